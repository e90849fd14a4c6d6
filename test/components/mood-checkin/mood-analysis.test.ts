import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  columns,
  dayNumber,
  median,
  noted,
  notedWith,
  plot,
  RANGES,
  within,
  type By,
  type Range,
} from '../../../src/components/mood-checkin/mood-analysis.js';
import { EMPTY, localTime, newMood, type Mood } from '../../../src/components/mood-checkin/mood.js';

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

const at = (day: string, hour: number, valence: number, more: Partial<Mood> = {}): Mood =>
  newMood(
    `${day}${hour}`,
    { ...EMPTY, valence, ...more },
    Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`),
    'UTC',
  );

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

  it('goes from its first day to its last, both of them in it', () => {
    const days = ['2026-03-03', '2026-03-04', TODAY].map((day) => at(day, 8, 3));
    expect(within(days, 'weeks', TODAY)).to.deep.equal({
      first: dayNumber('2026-03-04'),
      moods: days.slice(1),
    });
  });

  it('ends tomorrow for one who made a check-in further east', () => {
    const mood = newMood('a', EMPTY, Date.parse('2026-03-31T11:00:00Z'), 'Pacific/Kiritimati');
    expect(mood.date).to.equal('2026-04-01');
    const today = at(TODAY, 8, 3);
    // Of a clock that was wrong.
    const later = at('2026-04-05', 8, 3);
    expect(within([today, mood, later], 'weeks', TODAY).moods).to.deep.equal([today, mood]);
  });
});

describe('the median', () => {
  const points = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 60 });

  it('is an answer somebody gave, in the middle, and the same in any order', () => {
    fc.assert(
      fc.property(points, (values) => {
        const middle = median(values)!;
        expect(values).to.include(middle);
        expect(median([...values].reverse())).to.equal(middle);
        expect(values.filter((value) => value <= middle).length * 2).to.be.at.least(values.length);
        expect(values.filter((value) => value >= middle).length * 2).to.be.at.least(values.length);
      }),
    );
  });

  it('is the lower one of two, and none for nothing', () => {
    expect([median([5]), median([4, 3, 2, 1]), median([10, 9, 8])]).to.deep.equal([5, 2, 9]);
    expect(median([])).to.equal(undefined);
  });
});

describe('columns', () => {
  it('hold each answer once, whatever they are by', () => {
    fc.assert(
      fc.property(moods, ranges, fc.constantFrom<By>('day', 'time', 'weekday'), (all, range, by) => {
        const { first, moods: inside } = within(all, range, TODAY);
        const found = columns(inside, by, 'valence', range, first);
        const answered = inside.filter(({ valence }) => valence !== null);
        const part = ({ at, zone }: Mood): number => Math.floor(parseInt(localTime(at, zone).clock) / 6);
        const once = {
          day: answered,
          weekday: [...new Set(answered.map(({ date }) => date))],
          time: [...new Set(answered.map((mood) => `${mood.date} ${part(mood)}`))],
        }[by];
        expect(found.flatMap(({ values }) => values)).to.have.length(once.length);
        expect(found).to.have.length(
          by === 'time' ? 4 : by === 'weekday' ? 7 : RANGES[range].days / RANGES[range].each,
        );
        const enough = by === 'day' ? 1 : 3;
        for (const { values, middle } of found)
          expect(middle).to.equal(values.length < enough ? undefined : median(values));
      }),
    );
  });

  const by = (kind: By, utc: string, zone: string): number => {
    const mood = newMood('a', { ...EMPTY, valence: 3 }, Date.parse(utc), zone);
    const first = dayNumber('2026-03-04');
    return columns([mood], kind, 'valence', 'weeks', first).find(({ values }) => values.length)!.key;
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

describe('weekdays and times', () => {
  it('have one value a date, and a middle from three dates on', () => {
    // Tuesdays: one on which somebody wrote ten times, and two others.
    const often = Array.from({ length: 10 }, (_, hour) => at('2026-03-03', hour, 1));
    const tuesdays = [...often, at('2026-03-10', 8, 5), at('2026-03-17', 8, 4), at('2026-03-17', 20, 5)];
    const column = (moods: readonly Mood[], by: By, key: number) =>
      columns(moods, by, 'valence', 'weeks', 0).find((each) => each.key === key)!;
    const tuesday = column(tuesdays, 'weekday', 2);
    expect(tuesday.values).to.deep.equal([1, 5, 4.5]);
    expect(tuesday.middle).to.equal(4.5);
    expect(column(tuesdays.slice(0, 11), 'weekday', 2)).to.deep.equal({
      key: 2,
      values: [1, 5],
      middle: undefined,
    });
    expect(column(tuesdays, 'time', 1).values, 'mornings').to.deep.equal([1, 5, 4]);
    expect(
      column([at('2026-03-03', 8, 1), at('2026-03-03', 9, 2), at('2026-03-03', 10, 2)], 'time', 1).values,
    )
      // A third of a point is said to one decimal.
      .to.deep.equal([1.7]);
  });

  it('are told apart from days, which have a value for each check-in', () => {
    const twice = [at('2026-03-03', 8, 2), at('2026-03-03', 20, 5)];
    const [first] = columns(twice, 'day', 'valence', 'weeks', dayNumber('2026-03-03'));
    expect(first).to.deep.equal({ key: dayNumber('2026-03-03'), values: [2, 5], middle: 2 });
  });

  it('leave out a check-in that does not answer', () => {
    const all = [at('2026-03-03', 8, 2), { ...at('2026-03-03', 9, 1), valence: null }];
    expect(columns(all, 'weekday', 'valence', 'weeks', 0).flatMap(({ values }) => values)).to.deep.equal([2]);
  });

  it('leave out of times of day what was made in a zone that the browser does not know', () => {
    const moods = [{ ...at('2026-03-03', 8, 2), zone: 'Etc/Unknown' }, at('2026-03-04', 8, 4)];
    const values = (by: By): number[] =>
      columns(moods, by, 'valence', 'weeks', dayNumber('2026-03-01')).flatMap((each) => [...each.values]);
    expect(values('time')).to.deep.equal([4]);
    expect(values('weekday')).to.deep.equal([2, 4]);
    expect(values('day')).to.deep.equal([2, 4]);
  });
});

describe('what was noted', () => {
  const any = (): boolean => true;

  it('with one thing is counted, most often first', () => {
    const all = [
      at('2026-03-01', 1, 1, { tags: ['work', 'slept-well'], words: ['tense'] }),
      at('2026-03-01', 2, 1, { tags: ['work'], words: ['tense', 'sad'] }),
      at('2026-03-01', 3, 5, { tags: ['home'], words: ['calm'] }),
      at('2026-03-01', 4, 4, { tags: ['work'] }),
      { ...at('2026-03-01', 5, 1, { tags: ['work'], words: ['tense'] }), valence: null },
    ];
    expect(notedWith(all, 't-work', (thing) => !thing.startsWith('v'))).to.deep.equal([
      ['w-tense', 3],
      ['t-slept-well', 1],
      ['w-sad', 1],
    ]);
    expect(notedWith(all, 't-work', (thing) => thing.startsWith('v'))).to.deep.equal([
      ['valence1', 2],
      ['valence4', 1],
    ]);
    expect(notedWith(all, 't-nothing', any)).to.deep.equal([]);
  });

  it('in several spellings is one thing, shown as it was written last', () => {
    const words = [
      'Gym',
      'gym ',
      'GYM',
      'my  sister',
      'My sister',
      'café',
      'cafe\u0301',
      'Straße',
      'STRASSE',
    ];
    const all = words.map((word, i) => at('2026-03-01', i, 3, { words: [word], tags: ['home'] }));
    expect([...noted(all).values()]).to.have.members([
      't-home',
      'w-GYM',
      'w-My sister',
      'w-cafe\u0301',
      'w-STRASSE',
    ]);
    expect(
      notedWith(all, 't-home', any)
        .filter(([thing]) => thing.startsWith('w'))
        .map(([, times]) => times),
    ).to.deep.equal([3, 2, 2, 2]);
    const twice = at('2026-03-02', 0, 3, { words: ['gym', 'Gym'], tags: ['home'] });
    expect(notedWith([twice], 't-home', any)).to.deep.include(['w-gym', 1]);
  });

  it('has a bound, however many own words there are', () => {
    const all = Array.from({ length: 2000 }, (_, i) =>
      at('2026-03-01', i % 24, 3, {
        tags: ['home'],
        words: Array.from({ length: 24 }, (_, k) => `w${i}-${k}`),
      }),
    );
    expect(notedWith(all, 't-home', any)).to.have.length(12);
  });
});

describe('plot', () => {
  it('stays in its box, draws only what is there, and has a bound', () => {
    fc.assert(
      fc.property(moods, (all) => {
        const { first, moods: inside } = within(all, 'months', TODAY);
        const found = columns(inside, 'day', 'valence', 'months', first);
        const { points, middles } = plot(found, 'valence');
        for (const [, x, y] of points.matchAll(/M([\d.]+) ([\d.]+)h/g)) {
          expect(Number(x)).to.be.within(0, 400);
          expect(Number(y)).to.be.within(0, 100);
        }
        const drawn = found.filter(({ values }) => values.length).length;
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
    const { points, middles } = plot([{ key: 0, values: [5], middle: 5 }], 'valence');
    expect([points, middles]).to.deep.equal(['M200 0h.1', 'M60 0H340']);
    expect(plot([{ key: 0, values: [1], middle: 1 }], 'valence').points).to.equal('M200 100h.1');
    // Distress may be none, which is an answer.
    expect(plot([{ key: 0, values: [0], middle: 0 }], 'distress').middles).to.equal('M60 100H340');
  });
});
