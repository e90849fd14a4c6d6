// Makes dist/steadyground.zip, the plugin as WordPress takes it: what is in plugin/, and the files of the package that
// a page loads, so that nothing comes from another server.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { writeBlocks } from './blocks.mjs';

const packed = 'node_modules/steadyground';
const plugin = 'dist/steadyground';
const FILES = ['steadyground.js', 'fallback.css', 'integrity.json', 'privacy.json', 'licenses.txt'];
const LANGUAGES = ['en', 'es', 'ar'];

rmSync('dist', { recursive: true, force: true });
cpSync('plugin', plugin, { recursive: true });
for (const file of FILES) cpSync(`${packed}/dist/${file}`, `${plugin}/dist/${file}`);
for (const lang of LANGUAGES.slice(1)) {
  cpSync(`${packed}/dist/languages/${lang}.js`, `${plugin}/dist/languages/${lang}.js`);
}
for (const file of ['LICENSE', 'LICENSE-CONTENT']) cpSync(`${packed}/${file}`, `${plugin}/${file}`);

// What each tool, and each article's card, says until it is drawn, and where scripts are off: in the language of the tool,
// which a page may choose, so not in the plugin's translations.
const words = {};
const cards = {};
for (const lang of LANGUAGES) {
  const { fallback } = await import(`./${packed}/dist/modules/generated/fallback/${lang}.js`);
  const { titles } = await import(`./${packed}/dist/modules/generated/titles/${lang}.js`);
  words[lang] = { ...fallback, 'quick-exit': titles['quick-exit'] };
  const { articles } = await import(`./${packed}/dist/modules/content/generated/${lang}.js`);
  cards[lang] = Object.fromEntries(
    articles.map(({ id, title, neutralTitle, summary }) => [id, { title, neutralTitle, summary }]),
  );
}
writeFileSync(`${plugin}/dist/fallback.json`, JSON.stringify(words));
writeFileSync(`${plugin}/dist/articles.json`, JSON.stringify(cards));
writeBlocks(plugin, LANGUAGES, Object.keys(cards.en));

const inside = readdirSync(plugin, { recursive: true }).filter((file) =>
  statSync(join(plugin, file)).isFile(),
);
const entries = inside.map((file) => [`steadyground/${file}`, readFileSync(join(plugin, file))]);
mkdirSync('dist', { recursive: true });
writeFileSync('dist/steadyground.zip', zipSync(Object.fromEntries(entries)));
