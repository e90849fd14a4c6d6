import { expect, test } from '@playwright/test';
import { ShippedTool } from '../e2e/shipped-tool.ts';
import { CANARY, JOURNEYS, TYPING } from './leak-journeys.mjs';
import { startLeakSite } from './leak-site.mjs';
import { count } from './proofs.mjs';

// A page full of listeners, a real session recorder among them, and a person who types in each tool: what the
// page can find of it. The same page, without the shield and with an element that gives everything away, shows
// what its channels would have found.

let site;
test.beforeAll(async () => (site = await startLeakSite()));
test.afterAll(() => site.close());

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function open(page, query) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(site.address(query));
  await page.waitForFunction((tag) => customElements.get(tag), query.tag);
}

/** Types where the focus is: letter by letter, through an input method, and from the clipboard. */
async function write(page) {
  const { keyboard } = page;
  await keyboard.type(CANARY);
  const cdp = await page.context().newCDPSession(page);
  for (const length of [4, CANARY.length]) {
    await cdp.send('Input.imeSetComposition', {
      text: CANARY.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    });
  }
  await cdp.send('Input.insertText', { text: CANARY });
  await cdp.detach();
  await keyboard.press('Control+A');
  await look(page);
  await keyboard.press('Control+C');
  await keyboard.press('End');
  await keyboard.press('Control+V');
  await keyboard.press('Control+X');
}

/** With the mouse, where it is: a word, and then away with it. */
async function drag({ mouse }) {
  await mouse.down({ clickCount: 2 });
  await mouse.up({ clickCount: 2 });
  await mouse.down();
  await mouse.move(10, 10, { steps: 4 });
  await mouse.move(5, 5);
  await mouse.up();
  await mouse.click(5, 5);
}

const look = (page) => page.evaluate(() => window.spy.look());

function hand(page, tag) {
  const tool = new ShippedTool(page, tag === 'calm-space' ? 'joy-list' : tag);
  return {
    press: (label, role) => tool.press(label, role),
    write: async (label) => {
      await tool.press(label, 'textbox');
      await write(page);
    },
    select: async (text) => {
      await tool.press(text, 'StaticText');
      await drag(page);
    },
    look: () => look(page),
  };
}

/** Everything that a tool could tell, and what of it the page has found. */
async function travel(page, query) {
  await open(page, query);
  await JOURNEYS[query.tag](hand(page, query.tag));
  await page.evaluate((canary) => window.spy.find(canary), CANARY);
  await page.evaluate(() => document.querySelector('[data-tool]').wipe?.());
  await look(page);
  const [hits, channels] = await page.evaluate(
    (canary) => [window.spy.hits(canary), window.spy.channels()],
    CANARY,
  );
  if (process.env.EVIDENCE) {
    for (const name of hits)
      console.log(name, await page.evaluate(([n, c]) => window.spy.evidence(n, c), [name, CANARY]));
  }
  return { hits, channels };
}

for (const tag of Object.keys(JOURNEYS)) {
  test(`${tag}: nothing of what is typed`, async ({ page }) => {
    test.setTimeout(90_000);
    const { hits, channels } = await travel(page, { tag, shield: 'first' });
    expect(hits).toEqual([]);
    expect(await page.evaluate(() => window.steadygroundShield.late)).toEqual([]);
    count('leaks', { tried: channels.length });
  });
}
