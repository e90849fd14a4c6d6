// Brotli bytes with Lit included.
// The goals, and why some limits lie above them: docs/decisions/0009-size.md.
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

const tags = readdirSync('dist/tags').filter((file) => file.endsWith('.js'));
const limits = {
  'article-card': '14.3 kB',
  'breathing-pacer': '15.6 kB',
  'calm-space': '9 kB',
  'grounding-steps': '14.5 kB',
  'joy-list': '18.76 kB',
  'mood-checkin': '19.8 kB',
  'quick-exit': '13 kB',
};

export default [
  ...tags.map((file) => ({
    name: basename(file, '.js'),
    path: `dist/tags/${file}`,
    limit: limits[basename(file, '.js')],
  })),
  { name: 'the five tools, in English, without articles', path: 'build/tools.js', limit: '42.3 kB' },
  { name: 'what covers a page before it is drawn', path: 'dist/back-cover.js', limit: '2 kB' },
  { name: 'a page around isolated tools', path: 'dist/frame-host.js', limit: '4.2 kB' },
  {
    name: 'any tool in its frame',
    path: ['dist/frame.html', 'dist/frame.css', 'dist/frame.js'],
    limit: '51 kB',
  },
  // All there is, in one language: nothing else is loaded.
  { name: 'pocket.html', path: 'dist/pocket.html', limit: '68.5 kB' },
  { name: 'pocket.es.html', path: 'dist/pocket.es.html', limit: '77.5 kB' },
  { name: 'pocket.ar.html', path: 'dist/pocket.ar.html', limit: '77.5 kB' },
];
