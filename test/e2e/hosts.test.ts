import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { compile } from 'tailwindcss';
import { htmlOf, tools } from '../../scripts/tools.mjs';
import { JOURNEYS } from './journeys.js';
import { ShippedTool } from './shipped-tool.js';
import { expect, openRoots, test } from './support.js';

// A page's own style sheets were not written with these tools in mind. Whatever they set, each tool looks as it
// does on a page without any, but for what it is meant to take on: the font and its size, the width, the colours of
// the tokens.

const require = createRequire(import.meta.url);
const text = (path: string): string => readFileSync(path, 'utf8');

/** Tailwind's reset and a few utilities, as its compiler writes them. */
const tailwind = await compile(
  `${text(require.resolve('tailwindcss/theme.css'))}${text(require.resolve('tailwindcss/preflight.css'))}@tailwind utilities;`,
);

/** A WordPress theme, where Debian's packages are installed, as they are in CI. */
const WORDPRESS = '/usr/share/wordpress/wp-content/themes/twentytwentyone/style.css';

/** What inherits, set on each element there is, and rules for all those that the tools are made of. */
const HOSTILE = `
  * {
    letter-spacing: 0.2em !important; word-spacing: 1em !important; text-transform: uppercase !important;
    text-indent: 3em !important; text-align: center !important; line-height: 3 !important;
    font-weight: 900 !important; font-style: italic !important; font-variant: small-caps !important;
    white-space: pre !important; word-break: break-all !important; hyphens: auto !important;
    text-shadow: 2px 2px #000 !important; cursor: none !important; color: #777 !important;
  }
  button, input, select, textarea, summary, details, svg, fieldset, ol, ul, li, h1, h2, h3, p, table, td, th, a, div div div {
    display: none !important; margin: 50px !important; float: right !important; position: absolute !important;
  }
  .place { display: block !important; margin: 0 !important; float: none !important; position: static !important; }
`;

const TOOLS: Readonly<Record<string, string>> = Object.fromEntries(
  tools.filter(({ room }) => room).map(({ tag, sample }) => [tag, htmlOf(tag, sample)]),
);

interface Host {
  readonly css?: string;
  readonly html?: string;
  /** Around each tool. */
  readonly around?: readonly [string, string];
  /** Whether the exit is looked at: these rules take its place in the corner away, which a page has to leave it. */
  readonly exit?: boolean;
  /** Why not, where it cannot be had. */
  readonly skip?: string | undefined;
}

const place = ['<div class="place">', '</div>'] as const;

const HOSTS: Readonly<Record<string, Host>> = {
  'Bootstrap’s style sheet': { css: text(require.resolve('bootstrap/dist/css/bootstrap.min.css')) },
  'Tailwind’s reset': { css: tailwind.build(['text-center', 'uppercase', 'leading-none']) },
  'a WordPress theme': {
    css: existsSync(WORDPRESS) ? text(WORDPRESS) : '',
    around: ['<article class="entry-content"><div class="place">', '</div></article>'],
    skip: existsSync(WORDPRESS) || process.env.CI ? undefined : 'WordPress is not installed',
  },
  'a hostile reset': { css: HOSTILE },
  'every style taken back': { css: '* { all: revert }', exit: false },
  'every style unset': { css: 'body * { all: unset } main, .place { display: block }', exit: false },
  'no containment, and blocks only': {
    exit: false,
    css: `body * { container-type: normal !important; contain: none !important; display: block !important }
      :not(:defined) { display: inline !important }`,
  },
  'a root font of 62.5 %': { css: 'html { font-size: 62.5% } body { font-size: 1.6rem }' },
  'a transformed ancestor': { css: 'main { transform: translate(3px) rotate(0deg); perspective: 500px }' },
  'a table cell': {
    css: 'table { border-collapse: collapse } td { padding: 0; vertical-align: middle; text-align: right }',
    around: ['<table><tr><td><div class="place">', '</div></td></tr></table>'],
  },
  'columns that flex and stretch': {
    css: '.flex { display: flex; align-items: stretch; flex-flow: row nowrap } .grid { display: grid; place-items: center }',
    around: ['<div class="flex"><div class="grid"><div class="place">', '</div></div></div>'],
  },
  'a dialog': {
    css: 'dialog { max-width: none; width: 700px; padding: 0; border: 0 }',
    html: `<dialog id="dialog">${Object.values(TOOLS)
      .map((tool) => place.join(tool))
      .join('')}</dialog>`,
  },
};

function pageOf({ css = '', html, around = place }: Host): string {
  const tools = html ?? Object.values(TOOLS).map((tool) => around.join(tool));
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A page of a host</title>
    <link rel="icon" href="data:,">
    <style>${css}</style>
    <style>.place { inline-size: 600px; font-family: sans-serif !important; font-size: 16px !important }</style>
    <link rel="stylesheet" href="/dist/fallback.css">
    <script type="module" src="/dist/steadyground.js"></script>
  </head>
  <body>
    <main>
      ${[tools].flat().join('\n')}
      <quick-exit><a href="https://www.weather.gov/">Leave this page</a></quick-exit>
    </main>
  </body>
</html>`;
}

async function open(page: Page, host: Host): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openRoots(page);
  await page.route('/host.html', (route) =>
    route.fulfill({ contentType: 'text/html', headers: {}, body: pageOf(host) }),
  );
  await page.goto('/host.html');
  await page.evaluate(async (tags) => {
    document.querySelector('dialog')?.showModal();
    await Promise.all(
      tags.map(async (tag) => {
        await customElements.whenDefined(tag);
        await document.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>(tag)?.updateComplete;
      }),
    );
  }, Object.keys(TOOLS));
}

interface Drawn {
  readonly what: string;
  /** In the tool's own coordinates, in px. */
  readonly box: readonly number[];
  readonly style: Readonly<Record<string, string>>;
}

/** Shows what a tool has folded away, too. */
async function unfold(page: Page, tag: string): Promise<void> {
  await page.evaluate(async (tag) => {
    const folds = [...document.querySelector(tag)!.shadowRoot!.querySelectorAll('details')];
    for (const fold of folds) fold.open = true;
    const empty = (fold: HTMLElement): boolean => fold.innerText === fold.querySelector('summary')!.innerText;
    while (folds.some(empty)) await new Promise(requestAnimationFrame);
  }, tag);
}

/** Everything drawn in a tool: where it is, and how. What follows from the place alone is left out. */
async function drawn(page: Page, tag: string): Promise<readonly Drawn[]> {
  await unfold(page, tag);
  return page.evaluate((tag) => {
    const host = document.querySelector(tag)!;
    const at = host.getBoundingClientRect();
    // What follows the box is in the box; the rest of these say nothing that can be seen.
    const left =
      /^(perspective-origin|transform-origin|(min-|max-)?(inline|block)-size|width|height|inset.*|top|left|right|bottom|font-family|-webkit-locale|-webkit-font-smoothing|text-size-adjust|tab-size|animation.*|transition.*|(border|outline|text|column).*-(start|end).*|scrollbar-color|(-webkit-)?border-(collapse|spacing|horizontal-spacing|vertical-spacing)|user-select|outline.*|--sg-exit-.*)$/;
    return [...host.shadowRoot!.querySelectorAll('*')]
      .filter((each) => each.getClientRects().length && !each.closest('svg *'))
      .map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        const computed = getComputedStyle(each);
        return {
          what: `${each.localName}.${each.getAttribute('class') ?? ''} ${each.textContent.trim().slice(0, 30)}`,
          box: [x - at.x, y - at.y, width, height],
          style: Object.fromEntries(
            [...computed]
              .filter((name) => !left.test(name))
              .map((name) => [name, computed.getPropertyValue(name)]),
          ),
        };
      });
  }, tag);
}

/** What is not as it is on a page without a style sheet. */
function differences(plain: readonly Drawn[], here: readonly Drawn[]): readonly string[] {
  if (plain.length !== here.length) return [`${plain.length} parts, and here ${here.length}`];
  return plain.flatMap(({ what, box, style }, index) => {
    const other = here[index]!;
    const moved = box.some((side, which) => Math.abs(side - other.box[which]!) > 0.6);
    const rules = Object.keys(style).filter((name) => style[name] !== other.style[name]);
    return [
      ...(moved
        ? [`${what}: at ${box.map(Math.round).join()}, here ${other.box.map(Math.round).join()}`]
        : []),
      ...rules.map((name) => `${what}: ${name} ${style[name]}, here ${other.style[name]}`),
    ];
  });
}

const inAll = async (page: Page): Promise<ReadonlyMap<string, readonly Drawn[]>> => {
  const found = new Map<string, readonly Drawn[]>();
  for (const tag of Object.keys(TOOLS)) found.set(tag, await drawn(page, tag));
  return found;
};

let plain: ReadonlyMap<string, readonly Drawn[]>;
test.beforeAll(async ({ browser, baseURL }) => {
  const page = await browser.newPage({ ...(baseURL && { baseURL }) });
  await open(page, {});
  plain = await inAll(page);
  await page.close();
});

async function looksThere(page: Page): Promise<void> {
  for (const [tag, parts] of await inAll(page)) {
    expect(plain.get(tag)!.length, tag).toBeGreaterThan(10);
    expect(differences(plain.get(tag)!, parts), tag).toEqual([]);
  }
}

for (const [name, host] of Object.entries(HOSTS)) {
  test.describe(`on a page with ${name}`, { tag: '@thorough' }, () => {
    test.skip(host.skip !== undefined, host.skip);
    test.beforeEach(({ page }) => open(page, host));

    test('every tool looks as on one without', async ({ page }) => {
      await looksThere(page);
      // For a person to look at.
      await page.screenshot({ path: test.info().outputPath('page.png'), fullPage: true });
    });

    if (host.exit === false) return;
    test('the way out is in its corner, large enough, and leads out', async ({ page }) => {
      const { width, height } = page.viewportSize()!;
      const exit = page.getByRole('link', { name: 'Leave this page' });
      const box = (await exit.boundingBox())!;
      expect(box.height).toBeGreaterThanOrEqual(44);
      expect(width - box.x - box.width).toBeLessThan(64);
      expect(height - box.y - box.height).toBeLessThan(64);
      await page.route('https://www.weather.gov/', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
      );
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await expect(page).toHaveTitle('Elsewhere');
    });
  });
}

test('the comparison can fail', { tag: '@thorough' }, async ({ page }) => {
  await open(page, { css: 'joy-list { --sg-space: 2em } mood-checkin { --sg-text: #123456 }' });
  const here = await inAll(page);
  expect(differences(plain.get('joy-list')!, here.get('joy-list')!)).not.toEqual([]);
  expect(differences(plain.get('mood-checkin')!, here.get('mood-checkin')!)).not.toEqual([]);
  expect(differences(plain.get('breathing-pacer')!, here.get('breathing-pacer')!)).toEqual([]);
});

for (const name of ['a hostile reset', 'a transformed ancestor', 'a dialog']) {
  for (const tag of Object.keys(TOOLS)) {
    test(`on a page with ${name} <${tag}> works to its end`, { tag: '@thorough' }, async ({ page }) => {
      await open(page, HOSTS[name]!);
      await JOURNEYS[tag]!(new ShippedTool(page, tag), page);
    });
  }
}

test(
  'on paper every tool looks as on the screen, and the way out is left away',
  { tag: '@thorough' },
  async ({ page }) => {
    await open(page, {});
    await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
    await looksThere(page);
    await expect(page.getByRole('link', { name: 'Leave this page' })).toBeHidden();
  },
);

/** Little room: nothing is cut off or sticks out, and what is pressed stays large enough. */
const NARROW: Readonly<Record<string, string>> = {
  'in a sidebar of 280 px':
    'main { display: flex } main::after { content: ""; flex: 1 } .place { width: 280px; flex: none }',
  'with text of 200 %': '.place { font-size: 32px !important; width: 640px }',
  'with text of 200 % in 320 px': '.place { font-size: 32px !important; width: 320px }',
  'zoomed by the page': '.place { zoom: 2; width: 320px }',
};
for (const [name, css] of Object.entries(NARROW)) {
  test(
    `${name} nothing sticks out, is cut off or too small to press`,
    { tag: '@thorough' },
    async ({ page }) => {
      await open(page, {
        css: css.replaceAll('width:', 'inline-size:').replaceAll(/(inline-size: \d+px)/g, '$1 !important'),
      });
      for (const tag of Object.keys(TOOLS)) {
        await unfold(page, tag);
        const found = await page.evaluate((tag) => {
          const host = document.querySelector(tag)!;
          const { left, right } = host.getBoundingClientRect();
          const parts = [...host.shadowRoot!.querySelectorAll<HTMLElement>('*')].filter(
            (each) => each.getClientRects().length && !each.closest('.sr, svg *'),
          );
          const targets = 'button, select, summary, textarea, input:not([type=checkbox], [type=radio])';
          return {
            parts: parts.length,
            out: parts
              .filter(
                (each) =>
                  each.getBoundingClientRect().left < left - 0.6 ||
                  each.getBoundingClientRect().right > right + 0.6,
              )
              .map((each) => each.outerHTML.slice(0, 90)),
            cut: parts
              .filter(
                (each) =>
                  each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible',
              )
              .map((each) => each.outerHTML.slice(0, 90)),
            small: parts
              .filter((each) => each.matches(targets) && each.getBoundingClientRect().height < 43.9)
              .map((each) => each.outerHTML.slice(0, 90)),
          };
        }, tag);
        expect(found.parts, tag).toBeGreaterThan(10);
        expect({ ...found, parts: 0 }, tag).toEqual({ parts: 0, out: [], cut: [], small: [] });
      }
    },
  );
}
