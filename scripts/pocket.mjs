// dist/pocket.html and one for each other language: src/pocket/ with its words, style and script put into one file.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { transform as minifyCss } from 'lightningcss';
import { blocksOf, ENGLISH, escaped, listOf } from './html.mjs';
import { languages, said, wordsIn } from './languages.mjs';
import { CSS_TARGETS } from './oldest.mjs';
import { tools } from './tools.mjs';

const MODULES = 'dist/modules';
const load = (file) => import(pathToFileURL(`${MODULES}/${file}`).href);

/** Of the page itself, as those of the tools: one path each, drawn with lines, 24 wide and high. */
const ICONS = {
  mark: 'M7.5 9.5a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0M3.5 17.5h17M7 21h10',
  back: 'M14.5 5.5 8 12l6.5 6.5',
};
const icon = (path) => `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;

/** The tools that are a part of it, the one to begin with first. */
const shown = tools
  .filter(({ pocket }) => pocket)
  .sort((one, other) => Number(other.pocket.first ?? false) - Number(one.pocket.first ?? false));

const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** How many of the joys a page without a script lists: two of each kind. */
const JOYS = 10;

/** The article that nobody is likely to find hard. */
const FIRST = 'self-care-routine';

const english = await wordsIn('en');
const fileOf = (tag) => `components/${tag}/${tag}.strings.ts`;
const POCKET = 'pocket/pocket.strings.ts';
const ENDING = 'language/ending.strings.ts';

/** Writes them; returns their names. */
export async function writePocket(version) {
  return Promise.all(languages.map((language) => writeOne(language, version)));
}

async function writeOne({ code, dir }, version) {
  const file = code === 'en' ? 'pocket.html' : `pocket.${code}.html`;
  const say = await sayer(code);
  const around = (key, values) => say(POCKET, key, values);
  const inside = await contents(code, say);
  const texts = {
    ...Object.fromEntries(Object.keys(said(english[POCKET])).map((key) => [key, around(key)])),
    ...Object.fromEntries(Object.entries(ICONS).map(([name, path]) => [`icon:${name}`, icon(path)])),
    ...{ lang: code, dir, file, leave: say(fileOf('quick-exit'), 'leave') },
    ...{ supportTitle: say(ENDING, 'supportTitle'), supportText: say(ENDING, 'supportText') },
    // Where nothing can be marked as English.
    'tab:title': around('title').replace(/<.*?>/g, ''),
    version: around('version', { version }),
    shared: around('shared', { finish: around('finish') }),
    links: shown.map((tool) => link(tool, say)).join('\n'),
    parts: shown.map((tool) => part(tool, say, inside[tool.tag])).join('\n'),
  };
  // In runs of spaces nothing is said.
  const page = readFileSync('src/pocket/pocket.html', 'utf8')
    .replaceAll(/\{([\w:-]+)\}(?! \*)/g, (hole, key) => texts[key] ?? hole)
    .replaceAll(/\n\s+/g, '\n');
  const style = compress('src/pocket/pocket.css');
  const script = readFileSync(`build/pocket-${code}.js`, 'utf8').trim();
  // Either would end the script, or hide its end.
  if (/<\/script|<!--/i.test(script)) throw new Error(`The script of ${file} cannot stand in a page.`);
  const whole = page
    .replace('/* {style} */', () => style)
    .replace('// {script}', () => script)
    .replace('</html>', () => `</html>\n<!--\n${licenses()}\n-->`);
  writeFileSync(`dist/${file}`, whole.replace('{policy}', policy(whole)));
  return file;
}

/**
 * What the page says in a language, as HTML: its own words, and those that the tools have anyway. English, marked as such,
 * where the language does not have them yet.
 *
 * @returns Takes the file of the English, a key, and what is filled in, as HTML.
 */
async function sayer(code) {
  const own = await wordsIn(code);
  return (file, key, values = {}) => {
    const there = own[file] && said(own[file])[key];
    const text = escaped(there ?? said(english[file])[key]);
    const filled = text.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
    return there === undefined ? inEnglish('span', filled) : filled;
  };
}

const inEnglish = (tag, html) => `<${tag}${ENGLISH}>${html}</${tag}>`;

/** A tool's line on the start page. */
function link({ tag, icon: path, pocket: { part, first } }, say) {
  const text = `<span><b>${say(fileOf(tag), 'export title')}</b> ${say(fileOf(tag), 'export about')}</span>`;
  const attributes = first ? ' class="primary" aria-describedby="first"' : '';
  return `<li><a href="#${part}"${attributes}>${icon(path)}${text}</a></li>`;
}

/** A tool's own part; in it the tool, with what is read where no script runs. */
const part = ({ tag, pocket: { part } }, say, inside) =>
  `<section class="view" id="${part}" aria-labelledby="${part}-title">
<h2 id="${part}-title" tabindex="-1">${say(fileOf(tag), 'export title')}</h2>
<div class="tools">${inside}</div>
</section>`;

/**
 * What each part holds. There is more than elsewhere of what can be picked from and read, because there is nowhere else to
 * look.
 */
async function contents(code, say) {
  const { fallback } = await load(`generated/fallback/${code}.js`);
  const joys = Object.keys(said(english[fileOf('joy-list')])).filter((key) => key.startsWith('joy-'));
  const lists = Object.entries(fallback).map(([tag, list]) => [
    tag,
    tag === 'joy-list'
      ? { ...list, lang: undefined, lines: joys.slice(0, JOYS).map((key) => say(fileOf(tag), key)) }
      : { ...list, lines: list.lines.map(escaped) },
  ]);
  const first = ({ id }) => Number(id === FIRST);
  const { default: own } = await load(`generated/languages/${code}.js`);
  const { default: ours } = await load('generated/languages/en.js');
  const inOurs = await sayer('en');
  const cards = [...ours.articles]
    .sort((one, other) => first(other) - first(one))
    .map((article) => {
      const written = own.articles?.find(({ id }) => id === article.id);
      return written ? articleCard(written, '', say) : articleCard(article, ENGLISH, inOurs);
    });
  return {
    ...Object.fromEntries(lists.map(([tag, list]) => [tag, tool(tag, list, say)])),
    'article-card': cards.join('\n'),
  };
}

function tool(tag, { kind, lines, lang }, say) {
  const below = kind === 'ol' ? [`<p>${say(POCKET, 'skip')}</p>`] : [];
  return [`<${tag}>`, listOf(kind, lines, lang && ENGLISH), ...below, `</${tag}>`].join('\n');
}

const compress = (file) =>
  String(
    minifyCss({
      filename: file,
      code: readFileSync(file),
      minify: true,
      targets: CSS_TARGETS,
    }).code,
  );

/** Allows what stands in the page, by its hash, and nothing else. */
function policy(page) {
  const hashes = (tag) =>
    [...page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, text]) => sha256(text)).join(' ');
  return [
    "default-src 'none'",
    `script-src ${hashes('script')}`,
    // The nonce is for the <style> elements that Lit writes in browsers without constructable style sheets.
    `style-src ${hashes('style')} 'nonce-steadyground'`,
    "connect-src 'none'",
    'img-src data:', // so that no browser asks a server for an icon
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types steadyground',
  ].join('; ');
}

/** With nowhere to go, a link is the words that it is on. */
const MARKS = { cite: (number) => ` <small>[${number}]</small>`, link: (_, inside) => inside };

/** A whole article, for where the script does not run. */
function articleCard(article, mark, say) {
  const { id, title, neutralTitle, summary, contentNote, sources = [] } = article;
  return [
    // Someone who glances at the screen reads nothing of it until it is open.
    `<article-card article="${id}" neutral><article${mark}>`,
    `<h3>${escaped(neutralTitle ?? title)}</h3>`,
    `<p class="summary"><b>${escaped(title)}</b><br>${escaped(summary)}</p>`,
    ...(contentNote ? [`<p class="note">${escaped(contentNote)}</p>`] : []),
    ...blocksOf(article, MARKS),
    `<h4>${say(fileOf('article-card'), 'sources')}</h4>`,
    '<ol class="small">',
    ...sources.map(({ text, verified }) => {
      const mark = verified ? '' : ` (${say(fileOf('article-card'), 'toConfirm')})`;
      return `<li>${inEnglish('span', escaped(text))}${mark}</li>`;
    }),
    '</ol></article></article-card>',
  ].join('\n');
}

/** Each text once, with the names of those that it is for. */
function licenses() {
  const texts = new Map([['Steadyground', readFileSync('LICENSE', 'utf8')]]);
  const byText = new Map();
  for (const name of ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', '@lit/context']) {
    texts.set(name, readFileSync(`node_modules/${name}/LICENSE`, 'utf8'));
  }
  for (const [name, text] of texts) byText.set(text.trim(), [...(byText.get(text.trim()) ?? []), name]);
  return [...byText]
    .map(([text, names]) => `${names.join(', ')}\n\n${text}`)
    .join('\n\n')
    .concat('\n\nTexts, articles and translations: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/')
    .replaceAll('--', '- -');
}
