// npm run release: builds what stands in the last commit twice, in two folders that have nothing in common, and goes on
// only where both are the same to the byte. Then build/release/ holds the package, its hashes, what it is made of and
// how large it is. Publishes nothing.
//   --try    takes the files as they are, and says what would keep them from being released
//   --build  another command than the build, for the tests
import { execFileSync, execSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const OUT = 'build/release';
const { values } = parseArgs({
  options: { try: { type: 'boolean' }, build: { type: 'string', default: 'npm run --silent build' } },
});
const package_ = JSON.parse(readFileSync('package.json', 'utf8'));
const { name, version } = package_;

const say = (text) => console.log(text);
const stop = (text) => {
  console.error(text);
  process.exit(1);
};
const git = (...args) => execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
const without = (object, ...keys) =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const hash = (algorithm, file, form = 'hex') => createHash(algorithm).update(readFileSync(file)).digest(form);

/** All that keeps this tree from being a release. */
function obstacles() {
  const found = [];
  const changed = git('status', '--porcelain').trim();
  if (changed) found.push(`The tree is not clean:\n${changed}`);
  const pending = existsSync('.changeset')
    ? readdirSync('.changeset').filter((file) => file.endsWith('.md') && file !== 'README.md')
    : [];
  if (pending.length) found.push(`Changes wait in .changeset/: npm run version (${pending.join(', ')})`);
  // npm gives no provenance without the first; without the others nobody can report a fault.
  const missing = ['repository', 'bugs', 'homepage'].filter((field) => !package_[field]);
  if (missing.length) found.push(`package.json names no ${missing.join(', no ')}.`);
  if (!notes()) found.push(`CHANGELOG.md has no heading "## ${version}" and nothing else in it.`);
  return found;
}

/** This version's part of the changelog. */
function notes() {
  const [, ...parts] = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m);
  return parts
    .find((part) => part.startsWith(`${version}\n`))
    ?.slice(version.length)
    .trim();
}

/** The files that git knows, and with `--try` those that it would know, in a folder of their own. */
function copyTree(folder) {
  const list = git('ls-files', '-z', '--cached', ...(values.try ? ['--others', '--exclude-standard'] : []));
  for (const file of list.split('\0').filter((each) => each && existsSync(each) && statSync(each).isFile())) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    copyFileSync(file, join(folder, file));
  }
  if (existsSync('node_modules'))
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
}

/** The package as npm would have it, made of a folder. */
function pack(folder) {
  const command = 'npm pack --json --ignore-scripts';
  const options = { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
  return join(folder, JSON.parse(execSync(command, options))[0].filename);
}

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();

/** What is not the same in two folders: each file that differs, and where it begins to. */
function differences(one, other) {
  const files = [...new Set([...filesOf(one), ...filesOf(other)])].sort();
  return files.flatMap((file) => {
    const [left, right] = [one, other].map((folder) => join(folder, file));
    if (!existsSync(left) || !existsSync(right)) return `${file} is in one build only`;
    const [a, b] = [readFileSync(left), readFileSync(right)];
    if (a.equals(b)) return [];
    const at = a.findIndex((byte, index) => byte !== b[index]);
    const around = (bytes) => JSON.stringify(bytes.subarray(Math.max(0, at - 30), at + 30).toString());
    return `${file} differs from byte ${at} on: ${around(a)}, ${around(b)}`;
  });
}

/** Each hash of integrity.json, made anew. */
function checkIntegrity(dist) {
  const integrity = JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8'));
  for (const [file, expected] of Object.entries(integrity)) {
    const found = `sha384-${hash('sha384', join(dist, file), 'base64')}`;
    if (found !== expected) stop(`integrity.json does not match ${file}.`);
  }
  return integrity;
}

/**
 * What ships, by npm's own list (CycloneDX): the run-time dependencies and what they need. It is asked of a package that
 * has nothing else, because npm leaves out what development needs too; and it tells no time, machine or run.
 */
function billOfMaterials(folder) {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const { dependencies, license, description } = package_;
  const shipped = { '': { name, version, license, dependencies } };
  const add = (names) => {
    for (const each of Object.keys(names ?? {})) {
      const path = `node_modules/${each}`;
      if (shipped[path]) continue;
      if (!packages[path]) stop(`package-lock.json has no ${each}.`);
      shipped[path] = without(packages[path], 'dev', 'peer');
      add(packages[path].dependencies);
    }
  };
  add(dependencies);
  // npm calls the package by its folder's name.
  const alone = join(folder, name);
  mkdirSync(alone, { recursive: true });
  writeFileSync(join(alone, 'package.json'), json({ name, version, license, description, dependencies }));
  const lock = { name, version, lockfileVersion: 3, requires: true, packages: shipped };
  writeFileSync(join(alone, 'package-lock.json'), json(lock));
  const command = 'npm sbom --sbom-format cyclonedx --package-lock-only';
  const options = { cwd: alone, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
  const bill = without(JSON.parse(execSync(command, options)), 'serialNumber');
  const found = bill.components.map((component) => component.name).sort();
  const expected = Object.keys(shipped)
    .filter(Boolean)
    .map((path) => path.replace('node_modules/', ''))
    .sort();
  if (found.join() !== expected.join()) stop(`npm sbom lists ${found} instead of ${expected}.`);
  return { ...bill, metadata: without(bill.metadata, 'timestamp', 'tools') };
}

function sizeTable(folder) {
  const args = ['node_modules/size-limit/bin.js', '--json'];
  const sizes = JSON.parse(spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout);
  const large = sizes.filter(({ passed }) => !passed).map((each) => each.name);
  if (large.length) (values.try ? say : stop)(`Larger than it may be: ${large.join(', ')}`);
  const grouped = new Intl.NumberFormat('en');
  return [
    '| What a page loads | Brotli bytes | At most |',
    '| --- | ---: | ---: |',
    ...sizes.map(({ name: what, size, sizeLimit }) =>
      ['', ` ${what} `, ` ${grouped.format(size)} `, ` ${grouped.format(sizeLimit)} `, ''].join('|'),
    ),
    '',
  ].join('\n');
}

const found = obstacles();
if (found.length) {
  if (!values.try) stop(`This cannot be released yet.\n\n${found.join('\n\n')}`);
  say(`This was only a try. A release would stop because of:\n\n${found.join('\n\n')}\n`);
}

const place = mkdtempSync(join(tmpdir(), 'release-'));
try {
  // Not even as far from the root, nor in the same part of the world.
  const folders = [join(place, 'one'), join(place, 'some', 'where', 'else')];
  const places = [{ TZ: 'UTC' }, { TZ: 'Pacific/Kiritimati', LC_ALL: 'C', LANG: 'C' }];
  for (const [index, folder] of folders.entries()) {
    say(`Building, ${index + 1} of 2 …`);
    mkdirSync(folder, { recursive: true });
    copyTree(folder);
    const env = { ...process.env, ...places[index] };
    execSync(values.build, { cwd: folder, env, stdio: ['ignore', 'inherit', 'inherit'] });
  }

  const dists = folders.map((folder) => join(folder, 'dist'));
  const different = differences(...dists);
  if (different.length) stop(`The two builds differ.\n\n${different.join('\n')}`);
  const packages = folders.map(pack);
  if (hash('sha256', packages[0]) !== hash('sha256', packages[1])) stop('The two packages differ.');
  say(`Both builds are identical: ${filesOf(dists[0]).length} files.`);

  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const write = (file, text) => writeFileSync(join(OUT, file), text);
  copyFileSync(packages[0], join(OUT, basename(packages[0])));
  write('integrity.json', json(checkIntegrity(dists[0])));
  write('sbom.cdx.json', json(billOfMaterials(place)));
  write('sizes.md', existsSync('.size-limit.mjs') ? sizeTable(folders[0]) : '');
  write('notes.md', `${notes() ?? 'Not released yet.'}\n`);
  write(
    'SHA256SUMS',
    filesOf(OUT)
      .map((file) => `${hash('sha256', join(OUT, file))}  ${file}\n`)
      .join(''),
  );
} finally {
  rmSync(place, { recursive: true, force: true });
}

say(`
${OUT}/ holds
${filesOf(OUT)
  .map((file) => `  ${file}`)
  .join('\n')}

Nothing has been published. To do so: tag this commit v${version} and push the tag; the release job in CI runs this same
script, compares its SHA256SUMS with these, and calls npm publish --provenance (docs/releases.md).
`);
