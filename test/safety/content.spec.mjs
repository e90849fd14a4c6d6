import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { CSP } from '../../scripts/server.mjs';
import { page as html, startHost } from './host.mjs';
import { count } from './proofs.mjs';

// Strings that try to become markup, addresses, styles, templates or properties of prototypes go through every
// input of every tool: attributes, properties, children, fields, files, wording, articles, languages, keeps. None
// is run, none draws what could be, none throws at the page.

test.describe.configure({ mode: 'parallel' });

/** How many strings go through each kind of input, once on a host with a policy and once on one without. */
const INPUTS = {
  attributes: 300,
  properties: 200,
  children: 1500,
  typed: 10_000,
  files: 1000,
  wording: 1200,
  articles: 2500,
  registry: 1200,
  keeps: 500,
  damaged: 1000,
};
const HOSTS = { 'with a policy': { 'Content-Security-Policy': CSP }, 'without a policy': {} };

let host;
test.beforeAll(async () => {
  const script = (file) => ({
    body: readFileSync(`test/safety/${file}`, 'utf8'),
    headers: { 'Content-Type': 'text/javascript' },
  });
  const head = '<script src="/content-hooks.js"></script>';
  const paths = Object.entries(HOSTS).map(([name, headers]) => [
    `/${name.replaceAll(' ', '-')}`,
    { body: html('', { head }), headers },
  ]);
  host = await startHost({
    ...Object.fromEntries(paths),
    '/content-hooks.js': script('pages/content-hooks.js'),
    '/content.mjs': script('pages/content.mjs'),
    '/hostile.mjs': script('hostile.mjs'),
  });
});
test.afterAll(() => host.close());

async function open(page, name) {
  await page.goto(`${host.url}/${name.replaceAll(' ', '-')}`);
  return page.evaluateHandle(() => import('/content.mjs'));
}

for (const name of Object.keys(HOSTS)) {
  for (const [input, strings] of Object.entries(INPUTS)) {
    test(`${strings} hostile strings through ${input}, ${name}`, async ({ page }) => {
      test.setTimeout(240_000);
      const crashed = new Promise((_, fail) => page.on('crash', () => fail(new Error('The page crashed.'))));
      const driver = await open(page, name);
      const feeding = driver.evaluate(({ feed }, args) => feed(...args), [input, 0, strings]);
      console.time(input + name);
      const { tried, shown, ...found } = await Promise.race([feeding, crashed]);
      console.timeEnd(input + name);
      console.log(tried, shown);
      expect(found).toEqual({ bad: [], run: [], wrong: [], polluted: 0 });
      // An attribute and a property are choices among values: what is none of them is not drawn.
      const isDrawn = !['attributes', 'properties', 'damaged'].includes(input);
      if (isDrawn) expect(shown, 'what was put in was drawn').toBeGreaterThan(tried / 20);
      expect(await driver.evaluate(({ stillUsable }) => stillUsable())).toBe(true);
      count('content', { tried, found: found.run.length });
    });
  }
}

test('a renderer that takes text for markup runs many of them', async ({ page }) => {
  const driver = await open(page, 'without a policy');
  const executed = await driver.evaluate(({ naive }) => naive(0, 1000));
  console.log('control', executed);
  expect(executed).toBeGreaterThanOrEqual(100);
  count('content', { control: executed });
});
