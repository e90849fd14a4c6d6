import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { articles as ar } from '../../src/content/generated/ar.js';
import { articles as en } from '../../src/content/generated/en.js';
import { articles as es } from '../../src/content/generated/es.js';
import { titles as arNames } from '../../src/generated/titles/ar.js';
import { titles as enNames } from '../../src/generated/titles/en.js';
import { titles as esNames } from '../../src/generated/titles/es.js';
import { startPartnerSite, type PartnerSite } from './partner-site.js';
import { expect, openRoots, test, watch } from './support.js';

// What the builder writes, pasted into a page of another origin than its files.

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const TOOLS = ['breathing-pacer', 'grounding-steps', 'joy-list', 'mood-checkin', 'article-card'] as const;
type Tool = (typeof TOOLS)[number];
const LANGUAGES = { en: [enNames, en], es: [esNames, es], ar: [arNames, ar] } as const;
type Language = keyof typeof LANGUAGES;

interface Choices {
  readonly tools: readonly Tool[];
  readonly language?: Language;
  readonly theme?: 'Clear' | 'Warm' | 'Strong';
  readonly scheme?: 'Light' | 'Dark';
  readonly frames?: boolean;
  readonly whole?: boolean;
  readonly country?: string;
  readonly exit?: boolean;
}

/** What each tool says first. */
function title(tool: Tool, language: Language): string {
  const [names, articles] = LANGUAGES[language];
  if (tool !== 'article-card') return names[tool];
  return articles.find(({ id }) => id === 'self-care-routine')?.title ?? '';
}

let site: PartnerSite;
test.describe.configure({ mode: 'parallel' });
test.beforeAll(async () => (site = await startPartnerSite(version)));
test.afterAll(() => site.close());

/** Chooses in the builder as a person does, and takes what it writes. */
async function build(page: Page, choices: Choices): Promise<string> {
  const {
    tools,
    language = 'en',
    theme,
    scheme,
    frames = false,
    whole = false,
    country,
    exit = true,
  } = choices;
  for (const tool of [...tools, ...TOOLS.filter((each) => !tools.includes(each))]) {
    await page.getByRole('checkbox', { name: tool }).setChecked(tools.includes(tool));
  }
  await page.getByRole('combobox', { name: 'Language' }).selectOption(language);
  await page.getByRole('combobox', { name: 'Colours' }).selectOption({ label: theme ?? 'As they come' });
  await page.getByRole('radio', { name: scheme ?? 'As your page', exact: true }).check();
  await page.getByRole('checkbox', { name: 'A way out' }).setChecked(exit);
  await page.getByRole('checkbox', { name: 'Each in a frame' }).setChecked(frames);
  await page.getByRole('textbox', { name: 'Folder on your server' }).fill(site.folder);
  if (frames) await page.getByRole('textbox', { name: 'Folder on the frames’ server' }).fill(site.frames);
  else {
    await page.getByRole('combobox', { name: 'Country' }).selectOption({ label: country ?? 'None' });
    await page.getByRole('radio', { name: whole ? 'One file' : 'Only what' }).check();
  }
  return (await page.locator('#code').textContent()) ?? '';
}

/** Pastes it; everything must come, draw and fit, in silence. */
async function paste(context: BrowserContext, text: string, choices: Choices): Promise<void> {
  const { tools, language = 'en', theme, scheme, frames = false, exit = true } = choices;
  const page = await context.newPage();
  const seen = await watch(page);
  await openRoots(page);
  site.change();
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(site.pageOf(text));
  for (const tool of tools) {
    const place = page.locator(frames ? `steady-frame[tool=${tool}]` : tool);
    const base = (frames ? place.locator('iframe').contentFrame().locator(tool) : place).locator(
      '[part=base]',
    );
    await expect(base).toContainText(title(tool, language), { timeout: 15_000 });
    await expect(base).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    // What stands in for it is there, and hidden now.
    await expect(place.locator('li, h3').first()).toBeHidden();
    const colors = await base.evaluate((element) => {
      const { backgroundColor, colorScheme } = getComputedStyle(element);
      return { backgroundColor, colorScheme };
    });
    expect(colors.backgroundColor).toBe(paper(theme, scheme));
  }
  if (exit) await expect(page.locator('quick-exit [part=base]')).toBeVisible();
  await expect(page.locator('quick-exit')).toHaveCount(exit ? 1 : 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.waitForLoadState('networkidle');
  expect([seen.console, seen.errors, seen.violations]).toEqual([[], [], []]);
  // Nothing comes from anywhere else than where the author said.
  for (const url of seen.requests) {
    expect(
      url.startsWith('data:') ||
        url.startsWith('http://localhost') ||
        url.startsWith(site.folder) ||
        url.startsWith(site.frames),
    ).toBe(true);
  }
  await page.close();
}

const themes = JSON.parse(readFileSync('src/theme/themes.json', 'utf8')) as Record<
  string,
  Record<'light' | 'dark', { surface: string }>
>;
function paper(theme: string | undefined, scheme: string | undefined): string {
  const own = { light: { surface: '#fbf8f2' }, dark: { surface: '#1c2120' } };
  const colors = theme ? themes[theme.toLowerCase()] : own;
  const hex = colors?.[scheme === 'Dark' ? 'dark' : 'light'].surface ?? '';
  return `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
}

const told = ({ tools, ...rest }: Choices): string =>
  [
    tools.length === TOOLS.length ? 'all five' : tools.join(' and '),
    ...Object.entries(rest).map(([name, value]) => (value === true ? name : `${name} ${value}`)),
  ].join(', ');

const FEW: readonly Choices[] = [
  { tools: ['breathing-pacer'] },
  { tools: ['joy-list', 'article-card'], language: 'es', theme: 'Warm', scheme: 'Dark', country: 'Spain' },
  { tools: TOOLS, language: 'ar', theme: 'Strong', whole: true },
  { tools: ['mood-checkin'], language: 'ar', theme: 'Clear', scheme: 'Dark', frames: true },
];
const MANY: readonly Choices[] = [
  ...TOOLS.flatMap((tool) =>
    (['en', 'es', 'ar'] as const).flatMap((language) =>
      [false, true].map((frames) => ({ tools: [tool], language, frames })),
    ),
  ),
  ...([undefined, 'Clear', 'Warm', 'Strong'] as const).flatMap((theme) =>
    (['Light', 'Dark'] as const).flatMap((scheme) =>
      [false, true].map((frames) => ({
        tools: ['grounding-steps', 'breathing-pacer'] as const,
        ...(theme && { theme }),
        scheme,
        frames,
      })),
    ),
  ),
  { tools: TOOLS },
  { tools: TOOLS, exit: false },
  { tools: TOOLS, frames: true },
  { tools: TOOLS, language: 'es', country: 'Mexico', whole: true, exit: false },
  { tools: ['article-card', 'joy-list'], frames: true, exit: false, language: 'ar' },
];

for (const [index, choices] of FEW.entries()) {
  test(`pasted: ${told(choices)}`, { tag: index === 1 ? [] : ['@thorough'] }, async ({ page, context }) => {
    await page.goto('/embed.html');
    const text = await build(page, choices);
    await paste(context, text, choices);
  });
}

test('pasted: every tool alone, in each language, framed or not; every theme, light and dark @thorough', async ({
  page,
  context,
}) => {
  test.setTimeout(600_000);
  await page.goto('/embed.html');
  for (const choices of MANY) {
    await test.step(told(choices), async () => {
      await paste(context, await build(page, choices), choices);
    });
  }
});

// Each hash is there, and does what it is for: a file that was changed on the server is not used.
for (const [file, choices] of [
  ['tags/joy-list.js', { tools: ['joy-list'] }],
  ['steadyground.js', { tools: ['joy-list'], whole: true }],
  ['frame-host.js', { tools: ['joy-list'], frames: true }],
] as const) {
  const tag = file === 'tags/joy-list.js' ? [] : ['@thorough'];
  test(
    `a changed ${file} is refused, and what stands in for the tool stays`,
    { tag },
    async ({ page, context }) => {
      await page.goto('/embed.html');
      const text = await build(page, choices);
      const host = await context.newPage();
      const refused = host.waitForEvent('console', {
        predicate: (message) => /digest|integrity/i.test(message.text()),
      });
      site.change(file);
      await host.goto(site.pageOf(text));
      await refused;
      await host.waitForLoadState('networkidle');
      expect(site.asked).toContain(file);
      const name = 'frames' in choices ? 'steady-frame' : 'joy-list';
      expect(await host.evaluate((each) => customElements.get(each) === undefined, name)).toBe(true);
      await expect(host.getByText('Hold something soft.')).toBeVisible();
      // The way out works without any script.
      await expect(host.getByRole('link', { name: 'Leave this page' })).toHaveAttribute(
        'href',
        'https://www.wikipedia.org/',
      );
      await host.close();
    },
  );
}

test('a changed style sheet is refused @thorough', async ({ page, context }) => {
  await page.goto('/embed.html');
  const choices = { tools: ['breathing-pacer'], theme: 'Warm' } as const;
  const text = await build(page, choices);
  for (const file of ['fallback.css', 'themes/warm.css']) {
    const host = await context.newPage();
    const refused = host.waitForEvent('console', {
      predicate: (message) => /digest|integrity/i.test(message.text()),
    });
    site.change(file);
    await host.goto(site.pageOf(text));
    await refused;
    await host.locator('breathing-pacer:defined').waitFor();
    const surface = await host.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--sg-surface'),
    );
    expect(surface === '').toBe(file.startsWith('themes'));
    await host.close();
  }
});

test.describe('the builder', () => {
  test.beforeEach(async ({ page }) => {
    await openRoots(page);
    await page.goto('/embed.html');
  });
  const base = (page: Page) => page.getByRole('textbox', { name: 'Folder on your server' });

  test('shows in a frame what was chosen @thorough', async ({ page }) => {
    const preview = page.locator('#preview').contentFrame();
    await expect(preview.locator('breathing-pacer [part=base]')).toContainText('Easy breathing');
    await page.getByRole('checkbox', { name: 'article-card' }).check();
    await page.getByRole('combobox', { name: 'Language' }).selectOption('es');
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('Warm');
    await page.getByRole('radio', { name: 'Dark', exact: true }).check();
    await expect(preview.locator('breathing-pacer [part=base]')).toContainText('Respirar con calma');
    await expect(preview.locator('article-card [part=base]')).toHaveCSS(
      'background-color',
      paper('Warm', 'Dark'),
    );
    await page.getByRole('checkbox', { name: 'Each in a frame' }).check();
    const inner = preview.locator('steady-frame[tool=breathing-pacer] iframe').contentFrame();
    await expect(inner.locator('breathing-pacer [part=base]')).toContainText('Respirar con calma');
    await page.getByRole('checkbox', { name: 'A way out' }).uncheck();
    await expect(preview.locator('quick-exit')).toHaveCount(0);
    // Going back leads to where the person came from, not through their choices.
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });

  test('keeps the last address that made sense, and says kindly what is wrong @thorough', async ({
    page,
  }) => {
    for (const bad of [
      '',
      'www.example.org',
      'http://example.org/',
      'javascript:alert(1)',
      '//example.org/x',
      'https://example.org/?a',
    ]) {
      await base(page).fill(bad);
      await expect(base(page)).toHaveAttribute('aria-invalid', 'true');
      await expect(base(page)).toHaveAccessibleDescription(
        /This is not an address.*keeps https:\/\/www\.example\.org/,
      );
      await expect(page.locator('#code')).toContainText(
        '"https://www.example.org/steadyground/0.1.0/fallback.css"',
      );
    }
    await base(page).fill('/files"><b>');
    await expect(base(page)).toHaveAttribute('aria-invalid', 'true');
    await base(page).fill('/files');
    await expect(base(page)).toHaveAttribute('aria-invalid', 'false');
    await expect(page.locator('#code')).toContainText(`"/files/${version}/fallback.css"`);
    await base(page).fill('https://example.org/a%22b/"x');
    await expect(page.locator('#code')).toContainText('"https://example.org/a%22b/%22x/');

    await page.getByRole('checkbox', { name: 'breathing-pacer' }).uncheck();
    await expect(page.getByRole('group', { name: 'Tools' })).toHaveAccessibleDescription(/at least one tool/);
    await expect(page.locator('#code')).toContainText('<breathing-pacer>');
  });

  test('says politely that the snippet has changed, and which choice bears Trusted Types @thorough', async ({
    page,
    context,
  }) => {
    const steps = page.locator('#steps');
    await page.getByRole('checkbox', { name: 'joy-list' }).check();
    await expect(page.getByRole('status').first()).toHaveText(
      'The snippet has changed: breathing-pacer, joy-list.',
    );
    await expect(steps).toContainText('requires Trusted Types');
    await page.getByRole('radio', { name: 'One file with everything' }).check();
    await expect(steps).not.toContainText('requires Trusted Types');
    await base(page).fill(site.folder);
    const text = (await page.locator('#code').textContent()) ?? '';
    const { origin } = new URL(site.folder);
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${origin}; style-src ${origin}; img-src data:; require-trusted-types-for 'script'; trusted-types steadyground">`;
    const host = await context.newPage();
    const seen = await watch(host);
    site.change();
    await host.goto(site.pageOf(text, policy));
    await host.locator('joy-list:defined').waitFor();
    expect([seen.violations, seen.errors]).toEqual([[], []]);
    await host.close();
  });

  test('can be used by the keyboard alone @thorough', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('checkbox', { name: 'breathing-pacer' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await expect(page.locator('#code')).toContainText('<grounding-steps>');
    await expect(page.locator('#code')).not.toContainText('<breathing-pacer>');
    await page.getByRole('button', { name: 'Copy the snippet' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<grounding-steps>');
  });
});
