import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import { tools } from '../../scripts/tools.mjs';
import { CANARY, JOURNEYS } from './journeys.js';
import { ShippedTool } from './shipped-tool.js';
import { expect, openRoots, watch, type Seen } from './support.js';

// The pocket edition as people have it: a file on their disk, opened with no server.

const FILES = { en: 'pocket.html', es: 'pocket.es.html', ar: 'pocket.ar.html' };
const TOOLS: Readonly<Record<string, string>> = Object.fromEntries(
  tools.filter(({ pocket }) => pocket).map(({ tag, pocket }) => [pocket!.part, tag]),
);
const NEUTRAL = 'https://www.wikipedia.org/';
const MINUTE = 60_000;

const address = (file: string, rest = ''): string => pathToFileURL(resolve('dist', file)).href + rest;

/** Everything that a page of a file can store. */
const stored = (page: Page): Promise<readonly unknown[]> =>
  page.evaluate(async () =>
    location.protocol === 'file:'
      ? [
          Object.entries(localStorage),
          Object.entries(sessionStorage),
          await indexedDB.databases(),
          [document.cookie, window.name, (history.state as unknown) ?? ''].filter((kept) => kept !== ''),
        ].flat()
      : [],
  );

/** Of each page: nothing was asked for but the file itself, refused by its policy, thrown or stored. */
const test = base.extend<{ seen: Seen }>({
  seen: [
    async ({ page, javaScriptEnabled }, use) => {
      const seen = await watch(page);
      await use(seen);
      const own = (url: string): boolean =>
        /^file:.*\/pocket[.\w]*\.html/.test(url) || /^(blob|about):/.test(url);
      expect(seen.requests.filter((url) => !own(url))).toEqual([]);
      expect(seen.violations).toEqual([]);
      expect(seen.errors).toEqual([]);
      if (javaScriptEnabled) expect(await stored(page)).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens one part from the start page, as a person does. */
async function choose(page: Page, view: string): Promise<ShippedTool> {
  await page.locator(`nav a[href="#${view}"]`).click();
  await expect(page.locator(`#${view}-title`)).toBeFocused();
  return new ShippedTool(page, TOOLS[view]!);
}

/** All that can be read on the page now, closed roots too. */
const all = (page: Page): Promise<string> => new ShippedTool(page, 'body').text();

test('from the start page to each tool and back, and what was entered is still there', async ({ page }) => {
  await page.goto(address(FILES.en));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A quiet moment');
  await expect(page.locator('nav a')).toHaveCount(Object.keys(TOOLS).length);
  const first = page.locator('nav a').first();
  await expect(first).toContainText('Here and now');
  // What is not looked at has not been drawn.
  await expect(page.locator('.tools')).toHaveCount(0);

  const joys = await choose(page, 'good');
  await joys.press('Add something of mine');
  await joys.type('What is it, in a few words?', CANARY);
  await page.locator('.back').click();
  await expect(page.locator('h1')).toBeFocused();
  await expect(page.locator('joy-list')).toHaveCount(0);

  for (const view of Object.keys(TOOLS).filter((view) => view !== 'good')) {
    await (await choose(page, view)).says(/\w/);
    await page.locator('.back').click();
    await expect(page.locator('#home')).toBeVisible();
  }
  await (await choose(page, 'good')).press('Save');
  await joys.says(CANARY);
  expect(page.url()).not.toContain(CANARY);
  expect(await page.title()).toBe('A quiet moment');
});

for (const [language, file] of Object.entries(FILES)) {
  test(`${file} says everything in its language, and fits 320, 768 and 1280 px @thorough`, async ({
    page,
  }) => {
    await page.goto(address(file));
    const words = { en: /[a-z]/i, es: /[áéíóúñ]/i, ar: /[؀-ۿ]/ }[language]!;
    expect(
      await page.locator('html').evaluate((html: HTMLElement) => ({ lang: html.lang, dir: html.dir })),
    ).toEqual({
      lang: language,
      dir: language === 'ar' ? 'rtl' : 'ltr',
    });
    for (const view of ['home', ...Object.keys(TOOLS)]) {
      await page.goto('about:blank');
      await page.goto(address(file, `#${view}`));
      await expect(page.locator(`#${view}`)).toBeVisible();
      if (view !== 'home') await new ShippedTool(page, TOOLS[view]!).says(words);
      // A hole that no word has filled.
      expect(await page.locator('body').innerText()).not.toMatch(/[{}]/);
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(
          width,
        );
      }
    }
    await expect(page.locator('article-card')).toHaveCount(4);
  });
}

for (const [view, tag] of Object.entries(TOOLS)) {
  const walk = JOURNEYS[tag]!;
  test(`the whole of ${tag}, from the disk @thorough`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address(FILES.en));
    const tool = await choose(page, view);
    if (view === 'read') {
      await tool.press('Read');
      await tool.says('Before you read');
      await tool.press('Read it');
      await tool.press('Larger text');
      await tool.says('Where this comes from');
      await tool.press('Close');
    } else await walk(tool, page);
  });
}

test.describe('what the tests look for would be found', () => {
  const without = (text: string): string => text.replace(/<meta\s[^>]*Content-Security-Policy[^>]*>/, '');

  for (const [kind, change] of Object.entries({
    'no policy': without,
    'its policy': (text: string) => text,
  })) {
    test(`something to load, with ${kind} @thorough`, async ({ browser }, info) => {
      const page = await browser.newPage();
      const seen = await watch(page);
      const file = info.outputPath('other.html');
      const text = change(await readFile(resolve('dist', FILES.en), 'utf8'));
      await writeFile(file, text.replace('<main>', '<main><img src="picture.png" alt="" />'));
      await page.goto(pathToFileURL(file).href);
      const asked = seen.requests.some((url) => url.endsWith('picture.png'));
      if (kind === 'no policy') expect(asked).toBe(true);
      else await expect.poll(() => seen.violations.join()).toContain('img-src');
      await page.close();
    });
  }

  test('a changed script does not run, and the words show instead @thorough', async ({ browser }, info) => {
    const page = await browser.newPage();
    const file = info.outputPath('changed.html');
    const text = await readFile(resolve('dist', FILES.en), 'utf8');
    await writeFile(
      file,
      text.replace(/(?<=<script>)(?=\W*\w*\W*\/\* Steadyground|!?\(?function)/g, 'window.changed = 1;'),
    );
    expect(await readFile(file, 'utf8')).toContain('window.changed');
    await page.goto(pathToFileURL(file).href);
    expect(await page.evaluate(() => 'changed' in window)).toBe(false);
    await expect(page.locator('grounding-steps li').first()).toBeVisible();
    await page.close();
  });
});

test('by keyboard alone: to a tool, through it, and back @thorough', async ({ page }) => {
  await page.goto(address(FILES.en));
  const body = new ShippedTool(page, 'body');
  await page.keyboard.press('Tab');
  await expect(page.locator('nav a').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#now-title')).toBeFocused();
  const tool = new ShippedTool(page, 'grounding-steps');
  await tool.reach('Start with what I can see');
  await tool.reach(/^I notice one \(1\)/, 'Space');
  await tool.reach('Next');
  await body.says('you can feel');
  while (!(await page.locator('.back').evaluate((link) => link === document.activeElement))) {
    await page.keyboard.press('Shift+Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toBeFocused();
});

test.describe('accessibility', () => {
  const require = createRequire(import.meta.url);

  for (const [file, scheme] of [
    [FILES.en, 'light'],
    [FILES.en, 'dark'],
    [FILES.ar, 'light'],
  ] as const) {
    test(`axe finds nothing in ${file}, ${scheme} @thorough`, async ({ page }) => {
      await openRoots(page);
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const axe = await readFile(require.resolve('axe-core'), 'utf8');
      const violations = (): Promise<readonly string[]> =>
        page.evaluate(async () => {
          const { axe } = window as unknown as {
            axe: {
              run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
            };
          };
          const { violations } = await axe.run({ preload: false });
          return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
        });
      for (const rest of ['', '#now', '#breathe', '#good', '#today', '#read', '?kiosk']) {
        await page.goto('about:blank');
        await page.goto(address(file, rest));
        if (!rest)
          await page.locator('details').evaluate((about) => ((about as HTMLDetailsElement).open = true));
        await page.evaluate(axe);
        expect(await violations(), rest).toEqual([]);
      }
      // In the kiosk: the question too.
      await page.locator('nav a').first().click();
      await hide(page);
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(), 'the question').toEqual([]);
    });
  }
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  for (const [language, file] of Object.entries(FILES)) {
    test(`${file} is all there to read @thorough`, async ({ page }) => {
      await page.goto(address(file));
      for (const [view, tag] of Object.entries(TOOLS)) {
        await expect(page.locator(`#${view} h2`)).toBeVisible();
        expect((await page.locator(tag).first().innerText()).length, tag).toBeGreaterThan(60);
      }
      // The articles in full, each with its sources.
      const articles = await page.locator('article-card').allInnerTexts();
      expect(articles).toHaveLength(4);
      for (const text of articles) expect(text.length).toBeGreaterThan(2000);
      await expect(page.locator('quick-exit a')).toBeVisible();
      await expect(page.locator('quick-exit a')).toHaveAttribute('href', NEUTRAL);
      await expect(page.locator('dialog, .finish, .shared').filter({ visible: true })).toHaveCount(0);
      await expect(page.locator('#support')).toBeVisible();
      expect(await page.locator('body').innerText(), language).not.toMatch(/[{}]/);
    });
  }
});

test('what a partner writes into the file stands on the start page and in the tools @thorough', async ({
  page,
  seen,
}, info) => {
  const file = info.outputPath('pocket.html');
  const text = await readFile(resolve('dist', FILES.en), 'utf8');
  await writeFile(
    file,
    text.replace(/(?<=<div id="support">)[^]*?(?=<\/div>)/, '<p>Ask for Ines at the desk.</p>'),
  );
  await page.goto(pathToFileURL(file).href);
  await expect(page.locator('#support')).toHaveText('Ask for Ines at the desk.');
  const tool = await choose(page, 'now');
  await tool.press('Start with what I can see');
  await tool.press('That is enough');
  await tool.press('Worse');
  await tool.says('Ask for Ines at the desk.');
  expect(seen.violations).toEqual([]);
});

test.describe('leaving', () => {
  test('with internet: blank, elsewhere, and nothing behind it @thorough', async ({ browser }) => {
    const page = await browser.newPage();
    await page.route(`${NEUTRAL}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: 'Elsewhere' }),
    );
    await page.goto('about:blank');
    await page.goto(address(FILES.en, '#good'));
    await page.locator('quick-exit a').click();
    await page.waitForURL(NEUTRAL);
    await page.goBack();
    expect(await page.locator('body').innerText()).not.toContain('quiet');
    await page.close();
  });

  test('with none: the browser says so, and nothing of the page is left @thorough', async ({ browser }) => {
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    await page.goto('about:blank');
    await page.goto(address(FILES.en));
    await choose(page, 'good');
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Shift');
    await expect.poll(() => page.url()).toMatch(/^chrome-error:/);
    await page.goBack();
    await expect(async () => {
      expect(page.url()).not.toContain('pocket');
      expect(await page.locator('body').innerText()).not.toContain('quiet');
    }).toPass();
    await context.close();
  });
});

/** The screen goes off, or another app comes in front. */
const hide = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Object.defineProperty(document, 'hidden', { configurable: true, value: false });
    document.dispatchEvent(new Event('visibilitychange'));
  });

/** Writes something into each tool that takes words, and leaves it as it is. */
const WRITE = {
  now: async (tool: ShippedTool) => {
    await tool.press('Start with what I can see');
    await tool.press('More choices', 'DisclosureTriangle');
    await tool.press('Write it down (only on this screen)');
    await tool.type('In your words (1)', CANARY);
  },
  good: async (tool: ShippedTool) => {
    await tool.press('Add something of mine');
    await tool.type('What is it, in a few words?', CANARY);
    await tool.press('Save');
    await tool.says(CANARY);
    await tool.press('Add something of mine');
    await tool.type('What is it, in a few words?', CANARY);
  },
  today: async (tool: ShippedTool) => {
    await tool.press('In my own words', 'DisclosureTriangle');
    await tool.type('In my own words', CANARY);
  },
};

/** Nothing of what was written is on the page, in any tool, in a form or in the history. */
async function nothingLeft(page: Page): Promise<void> {
  for (const view of ['home', ...Object.keys(TOOLS)]) {
    if (view !== 'home') {
      const tool = await choose(page, view);
      await tool.says(/\w/);
      if (view === 'good') await tool.press('Add something of mine');
      if (view === 'today') await tool.press('In my own words', 'DisclosureTriangle');
      // The browser's own undo, in the first field there is.
      if (view === 'good') await tool.press('What is it, in a few words?', 'textbox');
      if (view === 'today') await tool.press('In my own words', 'textbox');
      await page.keyboard.press('Control+z');
    }
    expect(await all(page), view).not.toContain(CANARY);
    expect(page.url()).not.toContain(CANARY);
    if (view !== 'home') await page.locator('.finish').click();
  }
  expect(await page.evaluate(() => history.length)).toBe(2);
}

test.describe('a shared screen', () => {
  test.beforeEach(async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.clock.install();
    await page.goto('about:blank');
  });
  const question = (page: Page) => page.getByRole('dialog', { name: 'Are you still here?' });

  for (const [view, write] of Object.entries(WRITE)) {
    test(`${view}: when nobody answers, all that was written is gone${view === 'good' ? '' : ' @thorough'}`, async ({
      page,
    }) => {
      await page.goto(address(FILES.en, '?kiosk'));
      await write(await choose(page, view));
      await page.clock.runFor(2.9 * MINUTE);
      await expect(question(page)).toBeHidden();
      await page.clock.runFor(0.2 * MINUTE);
      await expect(question(page)).toBeVisible();
      // Asking already covers it, for whoever stands there now.
      expect(await all(page)).not.toContain(CANARY);
      await page.clock.runFor(1.1 * MINUTE);
      await expect(question(page)).toBeHidden();
      await expect(page.locator('#home')).toBeVisible();
      await nothingLeft(page);
    });
  }

  test('the same page for one person forgets nothing, however long it lies there @thorough', async ({
    page,
  }) => {
    await page.goto(address(FILES.en));
    const tool = await choose(page, 'good');
    await WRITE.good(tool);
    await page.clock.runFor(30 * MINUTE);
    await tool.press('Save');
    expect((await all(page)).split(CANARY)).toHaveLength(3);
  });

  test('an answer keeps everything, and the place @thorough', async ({ page }) => {
    await page.goto(address(FILES.en, '?kiosk'));
    const tool = await choose(page, 'good');
    for (const answer of ['I am still here', 'Escape']) {
      await WRITE.good(tool);
      await page.clock.runFor(3.1 * MINUTE);
      await expect(question(page)).toBeVisible();
      // Moving about is none.
      await page.mouse.move(20, 20);
      await page.mouse.move(40, 40);
      await expect(question(page)).toBeVisible();
      if (answer === 'Escape') await page.keyboard.press('Escape');
      else await page.getByRole('button', { name: answer }).click();
      // Escape closes the dialog at once, and tells of it in a task of its own: the clock must not run ahead of that.
      await expect(page.locator('dialog')).toHaveAttribute('hidden');
      await expect(question(page)).toBeHidden();
      await page.clock.runFor(2.9 * MINUTE);
      await expect(question(page)).toBeHidden();
      await page.keyboard.type(' again');
      await tool.press('Save');
      await tool.says(`${CANARY} again`);
    }
  });

  test('the button clears at once; so does Shift three times @thorough', async ({ page }) => {
    await page.goto(address(FILES.en, '?kiosk'));
    await expect(page.locator('quick-exit')).toHaveCount(0);
    for (const way of ['button', 'keys']) {
      await WRITE.good(await choose(page, 'good'));
      if (way === 'button') await page.getByRole('button', { name: 'Clear and finish' }).click();
      else for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Shift');
      await expect(page.locator('#home')).toBeVisible();
      await expect(page.locator('h1')).toBeFocused();
      await nothingLeft(page);
    }
  });

  test('a device that has slept clears before its first touch does anything @thorough', async ({ page }) => {
    await page.goto(address(FILES.en, '?kiosk'));
    await WRITE.today(await choose(page, 'today'));
    // Timers stand still meanwhile.
    await page.evaluate(() => {
      const { now } = Date;
      Date.now = () => now() + 3_600_000;
    });
    await page.mouse.click(200, 200);
    await expect(page.locator('#home')).toBeVisible();
    expect(await all(page)).not.toContain(CANARY);
  });

  test('a screen that was off, or another app in front, comes back to the question @thorough', async ({
    page,
  }) => {
    await page.goto(address(FILES.en, '?kiosk'));
    await hide(page);
    await expect(question(page)).toBeHidden();
    await WRITE.today(await choose(page, 'today'));
    await hide(page);
    await expect(question(page)).toBeVisible();
    expect(await all(page)).not.toContain(CANARY);
  });

  test('a breathing that runs is presence, up to ten minutes @thorough', async ({ page }) => {
    await page.goto(address(FILES.en, '?kiosk'));
    const tool = await choose(page, 'breathe');
    await page.locator('breathing-pacer').evaluate((pacer) => pacer.setAttribute('minutes', 'open'));
    await tool.press('Start');
    await tool.press('Skip');
    await tool.says('Pause');
    await page.clock.runFor(9.5 * MINUTE);
    await expect(question(page)).toBeHidden();
    await page.clock.runFor(MINUTE);
    await expect(question(page)).toBeVisible();
  });

  test('after another page and Back, it begins anew @thorough', async ({ page }) => {
    await page.goto(address(FILES.en, '?kiosk'));
    await WRITE.today(await choose(page, 'today'));
    await page.goto('about:blank#elsewhere');
    await page.goBack();
    await expect(page.locator('#home')).toBeVisible();
    expect(await all(page)).not.toContain(CANARY);
  });

  test('nothing leads out of it, nothing goes to the clipboard, no file is left behind @thorough', async ({
    page,
    context,
  }) => {
    await page.goto(address(FILES.en, '?kiosk'));
    const tool = await choose(page, 'good');
    await WRITE.good(tool);
    const copied = page.evaluate(
      () => new Promise((done) => addEventListener('copy', ({ defaultPrevented }) => done(defaultPrevented))),
    );
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    expect(await copied).toBe(true);
    expect(await tool.names()).not.toContain('Save to a file');
    expect(await tool.names('DisclosureTriangle')).not.toContain('Save or print');
    await page.getByRole('button', { name: 'Clear and finish' }).click();
    const card = await choose(page, 'read');
    await card.press('Read');
    await card.press('Read it');
    await card.press(/^Source/, 'link');
    await expect(page.locator('#read')).toBeVisible();
    expect(context.pages()).toHaveLength(1);
  });

  test('says how long it waits, by the minutes that it is given @thorough', async ({ page }) => {
    for (const [rest, minutes] of [
      ['?kiosk', 4],
      ['?kiosk=10', 11],
      ['?kiosk=0', 4],
      ['?kiosk=1000', 61],
      ['?kiosk=never', 4],
    ] as const) {
      await page.goto(address(FILES.en, rest));
      await expect(page.locator('.shared')).toContainText(`Minutes until then: ${minutes}.`);
    }
    await page.goto(address(FILES.en));
    await expect(page.locator('.shared')).toBeHidden();
  });
});
