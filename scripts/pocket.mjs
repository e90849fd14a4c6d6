// dist/pocket.html and one for each other language: src/pocket/ with its words, style and script put into one file.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform as minifyCss } from 'lightningcss';
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

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign]);
const sha256 = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** How many of the joys a page without a script lists: two of each kind. */
const JOYS = 10;

/** The article that nobody is likely to find hard. */
const FIRST = 'self-care-routine';

/** Writes them; returns their names. */
export async function writePocket(version) {
  const files = readdirSync(`${MODULES}/languages`).filter((file) => file.endsWith('.js'));
  return Promise.all(files.sort().map((file) => writeOne(basename(file, '.js'), version)));
}

async function writeOne(code, version) {
  const file = code === 'en' ? 'pocket.html' : `pocket.${code}.html`;
  const { default: language } = await load(`languages/${code}.js`);
  const say = await words(code);
  const inside = await contents(code, language, say);
  const texts = {
    ...Object.fromEntries(Object.entries(say.pocket).map(([key, text]) => [key, escape(text)])),
    ...Object.fromEntries(Object.entries(ICONS).map(([name, path]) => [`icon:${name}`, icon(path)])),
    ...{ lang: code, dir: language.dir, file, leave: escape(say.leave) },
    ...{ supportTitle: escape(say.support.supportTitle), supportText: escape(say.support.supportText) },
    version: escape(say.pocket.version.replace('{version}', version)),
    shared: escape(say.pocket.shared.replace('{finish}', say.pocket.finish)),
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

/** A tool's line on the start page. */
function link({ tag, icon: path, pocket: { part, first } }, { titles, about }) {
  const text = `<span><b>${escape(titles[tag])}</b> ${escape(about[tag])}</span>`;
  const attributes = first ? ' class="primary" aria-describedby="first"' : '';
  return `<li><a href="#${part}"${attributes}>${icon(path)}${text}</a></li>`;
}

/** A tool's own part; in it the tool, with what is read where no script runs. */
const part = ({ tag, pocket: { part } }, { titles }, inside) =>
  `<section class="view" id="${part}" aria-labelledby="${part}-title">
<h2 id="${part}-title" tabindex="-1">${escape(titles[tag])}</h2>
<div class="tools">${inside}</div>
</section>`;

/**
 * What each part holds. There is more than elsewhere of what can be picked from and read, because there is nowhere else to
 * look.
 */
async function contents(code, { articles }, say) {
  const { fallback } = await load(`generated/fallback/${code}.js`);
  const { strings } = await load('components/joy-list/joy-list.strings.js');
  const joys = Object.keys(strings).filter((key) => key.startsWith('joy-'));
  const lists = {
    ...fallback,
    'joy-list': { kind: 'ul', lines: joys.slice(0, JOYS).map((key) => say.joys[key]) },
  };
  const first = ({ id }) => Number(id === FIRST);
  return {
    ...Object.fromEntries(Object.entries(lists).map(([tag, list]) => [tag, tool(tag, list, say.pocket)])),
    'article-card': [...articles]
      .sort((one, other) => first(other) - first(one))
      .map((article) => articleCard(article, say.pocket))
      .join('\n'),
  };
}

function tool(tag, { kind, lines }, { skip }) {
  const items = lines.map((line) => `<li>${escape(line)}</li>`);
  const below = kind === 'ol' ? [`<p>${escape(skip)}</p>`] : [];
  return [`<${tag}>`, `<${kind}>`, ...items, `</${kind}>`, ...below, `</${tag}>`].join('\n');
}

/** What the page says in a language: its own words, and those that the tools have anyway. */
async function words(code) {
  const ending = code === 'en' ? '.strings.js' : `.strings.${code}.js`;
  const stringsOf = async (path) => (await load(path + ending)).strings;
  return {
    ...(await load(`generated/titles/${code}.js`)),
    pocket: await stringsOf('pocket/pocket'),
    leave: (await stringsOf('components/quick-exit/quick-exit')).leave,
    joys: await stringsOf('components/joy-list/joy-list'),
    support:
      code === 'en'
        ? (await load('language/ending.strings.js')).supportStrings
        : await stringsOf('language/shared'),
  };
}

const compress = (file) =>
  String(
    minifyCss({
      filename: file,
      code: readFileSync(file),
      minify: true,
      targets: { chrome: 105 << 16, firefox: 110 << 16, safari: 16 << 16 },
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

/** A whole article, for where the script does not run. */
function articleCard({ id, title, neutralTitle, summary, contentNote, body, sources = [] }, say) {
  const order = sources.map((source) => source.id);
  const inline = (parts) => parts.map((part) => inlineOf(part, order)).join('');
  const list = (tag, items) => `<${tag}>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</${tag}>`;
  const block = ({ h, p, ul, ol, quote }) => {
    if (h) return `<h4>${inline(h)}</h4>`;
    if (p) return `<p>${inline(p)}</p>`;
    if (ul) return list('ul', ul);
    if (ol) return list('ol', ol);
    return `<blockquote>${inline(quote)}</blockquote>`;
  };
  return [
    // Someone who glances at the screen reads nothing of it until it is open.
    `<article-card article="${id}" neutral><article>`,
    `<h3>${escape(neutralTitle ?? title)}</h3>`,
    `<p class="summary"><b>${escape(title)}</b><br>${escape(summary)}</p>`,
    ...(contentNote ? [`<p class="note">${escape(contentNote)}</p>`] : []),
    ...body.map(block),
    `<h4>${escape(say.sources)}</h4>`,
    '<ol class="small">',
    ...sources.map(({ text, verified }) => {
      const mark = verified ? '' : ` ${escape(say.unconfirmed)}`;
      return `<li><span lang="en" dir="ltr">${escape(text)}</span>${mark}</li>`;
    }),
    '</ol></article></article-card>',
  ].join('\n');
}

function inlineOf(part, order) {
  if (typeof part === 'string') return escape(part);
  if ('cite' in part) return ` <small>[${order.indexOf(part.cite) + 1}]</small>`;
  const inside = (part.em ?? part.strong ?? part.text).map((each) => inlineOf(each, order)).join('');
  if (part.em) return `<em>${inside}</em>`;
  return part.strong ? `<strong>${inside}</strong>` : inside;
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
