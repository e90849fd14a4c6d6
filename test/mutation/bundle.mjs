// Each unit test of logic that needs no page, with the code that it tests, as one file for Mocha in Node. Stryker runs this
// in its own copy of the repository, whose sources hold every change at once.
import { fileURLToPath } from 'node:url';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

/** What a test names that needs a page. */
const PAGE = /fixture|test-runner-commands|document[.](js|body)|every-tag|elements[.]js/;

rmSync('build/mutation', { recursive: true, force: true });
const tools = fileURLToPath(new URL(`${process.env.MUTATION_TOOLS}/`, 'file://'));
/** The little of a page that the tests of a room touch. */
const LITTLE = 'globalThis.CSS ??= { supports: () => true };';
const STUBS = {
  ...Object.fromEntries(
    ['components', 'content', 'core', 'frame', 'language', 'page'].map((room) => [room, LITTLE]),
  ),
  keep: `globalThis.document ??= Object.assign(new EventTarget(), { createTreeWalker() {} });
    globalThis.addEventListener ??= document.addEventListener.bind(document);`,
};

for (const [room, js] of Object.entries(STUBS)) {
  await build({
    entryPoints: readdirSync(`test/${room}`, { recursive: true })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => `test/${room}/${file}`)
      .filter((file) => !PAGE.test(readFileSync(file, 'utf8'))),
    outdir: `build/mutation/${room}`,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    tsconfig: 'tsconfig.json',
    banner: { js },
    alias: { '@open-wc/testing': `${tools}node_modules/chai/index.js`, '#dev': './src/core/dev-on.ts' },
  });
}
