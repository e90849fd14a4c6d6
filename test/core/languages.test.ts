import { expect } from '@open-wc/testing';
import type { Article } from '../../src/core/article.js';
import { addLanguage, findLanguage, languages, onLanguageAdded } from '../../src/core/languages.js';

const article = (id: string, title: string): Article => ({ id, lang: 'qq', title, summary: '', body: [] });
const language = (code: string, strings = {}, articles: Article[] = []) =>
  ({ code, name: code, dir: 'ltr', reviewed: false, strings, articles }) as const;

describe('languages', () => {
  it('finds the nearest wider tag, whatever its case', () => {
    addLanguage(language('qq'));
    addLanguage(language('qq-Latn'));
    expect(findLanguage('QQ-latn-XX')!.code).to.equal('qq-Latn');
    expect(findLanguage('qq-XX')!.code).to.equal('qq');
    expect(findLanguage('qqq')).to.equal(undefined);
    expect(findLanguage('')).to.equal(undefined);
    expect(findLanguage('-')).to.equal(undefined);
  });

  it('adds to a language without taking anything away', () => {
    addLanguage(language('qr', { a: { x: '1', y: '2' } }, [article('one', 'old'), article('two', 'two')]));
    addLanguage(language('qr', { a: { x: '3' }, b: { z: '4' } }, [article('one', 'new')]));
    const { strings, articles } = findLanguage('qr')!;
    expect(strings).to.deep.equal({ a: { x: '3', y: '2' }, b: { z: '4' } });
    expect(articles!.map(({ title }) => title)).to.deep.equal(['new', 'two']);
  });

  it('tells listeners', () => {
    let told = 0;
    onLanguageAdded(() => told++);
    addLanguage(language('qs'));
    expect(told).to.equal(1);
  });

  it('refuses what is no language, without a word to the page in production', () => {
    const { warn } = console;
    console.warn = () => {};
    const before = languages().length;
    for (const wrong of [undefined, null, 1, 'es', {}, { code: 'x' }, { code: 1, strings: {} }]) {
      expect(() => addLanguage(wrong as never)).not.to.throw();
    }
    console.warn = warn;
    expect(languages().length).to.equal(before);
  });
});
