import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { format, isMessage } from '../../src/language/messages.js';

describe('format', () => {
  it('fills in parameters, and leaves one that is missing as it stands', () => {
    expect(format('{a} and {b}', 'en', { a: 'tea' })).to.equal('tea and {b}');
    expect(format('{what} at {time_2}', 'en', { what: 'tea', time_2: '4' })).to.equal('tea at 4');
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

  it('writes every number, and chooses every form, as Intl does', () => {
    const forms = { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm', other: 'x' };
    const numbers = [...Array(1100).keys(), -1, 0.5, 1.5, 1e6, 2e6, NaN, Infinity];
    for (const locale of ['en', 'en-IN', 'es', 'es-MX', 'es-u-nu-arab', 'esu', 'fa-es', 'fa-AR', 'de'])
      for (const n of numbers) {
        const number = new Intl.NumberFormat(locale).format(n);
        expect(format('{n}', locale, { n }), `${locale} ${n}`).to.equal(number);
        const form = forms[new Intl.PluralRules(locale).select(n)];
        expect(format(forms, locale, { n }), `${locale} ${n}`).to.equal(form);
      }
  });

  it('writes Arabic with the digits that its words have, unless the locale names others', () => {
    for (const locale of ['ar', 'ar-EG', 'ar-SA', 'ar-MA'])
      expect(format('{n}', locale, { n: 4.5 })).to.match(/^4[.,]5$/);
    expect(format('{n}', 'ar-EG-u-nu-arab', { n: 4 })).to.equal('٤');
  });

  it('never reads parameters again: what a person typed cannot name another', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(format('{a}|{b}', 'en', { a, b })).to.equal(`${a}|${b}`);
      }),
    );
  });
});

describe('what is something to say', () => {
  it('is a text, or forms of one with a last resort among them', () => {
    for (const message of ['tea', '', { other: 'teas' }, { one: 'tea', other: 'teas' }]) {
      expect(isMessage(message), JSON.stringify(message)).to.equal(true);
    }
    for (const wrong of [undefined, null, 5, true, {}, [], { one: 'tea' }, { other: 5 }, { other: ['x'] }]) {
      expect(isMessage(wrong), JSON.stringify(wrong)).to.equal(false);
    }
  });
});
