// npm run site: the demo, dist/ and the docs, as one folder that any web server can serve.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import highlight from '@11ty/eleventy-plugin-syntaxhighlight';
import { CSP } from '../scripts/server.mjs';
import { extend } from './markdown.mjs';
import { pages, sections } from './pages.mjs';
import { llms, llmsFull, searchIndex } from './indexes.mjs';

const OUTPUT = 'build/site';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What a page with examples that run loads for them. */
const toolsOf = (body) => {
  const live = [...body.matchAll(/^```html live\n([^]*?)^```/gm)].map(([, code]) => code).join('');
  const languages = [...live.matchAll(/ lang="(\w+)"/g)]
    .map(([, code]) => code)
    .filter((code) => code !== 'en');
  return live ? ['steadyground.js', ...new Set(languages.map((code) => `languages/${code}.js`))] : [];
};

export default function (config) {
  config.setQuietMode(true);
  config.addPlugin(highlight, { alwaysWrapLineHighlights: false });

  let inline;
  config.amendLibrary('md', (md) => {
    extend(md);
    inline = (text) => md.renderInline(text, { file: '', url: '' });
  });
  config.addFilter('inline', (text) => inline(text));
  config.addFilter('plain', (text) =>
    text.replaceAll('`', '').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
  );

  config.addFilter('headings', (content) =>
    [...content.matchAll(/<h2 id="([^"]+)">([^]*?)<\/h2>/g)].map(([, id, html]) => ({
      id,
      html: html.replace(/<\/?a\b[^>]*>/g, ''),
    })),
  );

  pages.forEach(({ file, url, title, body }, index) => {
    const docs = '../'.repeat(url.split('/').length - 1) || './';
    config.addTemplate(`${url.replace(/html$/, 'md')}`, body, {
      ...{ file, url, title, docs, sections, version, csp: CSP },
      top: `${docs}../`,
      before: pages[index - 1],
      after: pages[index + 1],
      tools: toolsOf(body),
      permalink: posix.join('docs', url),
      layout: 'page.njk',
    });
  });
  config.addPassthroughCopy({
    demo: '.',
    'site/docs.css': 'docs/docs.css',
    'site/search.js': 'docs/search.js',
    'site/search-options.js': 'docs/search-options.js',
  });
  config.addPassthroughCopy({ 'node_modules/minisearch/dist/es/index.js': 'docs/minisearch.js' });
  for (const file of ['*.{js,css,html,json,txt}', 'frame', 'languages', 'tags', 'themes']) {
    config.addPassthroughCopy({ [`dist/${file}`]: file.startsWith('*') ? 'dist' : `dist/${file}` });
  }

  config.on('eleventy.after', ({ results }) => {
    mkdirSync(`${OUTPUT}/docs`, { recursive: true });
    const write = (file, text) => writeFileSync(`${OUTPUT}/docs/${file}`, text);
    write('search-index.js', searchIndex(results));
    write('llms.txt', llms(sections));
    write('llms-full.txt', llmsFull(pages));
    // In place of the demo's pages as they were written.
    cpSync('build/demo', OUTPUT, { recursive: true });
  });

  return {
    dir: { input: 'site', output: OUTPUT },
    templateFormats: ['md'],
    markdownTemplateEngine: false,
  };
}
