import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { toCsv } from '../../src/core/csv.js';
import { isMood, readMood, writeMood } from '../../src/core/mood-transfer.js';
import { EMPTY, newMood, type Mood } from '../../src/core/mood.js';
import { ImportError, readExport, writeExport } from '../../src/core/transfer.js';

const mood = newMood(
  'id-1',
  { words: ['calm', 'wobbly'], valence: 4, energy: null, distress: 0, tags: ['home'], note: 'a note' },
  Date.parse('2026-03-29T00:59:00Z'),
  'Europe/Berlin',
);
const round = (given: readonly object[]): Mood[] =>
  readExport(writeExport('moods', given), 'moods', readMood);
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
    expect(round([writeMood(mood)])).to.deep.equal([mood]);
    expect(writeMood(mood)).not.to.have.property('energy');
    expect(writeMood(mood)).to.have.property('distress', 0);
    const bare = newMood('id-2', { ...EMPTY, words: ['numb'] }, 0, 'UTC');
    expect(round([writeMood(bare)])).to.deep.equal([bare]);
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
          expect(round([writeMood(any)])).to.deep.equal([any]);
        },
      ),
    );
  });

  it('fits a year of three a day into the 1 MB that an import takes', () => {
    const year = Array.from({ length: 1095 }, (_, i) =>
      writeMood({ ...mood, id: crypto.randomUUID(), at: mood.at + i, note: 'x'.repeat(200) }),
    );
    expect(writeExport('moods', year).length).to.be.lessThan(1_048_576);
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
    'no such date': { ...mood, date: '2026-02-31' },
    'a date that is no date': { ...mood, date: '<img src>' },
    'a date in a list': { ...mood, date: [mood.date] },
    'a date that is no text': { ...mood, date: { toString: 1, valueOf: 1 } },
    'words that are no list': { ...mood, words: 'calm' },
    'a word that is no word': { ...mood, words: [{ toString: 'x' }] },
    'a blank word': { ...mood, words: [' '] },
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
    const text = writeExport('moods', [mood]).replace('"id":"id-1"', '"__proto__":{"id":"id-1"}');
    expect(() => readExport(text, 'moods', readMood)).to.throw(ImportError);
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
    const csv = toCsv([['=1+1', 'a;=1+1', 'b\n@x', 'c\t+1', -1, null, 'plain; text']]);
    expect(csv).to.equal(`'=1+1,a;'=1+1,"b\n'@x",c\t'+1,-1,,plain; text\r\n`);
  });
});
