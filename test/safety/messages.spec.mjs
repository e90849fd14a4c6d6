import { expect, test } from '@playwright/test';
import { ENGINES } from './engines.mjs';
import { HOST_SCRIPT, ROOM, startFrameSites } from './frame-site.mjs';
import { install } from './fuzz.mjs';
import { count } from './proofs.mjs';

// A tool in a frame and the page around it hear each other and nobody else, and of each other only what is in the
// schema. Wrong windows send true messages word for word; right ones send what is nearly true, or nothing like it.

const EACH = 2_000;
const TOOL = 'breathing-pacer';

let sites;
test.beforeAll(async () => (sites = await startFrameSites()));
test.afterAll(() => sites.close());
test.beforeEach(({ page }) => page.addInitScript(install));

const steady = (more = '') =>
  `<steady-frame src="${sites.tools}/frame.html" tool="${TOOL}" ${more}><p>Breathe softly.</p></steady-frame>`;
const frameOf = (page) => page.frames().find((frame) => frame.url().includes('/frame.html'));
const ready = (frame) => frame.locator('steady-frame[ready]').waitFor();
const state = (frame) => frame.evaluate(() => window.state());
/** Waits until a window has heard so many messages. */
const heard = (frame, messages) =>
  expect.poll(() => frame.evaluate(() => window.heard), { timeout: 20_000 }).toBeGreaterThanOrEqual(messages);

/** A page of anybody's that frames the frame, and speaks to it as `<steady-frame>` would. */
const framing = (host) => `<iframe sandbox="allow-scripts" width="600" height="400"
    src="${sites.tools}/frame.html?${new URLSearchParams({ tool: TOOL, host })}"></iframe>`;

test('a page that is not the one in the frame’s address is not heard', async ({ page }) => {
  // It says the right things, with a port; but the frame calls, and obeys, another origin.
  await page.goto(sites.pageOf(framing('https://partner.example')));
  const frame = frameOf(page);
  await frame.locator(TOOL).waitFor();
  const before = await state(frame);
  const answers = await page.evaluate((each) => {
    let answers = 0;
    for (const [index, message] of window.fuzz(each, window.TO_FRAME).entries()) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => answers++;
      const truth = window.TO_FRAME[index % window.TO_FRAME.length];
      const sent = index % 2 ? message : truth;
      frames[0].postMessage(sent, '*', index % 3 ? [port2] : []);
    }
    return new Promise((done) => setTimeout(() => done(answers), 200));
  }, EACH);
  await heard(frame, EACH);
  expect(await state(frame)).toBe(before);
  expect(answers).toBe(0);
  count('messages', { tried: EACH });
});

test('a page around the page is not heard, by either', async ({ page }) => {
  // The frame of <steady-frame> is in a shadow tree, where no other window comes at it; one that is not, calls
  // the page and waits: whoever answers first would have it.
  const partner = sites.pageOf(ROOM + HOST_SCRIPT + framing(sites.host) + steady());
  const enclosing = sites.pageOf(`<iframe width="900" height="1200" src="${partner}"></iframe>`, {
    frames: sites.host,
  });
  await page.goto(enclosing.replace('localhost', '127.0.0.1'));
  const host = page.mainFrame().childFrames()[0];
  await ready(host);
  const frame = host.childFrames().find((each) => each.url().includes('host='));
  await frame.locator(TOOL).waitFor();
  const before = [await state(host), await state(frame)];
  const earlier = [await host.evaluate(() => window.heard), await frame.evaluate(() => window.heard)];
  const answers = await page.evaluate((each) => {
    let answers = 0;
    const send = (target, truths) => {
      for (const [index, message] of window.fuzz(each / 2, truths).entries()) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => answers++;
        target.postMessage(index % 2 ? message : truths[(index / 2) % truths.length], '*', [port2]);
      }
    };
    send(frames[0], window.FROM_FRAME);
    send(frames[0][0], window.TO_FRAME);
    return new Promise((done) => setTimeout(() => done(answers), 200));
  }, EACH);
  await heard(host, earlier[0] + EACH / 2);
  await heard(frame, earlier[1] + EACH / 2);
  expect([await state(host), await state(frame)]).toEqual(before);
  expect(answers).toBe(0);
  expect(await page.evaluate(() => frames[0].length)).toBe(1);
  count('messages', { tried: EACH });
});

test('the page of the frame’s address is heard when it keeps to the schema, and only then', async ({
  page,
}) => {
  await page.goto(sites.pageOf('<p>Somebody’s own script</p>'));
  // As <steady-frame> does it: the frame calls, and is given a port.
  await page.evaluate(
    (src) =>
      new Promise((done) => {
        const frame = document.createElement('iframe');
        frame.sandbox = 'allow-scripts';
        frame.src = src;
        addEventListener('message', () => {
          const { port1, port2 } = new MessageChannel();
          window.port = port1;
          port1.onmessage = ({ data }) => data.type === 'ready' && done();
          frame.contentWindow.postMessage(
            { steadyground: 1, type: 'connect', look: { size: 18, tokens: { accent: '#654321' } } },
            '*',
            [port2],
          );
        });
        document.body.append(frame);
      }),
    `${sites.tools}/frame.html?${new URLSearchParams({ tool: TOOL, host: sites.host })}`,
  );
  const frame = frameOf(page);
  const before = await state(frame);
  expect(before).toContain('--sg-accent: #654321');
  const earlier = await frame.evaluate(() => window.heard);
  await page.evaluate((each) => {
    const wrong = window.fuzz(each, window.TO_FRAME);
    for (const [index, message] of wrong.entries()) {
      if (index % 2) window.port.postMessage(message);
      // And again by the way that only the first call may take: also word for word.
      else frames[0].postMessage(index % 4 ? message : window.TO_FRAME[0], '*', [new MessageChannel().port2]);
    }
  }, EACH);
  await heard(frame, earlier + EACH / 2);

  // True ones, which come last on the port: by then all others have been read.
  const wiped = await frame.evaluate(() => {
    window.before = window.state();
    window.atWipe = new Promise((done) =>
      document.addEventListener('steadyground-wipe', () => done(window.state()), { once: true }),
    );
  });
  expect(wiped).toBeUndefined();
  expect(await state(frame)).toBe(before);
  await page.evaluate(() => window.port.postMessage(window.TO_FRAME[2]));
  expect(await frame.evaluate(() => window.atWipe)).toBe(before.replace('"wiped":0', '"wiped":1'));
  await page.evaluate(() => window.port.postMessage(window.TO_FRAME[1]));
  await expect.poll(() => state(frame)).toContain('--sg-radius: 9px');
  await expect.poll(() => state(frame)).toContain('lang=\\"es\\"');
  count('messages', { tried: EACH, control: 3 }); // connect, wipe, look
});

test('the page hears no window but its frame’s', async ({ page }) => {
  // The neighbour is a sandboxed frame too: its origin has the same non-name, "null".
  const neighbour = `<iframe id="neighbour" sandbox="allow-scripts" src="${sites.tools}/frame.css"></iframe>`;
  await page.goto(sites.pageOf(ROOM + HOST_SCRIPT + steady('exit') + neighbour));
  await ready(page);
  const before = await state(page);
  const earlier = await page.evaluate(() => window.heard);
  await page.evaluate((each) => {
    const own = document.querySelector('steady-frame').shadowRoot.querySelector('iframe').contentWindow;
    for (const [index, message] of window.fuzz(each / 2, window.FROM_FRAME).entries()) {
      const sent = index % 2 ? message : window.FROM_FRAME[index % window.FROM_FRAME.length];
      if (index % 3 === 0) window.postMessage(sent, '*', [new MessageChannel().port2]);
      else window.forge(sent, own);
    }
  }, EACH);
  const sibling = page.frames().find((frame) => frame.url().endsWith('/frame.css'));
  await sibling.evaluate((each) => {
    for (const [index, message] of window.fuzz(each / 2, window.FROM_FRAME).entries()) {
      parent.postMessage(index % 2 ? message : window.FROM_FRAME[index % window.FROM_FRAME.length], '*');
    }
  }, EACH);
  await heard(page, earlier + EACH);
  expect(await state(page)).toBe(before);
  count('messages', { tried: EACH });
});

test('the page hears its frame when that keeps to the schema, and only then', async ({ page }) => {
  // A frame that somebody has taken over: it has the port.
  await page.route('**/frame.html?*', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><script>
        addEventListener('message', ({ ports }) => (window.port ??= ports[0]));
        parent.postMessage({ steadyground: 1, type: 'hello' }, new URLSearchParams(location.search).get('host'));
      </script>`,
    }),
  );
  await page.goto(sites.pageOf(ROOM + HOST_SCRIPT + steady('exit')));
  await expect.poll(() => frameOf(page)?.evaluate(() => Boolean(window.port))).toBe(true);
  const frame = frameOf(page);
  const waiting = await state(page);
  await frame.evaluate((each) => {
    for (const message of window.fuzz(each / 2, window.FROM_FRAME)) window.port.postMessage(message);
    // Before it is ready, nothing else counts.
    for (const message of window.FROM_FRAME.slice(2)) window.port.postMessage(message);
  }, EACH);
  await frame.evaluate(() => window.port.postMessage(window.FROM_FRAME[4]));
  await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
  expect(await state(page)).toBe(waiting);

  await frame.evaluate(() => window.port.postMessage(window.FROM_FRAME[1]));
  await ready(page);
  const before = await state(page);
  await frame.evaluate((each) => {
    for (const message of window.fuzz(each / 2, window.FROM_FRAME)) window.port.postMessage(message);
    for (const message of window.fuzz(each, window.FROM_FRAME.slice(1))) parent.postMessage(message, '*');
  }, EACH);
  await heard(page, EACH);
  expect(await state(page)).toBe(before);

  await frame.evaluate(() => window.port.postMessage(window.FROM_FRAME[4]));
  await expect
    .poll(() => page.evaluate(() => window.told.at(-1)))
    .toEqual(['frame-event', { name: 'pacer-started' }]);
  await frame.evaluate(() => window.port.postMessage(window.FROM_FRAME[2]));
  await expect
    .poll(() => page.evaluate(() => document.querySelector('steady-frame').getBoundingClientRect().height))
    .toBe(654);
  await page.route('https://www.wikipedia.org/', (route) => route.fulfill({ body: 'Neutral' }));
  await frame.evaluate(() => window.port.postMessage(window.FROM_FRAME[5]));
  await expect.poll(() => page.url()).toBe('https://www.wikipedia.org/');
  count('messages', { tried: 2 * EACH, control: 4 }); // ready, event, height, leave
});

for (const [engine, { found, drive }] of Object.entries(ENGINES)) {
  test(`${engine}: the frame comes, and the page hears nobody else`, async () => {
    test.skip(!found() && !process.env.CI, `${engine} is not installed`);
    test.setTimeout(60_000);
    const driver = await drive();
    try {
      const script = `<script defer src="/fuzz.js"></script>`;
      await driver.open(sites.pageOf(ROOM + script + HOST_SCRIPT + steady('exit')));
      const isReady = `return document.querySelector('steady-frame').hasAttribute('ready')`;
      await expect.poll(() => driver.run(isReady), { timeout: 20_000 }).toBe(true);
      const height = await driver.run(`return document.querySelector('steady-frame').offsetHeight`);
      expect(height).toBeGreaterThan(200);
      const before = await driver.run('return state()');
      await driver.run(`
        const own = document.querySelector('steady-frame').shadowRoot.querySelector('iframe').contentWindow;
        fuzz(1000, FROM_FRAME).forEach((message, index) => {
          const sent = index % 2 ? message : FROM_FRAME[index % FROM_FRAME.length];
          if (index % 3) window.postMessage(sent, '*', [new MessageChannel().port2]);
          else window.forge(sent, own);
          // To a frame that has its page already.
          own.postMessage(index % 2 ? sent : TO_FRAME[0], '*', [new MessageChannel().port2]);
        });
      `);
      await expect.poll(() => driver.run('return heard'), { timeout: 20_000 }).toBeGreaterThanOrEqual(1000);
      expect(await driver.run('return state()')).toBe(before);
      count('messages', { engine, tried: 2000, control: 1 }); // the frame's own `ready`
    } finally {
      await driver.end();
    }
  });
}
