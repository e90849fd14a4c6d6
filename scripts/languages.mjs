// The languages that there are, from the files that exist: their facts in src/languages/, their words beside the tools, their
// articles. Run by itself it reports what each of them lacks, which is shown in English, and fails on what is wrong in one.
//   node scripts/languages.mjs [code …]
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadAll } from './typescript.mjs';

const ROOT = new URL('../', import.meta.url);
const at = (file) => new URL(file, ROOT);
const files = (folder) =>
  readdirSync(at(folder), { recursive: true }).map((file) => file.replaceAll('\\', '/'));

const codes = files('src/languages').map((file) => basename(file, '.ts'));
const facts = await loadAll(codes.map((code) => `languages/${code}.ts`));

/**
 * English, which comes with the elements, and then the others by their own names.
 * @type {({ code: string } & import('../src/language/facts.ts').LanguageFacts)[]}
 */
export const languages = codes
  .map((code) => ({ code, ...facts[`languages/${code}.ts`].facts }))
  .sort((one, other) => (one.code === 'en' ? -1 : other.code === 'en' ? 1 : one.name < other.name ? -1 : 1));

/** Their codes by the language alone, without script and region: what a frame is asked for. */
export const byLanguage = {};
for (const { code } of languages) (byLanguage[code.split('-')[0]] ??= []).push(code);

/** The files of English words, in src/. */
export const speaking = files('src')
  .filter((file) => /\/[\w-]+\.strings\.ts$/.test(file))
  .sort();

/** The file beside one of English words that has them in a language. */
export const translationOf = (file, code) =>
  code === 'en' ? file : file.replace(/\.strings\.ts$/, `.strings.${code}.ts`);

/** The ids of the articles that there are in a language. */
export const articlesIn = (code) =>
  files('src/content/articles')
    .filter((file) => basename(file) === `${code}.md`)
    .map((file) => dirname(file))
    .sort();

/** Which forms counts take in a language. Those of millions, as many are in Spanish, are for nothing that is said here. */
export function pluralsOf(code) {
  const known = Intl.PluralRules.supportedLocalesOf([code]).length > 0;
  const rules = new Intl.PluralRules(code);
  const taken = new Set(Array.from({ length: 1000 }, (_, n) => rules.select(n)));
  return known
    ? rules.resolvedOptions().pluralCategories.filter((category) => taken.has(category))
    : ['other'];
}

/** What a module of words says for itself: a line for a list, a title. All else are lines of an element, by key. */
const ALONE = ['title', 'about', 'fallback', 'noScript'];

/** The lines of a module of words, by key; of an English one that has them in several, all of them. */
export function linesOf(module) {
  const { strings } = module;
  if (strings) return strings;
  const objects = Object.entries(module).filter(
    ([name, value]) => !ALONE.includes(name) && !Array.isArray(value),
  );
  return Object.assign({}, ...objects.map(([, value]) => value));
}

/** All that a module says, by what is written for it: a key, or `export` and what it exports. */
export const said = (module = {}) => ({
  ...linesOf(module),
  ...Object.fromEntries(
    ALONE.filter((name) => name in module).map((name) => [`export ${name}`, module[name]]),
  ),
});

/** The texts of a line: one, one for each form of a count, or several of a list. */
export const textsOf = (value) => (typeof value === 'string' ? [value] : Object.values(value));
const placeholders = (value) =>
  [...new Set(textsOf(value).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort().join(' ');

/** What a text says that is never said in its language, with the reason. */
export const neverSaid = (text, never) =>
  never.flatMap(({ words, why }) => {
    const found = words.exec(text)?.[0];
    return found === undefined ? [] : [`says "${found.trim()}", which we never say: ${why}`];
  });

/** What is wrong in a line, and not only missing. */
function wrong(value, english, { code, never }) {
  const problems = textsOf(value).flatMap((text) => neverSaid(text, never));
  if (textsOf(value).some((text) => !/^\S(.*\S)?$/s.test(text)))
    problems.push('is empty, or has space around it');
  if (placeholders(value) !== placeholders(english))
    problems.push(`has the placeholders ${placeholders(value)}, and the English ${placeholders(english)}`);
  if (typeof english === 'object' && !Array.isArray(english)) {
    const lost = pluralsOf(code).filter((form) => !(form in Object(value)));
    if (lost.length) problems.push(`lacks the plural form ${lost.join(', ')}`);
  }
  return problems;
}

/**
 * What a language lacks and what is wrong in it, file by file.
 *
 * @param language One of `languages`, or one like them.
 * @param english By file, the modules of English words.
 * @param own The same of the language.
 */
export function compare(language, english, own) {
  return Object.entries(english).map(([file, module]) => {
    const [all, has] = [said(module), said(own[file])];
    return {
      file: translationOf(file, language.code),
      of: Object.keys(all).length,
      missing: Object.keys(all).filter((key) => !(key in has)),
      problems: Object.entries(has).flatMap(([key, value]) =>
        key in all
          ? wrong(value, all[key], language).map((problem) => `${key} ${problem}`)
          : [`${key} is nothing that is said in English`],
      ),
    };
  });
}

/** The modules of words in a language, by the file of the English; without those that there are not. */
export async function wordsIn(code) {
  const there = speaking.filter((file) => existsSync(at(`src/${translationOf(file, code)}`)));
  const loaded = await loadAll(there.map((file) => translationOf(file, code)));
  return Object.fromEntries(there.map((file) => [file, loaded[translationOf(file, code)]]));
}

/** What is said of a language. */
export function reportOf({ code, name, reviewed }, files, articles) {
  const missing = files.filter(({ missing }) => missing.length);
  const all = files.reduce((sum, { of }) => sum + of, 0);
  const there = all - missing.reduce((sum, { missing }) => sum + missing.length, 0);
  const [theirs, ours] = [articles.filter((id) => articlesIn(code).includes(id)), articles];
  const lacking = ours.filter((id) => !theirs.includes(id));
  return [
    `${code}, ${name}: ${there} of ${all} lines, ${theirs.length} of ${ours.length} articles${reviewed ? '' : ', not reviewed'}`,
    ...missing.map(({ file, of, missing }) =>
      missing.length === of
        ? `  src/${file}: none of its ${of} lines`
        : `  src/${file}: without ${missing.join(', ')}`,
    ),
    ...lacking.map((id) => `  src/content/articles/${id}/${code}.md: not there`),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((code) => !codes.includes(code));
  if (unknown.length)
    console.error(`Not there: ${unknown.join(', ')}. node scripts/new-language.mjs <code> begins one.`);
  const english = await wordsIn('en');
  let problems = unknown.length;
  for (const language of languages.filter(({ code }) => asked.length === 0 || asked.includes(code))) {
    const files = compare(language, english, await wordsIn(language.code));
    console.log(reportOf(language, files, articlesIn('en')).join('\n'));
    for (const { file, problems: found } of files) {
      for (const problem of found) console.error(`  src/${file}: ${problem}`);
      problems += found.length;
    }
  }
  process.exitCode = problems ? 1 : 0;
}
