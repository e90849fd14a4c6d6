// npm run check: whatever can be said of the sources and of the built files without running a test. All of it, or what is
// named: npm run check -- size links
import { spawn } from 'node:child_process';
import { commandLine } from './run.mjs';

const checks = {
  format: 'prettier --check --log-level warn .',
  lint: 'eslint --max-warnings 0 .',
  layers: 'depcruise src',
  anatomy: 'node scripts/anatomy.mjs',
  types: 'tsc --project tsconfig.json && tsc --project test/tsconfig.json',
  templates: 'lit-analyzer --maxWarnings 0 "src/{components,element,keep,view}/**/*.ts"',
  unused: 'knip',
  package:
    'publint --strict && attw --pack . --profile esm-only --format ascii --exclude-entrypoints ./fallback.css ./integrity.json ./privacy.json ./custom-elements.json',
  size: 'size-limit',
  docs: 'node scripts/api/pages.mjs --check',
  floor: 'node scripts/install.mjs scripts/floor && node scripts/floor.mjs',
  links: 'node scripts/site.mjs && node scripts/links.mjs',
};
const AT_ONCE = 2;

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in checks));
if (unknown.length) {
  console.error(`There is no check "${unknown.join('", "')}". There are: ${Object.keys(checks).join(', ')}.`);
  process.exit(1);
}

const waiting = named.length ? named : Object.keys(checks);
const failed = [];

/** One check after another, each with its output in one piece. */
async function work() {
  for (let name; (name = waiting.shift());) {
    const { ok, output } = await check(name);
    console.log([`${ok ? '✓' : '✗'} ${name}`, ...(output.trim() ? [output.trimEnd()] : [])].join('\n'));
    if (!ok) failed.push(name);
  }
}

function check(name) {
  const child = spawn(...commandLine(checks[name]));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((done) => child.on('close', (code) => done({ ok: code === 0, output })));
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
if (failed.length) console.error(`\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length ? 1 : 0;
