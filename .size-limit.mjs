// Brotli bytes with Lit included. What a tag's page loads is written by the build (rollup.config.mjs).
// The goals, and why some limits lie above them: docs/decisions/0009-size.md.
import { readFileSync } from 'node:fs';

const tags = JSON.parse(readFileSync('build/entries.json', 'utf8'));
const above = {
  'article-card': '17 kB',
  'breathing-pacer': '16.5 kB',
  'grounding-steps': '16.2 kB',
  'joy-list': '20.8 kB',
  'mood-checkin': '22.2 kB',
};

export default [
  ...Object.entries(tags).map(([tag, files]) => ({
    name: tag,
    path: files.map((file) => `dist/${file}`),
    limit: above[tag] ?? '16 kB',
  })),
  { name: 'the five tools, in English, without articles', path: 'build/tools.js', limit: '40.3 kB' },
  { name: 'a page around isolated tools', path: 'dist/frame-host.js', limit: '4 kB' },
  {
    name: 'any tool in its frame',
    path: ['dist/frame.html', 'dist/frame.css', 'dist/frame.js'],
    limit: '51 kB',
  },
  // All there is, in one language: nothing else is loaded.
  { name: 'pocket.html', path: 'dist/pocket.html', limit: '64 kB' },
  { name: 'pocket.es.html', path: 'dist/pocket.es.html', limit: '72.5 kB' },
  { name: 'pocket.ar.html', path: 'dist/pocket.ar.html', limit: '72.5 kB' },
];
