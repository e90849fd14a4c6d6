import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  columns,
  compare,
  dayNumber,
  plot,
  RANGES,
  tagsTogether,
  within,
  type By,
  type Range,
} from '../../src/core/mood-analysis.js';
import { EMPTY, newMood, type Mood } from '../../src/core/mood.js';

const TODAY = '2026-03-31';
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kathmandu'];
const END = Date.parse('2026-03-31T09:00:00Z');

const moods = fc
  .array(
    fc.tuple(fc.nat(400 * 86_400_000), fc.option(fc.integer({ min: 1, max: 5 })), fc.constantFrom(...ZONES)),
    { maxLength: 80 },
  )
  .map((list) =>
    list
      .map(([back, valence, zone], i) => newMood(String(i), { ...EMPTY, valence }, END - back, zone))
      .sort((a, b) => a.at - b.at),
  );
const ranges = fc.constantFrom<Range>('weeks', 'months', 'year');

describe('a range', () => {
  it('has every check-in of its days and no other', () => {
    fc.assert(
      fc.property(moods, ranges, (all, range) => {
        const { first, moods: inside } = within(all, range, TODAY);
        const last = first + RANGES[range].days - 1;
        for (const mood of all) {
          const day = dayNumber(mood.date);
          expect(inside.includes(mood)).to.equal(day >= first && day <= last);
        }
        expect(last - dayNumber(TODAY)).to.be.within(0, 1);
      }),
    );
  });

  it('ends tomorrow for one who made a check-in further east', () => {
    const mood = newMood('a', EMPTY, Date.parse('2026-03-31T11:00:00Z'), 'Pacific/Kiritimati');
    expect(mood.date).to.equal('2026-04-01');
    expect(within([mood], 'weeks', TODAY).moods).to.deep.equal([mood]);
  });
});

describe('columns', () => {
  it('hold each answer once, whatever they are by', () => {
    fc.assert(
      fc.property(moods, ranges, fc.constantFrom<By>('day', 'time', 'weekday'), (all, range, by) => {
        const { first, moods: inside } = within(all, range, TODAY);
        const found = columns(inside, by, 'valence', range, first);
        const answered = inside.filter(({ valence }) => valence !== null);
        expect(found.flatMap(({ values }) => values)).to.have.length(answered.length);
        expect(found).to.have.length(
          by === 'time' ? 4 : by === 'weekday' ? 7 : RANGES[range].days / RANGES[range].each,
        );
        for (const { values, spread } of found) expect(spread?.n ?? 0).to.equal(values.length);
      }),
    );
  });

  const by = (kind: By, utc: string, zone: string): number => {
    const mood = newMood('a', { ...EMPTY, valence: 3 }, Date.parse(utc), zone);
    const first = dayNumber('2026-03-04');
    return columns([mood], kind, 'valence', 'weeks', first).find(({ spread }) => spread)!.key;
  };

  it('go by the clock and the calendar where the person was', () => {
    // One instant: Saturday evening in New York, Sunday before dawn in Berlin, where clocks are about to change.
    const utc = '2026-03-29T00:59:00Z';
    expect(by('time', utc, 'Europe/Berlin')).to.equal(0);
    expect(by('time', utc, 'America/New_York')).to.equal(3);
    expect(by('weekday', utc, 'Europe/Berlin')).to.equal(0);
    expect(by('weekday', utc, 'America/New_York')).to.equal(6);
    expect(by('day', utc, 'Europe/Berlin')).to.equal(dayNumber('2026-03-29'));
    expect(by('day', utc, 'America/New_York')).to.equal(dayNumber('2026-03-28'));
  });

  it('give the day of a clock change one column like any other', () => {
    const first = dayNumber('2026-03-27');
    const days = columns([], 'day', 'valence', 'weeks', first).map(({ key }) => key);
    expect(days).to.deep.equal(Array.from({ length: 28 }, (_, i) => first + i));
  });
});

const at = (day: string, hour: number, valence: number, more: Partial<Mood> = {}): Mood =>
  newMood(
    `${day}${hour}`,
    { ...EMPTY, valence, ...more },
    Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`),
    'UTC',
  );

describe('compare', () => {
  it('puts weekdays in the order of the week', () => {
    const keys = (firstDay?: number): number[] =>
      columns([], 'weekday', 'valence', 'weeks', 0, firstDay).map(({ key }) => key);
    expect(keys()).to.deep.equal([1, 2, 3, 4, 5, 6, 0]);
    expect(keys(6)).to.deep.equal([6, 0, 1, 2, 3, 4, 5]);
  });

  it('takes only columns with three check-ins or more, and says which is highest', () => {
    const all = ['2026-03-01', '2026-03-02', '2026-03-03'].flatMap((day) => [at(day, 8, 4), at(day, 20, 2)]);
    const found = compare(columns([...all, at('2026-03-04', 1, 5)], 'time', 'valence', 'weeks', 0))!;
    expect([found.high.key, found.low.key]).to.deep.equal([1, 3]);
    expect(found.p).to.be.greaterThan(0.05);
    expect(compare(columns(all.slice(0, 4), 'time', 'valence', 'weeks', 0))).to.equal(undefined);
  });
});

describe('tagsTogether', () => {
  it('finds a tag that goes with words and with unpleasant check-ins, of those that say so', () => {
    const all = Array.from({ length: 40 }, (_, i) =>
      at('2026-03-01', i % 24, i % 2 ? 1 : 5, {
        tags: i % 2 ? ['work'] : ['home'],
        words: i % 2 ? ['tense'] : ['calm'],
        ...(i < 4 ? { valence: null } : {}),
      }),
    );
    const found = tagsTogether(all);
    const pair = (a: string, b: string) => found.find((each) => each.a === a && each.b === b);
    expect(pair('t-work', 'w-tense')).to.include({ both: 20, ofA: 20, n: 40 });
    expect(pair('t-work', 'valence2')).to.include({ both: 18, ofA: 18, n: 36 });
    expect(pair('t-work', 'valence2')!.p).to.be.lessThan(0.01);
    expect(pair('t-work', 'w-calm')).to.equal(undefined);
  });
});

describe('plot', () => {
  it('stays in its box, draws only what is there, and has a bound', () => {
    fc.assert(
      fc.property(moods, (all) => {
        const { first, moods: inside } = within(all, 'months', TODAY);
        const found = columns(inside, 'day', 'valence', 'months', first);
        const { points, halves, middles } = plot(found, 'valence');
        for (const [, x, y] of points.matchAll(/M([\d.]+) ([\d.]+)h/g)) {
          expect(Number(x)).to.be.within(0, 400);
          expect(Number(y)).to.be.within(0, 100);
        }
        const drawn = found.filter(({ spread }) => spread).length;
        expect(halves.split('M').length - 1).to.equal(drawn);
        expect(middles.split('M').length - 1).to.equal(drawn);
      }),
    );
    const many = Array.from({ length: 10_000 }, (_, i) =>
      newMood(String(i), { ...EMPTY, valence: (i % 5) + 1 }, END - i * 3_000_000, 'UTC'),
    );
    const { first, moods: inside } = within(many, 'year', TODAY);
    expect(
      plot(columns(inside, 'day', 'valence', 'year', first), 'valence').points.split('M').length,
    ).to.be.at.most(2002);
  });

  it('puts the highest answer on top', () => {
    const { points, middles, halves } = plot(
      [{ key: 0, values: [5], spread: { n: 1, low: 5, middle: 5, high: 5 } }],
      'valence',
    );
    expect([points, middles, halves]).to.deep.equal(['M200 0h.1', 'M60 0H340', 'M200 0V0']);
  });
});
