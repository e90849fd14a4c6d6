import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { between, oneOf } from '../../src/core/options.js';

describe('options', () => {
  const kind = oneOf(['a', 'b'], 'a');
  const count = between(1, 5, 2);

  /** Whether a value, as an attribute would say it, is one that is meant. */
  const isTaken = (option: unknown, given: unknown): boolean => {
    if (typeof given !== 'string' && typeof given !== 'number') return false;
    const text = String(given);
    return option === kind ? /^[ab]$/.test(text) : Number(text) >= 1 && Number(text) <= 5;
  };

  it('take what they know', () => {
    expect(kind('b')).to.deep.equal({ value: 'b' });
    expect(count('3.5')).to.deep.equal({ value: 3.5 });
    expect(count(5)).to.deep.equal({ value: 5 });
  });

  it('fall back in silence when nothing is given', () => {
    for (const nothing of [undefined, null, '']) {
      expect(kind(nothing)).to.deep.equal({ value: 'a' });
      expect(count(nothing)).to.deep.equal({ value: 2 });
    }
  });

  it('fall back with a reason for anything else, and never throw', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        for (const [option, valid] of [
          [kind, ['a', 'b']],
          [count, undefined],
        ] as const) {
          const { value, problem } = option(given);
          if (valid) expect(valid).to.include(value);
          else expect(value).to.be.within(1, 5);
          const silent = [undefined, null, ''].includes(given as string);
          if (silent || isTaken(option, given)) expect(problem, 'nothing to say').to.equal(undefined);
          else {
            expect(problem).to.match(/^must be (one of a, b|a number from 1 to 5)$/);
            expect(value).to.equal(option === kind ? 'a' : 2);
          }
        }
      }),
    );
    expect(count('6').problem).to.contain('from 1 to 5');
    expect(kind('c').problem).to.contain('a, b');
  });
});
