import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { ShippedTool } from '../e2e/shipped-tool.js';
import { page as html, startHost } from './host.mjs';
import { search, startProfile } from './profile.mjs';
import { count } from './proofs.mjs';

// What is typed into the tools, saved there, changed, removed or left standing in a field, is looked for in every
// file of the browser's profile once the browser is gone.
//
// How long to wait before ending it is told by a page that stores: it is filled in after the tools, in the same
// browser, and once its words are on disk by every way, those of the tools have had their time as well.
//
// What cannot be seen: text inside compressed data (a store of Chromium's compresses old blocks, by a method that
// leaves what is new in them readable; each half of the word is looked for by itself, since a half that has
// stood in the block before would be left out), anything encrypted (cookies), memory that the system swaps out or writes
// on hibernation, and what the disk keeps of files that were deleted.

test.describe.configure({ mode: 'parallel' });

const NEUTRAL = 'https://neutral.example/';
/** Letters that no file has by chance. */
const word = () => randomBytes(6).toString('hex');

let host;
test.beforeAll(async () => {
  host = await startHost({
    '/': {
      body: html(`<joy-list></joy-list><mood-checkin></mood-checkin><grounding-steps></grounding-steps>
        <quick-exit><a href="${NEUTRAL}">Leave this page</a></quick-exit>`),
    },
    '/elsewhere': { body: html('<p>Elsewhere</p>', { script: false }) },
    '/naive': {
      body: html(`<form action="/sent"><input name="plan" aria-label="Plan"><button>Send</button></form>`, {
        script: false,
      }),
    },
  });
});
test.afterAll(() => host.close());

/** Types into every field there is for a person's own words; some stay, saved or standing in the field. */
async function typeEverywhere(page, text) {
  const joys = new ShippedTool(page, 'joy-list');
  const add = async (words) => {
    await joys.press('Add something of mine');
    await joys.type('What is it, in a few words?', words);
  };
  await add(`${text} removed`);
  await joys.press('Save');
  await joys.press(/^More/);
  await joys.press('When');
  await joys.type('If it is …', text);
  await joys.press('Save');
  await joys.press(/^More/);
  await joys.press('Edit');
  await joys.type('What is it, in a few words?', ` edited ${text}`);
  await joys.press('Save');
  await joys.press(/^More/);
  await joys.press('Remove');
  await joys.says('Removed');
  await add(`${text} saved`);
  await joys.press('Save');
  await joys.says(`${text} saved`);
  await add(`${text} left in the field`);

  const moods = new ShippedTool(page, 'mood-checkin');
  await moods.press('In my own words', 'DisclosureTriangle');
  await moods.type('In my own words', text);
  await moods.press('Add');
  for (let step = 0; step < 3; step++) await moods.press(step ? 'Skip' : 'Next');
  await moods.press('In my own words', 'DisclosureTriangle');
  await moods.type('In my own words', text);
  await moods.press('A note', 'DisclosureTriangle');
  await moods.type('A note', `${text} a note`);
  await moods.press('Save');
  await moods.press('My check-ins');
  await moods.says(`${text} a note`);
  await moods.press(/^Edit/);
  await moods.press('Save');
  await moods.press(/^Remove/);
  await moods.press('Undo');
  await moods.says(`${text} a note`);
  await moods.press('Another check-in');
  await moods.press('In my own words', 'DisclosureTriangle');
  await moods.type('In my own words', `${text} left`);

  const senses = new ShippedTool(page, 'grounding-steps');
  await senses.press('Start with what I can see');
  await senses.press('More choices', 'DisclosureTriangle');
  await senses.press('Write it down (only on this screen)');
  await senses.type('In your words (1)', text);
  await senses.type('In your words (2)', `${text} left`);
}

/** Ways in which pages and browsers keep things, each with a word of its own. */
const ways = () => ({
  localStorage: word(),
  IndexedDB: word(),
  title: word(),
  address: word(),
  'a field that was typed in': word(),
  'a form that was sent': word(),
});

async function storeNaively(context, words) {
  const page = await context.newPage();
  await page.goto(`${host.url.replace('127.0.0.1', 'localhost')}/naive`);
  await page.getByLabel('Plan').fill(words['a form that was sent']);
  await page.getByRole('button').click();
  await page.waitForURL('**/sent**');
  await page.goto(`${host.url.replace('127.0.0.1', 'localhost')}/naive`);
  await page.evaluate(async (given) => {
    localStorage.setItem('a', given.localStorage);
    history.pushState(null, '', `#${given.address}`);
    document.title = given.title;
    const open = indexedDB.open('a');
    open.onupgradeneeded = () => open.result.createObjectStore('a');
    await new Promise((done) => (open.onsuccess = done));
    const change = open.result.transaction('a', 'readwrite', { durability: 'strict' });
    change.objectStore('a').put({ text: given.IndexedDB }, given.IndexedDB);
    await new Promise((done) => (change.oncomplete = done));
  }, words);
  await page.getByLabel('Plan').fill(words['a field that was typed in']);
}

const stay = async () => {};
const goElsewhere = async (page) => {
  await page.goto(`${host.url}/elsewhere`);
  await page.goBack({ waitUntil: 'commit' });
  await page.goto(`${host.url}/elsewhere`);
};
const exit = async (page) => {
  await page.route(`${NEUTRAL}**`, (route) => route.fulfill({ contentType: 'text/html', body: 'Dull' }));
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Shift');
  await page.waitForURL(NEUTRAL);
};

/** How the person leaves the page; and how the browser ends, the power failing being the worst way. */
const ENDINGS = [
  ['with everything on the screen', stay, 'killed'],
  ['with everything on the screen', stay, 'closed'],
  ['left for another page, come back to and left again', goElsewhere, 'killed'],
  ['left by the exit', exit, 'killed'],
  ['reloaded', (page) => page.reload(), 'closed'],
  ['its tab closed', (page) => page.close(), 'closed'],
  ['in a private window', stay, 'killed'],
];

for (const [way, leave, end] of ENDINGS) {
  test(`${way}, and the browser ${end}: nothing that was typed is on disk`, async () => {
    test.setTimeout(150_000);
    const profile = await startProfile();
    try {
      const { browser, folder } = profile;
      const [ordinary] = browser.contexts();
      const context = way.includes('private') ? await browser.newContext() : ordinary;
      const halves = [word(), word()];
      const page = await context.newPage();
      await page.setViewportSize({ width: 900, height: 2400 }); // all fields in sight
      await page.goto(host.url);
      await page.waitForFunction(() => customElements.get('mood-checkin'));
      await typeEverywhere(page, halves.join(''));
      await leave(page);
      const stored = ways();
      await storeNaively(ordinary, stored);
      const unseen = async () => {
        const found = await Promise.all(
          Object.entries(stored).map(async ([name, text]) => [name, await search(folder, [text])]),
        );
        return found.filter(([, places]) => !places.length).map(([name]) => name);
      };
      await expect.poll(unseen, { timeout: 90_000, intervals: [1000] }).toEqual([]);
      await (end === 'killed' ? profile.kill() : profile.close());
      const found = await search(folder, halves);
      expect(found).toEqual([]);
      expect(await unseen()).toEqual([]);
      count('residue', { tried: 1, found: found.length, control: Object.keys(stored).length });
    } finally {
      await profile.remove();
    }
  });
}
