import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { OwnBreath } from '../../../src/components/breathing-pacer/own-breath.js';

/** Breathes: `[in, out]` in seconds each, by holding or by tapping. */
function breathe(
  breaths: readonly (readonly [number, number])[],
  how: 'hold' | 'tap',
  own = new OwnBreath(),
): OwnBreath {
  let now = 5000;
  for (const [inhale, exhale] of breaths) {
    own.press(now);
    if (how === 'tap') {
      own.release(now + 90);
      own.press(now + inhale * 1000);
      own.release(now + inhale * 1000 + 90);
    } else {
      own.release(now + inhale * 1000);
    }
    now += (inhale + exhale) * 1000;
  }
  own.press(now);
  return own;
}

describe('OwnBreath', () => {
  it('knows nothing at first', () => {
    const own = new OwnBreath();
    expect(own.pace).to.equal(undefined);
    expect(own.breathingIn).to.equal(false);
    expect(own.known).to.equal(false);
    expect(own.begun).to.equal(false);
    own.press(0);
    expect(own.begun).to.equal(true);
    expect(own.pace).to.equal(undefined);
  });

  it('stands a button that comes up without having gone down', () => {
    const own = new OwnBreath();
    own.release(2000);
    expect(own.begun).to.equal(false);
    own.press(3000);
    own.release(3100);
    own.release(9000);
    expect(own.breathingIn, 'still the breath that a tap began').to.equal(true);
  });

  it('takes a press of six tenths of a second for a breath, and a shorter one for a tap', () => {
    for (const [ms, stillIn] of [
      [599, true],
      [600, false],
    ] as const) {
      const own = new OwnBreath();
      own.press(1000);
      own.release(1000 + ms);
      expect(own.breathingIn, `${ms}`).to.equal(stillIn);
    }
  });

  it('is known from the fourth press on, not while the third breath still goes out', () => {
    const own = new OwnBreath();
    for (const start of [0, 5000, 10_000]) {
      own.press(start);
      own.release(start + 2000);
    }
    expect(own.known).to.equal(false);
    own.press(15_000);
    expect(own.known).to.equal(true);
  });

  it('takes the middle one of the breaths, whichever came first', () => {
    const { pace } = breathe(
      [
        [4, 6],
        [2, 3],
        [2.5, 3.5],
      ],
      'hold',
    );
    expect(pace).to.deep.equal({ in: 2.5, out: 3.5 });
  });

  for (const how of ['hold', 'tap'] as const) {
    it(`learns the pace of somebody who ${how}s`, () => {
      const own = breathe(
        [
          [2, 3],
          [2.2, 3.4],
          [1.8, 2.6],
        ],
        how,
      );
      expect(own.pace!.in).to.be.closeTo(2, 1e-9);
      expect(own.pace!.out).to.be.closeTo(3, 1e-9);
      expect(own.known).to.equal(true);
    });
  }

  it('is not yet known after two breaths, but has a pace', () => {
    const own = breathe(
      [
        [2, 3],
        [2, 3],
      ],
      'hold',
    );
    expect(own.known).to.equal(false);
    expect(own.pace).to.deep.equal({ in: 2, out: 3 });
  });

  it('does not take one yawn or one pause for the pace', () => {
    const { pace } = breathe(
      [
        [2, 3],
        [7, 40],
        [2, 3],
      ],
      'hold',
    );
    expect(pace).to.deep.equal({ in: 2, out: 3 });
  });

  it('follows from holding to tapping', () => {
    const own = new OwnBreath();
    own.press(0);
    expect(own.breathingIn).to.equal(true);
    own.release(2000);
    expect(own.breathingIn).to.equal(false);
    own.press(5000);
    own.release(5080);
    expect(own.breathingIn).to.equal(true);
    own.press(7000);
    own.release(7900);
    expect(own.breathingIn).to.equal(false);
    expect(own.pace).to.deep.equal({ in: 2, out: 3 });
  });

  it('keeps within what a person breathes, however the button is pressed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(100_000))), (events) => {
        const own = new OwnBreath();
        let now = 0;
        for (const [down, wait] of events) {
          now += wait;
          if (down) own.press(now);
          else own.release(now);
        }
        if (own.pace) {
          expect(own.pace.in).to.be.within(1, 8);
          expect(own.pace.out).to.be.within(1, 8);
        }
      }),
    );
  });
});
