// npm run check -- anatomy: every tool is built alike, so that whoever knows one finds their way in the next, and the name of
// a file leads to one file.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { tools } from './tools.mjs';

/** A longer face of a tool is read by nobody from top to bottom. */
const MOST_LINES = 250;
/** These mean the same wherever they stand. */
const ANATOMY = ['collection.ts', 'index.ts', 'journey.ts', 'model.ts', 'tool.ts'];

const faults = [];
const must = (holds, fault) => holds || faults.push(fault);

const folders = readdirSync('src/components', { withFileTypes: true }).filter((entry) => entry.isDirectory());
for (const { name: tag } of folders) {
  const folder = `src/components/${tag}`;
  const face = `${folder}/${tag}.ts`;
  const listed = tools.some((tool) => tool.tag === tag);
  must(listed, `${folder} is not in src/components/index.ts.`);
  for (const file of [face, `${folder}/tool.ts`, `${folder}/journey.ts`]) {
    must(existsSync(file), `${file} is not there.`);
  }
  const lines = existsSync(face) ? readFileSync(face, 'utf8').split('\n').length - 1 : 0;
  must(lines <= MOST_LINES, `${face} has ${lines} lines, and may have ${MOST_LINES}.`);
}

/** Where each name stands. What is in `views/` is named within its tool. */
const known = new Map();
for (const file of readdirSync('src', { recursive: true }).map((file) => file.replaceAll('\\', '/'))) {
  const name = basename(file);
  if (!name.endsWith('.ts') || ANATOMY.includes(name) || /(^|\/)(generated|views)\//.test(file)) continue;
  must(!known.has(name), `src/${file} has the name of src/${known.get(name)}.`);
  known.set(name, file);
}

if (faults.length) console.error(faults.join('\n'));
process.exitCode = faults.length ? 1 : 0;
