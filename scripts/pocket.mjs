// dist/pocket.html and one for each other language: src/pocket/ with its words, style and script put into one file.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform as minifyCss } from 'lightningcss';

const MODULES = 'dist/modules';
const load = (file) => import(pathToFileURL(`${MODULES}/${file}`).href);

/** Drawn with lines, 24 wide and high. */
const ICONS = {
  mark: '<circle cx="12" cy="9.5" r="4.5"/><path d="M3.5 17.5h17M7 21h10"/>',
  back: '<path d="M14.5 5.5 8 12l6.5 6.5"/>',
  now: '<path d="M2.5 12s3.5-6 9.5-6 9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6Z"/><circle cx="12" cy="12" r="2.6"/>',
  breathe:
    '<circle cx="12" cy="12" r="3"/><circle cx="12" cy="12" r="6.2"/><circle cx="12" cy="12" r="9.4"/>',
  good: '<path d="M12 21v-9M12 14c0-4 2.5-6.5 7.5-6.5 0 5-2.5 7-7.5 7M12 11c0-4-2.5-6.5-7.5-6.5 0 5 2.5 7 7.5 7"/>',
  today: '<path d="M7 18.5h9.75a4 4 0 0 0 .5-7.97A5.5 5.5 0 0 0 6.7 9.9 4.3 4.3 0 0 0 7 18.5Z"/>',
  read: '<path d="M12 6.5C9.5 5 6.5 4.5 3.5 4.5v13c3 0 6 .5 8.5 2 2.5-1.500 5.5-2 8.5-2v-13c-3 0-6 .5-8.5 2Zm0 0v13"/>',
};
const icon = (name) => `<svg viewBox="0 0 24 24" aria-hidden="true">${ICONS[name]}</svg>`;

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
  const { strings: joys } = await load('components/joy-list/joy-list.strings.js');
  const texts = {
    ...Object.fromEntries(Object.entries(say.pocket).map(([key, text]) => [key, escape(text)])),
    ...Object.fromEntries(Object.keys(ICONS).map((name) => [`icon:${name}`, icon(name)])),
    ...Object.fromEntries(Object.entries(say.titles).map(([tag, name]) => [`name:${tag}`, escape(name)])),
    ...{ lang: code, dir: language.dir, file, leave: escape(say.leave) },
    ...{ supportTitle: escape(say.support.supportTitle), supportText: escape(say.support.supportText) },
    version: escape(say.pocket.version.replace('{version}', version)),
    shared: escape(say.pocket.shared.replace('{finish}', say.pocket.finish)),
    joys: Object.keys(joys)
      .filter((key) => /^joy-/.test(key))
      .slice(0, JOYS)
      .map((key) => `<li>${escape(say.joys[key])}</li>`)
      .join('\n'),
    articles: [...language.articles]
      .sort((one, other) => Number(other.id === FIRST) - Number(one.id === FIRST))
      .map((article) => articleCard(article, say.pocket))
      .join('\n'),
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

/** What the page says in a language: its own words, and those that the tools have anyway. */
async function words(code) {
  const ending = code === 'en' ? '.strings.js' : `.strings.${code}.js`;
  const stringsOf = async (path) => (await load(path + ending)).strings;
  const { titles } = await load(`generated/titles/${code}.js`);
  return {
    titles,
    pocket: await stringsOf('pocket/pocket'),
    leave: (await stringsOf('components/quick-exit/quick-exit')).leave,
    joys: await stringsOf('components/joy-list/joy-list'),
    support:
      code === 'en'
        ? (await load('shared/ending.strings.js')).supportStrings
        : await stringsOf('shared/shared'),
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
