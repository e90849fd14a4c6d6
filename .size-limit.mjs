// Brotli bytes with Lit included. What a tag's page loads is written by the build (rollup.config.mjs).
// The goals, and why some limits lie above them: docs/decisions/0009-size.md.
import { readFileSync } from 'node:fs';

const tags = JSON.parse(readFileSync('build/entries.json', 'utf8'));
const above = {
  'article-card': '16.7 kB',
  'breathing-pacer': '16.5 kB',
  'grounding-steps': '16.2 kB',
  'joy-list': '20.6 kB',
  'mood-checkin': '22 kB',
};

export default [
  ...Object.entries(tags).map(([tag, files]) => ({
    name: tag,
    path: files.map((file) => `dist/${file}`),
    limit: above[tag] ?? '16 kB',
  })),
  { name: 'the five tools, in English, without articles', path: 'build/tools.js', limit: '40.2 kB' },
];
