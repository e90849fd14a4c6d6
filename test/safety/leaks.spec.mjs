import { expect, test } from '@playwright/test';
import { ShippedTool } from '../e2e/shipped-tool.ts';
import { CANARY, JOURNEYS, KNOWN, TYPING } from './leak-journeys.mjs';
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

/**
 * Double-clicks a word and drags it away. Playwright's own dragging waits for the page to hear of it, which is
 * what the shield prevents.
 */
async function drag(page, [x, y]) {
  const cdp = await page.context().newCDPSession(page);
  await page.mouse.dblclick(x, y);
  await cdp.send('Input.setInterceptDrags', { enabled: true });
  const taken = new Promise((done) => cdp.once('Input.dragIntercepted', ({ data }) => done(data)));
  const mouse = (type, by) =>
    cdp.send('Input.dispatchMouseEvent', { type, x: x + by, y, button: 'left', buttons: 1, clickCount: 1 });
  await mouse('mousePressed', 0);
  for (const by of [2, 10, 30]) await mouse('mouseMoved', by);
  const data = await taken;
  for (const type of ['dragEnter', 'dragOver', 'dragCancel']) {
    await cdp.send('Input.dispatchDragEvent', { type, x: x + 30, y, data });
  }
  await cdp.send('Input.setInterceptDrags', { enabled: false });
  await mouse('mouseReleased', 30);
  await cdp.detach();
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
      const { mouse } = page;
      const places = [];
      const { click } = mouse;
      mouse.click = async (...at) => places.push(at) && click.apply(mouse, at);
      await tool.press(text, 'StaticText');
      mouse.click = click;
      await drag(page, places[0]);
    },
    look: () => look(page),
  };
}

/** Everything that a tool could tell, and what of it the page has found. */
async function travel(page, query, journey = () => JOURNEYS[query.tag](hand(page, query.tag))) {
  await open(page, query);
  await journey();
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

for (const tag of TYPING) {
  test(`${tag}, with no shield: keys, and what is selected, as is known`, async ({ page }) => {
    test.setTimeout(90_000);
    const { hits } = await travel(page, { tag });
    expect(hits.filter((name) => !KNOWN.Chromium.test(name))).toEqual([]);
    // And the shield is what keeps them.
    expect(hits).toContain('keys, window, first');
    expect(hits).toContain('text of events, window, first');
    expect(hits).toContain('the selection');
    count('leaks', { control: hits.length });
  });
}

test('the check can fail: an element that gives everything away', async ({ page }) => {
  const { hits, channels } = await travel(page, { tag: 'naive-note' }, async () => {
    const field = page.locator('naive-note textarea');
    await field.click();
    await write(page);
    await page.keyboard.type(CANARY);
    const words = page.locator('naive-note p');
    const { x, y, height } = await words.boundingBox();
    await drag(page, [x + 20, y + height / 2]);
    await page.locator('#own').click();
    await expect.poll(() => page.title()).toContain(CANARY);
    await field.click();
    await look(page);
  });
  expect(channels.filter((name) => !hits.includes(name))).toEqual([]);
  count('leaks', { control: hits.length });
});
