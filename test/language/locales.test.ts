import { expect } from '@open-wc/testing';
import type { Message, Messages } from '../../src/language/messages.js';
import { strings as articleCard } from '../../src/components/article-card/article-card.strings.js';
import { strings as breathingPacer } from '../../src/components/breathing-pacer/breathing-pacer.strings.js';
import { strings as groundingSteps } from '../../src/components/grounding-steps/grounding-steps.strings.js';
import { strings as joyList } from '../../src/components/joy-list/joy-list.strings.js';
import { strings as moodCheckin } from '../../src/components/mood-checkin/mood-checkin.strings.js';
import { strings as quickExit } from '../../src/components/quick-exit/quick-exit.strings.js';
import { strings as frame } from '../../src/frame/frame.strings.js';
import { titles } from '../../src/generated/titles/en.js';
import { words as ar } from '../../src/generated/words/ar.js';
import { words as es } from '../../src/generated/words/es.js';
import { strings as arPocket } from '../../src/pocket/pocket.strings.ar.js';
import { strings as esPocket } from '../../src/pocket/pocket.strings.es.js';
import { strings as pocket } from '../../src/pocket/pocket.strings.js';
import { endingStrings, supportStrings } from '../../src/language/ending.strings.js';
import { sharedStrings } from '../../src/language/shared.strings.js';
import { recordsStrings } from '../../src/language/records.strings.js';

const english: Record<string, Messages> = {
  shared: { ...sharedStrings, ...supportStrings, ...endingStrings, ...recordsStrings },
  'article-card': articleCard,
  'breathing-pacer': breathingPacer,
  frame: { ...frame, ...titles },
  'grounding-steps': groundingSteps,
  'joy-list': joyList,
  'mood-checkin': moodCheckin,
  pocket,
  'quick-exit': quickExit,
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
