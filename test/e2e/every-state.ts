import { type Page } from '@playwright/test';
import { JOURNEYS } from './journeys.js';
import { ShippedTool } from './shipped-tool.js';
import { openRoots } from './support.js';

// Each tool, in each state that its journey comes through: for what has to hold in all of them.

export const TOOLS: Readonly<Record<string, string>> = {
  // Looking takes its time: the longest, so that none of it ends meanwhile.
  'breathing-pacer': '<breathing-pacer minutes="5"></breathing-pacer>',
  'grounding-steps': '<grounding-steps></grounding-steps>',
  'joy-list': '<joy-list></joy-list>',
  'mood-checkin': '<mood-checkin></mood-checkin>',
  'article-card': '<article-card article="self-care-routine"></article-card>',
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
export async function openTag(page: Page, tag: string, html = TOOLS[tag]!): Promise<void> {
  await openRoots(page);
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

/** Goes through a tool from its first view to its last. */
export async function inEveryState(page: Page, tag: string, look: () => Promise<void>): Promise<void> {
  await look();
  await JOURNEYS[tag]!(new Watched(page, tag, look), page, async () => {});
}
