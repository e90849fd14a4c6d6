// Modules of src/ as they are, before there is a build.
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from '@swc/core';
import { rollup } from 'rollup';

const SRC = new URL('../src/', import.meta.url);
const ALL = 'all';

/** Several modules at once, and what they import. */
async function modules(files) {
  const bundle = await rollup({
    input: ALL,
    plugins: [
      {
        name: 'typescript',
        resolveId: (id, importer) =>
          id === ALL ? id : fileURLToPath(new URL(id.replace(/\.js$/, '.ts'), pathToFileURL(importer))),
        load: (id) =>
          id === ALL
            ? files.map((file, at) => `export * as _${at} from '${new URL(file, SRC)}';`).join('\n')
            : readFileSync(id, 'utf8'),
        transform: (code) => transform(code, { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }),
      },
    ],
    // A file that only has what is not there yet.
    onwarn: ({ code, message }) => {
      if (code !== 'EMPTY_BUNDLE') throw new Error(message);
    },
  });
  const {
    output: [{ code }],
  } = await bundle.generate({ format: 'es' });
  const loaded = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return files.map((_, at) => loaded[`_${at}`]);
}

/**
 * What some modules of src/ export, by file.
 * @param {readonly string[]} files
 */
export async function loadAll(files) {
  const loaded = await modules(files);
  return Object.fromEntries(files.map((file, at) => [file, loaded[at]]));
}

/** What one exports. */
export const load = async (file) => (await modules([file]))[0];
