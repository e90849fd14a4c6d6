import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { settled, violations } from './axe.js';
import { expect, foreign, hideable, openRoots, test } from './support.js';

test.describe.configure({ mode: 'parallel' });

/** One of each kind; `npm test` looks at the first. */
const PAGES = [
  ['tools/breathing-pacer', 1280, 'light'],
  ['frameworks/vue', 320, 'dark'],
  ['index', 320, 'light'],
  ['tools/mood-checkin', 320, 'dark'],
  ['languages', 320, 'light'],
  ['for-clinicians', 320, 'dark'],
  ['for-partners/safety', 1280, 'dark'],
  ['api/sources', 320, 'light'],
  ['theming', 320, 'dark'],
  ['api/tokens', 320, 'light'],
  ['for-partners/pocket', 320, 'dark'],
  ['releases', 1280, 'dark'],
  ['project/changelog', 1280, 'light'],
] as const;

PAGES.forEach(([name, width, colorScheme], index) => {
  const title = `docs: ${name} is accessible by axe, fits, and loads its own files only (${width} px, ${colorScheme})`;
  test(title, { tag: index < 1 ? [] : ['@thorough'] }, async ({ page, seen }) => {
    await openRoots(page);
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(`/docs/${name}.html`);
    await page
      .locator('.file')
      .evaluateAll((files) => (files as HTMLDetailsElement[]).forEach((file) => (file.open = true)));
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await expect(page.locator('h1')).toHaveCount(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const own = await page.evaluate(() =>
      [...document.querySelectorAll('[src], link[href]')].map(
        (element) =>
          new URL(element.getAttribute('src') ?? element.getAttribute('href') ?? '', location.href).pathname,
      ),
    );
    expect(foreign(seen, [`/docs/${name}.html`, '/docs/search-options.js', ...own])).toEqual([]);
    expect(seen.console).toEqual([]);
  });
});

test('docs: search by keyboard, with its index loaded only then, and without a network from there on', async ({
  page,
  seen,
  context,
}) => {
  await page.goto('/docs/index.html');
  const field = page.getByRole('searchbox', { name: 'Search the docs' });
  const status = page.locator('.search').getByRole('status');
  const places = page.locator('.search ol a');
  await expect(field).toBeVisible();
  await settled(page);
  expect(seen.requests.filter((url) => /minisearch|search-index/.test(url))).toEqual([]);

  await field.focus();
  await expect.poll(() => seen.requests.filter((url) => url.endsWith('search-index.js')).length).toBe(1);
  await page.keyboard.type('over-breathing');
  await expect(status).toHaveText(/places?/);
  await context.setOffline(true);
  await field.fill('what leaving does not do');
  await expect(places.first()).toBeVisible();
  await field.fill('zzzzqqq');
  await expect(status).toHaveText('Nothing was found.');
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await expect(page.locator('.found')).toBeHidden();
  await context.setOffline(false);

  await page.keyboard.type('pacer-ended');
  await expect(places.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(places.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  const text = (await places.first().locator('strong').textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(async () => {
    expect(text).toContain(await page.locator('h1').textContent());
    expect(page.url()).not.toContain('index.html');
  }).toPass();
});

test(
  'docs: each question finds its page, and what was found fits',
  { tag: '@thorough' },
  async ({ page }) => {
    await page.goto('/docs/index.html');
    const first = page.locator('.search ol a').first();
    for (const width of [320, 720, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.locator('#search').fill('types');
      await expect(first).toBeVisible();
      const { x = -1, width: wide = width } = (await page.locator('.found').boundingBox()) ?? {};
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + wide).toBeLessThanOrEqual(width);
    }
    for (const [words, place] of [
      ['grounding evidence', 'grounding-steps'],
      ['types preact solid', 'types.html'],
      ['plural forms', 'for-translators'],
      ['cookies clear-site-data', 'safety.html'],
      ['brething', 'breathing'],
    ] as const) {
      await page.locator('#search').fill(words);
      await expect(first, words).toHaveAttribute('href', new RegExp(place));
    }
  },
);

test('docs: an example on the page is the tool itself @thorough', async ({ page }) => {
  await openRoots(page);
  await page.goto('/docs/tools/breathing-pacer.html');
  const tool = page.locator('.live breathing-pacer');
  await tool.getByRole('button', { name: 'Start' }).click();
  await expect(tool.getByRole('button', { name: 'Stop' })).toBeVisible();
  await expect(page.locator('pre').first()).toContainText('<breathing-pacer>');
});

test(
  'docs: a skip link leads to the text, and "All pages" to their list',
  { tag: '@thorough' },
  async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto('/docs/types.html');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    await page.getByRole('link', { name: 'All pages' }).click();
    await expect(page.locator('#pages')).toBeInViewport();
    await page.getByRole('navigation', { name: 'Docs' }).getByRole('link', { name: 'Languages' }).click();
    await expect(page.locator('h1')).toHaveText('Languages');
  },
);

test.describe('docs with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('all text and every way is there, and no search @thorough', async ({ page }) => {
    await page.goto('/docs/tools/grounding-steps.html');
    await expect(page.locator('.search')).toBeHidden();
    await expect(page.locator('.live').getByText('Touch 4 things near you.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Attributes and properties' })).toBeVisible();
    await page.locator('a[rel=next]').click();
    await expect(page.locator('h1')).toHaveText('<joy-list>');
    await page.goto('/docs/frameworks/svelte.html');
    await page.locator('summary', { hasText: 'src/App.svelte' }).click();
    await expect(page.locator('.file[open] pre')).toContainText("import 'steadyground/types/svelte'");
  });
});

/** The blocks of code of a guide, each of which is run below. */
function blocks(file: string): (language: string, ...words: string[]) => string {
  const all = [...readFileSync(`docs/${file}.md`, 'utf8').matchAll(/^```(.*)\n([^]*?)^```$/gm)];
  return (language, ...words) => {
    const found = all.filter(
      ([, info, code]) => info === language && words.every((word) => code!.includes(word)),
    );
    expect(found.length, words.join()).toBe(1);
    return found[0]![2]!;
  };
}

/** A page at an address of its own in which dist/ is where the guides have it. */
async function pageWith(
  page: Page,
  path: string,
  body: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.route(`**${path}**`, async (route) => {
    const file = new URL(route.request().url()).pathname.slice(path.length);
    if (file.startsWith('steadyground/')) {
      const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
      await route.fulfill({ path: `dist/${file.slice('steadyground/'.length)}`, contentType: type });
    } else {
      const type = file.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
      await route.fulfill({ body: more[file] ?? body, contentType: type });
    }
  });
  await page.goto(path);
}
const TOOLS = '<script type="module" src="steadyground/steadyground.js"></script>';

test.describe('docs: what a guide says is done', { tag: '@thorough' }, () => {
  test.beforeEach(({ page }) => openRoots(page));

  test('getting started: the page', async ({ page }) => {
    await pageWith(page, '/started/', blocks('getting-started')('html', '<!doctype html>'));
    await expect(page.getByRole('button', { name: 'Start' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Leave this page' })).toBeVisible();
  });

  test('languages: three at once, and one of the page’s own', async ({ page }) => {
    await openRoots(page);
    await page.goto('/docs/languages.html');
    const tools = page.locator('.live grounding-steps');
    await expect(tools).toHaveCount(3);
    for (const [index, lang] of ['en', 'es', 'ar'].entries()) {
      const base = tools.nth(index).locator('[part=base]');
      await expect(base).toHaveAttribute('lang', lang);
      await expect(base).toHaveCSS('direction', lang === 'ar' ? 'rtl' : 'ltr');
    }

    const block = blocks('languages');
    const own = block('js', 'addLanguage').replace("'steadyground'", "'./steadyground/steadyground.js'");
    await pageWith(
      page,
      '/spoken/',
      `<!doctype html><html lang="pt"><title>Page</title>${block('html', 'languages/ar.js')}
      <breathing-pacer></breathing-pacer><script type="module">${own}</script>`,
    );
    await expect(page.locator('breathing-pacer h2')).toHaveText('Respirar com calma');
    await expect(page.getByRole('button', { name: 'Começar' })).toBeVisible();
    await page.evaluate(() => (document.documentElement.lang = 'es'));
    await expect(page.getByRole('button', { name: 'Empezar' })).toBeVisible();
  });

  test('content: a contact, a sentence, an article', async ({ page }) => {
    const block = blocks('content');
    await pageWith(
      page,
      '/content/',
      `<!doctype html><html lang="en"><title>Page</title>${TOOLS}<div id="contact">${block('html', 'slot="support"')}</div>
      ${block('html', '<calm-space')}${block('html', '<article-card')}`,
    );
    const contact = page.locator('#contact');
    for (const name of ['Start', 'Skip', 'Stop', 'Worse']) {
      await contact.getByRole('button', { name, exact: true }).click();
    }
    await expect(contact.getByText('Ask at our front desk')).toBeVisible();

    await expect(page.locator('#pacer h2')).toHaveText('A minute to breathe');

    const card = page.locator('#visit');
    await expect(card.getByText('This text mentions papers and names.')).toBeVisible();
    await card.getByRole('button', { name: 'Read' }).click();
    await expect(card.locator('em')).toHaveText('hello');
    await expect(card.getByText('You can bring somebody.')).toBeVisible();
    await expect(card.getByText('Our own house rules, 2026.')).toBeVisible();
  });

  test('shield: the page, and what it tells of a shield that came first', async ({ page }) => {
    const block = blocks('for-partners/shield');
    const head = block('html', 'shield.js').replaceAll('/steadyground/0.1.0/', 'steadyground/');
    const ask = block('js', 'late.length').replace(/\{[^]*\}/, '{ document.title = "late"; }');
    await pageWith(
      page,
      '/shielded/',
      `<!doctype html><html lang="en">${head.replace('/analytics.js', 'analytics.js')}<body><joy-list></joy-list>
      <script type="module">${ask}</script></body></html>`,
      { 'analytics.js': '' },
    );
    await expect(page.locator('joy-list')).toBeVisible();
    await expect(page).toHaveTitle('A quiet page');
    expect(await page.evaluate(() => 'steadygroundShield' in window)).toBe(true);
  });

  test('safety: the exit, the cover, and a file with its hash', async ({ page }) => {
    const block = blocks('for-partners/safety');
    const integrity = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Record<string, string>;
    const script = block('html', 'integrity=')
      .replace('/steadyground/0.1.0/', 'steadyground/')
      .replace('sha384-…', integrity['steadyground.js']!);
    const exit = /```html\n([^]*?)```/.exec(readFileSync('docs/for-partners/safety.md', 'utf8'))![1]!;
    await hideable(page);
    await openRoots(page);
    await pageWith(
      page,
      '/safe/',
      `<!doctype html><html lang="en"><title>Page</title><body>${exit}${block('html', 'discreet')}${script}</body></html>`,
    );
    await expect(page.getByRole('button', { name: 'A hard day' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Leave this page' })).toBeVisible();
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect(page.getByRole('button', { name: 'A hard day' })).toBeHidden();
  });
});
