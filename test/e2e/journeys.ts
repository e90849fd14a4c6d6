import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import type { ShippedTool } from './shipped-tool.js';

// Each tool's whole journey, by real presses: every view there is, what is typed, saved, taken in and printed,
// and the way that "Worse" leads. What must not happen meanwhile is for the tests to say.

/** What is typed wherever something personal can be. */
export const CANARY = 'kingfisher';

/** A way through a tool; `look` is called whenever something personal stands in it. */
export type Journey = (tool: ShippedTool, page: Page, look: () => Promise<void>) => Promise<void>;

/** Presses what saves a file, and reads it. */
async function saved(
  tool: ShippedTool,
  page: Page,
  label: string,
): Promise<{ name: string; path: string; text: string }> {
  const saving = page.waitForEvent('download');
  await tool.press(label);
  const file = await saving;
  const path = await file.path();
  return { name: file.suggestedFilename(), path, text: await readFile(path, 'utf8') };
}

/** "Worse" leads outward, and to a person. */
async function endsWorse(tool: ShippedTool): Promise<void> {
  await tool.says('How is it now, compared with before?');
  await tool.press('Worse');
  await tool.says('Eyes open, looking around');
  await tool.says('A person to talk to');
  await tool.press('Done');
}

const breathing: Journey = async (tool, page) => {
  await tool.press('Change', 'DisclosureTriangle');
  await tool.press('Soft tones', 'checkbox');
  for (const setting of ['Pattern', 'Length', 'Pace']) {
    await tool.press(setting, 'combobox');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await tool.press('Start');
  await tool.press('Hold while breathing in');
  await tool.press('Skip');
  await tool.says(/\b(In|Out)\b/);
  await tool.press('Say less', 'checkbox');
  await tool.press('Pause');
  await tool.says('Paused');
  await tool.press('Go on');
  await tool.press('Stop');
  await endsWorse(tool);
  await tool.says('Start');
  await tool.press('Breathing isn’t for me');
  await tool.says('That is fine. You could try this instead.');
};

const grounding: Journey = async (tool, _page, look) => {
  await tool.press('Start with what I can see');
  await tool.says('Find 5 things you can see');
  await tool.press(/^I notice one \(1\)/);
  await tool.press(/^I notice one \(2\)/);
  await tool.says('3 left, if you like.');
  await tool.press('More choices', 'DisclosureTriangle');
  await tool.press('Write it down (only on this screen)');
  await tool.type('In your words (1)', CANARY);
  await look();
  await tool.press('Next');
  await tool.press('Back');
  await tool.press('Skip');
  await tool.press('More choices', 'DisclosureTriangle');
  await tool.press('Leave this sense out for this visit');
  await tool.press('Bring back: Feel');
  await tool.press('Taste');
  await tool.press('That is enough');
  await endsWorse(tool);
  for (const exercise of [
    /^Three senses/,
    /^Today, in this place/,
    /^One colour/,
    /^Feet on the floor/,
    /^Naming things/,
    /^Looking around/,
  ]) {
    await tool.press('Something else', 'DisclosureTriangle');
    await tool.press(exercise);
    if (exercise.test('One colour')) await tool.press('green');
    for (let steps = 0; steps < 8 && (await tool.names()).includes('Next'); steps++) await tool.press('Next');
    await tool.press('Done');
    await tool.says('How is it now, compared with before?');
    await tool.press('Better');
    await tool.press('Done');
  }
  await tool.says('Start with what I can see');
  await look();
};

const joys: Journey = async (tool, page, look) => {
  await tool.press('Add something of mine');
  await tool.type('What is it, in a few words?', CANARY);
  await tool.press('Save');
  await tool.says(CANARY);
  await look();
  await tool.press(/^More/);
  await tool.press('When');
  await tool.type('If it is …', CANARY);
  await tool.press('Save');
  await tool.says(/If it is \W*kingfisher\W*, I will do this/);
  await tool.press(/^More/);
  await tool.press('Edit');
  await tool.press('Save');
  await tool.press(/^More/);
  await tool.press('Move down');
  await tool.says('Now number 2');
  await tool.press('Move up');
  await tool.press('Moving');
  await tool.press('All');
  await tool.press('Show more');

  await tool.press('A hard day');
  await tool.says('How much energy is there right now?');
  await tool.press('some energy');
  await tool.press('going out');
  await tool.press('Show three things');
  await tool.says('Would one of these be all right?');
  await tool.press('Another three');
  await tool.press('None of these fit');
  await tool.says('Some days nothing fits.');
  await tool.press('Back');
  await tool.says('Small good things');

  await tool.press(/^Do it now/);
  await tool.press('Done');
  await endsWorse(tool);

  await tool.press(/^More/);
  await tool.press('Remove');
  await tool.says('Removed');
  expect(await tool.text()).not.toContain(CANARY);
  await tool.press('Undo');
  await tool.says(CANARY);

  await tool.press('Save or print', 'DisclosureTriangle');
  const { name, path, text } = await saved(tool, page, 'Save to a file');
  expect(name).not.toMatch(/joy|steady|mood/i);
  expect(text).toContain(CANARY);
  await tool.give('Add from a file', path);
  await tool.says('The file was added.');
  await tool.give('Add from a file', 'package.json');
  await tool.says('That file is from something else.');
  await tool.press('Print');
  await look();
};

const moods: Journey = async (tool, page, look) => {
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
  await tool.press('Distress', 'DisclosureTriangle');
  await tool.press('Who is there', 'DisclosureTriangle');
  await tool.press('a friend');
  await tool.press('A note', 'DisclosureTriangle');
  await tool.type('A note', CANARY);
  await tool.press('Save');
  await tool.says('Your check-in is on your list.');

  await tool.press('My check-ins');
  await tool.says(CANARY);
  await look();
  await tool.press(/^Edit/);
  await tool.press('Save');
  await tool.press(/^Remove/);
  await tool.says('There are no check-ins here.');
  await tool.press('Undo');
  await tool.says('calm');

  await tool.press('Save or print', 'DisclosureTriangle');
  const json = await saved(tool, page, 'Save to a file');
  const csv = await saved(tool, page, 'Save as a table (CSV)');
  expect(json.name).toMatch(/\.json$/);
  expect(csv.name).toMatch(/\.csv$/);
  for (const { text } of [json, csv]) expect(text).toContain(CANARY);
  await tool.give('Add from a file', json.path);
  await tool.says('The file was added.');
  await tool.give('Add from a file', 'package.json');
  await tool.says('That file is from something else.');
  await tool.press('Print my notes too', 'checkbox');
  await tool.press('Print');

  // With five, each way to look at them; the last three are low, which leads to a person.
  for (const pleasant of ['pleasant', 'unpleasant', 'unpleasant', 'very unpleasant']) {
    await tool.press('Another check-in');
    await tool.press('Skip');
    await tool.press(pleasant, 'radio');
    await tool.press('Save');
    await tool.says('Your check-in is on your list.');
  }
  await tool.says('A person to talk to');
  await tool.press('Slow breathing');
  await tool.press('My check-ins');
  for (const view of ['Day by day', 'Time of day', 'Days of the week', 'What was noted together']) {
    await tool.press('Show', 'combobox');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    if (view !== 'What was noted together') await tool.press('As a table', 'DisclosureTriangle');
  }
  await look();
};

const article: Journey = async (tool) => {
  await tool.says('Before you read');
  await tool.press('Read it');
  await tool.press('Larger text');
  await tool.says('Where this comes from');
  await tool.press('Source 1', 'link');
  await tool.press('Print');
  await tool.press('Try it here');
  await tool.press('Close');
  await tool.says('Before you read');
};

/** By tag, for the tools; the two that are none are walked through where they are tested. */
export const JOURNEYS: Readonly<Record<string, Journey>> = {
  'breathing-pacer': breathing,
  'grounding-steps': grounding,
  'joy-list': joys,
  'mood-checkin': moods,
  'article-card': article,
};
