import { type Page } from '@playwright/test';
import { ALL_JOURNEYS, JOURNEYS, tagOf } from './journeys.js';
import { ShippedTool } from './shipped-tool.js';
import { openRoots } from './support.js';

// Each tool, in each state that its journey comes through: for what has to hold in all of them.

export const TOOLS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(JOURNEYS).map((tag) => [tag, tagOf(tag)]),
);

/** What is no tool. */
export const OTHERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.keys(ALL_JOURNEYS)
      .filter((tag) => !(tag in JOURNEYS))
      .map((tag) => [tag, tagOf(tag)]),
  ),
  'steady-frame':
    '<steady-frame src="/dist/frame.html" tool="grounding-steps"><p>Look around you.</p></steady-frame>',
};

type Way = (page: Page, look: () => Promise<void>) => Promise<void>;
const WAYS: Readonly<Record<string, Way>> = {
  async 'steady-frame'(page, look) {
    await page.locator('steady-frame[ready]').waitFor();
    await look();
    const frame = page.frameLocator('steady-frame iframe');
    await frame.getByRole('button', { name: 'Start with what I can see' }).click();
    await frame.getByRole('button', { name: 'That is enough' }).waitFor();
    await look();
  },
};

/** A tool that is looked at before and after each press. */
class Watched extends ShippedTool {
  readonly #look: () => Promise<void>;

  constructor(page: Page, selector: string, look: () => Promise<void>) {
    super(page, selector);
    this.#look = look;
  }

  override async press(...what: Parameters<ShippedTool['press']>): Promise<void> {
    await super.press(...what);
    await this.#look();
  }
}

/** Opens a page with one tag on it, roots open for what has to look into them. */
export async function openTag(page: Page, tag: string, html = TOOLS[tag] ?? OTHERS[tag]!): Promise<void> {
  await openRoots(page);
  // No page can be hidden by a test; the tools take the browser's own word for it as they load.
  await page.addInitScript(() =>
    Object.defineProperty(Document.prototype, 'hidden', { configurable: true, get: () => 'away' in window }),
  );
  await page.route('/one-tag.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: {},
      body: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A page</title>
    <link rel="icon" href="data:,">
    <style>:root { color-scheme: light dark } body { font-family: sans-serif }</style>
    <script type="module" src="/dist/steadyground.js"></script>
    <script defer src="/dist/frame-host.js"></script>
  </head>
  <body>
    <main>
      <h1>A page</h1>
      ${html}
    </main>
  </body>
</html>`,
    }),
  );
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await page.goto('/one-tag.html');
  await page.evaluate(async (tag) => {
    await customElements.whenDefined(tag);
    await document.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>(tag)?.updateComplete;
  }, tag);
}

/** Goes through a tool from its first view to its last, or through what becomes of another tag. */
export async function inEveryState(page: Page, tag: string, look: () => Promise<void>): Promise<void> {
  await look();
  if (WAYS[tag]) return WAYS[tag](page, look);
  // A press leads to most states; what is no tool changes by other things.
  const at = tag in OTHERS ? look : undefined;
  await ALL_JOURNEYS[tag]!(new Watched(page, tag, look), page, undefined, at);
}
