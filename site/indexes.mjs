// What is made of all pages together: the index that search.js loads, and llms.txt.
import MiniSearch from 'minisearch';
import { SEARCH } from './search-options.js';

const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
const textOf = (html) =>
  html
    .replace(/<\/?(?:span|code|em|strong|a)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|amp|quot|#39);/g, (_, name) => ENTITIES[name])
    .replace(/\s+/g, ' ')
    .trim();

/** A record for each stretch of a page under a heading of its own. */
function recordsOf({ url, content }) {
  const [, html] = /<div class="prose">([^]*)<\/div>\s*<nav class="turn"/.exec(content);
  const title = textOf(/<h1>([^]*?)<\/h1>/.exec(content)[1]);
  return html.split(/(?=<h2 id=)/).map((part) => {
    const [, id = '', heading = ''] = /^<h2 id="([^"]+)">([^]*?)<\/h2>/.exec(part) ?? [];
    return {
      id: url.replace(/^\/docs\//, '') + (id && `#${id}`),
      title,
      heading: textOf(heading),
      text: textOf(part.replace(/^<h2[^]*?<\/h2>/, '')),
    };
  });
}

export function searchIndex(results) {
  const index = new MiniSearch({ ...SEARCH, storeFields: ['title', 'heading', 'begin'] });
  const records = results.flatMap(recordsOf).filter(({ text }) => text);
  index.addAll(
    records.map((record) => ({ ...record, begin: record.text.replace(/^(.{100,140}) .*$/, '$1 …') })),
  );
  return `export default ${JSON.stringify(index)};\n`;
}

const plain = (title) => title.replaceAll('`', '').replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/** The first sentence of a page: what its list in llms.txt says of it. */
function about(body) {
  const paragraph = body.split(/\n\n+/).find((block) => /^(?:\*\*)?[\p{L}"<]/u.test(block.trim())) ?? '';
  const text = paragraph
    .trim()
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('**', '')
    .replace(/\s+/g, ' ');
  return /^.{20,}?[.?](?= |$)/.exec(text)?.[0] ?? text;
}

const INTRODUCTION = `# Steadyground

> Small, calm self-help tools for survivors of human trafficking, as custom elements that any web page can hold. They send nothing, store nothing unless asked, and hide quickly; they cannot protect against spyware, a malicious host page, or someone watching.
`;

/** https://llmstxt.org: the pages, each with what it is about. */
export const llms = (sections) =>
  [
    INTRODUCTION,
    'All of it in one file: [llms-full.txt](llms-full.txt)\n',
    ...sections.map(
      ({ title, pages }) =>
        `## ${title}\n\n${pages.map((page) => `- [${plain(page.title)}](${page.url}): ${about(page.body)}`).join('\n')}\n`,
    ),
  ].join('\n');

export const llmsFull = (pages) =>
  [
    INTRODUCTION,
    ...pages.map(({ url, title, body }) => `<!-- ${url} -->\n\n# ${title}\n\n${body.trim()}\n`),
  ].join('\n');
