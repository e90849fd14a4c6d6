// npm run version: what .changeset/ holds becomes a version and its part of CHANGELOG.md; then every other place that
// names the version follows.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

const read = () => JSON.parse(readFileSync('package.json', 'utf8')).version;

const before = read();
if (!run('changeset version')) process.exit(1);
const after = read();

const edit = (file, change) => {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed !== text) writeFileSync(file, changed);
};

edit('package-lock.json', (text) => {
  const lock = JSON.parse(text);
  lock.version = after;
  lock.packages[''].version = after;
  return `${JSON.stringify(lock, null, 2)}\n`;
});
edit('src/core/version.ts', (text) => text.replace(`'${before}'`, `'${after}'`));
edit('examples/wordpress/plugin/steadyground.php', (text) =>
  text.replace(/^( \* Version: +)\S+$/m, (_, name) => name + after),
);
// The addresses that the documents show.
for (const file of readdirSync('docs', { recursive: true }).filter((name) => name.endsWith('.md'))) {
  edit(join('docs', file), (text) => text.replaceAll(`steadyground/${before}/`, `steadyground/${after}/`));
}
console.log(
  before === after ? 'Nothing to release: .changeset/ holds no change.' : `${before} is now ${after}.`,
);
