import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { toCsv } from '../../../src/components/mood-checkin/csv.js';
import {
  holdsMoods,
  isMood,
  MOODS,
  readMoods,
  writeMoods,
} from '../../../src/components/mood-checkin/collection.js';
import { EMPTY, newMood, type Mood } from '../../../src/components/mood-checkin/mood.js';
import { ImportError, writeExport } from '../../../src/keep/transfer.js';

const MOST_BYTES = 16_777_216;
const mood = newMood(
  'id-1',
  { words: ['calm', 'wobbly'], valence: 4, energy: null, distress: 0, tags: ['home'], note: 'a note' },
  Date.parse('2026-03-29T00:59:00Z'),
  'Europe/Berlin',
);
const round = (given: readonly object[]): readonly Mood[] => readMoods(writeExport(MOODS, given));
const problem = (record: unknown): string => {
  try {
    round([record as object]);
    return 'none';
  } catch (error) {
    return error instanceof ImportError ? error.message : `unexpected ${String(error)}`;
  }
};

describe('an export of check-ins', () => {
  it('reads back what was written, with what was left out', () => {
    expect(readMoods(writeMoods([mood]))).to.deep.equal([mood]);
    expect(writeMoods([mood])).not.to.contain('energy');
    expect(writeMoods([mood])).to.contain('"distress":0');
    const bare = newMood('id-2', { ...EMPTY, words: ['numb'] }, 0, 'UTC');
    expect(readMoods(writeMoods([bare]))).to.deep.equal([bare]);
    for (const name of ['valence', 'tags', 'note']) expect(writeMoods([bare])).not.to.contain(name);
    // Midnight where a day begins first.
    const first = newMood('id-3', mood, Date.parse('2026-03-28T10:00:00Z'), 'Pacific/Kiritimati');
    expect(readMoods(writeMoods([first]))).to.deep.equal([first]);
  });

  it('holds any check-in', () => {
    const words = fc.uniqueArray(
      fc.string({ minLength: 1, maxLength: 40 }).filter((word) => word.trim() !== ''),
      { maxLength: 24 },
    );
    fc.assert(
      fc.property(
        fc.record({
          words,
          tags: words,
          valence: fc.option(fc.integer({ min: 1, max: 5 })),
          energy: fc.option(fc.integer({ min: 1, max: 5 })),
          distress: fc.integer({ min: 0, max: 10 }),
          note: fc.string({ maxLength: 2000 }),
        }),
        fc.integer({ min: 0, max: 4e12 }),
        fc.constantFrom('UTC', 'Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Niue', 'Asia/Kathmandu'),
        (content, at, zone) => {
          const any = newMood('x', content, at, zone);
          expect(readMoods(writeMoods([any]))).to.deep.equal([any]);
        },
      ),
    );
  });

  it('of years, or of as many as a tool holds, can be read back, however long the notes and whatever their script', () => {
    const many = (count: number, content: Partial<Mood>): Mood[] =>
      Array.from({ length: count }, (_, i) => ({ ...mood, ...content, id: `${i}-4294967295-4294967295` }));
    for (const [count, content] of [
      [4000, { note: 'x'.repeat(130) }],
      [10_950, { note: 'ن'.repeat(200) }],
    ] as const) {
      const moods = many(count, content);
      expect(holdsMoods(moods)).to.equal(true);
      expect(readMoods(writeMoods(moods))).to.deep.equal(moods);
    }
    const longest = {
      note: '"\\\n\t水'.repeat(400),
      words: Array.from({ length: 24 }, (_, i) => `${i}`.padEnd(40, '水')),
      tags: Array.from({ length: 24 }, (_, i) => `${i}`.padEnd(40, '水')),
      zone: 'America/Argentina/ComodRivadavia',
    };
    // The most that is held is the most that is read.
    const size = (moods: Mood[]): number => new Blob([writeMoods(moods)]).size;
    const most = Math.floor(MOST_BYTES / (size(many(11, longest)) - size(many(10, longest)))) - 2;
    expect(most, 'a thousand of them, in any case').to.be.at.least(1000);
    expect(holdsMoods(many(most, longest))).to.equal(true);
    expect(readMoods(writeMoods(many(most, longest)))).to.have.length(most);
    expect(holdsMoods(many(most + 4, longest))).to.equal(false);
  }).timeout(60_000);

  it('with halves of characters, controls or two of one id is mended, and loses nothing', () => {
    const [read] = round([
      { ...mood, note: 'a\ud83d\0b\n\tc\u0007', words: ['x\u0000', 'x', '\ud83d\ude00'] },
    ]);
    expect(read!.note).to.equal('ab\n\tc');
    expect(read!.words).to.deep.equal(['x', '\ud83d\ude00']);
    const twice = round([mood, { ...mood, note: 'second' }, { ...mood, note: 'third' }]);
    expect(new Set(twice.map(({ id }) => id)).size).to.equal(3);
    expect(twice.map(({ note }) => note)).to.deep.equal(['a note', 'second', 'third']);
    expect(twice[0]).to.deep.equal(mood);
    const long = { ...mood, id: 'x'.repeat(40) };
    const apart = round([long, { ...long, note: 'second' }]);
    expect(new Set(apart.map(({ id }) => id)).size).to.equal(2);
    for (const each of apart) expect(isMood(each), 'can be shown, and taken in again').to.equal(true);
    expect(round(apart)).to.deep.equal(apart);
    const again = round([mood, { ...mood, note: 'second' }, { ...mood, note: 'third' }]);
    expect(again, 'the same ids, so that nothing comes in twice').to.deep.equal(twice);
  });

  const hostile: Record<string, object> = {
    'no id': { ...mood, id: undefined },
    'a blank id': { ...mood, id: ' ' },
    'a long id': { ...mood, id: 'x'.repeat(41) },
    'time as text': { ...mood, at: '0' },
    'a broken time': { ...mood, at: 1.5 },
    'a time out of range': { ...mood, at: 1e15 },
    'a zone of another kind': { ...mood, zone: ['UTC'] },
    'a date from another day': { ...mood, date: '2026-03-27' },
    'a date to come': { ...mood, date: '2026-03-31' },
    'a date that is over everywhere': { ...mood, at: Date.parse('2026-03-30T12:00:00Z') },
    'a date with a time': { ...mood, date: '2026-03-29T00:00:00.000Z' },
    'no such date': { ...mood, date: '2026-02-31' },
    'a day that its year did not have': {
      ...mood,
      at: Date.parse('2023-03-01T12:00:00Z'),
      zone: 'UTC',
      date: '2023-02-29',
    },
    'a thirtieth of February': {
      ...mood,
      at: Date.parse('2024-03-01T12:00:00Z'),
      zone: 'UTC',
      date: '2024-02-30',
    },
    'a thirteenth month': { ...mood, date: '2026-13-01' },
    'a date that is no date': { ...mood, date: '<img src>' },
    'a date in a list': { ...mood, date: [mood.date] },
    'a date that is no text': { ...mood, date: { toString: 1, valueOf: 1 } },
    'words that are no list': { ...mood, words: 'calm' },
    'a word that is no word': { ...mood, words: [{ toString: 'x' }] },
    'a blank word': { ...mood, words: [' '] },
    'a word that nobody sees': { ...mood, words: ['\u200b\u00ad\u2060\u202e\ufeff\u3164'] },
    'a tag of half a character': { ...mood, tags: ['\udc00'] },
    'nothing but what nobody sees': {
      ...mood,
      words: [],
      tags: [],
      valence: null,
      distress: null,
      note: '\u200b\0',
    },
    'a long word': { ...mood, words: ['x'.repeat(41)] },
    'many words': { ...mood, words: Array.from({ length: 25 }, (_, i) => `w${String(i)}`) },
    'a rating too high': { ...mood, valence: 6 },
    'a rating too low': { ...mood, energy: 0 },
    'a broken rating': { ...mood, valence: 2.5 },
    'a rating as text': { ...mood, distress: '3' },
    'a long note': { ...mood, note: 'x'.repeat(2001) },
    'a note of another kind': { ...mood, note: 7 },
    'nothing in it': { ...mood, words: [], tags: [], valence: null, distress: null, note: '' },
  };
  it('takes a zone that this browser does not know, and years that a wrong clock has', () => {
    const odd = [
      { ...mood, zone: 'Europe/Not-Yet-Known' },
      newMood('x', { ...EMPTY, distress: 1 }, Date.parse('2200-01-01T00:00:00Z'), 'UTC'),
      newMood('y', { ...EMPTY, distress: 1 }, 0, 'America/New_York'),
    ];
    expect(round(odd)).to.deep.equal(odd);
  });

  for (const [name, record] of Object.entries(hostile)) {
    it(`is no check-in to show, either, with ${name}`, () => {
      expect(isMood(record)).to.equal(false);
    });
  }
  it('is one to show only whole', () => {
    expect(isMood(mood)).to.equal(true);
    for (const nothing of [null, undefined, 'text', 7, [], {}]) expect(isMood(nothing)).to.equal(false);
    for (const name of Object.keys(mood)) {
      const rest: Record<string, unknown> = { ...mood };
      delete rest[name];
      expect(isMood(rest), `without ${name}`).to.equal(false);
    }
    for (const name of ['words', 'note', 'at']) {
      expect(isMood({ ...mood, [name]: null }), `${name} null`).to.equal(false);
    }
    expect(isMood(Object.create(mood)), 'all of it inherited').to.equal(false);
  });

  for (const [name, record] of Object.entries(hostile)) {
    it(`is refused whole with ${name}`, () => {
      expect(problem(record)).to.equal('damaged');
    });
  }

  it('takes known fields only, and inherits nothing', () => {
    const [read] = round([{ ...mood, evil: 1, html: '<b>' }]);
    expect(read).to.deep.equal(mood);
    const text = writeExport(MOODS, [mood]).replace('"id":"id-1"', '"__proto__":{"id":"id-1"}');
    expect(() => readMoods(text)).to.throw(ImportError);
    expect(({} as { id?: string }).id).to.equal(undefined);
  });

  it('refuses anything else with a reason', () => {
    fc.assert(
      fc.property(fc.object(), (record) => {
        expect(problem({ ...mood, ...record })).to.match(/^(none|damaged)$/);
      }),
    );
  });
});

describe('a table of check-ins', () => {
  it('runs no formula, at the start of a cell or after what some spreadsheets take for one', () => {
    const csv = toCsv([['=1+1', 'a;=1+1', 'b\n@x', 'c\t+1', -1, null, 'plain; text']], 'en');
    expect(csv).to.equal(`'=1+1,"a;'=1+1","b\n'@x","c\t'+1",-1,,"plain; text"\r\n`);
  });
});
