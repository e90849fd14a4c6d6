import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  back,
  begin,
  EXERCISES,
  go,
  mark,
  marks,
  next,
  SENSES,
  reroute,
  shares,
  skip,
  spokenDate,
  STEPS,
  stepsOf,
  unmark,
  upcoming,
  usable,
  type Exercise,
  type LeftOut,
  type Sense,
  type Walk,
} from '../../../src/components/grounding-steps/grounding.js';

const none: LeftOut = new Set();
const without = (...senses: Sense[]): LeftOut => new Set(senses);
const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((a, b) => a + b, 0);

const anyExercise = fc.constantFrom(...EXERCISES);
const anyOut = fc.subarray([...SENSES]).map((senses): LeftOut => new Set(senses));
/** What people do, in any order, some of it impossible where they are. */
const anyActs = fc.array(
  fc.oneof(
    fc.constantFrom('next', 'skip', 'back'),
    fc.record({ go: fc.nat(5) }),
    fc.record({ mark: fc.nat(14), on: fc.boolean() }),
    fc.record({ out: fc.subarray([...SENSES]) }),
  ),
  { maxLength: 30 },
);
type Acts = typeof anyActs extends fc.Arbitrary<infer A> ? A : never;

/** Every place on the way, with what was left out there. */
function walked(exercise: Exercise, acts: Acts): { walk: Walk; out: LeftOut }[] {
  let out: LeftOut = none;
  let walk: Walk | undefined = begin(exercise, out);
  const places: { walk: Walk; out: LeftOut }[] = [{ walk, out }];
  for (const act of acts) {
    if (act === 'next') walk = next(walk, out);
    else if (act === 'skip') walk = skip(walk, out);
    else if (act === 'back') walk = back(walk);
    else if (typeof act === 'string') throw new Error(act);
    else if ('go' in act) walk = go(walk, stepsOf(exercise, out)[act.go % stepsOf(exercise, out).length]!);
    else if ('mark' in act) walk = act.mark < marks(walk, out) ? mark(walk, act.mark, act.on) : walk;
    else {
      out = new Set(act.out);
      walk = reroute(walk, out);
    }
    if (!walk) break;
    places.push({ walk, out });
  }
  return places;
}

describe('grounding', () => {
  it('starts 5-4-3-2-1 as it is known', () => {
    const walk = begin('5-4-3-2-1', none);
    expect(walk).to.deep.equal({
      exercise: '5-4-3-2-1',
      step: 'see',
      came: [],
      skipped: [],
      noticed: {},
    });
    expect(shares(walk, none)).to.deep.equal({ see: 5, touch: 4, hear: 3, smell: 2, taste: 1 });
    expect(shares(begin('3-2-1', none), none)).to.deep.equal({ see: 3, touch: 2, hear: 1 });
  });

  it('goes through every step of every exercise once, and then is over', () => {
    for (const exercise of EXERCISES) {
      const seen = [];
      for (let walk: Walk | undefined = begin(exercise, none); walk; walk = next(walk, none))
        seen.push(walk.step);
      expect(seen).to.deep.equal([...STEPS[exercise]]);
    }
  });

  describe('a sense left out', () => {
    it('gives its share to those that can take it', () => {
      const of = (...senses: Sense[]): object => {
        const counts = shares(begin('5-4-3-2-1', without(...senses)), without(...senses));
        return Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));
      };
      expect(of('see')).to.deep.equal({ touch: 7, hear: 5, smell: 2, taste: 1 });
      expect(of('touch')).to.deep.equal({ see: 8, hear: 4, smell: 2, taste: 1 });
      expect(of('smell', 'taste')).to.deep.equal({ see: 6, touch: 5, hear: 4 });
      expect(of('see', 'hear')).to.deep.equal({ touch: 12, smell: 2, taste: 1 });
      // Of two that are as badly off, the one that was asked for more.
      expect(of('see', 'taste')).to.deep.equal({ touch: 8, hear: 5, smell: 2 });
      // Nobody is asked for ten smells.
      expect(of('see', 'touch', 'hear')).to.deep.equal({ smell: 2, taste: 1 });
    });

    it('gets nothing itself, takes from nobody, and the total stays while there is a sense to take it', () => {
      fc.assert(
        fc.property(fc.constantFrom('5-4-3-2-1' as const, '3-2-1' as const), anyActs, (exercise, acts) => {
          for (const { walk, out } of walked(exercise, acts)) {
            const all: readonly Sense[] = STEPS[exercise];
            const counts = shares(walk, out);
            const closed = all.filter((sense) => out.has(sense) || walk.skipped.includes(sense));
            for (const sense of closed) {
              expect(counts[sense]).to.be.at.most(walk.noticed[sense]?.length ?? 0);
            }
            const open = all.filter((sense) => !closed.includes(sense));
            for (const sense of open) {
              expect(counts[sense]).to.be.at.least(all.length - all.indexOf(sense));
            }
            if (open.some((sense) => ['see', 'touch', 'hear'].includes(sense))) {
              expect(sum(counts)).to.equal((all.length * (all.length + 1)) / 2);
            }
          }
        }),
      );
    });

    it('never lowers what another is asked for', () => {
      fc.assert(
        fc.property(anyOut, fc.constantFrom(...SENSES), (out, more) => {
          const before = shares(begin('5-4-3-2-1', out), out);
          const wider = new Set([...out, more]);
          const after = shares(begin('5-4-3-2-1', wider), wider);
          for (const sense of SENSES) {
            if (!wider.has(sense)) expect(after[sense]).to.be.at.least(before[sense]!);
          }
        }),
      );
    });

    it('leads to the outward exercise, less what needs it, when nothing else remains', () => {
      const all = without(...SENSES);
      expect(usable('5-4-3-2-1', all)).to.equal(false);
      expect(stepsOf('5-4-3-2-1', all)).to.deep.equal(['know', 'use', 'next']);
      expect(stepsOf('feet', without('touch'))).to.deep.equal([...STEPS.outward]);
      expect(stepsOf('colours', without('see'))).to.deep.equal(['know', 'use', 'next']);
      expect(stepsOf('orienting', all)).to.deep.equal([...STEPS.orienting]);
    });

    it('is not shown by any exercise, and something always is', () => {
      fc.assert(
        fc.property(anyExercise, anyOut, (exercise, out) => {
          const steps = stepsOf(exercise, out);
          expect(steps).not.to.have.length(0);
          for (const sense of out) expect(steps).not.to.include(sense);
          if (out.has('see')) expect(steps).not.to.include.oneOf(['colour', 'around']);
          if (out.has('touch')) expect(steps).not.to.include('floor');
        }),
      );
    });
  });

  it('always has a place that is open, whatever the person does', () => {
    fc.assert(
      fc.property(anyExercise, anyActs, (exercise, acts) => {
        for (const { walk, out } of walked(exercise, acts)) {
          expect(stepsOf(exercise, out)).to.include(walk.step);
          expect(walk.skipped).not.to.include(walk.step);
          const coming = upcoming(walk, out);
          if (coming) expect([...walk.came, walk.step]).not.to.include(coming);
          const set = walk.noticed[walk.step] ?? [];
          expect(new Set(set).size).to.equal(set.length);
          // A mark that is set stays in sight.
          for (const index of set) expect(index).to.be.below(marks(walk, out));
        }
      }),
    );
  });

  it('is over after as many steps as there are, however it began', () => {
    fc.assert(
      fc.property(anyExercise, anyActs, (exercise, acts) => {
        const places = walked(exercise, acts);
        const { walk, out } = places.at(-1)!;
        let steps = 0;
        for (let at: Walk | undefined = walk; at; at = next(at, out)) steps++;
        expect(steps).to.be.at.most(stepsOf(exercise, out).length);
      }),
    );
  });

  it('goes on from where one jumped to, round to what was not visited', () => {
    let walk = go(begin('5-4-3-2-1', none), 'smell');
    walk = next(walk, none)!;
    expect(walk.step).to.equal('taste');
    walk = next(walk, none)!;
    expect(walk.step).to.equal('touch');
    walk = next(walk, none)!;
    expect(walk.step).to.equal('hear');
    expect(next(walk, none)).to.equal(undefined);
  });

  it('goes back the way one came, and stays on the first step', () => {
    let walk = go(go(begin('5-4-3-2-1', none), 'taste'), 'hear');
    walk = back(walk);
    expect(walk.step).to.equal('taste');
    walk = back(walk);
    expect(walk.step).to.equal('see');
    expect(back(walk)).to.equal(walk);
  });

  it('takes a skip back when one returns, and keeps what was noticed', () => {
    let walk = mark(mark(begin('5-4-3-2-1', none), 0, true), 3, true);
    walk = skip(walk, none)!;
    expect(walk.step).to.equal('touch');
    expect(shares(walk, none)).to.deep.equal({ see: 2, touch: 6, hear: 4, smell: 2, taste: 1 });
    walk = back(walk);
    expect(walk.step).to.equal('see');
    expect(shares(walk, none).see).to.equal(5);
    expect(walk.noticed.see).to.deep.equal([0, 3]);
  });

  it('moves on from a sense that was left out elsewhere, and can come to it again', () => {
    const start = next(begin('5-4-3-2-1', none), none)!;
    const moved = reroute(start, without('touch'));
    expect([...moved.came, moved.step]).to.deep.equal(['see', 'hear']);
    expect(reroute(moved, without('touch'))).to.equal(moved);
    expect(upcoming(go(moved, 'taste'), none)).to.equal('touch');
  });

  it('goes back to no step that was left out meanwhile', () => {
    const there = next(next(begin('3-2-1', none), none)!, none)!;
    const settled = reroute(there, without('touch'));
    expect([...settled.came, settled.step]).to.deep.equal(['see', 'hear']);
    const first = reroute(there, without('see', 'touch'));
    expect(back(first)).to.equal(first);
  });

  it('finds somewhere to be when the last open place is left out', () => {
    let last: Walk = begin('5-4-3-2-1', none);
    for (let on: Walk | undefined = last; on; on = next(on, none)) last = on;
    const before = reroute(last, without('taste'));
    expect([...before.came, before.step]).to.deep.equal(['see', 'touch', 'hear', 'smell']);
    let walk: Walk = begin('3-2-1', none);
    walk = next(next(walk, none)!, none)!;
    expect(reroute(walk, without('hear')).step).to.equal('touch');
    const outside = reroute(walk, without('see', 'touch', 'hear'));
    expect(outside.step).to.equal('know');
    expect(reroute(outside, without('touch', 'hear')).step).to.equal('see');
  });

  it('sets marks, takes them back, and forgets those of a step', () => {
    let walk = mark(begin('colours', none), 0, true);
    walk = go(walk, 'things');
    expect(marks(walk, none)).to.equal(5);
    walk = mark(mark(mark(walk, 1, true), 1, true), 4, true);
    expect(walk.noticed.things).to.deep.equal([1, 4]);
    expect(marks(walk, none)).to.equal(5);
    expect(mark(walk, 1, false).noticed.things).to.deep.equal([4]);
    expect(unmark(walk, 'things').noticed.things).to.deep.equal([]);
    expect(marks(begin('orienting', none), none)).to.equal(0);
    expect(marks(mark(begin('3-2-1', none), 4, true), none), 'a mark beyond those asked for').to.equal(5);
  });

  it('says the date as the reader of each language does', () => {
    const date = new Date(2027, 2, 9, 12);
    expect(spokenDate(date, 'en')).to.equal('Tuesday, March 9, 2027');
    expect(spokenDate(date, 'en-GB')).to.match(/^Tuesday,? 9 March 2027$/);
    expect(spokenDate(date, 'es')).to.equal('martes, 9 de marzo de 2027');
    expect(spokenDate(date, 'ar-EG')).to.contain('مارس').and.contain('الثلاثاء');
  });
});
