import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  EMPTY,
  isEmpty,
  localHour,
  localTime,
  newMood,
  offersPerson,
  takeBackMoods,
  threeLow,
  today,
  usableZone,
  withMoods,
  wordKey,
  zoneHere,
  type Mood,
} from '../../../src/components/mood-checkin/mood.js';
import { without } from '../../../src/keep/take-back.js';

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

  it('knows no zone that the browser does not know: it goes by UTC', () => {
    for (const zone of ['Etc/Unknown', 'Nowhere/Land', '', 'Etc/../UTC']) {
      expect(localTime(at('2026-06-01T12:00:00Z'), zone), zone).to.deep.equal({
        date: '2026-06-01',
        clock: '12:00',
      });
      expect(usableZone(zone), zone).to.equal('UTC');
    }
    expect(usableZone('Asia/Kathmandu')).to.equal('Asia/Kathmandu');
  });

  it('is right in any year that a clock may be set to', () => {
    expect(localTime(0, 'UTC')).to.deep.equal({ date: '1970-01-01', clock: '00:00' });
    expect(localTime(0, 'America/New_York')).to.deep.equal({ date: '1969-12-31', clock: '19:00' });
    expect(localTime(at('2201-02-03T04:05:00Z'), 'UTC')).to.deep.equal({
      date: '2201-02-03',
      clock: '04:05',
    });
    expect(localTime(at('9986-12-31T23:59:00Z'), 'UTC')).to.deep.equal({
      date: '9986-12-31',
      clock: '23:59',
    });
  });
});

describe('the zone here', () => {
  const { resolvedOptions } = Intl.DateTimeFormat.prototype;
  const { getTimezoneOffset } = Date.prototype;
  /** As a browser has it whose system gives it this name and this difference, in minutes behind UTC. */
  const here = (timeZone: unknown, offset: number): string => {
    Intl.DateTimeFormat.prototype.resolvedOptions = function () {
      return { ...resolvedOptions.call(this), timeZone: timeZone as string };
    };
    Date.prototype.getTimezoneOffset = () => offset;
    return zoneHere();
  };
  afterEach(() => {
    Intl.DateTimeFormat.prototype.resolvedOptions = resolvedOptions;
    Date.prototype.getTimezoneOffset = getTimezoneOffset;
  });

  it('is what the browser calls it, where the browser takes that itself', () => {
    expect(here('Asia/Kathmandu', 0)).to.equal('Asia/Kathmandu');
    expect(here('+05:30', 0)).to.be.oneOf(['+05:30', 'Etc/GMT+0']); // older browsers do not take it
  });

  for (const name of ['Etc/Unknown', undefined, '', 'x/y', null]) {
    it(`goes by the difference from UTC where it is called ${name}`, () => {
      const clock = (offset: number): string =>
        localTime(at('2026-06-01T12:00:00Z'), here(name, offset)).clock;
      // New York, Berlin, UTC, Kiritimati, American Samoa; India to half an hour.
      expect([240, -120, 0, -840, 660].map(clock)).to.deep.equal([
        '08:00',
        '14:00',
        '12:00',
        '02:00',
        '01:00',
      ]);
      expect(clock(-330)).to.be.oneOf(['17:00', '18:00']);
      expect(clock(-0)).to.equal('12:00');
    });
  }

  it('is UTC where even that is odd', () => {
    expect(here('Etc/Unknown', NaN)).to.equal('UTC');
    expect(here('Etc/Unknown', 6000)).to.equal('UTC');
  });
});

describe('today', () => {
  it('is the date on the clock here', () => {
    const clock = (): string => new Intl.DateTimeFormat('sv').format();
    const before = clock();
    const told = today();
    expect([before, clock()]).to.include(told);
  });
});

describe('localHour', () => {
  it('is the hour of localTime, also on the days on which clocks change', () => {
    const zones = [
      ...['UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe'],
      ...['Pacific/Apia', 'Pacific/Kiritimati', 'Africa/Casablanca', 'America/Los_Angeles', 'Etc/Unknown'],
    ];
    const days = ['1970-01-01', '2011-12-29', '2026-03-08', '2026-03-29', '2026-04-04', '2026-10-25'];
    for (const zone of zones)
      for (const day of days)
        for (let quarter = 0; quarter < 192; quarter++) {
          const time = at(`${day}T00:00Z`) + quarter * 900_000;
          const hour = parseInt(localTime(time, zone).clock);
          expect(localHour(time, zone), `${zone} ${new Date(time).toISOString()}`).to.equal(hour);
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
    expect(isEmpty({ ...EMPTY, valence: 3 })).to.equal(false);
    expect(isEmpty({ ...EMPTY, energy: 3 })).to.equal(false);
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

  it('come back to their place, and nothing that happened since is taken back', () => {
    const all = ['a', 'b', 'c', 'd'].map((id, i) => made(id, i));
    const [a, b, c, d] = all as [Mood, Mood, Mood, Mood];
    const removed = without(all, [b]);
    expect(takeBackMoods(removed, all, removed)).to.deep.equal(all);
    expect(takeBackMoods([c], all, removed), 'others removed since').to.deep.equal([b, c]);
    const edited = { ...b, note: 'since' };
    expect(takeBackMoods([a, edited, c, d], all, removed), 'taken in again').to.deep.equal([a, edited, c, d]);
    // A file was taken in; one of it was edited since, and another one added.
    expect(takeBackMoods([a, edited, c, d], [a, d], all)).to.deep.equal([a, edited, d]);
    const later = made('e', 9);
    expect(takeBackMoods([...all, later], [a, d], all)).to.deep.equal([a, d, later]);
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

describe('a person to contact', () => {
  it('is named by "without hope", and by distress of 9 or 10', () => {
    const offered = (content: Partial<Mood>): boolean => offersPerson({ ...EMPTY, ...content });
    expect(offered({ words: ['sad', 'hopeless'] })).to.equal(true);
    expect(offered({ words: ['Hopeless '] }), 'in own words').to.equal(true);
    expect(offered({ words: ['sad', 'hopeful'], valence: 1, energy: 1, tags: ['hopeless'] })).to.equal(false);
    expect([7, 8, 9, 10].map((distress) => offered({ distress }))).to.deep.equal([false, false, true, true]);
    expect(offered({ distress: 0 })).to.equal(false);
  });
});

describe('two spellings', () => {
  it('are one word by case, space and composition, in every language, and others are not', () => {
    for (const [a, b] of [
      ['Gym', ' gym'],
      ['my\u00a0sister', 'My  Sister'],
      ['é', 'e\u0301'],
      ['ΟΔΟΣ', 'οδος'],
      ['I', 'ı'],
      ['ＡＢ', 'ａｂ'],
    ] as const)
      expect(wordKey(a), a).to.equal(wordKey(b));
    for (const [a, b] of [
      ['gym', 'gim'],
      ['my sister', 'mysister'],
      ['e', 'é'],
      ['أمل', 'امل'],
    ] as const)
      expect(wordKey(a), a).not.to.equal(wordKey(b));
  });
});
