// What each framework's own checker makes of the types in the tarball: of a page that is right, and of one where
// every marked line is wrong.
import assert from 'node:assert/strict';
import { execFileSync, execSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { after, before, describe, it } from 'node:test';
import css from 'vscode-css-languageservice';
import html from 'vscode-html-languageservice';

const { getCSSLanguageService, newCSSDataProvider } = css;
const { getLanguageService, newHTMLDataProvider, TextDocument } = html;

const consumer = mkdtempSync(join(tmpdir(), 'steadyground-types-'));

before(() => {
  const [{ filename }] = JSON.parse(
    execSync(`npm pack --json --ignore-scripts --pack-destination "${consumer}"`, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  cpSync('test/examples/types', consumer, { recursive: true });
  // The blocks of the guide are checked with the pages.
  const write = (file, code) => writeFileSync(join(consumer, file), code);
  write('react-19/guide.ts', guide('ts', 'querySelector'));
  const prefixed =
    '\nexport const page = <acme-breathing-pacer minutes="5" onpacer-ended={(event) => event.detail.seconds} />;\n';
  write('react-19/guide-prefix.tsx', guide('ts', 'SteadygroundElements') + prefixed);
  write('react-18/guide.tsx', guide('jsx', 'steadyground/react'));
  write('angular/guide.ts', guide('ts', '@Component'));
  const options = { cwd: consumer, stdio: 'ignore' };
  execSync('npm ci --prefer-offline --no-audit --no-fund --ignore-scripts', options);
  execSync(
    `npm install --prefer-offline --no-audit --no-fund --no-save --ignore-scripts "./${filename}"`,
    options,
  );
});

after(() => rmSync(consumer, { recursive: true, force: true }));

/** The one block of docs/types.md in a language with such words in it. */
function guide(language, words) {
  const blocks = [...readFileSync('docs/types.md', 'utf8').matchAll(/^```(\w+)\n([^]*?)^```$/gm)];
  const found = blocks.filter((block) => block[1] === language && block[2].includes(words));
  assert.equal(found.length, 1, words);
  return found[0][2];
}

/** Runs a program of the consumer's; gives how it ended and all it said. */
function check(file, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('node_modules', file), ...args], {
    cwd: consumer,
    encoding: 'utf8',
  });
  return { status, said: stripVTControlCharacters(stdout + stderr) };
}

/** The lines of a file that are marked as wrong, or with a program's complaints. */
const linesWith = (text, pattern) => [...text.matchAll(pattern)].map(([, line]) => Number(line));

describe('types in frameworks: what is right passes, every mistake is found', () => {
  // A marked line without a mistake is an error itself.
  for (const name of ['react-19', 'react-18', 'preact', 'solid']) {
    it(`${name}, by tsc`, () => {
      const { status, said } = check('typescript/bin/tsc', '-p', name, '--pretty', 'false');
      assert.equal(said, '');
      assert.equal(status, 0);
    });
  }

  it('vue, by vue-tsc with strict templates', () => {
    const { status, said } = check('vue-tsc/bin/vue-tsc.js', '-p', 'vue', '--pretty', 'false');
    assert.equal(said, '');
    assert.equal(status, 0);
  });

  // These two have no mark for a line in a template: the mistakes are counted by line.
  it('svelte, by svelte-check', () => {
    const { said } = check('svelte-check/bin/svelte-check', '--workspace', 'svelte', '--output', 'machine');
    const tags = readFileSync(join(consumer, 'svelte/Wrong.svelte'), 'utf8').split('\n');
    const wrong = tags.flatMap((line, index) =>
      line.startsWith('<') && line.includes('></') ? [index + 1] : [],
    );
    assert.ok(wrong.length > 5);
    assert.deepEqual(linesWith(said, / ERROR "Wrong\.svelte" (\d+):/g), wrong, said);
    assert.doesNotMatch(said, /ERROR "Right/);
  });

  it('angular, by its compiler with strict templates', () => {
    const { said } = check(
      '@angular/compiler-cli/bundles/src/bin/ngc.js',
      '-p',
      'angular',
      '--pretty',
      'false',
    );
    const lines = readFileSync(join(consumer, 'angular/wrong.ts'), 'utf8').split('\n');
    const wrong = lines.flatMap((line, index) => (line.startsWith('    <') ? [index + 1] : []));
    assert.ok(wrong.length > 2);
    assert.deepEqual(linesWith(said, /wrong\.ts:(\d+):\d+ - error/g), wrong, said);
    assert.doesNotMatch(said, /(right|guide)\.ts/);
  });
});

describe('components for React 18', () => {
  it('can be drawn on a server, where they register nothing', () => {
    const code = `
      import * as React from 'react';
      import { renderToString } from 'react-dom/server';
      import { BreathingPacer } from 'steadyground/react';
      import { SteadyFrame } from 'steadyground/react/steady-frame.js';
      const props = { minutes: '5', onPacerEnded() {} };
      console.log(renderToString(React.createElement(BreathingPacer, props, 'Breathe softly.')));
      console.log(renderToString(React.createElement(SteadyFrame, { tool: 'joy-list' }, 'Joys')));
    `;
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: consumer,
      encoding: 'utf8',
    });
    assert.match(said, /<breathing-pacer[^>]*>Breathe softly\.<\/breathing-pacer>/);
    assert.match(said, /<steady-frame tool="joy-list">Joys<\/steady-frame>/);
  });
});

describe('data for editors', () => {
  it('is where the guide says', () => {
    const settings = JSON.parse(guide('json', 'html.customData'));
    for (const file of Object.values(settings).flat()) assert.ok(existsSync(join(consumer, file)), file);
  });

  const read = (file) => JSON.parse(readFileSync(resolve('dist', file), 'utf8'));
  const labels = ({ items }) => items.map(({ label }) => label);

  it('completes tags, attributes and their values in VS Code, and explains them', () => {
    const data = read('editors/vscode.html-custom-data.json');
    const service = getLanguageService({
      useDefaultDataProvider: false,
      customDataProviders: [newHTMLDataProvider('steadyground', data)],
    });
    const complete = (text) => {
      const document = TextDocument.create('page.html', 'html', 1, text.replace('|', ''));
      const at = document.positionAt(text.indexOf('|'));
      return labels(service.doComplete(document, at, service.parseHTMLDocument(document)));
    };
    assert.ok(complete('<|').includes('breathing-pacer'));
    assert.ok(complete('<article-card |></article-card>').includes('open-in'));
    assert.deepEqual(complete('<article-card open-in="|"></article-card>').sort(), ['dialog', 'place']);
    const page = TextDocument.create('page.html', 'html', 1, '<quick-exit></quick-exit>');
    const hover = service.doHover(page, { line: 0, character: 3 }, service.parseHTMLDocument(page));
    assert.match(hover.contents.value, /Leaves the page at once/);
  });

  it('completes custom properties in VS Code', () => {
    const service = getCSSLanguageService({
      useDefaultDataProvider: false,
      customDataProviders: [newCSSDataProvider(read('editors/vscode.css-custom-data.json'))],
    });
    const text = ':root { --sg-| }';
    const document = TextDocument.create('page.css', 'css', 1, text.replace('|', ''));
    const sheet = service.parseStylesheet(document);
    const found = labels(service.doComplete(document, document.positionAt(text.indexOf('|')), sheet));
    assert.ok(found.includes('--sg-accent'));
  });

  it('has for JetBrains what the manifest has', () => {
    const { elements } = read('editors/web-types.json').contributions.html;
    const { modules } = read('custom-elements.json');
    const described = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
    const names = (list = []) => list.map(({ name }) => name).sort();
    for (const element of described) {
      const { attributes, slots, js, css } = elements.find(({ name }) => name === element.tagName);
      assert.deepEqual(names(attributes), names(element.attributes));
      assert.deepEqual(names(slots), names(element.slots));
      assert.deepEqual(names(js.events), names(element.events));
      assert.deepEqual(names(css.parts), names(element.cssParts));
      assert.deepEqual(names(css.properties), names(element.cssProperties));
    }
    assert.equal(elements.length, described.length);
  });
});
