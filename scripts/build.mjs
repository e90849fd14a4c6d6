// npm run build: from src/ to dist/. The same sources give the same bytes.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { transformFile } from '@swc/core';
import { writeApi } from './api/write.mjs';
import { writeDemo } from './demo.mjs';
import { fallbackCss } from './fallback.mjs';
import { languages, wordsIn } from './languages.mjs';
import { OLDEST } from './oldest.mjs';
import { writePocket } from './pocket.mjs';
import { run } from './run.mjs';
import { themeCss } from './theming/index.mjs';
import { tools } from './tools.mjs';

const must = (command) => run(command) || process.exit(1);
const list = (folder, ending) =>
  readdirSync(folder, { recursive: true })
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending))
    .sort();

rmSync('dist', { recursive: true, force: true });

// Modules for npm users: types by TypeScript, code by swc, which alone replaces the one thing that
// Safari 16.0 lacks (static blocks) and leaves #private fields as they are.
must('tsc --project tsconfig.build.json');
// A journey is for those who look at a tool from outside.
for (const file of list('src', '.ts').filter((file) => basename(file) !== 'journey.ts')) {
  const output = file.replace(/^src/, 'dist/modules').replace(/\.ts$/, '.js');
  const { code, map } = await transformFile(file, {
    sourceFileName: relative(dirname(output), file).replaceAll('\\', '/'),
    sourceMaps: true,
    env: {
      targets: OLDEST,
      exclude: ['transform-parameters'], // mends a rare bug of old Safari, at a price on every default value
    },
    module: { type: 'es6' },
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, useDefineForClassFields: false, verbatimModuleSyntax: true },
    },
  });
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, `${code}//# sourceMappingURL=${basename(output)}.map\n`);
  writeFileSync(`${output}.map`, map);
}

// Bundles for pages.
must('rollup --config --silent');
writeFileSync('dist/fallback.css', fallbackCss(readFileSync('src/theme/fallback.css', 'utf8'), tools));
must('node scripts/snippets.mjs');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const FORGETS = 'Hears the bare fact that the person has left the site in another tab, and forgets.';
const LASTS = ', or where the page gives a keep of its own, for as long as that one lasts';
/** What a tool keeps, and how long: what nothing can write is in the page's memory only. */
const kept = ([collection, what]) => [
  collection.name,
  `${what}; until the page is gone or wiped${'write' in collection ? LASTS : ''}.`,
];
/** With what a tool need not say of itself. */
const inFull = ({ root, device, personalText = [], memory = [], ...more }) => ({
  root,
  personalText,
  memory: Object.fromEntries(memory.map(kept)),
  ...{ stores: [], requests: [], emits: {} },
  ...more,
  device: { ...device, 'other-tabs': device?.['other-tabs'] ?? FORGETS },
});
const privacy = {
  ...JSON.parse(readFileSync('src/privacy.json', 'utf8')),
  version,
  tags: Object.fromEntries(tools.map(({ tag, privacy }) => [tag, inFull(privacy)])),
};
writeFileSync('dist/privacy.json', `${JSON.stringify(privacy, null, 2)}\n`);
const themes = JSON.parse(readFileSync('src/theme/themes.json', 'utf8'));
mkdirSync('dist/themes');
for (const [name, theme] of Object.entries(themes)) {
  const banner = `/* Steadyground ${version}, MIT. ${theme.about} Your own --sg-* on :root come before these. */\n`;
  writeFileSync(`dist/themes/${name}.css`, banner + themeCss(theme, { selector: ':where(:root)' }));
}
copyFileSync('src/frame/frame.css', 'dist/frame.css');
// In every language that has it: which one the page around speaks, a frame without scripts does not know.
const noScript = await Promise.all(
  languages.map(async ({ code, dir }) => {
    const text = (await wordsIn(code))['frame/frame.strings.ts']?.noScript;
    return (
      text && `<p lang="${code}"${dir === 'rtl' ? ' dir="rtl"' : ''}>${text.replaceAll('<', '&lt;')}</p>`
    );
  }),
);
const load = readFileSync('build/frame-load.js', 'utf8').trim();
const hash = createHash('sha256').update(load).digest('base64');
writeFileSync(
  'dist/frame.html',
  readFileSync('src/frame/frame.html', 'utf8')
    .replace("'sha256-'", `'sha256-${hash}'`)
    .replace('<script></script>', () => `<script>${load}</script>`)
    .replace('<!-- {noScript} -->', noScript.filter(Boolean).join('\n      ')),
);
// Lit's licence asks that its text goes with every copy.
const licenses = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/context'].map(
  (name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8')}`,
);
writeFileSync('dist/licenses.txt', licenses.join('\n\n'));
await writePocket(version);

// Types for the bundles are those of the modules they were made of.
const types = (file, module) => writeFileSync(`dist/${file}.d.ts`, `export * from '${module}';\n`);
types('steadyground', './modules/bundle.js');
types('shield', './modules/shield.js');
types('back-cover', './modules/back-cover.js');
// A plain script exports no class, only its types.
writeFileSync('dist/frame-host.d.ts', `export type { SteadyFrame } from './modules/frame/host.js';\n`);
for (const file of list('dist/tags', '.js')) {
  const tag = file.slice('dist/tags/'.length, -'.js'.length);
  types(`tags/${tag}`, `../modules/generated/define/${tag}.js`);
}
for (const file of list('dist/languages', '.js')) {
  const code = file.slice('dist/languages/'.length, -'.js'.length);
  types(`languages/${code}`, `../modules/generated/languages/${code}.js`);
}

await writeApi();

// Last, so that nothing is left out: what a page loads, and what a developer installs.
const sha384 = (file) => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
const integrity = Object.fromEntries(
  list('dist', '')
    .filter((file) => statSync(file).isFile())
    .map((file) => [file.slice('dist/'.length), sha384(file)]),
);
writeFileSync('dist/integrity.json', `${JSON.stringify(integrity, null, 2)}\n`);

await writeDemo({ version, integrity, themes });
