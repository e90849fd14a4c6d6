// A file of words that is to be translated: each line of the English with its note, behind two strokes until somebody has
// translated it. What is behind them is not there, is said in English, and is missing in the report (scripts/languages.mjs).
import { readFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { linesOf, pluralsOf } from './languages.mjs';

const SIGNS = /^[a-z_$][\w$]*$/i;
const quoted = (text) => {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
  return text.includes("'") && !text.includes('"')
    ? JSON.stringify(text)
    : `'${escaped.replaceAll("'", "\\'")}'`;
};
const behind = (indent) => (line) => `${indent}// ${line}`;
const nameOf = (key) => (SIGNS.test(key) ? key : `'${key}'`);

/** The notes above the lines of an English file, by key, and whether a new group begins there. */
function notesIn(text) {
  const notes = {};
  let note = [];
  let group = false;
  for (const line of text.split('\n')) {
    const key = /^ {2}'?([\w-]+)'?:/.exec(line)?.[1];
    if (/^ {2}\/\/ /.test(line)) note.push(line);
    else {
      if (key) notes[key] = { note, group };
      group = line === '';
      note = [];
    }
  }
  return notes;
}

/**
 * What is said to translators of the words that a tool takes from src/content/: above the first of them, and above one by its
 * id, which its key ends with.
 */
function contentNotes(text) {
  const notes = {};
  for (const [, name] of text.matchAll(/from '\.\.\/\.\.\/content\/([\w-]+)\.js'/g)) {
    const content = readFileSync(new URL(`../src/content/${name}.ts`, import.meta.url), 'utf8');
    const all = /\* (Translators: [^]*?)\n \*\//.exec(content)?.[1] ?? '';
    notes.first = all.split(/\n \* ?/).map(behind('  '));
    for (const [, note, id] of content.matchAll(/^ +(\/\/ .*)\n +'?([\w-]+)'?:/gm)) notes[id] = [`  ${note}`];
  }
  return notes;
}

/** A line of the English, with the forms that counts take in the language. */
function lineOf(key, value, forms) {
  if (typeof value === 'string') return [`${nameOf(key)}: ${quoted(value)},`];
  return [
    `${nameOf(key)}: {`,
    ...forms.map((form) => `  ${form}: ${quoted(value[form] ?? value.other)},`),
    '},',
  ];
}

/** What a module says beside its lines. */
function aloneIn({ title, about, fallback, noScript }) {
  const texts = Object.entries({ title, about, noScript }).filter(([, text]) => text !== undefined);
  return [
    ...texts.map(([name, text]) => `export const ${name} = ${quoted(text)};`),
    ...(fallback
      ? [
          'export const fallback: readonly string[] = [',
          ...fallback.map((line) => `  ${quoted(line)},`),
          '];',
        ]
      : []),
  ];
}

/** The English words that a translation has the keys of: of those that hold others, only these. */
function englishIn(module) {
  if (module.strings) return ['strings as english'];
  const objects = Object.entries(module).filter(([, value]) => typeof value === 'object');
  const within = (one, other) => Object.keys(one).every((key) => key in other);
  return objects
    .filter(([name, value]) => !objects.some(([other, more]) => other !== name && within(value, more)))
    .map(([name]) => name);
}

/**
 * The file for a language.
 *
 * @param file The English one, in src/.
 * @param module What it exports.
 */
export function toTranslate(file, module, code) {
  const english = readFileSync(new URL(`../src/${file}`, import.meta.url), 'utf8');
  const notes = notesIn(english);
  const content = contentNotes(english);
  const first = content.first && Object.keys(linesOf(module)).find((key) => !notes[key]);
  const forms = pluralsOf(code);
  const names = englishIn(module);
  const types = names.map((name) => `typeof ${name.split(' ').at(-1)}`);
  const lines = Object.entries(linesOf(module)).flatMap(([key, value]) => {
    const { note = content[key.replace(/^\w+-/, '')] ?? [], group = false } = notes[key] ?? {};
    const above = key === first ? ['', ...content.first] : group ? [''] : [];
    return [...above, ...note, ...lineOf(key, value, forms).map(behind('  '))];
  });
  const alone = aloneIn(module).map(behind(''));
  const way = relative(dirname(file), 'language/messages.js').replaceAll('\\', '/');
  return [
    `import type { Translation } from '${way.startsWith('.') ? way : `./${way}`}';`,
    `import type { ${names.join(', ')} } from './${basename(file, '.ts')}.js';`,
    '',
    '// A line is missing, and is said in English, until the two strokes before it are gone: docs/for-translators.md.',
    `export const strings: Partial<Translation<${types.join(' & ')}>> = {`,
    ...(lines[0] === '' ? lines.slice(1) : lines),
    '};',
    ...(alone.length ? ['', '// What it is called beside it, and what is in it.', ...alone] : []),
    '',
  ].join('\n');
}
