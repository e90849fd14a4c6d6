import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { spread } from '../../src/core/mood-statistics.js';

const points = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 });

describe('spread', () => {
  it('is in order, within the answers, made of answers, and the same in any order', () => {
    fc.assert(
      fc.property(points, (values) => {
        const { n, low, middle, high } = spread(values)!;
        expect(n).to.equal(values.length);
        expect(low).to.be.at.most(middle);
        expect(middle).to.be.at.most(high);
        for (const each of [low, middle, high]) expect(values).to.include(each);
        expect(spread([...values].reverse())).to.deep.equal({ n, low, middle, high });
        // At least half at or below the middle, at least half at or above it.
        expect(values.filter((value) => value <= middle).length * 2).to.be.at.least(n);
        expect(values.filter((value) => value >= middle).length * 2).to.be.at.least(n);
      }),
    );
  });

  it('has known values, and none for nothing', () => {
    expect(spread([5])).to.deep.equal({ n: 1, low: 5, middle: 5, high: 5 });
    expect(spread([1, 2, 3, 4])).to.deep.equal({ n: 4, low: 1, middle: 2, high: 3 });
    expect(spread([])).to.equal(undefined);
  });
});
