// node scripts/new-language.mjs <code> [name]: makes the files of a new language, beside those of the English, to be filled in.
// All that lists the languages is made from the files that exist (docs/for-translators.md).
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { languages, pluralsOf, speaking, translationOf, wordsIn } from './languages.mjs';
import { toTranslate } from './translation.mjs';

process.chdir(fileURLToPath(new URL('../', import.meta.url)));
const [code = '', called] = process.argv.slice(2);

const refuse = (why) => {
  console.error(`${why}\nnode scripts/new-language.mjs pt-BR 'Português do Brasil'`);
  process.exit(1);
};

/** As BCP 47 writes it, or nothing. */
const canonical = (() => {
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch {
    return undefined;
  }
})();
if (!canonical) refuse(`“${code}” is no language tag (BCP 47): write pt, fa or zh-Hant.`);
if (canonical !== code) refuse(`“${code}” is written ${canonical}.`);
if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(code))
  refuse(`“${code}” says more than a language, a script and a region: leave the rest out.`);
if (languages.some((language) => language.code === code))
  refuse(`${code} is there already: node scripts/languages.mjs ${code} says what it lacks.`);

const known = new Intl.DisplayNames(code, { type: 'language', fallback: 'none' }).of(code);
// A system without the language names it in its own.
const own = Intl.DisplayNames.supportedLocalesOf([code]).length > 0 && known;
const name = called ?? (own ? own[0].toLocaleUpperCase(code) + own.slice(1) : undefined);
if (!name) refuse(`No name is known for ${code}: add the language's own name for itself.`);

const locale = new Intl.Locale(code);
const dir = (locale.getTextInfo?.() ?? locale.textInfo).direction;

const made = [];
async function write(file, text) {
  if (existsSync(file)) return;
  const options = await resolveConfig(file);
  writeFileSync(file, await format(text, { ...options, filepath: file }));
  made.push(file);
}

await write(
  `src/languages/${code}.ts`,
  `import type { LanguageFacts } from '../language/facts.js';

export const facts: LanguageFacts = {
  name: ${JSON.stringify(name)},
  dir: '${dir}',
  reviewed: false,
  // What must not be said in it, and why: src/languages/en.ts has the English.
  never: [],
};
`,
);
const english = await wordsIn('en');
for (const file of speaking) {
  await write(`src/${translationOf(file, code)}`, toTranslate(file, english[file], code));
}

const forms = pluralsOf(code);
console.log(`Made for ${name} (${code}, ${dir}):
${made.map((file) => `  ${file}`).join('\n')}

What is left to you:
  1. Translate what stands behind two strokes, and take the strokes away. The rest is said in English meanwhile.
  2. A count has ${
    Intl.PluralRules.supportedLocalesOf([code]).length
      ? `these forms: ${forms.join(', ')}.`
      : 'one form: no plural rules are known for the language, so that “other” has to be right for every number.'
  }
  3. src/languages/${code}.ts: what must not be said in it.
  4. The articles, if you can: src/content/articles/*/${code}.md, from the en.md beside it.
  5. node scripts/languages.mjs ${code} says what is missing, then npm run build and npm run check. npm start shows it.`);
