import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { HOST_SCRIPT, ROOM, startFrameSites } from './frame-site.mjs';
import { openRoots } from '../e2e/support.ts';

// A tool in a frame as a person and a page meet it. What the two say to each other: messages.spec.mjs.

const NEUTRAL = 'https://www.wikipedia.org/';
const FALLBACK = 'Breathe in softly, then out a little longer.';

let sites;
test.beforeAll(async () => (sites = await startFrameSites()));
test.afterAll(() => sites.close());
test.beforeEach(async ({ page }) => {
  await openRoots(page);
  await page.route(NEUTRAL, (route) => route.fulfill({ body: 'Neutral' }));
});

const steady = (tool, more = '') =>
  `<steady-frame src="${sites.tools}/frame.html" tool="${tool}" ${more}><p>${FALLBACK}</p></steady-frame>`;
const SANDBOX = 'sandbox="allow-scripts allow-top-navigation-by-user-activation"';
const plain = (query, sandbox = SANDBOX) =>
  `<iframe ${sandbox} width="600" height="500" src="${sites.tools}/frame.html?${query}"></iframe>`;
const inner = (page) => page.frames().find((frame) => frame.url().includes('/frame.html'));
const height = (page) => page.locator('steady-frame').evaluate(({ offsetHeight }) => offsetHeight);
const shift = async (page) => {
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Shift');
};

/** A page with such a body; gives the frame's own page, once its tool is there. */
async function open(page, html, options) {
  await page.goto(sites.pageOf(ROOM + HOST_SCRIPT + html, options));
  await page.locator('steady-frame[ready]').first().waitFor();
  return inner(page);
}

/** Something that a person does in it, without any effect; it has the focus then. */
const act = (frame) => frame.getByRole('heading').first().click();

/** It shows all of itself: nothing is cut off, and nothing scrolls in it. */
const fits = (page, frame) =>
  expect
    .poll(async () => {
      const own = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
      return (await height(page)) - own;
    })
    .toBe(0);

test('its height tells what is unfolded, as the guide says', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 900 });
  const heights = [];
  for (const words of ['Pleasant and quiet', 'Unpleasant and stirred up']) {
    const frame = await open(page, steady('mood-checkin'));
    await frame.getByText(words, { exact: true }).click();
    await fits(page, frame);
    heights.push(await height(page));
  }
  expect(heights[0]).not.toBe(heights[1]);
  expect(readFileSync('docs/for-partners/isolated.md', 'utf8')).toContain(
    '**The height reveals something.**',
  );
});

test('its height does not tell that a check-in named a person to contact', async ({ page }) => {
  const frame = await open(page, steady('mood-checkin'));
  await frame.getByText('Unpleasant and heavy', { exact: true }).click();
  await fits(page, frame);
  const before = await height(page);
  const person = frame.getByRole('heading', { name: 'A person to talk to' });
  await expect(person).toBeHidden();
  await frame.getByRole('button', { name: 'without hope', exact: true }).click();
  await expect(person).toBeVisible();
  await fits(page, frame);
  expect(await height(page)).toBe(before);
});

test.describe('its height', () => {
  /** How far a page has shifted while a slow frame came. */
  async function shifted(page, room) {
    await page.route('**/frame.js', async (route) => {
      await new Promise((done) => setTimeout(done, 500));
      await route.continue();
    });
    await page.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) =>
        window.shifts.push(...list.getEntries().map(({ value }) => value)),
      ).observe({ type: 'layout-shift', buffered: true });
    });
    const below = '<p>What stands below.</p>'.repeat(9);
    await page.goto(sites.pageOf(room + HOST_SCRIPT + steady('breathing-pacer') + below));
    await page.locator('steady-frame[ready]').waitFor();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
    return page.evaluate(() => window.shifts.reduce((sum, value) => sum + value, 0));
  }

  for (const width of [320, 600, 1280]) {
    test(`keeps the page still as it comes, at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      // The room in fallback.css is measured: a line that breaks elsewhere moves what is below by its height.
      expect(await shifted(page, ROOM)).toBeLessThan(0.02);
    });
  }

  test('without the style sheet that keeps the room, the page is seen to shift', async ({ page }) => {
    expect(await shifted(page, '')).toBeGreaterThan(0.05);
  });

  test('follows what a person does in it, both ways', async ({ page }) => {
    const frame = await open(page, steady('breathing-pacer'));
    const before = await height(page);
    await frame.getByText('Change', { exact: true }).click();
    await expect.poll(() => height(page)).toBeGreaterThan(before + 50);
    await fits(page, frame);
    await frame.getByText('Change', { exact: true }).click();
    await expect.poll(() => height(page)).toBeLessThan(before + 2);
  });

  const grow = (frame) =>
    frame.evaluate(() => {
      const more = document.querySelector('main').appendChild(document.createElement('p'));
      more.textContent = 'More. '.repeat(500);
    });

  test('moves nothing under a person’s eyes by itself, until they do something', async ({ page }) => {
    const frame = await open(page, steady('breathing-pacer') + '<p>Below</p>');
    const before = await height(page);
    await grow(frame);
    await page.waitForTimeout(300);
    expect(await height(page)).toBe(before);
    // It can be scrolled meanwhile.
    expect(await frame.evaluate(() => document.documentElement.scrollHeight > innerHeight)).toBe(true);
    await act(frame);
    await fits(page, frame);
  });

  test('grows by itself where nobody sees it', async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 300 });
    const frame = await open(page, steady('breathing-pacer'));
    const before = await height(page);
    await grow(frame);
    await expect.poll(() => height(page)).toBeGreaterThan(before + 100);
  });

  test('follows the width', async ({ page }) => {
    const frame = await open(page, steady('breathing-pacer'));
    await page.setViewportSize({ width: 320, height: 800 });
    await expect.poll(() => height(page)).toBeGreaterThan(500);
    await fits(page, frame);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('what takes the focus in it comes into sight', async ({ page }) => {
    await page.setViewportSize({ width: 600, height: 400 });
    const frame = await open(page, steady('mood-checkin'));
    await act(frame);
    await frame.evaluate(() => {
      const last = document.querySelector('main').appendChild(document.createElement('button'));
      last.textContent = 'Last';
      last.focus({ preventScroll: true });
    });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    await expect(frame.getByText('Last')).toBeInViewport();
  });
});

test.describe('its look', () => {
  const scheme = (frame) => frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  const paper = (frame) =>
    frame.locator('breathing-pacer [part=base]').evaluate((base) => getComputedStyle(base).backgroundColor);

  test('is the page’s, and follows it: light or dark, colours, font', async ({ page }) => {
    const frame = await open(page, steady('breathing-pacer'));
    const light = await paper(frame);
    expect(await scheme(frame)).toBe('light');
    await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'dark'));
    await expect.poll(() => scheme(frame)).toBe('dark');
    await expect.poll(() => paper(frame)).not.toBe(light);
    // The frame's own element too: browsers put paper of their own behind one that differs.
    const own = page.locator('steady-frame').evaluate((each) => {
      return each.shadowRoot.querySelector('iframe').style.colorScheme;
    });
    expect(await own).toBe('dark');

    await page.evaluate(() => {
      document.body.style.setProperty('--sg-surface', '#123456');
      document.body.style.setProperty('font-size', '24px');
      document.body.style.setProperty('font-family', 'serif');
    });
    await expect.poll(() => paper(frame)).toBe('rgb(18, 52, 86)');
    await expect
      .poll(() => frame.evaluate(() => getComputedStyle(document.body).font))
      .toContain('24px serif');
    await fits(page, frame);
    // And what the page takes back is taken back.
    await page.evaluate(() => document.body.style.removeProperty('--sg-surface'));
    await expect.poll(() => paper(frame)).not.toBe('rgb(18, 52, 86)');
  });

  test('follows the device where the page does', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const frame = await open(page, steady('breathing-pacer'), {
      head: '<meta name="color-scheme" content="light dark">',
    });
    expect(await scheme(frame)).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(() => scheme(frame)).toBe('light');
    await page.evaluate(() => document.querySelector('steady-frame').setAttribute('theme', 'dark'));
    await expect.poll(() => scheme(frame)).toBe('dark');
  });

  test('stays light on a page that is always light, on a dark device', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const frame = await open(page, steady('breathing-pacer'));
    expect(await scheme(frame)).toBe('light');
  });

  test('speaks the language that stands around it, from right to left where that is so', async ({ page }) => {
    const frame = await open(page, `<div lang="ar" dir="rtl">${steady('breathing-pacer')}</div>`);
    await expect(frame.getByRole('button', { name: 'بدء' })).toBeVisible();
    await expect(frame.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(frame.locator('breathing-pacer [part=base]')).toHaveAttribute('dir', 'rtl');
    const title = () =>
      page.locator('steady-frame').evaluate((each) => each.shadowRoot.querySelector('iframe').title);
    expect(await title()).toBe('تنفّس هادئ');

    await page.evaluate(() => (document.querySelector('div').lang = 'es'));
    await expect(frame.getByRole('button', { name: 'Empezar' })).toBeVisible();
    await expect(frame.locator('html')).toHaveAttribute('dir', 'ltr');
    await expect.poll(title).not.toBe('تنفّس هادئ');
    await page.evaluate(() => (document.querySelector('steady-frame').lang = 'en'));
    await expect(frame.getByRole('button', { name: 'Start' })).toBeVisible();
  });

  test('makes room for a language that the page has chosen', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 1200 });
    const frame = await open(page, steady('breathing-pacer'), { lang: 'ar' });
    await page.evaluate(() => (document.documentElement.lang = 'es'));
    await expect(frame.getByRole('button', { name: 'Empezar' })).toBeVisible();
    await fits(page, frame);
  });

  test('a language that comes late does not take the place of a later one', async ({ page }) => {
    const frame = await open(page, steady('breathing-pacer'));
    let late;
    await page.route('**/frame/es.js', async (route) => {
      await new Promise((done) => (late = done));
      await route.continue();
    });
    await page.evaluate(() => (document.documentElement.lang = 'es'));
    await expect.poll(() => Boolean(late)).toBe(true);
    await page.evaluate(() => (document.documentElement.lang = 'ar'));
    await expect(frame.getByRole('button', { name: 'بدء' })).toBeVisible();
    const came = page.waitForResponse('**/frame/es.js');
    late();
    await (await came).finished();
    await page.waitForTimeout(200);
    await expect(frame.locator('html')).toHaveAttribute('lang', 'ar');
  });
});

test.describe('what it keeps', () => {
  /** Each kind of storage, and whether it can be used. */
  const stores = (frame) =>
    frame.evaluate(async () => {
      const tries = {
        local: () => localStorage.setItem('a', '1'),
        session: () => sessionStorage.setItem('a', '1'),
        cookie: () => {
          document.cookie = 'a=1';
          if (!document.cookie) throw new Error('none');
        },
        database: () =>
          new Promise((done, fail) => {
            const request = indexedDB.open('a');
            request.onsuccess = done;
            request.onerror = fail;
          }),
        cache: () => caches.open('a'),
        file: () => navigator.storage.getDirectory(),
      };
      const can = [];
      for (const [name, attempt] of Object.entries(tries)) {
        try {
          await attempt();
          can.push(name);
        } catch {
          // It cannot.
        }
      }
      return can;
    });

  test('is memory: it has no origin and so no storage, unless the page says so', async ({ page }) => {
    const frame = await open(page, steady('joy-list'));
    expect(await frame.evaluate(() => origin)).toBe('null');
    expect(await stores(frame)).toEqual([]);
    // On another origin of the page's own site, as a subdomain is: browsers may refuse storage to other sites.
    const near = sites.tools.replace('127.0.0.1', 'localhost');
    const html = steady('joy-list', 'allow-storage').replace(sites.tools, near);
    const own = await open(page, html, { frames: near });
    expect(await own.evaluate(() => origin)).toBe(near);
    expect((await stores(own)).length).toBeGreaterThan(3);
  });

  test('is nobody’s also in a folder of the page’s own site, with or without the attribute', async ({
    page,
  }) => {
    const frames = "'self'";
    for (const more of ['', 'allow-storage']) {
      const html = `<steady-frame src="/frame.html" tool="joy-list" ${more}><p>${FALLBACK}</p></steady-frame>`;
      const frame = await open(page, html, { frames });
      expect(await frame.evaluate(() => origin)).toBe('null');
      expect(await stores(frame)).toEqual([]);
      const reached = await page.evaluate(
        () => document.querySelector('steady-frame').shadowRoot.querySelector('iframe').contentDocument,
      );
      expect(reached).toBe(null);
    }
  });

  const OWN = 'kingfisher by the water';
  async function write(frame) {
    await frame.getByRole('button', { name: 'Add something of mine' }).click();
    await frame.getByLabel('What is it, in a few words?').fill(OWN);
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(frame.getByText(OWN).first()).toBeVisible();
  }

  for (const [what, act] of Object.entries({
    'the page is loaded again': (page) => page.reload(),
    'the tag is moved': (page) =>
      page.evaluate(() => document.body.prepend(document.querySelector('steady-frame'))),
    'the page says that everything is to be forgotten': (page) =>
      page.evaluate(() => document.dispatchEvent(new Event('steadyground-wipe'))),
  })) {
    test(`is gone when ${what}`, async ({ page }) => {
      await write(await open(page, `<p>Above</p>${steady('joy-list')}`));
      await act(page);
      await page.locator('steady-frame[ready]').waitFor();
      const frame = inner(page);
      await expect(frame.getByRole('button', { name: 'Add something of mine' })).toBeVisible();
      await expect(frame.getByText(OWN)).toHaveCount(0);
    });
  }

  test('the page hears no key and finds no word of it, and nothing is sent', async ({ page }) => {
    await page.addInitScript(() => {
      window.heard = [];
      if (parent === window) {
        for (const type of ['keydown', 'keyup', 'input', 'click', 'message', 'focusin']) {
          addEventListener(
            type,
            (event) => window.heard.push([type, event.key ?? '', String(event.data)]),
            true,
          );
        }
      }
    });
    const frame = await open(page, `<input id="own">${steady('joy-list')}`);
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.evaluate(() => (window.heard.length = 0));
    await write(frame);
    await frame.getByRole('button', { name: 'Add something of mine' }).click();
    await page.keyboard.type('kingfisher');
    // The frame's element takes the focus: that is all.
    expect(await page.evaluate(() => window.heard.filter(([type]) => type !== 'focusin'))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('kingfisher');
    expect(requests).toEqual([]);
    await page.locator('#own').pressSequentially('k');
    expect((await page.evaluate(() => window.heard)).map(([type]) => type)).toContain('keydown');
  });
});

test.describe('leaving', () => {
  const start = async (page, html) => {
    const frame = await open(page, html);
    await page.evaluate(() => {
      window.left = [];
      document.addEventListener('frame-left', ({ detail }) => window.left.push(detail.how));
    });
    await act(frame);
    return frame;
  };

  test('Shift three times in it leaves the page that says `exit`, blank first', async ({ page }) => {
    const seen = [];
    await page.exposeFunction('note', (what) => seen.push(what));
    await start(page, steady('breathing-pacer', 'exit'));
    await page.evaluate(() =>
      document.addEventListener('steadyground-wipe', () =>
        window.note([document.title, document.body.getClientRects().length]),
      ),
    );
    await shift(page);
    await page.waitForURL(NEUTRAL);
    expect(seen[0]).toEqual(['', 0]);
  });

  test('to the https address that is given, and to no other', async ({ page }) => {
    await page.route('https://weather.example/', (route) => route.fulfill({ body: 'Rain' }));
    await start(page, steady('breathing-pacer', 'exit="https://weather.example/"'));
    await shift(page);
    await page.waitForURL('https://weather.example/');
    await start(page, steady('breathing-pacer', 'exit="javascript:alert(1)"'));
    await shift(page);
    await page.waitForURL(NEUTRAL);
  });

  test('goes the way of the page’s own <quick-exit>, where there is one', async ({ page }) => {
    await page.route('https://weather.example/', (route) => route.fulfill({ body: 'Rain' }));
    const exit = '<quick-exit><a href="https://weather.example/">Leave</a></quick-exit>';
    const script = '<script type="module" src="/steadyground.js"></script>';
    await start(page, exit + script + steady('breathing-pacer'));
    await page.waitForFunction(() => customElements.get('quick-exit'));
    await shift(page);
    await page.waitForURL('https://weather.example/');
  });

  test('is only told where the page has no way out, or keeps it to itself', async ({ page }) => {
    const at = async (html, prevent) => {
      await start(page, html);
      const url = page.url();
      if (prevent)
        await page.evaluate(() => addEventListener('frame-left', (event) => event.preventDefault()));
      await shift(page);
      await expect.poll(() => page.evaluate(() => window.left)).toEqual(['keys']);
      expect(page.url()).toBe(url);
      await expect(page.locator('steady-frame')).toBeVisible();
    };
    await at(steady('breathing-pacer'), false);
    await at(steady('breathing-pacer', 'exit'), true);
  });

  test('by the way out in a frame of its own', async ({ page }) => {
    const frame = await open(page, steady('quick-exit'));
    await frame.getByRole('link', { name: 'Leave this page' }).click();
    await page.waitForURL(NEUTRAL);
  });

  test('without the host script: leaves the whole page, by the link and by Shift', async ({ page }) => {
    for (const way of ['link', 'keys']) {
      await page.goto(sites.pageOf(plain('tool=breathing-pacer&exit')));
      const frame = inner(page);
      const link = frame.getByRole('link', { name: 'Leave this page' });
      if (way === 'link') await link.click();
      else {
        await frame.getByText('Change', { exact: true }).click();
        await shift(page);
      }
      await page.waitForURL(NEUTRAL);
    }
  });

  test('in a sandbox that forbids it: blanks its own frame, and tells the page', async ({ page }) => {
    await page.goto(sites.pageOf(plain('tool=breathing-pacer&exit', 'sandbox="allow-scripts"')));
    await page.evaluate(() => {
      window.told = [];
      addEventListener('message', ({ data }) => window.told.push(data));
    });
    const frame = inner(page);
    await frame.getByRole('link', { name: 'Leave this page' }).click();
    await expect(frame.getByRole('button', { name: 'Start', exact: true })).toBeHidden();
    await expect
      .poll(() => page.evaluate(() => window.told))
      .toEqual([{ type: 'steadyground-exit-blocked' }]);
    expect(page.url()).toContain('/page?');
  });
});

test.describe('without the host script', () => {
  test('the tool works, in the language and look of its address, and says nothing to anybody', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      window.told = 0;
      if (parent === window) addEventListener('message', () => window.told++);
    });
    await page.goto(sites.pageOf(plain('tool=breathing-pacer&lang=es&theme=dark&size=20&minutes=1')));
    const frame = inner(page);
    await frame.getByRole('button', { name: 'Empezar' }).click();
    await expect(frame.getByRole('button', { name: 'Empezar' })).toBeHidden();
    const look = await frame.evaluate(() => {
      const { colorScheme, fontSize } = getComputedStyle(document.documentElement);
      return [colorScheme, fontSize, document.querySelector('breathing-pacer').getAttribute('minutes')];
    });
    expect(look).toEqual(['dark', '20px', '1']);
    expect(await page.evaluate(() => window.told)).toBe(0);
  });

  test('the frame’s page works alone, too', async ({ page }) => {
    await page.goto(`${sites.tools}/frame.html?tool=grounding-steps`);
    await page.getByRole('button', { name: 'Start with what I can see' }).click();
    await expect(page).toHaveTitle('Here and now');
  });

  test('a tool that there is not says so', async ({ page }) => {
    await page.goto(`${sites.tools}/frame.html?tool=script&lang=es`);
    await expect(page.locator('main')).toContainText('No hiciste nada mal:');
  });
});

test.describe('what stands inside the tag', () => {
  const isShown = async (page) => {
    await expect(page.getByText(FALLBACK)).toBeVisible();
    await expect(page.locator('steady-frame')).not.toHaveAttribute('ready');
  };

  test('stays where the frame does not come, or its page does not answer', async ({ page }) => {
    await page.route('**/frame.js', (route) => route.abort());
    await page.goto(sites.pageOf(ROOM + HOST_SCRIPT + steady('breathing-pacer')));
    await page.waitForTimeout(300);
    await isShown(page);
    // The frame that did come is neither seen nor reached.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement.localName)).toBe('body');
  });

  for (const [why, html] of Object.entries({
    'for an address that is none': '<steady-frame src="javascript:alert(1)" tool="breathing-pacer">',
    'without an address': '<steady-frame tool="breathing-pacer">',
    'for a tool that there is not': '<steady-frame src="/frame.html" tool="script">',
  })) {
    test(`stays ${why}, and nothing is thrown`, async ({ page }) => {
      const errors = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.goto(
        sites.pageOf(`${ROOM}${HOST_SCRIPT}${html}<p>${FALLBACK}</p></steady-frame>`, { frames: "'self'" }),
      );
      await page.waitForFunction(() => customElements.get('steady-frame'));
      await isShown(page);
      expect(page.frames().length).toBe(1);
      expect(errors).toEqual([]);
    });
  }

  test('stays while somebody is at a link in it', async ({ page }) => {
    let go;
    await page.route('**/frame.js', async (route) => {
      await new Promise((done) => (go = done));
      await route.continue();
    });
    const links = '<a href="#a">One</a> <a href="#b">Two</a>';
    const html = steady('breathing-pacer').replace('</p>', `</p>${links}`);
    const address = sites.pageOf(`${ROOM}${HOST_SCRIPT}${html}<a href="#c">After</a>`);
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await page.keyboard.press('Tab');
    await expect.poll(() => Boolean(go)).toBe(true);
    go();
    await inner(page).locator('breathing-pacer').waitFor();
    await page.waitForTimeout(200);
    await expect(page.getByRole('link', { name: 'One' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Two' })).toBeFocused();
    await page.waitForTimeout(100);
    await isShown(page);
    await page.keyboard.press('Tab');
    await page.locator('steady-frame[ready]').waitFor();
  });

  test.describe('with JavaScript off', () => {
    test.use({ javaScriptEnabled: false });

    test('is what is shown', async ({ page }) => {
      await page.goto(sites.pageOf(ROOM + HOST_SCRIPT + steady('breathing-pacer')));
      await expect(page.getByText(FALLBACK)).toBeVisible();
    });
  });

  test('of a plain frame in which no script may run, is a little help in each language', async ({ page }) => {
    await page.goto(sites.pageOf(plain('tool=breathing-pacer', 'sandbox')));
    const frame = page.frameLocator('iframe');
    // Playwright looks for no text in <noscript>.
    for (const lang of ['en', 'es', 'ar'])
      await expect(frame.locator(`noscript > [lang=${lang}]`)).toBeVisible();
  });
});

test('focus() on it leads into the tool, once that is there', async ({ page }) => {
  const frame = await open(page, steady('breathing-pacer'));
  const element = page.locator('steady-frame');
  expect(await frame.evaluate(() => document.hasFocus())).toBe(false);
  await element.evaluate((each) => each.focus());
  await expect(element).toBeFocused();
  expect(await frame.evaluate(() => document.hasFocus())).toBe(true);
  await page.keyboard.press('Tab');
  await expect.poll(() => frame.evaluate(() => document.activeElement.localName)).toBe('breathing-pacer');
});

test('goes on where a morph takes what it wrote on itself away', async ({ page }) => {
  const frame = await open(page, steady('breathing-pacer'));
  const element = page.locator('steady-frame');
  const before = await height(page);
  await element.evaluate((each) => {
    window.heard = [];
    each.addEventListener('frame-event', ({ detail }) => window.heard.push(detail.name));
    each.removeAttribute('ready');
  });
  await frame.getByText('Change', { exact: true }).click();
  await expect.poll(() => height(page)).toBeGreaterThan(before + 50);
  await frame.getByRole('button', { name: 'Start' }).click();
  await expect.poll(() => page.evaluate(() => window.heard)).toContain('pacer-started');
  // It is the same tool, in use, and not one that was loaded anew.
  expect(inner(page)).toBe(frame);
  await expect(element.getByText(FALLBACK)).toBeHidden();
});

test('the keyboard goes into the frame, through it and out of it, both ways', async ({ page }) => {
  const frame = await open(
    page,
    `<a href="#a" id="before">Before</a>${steady('breathing-pacer')}<a href="#b" id="after">After</a>`,
  );
  const at = () => page.evaluate(() => document.activeElement.id || document.activeElement.localName);
  await page.locator('#before').focus();
  for (const [key, end] of [
    ['Tab', 'after'],
    ['Shift+Tab', 'before'],
  ]) {
    const stops = [];
    do {
      await page.keyboard.press(key);
      stops.push(await at());
    } while (stops.at(-1) !== end && stops.length < 20);
    expect(stops.at(-1)).toBe(end);
    // Its few controls, and not a stop more for the frame itself.
    expect(stops.slice(0, -1).every((stop) => stop === 'steady-frame')).toBe(true);
    expect(stops.length).toBeGreaterThan(3);
  }
  await page.keyboard.press('Tab');
  const focused = await frame.evaluate(() => {
    let { activeElement } = document;
    while (activeElement.shadowRoot?.activeElement) activeElement = activeElement.shadowRoot.activeElement;
    return [activeElement.localName, activeElement.matches(':focus-visible')];
  });
  expect(focused).toEqual(['button', true]);
});
