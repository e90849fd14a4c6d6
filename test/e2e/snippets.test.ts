import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { CSP } from '../../scripts/server.mjs';
import { reveal } from '../support/roots.mjs';
import { ShippedTool } from './shipped-tool.js';
import { expect, test } from './support.js';

// What `npm run build` writes into dist/snippets/, pasted into a page under the strictest policy: shown before any
// script has come, taken over without a move, and readable where no script ever comes.

/** Drawn before their script. */
const DRAWN = ['breathing-pacer', 'article-card', 'quick-exit'];
const FORMS = ['grounding-steps', 'joy-list', 'mood-checkin'];
const SAYS = {
  en: { title: 'Easy breathing', words: /Let your breath be soft/, dir: 'ltr' },
  es: { title: 'Respirar con calma', words: /Deja que tu respiración sea suave/, dir: 'ltr' },
  ar: { title: 'تنفّس هادئ', words: /ليكن النَّفَس خفيفًا/, dir: 'rtl' },
} as const;
/** Where only CI has the time. */
const THOROUGH = { tag: '@thorough' };
type Lang = keyof typeof SAYS;

const read = (name: string): string => readFileSync(`dist/snippets/${name}`, 'utf8');
const hashes = (): string =>
  Object.values(JSON.parse(read('style-hashes.json')) as Record<string, string>)
    .map((hash) => `'${hash}'`)
    .join(' ');

interface Pasted {
  readonly lang?: string;
  readonly csp?: string;
  /** What becomes of the snippets before they are pasted. */
  readonly change?: (html: string) => string;
  /** Whether the page runs scripts. */
  readonly javaScript?: boolean;
  /** Whether anything of the pacer is drawn before its script. */
  readonly drawn?: boolean;
}

/** Opens a page of snippets, and does not wait for their scripts. */
async function paste(page: Page, names: readonly string[], options: Pasted = {}): Promise<void> {
  const { lang = 'en', csp = CSP.replace("style-src 'self'", `style-src 'self' ${hashes()}`) } = options;
  const { change = (html) => html, javaScript = true, drawn = true } = options;
  await page.route('**/pasted.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': csp },
      body: `<!doctype html>
        <html lang="${lang}">
          <title>A page</title>
          <link rel="icon" href="images/icon.svg" type="image/svg+xml" />
          <h1>A page</h1>
          ${names.map((name) => change(read(`${name}.html`))).join('\n')}
          <p id="below">Below</p>
        </html>`,
    }),
  );
  await page.goto('/pasted.html', { waitUntil: 'commit' });
  await page.locator('#below').waitFor();
  if (javaScript) {
    const closed = ':is(breathing-pacer, acme-breathing-pacer)';
    if (names.some((name) => name.startsWith('breathing-pacer')) && drawn) await reveal(page, closed);
    // A busy machine takes its time: the eight seconds wait until a test lets them pass.
    await page.evaluate(() => {
      for (const { shadowRoot, revealed } of document.querySelectorAll<Revealed>('*')) {
        (revealed ?? shadowRoot)?.getAnimations().forEach((each) => each.pause());
      }
    });
  }
}

/** With the root that `reveal()` has found. */
interface Revealed extends HTMLElement {
  readonly revealed?: ShadowRoot;
}

/** Holds back every script until it is told. */
async function hold(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const told = new Promise<void>((done) => (release = done));
  await page.route('**/*.js', async (route) => {
    await told;
    await route.continue();
  });
  return release;
}

interface Watched {
  /** What the layout-shift observer saw. */
  readonly shift: number;
  /** Frames in which a tool had no heading, or not its size. */
  readonly bad: readonly string[];
  readonly frames: number;
}

/** From here on, looks at the tools in every frame. */
const watchFrames = (page: Page, tags: readonly string[]): Promise<void> =>
  page.evaluate((tags) => {
    const look = (): string[] =>
      tags.map((tag) => {
        const tool = document.querySelector<Revealed>(tag)!;
        const { width, height, x, y } = tool.getBoundingClientRect();
        const heading = (tool.revealed ?? tool.shadowRoot)?.querySelector('h2')?.textContent.trim();
        return `${tag} ${width} ${height} ${x} ${y} ${heading}`;
      });
    const watched = { shift: 0, bad: [] as string[], frames: 0 };
    Object.assign(window, { watched });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watched.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    const first = look().join('\n');
    const frame = (): void => {
      watched.frames++;
      const now = look().join('\n');
      if (now !== first) watched.bad.push(now);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }, tags);

/** Once all tools are there, and the observer has had its say. */
async function watched(page: Page, tags: readonly string[]): Promise<Watched> {
  await page.waitForFunction((tags) => tags.every((tag) => customElements.get(tag)), tags);
  const { frames } = await page.evaluate(() => (window as unknown as { watched: Watched }).watched);
  await page.waitForFunction(
    (before) => (window as unknown as { watched: Watched }).watched.frames > before + 5,
    frames,
  );
  return page.evaluate(() => (window as unknown as { watched: Watched }).watched);
}

for (const [lang, { title, words, dir }] of Object.entries(SAYS) as [Lang, (typeof SAYS)[Lang]][]) {
  for (const width of [320, 1280]) {
    test(
      `in ${lang} at ${width} px: shown before the script, and nothing moves as it comes`,
      lang === 'ar' && width === 320 ? {} : THOROUGH,
      async ({ page, seen }) => {
        await page.setViewportSize({ width, height: 800 });
        const release = await hold(page);
        // Other tools of the page may want the sheet that makes room for those which nobody drew.
        const sheet = width === 320 ? '' : '<link rel="stylesheet" href="/steadyground/fallback.css" />';
        await paste(
          page,
          DRAWN.map((tag) => `${tag}.${lang}`),
          { change: (html) => sheet + html },
        );
        const pacer = page.locator('breathing-pacer');
        await expect(pacer.locator('h2')).toHaveText(title);
        await expect(pacer.locator('h2')).toBeVisible();
        await expect(pacer.locator('[part=base]')).toHaveAttribute('dir', dir);
        await expect(page.locator('article-card [part=title]')).toBeVisible();
        await expect(page.locator('quick-exit > a')).toBeInViewport({ ratio: 1 });
        const circle = pacer.locator('.stage');
        const before = await circle.screenshot();

        // Nothing offers itself yet that would not answer; the words of the page are read meanwhile.
        const read = new ShippedTool(page, 'breathing-pacer');
        expect(await read.names()).toEqual([]);
        expect(await read.text()).toMatch(words);

        await watchFrames(page, DRAWN);
        release();
        const { shift, bad } = await watched(page, DRAWN);
        expect(bad).toEqual([]);
        expect(shift).toBe(0);
        expect((await circle.screenshot()).equals(before)).toBe(true);
        await expect(pacer.locator('.drawn, .words')).toHaveCount(0);
        expect(seen.console).toEqual([]);

        await pacer.locator('.primary').click();
        await expect(pacer).toHaveJSProperty('state', 'settling');
        await pacer.evaluate((element) => element.setAttribute('lang', 'en-GB'));
        await expect(pacer.locator('h2')).toHaveText(SAYS.en.title);
      },
    );
  }

  test(
    `in ${lang}: tools to write in show what is in the tag, then themselves`,
    THOROUGH,
    async ({ page }) => {
      const release = await hold(page);
      await paste(
        page,
        FORMS.map((tag) => `${tag}.${lang}`),
      );
      for (const tag of FORMS) {
        const items = page.locator(`${tag} > * > li`);
        await expect(items.first()).toBeVisible();
        expect((await items.first().textContent())?.length).toBeGreaterThan(8);
        expect(await page.locator(tag).evaluate((tool) => tool.shadowRoot)).toBeNull();
      }
      release();
      for (const tag of FORMS) {
        await expect(page.locator(`${tag} > * > li`).first()).toBeHidden();
        const tool = new ShippedTool(page, tag);
        await expect(async () => expect(await tool.names()).not.toEqual([])).toPass();
        expect(await page.locator(tag).evaluate((tool) => tool.shadowRoot)).toBeNull();
      }
    },
  );

  test.describe('with JavaScript off', THOROUGH, () => {
    test.use({ javaScriptEnabled: false });
    test(`in ${lang}: the words of the page, and no button that would not answer`, async ({ page }) => {
      await paste(
        page,
        [...DRAWN, ...FORMS].map((tag) => `${tag}.${lang}`),
        { javaScript: false },
      );
      for (const tag of [...DRAWN, ...FORMS]) {
        await expect(page.locator(`${tag} :is(li, h3, a)`).first()).toBeVisible();
        await expect(page.locator(`${tag} button`).filter({ visible: true })).toHaveCount(0);
      }
      await expect(page.locator('breathing-pacer')).toContainText(words);
      // A whole article opens without a script.
      await page.locator('article-card summary').click();
      await expect(page.locator('article-card details p').first()).toBeVisible();
    });
  });
}

test(
  'the check can fail: without what is drawn before, and with no room kept, the page moves',
  THOROUGH,
  async ({ page }) => {
    const release = await hold(page);
    const change = (html: string): string => html.replace(/<template[^]*<\/template>/, '');
    await paste(page, ['breathing-pacer.en'], { change, drawn: false });
    await page.locator('breathing-pacer li').first().waitFor();
    await watchFrames(page, ['breathing-pacer']);
    release();
    const { shift, bad } = await watched(page, ['breathing-pacer']);
    expect(bad).not.toEqual([]);
    expect(shift).toBeGreaterThan(0);
  },
);

test('where the script does not come, the words of the page take the place @thorough', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort());
  await paste(page, ['breathing-pacer.en', 'article-card.en']);
  for (const tag of ['breathing-pacer', 'article-card']) {
    const tool = page.locator(tag);
    const room = await tool.boundingBox();
    await expect(tool.locator('.drawn')).toBeVisible();
    // The eight seconds are CSS's own.
    await tool.evaluate(({ shadowRoot, revealed }: Revealed) =>
      (revealed ?? shadowRoot)!.getAnimations().forEach((each) => each.finish()),
    );
    await expect(tool.locator('.drawn')).toBeHidden();
    await expect(tool.locator('.words')).toHaveCSS('clip-path', 'none');
    expect(await tool.boundingBox()).toEqual(room);
  }
  // On top, and not under what it replaces.
  await page.locator('article-card summary').click();
  await expect(page.locator('article-card details')).toHaveAttribute('open');
});

test(
  'the keyboard finds nothing that does not answer, and brings the words that it finds into sight',
  THOROUGH,
  async ({ page }) => {
    await hold(page);
    await paste(page, ['breathing-pacer.en', 'article-card.en']);
    await expect(page.locator('article-card .words')).not.toHaveCSS('clip-path', 'none');
    await page.keyboard.press('Tab');
    await expect(page.locator('article-card summary')).toBeFocused();
    await expect(page.locator('article-card .words')).toHaveCSS('clip-path', 'none');
  },
);

test(
  'a policy that refuses the style leaves the words, and then the tool',
  THOROUGH,
  async ({ page, seen }) => {
    const release = await hold(page);
    await paste(page, ['breathing-pacer.en'], { csp: CSP });
    await expect(page.locator('breathing-pacer li').first()).toBeVisible();
    await expect(page.locator('breathing-pacer .drawn')).toBeHidden();
    release();
    await expect(page.locator('breathing-pacer button.primary')).toBeVisible();
    // The browser's own word on the style that it refused, and nothing else.
    expect(seen.violations.filter((line) => !line.includes('style'))).toEqual([]);
    expect(seen.violations).not.toEqual([]);
    seen.violations.length = 0;
  },
);

test('a page in another language draws it anew, without a word', THOROUGH, async ({ page, seen }) => {
  await paste(page, ['breathing-pacer.es'], {
    change: (html) => html.replace(' lang="es"><template', '><template'),
  });
  await expect(page.locator('breathing-pacer h2')).toHaveText(SAYS.en.title);
  expect(seen.console).toEqual([]);
});

test(
  'under another name, the name in the snippet is changed and nothing else',
  THOROUGH,
  async ({ page }) => {
    const change = (html: string): string =>
      html.replace(/<(script|link).*\n/g, '').replaceAll('breathing-pacer', 'acme-breathing-pacer');
    await paste(page, ['breathing-pacer.en'], { change });
    const pacer = page.locator('acme-breathing-pacer');
    await expect(pacer.locator('h2')).toBeVisible();
    const tags = ['acme-breathing-pacer'];
    await watchFrames(page, tags);
    await page.evaluate(async () => {
      const file = '/steadyground/steadyground.js';
      const { defineAll } = (await import(file)) as { defineAll(options: { prefix: string }): void };
      defineAll({ prefix: 'acme-' });
    });
    expect(await watched(page, tags)).toMatchObject({ shift: 0, bad: [] });
    await pacer.locator('.primary').click();
    await expect(pacer).toHaveJSProperty('state', 'settling');
  },
);
