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

/** What is no tool, and its ways: `hide` has the page be hidden for a moment. */
export const OTHERS: Readonly<Record<string, string>> = {
  'quick-exit':
    '<quick-exit explain><a href="https://www.wikipedia.org/" rel="noreferrer">Leave this page</a></quick-exit>',
  'calm-space':
    '<calm-space discreet><p>Words of the page</p><article-card article="self-care-routine"></article-card></calm-space>',
  'steady-frame':
    '<steady-frame src="/dist/frame.html" tool="grounding-steps"><p>Look around you.</p></steady-frame>',
};

type Way = (page: Page, look: () => Promise<void>) => Promise<void>;
const WAYS: Readonly<Record<string, Way>> = {
  async 'quick-exit'(page, look) {
    await page.keyboard.press('Shift');
    await page.getByText('Press Shift 2 more times to leave').waitFor();
    await look();
    await page.getByRole('button', { name: 'What this button does' }).click();
    await page.locator('quick-exit [part=explanation]').waitFor();
    await look();
  },
  async 'calm-space'(page, look) {
    await page.evaluate(() => {
      Object.assign(window, { away: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.getByRole('button', { name: 'Show', exact: true }).waitFor();
    await look();
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByText('Words of the page').waitFor();
    await look();
  },
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
  await JOURNEYS[tag]!(new Watched(page, tag, look), page, async () => {});
}
