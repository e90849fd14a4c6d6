// node scripts/new-tool.mjs <tag>: makes the folder of a new tool from scripts/new-tool/, its test and its guide, and writes its
// line into the list. All else is made from these (docs/decisions/0025-one-list.md).
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { languages } from './languages.mjs';
import { load } from './typescript.mjs';
import { toTranslate } from './translation.mjs';

process.chdir(fileURLToPath(new URL('../', import.meta.url)));
const LIST = 'src/components/index.ts';
const tag = process.argv[2] ?? '';
const folder = `src/components/${tag}`;

const refuse = (why) => {
  console.error(`${why}\nnode scripts/new-tool.mjs sample-tool`);
  process.exit(1);
};
// As custom elements are named, without what belongs to others.
if (!/^[a-z]+(-[a-z]+)+$/.test(tag)) refuse('A tag consists of lowercase words that are joined by hyphens.');
if (existsSync(folder)) refuse(`${folder} already exists.`);

const words = tag.split('-');
const capital = (word) => word[0].toUpperCase() + word.slice(1);
const name = {
  tag,
  Class: words.map(capital).join(''),
  /** In the list. */
  tool: words[0] + words.slice(1).map(capital).join(''),
  Title: capital(words.join(' ')),
  part: words[0],
};
const filled = (text) => text.replaceAll(/\{\{(\w+)\}\}/g, (_, key) => name[key]);
const template = (file) => readFileSync(`scripts/new-tool/${file}.txt`, 'utf8');

const made = [];
async function write(file, text) {
  const options = await resolveConfig(file);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await format(text, { ...options, filepath: file }));
  made.push(file);
}

const others = languages.map(({ code }) => code).filter((code) => code !== 'en');
const parts = ['tag', 'model', 'views/first', 'views/step', 'tag.strings', 'tag.styles', 'tool', 'journey'];
for (const file of parts) {
  await write(`${folder}/${file.replace('tag', tag)}.ts`, filled(template(`${file}.ts`)));
}
const english = await load(`components/${tag}/${tag}.strings.ts`);
for (const code of others) {
  const file = `components/${tag}/${tag}.strings.${code}.ts`;
  await write(`src/${file}`, toTranslate(`components/${tag}/${tag}.strings.ts`, english, code));
}
await write(`test/components/${tag}/${tag}.test.ts`, filled(template('tag.test.ts')));
await write(`docs/tools/${tag}.md`, filled(template('tag.md')));

const list = readFileSync(LIST, 'utf8')
  .replace('import type { Tool }', `import { tool as ${name.tool} } from './${tag}/tool.js';\n$&`)
  .replace(/\n\];/, `\n  ${name.tool},\n];`);
await write(LIST, list);

console.log(`Made for <${tag}>:
${made.map((file) => `  ${file}`).join('\n')}

What is left to you:
  1. ${folder}/tool.ts: what it is for, its picture, the room it takes, what it keeps, tells and uses.
  2. model.ts, views/ and ${tag}.strings.ts, as you go; journey.ts walks through each new state.
  3. The words in ${others.join(', ')}: what stands behind two strokes is said in English until it is translated.
  4. npm run test:unit -- --files test/components/${tag}/${tag}.test.ts, then npm run docs, npm run check and npm run test:e2e.`);
