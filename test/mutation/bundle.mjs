// Each unit test of logic that needs no page, with the code that it tests, as one file for Mocha in Node. Stryker runs this
// in its own copy of the repository, whose sources hold every change at once.
import { fileURLToPath } from 'node:url';
import { readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

/** These are about the page's own document. */
const PAGE = ['test/core/document.test.ts'];

rmSync('build/mutation', { recursive: true, force: true });
const tools = fileURLToPath(new URL(`${process.env.MUTATION_TOOLS}/`, 'file://'));
/** The little of a page that the tests of a folder touch. */
const STUBS = {
  core: 'globalThis.CSS ??= { supports: () => true };',
  keep: `globalThis.document ??= Object.assign(new EventTarget(), { createTreeWalker() {} });
    globalThis.addEventListener ??= document.addEventListener.bind(document);`,
};

for (const [folder, js] of Object.entries(STUBS)) {
  await build({
    entryPoints: readdirSync(`test/${folder}`)
      .map((file) => `test/${folder}/${file}`)
      .filter((file) => !PAGE.includes(file)),
    outdir: `build/mutation/${folder}`,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    tsconfig: 'tsconfig.json',
    banner: { js },
    alias: { '@open-wc/testing': `${tools}node_modules/chai/index.js`, '#dev': './src/core/dev-on.ts' },
  });
}
