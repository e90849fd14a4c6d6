// What every example must do, whatever it is made with: examples/README.md says which ids it goes by.
import assert from 'node:assert/strict';
import { expect as expectSoon } from '@playwright/test';
import { openRoots } from '../support/roots.mjs';

/** A server that compiles at the first request, beside two others, takes its time. */
export const expect = expectSoon.configure({ timeout: 20_000 });

export const EXIT = 'https://www.wikipedia.org/';

const TITLES = {
  en: ['A minute to breathe', 'Start', 'ltr'],
  es: ['Un minuto para respirar', 'Empezar', 'ltr'],
  ar: ['دقيقة للتنفّس', 'بدء', 'rtl'],
};
const PLUM = 'rgb(107, 63, 105)';
const PLUM_IN_THE_DARK = 'rgb(217, 179, 214)';
const FALLBACK = 'Breathe in softly, then out a little longer. Go on for two minutes.';

/** Said to whoever develops: by Lit itself, and by us of what this driver does to look into closed roots. */
const IN_DEVELOPMENT = /Lit is in dev mode|attachShadow\(\) was replaced/;

/** A page that is watched: `problems` holds whatever somebody with the console open would stumble over. */
export async function open(browser, url, options = {}) {
  const context = await browser.newContext({ locale: 'en', colorScheme: 'light', ...options });
  // The roots of most tools are closed to whatever looks from outside, as this does.
  await openRoots(context);
  // Twice the same name would throw, or be passed over in silence: either way the page has the code twice.
  await context.addInitScript(() => {
    const define = customElements.define;
    window.definitions = [];
    customElements.define = function (name, ...rest) {
      window.definitions.push(name);
      return define.call(this, name, ...rest);
    };
  });
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error.stack)));
  page.on('console', (message) => {
    const text = message.text();
    if (['error', 'warning'].includes(message.type()) && !IN_DEVELOPMENT.test(text)) problems.push(text);
  });
  page.on('request', (request) => {
    const address = request.url();
    const own = address.startsWith(url) || address.startsWith('http://127.0.0.1:') || address === EXIT;
    if (/^https?:/.test(address) && !own) problems.push(address);
  });
  await context.route(EXIT, (route) => route.fulfill({ contentType: 'text/html', body: 'Elsewhere' }));
  await page.goto(url);
  return { page, problems, close: () => context.close() };
}

/** The same, for `use`; nothing may be on the page's console. */
export async function visit(browser, url, use, options) {
  const { page, problems, close } = await open(browser, url, options);
  try {
    await use(page);
    assert.deepEqual(problems, []);
  } catch (error) {
    error.message += `\n--- in the page\n${problems.join('\n')}`;
    throw error;
  } finally {
    await close();
  }
}

const parts = (page) => {
  const tool = page.locator('#tool breathing-pacer');
  return {
    tool,
    title: tool.locator('h2'),
    main: tool.locator('[part=controls] .primary'),
    stop: tool.getByRole('button', { name: 'Stop' }),
    event: page.locator('#event'),
    language: page.locator('#language'),
    minutes: page.locator('#minutes'),
    plum: page.locator('#plum'),
    shown: page.locator('#shown'),
  };
};

/** The tool is drawn, in a language; the title is the page's own, from an object that no attribute can carry. */
export async function isDrawn(page, lang = 'en') {
  const { tool, title, main } = parts(page);
  const [ownTitle, start, direction] = TITLES[lang];
  await expect(title).toHaveText(ownTitle);
  await expect(main).toHaveText(start);
  const base = tool.locator('[part=base]');
  await expect(base).toHaveAttribute('lang', lang);
  await expect(base).toHaveCSS('direction', direction);
  await expect(tool).toHaveCount(1);
}

/** Each tool was registered, and no tag twice. */
export async function isDefinedOnce(page) {
  const definitions = await page.evaluate(() => window.definitions);
  assert.deepEqual(definitions.filter((name) => name === 'breathing-pacer').length, 1);
  assert.deepEqual(definitions, [...new Set(definitions)]);
}

/** Where scripts are off, the page's words and its way out are there. */
export async function readsWithoutScript(page) {
  await expect(page.getByText(FALLBACK)).toBeVisible();
}

export async function leaves(page) {
  const link = page.getByRole('link', { name: 'Leave this page' });
  await expect(link).toBeVisible();
  await link.click();
  await page.waitForURL(EXIT);
}

/** Properties, theming, language, unmounting, events. */
export async function drive(page) {
  const { tool, main, stop, event, language, minutes, plum, shown } = parts(page);
  await isDrawn(page);
  await expect(tool.getByText('for 2 minutes')).toBeVisible();

  await minutes.selectOption('4');
  await expect(tool.getByText('for 4 minutes')).toBeVisible();
  assert.equal(await tool.evaluate((element) => element.minutes), '4');

  const color = await main.evaluate((element) => getComputedStyle(element).backgroundColor);
  assert.notEqual(color, PLUM);
  await plum.check();
  await expect(main).toHaveCSS('background-color', PLUM);
  await plum.uncheck();
  await expect(main).toHaveCSS('background-color', color);

  for (const lang of ['es', 'ar', 'en']) {
    await language.selectOption(lang);
    await isDrawn(page, lang);
  }

  for (let times = 0; times < 3; times++) {
    await shown.uncheck();
    await expect(tool).toHaveCount(0);
    await shown.check();
    await isDrawn(page);
    await expect(tool.getByText('for 4 minutes')).toBeVisible();
  }

  await main.click();
  await expect(event).toHaveText('started, gentle');
  await stop.click();
  await expect(event).toHaveText('ended, stopped');
}

/** A colour for the dark comes through whatever the bundler does to stylesheets. */
export async function isPlumInTheDark(page) {
  const { main, plum } = parts(page);
  await plum.check();
  await expect(main).toHaveCSS('background-color', PLUM_IN_THE_DARK);
}

/** Away while a session is under way, and back. */
export async function survivesLeaving(page) {
  const { tool, main, event, shown } = parts(page);
  await main.click();
  await expect(event).toHaveText('started, gentle');
  await shown.uncheck();
  await expect(tool).toHaveCount(0);
  await shown.check();
  await expect(tool.locator('h2')).toHaveText(TITLES.en[0]);
}

/** The same, where the tool is in a frame: its look, its words and its events come through the page around it. */
export async function driveFrame(page) {
  const { event, language, minutes, plum, shown } = parts(page);
  const element = page.locator('#tool steady-frame');
  const inside = element.locator('iframe').contentFrame();
  const title = inside.locator('breathing-pacer h2');
  const main = inside.locator('[part=controls] .primary');
  const base = inside.locator('breathing-pacer [part=base]');
  const isShown = async () => {
    await expect(element).toHaveAttribute('ready');
    await expect(title).toBeVisible();
  };

  await isShown();
  await minutes.selectOption('4');
  await expect(inside.getByText('for 4 minutes')).toBeVisible();
  await isShown();

  const color = await main.evaluate((button) => getComputedStyle(button).backgroundColor);
  assert.notEqual(color, PLUM);
  await plum.check();
  await expect(main).toHaveCSS('background-color', PLUM);
  await plum.uncheck();
  await expect(main).toHaveCSS('background-color', color);

  for (const [lang, [, start, direction]] of Object.entries(TITLES).reverse()) {
    await language.selectOption(lang);
    await expect(main).toHaveText(start);
    await expect(base).toHaveCSS('direction', direction);
  }

  await shown.uncheck();
  await expect(element).toHaveCount(0);
  await shown.check();
  await isShown();
  await main.click();
  await expect(event).toHaveText('pacer-started');

  const plain = page.locator('#plain iframe').contentFrame();
  await expect(plain.locator('html')).toHaveAttribute('lang', 'es');
  // Its root is closed to scripts; a finger gets at it.
  await expect
    .poll(async () => (await plain.locator('grounding-steps').boundingBox()).height)
    .toBeGreaterThan(150);

  // Three times Shift in the frame leaves the page around it.
  await main.focus();
  for (let times = 0; times < 3; times++) await page.keyboard.press('Shift');
  await page.waitForURL(EXIT);
}
