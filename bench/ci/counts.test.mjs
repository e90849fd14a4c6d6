// The short bench: only what is counted, never what is timed, so that a busy machine changes nothing. The limits
// may only come down. Each count has a control beside it that must be over its limit.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { alive, launch, withPage } from '../lib/browser.mjs';
import { cost } from '../lib/cost.mjs';
import { prepare } from '../lib/cycles.mjs';
import { watchLoading } from '../lib/loading.mjs';
import { serve } from '../lib/server.mjs';
import { FOLDERS, OTHERS, PACER, pagesOf, slug, subjects } from '../subjects.mjs';

/** Requests beside the page, how many of them one after the other, how many hold up the host's own first paint. */
const LIMITS = {
  steadyground: { requests: 2, depth: 1, waited: 0, bytes: 16_900 },
  'steadyground inlined': { requests: 1, depth: 1, waited: 0, bytes: 15_400 },
  'steadyground pre-rendered': { requests: 1, depth: 1, waited: 0, bytes: 15_400 },
  ...Object.fromEntries(
    OTHERS.map(({ tag, budget }) => [
      tag,
      { requests: 1, depth: 1, waited: 0, bytes: parseFloat(budget) * 1000 },
    ]),
  ),
  // With its texts, which come with the language.
  'article-card': { requests: 2, depth: 1, waited: 0, bytes: 28_000 },
  'steadyground all': { requests: 1, depth: 1, waited: 0, bytes: 61_000 },
};
const WIDTHS = [280, 360, 768];
/** The goal is 0. Room is kept in steps of width, for the longest of three languages, so that a few px remain. */
const SHIFT = 0.007;
/** ms: nothing here is late, so a page is soon at rest. */
const REST = 250;
/** Word and count change once a second; the browser may paint a few layers for that. A frame would be 60. */
const PAINTS = 8;
const CYCLES = 200;
/** Of one as it is first drawn, text and comments among them: what is folded away is not. */
const NODES = {
  'steadyground inlined': PACER.nodes,
  ...Object.fromEntries(OTHERS.map(({ tag, nodes }) => [tag, nodes])),
};

const bad = {
  name: 'bad',
  body: '<bench-bad></bench-bad>',
  head: '<script type="module" src="/controls/bad.js"></script>',
  ready: `document.querySelector('bench-bad').shadowRoot`,
};
const chosen = [...subjects().filter(({ name }) => name in LIMITS), bad];
const named = (name) => chosen.find((subject) => subject.name === name);

let server;
let browser;
before(async () => {
  server = await serve({
    pages: pagesOf(chosen),
    folders: { ...FOLDERS, '/controls/': 'bench/ci/controls/' },
  });
  browser = await launch(server.args);
});
after(async () => {
  await browser?.close();
  server?.close();
});

const address = ({ name }) => `${server.url}/page/${slug(name)}`;
const load = (one, width) =>
  withPage(browser, { width }, async (tab) =>
    (await watchLoading(tab, server, one.ready, REST))(address(one)),
  );
const open = (one, use) =>
  withPage(browser, {}, async (tab) => {
    await tab.page.goto(address(one));
    await tab.page.waitForFunction(`Boolean(${one.ready})`);
    return use(tab);
  });

describe('requests and bytes', () => {
  for (const [name, limits] of Object.entries(LIMITS)) {
    it(`${name}: as many as before`, async () => {
      const found = await load(named(name), 360);
      for (const [figure, limit] of Object.entries(limits))
        assert.ok(found[figure] <= limit, `${figure}: ${found[figure]}, at most ${limit}`);
      assert.ok(found.bytes > 5000, 'nothing was loaded');
    });
  }

  it('sees a chain of two', async () => assert.equal((await load(bad, 360)).depth, 2));
});

describe('layout shift', () => {
  for (const name of Object.keys(LIMITS)) {
    it(`${name}: next to none at ${WIDTHS.join(', ')} px`, async () => {
      for (const width of WIDTHS) {
        const { shift } = await load(named(name), width);
        assert.ok(shift <= SHIFT, `${width} px: ${shift}`);
      }
    });
  }

  it('sees one', async () => assert.ok((await load(bad, 360)).shift > SHIFT));
});

describe('what is left behind', () => {
  const left = (one) =>
    open(one, async ({ page, cdp }) => {
      await page.evaluate(prepare, one.body);
      await page.evaluate((times) => window.benchCycle(times), 20);
      const before = await alive(cdp);
      await page.evaluate((times) => window.benchCycle(times), CYCLES);
      const after = await alive(cdp);
      return { nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners };
    });

  for (const name of Object.keys(NODES)) {
    it(`${name}: no node, no listener after ${CYCLES} times there and gone`, async () => {
      const { nodes, listeners } = await left(named(name));
      assert.ok(nodes <= 0, `${nodes} nodes`);
      assert.ok(listeners <= 0, `${listeners} listeners`);
    });
  }

  it('sees what stays', async () => assert.ok((await left(bad)).nodes >= CYCLES));
});

describe('what is drawn first', () => {
  const MANY = 50;
  const drawn = (one) =>
    open(one, async ({ page, cdp }) => {
      await page.evaluate(prepare, one.body);
      await page.evaluate((many) => window.benchAdd(many), 5);
      const before = await alive(cdp);
      await page.evaluate((many) => window.benchAdd(many), MANY);
      return ((await alive(cdp)).nodes - before.nodes) / MANY;
    });

  for (const [name, limit] of Object.entries(NODES)) {
    it(`${name}: at most ${limit} nodes`, async () => {
      const nodes = await drawn(named(name));
      assert.ok(nodes > 10, `${nodes} nodes: it was not drawn`);
      assert.ok(nodes <= limit, `${nodes} nodes`);
    });
  }

  it('sees more', async () => assert.ok((await drawn(bad)) > Math.max(...Object.values(NODES))));
});

describe('breathing', () => {
  const paints = (one) =>
    open(one, async ({ page, cdp }) => {
      await page.evaluate(one.start ?? '');
      await sleep(1500);
      return cost(cdp);
    });

  it('paints words, not frames', async () => {
    const { paints: found, layouts } = await paints(named('steadyground'));
    assert.ok(found > 0, 'nothing was painted: it did not run');
    assert.ok(found <= PAINTS, `${found} paints a second, at most ${PAINTS}`);
    assert.ok(layouts <= PAINTS, `${layouts} layouts a second, at most ${PAINTS}`);
  });

  it('sees a painted frame', async () => assert.ok((await paints(bad)).paints > PAINTS));
});
