// dist/snippets/: what a page pastes to show a tool before any script has come; docs/for-partners/server-rendering.md.
// The build runs it once dist/modules/ is there.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import '../dist/modules/bundle.js';
import { ArticleCard, QuickExit } from '../dist/modules/index.js';
import english from '../dist/modules/generated/languages/en.js';
import { blocksOf, ENGLISH, escaped, listOf } from './html.mjs';
import { minifyCss } from './minify-css.mjs';

/** Where a page has the files of dist/. */
const BASE = '/steadyground/';
const EXIT = 'https://www.wikipedia.org/';
const FIRST_ARTICLE = 'self-care-routine';

// The same sources give the same bytes, whenever: no text is out of date on the day it was checked.
Date.now = () => 0;

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const { version } = readJson('package.json');

const anchor = (href, content) => `<a href="${escaped(href)}" rel="noopener noreferrer">${content}</a>`;

const MARKS = { cite: (number) => `<sup>${number}</sup>`, link: anchor };

/** A whole article that opens without a script, its note first. */
function article(each, mark, say) {
  const { title, summary, contentNote, reviewed, sources = [] } = each;
  const note = contentNote && `<p>${escaped(contentNote)}</p>`;
  const from = sources.map(({ text, url }) => (url ? anchor(url, escaped(text)) : escaped(text)));
  return [
    `<article${mark}><h3>${escaped(title)}</h3><p>${escaped(summary)}</p>`,
    note,
    `<details><summary>${escaped(say(note ? 'readNote' : 'read'))}</summary>`,
    ...blocksOf(each, MARKS),
    reviewed === false && `<p>${escaped(say('notReviewed'))}</p>`,
    from.length && `<h4>${escaped(say('sources'))}</h4>${listOf('ol', from)}`,
    '</details></article>',
  ]
    .filter(Boolean)
    .join('\n');
}

/** The file names, each with its tag, its attributes and what stands in it. */
function tools({ strings, articles = [] }, fallback) {
  const cards = english.articles.map((ours) => {
    const own = articles.find(({ id }) => id === ours.id);
    const words = own ? { ...ArticleCard.messages, ...strings['article-card'] } : ArticleCard.messages;
    return {
      name: ours.id === FIRST_ARTICLE ? 'article-card' : `article-card-${ours.id}`,
      tag: 'article-card',
      attributes: ` article="${ours.id}"`,
      inside: article(own ?? ours, own ? '' : ENGLISH, (key) => words[key]),
    };
  });
  const leave = strings['quick-exit']?.leave;
  const mark = leave === undefined && strings !== english.strings ? ENGLISH : '';
  const exit = `<a href="${EXIT}" rel="noreferrer" target="_top"${mark}>${escaped(leave ?? QuickExit.messages.leave)}</a>`;
  return [
    ...Object.entries(fallback).map(([tag, { kind, lines, lang }]) => ({
      tag,
      inside: listOf(kind, lines.map(escaped), lang && ENGLISH),
    })),
    ...cards,
    { tag: 'quick-exit', inside: exit },
  ].map((tool) => ({ name: tool.tag, attributes: '', ...tool }));
}

/** As Lit draws it, without what only Lit would read and what no one sees before the script is there. */
async function draw(markup) {
  const drawn = await collectResult(render(html`${unsafeStatic(markup)}`));
  return drawn
    .replace(/<!--\/?lit-[^]*?-->|<\?>| shadowroot="\w+"| theme="auto"/g, '')
    .replace(/<[\w-]+ +/, (start) => start.replace(/ +/, ' '))
    .replace(/(<template.*?>)<style>([^]*?)<\/style>([^]*)(?=<\/template>)/, (_, template, css, view) => {
      const spaced = view.replace(/(?<=<\/summary>)[^]*?(?=<\/details>)/g, '').replace(/\s+/g, ' ');
      return `${template}<style>${minifyCss(css)}</style>${spaced.replace(/ (?=>)/g, '')}`;
    });
}

mkdirSync('dist/snippets', { recursive: true });
const hashes = {};
for (const file of readdirSync('dist/modules/generated/languages').filter((file) => file.endsWith('.js'))) {
  const { default: language } = await import(`../dist/modules/generated/languages/${file}`);
  const { code, dir } = language;
  const { fallback } = await import(`../dist/modules/generated/fallback/${file}`);
  for (const { name, tag, attributes, inside } of tools(language, fallback)) {
    const direction = dir === 'rtl' ? ' dir="rtl"' : '';
    const drawn = await draw(`<${tag}${attributes} lang="${code}"${direction}>\n${inside}\n</${tag}>`);
    const style = /<style>([^]*?)<\/style>/.exec(drawn)?.[1];
    if (style) hashes[tag] = `sha256-${createHash('sha256').update(style).digest('base64')}`;
    const lines = [
      `<!-- Steadyground ${version}, <${tag}> in ${code}. The files are in dist/ of the package. -->`,
      // A closed tool shows nothing of its own before its script: this keeps its room.
      !style && `<link rel="stylesheet" href="${BASE}fallback.css">`,
      // Before the tool, which would else begin in English.
      code !== 'en' && `<script type="module" src="${BASE}languages/${code}.js"></script>`,
      // All tools in one, because a page has several: a policy that names ours lets one file take the name.
      `<script type="module" src="${BASE}steadyground.js"></script>`,
      drawn,
    ];
    writeFileSync(`dist/snippets/${name}.${code}.html`, `${lines.filter(Boolean).join('\n')}\n`);
  }
}
writeFileSync('dist/snippets/style-hashes.json', `${JSON.stringify(hashes, null, 2)}\n`);
