import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { strings } from '../../../src/components/joy-list/joy-list.strings.js';
import { STARTERS } from '../../../src/content/joy-starters.js';
import { isJoy, mergeJoys, readJoys, writeJoys } from '../../../src/components/joy-list/collection.js';
import { fits, HANDFUL, pickJoys, type Possible } from '../../../src/components/joy-list/joy-pick.js';
import {
  clean,
  COMPANIES,
  complete,
  edit,
  ENERGIES,
  KINDS,
  listJoys,
  MAX_OWN,
  MAX_TEXT,
  MINUTES,
  NEEDS,
  place,
  put,
  remove,
  unhideAll,
  type Joy,
  type JoyRecord,
} from '../../../src/components/joy-list/joys.js';
import { takeBack, without } from '../../../src/keep/take-back.js';
import { ImportError } from '../../../src/keep/transfer.js';

type Records = readonly JoyRecord[];

const starterIds = STARTERS.map(({ id }) => id as string);
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map(clean).filter(Boolean);

const facts = fc.record({
  kind: fc.constantFrom(...KINDS),
  energy: fc.constantFrom(...ENERGIES),
  minutes: fc.constantFrom(...MINUTES),
  company: fc.constantFrom(...COMPANIES),
  outside: fc.boolean(),
  noisy: fc.boolean(),
  costs: fc.boolean(),
});
const joy: fc.Arbitrary<Joy> = fc
  .tuple(facts, fc.record({ id: fc.uuid(), own: fc.boolean(), text: words }))
  .map(([some, rest]) => ({ ...some, ...rest }));
const joys = fc.uniqueArray(joy, { selector: ({ id }) => id, maxLength: 40 });
const possible: fc.Arbitrary<Possible> = fc.record(
  { energy: fc.constantFrom(...ENERGIES), not: fc.subarray([...NEEDS]) },
  { requiredKeys: [] },
);
const ownRecord: fc.Arbitrary<JoyRecord> = fc
  .tuple(facts, fc.record({ id: fc.uuid(), text: words, when: words }, { requiredKeys: ['id', 'text'] }))
  .map(([some, rest]) => ({ ...some, ...rest }));
const starterRecord: fc.Arbitrary<JoyRecord> = fc.record(
  { id: fc.constantFrom(...starterIds), text: words, when: words, hidden: fc.constant(true as const) },
  { requiredKeys: ['id'] },
);
const records: fc.Arbitrary<Records> = fc
  .uniqueArray(fc.oneof(ownRecord, starterRecord), { selector: ({ id }) => id, maxLength: 30 })
  .map((some) => complete(some, STARTERS));

/** A generator of numbers that is the same each time (mulberry32). */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('the starters', () => {
  it('are about 40, with ids of their own, a text each, and eight of each kind', () => {
    expect(STARTERS.length).to.be.within(38, 44);
    expect(new Set(starterIds).size).to.equal(STARTERS.length);
    for (const kind of KINDS) expect(STARTERS.filter((each) => each.kind === kind)).to.have.length(8);
    const texts = Object.keys(strings).filter((key) => key.startsWith('joy-'));
    expect(texts.sort()).to.eql(starterIds.map((id) => `joy-${id}`).sort());
  });

  it('have enough for someone with no energy who cannot go out, be heard or spend anything', () => {
    const now: Possible = { energy: 'low', not: NEEDS };
    expect(listJoys([], STARTERS).filter((each) => fits(each, now)).length).to.be.at.least(3 * HANDFUL);
  });

  it('show one of each kind first', () => {
    expect(
      new Set(
        listJoys([], STARTERS)
          .slice(0, KINDS.length)
          .map(({ kind }) => kind),
      ).size,
    ).to.equal(5);
  });
});

describe('picking', () => {
  it('picks only what fits, each once, three when there are three', () => {
    fc.assert(
      fc.property(joys, possible, fc.integer(), (all, now, seed) => {
        const picked = pickJoys(all, now, [], seeded(seed));
        const fitting = all.filter((each) => fits(each, now));
        expect(picked.every((each) => fitting.includes(each))).to.equal(true);
        expect(new Set(picked).size).to.equal(picked.length);
        expect(picked.length).to.equal(Math.min(HANDFUL, fitting.length));
      }),
    );
  });

  it('takes none again while enough others fit, and as few as it can otherwise', () => {
    fc.assert(
      fc.property(joys, possible, fc.integer(), (all, now, seed) => {
        const random = seeded(seed);
        const fitting = all.filter((each) => fits(each, now)).length;
        let before: string[] = [];
        for (let round = 0; round < 6; round++) {
          const picked = pickJoys(all, now, before, random).map(({ id }) => id);
          const again = picked.filter((id) => before.includes(id)).length;
          const others = fitting - before.length;
          expect(again).to.equal(Math.max(0, picked.length - others));
          before = picked;
        }
      }),
    );
  });

  it('says what fits: least energy, and a limit only where one was named', () => {
    const base: Joy = { id: 'a', own: true, kind: 'senses', energy: 'some', minutes: 5 };
    expect(fits(base, {})).to.equal(true);
    expect(fits(base, { energy: 'low' })).to.equal(false);
    expect(fits(base, { energy: 'some' })).to.equal(true);
    expect(fits(base, { energy: 'plenty' })).to.equal(true);
    for (const need of NEEDS) {
      expect(fits({ ...base, [need]: true }, {})).to.equal(true);
      expect(fits({ ...base, [need]: true }, { not: NEEDS.filter((other) => other !== need) })).to.equal(
        true,
      );
      expect(fits({ ...base, [need]: true }, { not: [need] })).to.equal(false);
      expect(fits({ ...base, [need]: false }, { not: [need] })).to.equal(true);
    }
  });

  it('prefers own things a little, and mixes kinds', () => {
    const all = Array.from({ length: 20 }, (_, index): Joy => ({
      id: String(index),
      own: index < 10,
      kind: index % 2 ? 'people' : 'senses',
      energy: 'low',
      minutes: 5,
    }));
    const random = seeded(7);
    const rounds = 2000;
    let own = 0;
    let mixed = 0;
    for (let round = 0; round < rounds; round++) {
      const picked = pickJoys(all, {}, [], random);
      own += picked.filter((each) => each.own).length;
      mixed += new Set(picked.map(({ kind }) => kind)).size - 1;
    }
    expect(own / (HANDFUL * rounds)).to.be.within(0.58, 0.72);
    expect(mixed / rounds).to.be.greaterThan(0.9);
  });

  it('stands a random source that answers 0 or nearly 1', () => {
    fc.assert(
      fc.property(joys, fc.constantFrom(0, 1 - Number.EPSILON / 2, 1), (all, value) => {
        expect(pickJoys(all, {}, [], () => value)).to.have.length(Math.min(HANDFUL, all.length));
      }),
    );
  });
});

describe('the list', () => {
  it('is the starters while nothing was changed', () => {
    expect(listJoys([], STARTERS).map(({ id }) => id)).to.eql(starterIds);
    expect(listJoys([], STARTERS).some(({ own, text }) => own || text !== undefined)).to.equal(false);
  });

  it('shows nothing of a record that has not all of a thing', () => {
    const bare: JoyRecord[] = [
      { id: 'retired' },
      { id: 'no-kind', text: 'x' },
      { id: 'no-text', kind: 'people' },
    ];
    expect(listJoys(bare, [])).to.eql([]);
  });

  it('keeps of a starter only what was entered', () => {
    const shown = listJoys([], STARTERS)[3]!;
    const { id } = shown;
    const all = complete([], STARTERS);
    expect(put(all, id, {}, shown)[3]).to.eql({ id });
    const longer = put(all, id, { minutes: 60, text: 'x', when: 'y' }, shown);
    expect(longer[3]).to.eql({ id, minutes: 60, text: 'x', when: 'y' });
    expect(edit(longer, id, { when: '' })[3]).to.eql({ id, minutes: 60, text: 'x' });
  });

  it('puts a new thing on top, and one that was removed meanwhile too', () => {
    fc.assert(
      fc.property(records, facts, words, (all, some, text) => {
        const next = put(all, 'new', { ...some, text, when: '' });
        expect(next[0]).to.eql({ id: 'new', ...some, text });
        expect(next.slice(1)).to.eql(all);
        expect(listJoys(next, STARTERS)[0]).to.eql({ id: 'new', ...some, text, own: true });
      }),
    );
  });

  it('moves one to the place of another and leaves the order of the rest', () => {
    fc.assert(
      fc.property(records, fc.nat(), fc.nat(), (all, a, b) => {
        const { id } = all[a % all.length]!;
        const anchor = all[b % all.length]!.id;
        const next = place(all, id, anchor);
        const without = (list: Records): Records => list.filter((each) => each.id !== id);
        expect(without(next)).to.eql(without(all));
        const at = (list: Records, wanted: string): number => list.findIndex((each) => each.id === wanted);
        expect(at(next, id)).to.equal(at(all, anchor));
      }),
    );
  });

  it('drops an own thing, hides a starter, and shows the hidden again', () => {
    const mine: Joy = { id: 'mine', own: true, text: 'x', kind: 'people', energy: 'low', minutes: 5 };
    expect(remove([mine, { id: 'sky' }], mine)).to.eql([{ id: 'sky' }]);
    fc.assert(
      fc.property(records, fc.nat(), (all, at) => {
        const shown = listJoys(all, STARTERS);
        const gone = shown[at % Math.max(1, shown.length)];
        if (!gone) return;
        const next = remove(all, gone);
        expect(listJoys(next, STARTERS)).to.eql(shown.filter(({ id }) => id !== gone.id));
        expect(next.some(({ id }) => id === gone.id)).to.equal(!gone.own);
        expect(unhideAll(next).some(({ hidden }) => hidden)).to.equal(false);
      }),
    );
  });

  it('takes back one change exactly, and nothing else that came after', () => {
    fc.assert(
      fc.property(records, fc.nat(), ownRecord, (before, at, other) => {
        fc.pre(before.every(({ id }) => id !== other.id));
        const shown = listJoys(before, STARTERS);
        const gone = shown[at % Math.max(1, shown.length)];
        if (!gone) return;
        const after = remove(before, gone);
        expect(takeBack(after, before, after)).to.eql(before);
        // What was added since stands first, as it does on the list.
        expect(takeBack([other, ...after], before, after)).to.eql([other, ...before]);
        // A later edit of something else stays, and so does its removal.
        const another = after.find(({ id }) => id !== gone.id)!;
        const later = edit(after, another.id, { when: 'later' });
        expect(takeBack(later, before, after)).to.eql(edit(before, another.id, { when: 'later' }));
        expect(takeBack(without(after, [another]), before, after)).to.eql(without(before, [another]));
      }),
    );
  });

  it('takes back moves exactly, and leaves what was done since to the things themselves', () => {
    fc.assert(
      fc.property(
        records,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 }),
        ownRecord,
        (before, moves, other) => {
          fc.pre(before.every(({ id }) => id !== other.id));
          const at = (list: Records, index: number): string => list[index % list.length]!.id;
          const after = moves.reduce((list, [a, b]) => place(list, at(list, a), at(list, b)), before);
          // A copy, as another keep may give it.
          expect(takeBack([...after], before, after)).to.eql(before);
          expect(takeBack([other, ...after], before, after)).to.eql([other, ...before]);
          const id = at(before, moves[0]![0]);
          const edited = takeBack(edit(after, id, { when: 'later' }), before, after);
          expect(edited).to.eql(edit(before, id, { when: 'later' }));
          expect(takeBack(without(after, [{ id }]), before, after)).to.eql(without(before, [{ id }]));
        },
      ),
    );
  });

  it('takes away what a change added, unless it was changed since', () => {
    const list = (ids: string): Records => Array.from(ids, (id) => things.get(id)!);
    const things = new Map(Array.from('abcxy', (id) => [id, { id }]));
    expect(takeBack(list('yxabc'), list('abc'), list('xabc'))).to.eql(list('yabc'));
    const changed = { id: 'x', when: 'since' };
    expect(takeBack([changed, ...list('abc')], list('abc'), list('xabc'))).to.eql([changed, ...list('abc')]);
    // What was taken away by this change, and has come back since, is what it is now.
    const back = { id: 'b', when: 'since' };
    expect(takeBack([back, ...list('ac')], list('abc'), list('ac'))).to.eql([
      things.get('a'),
      back,
      things.get('c'),
    ]);
  });

  it('cleans what was typed, whatever it is', () => {
    const pieces = [
      'a',
      ' ',
      '\n',
      '\t',
      '\0',
      '\u0085',
      '\u00a0',
      '\u202e',
      '\u200b',
      '😀',
      '\ud83d',
      'ز',
      'e\u0301',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 2 * MAX_TEXT }), (typed) => {
        const cleaned = clean(typed.join(''));
        expect(cleaned.length).to.be.at.most(MAX_TEXT);
        expect(cleaned).not.to.match(/[\p{Cc}\p{Cs}\n\t]|^\s|\s$/u);
        expect(clean(cleaned)).to.equal(cleaned);
      }),
    );
    for (const tail of ['😀', ' b']) {
      expect(clean(`${'a'.repeat(MAX_TEXT - 1)}${tail}`)).to.equal('a'.repeat(MAX_TEXT - 1));
    }
    expect(clean(' a\n\t b\u0000c ')).to.equal('a b c');
  });
});

describe('the file', () => {
  const say = ({ id, text }: JoyRecord): string => text ?? id;
  const shownOf = (list: Records): unknown[] =>
    listJoys(list, STARTERS).map(({ id, ...rest }) => (rest.own ? rest : { id, ...rest }));

  const file = (...entries: unknown[]): string =>
    JSON.stringify({ format: 'steadyground/joys', version: 1, records: entries });
  const good = { text: 'x', kind: 'people', energy: 'low', minutes: 5 };

  it('brings a list to an untouched one as it was, order and hidden ones included', () => {
    fc.assert(
      fc.property(
        records.filter(
          (all) => new Set(all.map((each) => say(each).normalize().toLowerCase())).size === all.length,
        ),
        (all) => {
          const there = mergeJoys([], readJoys(writeJoys(all, STARTERS), STARTERS), STARTERS, say);
          expect(shownOf(there)).to.eql(shownOf(all));
          expect(there.filter(({ hidden }) => hidden).length).to.equal(
            all.filter(({ hidden }) => hidden).length,
          );
        },
      ),
    );
  });

  it('adds to a list without changing anything of it, and nothing twice', () => {
    fc.assert(
      fc.property(records, records, (here, theirs) => {
        const incoming = readJoys(writeJoys(theirs, STARTERS), STARTERS);
        const once = mergeJoys(here, incoming, STARTERS, say);
        const ids = new Set(once.map(({ id }) => id));
        expect(ids.size).to.equal(once.length);
        const touched = here.filter((each) => Object.keys(each).length > 1);
        for (const mine of touched) expect(once).to.include(mine);
        const twice = mergeJoys(once, readJoys(writeJoys(theirs, STARTERS), STARTERS), STARTERS, say);
        expect(shownOf(twice)).to.eql(shownOf(once));
      }),
    );
  });

  it('adds what is new on top, and changes only a starter that nobody has changed here', () => {
    const [one, two] = starterIds as [string, string];
    const mine = put(complete([], STARTERS), 'mine', { ...good, text: 'Mine' } as JoyRecord);
    const here = edit(mine, one, { when: 'here' });
    const incoming = readJoys(
      file(good, { starter: one, when: 'there' }, { starter: two, when: 'there' }),
      STARTERS,
    );
    const merged = mergeJoys(here, incoming, STARTERS, say);
    expect(merged.slice(0, 2).map(({ text }) => text)).to.eql(['x', 'Mine']);
    expect([one, two].map((id) => merged.find((each) => each.id === id)!.when)).to.eql(['here', 'there']);
    expect(merged).to.have.length(here.length + 1);
  });

  it('leaves the order of a list that somebody has put in order, and one with a thing that is a starter no more', () => {
    const incoming = readJoys(writeJoys(complete([], STARTERS), STARTERS), STARTERS);
    const ordered = place(complete([], STARTERS), starterIds[5]!, starterIds[0]!);
    const longer = [...complete([], STARTERS), { id: 'retired' }];
    for (const here of [ordered, longer]) {
      expect(mergeJoys(here, incoming, STARTERS, say)).to.eql(here);
    }
  });

  it('carries no ids of own things', () => {
    const text = writeJoys(
      [{ id: 'secret-id', text: 'x', kind: 'people', energy: 'low', minutes: 2 }],
      STARTERS,
    );
    expect(text).not.to.contain('secret-id');
  });

  const problem = (text: string): string => {
    try {
      readJoys(text, STARTERS);
      return 'none';
    } catch (error) {
      return error instanceof ImportError ? error.message : `threw ${String(error)}`;
    }
  };

  it('of the most and longest things that a list holds can be read back', () => {
    const most: JoyRecord[] = Array.from({ length: MAX_OWN }, (_, index) => ({
      id: `own-${index}`,
      text: `${index}`.padEnd(MAX_TEXT, '水'),
      when: 'ن'.repeat(MAX_TEXT),
      kind: 'activities',
      energy: 'plenty',
      minutes: 60,
      company: 'together',
      outside: true,
      noisy: true,
      costs: true,
    }));
    const text = writeJoys(most, STARTERS);
    expect(new Blob([text]).size)
      .to.be.above(1_048_576)
      .and.below(16_777_216);
    expect(shownOf(mergeJoys([], readJoys(text, STARTERS), STARTERS, say))).to.eql(shownOf(most));
  });

  it('leaves out a starter that is one no more, and is no less readable for it', () => {
    const text = writeJoys([{ id: 'retired' }, { id: 'hidden-one', hidden: true }], STARTERS);
    expect(readJoys(text, STARTERS)).to.have.length(STARTERS.length);
  });

  it('knows of a record whether it can be shown', () => {
    expect(isJoy({ id: 'sky' })).to.equal(true);
    expect(isJoy({ id: 'a', text: 'x', kind: 'people', energy: 'low', minutes: 5 })).to.equal(true);
    const odd: unknown[] = [null, 'x', {}, { id: 5 }, { id: 'a', kind: 'none' }, { id: 'a', text: ['x'] }];
    for (const record of [...odd, { id: 'a', minutes: 7 }, { id: 'a', text: '\u200b' }]) {
      expect(isJoy(record as JoyRecord), JSON.stringify(record)).to.equal(false);
    }
  });

  it('takes what is whole, and refuses each thing that is not', () => {
    expect(problem(file(good, { starter: 'sky', hidden: true }))).to.equal('none');
    const bad: unknown[] = [
      null,
      1,
      'x',
      [],
      [good],
      {},
      { ...good, text: '' },
      { ...good, text: ' \n\u0000' },
      { ...good, text: '\u200b\u2060 \u00ad\ufeff\u202e' },
      { ...good, text: '\ud83d' },
      { starter: 'sky', when: '\u3164\u200d' },
      { ...good, text: 'x'.repeat(MAX_TEXT + 1) },
      { ...good, text: ['x'] },
      { ...good, text: { toString: 'x' } },
      { ...good, when: 3 },
      { ...good, kind: 'toString' },
      { ...good, kind: '__proto__' },
      { ...good, kind: ['people'] },
      { ...good, energy: 2 },
      { ...good, minutes: 0 },
      { ...good, minutes: -1 },
      { ...good, minutes: 1.5 },
      { ...good, minutes: 1e9 },
      { ...good, minutes: '5' },
      { ...good, minutes: null },
      { ...good, costs: 'much' },
      { ...good, company: true },
      { ...good, outside: 1 },
      { ...good, noisy: 'yes' },
      { ...good, hidden: true },
      { starter: 5 },
      { starter: ['sky'] },
      { starter: 'sky', hidden: false },
      { starter: 'sky', text: 7 },
    ];
    for (const name of Object.keys(good)) bad.push({ ...good, [name]: undefined });
    for (const each of bad) expect(problem(file(good, each)), JSON.stringify(each)).to.equal('damaged');
    expect(problem('{')).to.equal('not-json');
    expect(problem('[]')).to.equal('not-ours');
    expect(problem('{"format":"steadyground/moods","version":1,"records":[]}')).to.equal('not-ours');
    expect(problem('{"format":"steadyground/joys","version":2,"records":[]}')).to.equal('newer');
    expect(problem('{"format":"steadyground/joys","version":1,"records":{"length":1}}')).to.equal('damaged');
    expect(problem(' '.repeat(16_777_217))).to.equal('too-large');
    expect(problem('['.repeat(500_000))).to.equal('not-json');
    expect(problem(file(`${'['.repeat(3000)}${']'.repeat(3000)}`))).to.equal('damaged');
  });

  it('takes only own properties that it knows, and never a prototype', () => {
    const hostile = `{"format":"steadyground/joys","version":1,"records":[
      {"text":"a","kind":"people","energy":"low","minutes":5,"id":"sky","own":false,"extra":{"deep":[]},
       "__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}},
      {"starter":"__proto__"},{"starter":"constructor","hidden":true},
      {"starter":"sky","when":"first"},{"starter":"sky","when":"second"}]}`;
    const read = readJoys(hostile, STARTERS);
    expect(read).to.have.length(2);
    expect(Object.keys(read[0]!).sort()).to.eql(['energy', 'id', 'kind', 'minutes', 'text']);
    expect(read[0]!.id).not.to.equal('sky');
    expect(read[1]).to.eql({ id: 'sky', when: 'first' });
    expect(Object.getPrototypeOf(read[0])).to.equal(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
    expect(
      problem('{"format":"steadyground/joys","version":1,"records":[{"__proto__":{"starter":"sky"}}]}'),
    ).to.equal('damaged');
  });

  it('never fails in any other way, whatever the file is', () => {
    const odd = fc.oneof(
      fc.anything({ withNullPrototype: false }),
      fc.record(
        {
          ...Object.fromEntries(Object.keys(good).map((key) => [key, fc.jsonValue()])),
          starter: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    );
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 5 }), fc.string(), (entries, text) => {
        let json: string;
        try {
          json = file(...entries);
        } catch {
          return; // not sayable in JSON
        }
        expect(problem(json)).to.be.oneOf(['none', 'damaged']);
        expect(problem(text)).to.be.oneOf(['not-json', 'not-ours']);
      }),
      { numRuns: 500 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype).length).to.equal(before);
  });
});
