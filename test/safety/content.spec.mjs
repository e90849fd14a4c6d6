import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { CSP } from '../../scripts/server.mjs';
import { page as html, startHost } from './host.mjs';
import { STARTERS } from '../../dist/modules/content/joy-starters.js';
import { toCsv } from '../../dist/modules/components/mood-checkin/csv.js';
import { mergeJoys, readJoys, writeJoys } from '../../dist/modules/components/joy-list/collection.js';
import { listJoys } from '../../dist/modules/components/joy-list/joys.js';
import {
  columns,
  noted,
  notedWith,
  plot,
  within,
} from '../../dist/modules/components/mood-checkin/mood-analysis.js';
import { readMoods, writeMoods } from '../../dist/modules/components/mood-checkin/collection.js';
import { withMoods } from '../../dist/modules/components/mood-checkin/mood.js';
import { ImportError } from '../../dist/modules/keep/transfer.js';
import { hostile, random } from './hostile.mjs';
import { count } from './proofs.mjs';

// Strings that try to become markup, addresses, styles, templates or properties of prototypes go through every
// input of every tool: attributes, properties, children, fields, files, wording, articles, languages, keeps. None
// is run, none draws what could be, none throws at the page.

test.describe.configure({ mode: 'parallel' });

/**
 * How many strings go through each kind of input, on a host with a policy, and others on one without; and the least
 * share of them that must be found in what was drawn, or of attributes and properties, that made a tool draw anew.
 */
const INPUTS = {
  attributes: [300, 0.25],
  properties: [200, 0.9],
  children: [1000, 0.45],
  typed: [2000, 0.95],
  files: [500, 0.45],
  wording: [1200, 0.3],
  articles: [1200, 0.75],
  registry: [1200, 0.3],
  keeps: [500, 0.8], // what holds half a character or a control is no record that a tool would have kept
  damaged: [500, 0.4],
};
const HOSTS = { 'with a policy': { 'Content-Security-Policy': CSP }, 'without a policy': {} };

let host;
test.beforeAll(async () => {
  const script = (file) => ({
    body: readFileSync(`test/safety/${file}`, 'utf8'),
    headers: { 'Content-Type': 'text/javascript' },
  });
  const head = '<script src="/content-hooks.js"></script>';
  const paths = Object.entries(HOSTS).map(([name, headers]) => [
    `/${name.replaceAll(' ', '-')}`,
    { body: html('', { head }), headers },
  ]);
  host = await startHost({
    ...Object.fromEntries(paths),
    '/content-hooks.js': script('pages/content-hooks.js'),
    '/content.mjs': script('pages/content.mjs'),
    '/hostile.mjs': script('hostile.mjs'),
  });
});
test.afterAll(() => host.close());

async function open(page, name) {
  await page.goto(`${host.url}/${name.replaceAll(' ', '-')}`);
  return page.evaluateHandle(() => import('/content.mjs'));
}

let used = 0;
for (const name of Object.keys(HOSTS)) {
  for (const [input, [strings, least]] of Object.entries(INPUTS)) {
    const from = used; // no string is used twice
    used += strings;
    test(`${strings} hostile strings through ${input}, ${name}`, async ({ page }) => {
      test.setTimeout(240_000);
      const crashed = new Promise((_, fail) => page.on('crash', () => fail(new Error('The page crashed.'))));
      const driver = await open(page, name);
      const feeding = driver.evaluate(({ feed }, args) => feed(...args), [input, from, strings]);

      const { tried, shown, ...found } = await Promise.race([feeding, crashed]);
      expect(found).toEqual({ bad: [], run: [], wrong: [], polluted: 0 });
      expect(shown / tried, 'what was put in was drawn').toBeGreaterThan(least);
      expect(await driver.evaluate(({ stillUsable }) => stillUsable())).toBe(true);
      count('content', { tried, found: Object.values(found).flat().filter(Boolean).length });
    });
  }
}

test('a renderer that takes text for markup runs many of them', async ({ page }) => {
  const driver = await open(page, 'without a policy');
  const executed = await driver.evaluate(({ naive }) => naive(0, 1000));
  expect(executed).toBeGreaterThanOrEqual(100);
  count('content', { control: executed });
});

/** A true export, with its records as the tools write them. */
const EXPORTS = {
  joys: JSON.parse(
    writeJoys(
      [
        { id: STARTERS[0].id, hidden: true },
        { id: 'own', text: 'A walk', when: 'after lunch', kind: 'movement', energy: 'some', minutes: 20 },
        {
          id: 'other',
          text: 'Tea',
          kind: 'senses',
          energy: 'low',
          minutes: 5,
          company: 'alone',
          costs: true,
          noisy: false,
        },
      ],
      STARTERS.slice(0, 4),
    ),
  ),
  moods: JSON.parse(
    writeMoods(
      [0, 1, 2].map((day) => ({
        id: `m${day}`,
        at: 1_760_000_000_000 + day * 86_400_000,
        zone: 'Europe/Madrid',
        date: `2025-10-${String(9 + day).padStart(2, '0')}`,
        words: ['calm', 'my own'],
        valence: 4,
        energy: null,
        distress: 2,
        tags: ['home'],
        note: 'A note',
      })),
    ),
  ),
};

/** A file like a true one, with something in it changed: values, fields, nesting, or letters of the text itself. */
function fuzzedFile(kind, index) {
  const next = random(index + 1);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const odd = () =>
    pick([
      ...[hostile(index), hostile(index + 1), '', ' ', null, true, -1, 0, 1.5, 1e308, 2 ** 53, {}, [], [[]]],
      ...[
        'steadyground/joys',
        'UTC',
        '2025-13-45',
        '9999-99-99',
        'Etc/GMT+12',
        { toString: 1 },
        { length: 9 },
      ],
    ]);
  const file = structuredClone(EXPORTS[kind]);
  const at = () =>
    pick([file, file.records, ...[file.records].flat()].filter((place) => place instanceof Object));
  for (let changes = Math.floor(next() * 4); changes > 0; changes--) {
    const place = at();
    const key = pick([...Object.keys(place), hostile(index + 2), 'constructor', 'length', 'starter']);
    if (key === 'length') place.length = 0;
    else if (next() < 0.2) delete place[key];
    else place[key] = odd();
  }
  if (Array.isArray(file.records) && next() < 0.3)
    file.records = [...file.records, ...file.records, odd()].slice(Math.floor(next() * 3));
  let text = JSON.stringify(file);
  // Only a text can have these as fields of their own.
  if (next() < 0.3) text = text.replace('{"', `{"__proto__":{"polluted":1,"isAdmin":true},"`);
  if (next() < 0.2) text = text.replace(/"(text|note|zone|kind)"/g, '"__proto__"');
  if (next() < 0.02) text = '['.repeat(50_000) + text;
  for (let changes = next() < 0.3 ? Math.ceil(next() * 4) : 0; changes > 0; changes--) {
    const from = Math.floor(next() * text.length);
    text =
      text.slice(0, from) +
      pick(['', '"', '}', ']', ',', '\\', '\u0000', '\ud800', '1e999', text]) +
      text.slice(from + pick([0, 1, 9]));
  }
  return text;
}

const CELL = /"((?:[^"]|"")*)"|([^",\r\n]+)/g;
const FORMULA =
  /(?:^|[,;\t\r\n])[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"]*[=+\-@＝＋－＠]|^[\t\r]/;

/** What the tools do with a file, to the end; gives how many records were taken. */
const USE = {
  joys: (text) => {
    const records = readJoys(text, STARTERS);
    const merged = mergeJoys(
      [{ id: 'mine', text: 'Mine', kind: 'people', energy: 'low', minutes: 5 }],
      records,
      STARTERS,
      (record) => record.text ?? record.id,
    );
    listJoys(merged, STARTERS);
    const again = readJoys(writeJoys(merged, STARTERS), STARTERS).length;
    if (again !== merged.length) throw new Error(`${merged.length} records were written and ${again} read.`);
    return records;
  },
  moods: (text) => {
    const records = readMoods(text);
    const moods = withMoods([], records);
    for (const range of ['weeks', 'year']) {
      const { first, moods: some } = within(moods, range, '2025-10-12');
      for (const by of ['day', 'time', 'weekday']) {
        plot(columns(some, by, 'valence', range, first), 'valence');
      }
      for (const thing of noted(some).keys()) notedWith(some, thing, () => true);
    }
    for (const [, quoted, cell = quoted] of toCsv(
      moods.map(({ note, words }) => [note, ...words]),
      'en',
    ).matchAll(CELL)) {
      if (FORMULA.test(cell)) throw new Error(`A spreadsheet would run ${cell}`);
    }
    return records;
  },
};

const FIELDS = {
  joys: 'id text when kind energy minutes company outside noisy costs hidden'.split(' '),
  moods: 'id at zone date words valence energy distress tags note'.split(' '),
};

for (const kind of Object.keys(EXPORTS)) {
  test(`50,000 fuzzed files of ${kind} are taken in or refused, and nothing else`, () => {
    test.setTimeout(120_000);
    const clean = Reflect.ownKeys(Object.prototype).length + Reflect.ownKeys(Array.prototype).length;
    const refused = {};
    const crashed = [];
    let taken = 0;
    for (let index = 0; index < 50_000; index++) {
      const text = fuzzedFile(kind, index);
      try {
        const records = USE[kind](text);
        taken++;
        for (const record of records) {
          const strange = Object.keys(record).filter((key) => !FIELDS[kind].includes(key));
          if (strange.length || Object.getPrototypeOf(record) !== Object.prototype) crashed.push(strange);
        }
      } catch (error) {
        if (error instanceof ImportError) refused[error.message] = (refused[error.message] ?? 0) + 1;
        else crashed.push(String(error.stack).slice(0, 300));
      }
    }
    const after = Reflect.ownKeys(Object.prototype).length + Reflect.ownKeys(Array.prototype).length;
    expect(crashed.slice(0, 5)).toEqual([]);
    expect(after).toBe(clean);
    expect({}.polluted).toBeUndefined();
    // Each way through was taken.
    expect(taken).toBeGreaterThan(5000);
    expect(refused.damaged).toBeGreaterThan(5000);
    expect(refused['not-json']).toBeGreaterThan(1000);
    count('content', { tried: 50_000, found: crashed.length });
  });
}
