import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { format } from '../../src/core/messages.js';

describe('format', () => {
  it('fills in parameters, and leaves one that is missing as it stands', () => {
    expect(format('{a} and {b}', 'en', { a: 'tea' })).to.equal('tea and {b}');
  });

  it('chooses the plural form of the locale', () => {
    const message = { zero: 'z{n}', one: 'o', two: 't', few: 'f{n}', many: 'm', other: 'x' };
    expect(format(message, 'ar-u-nu-latn', { n: 0 })).to.equal('z0');
    expect(format(message, 'ar-u-nu-latn', { n: 2 })).to.equal('t');
    expect(format(message, 'ar-u-nu-latn', { n: 5 })).to.equal('f5');
    expect(format(message, 'en', { n: 1 })).to.equal('o');
    expect(format({ other: '{n} left' }, 'en', { n: 1 })).to.equal('1 left');
  });

  it('writes numbers as the locale does', () => {
    expect(format('{n}', 'de', { n: 1234.5 })).to.equal('1.234,5');
  });

  it('never reads parameters again: what a person typed cannot name another', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(format('{a}|{b}', 'en', { a, b })).to.equal(`${a}|${b}`);
      }),
    );
  });
});
