// What the demo needs of the build and of culori, as modules: its policy lets it fetch nothing, and partners have no
// use for it. So it goes into demo/generated/, not into dist/.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import { minify } from '@swc/core';
import { rollup } from 'rollup';
import { elementsOf } from './api/manifest.mjs';
import { writePages } from './demo-pages.mjs';
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
  writePages(placed.tools);
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
  for (const file of readdirSync('dist/modules/languages').filter((file) => file.endsWith('.js'))) {
    const { default: language } = await load(`languages/${file}`);
    const { fallback } = await load(`generated/fallback/${file}`);
    const { titles } = await load(`generated/titles/${file}`);
    const { neutralTitle, summary } = language.articles.find(({ id }) => id === FIRST_ARTICLE);
    words[language.code] = { 'article-card': ['article', ['h3', ['a', neutralTitle]], ['p', summary]] };
    for (const [tag, { kind, lines }] of Object.entries(fallback))
      words[language.code][tag] = [kind, ...lines.map((line) => ['li', line])];
    names[language.code] = titles;
  }
  const elements = new Map(elementsOf(manifest).map((element) => [element.tagName, element]));
  return {
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
