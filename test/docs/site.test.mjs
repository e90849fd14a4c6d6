// The built site: that the check of its links can fail, and that nothing of the docs is left out.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brokenInMarkdown, brokenInSite } from '../../scripts/links.mjs';
import { run } from '../../scripts/run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'steadyground-links-'));
before(() => assert.ok(run('node scripts/site.mjs')));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('the check of links', () => {
  it('finds a link to no page, to no heading, of no shape, and a page without a way to it', async () => {
    mkdirSync(join(folder, 'docs'));
    const write = (file, body) =>
      writeFileSync(join(folder, file), `<!doctype html><title>Page</title>${body}`);
    write(
      'index.html',
      `<a href="docs/fine.html#there">Fine</a><a href="docs/gone.html">Gone</a><a href="docs/fine.html#gone">No heading</a>
      <a href="https://www.example.org/">Elsewhere</a><a href="https://example/">Nowhere</a><a href="http://localhost:1/">Here</a>`,
    );
    write('docs/fine.html', '<h2 id="there">There</h2>');
    write('docs/lost.html', 'Nobody comes here.');
    const broken = await brokenInSite(folder);
    assert.deepEqual(broken.sort(), [
      '/ -> /docs/fine.html#gone',
      '/ -> /docs/gone.html',
      '/docs/lost.html: no way here',
      'not a whole address: http://localhost:1/',
      'not a whole address: https://example/',
    ]);
  });

  it('finds the same in Markdown', () => {
    const [one, two] = ['one.md', 'two.md'].map((file) => join(folder, file));
    writeFileSync(
      one,
      '# One\n\n[a](two.md#what-is-it) [b](two.md#gone) [c](gone.md) [d](#one) [e](#gone) [f](https://x)\n',
    );
    writeFileSync(two, '# Two\n\n## What `is` it?\n\n## What is it\n\n[back](one.md)\n');
    assert.deepEqual(brokenInMarkdown([one, two]), [
      ...['two.md#gone', 'gone.md', '#gone', 'https://x'].map((link) => `${one} -> ${link}`),
    ]);
  });
});

describe('the site', () => {
  const pages = () =>
    readdirSync('build/site/docs', { recursive: true })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.html'));

  it('has every page of docs/', () => {
    const built = pages();
    for (const file of readdirSync('docs', { recursive: true }).map((file) => file.replaceAll('\\', '/'))) {
      if (!file.endsWith('.md')) continue;
      const page = file.replace('README.md', 'index.md').replace('.md', '.html');
      assert.ok(built.includes(page) || built.includes(page.replace('api/', 'tools/')), file);
    }
  });

  it('has no inline script or style, and one h1 a page', () => {
    for (const page of pages()) {
      const html = readFileSync(`build/site/docs/${page}`, 'utf8');
      assert.doesNotMatch(html, /<script(?![^>]* src=)|<style|<[^>]+ style=|<[^>]+ on[a-z]+=(?=")/, page);
      assert.equal(html.match(/<h1\b/g).length, 1, page);
    }
  });

  it('tells of every page in llms.txt', () => {
    const text = readFileSync('build/site/docs/llms.txt', 'utf8');
    for (const page of pages()) assert.ok(text.includes(`](${page}): `), page);
  });
});

describe('ARCHITECTURE.md', () => {
  it('has a sentence for each room of src/ and each file beside them, and for nothing else', () => {
    const told = [...readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/^- \*\*`([\w.-]+)\/?`\*\*: \S/gm)];
    assert.deepEqual(told.map(([, name]) => name).sort(), readdirSync('src').sort());
  });

  it('names only files that there are', () => {
    const files = readdirSync('src', { recursive: true }).map((file) => `/${file.replaceAll('\\', '/')}`);
    const named = readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/`(?:src\/)?([\w/-]+\.ts)`/g);
    const gone = [...named].filter(([, name]) => !files.some((file) => file.endsWith(`/${name}`)));
    assert.deepEqual(
      gone.map(([, name]) => name),
      [],
    );
  });
});
