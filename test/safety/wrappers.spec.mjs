import { expect, test } from '@playwright/test';
import { ShippedTool } from '../e2e/shipped-tool.ts';
import { startLeakSite } from './leak-site.mjs';

// What a page's scripts may put in the place of attachShadow, to keep the closed roots that it returns; and what its
// markup puts in the place of the document's own properties.

let site;
test.beforeAll(async () => (site = await startLeakSite()));
test.afterAll(() => site.close());

const SHIELD = '<script src="/dist/shield.js"></script>';
const TOOLS = '<script type="module" src="/dist/steadyground.js"></script>';
const CLOSED = ['breathing-pacer', 'grounding-steps', 'joy-list', 'mood-checkin'];
const BODY = `${CLOSED.map((tag) => `<${tag}></${tag}>`).join('')}<page-part></page-part>`;

const WRAPPERS = {
  'an assignment': `Element.prototype.attachShadow = function (init) { return keep(attach.call(this, init)) };`,
  'a property that cannot be changed again': `Object.defineProperty(Element.prototype, 'attachShadow', {
    value(init) { return keep(attach.call(this, init)) } });`,
  'a getter': `Object.defineProperty(Element.prototype, 'attachShadow', {
    get: () => function (init) { return keep(attach.call(this, init)) } });`,
  'a proxy': `Element.prototype.attachShadow = new Proxy(attach, {
    apply: (target, element, args) => keep(Reflect.apply(target, element, args)) });`,
  'one on the elements themselves': `for (const tag of ['Element', 'HTMLElement']) {
    window[tag].prototype.attachShadow = function (init) { return keep(attach.call(this, init)) };
  }`,
};

/** A page's own component has a closed root, too: the wrapper goes on to keep it. */
const wrap = (how, type = '') => `<script ${type}>
  window.kept = [];
  const keep = (root) => (window.kept.push(root), root);
  const attach = Element.prototype.attachShadow;
  ${how}
  customElements.define('page-part', class extends HTMLElement {
    constructor() { super(); this.attachShadow({ mode: 'closed' }).textContent = 'The page’s' }
  });
</script>`;

/** After the file of the tools, and before any of them is in the page. */
const later = (how) =>
  `<script type="module">import '/dist/steadyground.js';</script>${wrap(how, 'type="module"')}
   <script type="module">document.querySelector('template').replaceWith(document.querySelector('template').content);</script>`;

async function open(page, head, body) {
  const told = [];
  page.on('pageerror', (error) => told.push(String(error)));
  const address = site.address({ tag: 'joy-list' });
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}<body>${body}`,
    }),
  );
  await page.goto(address);
  await new ShippedTool(page, 'mood-checkin').says('How is it right now?');
  return told;
}

const kept = (page) => page.evaluate(() => window.kept.map(({ host }) => host.localName).sort());

for (const [name, how] of Object.entries(WRAPPERS)) {
  test(`${name}, with the shield first: it keeps none of our roots, and all others`, async ({ page }) => {
    expect(await open(page, SHIELD + wrap(how) + TOOLS, BODY)).toEqual([]);
    expect(await kept(page)).toEqual(['page-part']);
    // And the shield knows them.
    await page.evaluate(() => addEventListener('click', ({ clientX }) => (window.at = clientX)));
    await new ShippedTool(page, 'breathing-pacer').press('Start');
    expect(await page.evaluate(() => window.at)).toBe(0);
  });

  test(`${name}, without the shield, after our file: none of our roots`, async ({ page }) => {
    expect(await open(page, later(how), `<template>${BODY}</template>`)).toEqual([]);
    expect(await kept(page)).toEqual(['page-part']);
  });

  test(`${name}, without the shield, before our file: all, as is said`, async ({ page }) => {
    expect(await open(page, wrap(how) + TOOLS, BODY)).toEqual([]);
    expect(await kept(page)).toEqual([...CLOSED, 'page-part'].sort());
  });
}

const NAMES = [
  'documentElement title body head activeElement createElement createComment createTextNode createTreeWalker importNode',
  'querySelector querySelectorAll getElementById adoptedStyleSheets hidden visibilityState addEventListener',
  'removeEventListener dispatchEvent baseURI readyState defaultView fonts currentScript scripts getAnimations',
  'steadygroundShield customElements',
]
  .join(' ')
  .split(' ');

test('markup that takes the names of the document’s properties disarms no tool', async ({ page }) => {
  const images = NAMES.map((name) => `<img name="${name}" id="${name}" alt="">`).join('');
  const card = '<article-card article="self-care-routine"></article-card>';
  const told = await open(page, `${SHIELD}${TOOLS}`, `${images}<form name="forms"></form>${BODY}${card}`);
  // It really stands in the way.
  expect(await page.evaluate(() => [document.documentElement, document.createElement].map(String))).toEqual([
    '[object HTMLImageElement]',
    '[object HTMLImageElement]',
  ]);
  const pacer = new ShippedTool(page, 'breathing-pacer');
  await pacer.press('Start');
  await pacer.press('Skip');
  await pacer.press('Stop');
  await pacer.press('Worse');
  await pacer.press('Done');
  await pacer.press('Breathing isn’t for me');
  const joys = new ShippedTool(page, 'joy-list');
  await joys.press('Add something of mine');
  await joys.type('What is it, in a few words?', 'kingfisher');
  await joys.press('Save');
  await joys.says('kingfisher');
  const grounding = new ShippedTool(page, 'grounding-steps');
  await grounding.press('Start with what I can see');
  await grounding.says('Find 5 things');
  const mood = new ShippedTool(page, 'mood-checkin');
  await mood.press('Pleasant and quiet', 'DisclosureTriangle');
  await mood.press('calm');
  await mood.press('Save');
  await mood.press('My check-ins');
  await mood.says('calm');
  const article = new ShippedTool(page, 'article-card');
  await article.press('Read it');
  expect(told).toEqual([]);
});

test('a page’s own shortcuts eat no letter that is written in a tool, unless they come first', async ({
  page,
}) => {
  const eat = (event) => {
    if (['s', '/'].includes(event.key)) event.preventDefault();
    window.keys = [...(window.keys ?? []), event.key];
  };
  await open(page, `${TOOLS}<script>document.addEventListener('keydown', ${eat})</script>`, BODY);
  const joys = new ShippedTool(page, 'joy-list');
  await joys.press('Add something of mine');
  await joys.type('What is it, in a few words?', 'sss/');
  await page.keyboard.press('Shift');
  await page.keyboard.press('Enter');
  await joys.says('sss/');
  // Keys that type nothing, and keys outside a field, are the page's as ever.
  expect(await page.evaluate(() => window.keys)).toContain('Shift');
  await page.locator('body').press('s');
  expect(await page.evaluate(() => window.keys)).toContain('s');
  // The limit: one that listens on the way down is before every field.
  await page.evaluate(`window.addEventListener('keydown', ${eat}, true)`);
  await joys.press('Add something of mine');
  await joys.type('What is it, in a few words?', 'as/b');
  await page.keyboard.press('Enter');
  await joys.says(/\bab\b/);
});
