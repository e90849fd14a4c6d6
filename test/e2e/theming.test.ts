import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { wcagContrast } from 'culori';
import { elementsOf } from '../../scripts/api/manifest.mjs';
import { JOURNEYS } from './journeys.js';
import { expect, openRoots, test } from './support.js';

// The page of tokens and parts against the manifest, the themes on the tools, and the editor.

interface Named {
  readonly name: string;
  readonly description: string;
}
interface Described {
  readonly tagName: string;
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}
const elements = elementsOf(
  JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as { modules: never },
) as unknown as readonly Described[];
const parts = elements.flatMap(({ tagName, cssParts = [] }) =>
  cssParts.map(({ name }) => [tagName, name] as const),
);
const tokens = [
  ...new Set(elements.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name))),
];
const TOOLS = Object.keys(JOURNEYS);

test.describe.configure({ mode: 'parallel' });

test.describe('the page of tokens and parts', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/theming.html');
  });

  test('has every token and every part of the manifest, and no other', async ({ page }) => {
    const listed = await page
      .locator('[data-token]')
      .evaluateAll((all) => (all as HTMLElement[]).map(({ dataset }) => dataset.token));
    expect(listed.sort()).toEqual([...tokens].sort());
    const named = await page
      .locator('[data-tag] [data-part]')
      .evaluateAll((all) =>
        (all as HTMLElement[]).map(({ dataset, parentElement }) =>
          [parentElement?.closest<HTMLElement>('[data-tag]')?.dataset.tag, dataset.part].join(),
        ),
      );
    expect(named.sort()).toEqual(parts.map((part) => part.join()).sort());
    const text = async (attribute: string): Promise<readonly string[]> =>
      page.locator(`[${attribute}]`).evaluateAll((all) => all.map((each) => each.textContent ?? ''));
    const [ofTokens, ofParts] = [await text('data-token'), await text('data-part')];
    for (const { cssParts = [], cssProperties = [] } of elements) {
      for (const { name, description } of cssProperties)
        expect(
          ofTokens.some((each) => each.startsWith(name + description)),
          name,
        ).toBe(true);
      for (const { name, description } of cssParts) expect(ofParts, name).toContain(name + description);
    }
  });

  test('draws the picture of each token by that token @thorough', async ({ page }) => {
    const unmoved = await page.evaluate(() => {
      const look = (scene: Element): string =>
        [scene, ...scene.querySelectorAll('*')]
          .map((each) => {
            const { color, backgroundColor, borderColor, outlineColor, outlineStyle } =
              getComputedStyle(each);
            const { x, y, width, height } = each.getBoundingClientRect();
            const { borderRadius, insetBlockEnd } = getComputedStyle(each);
            const ring = outlineStyle === 'none' ? '' : outlineColor;
            return [
              color,
              backgroundColor,
              borderColor,
              ring,
              borderRadius,
              insetBlockEnd,
              x,
              y,
              width,
              height,
            ].join();
          })
          .join('\n');
      const unmoved: (string | undefined)[] = [];
      for (const item of document.querySelectorAll<HTMLElement>('[data-token]')) {
        const name = item.dataset.token ?? '';
        const scenes = item.querySelectorAll<HTMLElement>('.scene');
        if (scenes.length !== 2) unmoved.push(`${name} has ${scenes.length}`);
        for (const scene of scenes) {
          const before = look(scene);
          const was = scene.style.getPropertyValue(name);
          const isColor = CSS.supports('color', was) || was.startsWith('var(');
          scene.style.setProperty(name, isColor ? 'rgb(1, 200, 3)' : '2.2em');
          if (look(scene) === before) unmoved.push(name);
          scene.style.setProperty(name, was);
        }
      }
      return unmoved;
    });
    expect(unmoved).toEqual([]);
  });

  test('shows a part where somebody presses its name, and leaves them there @thorough', async ({ page }) => {
    const section = page.locator('[data-tag=joy-list]');
    const button = section.getByRole('button', { name: 'editor' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    const frame = section.locator('iframe').contentFrame();
    await expect(frame.locator('html')).toHaveAttribute('data-shown', 'editor', { timeout: 15_000 });
    await expect(section.getByRole('status')).toHaveText('editor is shown.');
    await expect(button).toBeFocused();
    await expect(section).toContainText('joy-list::part(editor) { … }');
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });

  test('leads to every part, and shows it @thorough', async ({ page }) => {
    test.setTimeout(240_000);
    for (const [tag, part] of parts) {
      const section = page.locator(`[data-tag=${tag}]`);
      await section.locator(`[data-part="${part}"] button`).click();
      const shown = section.locator('iframe').contentFrame().locator('html');
      await expect(shown, `${tag} ${part}`).toHaveAttribute('data-shown', part, { timeout: 20_000 });
    }
  });
});

test.describe('the themes on the tools', () => {
  /** What the tools come to on a page with such a head. */
  async function open(page: Page, head: string, body = '<breathing-pacer></breathing-pacer>'): Promise<void> {
    await page.route('**/themed.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="en"><title>Themed</title><link rel="icon" href="data:,">${head}
          <script type="module" src="/dist/steadyground.js"></script>${body}`,
      }),
    );
    await openRoots(page);
    await page.goto('/themed.html');
    await page.locator('breathing-pacer [part=base]').first().waitFor();
  }
  const colors = (page: Page, selector = 'breathing-pacer') =>
    page
      .locator(`${selector} [part=base]`)
      .first()
      .evaluate((base) => {
        const { color, backgroundColor } = getComputedStyle(base);
        return { color, backgroundColor };
      });
  const theme = (name: string): string => `<link rel="stylesheet" href="/dist/themes/${name}.css">`;

  test('follow color-scheme, `theme`, and the wish for more contrast; the page’s own tokens come first', async ({
    page,
  }) => {
    await open(
      page,
      `<style>:root { color-scheme: light dark; --sg-tint: rgb(1, 2, 3) }</style>${theme('warm')}`,
      '<breathing-pacer></breathing-pacer><calm-space theme="dark"><joy-list></joy-list></calm-space>',
    );
    const light = await colors(page);
    expect(light.backgroundColor).toBe('rgb(253, 248, 239)');
    const night = { color: 'rgb(239, 230, 218)', backgroundColor: 'rgb(33, 28, 22)' };
    expect(await colors(page, 'joy-list')).toEqual(night);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => colors(page)).toEqual(night);
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
    await expect.poll(() => colors(page)).toEqual({ ...night, color: 'rgb(255, 250, 242)' });
    await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
    await expect.poll(() => colors(page)).toEqual({ ...light, color: 'rgb(26, 20, 13)' });
    const tint = await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--sg-tint'));
    expect(tint).toBe('rgb(1, 2, 3)');
  });

  test('a <calm-space> leaves the page’s own text as it is @thorough', async ({ page }) => {
    await open(
      page,
      `<style>
        body {
          color: rgb(1, 2, 3); font: italic small-caps 700 20px/2 Georgia; letter-spacing: 1px; word-spacing: 2px;
          text-align: end; text-transform: uppercase; text-indent: 3px; text-shadow: 1px 1px red; cursor: help;
          white-space: pre-wrap; word-break: break-all; hyphens: auto; overflow-wrap: anywhere;
        }
      </style>`,
      '<p>Outside</p><calm-space><p>Inside</p><breathing-pacer></breathing-pacer></calm-space>',
    );
    const [outside, inside] = await page.locator('body p').evaluateAll((all) =>
      all.map((each) => {
        const style = getComputedStyle(each);
        return Object.fromEntries(
          [...style]
            .filter((name) =>
              /^(color|cursor|font|letter|word|text|white|hyphens|line|overflow-wrap)/.test(name),
            )
            .map((name) => [name, style.getPropertyValue(name)]),
        );
      }),
    );
    expect(inside).toEqual(outside);
    expect(outside?.['letter-spacing']).toBe('1px');
  });

  test('tools take the page’s font, their fields and buttons too @thorough', async ({ page }) => {
    await open(
      page,
      '<style>body { font-family: Georgia, serif }</style>',
      TOOLS.map(
        (tag) => `<${tag} ${tag === 'article-card' ? 'article="self-care-routine"' : ''}></${tag}>`,
      ).join(''),
    );
    for (const tag of TOOLS) {
      await page.locator(`${tag} [part=base]`).waitFor();
      const fonts = await page
        .locator(`${tag} :is([part=base], h2, p, button, select, input)`)
        .evaluateAll((all) => [...new Set(all.map((each) => getComputedStyle(each).fontFamily))]);
      expect(fonts, tag).toEqual(['Georgia, serif']);
    }
  });

  test('what the editor writes gives a page those colours, light, dark and with more contrast @thorough', async ({
    page,
  }) => {
    await page.goto('/theme-editor.html');
    await page.getByRole('combobox', { name: 'Start from' }).selectOption('Clear');
    await page.getByRole('textbox', { name: 'Paper, light', exact: true }).fill('honeydew');
    await page.getByRole('textbox', { name: 'Second text, dark', exact: true }).fill('silver');
    await page.getByRole('combobox', { name: 'Font' }).fill('Georgia, serif');
    await expect(page.locator('#contrast-fine')).toBeVisible();
    const css = (await page.locator('#css').textContent()) ?? '';
    await open(page, `<style>:root { color-scheme: light dark } ${css}</style>`);
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const contrast of ['no-preference', 'more'] as const) {
        await page.emulateMedia({ colorScheme, contrast });
        const { color, backgroundColor } = await colors(page);
        const ratio = wcagContrast(color, backgroundColor);
        expect(ratio, `${colorScheme} ${contrast}`).toBeGreaterThan(contrast === 'more' ? 7 : 4.5);
        if (colorScheme === 'light') expect(backgroundColor).toBe('rgb(240, 255, 240)');
        const second = await page
          .locator('breathing-pacer .muted')
          .first()
          .evaluate((each) => getComputedStyle(each).color);
        if (colorScheme === 'dark') expect(second).toBe('rgb(192, 192, 192)');
        expect(wcagContrast(second, backgroundColor)).toBeGreaterThan(contrast === 'more' ? 7 : 4.5);
      }
    }
    await expect(page.locator('breathing-pacer [part=base]')).toHaveCSS('font-family', 'Georgia, serif');
  });
});

test.describe('the editor', () => {
  test.beforeEach(async ({ page }) => {
    await openRoots(page);
    await page.goto('/theme-editor.html');
  });
  const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
  const paper = (page: Page, side: string) => page.locator(`[data-side=${side}] [part=base]`);

  test('shows a colour at once, in light and in dark, and writes it', async ({ page }) => {
    await field(page, 'Paper, light').fill('honeydew');
    await expect(paper(page, 'light')).toHaveCSS('background-color', 'rgb(240, 255, 240)');
    await expect(paper(page, 'dark')).toHaveCSS('background-color', 'rgb(28, 33, 32)');
    await page.getByLabel('Pick: Paper, dark').fill('#001122');
    await expect(field(page, 'Paper, dark')).toHaveValue('#001122');
    await expect(paper(page, 'dark')).toHaveCSS('background-color', 'rgb(0, 17, 34)');
    await page.getByRole('slider', { name: 'Corners' }).fill('0');
    await expect(paper(page, 'light')).toHaveCSS('border-radius', '0px');
    await page.getByRole('combobox', { name: 'Font' }).fill('Georgia, serif');
    await expect(paper(page, 'dark')).toHaveCSS('font-family', 'Georgia, serif');
    for (const line of [
      '--sg-surface: #f0fff0;',
      'light-dark(#f0fff0, #001122)',
      '--sg-radius: 0em;',
      'font-family: Georgia, serif;',
    ])
      await expect(page.locator('#css')).toContainText(line);
    await page.getByRole('combobox', { name: 'Tool' }).selectOption('Something to read');
    await expect(page.locator('[data-side=dark] article-card [part=base]')).toHaveCSS(
      'background-color',
      'rgb(0, 17, 34)',
    );
  });

  test('names what comes too close, says how close, and offers the nearest that does not', async ({
    page,
  }) => {
    await expect(page.locator('#contrast-fine')).toBeVisible();
    await field(page, 'Second text, light').fill('#9aa5ad');
    const warning = page.locator('#contrast li');
    await expect(warning).toContainText(
      'Light: second text on paper 2.36 to 1, on tint 2.18 to 1. It needs 4.5 to 1.',
    );
    await expect(page.getByRole('status').first()).toContainText('second text on paper 2.36 to 1');
    await expect(page.getByRole('group', { name: 'Second text' })).toContainText('on tint 2.18 to 1');
    await warning.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(warning).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Contrast' })).toBeFocused();
    await expect(page.getByRole('status').first()).toHaveText(/Everything stands out/);
    const used = await field(page, 'Second text, light').inputValue();
    for (const paper of ['#fbf8f2', '#eff0e7']) expect(wcagContrast(used, paper)).toBeGreaterThanOrEqual(4.5);
    // Where no colour would do, it says what to change first.
    await field(page, 'Paper, dark').fill('#ffffff');
    await field(page, 'Tint, dark').fill('#6b6b6b');
    await expect(page.locator('#contrast')).toContainText('Change that first.');
  });

  test('is kind to what is no colour, and keeps the last one @thorough', async ({ page }) => {
    const text = field(page, 'Tint, light');
    await text.fill('grene');
    await expect(text).toHaveAttribute('aria-invalid', 'true');
    await expect(text).toHaveAccessibleDescription(/“grene” is not a colour.*It stays #eff0e7/);
    await expect(page.getByRole('status').first()).toContainText('“grene” is not a colour');
    await expect(page.locator('#css')).toContainText('--sg-tint: #eff0e7;');
    for (const bad of ['', '#12', 'rgb(0 0 0 / 50%)', 'red; } body { color: red']) {
      await text.fill(bad);
      await expect(text).toHaveAttribute('aria-invalid', 'true');
      await expect(page.locator('#css')).toContainText('--sg-tint: #eff0e7;');
    }
    await text.fill('#eef');
    await expect(text).toHaveAttribute('aria-invalid', 'false');
    await expect(page.locator('#css')).toContainText('--sg-tint: #eeeeff;');
    await page.getByRole('combobox', { name: 'Font' }).fill('a; } body { color: red');
    await expect(page.getByRole('combobox', { name: 'Font' })).toHaveAccessibleDescription(
      /not a list of fonts/,
    );
    await expect(page.locator('#css')).not.toContainText('color: red');
    await page.getByRole('combobox', { name: 'Start from' }).selectOption('Warm');
    await expect(text).toHaveValue('#f5ebda');
    await expect(text).toHaveAttribute('aria-invalid', 'false');
  });
});
