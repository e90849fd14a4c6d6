import { expect } from '@open-wc/testing';
import type { Article } from '../../src/content/article.js';
import {
  addLanguage,
  findLanguages,
  isLocale,
  languages,
  onLanguageAdded,
} from '../../src/language/languages.js';

const article = (id: string, title: string): Article => ({ id, lang: 'qq', title, summary: '', body: [] });
const language = (code: string, strings = {}, articles: Article[] = []) =>
  ({ code, name: code, dir: 'ltr', reviewed: false, strings, articles }) as const;

describe('languages', () => {
  const codes = (lang: string): string[] => findLanguages(lang).map(({ code }) => code);

  it('finds the nearest wider tag, whatever its case, and what is wider still', () => {
    addLanguage(language('qq'));
    addLanguage(language('qq-Latn'));
    expect(codes('QQ-latn-XX')).to.deep.equal(['qq-Latn', 'qq']);
    expect(codes('qq-XX')).to.deep.equal(['qq']);
    for (const none of ['qqq', '', '-']) expect(codes(none)).to.deep.equal([]);
  });

  it('finds it as systems write it', () => {
    addLanguage(language('qt'));
    for (const lang of ['qt_MX', 'QT_mx', 'qt_Latn_MX']) expect(codes(lang), lang).to.deep.equal(['qt']);
    addLanguage(language('gl_ES'));
    expect(codes('gl')).to.deep.equal(['gl_ES']);
  });

  it('finds the one that is likely meant: by script or region', () => {
    ['zh', 'zh-Hant', 'pt-BR', 'sr-Latn'].forEach((code) => addLanguage(language(code)));
    for (const [lang, code] of Object.entries({
      'zh-TW': 'zh-Hant',
      'zh-HK': 'zh-Hant',
      'zh-Hant-TW': 'zh-Hant',
      'zh-SG': 'zh',
      zh: 'zh',
      pt: 'pt-BR',
      'pt-PT': 'pt-BR',
      'sr-ME': 'sr-Latn',
    })) {
      expect(codes(lang)[0], lang).to.equal(code);
    }
    // Another script is another text to read.
    expect(codes('sr')).to.deep.equal([]);
    addLanguage(language('pt-PT'));
    expect(codes('pt-PT')).to.deep.equal(['pt-PT', 'pt-BR']);
    expect(codes('pt')[0]).to.equal('pt-BR');
  });

  it('prefers the language itself to a region that is none of its reader’s', () => {
    addLanguage(language('nl-BE'));
    addLanguage(language('nl'));
    expect(codes('nl-SR')).to.deep.equal(['nl']);
    expect(codes('nl-BE')).to.deep.equal(['nl-BE', 'nl']);
  });

  it('takes for a language alone the region that it has most readers in, once that is there, and until then any', () => {
    for (const [added, meant] of Object.entries({ 'fr-CA': 'fr-CA', 'fr-FR': 'fr-FR', 'fr-BE': 'fr-FR' })) {
      addLanguage(language(added));
      for (const lang of ['fr', 'fr-SN'])
        expect(codes(lang), `${lang} after ${added}`).to.deep.equal([meant]);
    }
  });

  it('prefers the script that a region writes to a text of no named script', () => {
    addLanguage(language('az'));
    addLanguage(language('az-Latn'));
    expect(codes('az-AZ')).to.deep.equal(['az-Latn', 'az']);
  });

  it('asks Intl nothing where the tag itself or a wider one is all there is', () => {
    const { Locale } = Intl;
    let asked = 0;
    const intl = Intl as { Locale: typeof Intl.Locale };
    intl.Locale = class extends Locale {
      constructor(...tag: ConstructorParameters<typeof Locale>) {
        super(...tag);
        asked++;
      }
    } as typeof Locale;
    addLanguage(language('qv'));
    ['en', 'en-GB', 'qv', 'qv-MX', 'qv_MX', ''].forEach(codes);
    const before = asked;
    addLanguage(language('qv-MX'));
    intl.Locale = Locale;
    expect([before, asked > 0]).to.deep.equal([0, true]);
  });

  it('adds to a language without taking anything away', () => {
    addLanguage(language('qr', { a: { x: '1', y: '2' } }, [article('one', 'old'), article('two', 'two')]));
    addLanguage(
      language('qr', { a: { x: '3' }, b: { z: '4' } }, [article('one', 'new'), article('three', 'three')]),
    );
    const { strings, articles } = findLanguages('qr')[0]!;
    expect(strings).to.deep.equal({ a: { x: '3', y: '2' }, b: { z: '4' } });
    expect(articles!.map(({ title }) => title)).to.deep.equal(['new', 'three', 'two']);
  });

  it('adds to a language also what is not whole, without failing', () => {
    addLanguage(language('qu', {}, [null as never, article('one', 'one')]));
    addLanguage(language('qu', {}, [article('two', 'two'), null as never]));
    const titles = findLanguages('qu')[0]!.articles!.map((each) => each?.title);
    expect(titles.filter(Boolean)).to.have.members(['one', 'two']);
    addLanguage({ code: 'qw', name: 'qw', dir: 'ltr', reviewed: false, strings: {} });
    expect(findLanguages('qw')[0]!.articles).to.deep.equal([]);
  });

  it('lists every language once', () => {
    for (const code of ['qx', 'qy', 'QX']) addLanguage(language(code));
    const listed = languages().map(({ code }) => code.toLowerCase());
    for (const code of ['qx', 'qy']) {
      expect(
        listed.filter((each) => each === code),
        code,
      ).to.have.length(1);
    }
  });

  it('knows what may be written in lang', () => {
    for (const lang of ['en', 'es-MX', 'zh-Hant', 'ar-u-nu-latn'])
      expect(isLocale(lang), lang).to.equal(true);
    for (const wrong of ['x', 'en_US', '', ' ', undefined, null, 5, {}, ['es']]) {
      expect(isLocale(wrong), JSON.stringify(wrong)).to.equal(false);
    }
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
    for (const wrong of [
      ...[undefined, null, 1, 'es', {}, { code: 'x' }, { code: 1, strings: {} }, { code: 'x', strings: {} }],
      ...[{ code: 'qz' }, { code: 'qz', strings: 5 }, { code: 'qz', strings: 'text' }],
      ...[
        { code: 'qz', strings: null },
        { code: ['qz'], strings: {} },
      ],
    ]) {
      expect(() => addLanguage(wrong as never), JSON.stringify(wrong)).not.to.throw();
    }
    console.warn = warn;
    expect(languages().length).to.equal(before);
  });
});
