// The words of every text in the repository, wherever they stand: strings, articles, fallback, demo, examples, docs. What is
// never said in a language stands in src/languages/. English is looked for in what people read on the screen alone: the docs
// speak of what we do not say.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { languages } from '../../scripts/languages.mjs';

const texts = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /^(src|demo|docs|examples|site|README)/.test(file) && !file.startsWith('src/languages/'))
  .filter((file) => /\.(ts|tsx|js|mjs|json|md|html|php|vue|svelte)$/.test(file) && !/package-lock/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** What is said that is never said, with its file. */
const found = (never, within) =>
  within.flatMap(({ file, text }) =>
    never.flatMap(({ words }) =>
      [...text.matchAll(new RegExp(words, `${words.flags}g`))].map(([said]) => `${file}: ${said.trim()}`),
    ),
  );
const neverIn = (code) => languages.find((language) => language.code === code).never;

/** Texts that are known by their letters, and by their names. */
const PLACES = {
  ar: () => true,
  es: ({ file }) => /(\/|\.)es[./]|demo\/tools|frame\.html/.test(file),
};
/** One of each kind. */
const FAULTS = {
  ar: ["'انظر حولك'", 'نعم. وابحث عن لون', 'هدوء، أو اشرب ماء', '<p>سمِّ شيئًا</p>', 'إلى الضحايا'],
  es: ['cuando presionas', 'una víctima', 'respira hondo'],
};

for (const [code, isThere] of Object.entries(PLACES)) {
  describe(`what is never said in ${code}`, () => {
    const places = texts.filter(isThere);

    it('is said nowhere', () => {
      assert.deepEqual(found(neverIn(code), places), []);
    });

    it('is looked for in all places, and would be found (the check can fail)', () => {
      assert.ok(places.length > 15, String(places.length));
      for (const text of FAULTS[code])
        assert.equal(found(neverIn(code), [{ file: 'x', text }]).length, 1, text);
    });
  });
}
