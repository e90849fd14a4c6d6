// Brotli bytes with Lit included.
// The goals, and why some limits lie above them: docs/decisions/0009-size.md.
import { languages } from './scripts/languages.mjs';
import { tools } from './scripts/tools.mjs';

export default [
  ...tools.map(({ tag, budget }) => ({ name: tag, path: `dist/tags/${tag}.js`, limit: budget })),
  { name: 'the five tools, in English, without articles', path: 'build/tools.js', limit: '41.7 kB' },
  { name: 'what covers a page before it is drawn', path: 'dist/back-cover.js', limit: '2 kB' },
  { name: 'a page around isolated tools', path: 'dist/frame-host.js', limit: '4.2 kB' },
  {
    name: 'any tool in its frame',
    path: ['dist/frame.html', 'dist/frame.css', 'dist/frame.js'],
    limit: '51 kB',
  },
  // All there is, in one language: nothing else is loaded.
  { name: 'pocket.html', path: 'dist/pocket.html', limit: '67.8 kB' },
  ...languages
    .filter(({ code }) => code !== 'en')
    .map(({ code }) => ({ name: `pocket.${code}.html`, path: `dist/pocket.${code}.html`, limit: '76.7 kB' })),
];
