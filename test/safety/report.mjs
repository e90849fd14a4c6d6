import { readFileSync, writeFileSync } from 'node:fs';
import { PROOFS } from './proofs.mjs';

const FILE = 'docs/safety-report.md';
const number = new Intl.NumberFormat('en');

/** A Playwright reporter that writes what the tests counted; in CI it compares, and fails when it differs. */
export default class SafetyReport {
  #suite;

  onBegin(_, suite) {
    this.#suite = suite;
  }

  onEnd() {
    const lines = this.#lines();
    const missing = Object.keys(PROOFS).filter((proof) => !lines.has(`${proof} Chromium`));
    const short = [...lines.values()].filter(
      ({ proof, engine, tried, control }) =>
        engine === 'Chromium' && (tried < PROOFS[proof].goal || control === 0),
    );
    const found = [...lines.values()].filter((line) => line.found > 0);
    if (missing.length) {
      console.log(`\n${FILE} is left as it is: this run did not try ${missing.join(', ')}.`);
      return process.env.CI ? { status: 'failed' } : undefined;
    }
    const text = page(lines);
    const same = readText() === text;
    if (!process.env.CI) writeFileSync(FILE, text);
    else if (!same) console.log(`\n${FILE} should read:\n\n${text}`);
    for (const { proof, engine } of short) console.log(`\n${proof} in ${engine}: fewer than it promises.`);
    const bad = short.length || found.length || (process.env.CI && !same);
    return bad ? { status: 'failed' } : undefined;
  }

  #lines() {
    const lines = new Map();
    for (const test of this.#suite.allTests()) {
      // Of a test that was tried twice, only the last try counts.
      for (const { type, description } of test.results.at(-1)?.annotations ?? []) {
        if (type !== 'count') continue;
        const { proof, engine = 'Chromium', tried = 0, found = 0, control = 0 } = JSON.parse(description);
        const key = `${proof} ${engine}`;
        const line = lines.get(key) ?? { proof, engine, tried: 0, found: 0, control: 0 };
        lines.set(key, {
          ...line,
          tried: line.tried + tried,
          found: line.found + found,
          control: line.control + control,
        });
      }
    }
    return lines;
  }

  printsToStdio() {
    return false;
  }
}

function page(lines) {
  const rows = Object.entries(PROOFS).flatMap(([proof, { promise, tried, found, control }]) =>
    ['Chromium', 'Firefox', 'WebKit']
      .map((engine) => lines.get(`${proof} ${engine}`))
      .filter(Boolean)
      .map((line) => [
        promise,
        line.engine,
        `${number.format(line.tried)} ${tried}`,
        `**${number.format(line.found)}** ${found}`,
        line.control ? `${number.format(line.control)} ${control}` : 'as in Chromium',
      ]),
  );
  return `<!-- Written by npm run test:safety; CI writes it again and compares. -->

# What was tried, and what was found

"We send nothing, store nothing unless you ask, and hide quickly. We cannot protect against spyware, a malicious
host page, or someone watching." Each line tests one part of that promise on the files that ship. A check that finds
nothing proves nothing unless it can find something, so the last column gives the same check on a page made to fail it.

| Promise | Engine | Tried | Found | The check can fail |
| --- | --- | --- | --- | --- |
${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}

[SECURITY.md](../SECURITY.md) says what is tried in one engine only, and why. The tests are in
[test/safety](../test/safety).
`;
}

function readText() {
  try {
    return readFileSync(FILE, 'utf8');
  } catch {
    return '';
  }
}
