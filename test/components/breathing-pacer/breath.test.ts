import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  adjust,
  finishBreath,
  hasHolds,
  layOut,
  MINUTES,
  PACES,
  PATTERNS,
  phaseAt,
  readPhases,
  readSteps,
  stepsOf,
  toKeyframes,
  type Pace,
  type PatternName,
  type Session,
  type Step,
} from '../../../src/components/breathing-pacer/breath.js';

const NAMES = Object.keys(PATTERNS) as PatternName[];
const seconds = (steps: readonly Step[]): number[] => steps.map((step) => step.seconds);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The lengths in ms of each breath of a session. */
function breaths({ phases }: Pick<Session, 'phases'>): number[] {
  const lengths: number[] = [];
  for (const { kind, duration } of phases) {
    if (kind === 'in') lengths.push(0);
    lengths[lengths.length - 1]! += duration;
  }
  return lengths;
}

/** What holds of every session: no gap, no jump, whole breaths. */
function expectWhole(session: Session): void {
  let time = 0;
  let level = 0;
  for (const { start, duration, from, to } of session.phases) {
    expect(start).to.be.closeTo(time, 1e-6);
    expect(from).to.equal(level);
    expect(duration).to.be.above(0);
    expect(to).to.be.within(0, 1);
    time = start + duration;
    level = to;
  }
  expect(session.phases[0]!.kind).to.equal('in');
  expect(level).to.equal(0);
  expect(session.end).to.be.closeTo(time, 1e-6);
}

const steps = fc
  .tuple(
    fc.array(fc.tuple(fc.double({ min: 2, max: 8, noNaN: true }), fc.boolean()), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.array(fc.tuple(fc.double({ min: 2, max: 8, noNaN: true }), fc.boolean()), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.double({ min: 2, max: 7, noNaN: true }),
  )
  .map(([ins, outs, hold]) => {
    const part =
      (kind: string) =>
      ([length, held]: [number, boolean]) =>
        `${kind} ${length.toFixed(3)}${held ? `, hold ${hold.toFixed(3)}` : ''}`;
    return [...ins.map(part('in')), ...outs.map(part('out'))].join(', ');
  })
  .map(readSteps);
const minutes = fc.constantFrom(...MINUTES);
const pace = fc.double({ min: 1, max: 8, noNaN: true });
const own = fc.option(fc.record({ in: pace, out: pace }), { nil: undefined });

describe('breathing patterns', () => {
  it('are those the sources describe', () => {
    expect(seconds(stepsOf('gentle'))).to.deep.equal([4, 6]);
    expect(seconds(stepsOf('even'))).to.deep.equal([5, 5]);
    expect(seconds(stepsOf('short'))).to.deep.equal([3, 4]);
    expect(seconds(stepsOf('box'))).to.deep.equal([4, 4, 4, 4]);
    expect(seconds(stepsOf('4-7-8'))).to.deep.equal([4, 7, 8]);
    expect(stepsOf('sigh').map(({ kind }) => kind)).to.deep.equal(['in', 'sip', 'out']);
  });

  it('have holds only in box and 4-7-8', () => {
    expect(NAMES.filter((name) => hasHolds(stepsOf(name)))).to.deep.equal(['box', '4-7-8']);
  });

  it('count the sips of a sigh', () => {
    for (const sips of [1, 2, 3]) {
      expect(stepsOf('sigh', sips).filter(({ kind }) => kind !== 'out')).to.have.length(sips);
      expect(stepsOf('gentle', sips)).to.have.length(2);
    }
  });

  it('stay comfortable at any pace, and lose their holds when asked', () => {
    for (const name of NAMES) {
      for (const chosen of Object.keys(PACES) as Pace[]) {
        for (const step of adjust(stepsOf(name), chosen, true)) expect(step.seconds).to.be.within(2, 8);
        expect(hasHolds(adjust(stepsOf(name), chosen, false))).to.equal(false);
      }
    }
    expect(seconds(adjust(stepsOf('gentle'), 'asSet', true))).to.deep.equal([4, 6]);
    expect(sum(seconds(adjust(stepsOf('gentle'), 'slower', true)))).to.be.closeTo(12, 1e-9);
    expect(sum(seconds(adjust(stepsOf('gentle'), 'quicker', true)))).to.be.closeTo(8, 1e-9);
    expect(seconds(adjust(stepsOf('box'), 'slower', true))).to.deep.equal([4.8, 4, 4.8, 4]);
  });
});

describe('readPhases', () => {
  it('reads what a host writes', () => {
    for (const text of [
      'in 4, out 6',
      'IN 4,OUT 6',
      ' in 2.5 ,  hold 7, out 8 ',
      'in 3, in 2, out 8, hold 2',
      'in   4.25, out 06.5',
      'in 2, hold 2, in 2, in 2, out 3, hold 2, out 3, out 2',
    ]) {
      expect(readPhases(text).problem, text).to.equal(undefined);
      expect(readPhases(text).value).to.equal(text.toLowerCase());
    }
    expect(seconds(readSteps('in   4.25, out 06.5'))).to.deep.equal([4.25, 6.5]);
    expect(readSteps('in 3, in 2, hold 2, out 8')).to.deep.equal([
      { kind: 'in', seconds: 3 },
      { kind: 'sip', seconds: 2 },
      { kind: 'hold', seconds: 2 },
      { kind: 'out', seconds: 8 },
    ]);
  });

  it('takes nothing for nothing', () => {
    for (const given of ['', null, undefined]) expect(readPhases(given)).to.deep.equal({ value: '' });
  });

  it('refuses the rest, and says why', () => {
    for (const text of [
      'in 1.9, out 6',
      'in 4, out 8.1',
      'in 4, hold 7.5, out 6',
      'in 4, hold 1, out 6',
      'in 4',
      'out 6, in 4',
      'in 4, hold 2, hold 2, out 6',
      'in 4 out 6',
      'in 4, out 6,',
      'in 4, out 6, in 4, out 6',
      'in 2, in 2, in 2, in 2, out 6',
      'in four, out six',
      'in -4, out 6',
      'in 4e0, out 6',
      'breathe 4, out 6',
      'begin 4, out 6',
      'in 4, then, out 6',
      5,
    ]) {
      expect(readPhases(text).value, String(text)).to.equal('');
      expect(readPhases(text).problem, String(text)).to.contain('"in 4, out 6"');
    }
  });

  it('never throws, and what it lets through is within the limits', () => {
    const word = fc.constantFrom('in', 'out', 'hold', 'sip', ',', ' ', '4', '6.5', '9', '0', '-1', 'NaN');
    const texts = fc.oneof(
      fc.anything(),
      fc.array(word).map((words) => words.join(' ')),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, (given) => {
        const { value } = readPhases(given);
        for (const step of readSteps(value)) {
          expect(step.seconds).to.be.within(2, step.kind === 'hold' ? 7 : 8);
        }
      }),
    );
  });
});

describe('layOut', () => {
  it('has no gap, no jump and ends with a whole breath near the time asked for', () => {
    fc.assert(
      fc.property(steps, minutes, own, (pattern, length, theirs) => {
        const session = layOut(pattern, length, theirs);
        expectWhole(session);
        if (length === 'open') return;
        const cycle = sum(seconds(pattern)) * 1000;
        expect(Math.abs(session.end - Number(length) * 60_000)).to.be.at.most(cycle / 2 + 1e-6);
      }),
    );
  });

  it('goes from the person’s pace to the pattern’s in about a minute, one breath nearer than the last', () => {
    fc.assert(
      fc.property(pace, pace, (inhale, exhale) => {
        const session = layOut(stepsOf('gentle'), '4', { in: inhale, out: exhale });
        const lengths = breaths(session);
        expect(lengths[0]).to.be.closeTo((inhale + exhale) * 1000, 1e-6);
        expect(lengths.at(-1)).to.be.closeTo(10_000, 1e-6);
        const away = lengths.map((length) => Math.abs(length - 10_000));
        for (const [index, distance] of away.entries()) {
          if (index) expect(distance).to.be.at.most(away[index - 1]! + 1e-6);
        }
        expect(session.steady).to.be.within(60_000, 60_000 + 16_000);
      }),
    );
  });

  it('fills with every inhale, stays with every hold, and empties', () => {
    const levels = (pattern: readonly Step[]): number[] =>
      layOut(pattern, '1')
        .phases.slice(0, pattern.length)
        .map(({ to }) => to);
    expect(levels(stepsOf('gentle'))).to.deep.equal([1, 0]);
    expect(levels(stepsOf('box'))).to.deep.equal([1, 1, 0, 0]);
    expect(levels(readSteps('in 3, in 3, out 2, out 6'))).to.deep.equal([0.5, 1, 0.75, 0]);
  });

  it('takes the longer of two lengths that are as near', () => {
    expect(layOut(readSteps('in 4, out 4'), '1').end).to.equal(64_000);
  });

  it('is steady from the start where the person’s pace is not known', () => {
    const session = layOut(stepsOf('gentle'), '2');
    expect(breaths(session)).to.deep.equal(Array<number>(12).fill(10_000));
    expect(session.end).to.equal(120_000);
    expect(session.steady).to.equal(0);
  });

  it('eases for half of a session of one minute', () => {
    expect(layOut(stepsOf('gentle'), '1', { in: 2, out: 2 }).steady).to.be.within(30_000, 40_000);
  });

  it('lets holds grow, and leaves out those that would be hardly noticed', () => {
    const session = layOut(stepsOf('box'), '3', { in: 2, out: 2 });
    const holds = session.phases.filter(({ kind }) => kind === 'hold');
    expect(session.phases[1]!.kind).to.equal('out');
    expect(Math.min(...holds.map(({ duration }) => duration))).to.be.at.least(1000);
    expect(holds.at(-1)!.duration).to.equal(4000);
  });

  it('open: reaches far enough ahead for a page that is kept busy', () => {
    const { steady, loop, end } = layOut(stepsOf('gentle'), 'open');
    expect([steady, loop, end]).to.deep.equal([0, 150_000, 300_000]);
  });

  it('open: the steady part looks the same one loop later, which is a whole number of breaths', () => {
    fc.assert(
      fc.property(steps, own, fc.double({ min: 0, max: 1, noNaN: true }), (pattern, theirs, part) => {
        const session = layOut(pattern, 'open', theirs);
        const cycle = sum(seconds(pattern)) * 1000;
        expect(session.loop / cycle).to.be.closeTo(Math.round(session.loop / cycle), 1e-9);
        expect(session.end).to.be.at.least(session.steady + 2 * session.loop - 1e-3);
        const time = session.steady + part * session.loop;
        const now = phaseAt(session, time + 0.01)!;
        const later = phaseAt(session, time + 0.01 + session.loop)!;
        // At a boundary rounding may put the two on either side of it.
        if (Math.abs(time - now.start) < 1 || Math.abs(now.start + now.duration - time) < 1) return;
        expect(later.kind).to.equal(now.kind);
        expect(later.start - now.start).to.be.closeTo(session.loop, 1e-3);
      }),
    );
  });
});

describe('phaseAt', () => {
  it('finds the phase of every time, and none when it is over', () => {
    const session = layOut(stepsOf('gentle'), '1');
    expect(phaseAt(session, 0)!.kind).to.equal('in');
    expect(phaseAt(session, 3999.9)!.kind).to.equal('in');
    expect(phaseAt(session, 4000)!.kind).to.equal('out');
    expect(phaseAt(session, 10_000)!.kind).to.equal('in');
    expect(phaseAt(session, 59_999)!.kind).to.equal('out');
    expect(phaseAt(session, 60_000)).to.equal(undefined);
  });
});

describe('finishBreath', () => {
  it('keeps what has been, cuts the hold that is on, and drops those to come', () => {
    const session = layOut(stepsOf('box'), '2');
    // 18 s: two seconds into the inhale of the second breath. 22 s: into its hold.
    expect(
      finishBreath(session, 18_000)
        .map(({ kind }) => kind)
        .join(' '),
    ).to.equal('in hold out hold in out');
    const done = finishBreath(session, 22_000);
    expect(done.map(({ duration }) => duration)).to.deep.equal([4000, 4000, 4000, 4000, 4000, 2000, 4000]);
    const rest = layOut(adjust(stepsOf('box'), 'asSet', false), '2', undefined, done);
    expectWhole(rest);
    expect(rest.phases.slice(0, done.length)).to.deep.equal(done);
    expect(hasHolds(rest.phases.slice(done.length).map(({ kind }) => ({ kind, seconds: 4 })))).to.equal(
      false,
    );
    expect(rest.end).to.be.within(116_000, 124_000);
  });

  it('takes a breath that has just begun as begun, and a hold that has just begun as none', () => {
    const kinds = (name: PatternName, time: number): string =>
      finishBreath(layOut(stepsOf(name), '2'), time)
        .map(({ kind }) => kind)
        .join(' ');
    expect(kinds('gentle', 10_000)).to.equal('in out in out');
    expect(kinds('box', 4000)).to.equal('in out');
  });

  it('leaves the past as it was, at any time, in any session', () => {
    fc.assert(
      fc.property(steps, own, fc.double({ min: 0, max: 0.999, noNaN: true }), (pattern, theirs, part) => {
        const session = layOut(pattern, '3', theirs);
        const time = part * session.end;
        const done = finishBreath(session, time);
        const next = layOut(adjust(pattern, 'asSet', false), '3', theirs, done);
        expectWhole(next);
        for (const phase of done.filter(({ start, duration }) => start + duration < time)) {
          expect(session.phases).to.deep.include(phase);
        }
        const after = next.phases.filter(({ start }) => start > time);
        expect(after.some(({ kind }) => kind === 'hold')).to.equal(false);
      }),
    );
  });
});

describe('toKeyframes', () => {
  it('gives one for each phase and one for the end, in order', () => {
    fc.assert(
      fc.property(steps, minutes, own, (pattern, length, theirs) => {
        const session = layOut(pattern, length, theirs);
        const offsets = toKeyframes(session, false).map(({ offset }) => offset!);
        expect(offsets).to.have.length(session.phases.length + 1);
        expect(offsets[0]).to.equal(0);
        expect(offsets.at(-1)).to.equal(1);
        expect([...offsets].sort((a, b) => a - b)).to.deep.equal(offsets);
      }),
    );
  });

  it('grows and becomes denser with the air that is in', () => {
    const easing = 'cubic-bezier(.37,0,.63,1)';
    const frames = toKeyframes(layOut(stepsOf('gentle'), '1'), false);
    expect(frames.slice(0, 2)).to.deep.equal([
      { offset: 0, easing, opacity: 0.12, transform: 'scale(0.5)' },
      { offset: 4 / 60, easing, opacity: 0.38, transform: 'scale(1)' },
    ]);
    expect(frames.at(-1)).to.deep.equal({ offset: 1, easing, opacity: 0.12, transform: 'scale(0.5)' });
  });

  it('moves nothing when it is to keep still', () => {
    const session = layOut(stepsOf('gentle'), '1');
    for (const frame of toKeyframes(session, true)) expect(frame).to.not.have.property('transform');
  });
});
