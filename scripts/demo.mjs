// What the demo needs of the build and of culori, as modules: its policy lets it fetch nothing, and partners have no
// use for it. So it goes into demo/generated/, not into dist/.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import { minify } from '@swc/core';
import { rollup } from 'rollup';
import { elementsOf } from './api/manifest.mjs';
import { writePages } from './demo-pages.mjs';
import { languages, wordsIn } from './languages.mjs';
import { journeyOf, tools } from './tools.mjs';

const FOLDER = 'demo/generated';
/** Its card stands for all of them. */
const FIRST_ARTICLE = 'self-care-routine';
const data = (values) =>
  Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value, null, 2)};\n`)
    .join('\n');

export async function writeDemo({ version, integrity, themes }) {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });

  // The hash of each file that a page can name: for the snippets.
  const pages = Object.entries(integrity).filter(
    ([file]) => /\.(js|css)$/.test(file) && !/^(modules|frameworks)\//.test(file),
  );
  writeFileSync(`${FOLDER}/release.js`, data({ version, integrity: Object.fromEntries(pages) }));

  // What can be styled: for the page of tokens and parts.
  const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  const elements = elementsOf(manifest).map(({ tagName, cssParts = [], cssProperties = [] }) => ({
    tag: tagName,
    parts: cssParts.map(({ name, description }) => ({ name, description })),
    tokens: cssProperties.map(({ name, description, default: value, inheritedFrom }) => ({
      name,
      description,
      value,
      shared: inheritedFrom !== undefined,
    })),
  }));
  writeFileSync(`${FOLDER}/look.js`, data({ themes, elements }));

  const placed = await toolsOf(manifest);
  writeFileSync(`${FOLDER}/tools.js`, data(placed));
  writePages(placed);
  // How each part of a tool comes to be seen, for the page of parts.
  const paths = await Promise.all(tools.map(async ({ tag }) => [tag, (await journeyOf(tag)).parts]));
  writeFileSync(`${FOLDER}/paths.js`, data({ paths: Object.fromEntries(paths) }));

  const bundle = await rollup({
    input: 'scripts/theming/index.mjs',
    plugins: [nodeResolve()],
    onwarn(warning) {
      // culori's own modules go round in circles, which does them no harm.
      if (warning.code !== 'CIRCULAR_DEPENDENCY') throw new Error(warning.message);
    },
  });
  const { output } = await bundle.generate({ format: 'es' });
  const { code } = await minify(output[0].code, { module: true, format: { comments: false } });
  const license = readFileSync('node_modules/culori/LICENSE', 'utf8');
  writeFileSync(`${FOLDER}/theming.js`, `/* Contains culori.\n\n${license}*/\n${code}`);
}

/** The tools that stand in a page, with what can be set on each, and what each says in each language without a script. */
async function toolsOf(manifest) {
  const words = {};
  const names = {};
  const first = (articles) => articles?.find(({ id }) => id === FIRST_ARTICLE);
  const { default: english } = await load('generated/languages/en.js');
  for (const { code } of languages) {
    const { default: language } = await load(`generated/languages/${code}.js`);
    const { fallback } = await load(`generated/fallback/${code}.js`);
    const { titles } = await load(`generated/titles/${code}.js`);
    const card = first(language.articles) ?? first(english.articles);
    const { neutralTitle, summary } = card;
    words[code] = {
      'article-card': ['article', ...mark(card, code), ['h3', ['a', neutralTitle]], ['p', summary]],
    };
    for (const [tag, { kind, lines, lang = code }] of Object.entries(fallback))
      words[code][tag] = [kind, ...mark({ lang }, code), ...lines.map((line) => ['li', line])];
    names[code] = titles;
  }
  const elements = new Map(elementsOf(manifest).map((element) => [element.tagName, element]));
  const { strings } = await load('pocket/pocket.strings.js');
  const said = await Promise.all(languages.map(({ code }) => wordsIn(code)));
  return {
    /** As a page in it has its name and direction, and what such a page could be called. */
    languages: Object.fromEntries(
      languages.map(({ code, name, dir }, at) => [
        code,
        { name, dir, page: said[at]['pocket/pocket.strings.ts']?.strings.title ?? strings.title },
      ]),
    ),
    /** Of the way out. */
    names: each(names, (titles) => titles['quick-exit']),
    tools: tools
      .filter(({ room }) => room)
      .map(({ tag, purpose, sample }) => ({
        ...{ tag, purpose, sample },
        title: names.en[tag],
        attributes: elements.get(tag).attributes.filter(isChosen).map(attributeOf),
        events: elements.get(tag).events.map(({ name }) => name),
        fallback: each(words, (all) => all[tag]),
      })),
  };
}

/** Attributes of what stands in a page in a language, if it is in English there. */
const mark = ({ lang }, code) => (lang === code ? [] : [{ lang, dir: 'ltr' }]);

/** Whether a developer sets it, and not the person: a text is opened by pressing. */
const isChosen = ({ name }) => name !== 'open';

/** With its default, and with the values that its type lists. */
function attributeOf({ name, type, default: value = "''" }) {
  if (type.text === 'boolean') return { name };
  const values = [...type.text.matchAll(/'(.*?)'/g)].map(([, each]) => each);
  return { name, value: value.replace(/^'(.*)'$/, '$1'), ...(values.length && { values }) };
}

const each = (values, get) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, get(value)]));
const load = (file) => import(pathToFileURL(`dist/modules/${file}`).href);
