import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  EMPTY,
  hourReader,
  isEmpty,
  localTime,
  newMood,
  threeLow,
  withMoods,
  zoneHere,
  type Mood,
} from '../../src/core/mood.js';
import { without } from '../../src/core/records.js';

const at = (iso: string): number => Date.parse(iso);
const made = (id: string, time: number, valence: number | null = null): Mood =>
  newMood(id, { ...EMPTY, valence }, time, 'UTC');

describe('localTime', () => {
  const cases: [string, string, string, string][] = [
    // Clocks go from 2 to 3 on this night, and from 3 back to 2 in October.
    ['2026-03-29T00:59:00Z', 'Europe/Berlin', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', '2026-03-29', '03:00'],
    ['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25', '02:30'],
    ['2026-10-25T01:30:00Z', 'Europe/Berlin', '2026-10-25', '02:30'],
    ['2026-10-25T23:30:00Z', 'Europe/Berlin', '2026-10-26', '00:30'],
    // Samoa left out 30 December 2011 and went from UTC-10 to UTC+14.
    ['2011-12-30T09:59:00Z', 'Pacific/Apia', '2011-12-29', '23:59'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31', '00:00'],
    ['2026-06-01T12:00:00Z', 'Pacific/Kiritimati', '2026-06-02', '02:00'],
    ['2026-06-01T12:00:00Z', 'Asia/Kathmandu', '2026-06-01', '17:45'],
    ['2026-06-01T00:00:00Z', 'UTC', '2026-06-01', '00:00'],
  ];
  for (const [utc, zone, date, clock] of cases) {
    it(`knows that ${utc} is ${date} ${clock} in ${zone}`, () => {
      expect(localTime(at(utc), zone)).to.deep.equal({ date, clock });
    });
  }

  it('refuses a zone that does not exist', () => {
    expect(() => localTime(0, 'Nowhere/Land')).to.throw(RangeError);
  });

  it('knows a zone here that it can use', () => {
    expect(() => localTime(0, zoneHere())).not.to.throw();
  });
});

describe('hourReader', () => {
  const zones = [
    ...['UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe'],
    ...['Pacific/Apia', 'Pacific/Kiritimati', 'Africa/Casablanca', 'America/Los_Angeles'],
  ];
  const hourOf = (time: number, zone: string): number => parseInt(localTime(time, zone).clock);

  it('reads what localTime says, whatever came before', () => {
    const when = fc.tuple(fc.integer({ min: 0, max: 4_102_444_800_000 }), fc.constantFrom(...zones));
    fc.assert(
      fc.property(fc.array(when, { minLength: 1, maxLength: 8 }), (times) => {
        const hour = hourReader();
        for (const [time, zone] of times) expect(hour(time, zone)).to.equal(hourOf(time, zone));
      }),
      { numRuns: 300 },
    );
  });

  it('follows each hour of the days on which clocks change', () => {
    const days = ['2011-12-29', '2026-03-08', '2026-03-29', '2026-04-04', '2026-10-25', '2026-11-01'];
    for (const zone of zones) {
      const hour = hourReader();
      for (const day of days)
        for (let quarter = 0; quarter < 192; quarter++) {
          const time = at(`${day}T00:00Z`) + quarter * 900_000;
          expect(hour(time, zone), `${zone} ${new Date(time).toISOString()}`).to.equal(hourOf(time, zone));
        }
    }
  });
});

describe('check-ins', () => {
  it('keep the local date of where they were made', () => {
    const { date, zone } = newMood('a', EMPTY, at('2026-06-01T12:00:00Z'), 'Pacific/Kiritimati');
    expect([date, zone]).to.deep.equal(['2026-06-02', 'Pacific/Kiritimati']);
  });

  it('are empty only with nothing said', () => {
    expect(isEmpty(EMPTY)).to.equal(true);
    expect(isEmpty({ ...EMPTY, note: '  ' })).to.equal(true);
    expect(isEmpty({ ...EMPTY, distress: 0 })).to.equal(false);
    expect(isEmpty({ ...EMPTY, words: ['calm'] })).to.equal(false);
  });

  it('stay in the order of time, each once, and nothing given is changed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.nat(1e12))), (entries) => {
        const all = entries.map(([id, time]) => made(String(id), time));
        const frozen = Object.freeze([...all.slice(0, all.length / 2)]);
        const joined = withMoods(frozen, [
          ...new Map(all.slice(all.length / 2).map((m) => [m.id, m])).values(),
        ]);
        for (let i = 1; i < joined.length; i++) expect(joined[i]!.at).to.be.at.least(joined[i - 1]!.at);
        expect(without(joined, all)).to.deep.equal([]);
      }),
    );
  });

  it('are three low in a row only by the last three that say so', () => {
    const low = (...valences: (number | null)[]): boolean =>
      threeLow(valences.map((valence, i) => made(String(i), i, valence)));
    expect(low(2, 1, 2)).to.equal(true);
    expect(low(5, 2, null, 1, 2)).to.equal(true);
    expect(low(2, 1)).to.equal(false);
    expect(low(1, 1, 3)).to.equal(false);
    expect(low(1, 1, 1, 5, 1)).to.equal(false);
  });
});
