import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import sirv from 'sirv';
import { CSP } from '../../scripts/server.mjs';
import { ENGINES } from './engines.mjs';

// A pasted snippet (dist/snippets/) in the engines that test/e2e cannot drive: shown before its script comes, and a
// tool after it, under a strict policy that knows the style by its hash. Nobody looks into the closed root that it
// declares: what is drawn there is read in the same snippet with the root open, and measured from outside in its own.

const HEADINGS = { en: 'Easy breathing', ar: 'تنفّس هادئ' };

/** Serves `/en`, `/ar` and `/en-open`, `/ar-open`, without the scripts: the test lets them come when it has looked. */
async function startSite() {
  const dist = sirv('dist', { dev: true });
  const hashes = Object.values(JSON.parse(readFileSync('dist/snippets/style-hashes.json', 'utf8')));
  const allowed = `style-src ${hashes.map((hash) => `'${hash}'`).join(' ')}`;
  const server = createServer((request, response) => {
    const [lang, open] = request.url.slice(1).split('-');
    if (lang in HEADINGS) {
      const pasted = readFileSync(`dist/snippets/breathing-pacer.${lang}.html`, 'utf8');
      const closed = pasted.slice(pasted.indexOf('<breathing-pacer '));
      const drawn = open ? closed.replace('shadowrootmode="closed"', 'shadowrootmode="open"') : closed;
      response.writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': CSP.replace("style-src 'self'", allowed),
      });
      response.end(`<!doctype html><html lang="${lang}"><title>A page</title><h1>A page</h1>${drawn}</html>`);
    } else if (request.url.startsWith('/steadyground/')) {
      request.url = request.url.slice('/steadyground'.length);
      dist(request, response, () => response.writeHead(404).end());
    } else response.writeHead(204).end(); // the icon that a browser asks for
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}

const LOOK = `
  const tool = document.querySelector('breathing-pacer');
  const root = tool.shadowRoot ?? tool.attached;
  const base = root?.querySelector('.base');
  const heading = base?.querySelector('h2');
  const { width, height } = tool.getBoundingClientRect();
  return {
    heading: heading?.textContent.trim(),
    shown: Boolean(heading?.getClientRects().length),
    edge: base && getComputedStyle(base).borderTopWidth,
    direction: base && getComputedStyle(base).direction,
    width,
    height,
    waits: Boolean(root?.querySelector('[inert]')),
    state: tool.state ?? 'none',
  };`;

/** Remembers the roots that are attached from now on. */
const REMEMBER = `
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    return (this.attached = attachShadow.call(this, init));
  };`;

for (const [engine, { found, drive }] of Object.entries(ENGINES)) {
  test(`${engine}: a pasted snippet shows before its script, and is a tool after it`, async () => {
    test.skip(!found() && !process.env.CI, `${engine} is not installed`);
    const site = await startSite();
    const driver = await drive();
    try {
      for (const [lang, heading] of Object.entries(HEADINGS)) {
        await driver.open(`${site.url}/${lang}-open`);
        const drawn = await driver.run(LOOK);
        const shown = { heading, shown: true, edge: '1px', direction: lang === 'ar' ? 'rtl' : 'ltr' };
        expect(drawn).toMatchObject({ ...shown, waits: true, state: 'none' });
        await driver.open(`${site.url}/${lang}`);
        const before = await driver.run(LOOK);
        const { width, height } = drawn;
        expect(before).toMatchObject({ shown: false, width, height, state: 'none' });
        await driver.run(REMEMBER);
        await driver.run(`
          import('/steadyground/languages/${lang}.js').then(() => import('/steadyground/tags/breathing-pacer.js'));`);
        await expect(async () => {
          expect(await driver.run(LOOK)).toEqual({ ...shown, width, height, waits: false, state: 'idle' });
        }).toPass();
        await driver.run(
          `document.querySelector('breathing-pacer').attached.querySelector('.primary').click();`,
        );
        await expect(async () => expect((await driver.run(LOOK)).state).toBe('settling')).toPass();
      }
    } finally {
      await driver.end();
      await site.close();
    }
  });
}
