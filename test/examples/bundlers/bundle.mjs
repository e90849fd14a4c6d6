// Bundles each module of entries/ with each bundler as it comes, minified, and writes to found.json what got in: the
// files with at least one byte in the output, and the output's size.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import nodeResolve from '@rollup/plugin-node-resolve';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { build as vite } from 'vite';
import webpack from 'webpack';

const fromPackage = (file) => relative('node_modules/steadyground/dist', file).replaceAll('\\', '/');
const modulesOf = (chunk) =>
  Object.entries(chunk.modules)
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([file]) => file);

const bundlers = {
  async rollup(input) {
    const bundle = await rollup({ input, plugins: [nodeResolve({ browser: true })] });
    const { output } = await bundle.generate({ format: 'es' });
    return { modules: modulesOf(output[0]), code: output[0].code };
  },

  async vite(input) {
    const { output } = await vite({
      configFile: false,
      logLevel: 'warn',
      build: { write: false, modulePreload: false, rolldownOptions: { input } },
    });
    return { modules: modulesOf(output[0]), code: output[0].code };
  },

  async esbuild(input) {
    const { metafile, outputFiles } = await esbuild({
      entryPoints: [input],
      bundle: true,
      format: 'esm',
      logLevel: 'error', // it warns of an import of nothing, which is what is tried
      metafile: true,
      minify: true,
      write: false,
    });
    const [{ inputs }] = Object.values(metafile.outputs);
    const modules = Object.keys(inputs).filter((file) => inputs[file].bytesInOutput > 0);
    return { modules, code: outputFiles[0].text };
  },

  async webpack(entry) {
    const path = join(import.meta.dirname, 'webpack');
    const compiler = webpack({ mode: 'production', entry, output: { path, filename: 'main.js' } });
    const stats = await new Promise((done, fail) =>
      compiler.run((error, stats) => (error ? fail(error) : done(stats))),
    );
    if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString());
    const { chunks, chunkGraph } = stats.compilation;
    // Modules that were joined into one are its own list.
    const joined = (module) => (module.modules ? [...module.modules].flatMap(joined) : [module]);
    const modules = [...chunks].flatMap((chunk) => chunkGraph.getChunkModules(chunk)).flatMap(joined);
    return {
      modules: modules.map(({ resource }) => resource).filter(Boolean),
      code: readFileSync(join(path, 'main.js'), 'utf8'),
    };
  },
};

const found = {};
for (const [name, bundle] of Object.entries(bundlers)) {
  found[name] = {};
  for (const file of readdirSync('entries')) {
    const { modules, code } = await bundle(join(import.meta.dirname, 'entries', file));
    found[name][file] = { modules: [...new Set(modules)].map(fromPackage), size: code.trim().length };
  }
}
writeFileSync('found.json', JSON.stringify(found));
