import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, foreign, test, type Seen } from './support.js';
import { ShippedTool } from './shipped-tool.js';

// Each tool from its first view to its last by real clicks, as it is shipped: under the policy, with closed
// roots. What a page must not do is checked after every test here by the fixture.

const CANARY = 'kingfisher';
const OWN = ['/start.html', '/start.css', '/images/icon.svg', '/dist/steadyground.js', '/dist/fallback.css'];

function leaksNothing(seen: Seen): void {
  expect(foreign(seen, OWN)).toEqual([]);
  expect(seen.console).toEqual([]);
}

/** What the page's own scripts can read of what was typed. */
async function hostSees(page: Page): Promise<string> {
  const tree = await page.evaluate(() => document.documentElement.outerHTML + document.title + location.href);
  return tree + JSON.stringify(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard));
}

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const type of [
      ...['pacer-started', 'pacer-paused', 'pacer-resumed', 'pacer-ended'],
      ...['grounding-started', 'grounding-step-changed', 'grounding-ended'],
      ...['joy-list-changed', 'joy-chosen', 'joy-done', 'mood-checked-in', 'mood-removed'],
      ...['article-opened', 'article-closed'],
    ]) {
      addEventListener(type, (event) => heard.push([type, (event as CustomEvent).detail]));
    }
  });
  await page.goto('/start.html');
});

const heard = (page: Page): Promise<unknown> =>
  page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);

test('breathing: settle, breathe, pause, go on, stop, worse, look outward', async ({ page, seen }) => {
  const tool = new ShippedTool(page, 'breathing-pacer');
  await tool.press('Start');
  await tool.press('Skip');
  await tool.says(/\b(In|Out)\b/);
  await tool.press('Pause');
  await tool.says('Paused');
  await tool.press('Go on');
  await tool.press('Stop');
  await tool.says('How is it now, compared with before?');
  await tool.press('Worse');
  await tool.says('Eyes open, looking around');
  await tool.says('A person to talk to');
  await tool.press('Done');
  await tool.says('Start');
  await tool.press('Breathing isn’t for me');
  await tool.says('That is fine. You could try this instead.');
  expect(await heard(page)).toMatchObject([
    ['pacer-started', { pattern: 'gentle' }],
    ['pacer-paused', {}],
    ['pacer-resumed', {}],
    ['pacer-ended', { why: 'stopped' }],
  ]);
  leaksNothing(seen);
});

test('grounding: tap, write, leave a sense out, end', async ({ page, seen }) => {
  const tool = new ShippedTool(page, 'grounding-steps');
  await tool.press('Start with what I can see');
  await tool.says('Find 5 things you can see');
  await tool.press(/^I notice one \(1\)/);
  await tool.press(/^I notice one \(2\)/);
  await tool.says('3 left, if you like.');
  await tool.press('More choices', 'DisclosureTriangle');
  await tool.press('Write it down (only on this screen)');
  await tool.type('In your words (1)', CANARY);
  expect(await hostSees(page)).not.toContain(CANARY);
  await tool.press('Next');
  await tool.press('That is enough');
  await tool.says('How is it now, compared with before?');
  await tool.press('Better');
  await tool.press('Done');
  await tool.says('Start with what I can see');
  expect(await hostSees(page)).not.toContain(CANARY);
  leaksNothing(seen);
});

test('joys: add, edit, a hard day, do one, remove and undo, save to a file and take it in', async ({
  page,
  seen,
}) => {
  const tool = new ShippedTool(page, 'joy-list');
  await tool.press('Add something of mine');
  await tool.type('What is it, in a few words?', CANARY);
  await tool.press('Save');
  await tool.says(CANARY);
  expect(await hostSees(page)).not.toContain(CANARY);

  await tool.press('A hard day');
  await tool.says('How much energy is there right now?');
  await tool.press('some energy');
  await tool.press('Show three things');
  await tool.says('Would one of these be all right?');
  await tool.press('Another three');
  await tool.press('None of these fit');
  await tool.says('Some days nothing fits.');
  await tool.press('Back');
  await tool.says('Small good things');

  await tool.press(/^Do it now/);
  await tool.press('Done');
  await tool.says('How is it now, compared with before?');
  await tool.press('The same');
  await tool.press('Done');

  await tool.press(/^More/);
  await tool.press('Remove');
  await tool.says('Removed');
  expect(await tool.text()).not.toContain(CANARY);
  await tool.press('Undo');
  await tool.says(CANARY);

  await tool.press('Save or print', 'DisclosureTriangle');
  const saving = page.waitForEvent('download');
  await tool.press('Save to a file');
  const file = await saving;
  expect(file.suggestedFilename()).not.toMatch(/joy|steady|mood/i);
  const content = JSON.parse(await readFile(await file.path(), 'utf8')) as { records: unknown[] };
  expect(JSON.stringify(content.records)).toContain(CANARY);
  expect(await hostSees(page)).not.toContain(CANARY);
  leaksNothing(seen);
});

test('moods: words, scales, a note, the list, a summary', async ({ page, seen }) => {
  const tool = new ShippedTool(page, 'mood-checkin');
  await tool.press('Pleasant and quiet', 'DisclosureTriangle');
  await tool.press('calm');
  await tool.press('In my own words', 'DisclosureTriangle');
  await tool.type('In my own words', CANARY);
  await tool.press('Next');
  await tool.says('How pleasant is it?');
  await tool.press('pleasant', 'radio');
  await tool.press('Next');
  await tool.press('some', 'radio');
  await tool.press('Next');
  await tool.press('Who is there', 'DisclosureTriangle');
  await tool.press('a friend');
  await tool.press('A note', 'DisclosureTriangle');
  await tool.type('A note', CANARY);
  await tool.press('Save');
  await tool.says('Your check-in is on your list.');

  await tool.press('My check-ins');
  await tool.says(CANARY);
  await tool.press(/^Edit/);
  await tool.press('Save');
  await tool.press(/^Remove/);
  await tool.says('There are no check-ins here.');
  await tool.press('Undo');
  await tool.says('calm');

  await tool.press('Save or print', 'DisclosureTriangle');
  for (const [label, ending] of [
    ['Save to a file', '.json'],
    ['Save as a table (CSV)', '.csv'],
  ] as const) {
    const saving = page.waitForEvent('download');
    await tool.press(label);
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(new RegExp(`\\${ending}$`));
    expect(await readFile(await file.path(), 'utf8')).toContain(CANARY);
  }
  expect(await heard(page)).toEqual([
    ['mood-checked-in', { edited: false }],
    ['mood-checked-in', { edited: true }],
    ['mood-removed', {}],
  ]);
  expect(await hostSees(page)).not.toContain(CANARY);
  leaksNothing(seen);
});

test('an article: open, larger text, sources, close', async ({ page, seen }) => {
  const tool = new ShippedTool(page, 'article-card');
  await tool.says('Before you read');
  await tool.press('Read it');
  await tool.press('Larger text');
  await tool.says('Where this comes from');
  await tool.press('Close');
  await tool.says('Before you read');
  expect(await heard(page)).toEqual([
    ['article-opened', { id: 'self-care-routine' }],
    ['article-closed', { id: 'self-care-routine' }],
  ]);
  leaksNothing(seen);
});
