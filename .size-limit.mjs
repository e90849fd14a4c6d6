// Brotli bytes with Lit included. What a tag's page loads is written by the build (rollup.config.mjs).
import { readFileSync } from 'node:fs';

const { 'calm-space': space, ...tools } = JSON.parse(readFileSync('build/entries.json', 'utf8'));
const dist = (files) => [...new Set(files)].map((file) => `dist/${file}`);

export default [
  ...Object.entries(tools).map(([tag, files]) => ({
    name: tag,
    path: dist(files),
    limit: tag === 'breathing-pacer' ? '11 kB' : '16 kB',
  })),
  {
    name: 'every element, in English',
    path: dist([...Object.values(tools).flat(), ...space]),
    limit: '36 kB',
  },
];
