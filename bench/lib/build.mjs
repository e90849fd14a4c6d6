// Bundles the pages of the peers, from their packages, as a project that uses them would.
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';

export const BUILT = 'build/bench';

const svelte = {
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /[.]svelte$/ }, ({ path }) => ({
      contents: compile(readFileSync(path, 'utf8'), { filename: path, css: 'injected', dev: false }).js.code,
    }));
  },
};

export async function bundlePages() {
  mkdirSync(BUILT, { recursive: true });
  const shared = ['breath.js', 'hooks.js', 'mountable.js'];
  const files = readdirSync('bench/pages').filter((file) => file.endsWith('.js') && !shared.includes(file));
  await build({
    entryPoints: files.map((file) => `bench/pages/${file}`),
    entryNames: '[name]',
    outdir: BUILT,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production', 'browser'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [svelte],
    logLevel: 'error',
  });
}
