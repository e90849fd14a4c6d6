// The site, from the demo, dist/ and the docs, into build/site.
import { rmSync } from 'node:fs';
import { run } from './run.mjs';

rmSync('build/site', { recursive: true, force: true });
if (!run('eleventy --quiet --config=site/eleventy.config.mjs')) process.exitCode = 1;
