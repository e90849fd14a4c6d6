import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  ALPHA,
  fisher,
  oftenTogether,
  pairs,
  permutationTest,
  spread,
  type Row,
} from '../../src/core/mood-statistics.js';

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

describe('fisher', () => {
  it('gives the lady her tea', () => {
    expect(fisher(4, 4, 4, 8)).to.be.closeTo(1 / 70, 1e-12);
    expect(fisher(3, 4, 4, 8)).to.be.closeTo(17 / 70, 1e-12);
  });

  it('agrees with counting every arrangement', () => {
    const choose = (n: number, k: number): number =>
      k < 0 || k > n ? 0 : k ? (choose(n - 1, k - 1) * n) / k : 1;
    fc.assert(
      fc.property(fc.nat(25), fc.nat(25), fc.nat(25), fc.nat(25), (both, onlyA, onlyB, neither) => {
        const [a, b, n] = [both + onlyA, both + onlyB, both + onlyA + onlyB + neither];
        let ways = 0;
        for (let k = both; k <= Math.min(a, b); k++) ways += choose(a, k) * choose(n - a, b - k);
        const p = fisher(both, a, b, n);
        expect(p).to.be.closeTo(ways / choose(n, b), 1e-9);
        expect(p).to.be.within(0, 1);
        expect(fisher(both, b, a, n), 'symmetric').to.be.closeTo(p, 1e-9);
      }),
    );
  });

  it('stands thousands of check-ins', () => {
    expect(fisher(3000, 5000, 5000, 10_000)).to.be.within(0, 1e-50);
    expect(fisher(0, 5000, 5000, 10_000)).to.be.closeTo(1, 1e-6);
  });
});

describe('permutationTest', () => {
  const groups = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 }), {
    minLength: 2,
    maxLength: 7,
  });

  it('is above 0 and at most 1, the same each time, and the same with the scale turned round', () => {
    fc.assert(
      fc.property(groups, (given) => {
        fc.pre(given.flat().length > 1);
        const p = permutationTest(given);
        expect(p).to.be.greaterThan(0).and.at.most(1);
        expect(permutationTest(given)).to.equal(p);
        expect(permutationTest(given.map((group) => group.map((value) => 6 - value)))).to.equal(p);
      }),
      { numRuns: 30 },
    );
  });

  it('agrees with counting every arrangement', () => {
    // 2 of the 20 ways to deal three and three are this far apart.
    expect(
      permutationTest([
        [1, 2, 3],
        [4, 5, 6],
      ]),
    ).to.be.closeTo(2 / 20, 0.02);
    expect(
      permutationTest([
        [1, 1],
        [1, 1],
      ]),
    ).to.equal(1);
  });

  it('sees what is there, and seldom what is not', () => {
    const many = (value: number): number[] => Array.from({ length: 20 }, (_, i) => value + (i % 2));
    expect(permutationTest([many(1), many(4)])).to.be.lessThan(ALPHA);
    let found = 0;
    let state = 1;
    const next = (): number => (state = (state * 48271) % 2147483647) % 5;
    for (let i = 0; i < 200; i++) {
      const random = [0, 1, 2].map(() => Array.from({ length: 12 }, next));
      if (permutationTest(random) < 0.05) found++;
    }
    expect(found, 'of 200 without any difference').to.be.within(2, 20);
  });
});

describe('pairs', () => {
  const rows = fc.array(
    fc.tuple(
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')),
      fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
    ),
    { maxLength: 40 },
  );

  it('count right, once each, with p in range', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const asked: Row[] = given.map(([left, right]) => [left, [...left, ...right]]);
        const found = pairs(asked);
        const seen = new Set<string>();
        for (const { a, b, both, ofA, ofB, n, p } of found) {
          const has = (item: string) => (row: Row) => row[1].includes(item);
          expect(n).to.equal(given.length);
          expect(ofA).to.equal(asked.filter(has(a)).length);
          expect(ofB).to.equal(asked.filter(has(b)).length);
          expect(both).to.equal(asked.filter(has(a)).filter(has(b)).length);
          expect(p).to.be.within(0, 1);
          expect(a).not.to.equal(b);
          const key = [a, b].sort().join();
          expect(seen.has(key), key).to.equal(false);
          seen.add(key);
        }
        for (const { p, a, b } of oftenTogether(found)) {
          const raw = found.find((each) => each.a === a && each.b === b)!.p;
          expect(p, 'corrected for how many were looked at').to.equal(Math.min(1, raw * found.length));
        }
      }),
    );
  });

  it('look at a bounded number of things', () => {
    const wide: Row[] = Array.from({ length: 50 }, (_, i) => {
      const items = Array.from({ length: 100 }, (_, k) => `i${String(k)}`).filter((_, k) => (i + k) % 3);
      return [items, items];
    });
    expect(pairs(wide).length).to.be.at.most(900);
  });

  it('call a strong pair seldom chance, and a handful perhaps chance', () => {
    const strong: Row[] = Array.from({ length: 40 }, (_, i) => (i % 2 ? [['a'], ['x']] : [['b'], ['y']]));
    expect(oftenTogether(pairs(strong))[0]!.p).to.be.lessThan(ALPHA);
    expect(oftenTogether(pairs(strong.slice(0, 6)))[0]!.p).to.be.greaterThan(ALPHA);
  });
});
