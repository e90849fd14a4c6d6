import { readdir, readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { settled, violations } from './axe.js';
import { expect, foreign, openRoots, test } from './support.js';
import { CSP, cspOf } from '../../scripts/server.mjs';

const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };

test.describe.configure({ mode: 'parallel' });

const PAGES = [
  'index',
  'ngo',
  'ngo.es',
  'ngo.ar',
  'reading',
  'reading.es',
  'reading.ar',
  'start',
  'isolated',
  'no-script',
  'embed',
  'preview',
  'theming',
  'theme-editor',
];

/** `npm test` looks at these pages, one of each kind; CI at all of them (`@thorough`). */
const tagOf = (name: string): string[] =>
  ['index', 'ngo.ar', 'isolated'].includes(name) ? [] : ['@thorough'];

const scripts = (...files: readonly string[]): readonly string[] => files.map((file) => `/${file}.js`);

/** What a page's own scripts and frames load. */
const LOADED: Readonly<Record<string, readonly string[]>> = {
  index: scripts(
    'tools',
    'panel',
    'snippet',
    'look',
    'copy',
    'fallback',
    'generated/look',
    'generated/release',
    'generated/tools',
  ),
  preview: scripts('tools', 'look', 'fallback', 'generated/look', 'generated/tools'),
  embed: [
    ...scripts(
      'tools',
      'copy',
      'snippet',
      'look',
      'fallback',
      'preview',
      'generated/look',
      'generated/release',
      'generated/tools',
    ),
    ...[
      '/preview.html',
      '/preview.css',
      '/dist/fallback.css',
      '/dist/frame-host.js',
      '/dist/steadyground.js',
    ],
    ...['/dist/languages/es.js', '/dist/languages/ar.js'],
  ],
  theming: [
    ...scripts(
      'tools',
      'fallback',
      'scenes',
      'generated/look',
      'generated/release',
      'generated/theming',
      'generated/tools',
    ),
    ...scripts('reach', 'specimen', 'generated/paths'),
    ...['/specimen.html', '/preview.css'],
  ],
  'theme-editor': scripts(
    'tools',
    'copy',
    'fallback',
    'generated/look',
    'generated/theming',
    'generated/tools',
  ),
  isolated: ['/copy.js', '/generated/tools.js', '/dist/frame.css', '/dist/frame.js'],
};

for (const name of PAGES) {
  const title = `${name}.html runs under the policy, loads its own files only and stores nothing`;
  test(title, { tag: tagOf(name) }, async ({ page, seen }) => {
    const response = await page.goto(`/${name}.html`);
    expect(response?.headers()['content-security-policy']).toBe(cspOf(`/${name}.html`));
    await settled(page);
    const own = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[src], link[href]')].map(
        (element) =>
          new URL(element.getAttribute('src') ?? element.getAttribute('href') ?? '', location.href).pathname,
      ),
    );
    expect(foreign(seen, [`/${name}.html`, ...own, ...(LOADED[name] ?? [])])).toEqual([]);
    expect(seen.console).toEqual([]);
  });

  test(`${name}.html is accessible by axe, light and dark`, { tag: tagOf(name) }, async ({ page }) => {
    await openRoots(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`/${name}.html`);
    await settled(page);
    // Frames that wait until they are in sight.
    for (const frame of await page.locator('iframe[loading=lazy]').all()) {
      test.setTimeout(120_000);
      await frame.scrollIntoViewIfNeeded();
      await expect(frame.contentFrame().locator('html')).toHaveAttribute('data-shown', /./, {
        timeout: 20_000,
      });
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await settled(page);
      expect(await violations(page), colorScheme).toEqual([]);
    }
  });

  test(`${name}.html fits 320, 768 and 1280 px`, { tag: tagOf(name) }, async ({ page }) => {
    await page.goto(`/${name}.html`);
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

test('axe sees what is wrong inside a closed root', async ({ page }) => {
  await openRoots(page);
  await page.goto('/start.html');
  await page.evaluate(() => {
    const host = document.body.appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'closed' }).append(document.createElement('button'));
  });
  expect((await violations(page)).join()).toContain('button-name');
});

test.describe('the page with frames', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/isolated.html');
    await page.locator('steady-frame[ready]').nth(1).waitFor();
  });

  test('shows that the page hears facts, and not the keys', async ({ page }) => {
    const pacer = page.frames().find((frame) => frame.url().includes('breathing-pacer'))!;
    await pacer
      .locator('breathing-pacer')
      .evaluate((tag) => (tag as HTMLElement & { start(): void }).start());
    await expect(page.locator('#heard')).toContainText('frame-event {"name":"pacer-started"}');
    const mood = page.frames().find((frame) => frame.url().includes('mood-checkin'))!;
    await mood.locator('mood-checkin').click({ position: { x: 20, y: 20 } });
    await page.keyboard.type('kingfisher');
    await expect(page.locator('#keys')).toHaveText('0');
    await page.getByRole('textbox', { name: 'A field of the page’s own' }).pressSequentially('own');
    await expect(page.locator('#keys')).toHaveText('3');
  });

  test('language and theme reach every frame, the plain one by its address', async ({ page }) => {
    await page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
    await page.getByRole('radio', { name: 'Dark' }).check();
    for (const tool of ['breathing-pacer', 'mood-checkin', 'grounding-steps']) {
      const root = page.locator(`iframe[src*="${tool}"]`).contentFrame().locator('html');
      await expect(root).toHaveAttribute('dir', 'rtl');
      await expect(root).toHaveCSS('color-scheme', 'dark');
    }
    await expect(page.locator('#plain-snippet')).toContainText('&amp;lang=ar&amp;theme=dark&amp;exit"');
  });
});

test.describe('the first page', () => {
  test.beforeEach(async ({ page }) => {
    await openRoots(page);
    await page.goto('/index.html');
  });

  test('attributes change the live tool and the snippet', async ({ page }) => {
    const section = page.locator('[data-tool=breathing-pacer]');
    const tool = section.locator('breathing-pacer');
    const snippet = section.locator('.code code');
    await expect(snippet).toContainText('<breathing-pacer>');

    await section.getByRole('combobox', { name: 'minutes' }).selectOption('4');
    await expect(tool).toHaveAttribute('minutes', '4');
    await expect(tool.locator('[part=base]')).toContainText('4 minutes');
    await expect(snippet).toContainText('<breathing-pacer minutes="4">');

    await section.getByRole('textbox', { name: 'phases' }).fill('in 3, out "5"');
    await expect(snippet).toContainText('phases="in 3, out &quot;5&quot;"');
    await section.getByRole('textbox', { name: 'phases' }).fill('');
    await section.getByRole('combobox', { name: 'minutes' }).selectOption('2');
    await expect(snippet).toContainText('<breathing-pacer>');

    const card = page.locator('[data-tool=article-card]');
    await card.getByLabel('neutral').check();
    await expect(card.locator('.code code')).toContainText(
      '<article-card article="self-care-routine" neutral>',
    );
    await expect(card.locator('article-card [part=title]')).toHaveText('Small daily habits');
  });

  test('the snippet works when it is pasted, in the language that was chosen', async ({ page, baseURL }) => {
    await page.getByRole('combobox', { name: 'Language' }).selectOption('es');
    const snippet = await page.locator('[data-tool=breathing-pacer] .code code').textContent();
    await page.route('**/pasted.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: { 'Content-Security-Policy': CSP },
        body: `<!doctype html><html lang="en"><title>Pasted</title>${(snippet ?? '').replaceAll(`/steadyground/${version}/`, '/dist/')}`,
      }),
    );
    await page.goto(`${baseURL ?? ''}/pasted.html`);
    await expect(page.getByRole('button', { name: 'Empezar' })).toBeVisible();
    await expect(page.locator('breathing-pacer > ol > li').first()).toHaveText(/respiración/);
  });

  test('the snippet is copied, or selected where copying is not allowed', async ({ page, context }) => {
    const section = page.locator('[data-tool=joy-list]');
    const button = section.getByRole('button', { name: 'Copy the snippet' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await button.click();
    await expect(section.getByText('Copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<joy-list>');

    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    await button.click();
    await expect(section.getByText('Selected:')).toBeVisible();
    expect(await page.evaluate(() => String(getSelection()))).toContain('<joy-list>');
  });

  test('language and direction apply to every tool, and the layout turns round', async ({ page }) => {
    const first = page.locator('[data-tool=breathing-pacer]');
    const places = async (): Promise<boolean> => {
      const [stage, panel] = await Promise.all([
        first.locator('.bench > .stage').boundingBox(),
        first.locator('.panel').boundingBox(),
      ]);
      return (stage?.x ?? 0) < (panel?.x ?? 0);
    };
    expect(await places()).toBe(true);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
    await expect(first.locator('breathing-pacer [part=base]')).toHaveAttribute('dir', 'rtl');
    expect(await places()).toBe(false);
    await expect(page.locator('[data-tool=joy-list] .code code')).toContainText('languages/ar.js');
    await page.getByRole('combobox', { name: 'Page direction' }).selectOption('ltr');
    expect(await places()).toBe(true);
  });

  test('the themes that ship apply at once, light and dark', async ({ page }) => {
    const base = page.locator('breathing-pacer [part=base]');
    const background = (): Promise<string> =>
      base.evaluate((element) => getComputedStyle(element).backgroundColor);
    const light = await background();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect.poll(background).not.toBe(light);
    await page.getByRole('radio', { name: 'Light' }).check();
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('Strong');
    await expect.poll(background).toBe('rgb(255, 255, 255)');
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('As they come');
    await expect.poll(background).toBe(light);
  });

  test('the page hears facts from the tools', async ({ page }) => {
    const section = page.locator('[data-tool=breathing-pacer]');
    await section.getByRole('button', { name: 'Start' }).click();
    await expect(section.locator('.log')).toContainText('pacer-started {"pattern":"gentle"}');
  });

  test('a skip link leads past the controls', async ({ page }) => {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the tools' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#tools')).toBeFocused();
  });
});

/** Layout shifts of a page on which the tools arrive late, and what moved. */
async function shifts(
  page: Page,
  path: string,
): Promise<{ readonly total: number; readonly moved: readonly string[] }> {
  // The script comes late, as on a slow network: the fallback has been painted by then.
  await page.route('**/dist/steadyground.js', async (route) => {
    await new Promise((done) => setTimeout(done, 400));
    await route.continue();
  });
  await page.addInitScript(() => {
    const shifted: { value: number; moved: string[] }[] = [];
    Object.assign(window, { shifted });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as unknown as { value: number; sources: { node?: Element }[] };
        shifted.push({ value, moved: sources.map(({ node }) => node?.localName ?? '') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(path);
  await page.waitForFunction(() => customElements.get('breathing-pacer'));
  await settled(page);
  await page.waitForTimeout(100); // the observer reports after the frame
  const all = await page.evaluate(
    () => (window as unknown as { shifted: { value: number; moved: string[] }[] }).shifted,
  );
  return { total: all.reduce((sum, { value }) => sum + value, 0), moved: all.flatMap(({ moved }) => moved) };
}

// The room that fallback.css keeps is measured, not known: a line that breaks elsewhere moves what is below it by
// its height. 0.1 counts as good; with fallback.css left out these pages come to 0.3.
for (const name of ['index', 'ngo', 'ngo.es', 'ngo.ar', 'start']) {
  for (const width of [390, 1280]) {
    const title = `${name}.html hardly shifts as the tools arrive, at ${width} px`;
    test(title, { tag: tagOf(name) }, async ({ page }, info) => {
      await page.setViewportSize({ width, height: 800 });
      const { total, moved } = await shifts(page, `/${name}.html`);
      info.annotations.push({ type: 'layout shift', description: `${total.toFixed(4)} ${moved.join(' ')}` });
      expect(total, moved.join(' ')).toBeLessThan(0.02);
    });
  }
}

for (const name of ['ngo', 'ngo.es', 'ngo.ar']) {
  test(
    `the way out of ${name}.html stands where its bar will have it`,
    { tag: tagOf(name) },
    async ({ page }) => {
      const place = (): Promise<DOMRect> =>
        page.locator('quick-exit > a').evaluate((link) => link.getBoundingClientRect().toJSON() as DOMRect);
      for (const width of [280, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.route('**/dist/*.js', (route) => route.abort());
        await page.goto(`/${name}.html`);
        const before = await place();
        expect(before.width, `${width} px`).toBeGreaterThan(44);
        await page.unroute('**/dist/*.js');
        await page.goto(`/${name}.html`);
        await page.waitForFunction(() => customElements.get('quick-exit'));
        await settled(page);
        expect(await place(), `${width} px`).toEqual(before);
      }
    },
  );
}

test('a page that keeps no room is seen to shift', async ({ page }) => {
  await page.route('**/dist/fallback.css', (route) => route.fulfill({ contentType: 'text/css', body: '' }));
  expect((await shifts(page, '/start.html')).total).toBeGreaterThan(0.1);
});

test('the content of each tag is the same in the pages and in the snippets', async ({ page }) => {
  const { tools } = (await import('../../demo/tools.js')) as {
    tools: readonly { tag: string; fallback: { en: unknown } }[];
  };
  const words = (part: unknown): readonly string[] =>
    typeof part === 'string' ? [part] : (part as readonly unknown[]).slice(1).flatMap(words);
  await page.route('**/*.js', (route) => route.abort());
  for (const name of ['index', 'start']) {
    await page.goto(`/${name}.html`);
    for (const { tag, fallback } of tools) {
      const said = await page
        .locator(`${tag} :is(li, h3, article > p)`)
        .evaluateAll((all) => all.map((each) => (each.textContent ?? '').trim().replace(/\s+/g, ' ')));
      const written = words(fallback.en);
      // The smallest page has fewer.
      if (name === 'index') expect(said, tag).toEqual(written);
      else for (const line of said) expect(written, tag).toContain(line);
    }
  }
});

test('each page with a way out begins covered after Back, before our file, as the guide has it', async ({
  page,
}) => {
  await page.route('**/dist/steadyground.js', (route) => route.abort());
  const names = (await readdir('demo')).filter((file) => file.endsWith('.html'));
  let tried = 0;
  for (const name of names) {
    if (!(await readFile(`demo/${name}`, 'utf8')).includes('<quick-exit')) continue;
    await page.goto(`/${name}`);
    const main = page.locator('main');
    await expect(main, 'the first time').toBeVisible();
    // Nothing that the head loads comes before it.
    const first = page.locator('head :is(script, link)').first();
    await expect(first).toHaveAttribute('src', '../dist/back-cover.js');
    await page.goto('/start.html');
    await page.goBack();
    await expect(main).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(main).toBeVisible();
    tried++;
  }
  expect(tried).toBe(6);
});

test('the links of the demo lead somewhere', async ({ page, request }) => {
  const seen = new Set<string>();
  for (const name of PAGES) {
    await page.goto(`/${name}.html`);
    for (const href of await page
      .locator('a[href]')
      .evaluateAll((links) => (links as HTMLAnchorElement[]).map((link) => link.href))) {
      seen.add(href);
    }
  }
  for (const href of seen) {
    const url = new URL(href);
    if (url.origin !== new URL(page.url()).origin) continue;
    const response = await request.get(href);
    expect(response.ok(), href).toBe(true);
    if (url.hash) expect(await response.text(), href).toContain(`id="${url.hash.slice(1)}"`);
  }
});
