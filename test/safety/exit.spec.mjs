import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { startSite } from './exit-site.mjs';
import { listen, spoken, watch } from './exit-page.mjs';
import { count } from './proofs.mjs';

// Each way out of a page, in each state a page may be in, with the browser's back/forward cache on. What is
// left is looked for where a person would come across it: on the screen, by a screen reader, after Back.

const CANARY = 'kingfisher-7f3a91';
const NEUTRAL = 'https://neutral.example/';
const SHOW = 'Show this page';

let site;
test.beforeAll(async () => (site = await startSite()));
test.afterAll(() => site.close());

test.use({ hasTouch: true, viewport: { width: 420, height: 740 } });

test.beforeEach(async ({ page, context }) => {
  await page.addInitScript(watch, CANARY);
  await context.route(`${NEUTRAL}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Neutral</title><p>A dull page</p>' }),
  );
});

const exit = (page) => page.locator('#exit > a').first();

async function typeJoy(page) {
  await page.getByRole('button', { name: 'Add something of mine' }).click();
  await page.getByLabel('What is it, in a few words?').first().fill(CANARY);
}

/** Each leaves the page as a person may have it in front of them. */
const STATES = {
  'a fresh page': async () => {},
  'an item typed and saved in the joy list': async (page) => {
    await typeJoy(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => page.evaluate((text) => window.whereIs(text), CANARY)).not.toEqual([]);
  },
  'the focus in a text field, with text in it': async (page) => {
    await typeJoy(page);
    await page.keyboard.press('End');
    await page.keyboard.type(' Zz');
  },
  'a modal dialog open': async (page) => {
    await page.locator('#open').click();
    await expect(page.locator('#dialog')).toBeVisible();
  },
  'a breathing exercise running with sound': async (page) => {
    const pacer = page.locator('breathing-pacer');
    await pacer.getByText('Change', { exact: true }).click();
    await pacer.getByLabel('Soft tones').check();
    await pacer.getByRole('button', { name: 'Start' }).click();
    await pacer.getByRole('button', { name: 'Skip' }).click();
    await expect.poll(() => page.evaluate(() => window.sounding())).toBe(1);
  },
};

// A page that comes from the cache fires no load event to wait for.
const goBack = (page) => page.goBack({ waitUntil: 'commit' });

const inDialog = (page) => page.locator('#dialog').evaluate((dialog) => dialog.open);
const middle = async (link) => {
  const { x, y, width, height } = await link.boundingBox();
  return [x + width / 2, y + height / 2];
};
const shift = async (page) => {
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Shift');
};

/** Ways out that put the neutral page in the place of this one. */
const EXITS = {
  'the link, by mouse': async (page) => page.mouse.click(...(await middle(exit(page)))),
  'the link, by touch': async (page) => page.touchscreen.tap(...(await middle(exit(page)))),
  'the link, by keyboard': async (page) => {
    // Under a modal dialog nothing else has the keyboard: there it takes a second exit, inside.
    if (await inDialog(page)) {
      await page
        .locator('#exit')
        .evaluate((outer) => document.querySelector('#dialog').append(outer.cloneNode(true)));
      await page.locator('#dialog quick-exit > a').focus();
    } else await exit(page).focus();
    await page.keyboard.press('Enter');
  },
  'Shift three times': shift,
  'the method': (page) => page.evaluate(() => document.querySelector('#exit').leave()),
};

/** Ways out that leave this page one step back. */
const OTHER_WAYS = {
  'a typed address': (page) => page.goto(`${site.url}/elsewhere.html`),
  'a link elsewhere': async (page) => {
    const from = (await inDialog(page)) ? '#dialog > a' : '#elsewhere';
    await page.locator(from).click();
  },
  'Back, and then Forward': async (page) => {
    await goBack(page);
  },
};

/** The page is blank: to the eye, to a screen reader, in its title; and what was typed is nowhere. */
async function isBlank(page) {
  expect(await page.evaluate(() => window.readable())).toBe(SHOW);
  expect(await spoken(page)).toBe(SHOW);
  expect(await page.title()).toBe('Page');
  expect(await page.evaluate((text) => window.whereIs(text), CANARY)).toEqual([]);
  expect(await page.evaluate(() => window.sounding())).toBe(0);
}

async function showsAgain(page) {
  await page.getByRole('button', { name: SHOW }).click();
  await expect(page.getByRole('heading', { name: 'Words that nobody else should read' })).toBeVisible();
  expect(await page.title()).toContain('Harbour');
  expect(await page.evaluate((text) => window.whereIs(text), CANARY)).toEqual([]);
}

const back = { what: 'back', readable: SHOW, title: 'Page' };

for (const [state, bring] of Object.entries(STATES)) {
  test.describe(state, () => {
    for (const [way, go] of Object.entries(EXITS)) {
      test(`${way}: blank, gone, and blank after Back`, async ({ page }) => {
        const told = listen(page);
        // The page before has the same in it: it is what Back leads to.
        await page.goto(`${site.url}/exit.html?before`);
        await bring(page);
        await page.goto(`${site.url}/exit.html`);
        await bring(page);
        await go(page);
        await page.waitForURL(NEUTRAL);
        expect(told.filter(({ what }) => what === 'left')).toMatchObject([{ readable: '', title: 'Page' }]);
        await goBack(page);
        // Not the page that was left, which is gone, but the one before it, from the cache.
        expect(page.url()).toBe(`${site.url}/exit.html?before`);
        await expect.poll(() => told.findLast(({ what }) => what === 'back')).toEqual(back);
        await isBlank(page);
        await showsAgain(page);
        count('exit', { tried: 1 });
      });
    }

    for (const [way, go] of Object.entries(OTHER_WAYS)) {
      test(`${way}: blank when the page comes back`, async ({ page }) => {
        const told = listen(page);
        await page.goto(`${site.url}/elsewhere.html`);
        await page.goto(`${site.url}/exit.html`);
        await bring(page);
        await go(page);
        await page.waitForURL('**/elsewhere.html', { waitUntil: 'commit' });
        if (way.endsWith('Forward')) await page.goForward({ waitUntil: 'commit' });
        else await goBack(page);
        expect(page.url()).toBe(`${site.url}/exit.html`);
        await expect.poll(() => told.findLast(({ what }) => what === 'back')).toEqual(back);
        await isBlank(page);
        await showsAgain(page);
        count('exit', { tried: 1 });
      });
    }
  });
}

test('the check can fail: a page without it comes back with everything on it', async ({ page }) => {
  const told = listen(page);
  await page.goto(`${site.url}/naive.html`);
  await typeJoy(page);
  await page.locator('#elsewhere').click();
  await page.waitForURL('**/elsewhere.html');
  await goBack(page);
  await expect.poll(() => told.length).toBe(1);
  const [{ readable }] = told;
  expect(readable).toContain('Words that nobody else should read');
  expect(readable).toContain(CANARY);
  expect(await spoken(page)).toContain('Words that nobody else should read');
  expect(await page.evaluate((text) => window.whereIs(text), CANARY)).not.toEqual([]);
  count('exit', { control: 1 });
});

test.describe('when the next page does not come', () => {
  const slow = `${NEUTRAL}slow`;

  async function openWith(page, href) {
    await page.goto(`${site.url}/exit.html`);
    await typeJoy(page);
    await exit(page).evaluate((link, to) => (link.href = to), href);
  }

  /** Looks at a page that is being left, for which Playwright would wait until it has been. */
  async function look(page) {
    const cdp = await page.context().newCDPSession(page);
    return {
      cdp,
      async picture() {
        // Now and then there is none while a page is being left: whoever polls asks again.
        const taken = await cdp.send('Page.captureScreenshot', { format: 'png' }).catch(() => undefined);
        return taken?.data;
      },
      async press(x, y) {
        for (const type of ['mousePressed', 'mouseReleased']) {
          await cdp.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
        }
      },
      async shift() {
        for (let presses = 0; presses < 3; presses++) {
          for (const type of ['keyDown', 'keyUp']) {
            await cdp.send('Input.dispatchKeyEvent', { type, key: 'Shift', code: 'ShiftLeft' });
          }
        }
      },
    };
  }

  test('nothing but blank is drawn, from the first frame on', async ({ page, context }) => {
    await context.route(slow, () => {});
    await page.goto('about:blank');
    const view = await look(page);
    const blank = await view.picture();
    expect(blank).toBeTruthy();
    await openWith(page, slow);
    const frames = [];
    view.cdp.on('Page.screencastFrame', ({ data, sessionId }) => {
      frames.push(data);
      view.cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
    });
    await view.cdp.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
    await expect.poll(() => frames.length).toBeGreaterThan(0);
    await exit(page).evaluate((link) => {
      setTimeout(() => link.click());
    });
    await expect.poll(() => view.picture()).toBe(blank);
    await expect.poll(() => frames.at(-1).length).toBeLessThan(frames[0].length / 2);
    await view.cdp.send('Page.stopScreencast');
    // The page as it was, then blank: nothing between.
    const first = frames.findIndex((frame) => frame !== frames[0]);
    expect(new Set(frames.slice(first)).size).toBe(1);
  });

  test('a view transition of the page’s own is not drawn above', async ({ page, context }) => {
    await context.route(slow, () => {});
    await page.goto('about:blank');
    const view = await look(page);
    let blank;
    await expect.poll(async () => (blank = await view.picture())).toBeTruthy();
    await openWith(page, slow);
    const begin = () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '::view-transition-group(*), ::view-transition-old(*) { animation-duration: 60s !important }',
      );
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      return document.startViewTransition(() => {}).ready;
    };
    await page.evaluate(begin);
    expect(await page.evaluate(() => document.getAnimations().length), 'it runs').toBeGreaterThan(0);
    expect(await view.picture()).not.toBe(blank);
    await exit(page).evaluate((link) => {
      setTimeout(() => link.click());
    });
    await expect.poll(() => view.picture()).toBe(blank);
  });

  test('what is said to remain, remains: titles of earlier pages, and the icon', async ({ page }) => {
    const said = readFileSync('docs/for-partners/safety.md', 'utf8').replaceAll(/\s+/g, ' ');
    expect(said).toContain('held down, and the history, list the titles and addresses of earlier steps');
    expect(said).toContain('The icon of your site stays in the tab while the page is blank');
    await page.goto(`${site.url}/exit.html`);
    await page.evaluate(() => {
      location.hash = 'further';
      const icon = Object.assign(document.createElement('link'), { rel: 'icon', href: 'icon.svg' });
      document.head.append(icon);
      addEventListener('page-left', () => console.debug(JSON.stringify({ icon: icon.href })), true);
    });
    const told = listen(page);
    const asked = [];
    // The icon itself the browser asks for when the test gives it to the page.
    page.on('request', (request) => !request.url().endsWith('icon.svg') && asked.push(request.url()));
    await shift(page);
    await page.waitForURL(NEUTRAL);
    expect(told.find(({ icon }) => icon)?.icon).toBe(`${site.url}/icon.svg`);
    expect(asked).toEqual([NEUTRAL]);
    const cdp = await page.context().newCDPSession(page);
    const { entries } = await cdp.send('Page.getNavigationHistory');
    expect(entries.map(({ title }) => title)).toContain('Harbour Street Support: after trafficking');
  });

  test('a slow place: blank until the person touches the page, then with the way back', async ({
    page,
    context,
  }) => {
    const told = listen(page);
    const still = () => told.findLast(({ what }) => what === 'still');
    /** What the page tells from now on. */
    const next = async () => {
      const before = told.length;
      await expect.poll(() => told.length).toBeGreaterThan(before + 1);
      return still();
    };
    await context.route(slow, () => {});
    await openWith(page, slow);
    const view = await look(page);
    await view.shift();
    const blank = { what: 'still', readable: '', title: 'Page', typed: [] };
    expect(await next()).toEqual(blank);
    // Pressing on in a hurry brings nothing back, nor does Shift at any time.
    await view.press(200, 300);
    await view.shift();
    expect(await next()).toEqual(blank);
    await expect
      .poll(async () => {
        await view.press(5, 5);
        return still().readable;
      })
      .toBe(SHOW);
    expect((await next()).title).toBe('Page');
    await view.press(210, 318);
    await expect.poll(() => still().readable).toContain('Words that nobody else should read');
    expect(still().typed).toEqual([]);
  });

  test('a dead place: the page is gone all the same', async ({ page }) => {
    const gone = await startSite();
    await gone.close();
    await openWith(page, gone.url.replace('http:', 'https:'));
    await page.mouse.click(...(await middle(exit(page))));
    await expect.poll(() => page.url()).toContain('chrome-error');
    expect(await spoken(page)).not.toContain('Words that nobody else should read');
    await goBack(page);
    expect(page.url()).toBe('about:blank');
  });

  test('a page that asks "Leave site?" is not asked', async ({ page }) => {
    const asked = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    const guard = () => {
      addEventListener('beforeunload', (event) => event.preventDefault());
      addEventListener('beforeunload', (event) => (event.returnValue = 'Stay'), true);
      window.onbeforeunload = () => 'Stay';
    };
    await page.goto(`${site.url}/exit.html`);
    await typeJoy(page);
    await page.evaluate(guard);
    await page.goto(`${site.url}/elsewhere.html`);
    expect(asked, 'the check can fail').toEqual(['beforeunload']);
    await page.goto(`${site.url}/exit.html`);
    await typeJoy(page);
    await page.evaluate(guard);
    await shift(page);
    await page.waitForURL(NEUTRAL);
    expect(asked).toHaveLength(1);
  });
});

test('the place is not told where the person comes from', async ({ page, context }) => {
  const referrers = [];
  await context.route(`${NEUTRAL}**`, async (route) => {
    referrers.push((await route.request().allHeaders()).referer);
    await route.fulfill({ contentType: 'text/html', body: '<p>A dull page</p>' });
  });
  await page.goto(`${site.url}/exit.html`);
  await page.evaluate((to) => location.assign(to), NEUTRAL);
  await page.waitForURL(NEUTRAL);
  await page.goto(`${site.url}/exit.html`);
  await shift(page);
  await page.waitForURL(NEUTRAL);
  expect(referrers).toEqual([`${site.url}/`, undefined]);
});

test('the middle button opens no tab beside the page', async ({ page, context }) => {
  await page.goto(`${site.url}/exit.html`);
  await page.mouse.click(...(await middle(exit(page))), { button: 'middle' });
  await page.waitForURL(NEUTRAL);
  expect(context.pages()).toHaveLength(1);
});

test('the site’s other tabs go blank and forget, with or without an exit of their own', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  const naive = await context.newPage();
  for (const each of [other, naive]) await each.addInitScript(watch, CANARY);
  await other.goto(`${site.url}/exit.html`);
  await naive.goto(`${site.url}/naive.html`);
  for (const each of [other, naive]) {
    await each.bringToFront();
    await typeJoy(each);
  }
  await page.bringToFront();
  await page.goto(`${site.url}/exit.html`);
  await shift(page);
  await page.waitForURL(NEUTRAL);
  await expect.poll(() => other.evaluate(() => window.readable())).toBe(SHOW);
  await isBlank(other);
  expect(await naive.evaluate((text) => window.whereIs(text), CANARY)).toEqual([]);
  await showsAgain(other);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('the link is in its place from the start, and works', async ({ page }) => {
    await page.goto(`${site.url}/exit.html`);
    const box = await exit(page).boundingBox();
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    expect(box.x + box.width).toBeLessThanOrEqual(420);
    expect(box.y + box.height).toBeGreaterThan(640);
    await exit(page).click();
    await page.waitForURL(NEUTRAL);
  });
});

test('a blocked script leaves a link that works', async ({ page, context }) => {
  await context.route('**/steadyground.js', (route) => route.abort());
  await page.goto(`${site.url}/exit.html`);
  await exit(page).click();
  await page.waitForURL(NEUTRAL);
});

test.describe('in a frame', () => {
  /** A page of one origin with the page of another in it. */
  async function frame(page, context, { sandbox, other = true }) {
    const outer = await startSite("default-src 'self' *");
    await page.goto(`${outer.url}/elsewhere.html`);
    await page.evaluate(
      ([src, allowed]) => {
        const iframe = document.createElement('iframe');
        iframe.width = 400;
        iframe.height = 500;
        if (allowed !== null) iframe.setAttribute('sandbox', allowed);
        iframe.src = src;
        window.messages = [];
        addEventListener('message', ({ data }) => window.messages.push(data));
        document.body.append(iframe);
      },
      [`${other ? site.url : outer.url}/exit.html`, sandbox ?? null],
    );
    const inner = await (await page.waitForSelector('iframe')).contentFrame();
    await inner.waitForSelector('#exit > a');
    await inner.waitForFunction(() => customElements.get('quick-exit'));
    return { inner, close: outer.close };
  }

  for (const other of [true, false]) {
    for (const way of ['by the link', 'by Shift']) {
      test(`of ${other ? 'another' : 'the same'} origin, leaves the whole page ${way}`, async ({
        page,
        context,
      }) => {
        const { inner, close } = await frame(page, context, { other });
        if (way === 'by the link') await inner.locator('#exit > a').click();
        else {
          // A person who types in the frame has touched it.
          await inner.locator('#field').click();
          await shift(page);
        }
        await page.waitForURL(NEUTRAL);
        await close();
      });
    }
  }

  test('that may not leave the page: blanks itself, and tells the page around it', async ({
    page,
    context,
  }) => {
    const { inner, close } = await frame(page, context, { sandbox: 'allow-scripts allow-same-origin' });
    const told = await inner.evaluateHandle(() => {
      const events = [];
      addEventListener('exit-blocked', ({ detail }) => events.push(detail));
      return events;
    });
    await inner.locator('#field').click();
    await shift(page);
    await expect.poll(() => inner.evaluate(() => window.readable())).toBe(SHOW);
    expect(await page.evaluate(() => window.messages)).toEqual([{ type: 'steadyground-exit-blocked' }]);
    expect(await told.jsonValue()).toEqual([{}]);
    expect(page.url()).toContain('elsewhere.html');
    await close();
  });
});
