import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { between, oneOf, readOptions, text } from '../../src/core/options.js';

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
    for (const edge of [1, 5]) {
      expect(count(edge)).to.deep.equal({ value: edge });
      expect(count(String(edge))).to.deep.equal({ value: edge });
    }
  });

  it('take no list or object for the text that it would make', () => {
    for (const odd of [['b'], { toString: () => 'b' }]) {
      expect(kind(odd)).to.deep.equal({ value: 'a', problem: 'must be one of a, b' });
    }
    expect(count([3]).value).to.equal(2);
    for (const unreadable of [Object.create(null), { toString: 1, valueOf: 1 }, Symbol('b')] as unknown[]) {
      expect(kind(unreadable).value).to.equal('a');
      expect(count(unreadable).value).to.equal(2);
    }
  });

  it('take any text where that is what is asked for, and nothing else', () => {
    for (const given of ['', ' ', 'x', '5']) expect(text('none')(given)).to.deep.equal({ value: given });
    for (const given of [undefined, null, 5, true, {}, ['x']]) {
      expect(text('none')(given)).to.deep.equal({ value: 'none' });
      expect(text(undefined)(given)).to.deep.equal({ value: undefined });
    }
  });

  it('read what has changed on an element, and say what could not be used', () => {
    const { warn } = console;
    const said: unknown[] = [];
    console.warn = (message: unknown) => said.push(message);
    const given = { kind: 'c', count: '4', size: '9', label: 5, left: 'c', odd: { toString: () => 'x' } };
    const element = { localName: 'x-settled', ...given };
    const odd = () => ({ value: '', problem: 'must be even' });
    readOptions(
      element as unknown as HTMLElement,
      { kind, count, size: count, label: text(''), left: kind, odd },
      (name) => name !== 'left',
    );
    console.warn = warn;
    const { localName, ...settled } = element;
    expect(settled).to.deep.equal({ kind: 'a', count: 4, size: 2, label: '', left: 'c', odd: '' });
    expect(said).to.have.length(3);
    for (const [at, parts] of [
      ['kind="c"', 'must be one of a, b', 'Using a.'],
      ['size="9"', 'must be a number from 1 to 5', 'Using 2.'],
      ['odd=""', 'must be even', 'Using none.'],
    ].entries()) {
      for (const part of [`<${localName}>`, ...parts]) expect(said[at]).to.contain(part);
    }
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
