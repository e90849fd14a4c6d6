import { Contrast } from './contrast.js';
import { inEveryState, openTag, OTHERS, TOOLS } from './every-state.js';
import { expect, test } from './support.js';

// Text, edges and the ring of the focus, at rest and while a control is pointed at, pressed, focused and chosen: light,
// dark, with more contrast, in forced colours, and darkened by the browser.

test.use({ viewport: { width: 420, height: 2400 }, deviceScaleFactor: 2 });
test.describe.configure({ mode: 'parallel', timeout: 180_000 });

for (const tag of [...Object.keys(TOOLS), 'quick-exit', 'calm-space']) {
  test(`all of <${tag}> stands out in every state @thorough`, async ({ page }) => {
    await openTag(page, tag);
    const contrast = new Contrast(page, tag);
    await inEveryState(page, tag, contrast.look);
    expect([...contrast.weak]).toEqual([]);
    expect(contrast.measured).toBeGreaterThan(100);
  });
}

test('all of a tool on the page of its frame stands out @thorough', async ({ page }) => {
  await openTag(page, 'steady-frame', OTHERS['steady-frame']);
  const frame = page.frames().find((each) => each.url().includes('/frame.html'))!;
  await page.goto(frame.url());
  await page.locator('grounding-steps').waitFor();
  const contrast = new Contrast(page, 'grounding-steps');
  await contrast.look();
  expect([...contrast.weak]).toEqual([]);
  expect(contrast.measured).toBeGreaterThan(100);
  // A sandbox has no storage that could be looked at afterwards.
  await page.goto('/one-tag.html');
});

test('a control that falls short is found in each state and mode', async ({ page }) => {
  await openTag(page, 'grounding-steps');
  const contrast = new Contrast(page, 'grounding-steps');
  await contrast.look();
  expect([...contrast.weak]).toEqual([]);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      h2 { color: #999 }
      .primary { border-color: #93cbc2; background: #93cbc2; color: #10201e }
      .primary:hover { background: var(--_accent) }
      .primary:active { background: var(--_tint); color: var(--_surface) }
      summary:focus-visible { outline-color: var(--_tint) }
    `);
    document.querySelector('grounding-steps')!.shadowRoot!.adoptedStyleSheets.push(sheet);
  });
  const again = new Contrast(page, 'grounding-steps');
  await page.evaluate(() => Reflect.deleteProperty(window, 'seen'));
  await again.look();
  const found = [...again.weak].join('\n');
  expect(found).toMatch(/^text of h2.*, light, rest$/m);
  expect(found).toMatch(/^text of button.primary.*, light, more contrast, hover$/m);
  expect(found).toMatch(/^text of button.primary.*, light, press$/m);
  expect(found).toMatch(/^edge of button.primary.*, light, rest$/m);
  expect(found).toMatch(/^ring of summary.*, dark, focus$/m);
  expect(found).toMatch(/^text of button.primary.*, darkened by the browser, rest$/m);
});
