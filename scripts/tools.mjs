// The list of tools with their facts, as src/components/index.ts has it: for all that is made for each tool.
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from '@swc/core';
import { rollup } from 'rollup';

/** Sources as they are, before there is a build. */
const typescript = {
  name: 'typescript',
  resolveId: (id, importer) =>
    importer && fileURLToPath(new URL(id.replace(/\.js$/, '.ts'), pathToFileURL(importer))),
  load: (id) => readFileSync(id, 'utf8'),
  transform: (code) => transform(code, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }),
};

/** A module of src/ and what it imports. */
async function load(file) {
  const bundle = await rollup({
    input: fileURLToPath(new URL(`../src/${file}`, import.meta.url)),
    plugins: [typescript],
  });
  const {
    output: [{ code }],
  } = await bundle.generate({ format: 'es' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

/** @type {{ tools: import('../src/components/tool.ts').Tool[] }} */
export const { tools } = await load('components/index.ts');

/** @returns {Promise<import('../src/components/journey.ts').Journey>} */
export const journeyOf = async (tag) => (await load(`components/${tag}/journey.ts`)).journey;

/**
 * A tag as it stands in a page.
 * @param {Readonly<Record<string, string>>} [attributes]
 */
export const htmlOf = (tag, attributes = {}, inside = '') => {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${written.join('')}>${inside}</${tag}>`;
};

/** `breathing-pacer` is the class `BreathingPacer`. */
export const classOf = (tag) => tag.replaceAll(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
