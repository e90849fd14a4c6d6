import { expect } from '@open-wc/testing';
import { JOYS } from '../../src/components/joy-list/collection.js';
import { MOODS } from '../../src/components/mood-checkin/collection.js';
import { EMPTY, newMood } from '../../src/components/mood-checkin/mood.js';
import { tools } from '../../src/components/index.js';
import type { KeptRecord, PersonalCollection } from '../../src/keep/collection.js';
import { collectionOf } from '../support/collections.js';

interface Thing extends KeptRecord {
  readonly words: readonly string[];
}

describe('a collection', () => {
  const isThing = (value: unknown): value is Thing => Array.isArray((value as Thing | null)?.words);

  it('sorts what a keep gives: what it can read, and everything else, so that nothing is lost', () => {
    const things = collectionOf<Thing>('things', isThing);
    const of = (id: string): Thing => ({ id, words: [] });
    const [a, b, again] = [of('a'), of('b'), of('a')];
    const odd = [null, 'text', { id: 'c' }] as unknown as Thing[];
    const kept = [a, ...odd, b, again];
    expect(things.sort(kept)).to.deep.equal([
      [a, b],
      [...odd, again],
    ]);
    const whole = [a, b];
    expect(things.sort(whole)[0], 'the same list, so that views can compare').to.equal(whole);
  });

  it('looks at each record once, in whichever list it stands', () => {
    let looked = 0;
    const things = collectionOf<Thing>('things', (value): value is Thing => {
      looked++;
      return isThing(value);
    });
    const a = { id: 'a', words: [] };
    things.sort([a]);
    things.sort([a, { id: 'b', words: [] }]);
    expect(looked).to.equal(2);
  });
});

/** Through text and back, as a keep that stores would. */
const stored = <T extends KeptRecord>(of: PersonalCollection<T>, records: readonly T[]): unknown[] =>
  records.map((record) => of.read(JSON.parse(JSON.stringify(of.write(record))), of.version));

describe('what a tool keeps', () => {
  const MOOD = newMood(
    'm',
    { ...EMPTY, words: ['calm'], distress: 0 },
    Date.parse('2026-03-29T12:00:00Z'),
    'UTC',
  );
  const OWN = { id: 'o', text: 'Hum', kind: 'senses', energy: 'low', minutes: 5 } as const;

  it('comes back whole from a keep that stores text', () => {
    const joys = [{ id: 'sky' }, { id: 'sun', hidden: true } as const, OWN];
    expect(stored(JOYS, joys)).to.deep.equal(joys);
    expect(stored(MOODS, [MOOD])).to.deep.equal([MOOD]);
    expect(MOODS.sort(stored(MOODS, [MOOD]) as (typeof MOOD)[])[0]).to.have.length(1);
  });

  it('is refused where it is none', () => {
    for (const none of [null, 'x', {}, { id: 5 }, { ...MOOD, at: 'now' }, { ...OWN, minutes: 7 }]) {
      expect([JOYS.read(none, 1), MOODS.read(none, 1)], JSON.stringify(none)).to.deep.equal([
        undefined,
        undefined,
      ]);
    }
  });

  it('has a name that no other tool’s has', () => {
    const names = tools.flatMap(({ privacy: { memory = [] } }) => memory.map(([{ name }]) => name));
    expect(names.length).to.be.at.least(4);
    expect(new Set(names).size).to.equal(names.length);
  });
});
