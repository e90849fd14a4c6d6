import { expect } from '@open-wc/testing';
import type { Message, Messages } from '../../src/language/messages.js';
import { strings as frame } from '../../src/frame/frame.strings.js';
import * as elements from '../../src/generated/elements.js';
import { titles } from '../../src/generated/titles/en.js';
import { words as ar } from '../../src/generated/words/ar.js';
import { words as es } from '../../src/generated/words/es.js';
import { strings as arPocket } from '../../src/pocket/pocket.strings.ar.js';
import { strings as esPocket } from '../../src/pocket/pocket.strings.es.js';
import { strings as pocket } from '../../src/pocket/pocket.strings.js';
import { endingStrings, supportStrings } from '../../src/language/ending.strings.js';
import { sharedStrings } from '../../src/language/shared.strings.js';
import { recordsStrings } from '../../src/language/records.strings.js';

/** What each tool says of its own. */
const own = await Promise.all(
  Object.values(elements).map(async ({ tag }) => {
    const file = `/src/components/${tag}/${tag}.strings.ts`;
    const { strings } = (await import(file).catch(() => ({}))) as { readonly strings?: Messages };
    return strings ? [[tag, strings] as const] : [];
  }),
);
const english: Record<string, Messages> = {
  ...Object.fromEntries(own.flat()),
  shared: { ...sharedStrings, ...supportStrings, ...endingStrings, ...recordsStrings },
  frame: { ...frame, ...titles },
  pocket,
};
const translations = { es: { ...es, pocket: esPocket }, ar: { ...ar, pocket: arPocket } };

const forms = (message: Message): [string, string][] =>
  typeof message === 'string' ? [['text', message]] : Object.entries(message);
const placeholders = (message: Message): string[] =>
  [...new Set(forms(message).flatMap(([, text]) => text.match(/\{\w+\}/g) ?? []))].sort();

// What clinical-facts asks of every word: see "Wording" in docs/for-clinicians or CONTRIBUTING.
const FORBIDDEN =
  /\bvictim|\brescue|\bfailed\b|deep breath|breathe deep|empty your lungs|you are safe|100 ?%|anonymous|streak|overdue/i;

describe('every string', () => {
  it('is looked at, of every tool that says something', () => {
    expect(Object.keys(english)).to.include.members(Object.keys(es));
  });

  for (const [tag, messages] of Object.entries(english)) {
    it(`of ${tag} keeps to the wording rules`, () => {
      for (const [key, message] of Object.entries(messages)) {
        for (const [, text] of forms(message)) {
          expect(text, key).to.match(/^\S(.*\S)?$/s);
          expect(text, key).not.to.match(FORBIDDEN);
        }
      }
    });

    for (const [lang, locale] of Object.entries(translations)) {
      it(`of ${tag} is there in ${lang}, with the same placeholders and the plural forms it needs`, () => {
        const translated: Messages = locale[tag as keyof typeof locale];
        expect(Object.keys(translated).sort()).to.deep.equal(Object.keys(messages).sort());
        const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
        for (const [key, message] of Object.entries(messages)) {
          const other = translated[key]!;
          for (const [, text] of forms(other)) expect(text, key).to.match(/^\S(.*\S)?$/s);
          expect(placeholders(other), key).to.deep.equal(placeholders(message));
          if (typeof message !== 'string') {
            // Spanish `many` is for millions.
            const needed = categories.filter((category) => category !== 'many' || lang === 'ar');
            expect(Object.keys(other), key).to.include.members(needed);
          }
        }
      });
    }
  }

  it('is refused when it says what we never say (the check can fail)', () => {
    expect('Take a deep breath').to.match(FORBIDDEN);
  });
});
