// npm run generate: what is written for each tool from the one list of them (src/components/index.ts), and the articles.
// Before all else runs; a file that would be the same is left alone.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ArticleErrors, compileFolder } from './compile-articles.mjs';
import { classOf, tools } from './tools.mjs';

process.chdir(fileURLToPath(new URL('../', import.meta.url)));
const FOLDER = 'src/generated';
const tags = tools.map(({ tag }) => tag);
const framed = tools.filter(({ frame }) => frame);

/** Every language that there is; the elements bring English along. */
const languages = readdirSync('src/languages').map((name) => basename(name, '.ts'));
const others = languages.filter((code) => code !== 'en');

const camel = (tag) => tag.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
const strings = (tag, code) => `components/${tag}/${tag}.strings${code === 'en' ? '' : `.${code}`}.js`;
/** What has words beside the tools, by its key in a language, and where they stand. */
const AROUND = { frame: 'frame/frame', shared: 'language/shared' };
const speaking = tags.filter((tag) => existsSync(`src/${strings(tag, 'en').replace('.js', '.ts')}`));

const file = (tag) => `components/${tag}/${tag}.js`;
const lines = (...all) => `${all.flat().join('\n')}\n`;
const list = (values) => values.map((value) => `'${value}'`).join(', ');

/** Text of each file of src/generated/. */
const files = {
  'elements.ts': lines(tags.map((tag) => `export { ${classOf(tag)} } from '../${file(tag)}';`)),
  'in-order.ts': lines(
    tags.map((tag) => `import { ${classOf(tag)} } from '../${file(tag)}';`),
    '',
    '/** The classes, in the order in which they are registered. */',
    'export const IN_ORDER: readonly { readonly tag: string; define(tag?: string): void }[] = [',
    tags.map((tag) => `  ${classOf(tag)},`),
    '];',
  ),
  'frame-tools.ts': lines(
    `export type FrameTool = ${framed.map(({ tag }) => `'${tag}'`).join(' | ')};`,
    '',
    'export const FRAME_TOOLS: Readonly<Record<FrameTool, readonly string[]>> = {',
    framed.map(({ tag, frame }) => `  '${tag}': [${list(frame)}],`),
    '};',
  ),
  'locale.ts': lines(
    "import type { Translation } from '../language/messages.js';",
    speaking.map((tag) => `import type { strings as ${camel(tag)} } from '../${strings(tag, 'en')}';`),
    "import type { strings as frame } from '../frame/frame.strings.js';",
    "import type { EndingStrings } from '../language/ending.strings.js';",
    "import type { recordsStrings } from '../language/records.strings.js';",
    "import type { sharedStrings } from '../language/shared.strings.js';",
    "import type { FrameTool } from './frame-tools.js';",
    '',
    '/** All that the elements say, in one language: a missing key is a type error. */',
    'export interface Locale {',
    '  readonly shared: Translation<typeof sharedStrings & EndingStrings & typeof recordsStrings>;',
    '  /** What stands around an isolated tool, and what each is called. */',
    '  readonly frame: Translation<typeof frame> & Readonly<Record<FrameTool, string>>;',
    speaking.map((tag) => `  readonly '${tag}': Translation<typeof ${camel(tag)}>;`),
    '}',
  ),
  'titles.ts': lines(
    "import type { FrameTool } from './frame-tools.js';",
    languages.map((code) => `import { titles as ${code} } from './titles/${code}.js';`),
    '',
    'type Titles = Readonly<Record<FrameTool, string>>;',
    '',
    '/** What each tool is called, by language. */',
    `export const TITLES: Readonly<Record<string, Titles>> & { readonly en: Titles } = { ${languages.join(', ')} };`,
  ),
  ...Object.fromEntries(
    languages.map((code) => [
      `titles/${code}.ts`,
      lines(
        framed.map(({ tag }) => `import * as ${camel(tag)} from '../../${strings(tag, code)}';`),
        "import type { FrameTool } from '../frame-tools.js';",
        '',
        'export const titles: Readonly<Record<FrameTool, string>> = {',
        framed.map(({ tag }) => `  '${tag}': ${camel(tag)}.title,`),
        '};',
        '',
        '/** What is in each, in a line. */',
        'export const about: Readonly<Record<FrameTool, string>> = {',
        framed.map(({ tag }) => `  '${tag}': ${camel(tag)}.about,`),
        '};',
      ),
    ]),
  ),
  ...Object.fromEntries(
    languages.map((code) => [
      `fallback/${code}.ts`,
      lines(
        tools
          .filter(({ fallback }) => fallback)
          .map(({ tag }) => `import { fallback as ${camel(tag)} } from '../../${strings(tag, code)}';`),
        '',
        '/** What stands in each tool until it is drawn, and where no script runs. */',
        "export const fallback: Readonly<Record<string, { readonly kind: 'ol' | 'ul'; readonly lines: readonly string[] }>> = {",
        tools
          .filter(({ fallback }) => fallback)
          .map(({ tag, fallback }) => `  '${tag}': { kind: '${fallback}', lines: ${camel(tag)} },`),
        '};',
      ),
    ]),
  ),
  ...Object.fromEntries(
    others.map((code) => [
      `words/${code}.ts`,
      lines(
        speaking.map((tag) => `import { strings as ${camel(tag)} } from '../../${strings(tag, code)}';`),
        Object.entries(AROUND).map(
          ([key, path]) => `import { strings as ${key} } from '../../${path}.strings.${code}.js';`,
        ),
        "import type { Locale } from '../locale.js';",
        `import { titles } from '../titles/${code}.js';`,
        '',
        'export const words: Locale = {',
        '  shared,',
        '  frame: { ...frame, ...titles },',
        speaking.map((tag) => `  '${tag}': ${camel(tag)},`),
        '};',
      ),
    ]),
  ),
  ...Object.fromEntries(
    tags.map((tag) => [
      `define/${tag}.ts`,
      lines(
        `import { ${classOf(tag)} } from '../../${file(tag)}';`,
        '',
        `${classOf(tag)}.define();`,
        '',
        `export { ${classOf(tag)} };`,
      ),
    ]),
  ),
};

for (const [name, text] of Object.entries(files)) {
  const path = join(FOLDER, name);
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
for (const name of readdirSync(FOLDER, { recursive: true }).map((name) => name.replaceAll('\\', '/'))) {
  if (name.endsWith('.ts') && !(name in files)) rmSync(join(FOLDER, name));
}

try {
  compileFolder('src/content/articles', 'src/content/generated', tags);
} catch (error) {
  if (!(error instanceof ArticleErrors)) throw error;
  console.error(error.problems.map((problem) => `src/content/articles/${problem}`).join('\n'));
  process.exitCode = 1;
}
