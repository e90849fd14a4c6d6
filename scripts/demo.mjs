// What the demo needs of the build and of culori, as modules: its policy lets it fetch nothing, and partners have no
// use for it. So it goes into demo/generated/, not into dist/.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import nodeResolve from '@rollup/plugin-node-resolve';
import { minify } from '@swc/core';
import { rollup } from 'rollup';
import { elementsOf } from './api/manifest.mjs';

const FOLDER = 'demo/generated';
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
