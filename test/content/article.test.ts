import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  dayOf,
  isArticle,
  isOutOfDate,
  pickArticle,
  plainText,
  spokenParts,
  type Article,
  type Block,
  type Inline,
} from '../../src/content/article.js';

/** A text with marks in marks, so many deep. */
const marksIn = (depth: number): Inline[] =>
  Array.from({ length: depth }).reduce<Inline[]>((text) => [{ em: text }], ['x']);

const article = (more: Partial<Article> = {}): Article => ({
  id: 'rest',
  lang: 'en',
  title: 'Rest',
  summary: 'About rest.',
  body: [{ p: ['A text.'] }],
  ...more,
});

describe('articles', () => {
  describe('age', () => {
    const at = (date: string): number => Date.parse(`${date}T12:00:00Z`);

    it('may be out of date after twelve months, not before', () => {
      expect(isOutOfDate(dayOf('2026-01-31')!, at('2027-01-30'))).to.equal(false);
      expect(isOutOfDate(dayOf('2026-01-31')!, at('2027-02-01'))).to.equal(true);
      expect(isOutOfDate(dayOf('2024-02-29')!, at('2025-02-27'))).to.equal(false);
      expect(isOutOfDate(dayOf('2024-02-29')!, at('2025-03-02'))).to.equal(true);
      expect(isOutOfDate(dayOf('2026-01-31')!, Date.parse('2027-01-31T00:00:00Z'))).to.equal(false);
      expect(isOutOfDate(dayOf('2026-01-31T09:30:00Z')!, at('2027-02-01')), 'with a time').to.equal(true);
    });

    it('is not known without a date', () => {
      expect(dayOf('2026-01-31')).to.be.a('date');
      expect(dayOf(undefined)).to.equal(undefined);
      // Browsers make the first of March of it, and the first of March 2001.
      for (const none of [
        'soon',
        '2024-02-30',
        'Version 3',
        '3 January 2020',
        '2020',
        '2020-1-1',
        'no date at all',
      ])
        expect(dayOf(none), none).to.equal(undefined);
    });
  });

  describe('picking', () => {
    const of = (lang: string, title: string): Article => article({ lang, title });
    const all = [of('fr', 'Repos'), of('en', 'Rest'), of('pt', 'Descanso'), of('pt-BR', 'Descansar')];
    const picked = (lang: string, from: readonly Article[] = all): string | undefined =>
      pickArticle(from, 'rest', lang)?.title;

    it('takes the language, a wider one, English, any', () => {
      expect(picked('pt-br')).to.equal('Descansar');
      expect(picked('pt-PT')).to.equal('Descanso');
      expect(picked('de')).to.equal('Rest');
      expect(picked('de', all.slice(0, 1))).to.equal('Repos');
      expect(picked('pt_BR')).to.equal('Descansar');
      expect(picked('pt', [of('en', 'Rest'), of('pt-BR', 'Descansar')])).to.equal('Descansar');
      expect(picked('zh-TW', [of('en', 'Rest'), of('zh-Hant', '休息')])).to.equal('休息');
    });

    it('looks into the one that it takes, and passes over one that cannot be shown', () => {
      const looked: string[] = [];
      const watched = (id: string, lang: string, body: unknown): Article =>
        Object.defineProperty(article({ id, lang, title: `${id} ${lang}` }), 'body', {
          get: () => {
            looked.push(`${id} ${lang}`);
            return body;
          },
        });
      const many = [
        watched('rest', 'en', [{ p: ['x'] }]),
        watched('sleep', 'es', [{ p: ['x'] }]),
        watched('rest', 'es', [{ p: 'not a text' }]),
        watched('rest', 'fr', [{ p: ['x'] }]),
      ];
      expect(pickArticle(many, 'rest', 'fr')?.title).to.equal('rest fr');
      expect(looked).to.deep.equal(['rest fr']);
      looked.length = 0;
      expect(pickArticle(many, 'rest', 'es')?.title, 'what cannot be shown is no better than none').to.equal(
        'rest en',
      );
      expect(looked).to.deep.equal(['rest es', 'rest en']);
    });

    it('finds nothing where there is nothing', () => {
      expect(pickArticle(all, 'other', 'en')).to.equal(undefined);
      for (const none of [undefined, null, 'rest', {}, [null, 1, {}]]) {
        expect(pickArticle(none, 'rest', 'en')).to.equal(undefined);
      }
    });
  });

  describe('text', () => {
    it('is plain without marks and citations', () => {
      expect(
        plainText([
          'a ',
          { em: ['b ', { strong: ['c'] }] },
          { cite: 'x' },
          { a: 'https://x.example', text: [' d', { cite: 'y' }] },
        ]),
      ).to.equal('a b c d');
    });

    it('is spoken with its title, block by block, in whole sentences', () => {
      const long = 'This one is a sentence of some length, to fill a part of what can be spoken at once.';
      expect(
        spokenParts(
          article({
            body: [
              { h: ['A heading'] },
              { p: [`It was 27.6 million. ${long} ${long} ${long} “Yes.” No?`, { cite: 'x' }] },
              { ul: [['one'], ['two.']] },
              { ol: [['three']] },
              { quote: ['q'] },
            ],
          }),
        ),
      ).to.deep.equal([
        'Rest',
        'A heading',
        `It was 27.6 million. ${long} ${long}`,
        `${long} “Yes.” No?`,
        'one',
        'two.',
        'three',
        'q',
      ]);
      expect(spokenParts(article({ body: [{ p: ['هل هذا سؤال؟ نعم.'] }] }))[1]).to.equal('هل هذا سؤال؟ نعم.');
    });

    const spoken = (text: string): string[] =>
      spokenParts(article({ title: '', body: [{ p: [text] }] })).slice(0);

    it('is never spoken in a stretch that engines fall silent in', () => {
      const clauses = Array(12)
        .fill('and this goes on, as some people write, without one full stop')
        .join(', ');
      const thai = 'เมื่อคืนฝนตกหนักมาก'.repeat(30);
      const chinese = '我们可以慢慢地看看四周。'.repeat(40);
      const family = '👨‍👩‍👧'.repeat(120);
      for (const text of [clauses, clauses.replaceAll(',', ''), thai, chinese, family, 'x'.repeat(604)]) {
        const parts = spoken(text);
        expect(parts.length, text.slice(0, 20)).to.be.above(1);
        for (const part of parts) {
          expect(Array.from(part).length, part).to.be.below(200);
          // Neither half a character nor a mark without its letter.
          expect(part.isWellFormed?.() ?? true, part).to.equal(true);
          expect(part).not.to.match(/^[\p{M}\u200d]/u);
        }
      }
      expect(spoken(clauses).join(' ')).to.equal(clauses);
    });

    it('is spoken in as few stretches as a voice can bear', () => {
      for (const whole of ['x'.repeat(199), '真的吗？！', `${'x'.repeat(98)}. ${'y'.repeat(99)}.`]) {
        expect(spoken(whole)).to.deep.equal([whole]);
      }
      for (const long of ['x'.repeat(200), `${'x'.repeat(99)}. ${'y'.repeat(99)}.`]) {
        expect(spoken(long), long).to.have.length(2);
      }
    });

    it('loses no word when it is spoken', () => {
      const letters = (texts: readonly string[]): string => texts.join('').replace(/\s+/g, '');
      const unit = fc.constantFrom('a', 'b', '.', '!', ' ', '\n', '"', '؟', '。', ',', 'é', '😀');
      fc.assert(
        fc.property(fc.string({ unit, maxLength: 900 }), (text) => {
          expect(letters(spoken(text))).to.equal(letters([text]));
        }),
      );
    });
  });

  describe('a host’s own', () => {
    it('is taken in every form that a body can have', () => {
      const body: Block[] = [
        { h: ['a'] },
        {
          p: [
            'a',
            { em: ['b'] },
            { strong: [{ em: ['c'] }] },
            { a: 'javascript:x', text: ['d'] },
            { cite: 'e' },
          ],
        },
        { ul: [['a'], []] },
        { ol: [] },
        { quote: ['a'] },
      ];
      expect(isArticle(article({ body, sources: [{ id: 'e', text: 'E', verified: true }] }))).to.equal(true);
    });

    it('is taken with null for what it does not know', () => {
      expect(isArticle({ ...article(), reviewer: null, sources: null, contentNote: null })).to.equal(true);
    });

    it('is refused where it could not be shown', () => {
      const wrong: unknown[] = [
        null,
        'text',
        [],
        {},
        { ...article(), title: 1 },
        { ...article(), summary: undefined },
        { ...article(), contentNote: {} },
        { ...article(), body: 'text' },
        { ...article(), body: [null] },
        { ...article(), body: [{ html: '<p>' }] },
        { ...article(), body: [{ p: 'text' }] },
        { ...article(), body: [{ p: [1] }] },
        { ...article(), body: [{ p: [{ em: 'x' }] }] },
        { ...article(), body: [{ p: [{ a: 'https://x.example' }] }] },
        { ...article(), body: [{ ul: ['x'] }] },
        { ...article(), body: [{ p: [{ cite: 5 }] }] },
        { ...article(), body: [{ p: [{ a: 5, text: ['x'] }] }] },
        { ...article(), body: [{ p: marksIn(25) }] },
        { ...article(), body: [{ p: marksIn(10_000) }] },
        { ...article(), sources: {} },
        { ...article(), sources: [null] },
        { ...article(), sources: [{ id: 'x' }] },
        { ...article(), sources: [{ text: 'x' }] },
        { ...article(), sources: [{ id: 'x', text: 'x', lang: 5 }] },
        { ...article(), sources: [{ id: 'x', text: 'x', url: 5 }] },
      ];
      for (const [at, value] of wrong.entries()) expect(isArticle(value), `${at}`).to.equal(false);
      expect(isArticle(article({ body: [{ p: marksIn(5) }] })), 'the check can fail').to.equal(true);
    });

    it('can be anything at all without a throw', () => {
      fc.assert(fc.property(fc.anything(), (value) => typeof isArticle(value) === 'boolean'));
      fc.assert(
        fc.property(fc.object(), (value) => typeof isArticle({ ...article(), body: [value] }) === 'boolean'),
      );
    });
  });
});
