// npm run generate: what is written for each tool from the one list of them (src/components/index.ts), and the articles.
// Before all else runs; a file that would be the same is left alone.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ArticleErrors, compileFolder } from './compile-articles.mjs';
import { articlesIn, byLanguage, languages } from './languages.mjs';
import { classOf, tools } from './tools.mjs';

process.chdir(fileURLToPath(new URL('../', import.meta.url)));
const FOLDER = 'src/generated';
const tags = tools.map(({ tag }) => tag);
const framed = tools.filter(({ frame }) => frame);
const telling = tools.filter(({ fallback }) => fallback);
/** What keeps its room until it is drawn can be drawn a task later; the way out, and what gives tools their defaults, not. */
const inTurn = tools.filter(({ room }) => room);
const atOnce = tools.filter(({ room }) => !room);

const codes = languages.map(({ code }) => code);
/** The elements bring English along. */
const others = codes.filter((code) => code !== 'en');

const camel = (tag) => tag.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
const strings = (tag, code) => `components/${tag}/${tag}.strings${code === 'en' ? '' : `.${code}`}.js`;
/** What has words beside the tools: by its key in a language, the files that they stand in. */
const AROUND = {
  frame: ['frame/frame'],
  shared: ['language/shared', 'language/ending', 'language/records'],
};
const speaking = tags.filter((tag) => existsSync(`src/${strings(tag, 'en').replace('.js', '.ts')}`));

/** Whether a file of words has something to say yet: in a language that is begun, English stands in for what is missing. */
function says(file, name) {
  const source = `src/${file.replace('.js', '.ts')}`;
  return existsSync(source) && new RegExp(`^export const ${name}\\b`, 'm').test(readFileSync(source, 'utf8'));
}
/** A word as a variable. A language's code may be a word of JavaScript, as `new` is for Newari. */
const named = (code) => `${camel(code)}Words`;
/** For each of the tools, an import of something that it says, in English where the language does not have it yet. */
const saying = (list, name, code) =>
  list.map(({ tag }) => {
    const own = strings(tag, says(strings(tag, code), name) ? code : 'en');
    return `import { ${name} as ${camel(`${tag}-${name}`)} } from '../../${own}';`;
  });

const file = (tag) => `components/${tag}/${tag}.js`;
const lines = (...all) => `${all.flat().join('\n')}\n`;
const list = (values) => values.map((value) => `'${value}'`).join(', ');

/** A module that registers a tool when it is imported. */
const registering = (tag, statement, ...imports) =>
  lines(
    `import { ${classOf(tag)} } from '../../${file(tag)}';`,
    imports,
    '',
    statement,
    '',
    `export { ${classOf(tag)} };`,
  );

/** Text of each file of src/generated/. */
const files = {
  'elements.ts': lines(tags.map((tag) => `export { ${classOf(tag)} } from '../${file(tag)}';`)),
  'in-order.ts': lines(
    tags.map((tag) => `import { ${classOf(tag)} } from '../${file(tag)}';`),
    '',
    "import type { Definable } from '../element/in-turn.js';",
    '',
    '/** The classes of what takes no room of its own: the way out, then what tools look for around them. */',
    `export const AROUND: readonly Definable[] = [${atOnce.map(({ tag }) => classOf(tag)).join(', ')}];`,
    '',
    '/** The classes of the tools, in the order in which they are registered. */',
    'export const TOOLS: readonly Definable[] = [',
    inTurn.map(({ tag }) => `  ${classOf(tag)},`),
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
    '/** All that the elements say, in one language: what it does not have yet, they say in English. */',
    'export interface Locale {',
    '  readonly shared: Partial<Translation<typeof sharedStrings & EndingStrings & typeof recordsStrings>>;',
    '  /** What stands around an isolated tool, and what each is called. */',
    '  readonly frame: Partial<Translation<typeof frame> & Readonly<Record<FrameTool, string>>>;',
    speaking.map((tag) => `  readonly '${tag}': Partial<Translation<typeof ${camel(tag)}>>;`),
    '}',
  ),
  'covers.ts': lines(
    Object.values(byLanguage)
      .filter(([code]) => code !== 'en')
      .map(([code]) => `import { strings as ${named(code)} } from '../${strings('quick-exit', code)}';`),
    '',
    'interface CoverWords {',
    "  readonly dir: 'ltr' | 'rtl';",
    '  readonly show?: string | undefined;',
    '  readonly blank?: string | undefined;',
    '}',
    '',
    '/** What a page that is covered says, by language without script and region. */',
    'export const COVERS: Readonly<Record<string, CoverWords>> = {',
    Object.entries(byLanguage)
      .filter(([language]) => language !== 'en')
      .map(([language, [code]]) => {
        const { dir } = languages.find((each) => each.code === code);
        return `  ${language}: { dir: '${dir}', show: ${named(code)}.show, blank: ${named(code)}.blank },`;
      }),
    '};',
  ),
  'titles.ts': lines(
    "import type { FrameTool } from './frame-tools.js';",
    codes.map((code) => `import { titles as ${named(code)} } from './titles/${code}.js';`),
    '',
    'type Titles = Readonly<Record<FrameTool, string>>;',
    '',
    '/** What each tool is called, by language without script and region. */',
    'export const TITLES: Readonly<Record<string, Titles>> & { readonly en: Titles } = {',
    Object.entries(byLanguage).map(([language, [code]]) => `  ${language}: ${named(code)},`),
    '};',
  ),
  ...Object.fromEntries(
    codes.map((code) => [
      `titles/${code}.ts`,
      lines(
        saying(framed, 'title', code),
        saying(framed, 'about', code),
        "import type { FrameTool } from '../frame-tools.js';",
        '',
        'export const titles: Readonly<Record<FrameTool, string>> = {',
        framed.map(({ tag }) => `  '${tag}': ${camel(tag)}Title,`),
        '};',
        '',
        '/** What is in each, in a line. */',
        'export const about: Readonly<Record<FrameTool, string>> = {',
        framed.map(({ tag }) => `  '${tag}': ${camel(tag)}About,`),
        '};',
      ),
    ]),
  ),
  ...Object.fromEntries(
    codes.map((code) => [
      `fallback/${code}.ts`,
      lines(
        saying(telling, 'fallback', code),
        "import type { Fallback } from '../../language/fallback.js';",
        '',
        '/** What stands in each tool until it is drawn, and where no script runs. */',
        'export const fallback: Readonly<Record<string, Fallback>> = {',
        telling.map(({ tag, fallback }) => {
          const lang = says(strings(tag, code), 'fallback') ? '' : ", lang: 'en'";
          return `  '${tag}': { kind: '${fallback}', lines: ${camel(tag)}Fallback${lang} },`;
        }),
        '};',
      ),
    ]),
  ),
  ...Object.fromEntries(
    others.map((code) => {
      const there = speaking.filter((tag) => says(strings(tag, code), 'strings'));
      const around = Object.entries(AROUND).map(([key, files]) => [
        key,
        files.filter((file) => says(`${file}.strings.${code}.js`, 'strings')),
      ]);
      const part = (file) => file.split('/').at(-1);
      return [
        `words/${code}.ts`,
        lines(
          there.map((tag) => `import { strings as ${camel(tag)} } from '../../${strings(tag, code)}';`),
          around.flatMap(([, files]) =>
            files.map(
              (file) => `import { strings as ${part(file)} } from '../../${file}.strings.${code}.js';`,
            ),
          ),
          "import type { Locale } from '../locale.js';",
          `import { titles } from '../titles/${code}.js';`,
          '',
          'export const words: Locale = {',
          around.map(([key, files]) => {
            const parts = [...files.map(part), ...(key === 'frame' ? ['titles'] : [])];
            return `  ${key}: { ${parts.map((name) => `...${name}`).join(', ')} },`;
          }),
          speaking.map((tag) => `  '${tag}': ${there.includes(tag) ? camel(tag) : '{}'},`),
          '};',
        ),
      ];
    }),
  ),
  ...Object.fromEntries(
    languages.map(({ code, name, dir, reviewed }) => {
      const written = articlesIn(code).length > 0;
      return [
        `languages/${code}.ts`,
        lines(
          written ? `import { articles } from '../../content/generated/${code}.js';` : [],
          "import { addLanguage, type Language } from '../../language/languages.js';",
          code === 'en' ? [] : `import { words } from '../words/${code}.js';`,
          '',
          code === 'en' ? '// The elements bring their English strings along: this adds the articles.' : [],
          'const language: Language = {',
          `  code: '${code}',`,
          `  name: ${JSON.stringify(name)},`,
          `  dir: '${dir}',`,
          `  reviewed: ${reviewed},`,
          `  strings: ${code === 'en' ? '{}' : '{ ...words }'},`,
          written ? '  articles,' : [],
          '};',
          '',
          'addLanguage(language);',
          '',
          'export default language;',
        ),
      ];
    }),
  ),
  ...Object.fromEntries(
    tags.map((tag) => [`define/${tag}.ts`, registering(tag, `${classOf(tag)}.define();`)]),
  ),
  // For the files of tags/, which let go of the page first.
  ...Object.fromEntries(
    tools.map(({ tag, room }) => [
      `tags/${tag}.ts`,
      room
        ? registering(
            tag,
            `void inNextTask(() => ${classOf(tag)}.define());`,
            "import { inNextTask } from '../../element/in-turn.js';",
          )
        : registering(tag, `${classOf(tag)}.define();`),
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
