// The second half of npm run version. The first has made of what .changeset/ holds a version, in package.json, and its part
// of CHANGELOG.md: now every other place that names the version follows.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const VERSION = 'src/core/version.ts';
const before = /'(.*)'/.exec(readFileSync(VERSION, 'utf8'))[1];
const { version: after } = JSON.parse(readFileSync('package.json', 'utf8'));

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
// They know the package as the registry will have it.
for (const folder of [
  ...readdirSync('examples').map((name) => join('examples', name)),
  'test/examples/bundlers',
]) {
  const file = join(folder, 'package-lock.json');
  if (!existsSync(file)) continue;
  edit(file, (text) => {
    const lock = JSON.parse(text);
    lock.packages['node_modules/steadyground'].version = after;
    return `${JSON.stringify(lock, null, 2)}\n`;
  });
}
edit(VERSION, (text) => text.replace(`'${before}'`, `'${after}'`));
edit('examples/wordpress/plugin/steadyground.php', (text) =>
  text.replace(/^( \* Version: +)\S+$/m, (_, name) => name + after),
);
// The addresses that the documents show.
for (const file of readdirSync('docs', { recursive: true }).filter((name) => name.endsWith('.md'))) {
  edit(join('docs', file), (text) => text.replaceAll(`steadyground/${before}/`, `steadyground/${after}/`));
}
console.log(
  before === after
    ? 'There is nothing to release: .changeset/ contains no changes.'
    : `${before} is now ${after}.`,
);
