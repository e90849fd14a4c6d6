// README's article card, followed with the files of tags and with npm: each needs the articles of a language.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, expect } from '@playwright/test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import sirv from 'sirv';
import { findChromium } from '../../scripts/browsers.mjs';

/** What a page says to be written, word for word. */
function said(file, pattern) {
  const found = pattern.exec(readFileSync(file, 'utf8'));
  assert.ok(found, `${file} says ${pattern}`);
  return found[1];
}

const tag = '<script type="module" src="tags/article-card.js"></script>';
const language = said('README.md', /`(<script type="module" src="languages\/en\.js"><\/script>)`/);
const imported = said('docs/tools/article-card.md', /`(import 'steadyground\/languages\/en\.js')`/);
const card = said('README.md', /^ *(<article-card .*<\/article-card>)$/m);

describe('the article card of README', () => {
  const folder = mkdtempSync(join(tmpdir(), 'steadyground-articles-'));
  let browser;
  let server;

  before(async () => {
    for (const part of ['tags', 'languages']) symlinkSync(resolve('dist', part), join(folder, part));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(resolve('.'), join(folder, 'node_modules/steadyground'));
    server = createServer(sirv(folder, { dev: true }));
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    browser = await chromium.launch(await findChromium());
  });

  after(async () => {
    await browser?.close();
    server?.close().closeAllConnections();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  async function shows(scripts, words) {
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en"><title>A page</title>${scripts}${card}`,
    );
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await expect(page.locator('article-card')).toContainText(words);
    await page.close();
  }

  async function bundled(...imports) {
    const input = join(folder, 'entry.js');
    writeFileSync(input, imports.join(';\n'));
    const bundle = await rollup({ input, plugins: [nodeResolve()], onwarn: () => {} });
    await bundle.write({ file: join(folder, 'bundle.js') });
    return '<script type="module" src="bundle.js"></script>';
  }

  it('shows its text with the tag’s file and the line that README adds', async () => {
    await shows(tag + language, 'Making a self-care routine');
  });

  it('shows it with npm and the line that its page adds', async () => {
    await shows(
      await bundled("import 'steadyground/define/article-card.js'", imported),
      'Making a self-care routine',
    );
  });

  it('has none without either (the check can fail)', async () => {
    await shows(tag, 'This text is not here.');
    await shows(await bundled("import 'steadyground/define/article-card.js'"), 'This text is not here.');
  });
});
