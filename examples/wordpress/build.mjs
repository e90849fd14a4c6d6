// Makes dist/steadyground.zip, the plugin as WordPress takes it: what is in plugin/, and the files of the package that
// a page loads, so that nothing comes from another server.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { writeBlocks } from './blocks.mjs';

const packed = 'node_modules/steadyground';
const plugin = 'dist/steadyground';
const FILES = ['steadyground.js', 'fallback.css', 'integrity.json', 'privacy.json', 'licenses.txt'];

/** The languages that the package has: English first, which the tools bring along, then by their own names. */
const found = await Promise.all(
  readdirSync(`${packed}/dist/languages`)
    .filter((file) => file.endsWith('.js'))
    .map(async (file) => (await import(`./${packed}/dist/languages/${file}`)).default),
);
const codes = found
  .sort((one, other) => (one.code === 'en' ? -1 : other.code === 'en' ? 1 : one.name < other.name ? -1 : 1))
  .map(({ code }) => code);

rmSync('dist', { recursive: true, force: true });
cpSync('plugin', plugin, { recursive: true });
for (const file of FILES) cpSync(`${packed}/dist/${file}`, `${plugin}/dist/${file}`);
for (const code of codes.slice(1))
  cpSync(`${packed}/dist/languages/${code}.js`, `${plugin}/dist/languages/${code}.js`);
for (const file of ['LICENSE', 'LICENSE-CONTENT']) cpSync(`${packed}/${file}`, `${plugin}/${file}`);

// What each tool, and each article's card, says until it is drawn, and where scripts are off: in the language of the tool,
// which a page may choose, so not in the plugin's translations. What a language does not have yet is in English, and says so.
const languages = {};
const words = {};
const cards = {};
const english = await wordsOf('en');
for (const code of codes) {
  const { language, fallback, titles } = await wordsOf(code);
  languages[code] = { name: language.name, dir: language.dir };
  const leave = titles['quick-exit'];
  const isEnglish = code !== 'en' && leave === english.titles['quick-exit'];
  words[code] = { ...fallback, 'quick-exit': { text: leave, ...(isEnglish && { lang: 'en' }) } };
  const articles = english.language.articles.map(
    (article) => language.articles?.find(({ id }) => id === article.id) ?? article,
  );
  cards[code] = Object.fromEntries(
    articles.map(({ id, lang, title, neutralTitle, summary }) => [
      id,
      { title, neutralTitle, summary, ...(lang !== code && { lang }) },
    ]),
  );
}
writeFileSync(`${plugin}/dist/languages.json`, JSON.stringify(languages));
// What the editor calls the values that are named in the package.
const { strings } = await import(
  `./${packed}/dist/modules/components/grounding-steps/grounding-steps.strings.js`
);
const exercises = Object.entries(strings).filter(([key]) => key.startsWith('name-'));
const names = {
  exercise: Object.fromEntries(exercises.map(([key, name]) => [key.slice('name-'.length), name])),
  article: Object.fromEntries(english.language.articles.map(({ id, title }) => [id, title])),
  lang: Object.fromEntries(Object.entries(languages).map(([code, { name }]) => [code, name])),
};
writeFileSync(`${plugin}/dist/names.json`, JSON.stringify(names));
writeFileSync(`${plugin}/dist/fallback.json`, JSON.stringify(words));
writeFileSync(`${plugin}/dist/articles.json`, JSON.stringify(cards));
writeBlocks(plugin, codes, Object.keys(cards.en));

async function wordsOf(code) {
  const { default: language } = await import(`./${packed}/dist/languages/${code}.js`);
  const { fallback } = await import(`./${packed}/dist/modules/generated/fallback/${code}.js`);
  const { titles } = await import(`./${packed}/dist/modules/generated/titles/${code}.js`);
  return { language, fallback, titles };
}

const inside = readdirSync(plugin, { recursive: true }).filter((file) =>
  statSync(join(plugin, file)).isFile(),
);
const entries = inside.map((file) => [`steadyground/${file}`, readFileSync(join(plugin, file))]);
mkdirSync('dist', { recursive: true });
writeFileSync('dist/steadyground.zip', zipSync(Object.fromEntries(entries)));
