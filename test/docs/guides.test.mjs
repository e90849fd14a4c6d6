// The guides, followed from an empty folder; and what they say of the examples, which have tests of their own.
import assert from 'node:assert/strict';
import { execFileSync, execSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, expect } from '@playwright/test';
import sirv from 'sirv';
import { findChromium } from '../../scripts/browsers.mjs';
import { openRoots, reveal } from '../support/roots.mjs';
import { locked, takeLock } from '../support/lock.mjs';

const lines = (command, ...args) =>
  execFileSync(command, args, { encoding: 'utf8' }).split('\n').filter(Boolean);
const blocksOf = (file) =>
  [...readFileSync(file, 'utf8').matchAll(/^([ ]*)```(\w*).*\n([^]*?)^\1```$/gm)].map(
    ([, indent, language, code]) => ({
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  );
const block = (file, language, words) => {
  const found = blocksOf(file).filter((each) => each.language === language && each.code.includes(words));
  assert.equal(found.length, 1, `${file}: ${words}`);
  return found[0].code;
};

describe('getting started, and offline', () => {
  const folder = mkdtempSync(join(tmpdir(), 'steadyground-guides-'));
  let browser;
  let server;
  let url;

  before(async () => {
    const [{ filename }] = JSON.parse(
      execSync(`npm pack --json --ignore-scripts --pack-destination "${folder}"`, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    const [install, copy] = block('docs/getting-started.md', 'sh', 'npm install').trim().split('\n');
    assert.equal(install, 'npm install steadyground');
    takeLock(folder);
    const options = { cwd: folder, stdio: 'ignore' };
    const quick = '--prefer-offline --no-audit --no-fund';
    execSync(`${install.replace(' steadyground', ` ./${filename}`)} ${quick}`, options);
    execSync(copy, options);
    const page = block('docs/getting-started.md', 'html', '<!doctype html>');
    writeFileSync(join(folder, 'index.html'), page);
    writeFileSync(join(folder, 'page.js'), block('docs/offline.md', 'js', 'register'));
    writeFileSync(join(folder, 'sw.js'), block('docs/offline.md', 'js', 'addAll'));
    writeFileSync(
      join(folder, 'quiet.html'),
      page.replace('</body>', '<script src="page.js"></script></body>'),
    );

    const csp =
      "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; connect-src 'self'";
    const setHeaders = (response) => response.setHeader('Content-Security-Policy', csp);
    server = createServer(sirv(folder, { dev: true, setHeaders }));
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${server.address().port}/`;
    browser = await chromium.launch(await findChromium());
  });

  after(async () => {
    await browser?.close();
    server?.close().closeAllConnections();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('the page works, from the commands in an empty folder', async () => {
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await openRoots(page);
    await page.goto(url);
    await expect(page.getByRole('heading', { name: 'Easy breathing' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Leave this page' })).toBeVisible();
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('with the worker of the guide, the page works when its server is gone', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await openRoots(page);
    await page.goto(`${url}quiet.html`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.goto(url);
    await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('button', { name: 'Start' }).click();
    await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
    await context.close();
  });
});

describe('shown before the script', () => {
  const guide = 'docs/for-partners/server-rendering.md';
  const folder = mkdtempSync(join(tmpdir(), 'steadyground-guides-'));
  const quick = '--prefer-offline --no-audit --no-fund';
  let filename;
  let browser;

  const packages = (names) =>
    names
      .split(' ')
      .map((name) => (name === 'steadyground' ? `./${filename}` : `${name}@${locked(name)}`))
      .concat(quick)
      .join(' ');

  /** Runs a block of commands, with this copy of the package, but for one that goes on as a server. */
  const follow = (words) => {
    const commands = block(guide, 'sh', words)
      .trim()
      .split('\n')
      .filter((command) => !command.startsWith('npx'))
      .map((command) => command.replace(/(?<=^npm install )(.*)/, packages));
    takeLock(folder);
    execSync(commands.join(' && '), { cwd: folder, stdio: 'ignore' });
  };

  /** Opens a page with its scripts held back, then lets them come. */
  const open = async (url, heading, start) => {
    const page = await browser.newPage();
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    let release;
    const told = new Promise((done) => (release = done));
    await page.route('**/*.js', (route) => told.then(() => route.continue()));
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator('breathing-pacer').waitFor();
    await reveal(page, 'breathing-pacer');
    await expect(page.locator('breathing-pacer h2')).toHaveText(heading);
    await expect(page.locator('breathing-pacer h2')).toBeVisible();
    await expect(page.locator('breathing-pacer [inert] .primary')).toHaveText(start);
    release();
    await expect(page.locator('breathing-pacer [inert]')).toHaveCount(0);
    await page.getByRole('button', { name: start }).click();
    await expect(page.locator('breathing-pacer')).toHaveJSProperty('state', 'settling');
    await expect(page.locator('quick-exit > a')).toBeVisible();
    assert.deepEqual(said, []);
    await page.close();
  };

  before(async () => {
    [{ filename }] = JSON.parse(
      execSync(`npm pack --json --ignore-scripts --pack-destination "${folder}"`, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    browser = await chromium.launch(await findChromium());
  });

  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('a snippet, from the commands in an empty folder', async () => {
    follow('cat steadyground/snippets');
    const server = createServer(sirv(folder, { dev: true }));
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    try {
      await open(`http://127.0.0.1:${server.address().port}/`, 'Respirar con calma', 'Empezar');
    } finally {
      server.close().closeAllConnections();
    }
  });

  it('a server of one’s own, under its policy', async () => {
    follow('@lit-labs/ssr');
    writeFileSync(join(folder, 'server.mjs'), block(guide, 'js', 'createServer'));
    const command = block(guide, 'sh', 'node server.mjs').trim();
    const [, file] = /^node (\S+)$/.exec(command);
    const server = spawn(process.execPath, [file], { cwd: folder, env: { ...process.env, PORT: '0' } });
    try {
      const [line] = await once(server.stdout, 'data');
      await open(String(line).trim(), 'تنفّس هادئ', 'بدء');
    } finally {
      server.kill();
    }
  });
});

describe('the guide of each example', () => {
  const guides = lines('git', 'ls-files', 'examples/*/README.md').filter(
    (file) => !file.includes('wordpress'),
  );

  for (const guide of guides) {
    const folder = guide.replace(/README\.md$/, '');
    const text = readFileSync(guide, 'utf8');
    const files = lines('git', 'ls-files', folder).filter(
      (file) => file !== guide && !file.endsWith('package-lock.json'),
    );

    it(`${folder}: names every file, and no other`, () => {
      const named = [...text.matchAll(/^- \[`[^`]+`\]\(([^)]+)\)/gm)].map(([, file]) => folder + file);
      assert.deepEqual(named.sort(), files.sort());
    });

    it(`${folder}: shows what is in its files, and commands that there are`, () => {
      const squeeze = (code) => code.replace(/\s+/g, ' ').trim();
      const all = files.map((file) => squeeze(readFileSync(file, 'utf8')));
      const { scripts } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
      for (const { language, code } of blocksOf(guide)) {
        if (language === 'sh') {
          for (const [, name] of code.matchAll(/npm run (\S+)/g)) assert.ok(name in scripts, name);
        } else {
          // The hash is added by the build, and differs with each version.
          const shown = squeeze(code.replace(/ integrity="sha384-…" crossorigin/, ''));
          assert.ok(
            all.some((file) => file.includes(shown)),
            shown,
          );
        }
      }
    });
  }

  it('there are eleven', () => assert.equal(guides.length, 11));
});
