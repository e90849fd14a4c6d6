// npm run release and npm run version: the real build once, and small packages of this test's own for all that must be
// found and refused. Nothing is published, and no registry is asked.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';

const made = [];
after(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const SHIPPED = [
  '@lit-labs/ssr-dom-shim',
  '@lit/context',
  '@lit/reactive-element',
  '@types/trusted-types',
].concat(['lit', 'lit-element', 'lit-html']);
const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

/** A repository with a package, whose build is `code`; `files` are further ones. */
function repository(code, files = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'steadyground-release-'));
  made.push(folder);
  const put = (file, text) => {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const small = { name: 'small', version: '1.2.3', type: 'module', license: 'MIT', files: ['dist'] };
  const home = 'https://example.org/';
  const homes = { repository: home, bugs: home, homepage: home };
  put('package.json', JSON.stringify({ ...small, ...homes, dependencies }, null, 2));
  cpSync('package-lock.json', join(folder, 'package-lock.json'));
  put('CHANGELOG.md', '# Changelog\n\n## 1.2.3\n\n- Something new.\n\n## 1.2.2\n\n- Something old.\n');
  put('.gitignore', 'node_modules\ndist/\nbuild/\n');
  put(
    'build.mjs',
    `import { createHash } from 'node:crypto';
    import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
    mkdirSync('dist', { recursive: true });
    ${code}
    const hash = createHash('sha384').update(readFileSync('dist/a.js')).digest('base64');
    writeFileSync('dist/integrity.json', JSON.stringify({ 'a.js': globalThis.wrong ?? 'sha384-' + hash }));`,
  );
  for (const [file, text] of Object.entries(files)) put(file, text);
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  const git = (...args) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  git('init', '--initial-branch=main');
  git('config', 'user.email', 'nobody@example.org');
  git('config', 'user.name', 'Nobody');
  git('add', '.');
  git('commit', '-m', 'All');
  return { folder, put, git, read: (file) => readFileSync(join(folder, file), 'utf8') };
}

function release({ folder }, ...more) {
  const args = [resolve('scripts/release.mjs'), '--build', 'node build.mjs', ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

const SAME = `writeFileSync('dist/a.js', 'export const a = 1;');`;
const sum = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** What a release holds, whichever package it is of. */
function check(out, tarball) {
  assert.deepEqual(
    readdirSync(out).sort(),
    ['SHA256SUMS', 'integrity.json', 'notes.md', 'sbom.cdx.json', 'sizes.md', tarball].sort(),
  );
  const sums = readFileSync(join(out, 'SHA256SUMS'), 'utf8').trim().split('\n');
  assert.equal(sums.length, 5);
  for (const line of sums) {
    const [hash, file] = line.split('  ');
    assert.equal(hash, sum(join(out, file)), file);
  }
  const bill = JSON.parse(readFileSync(join(out, 'sbom.cdx.json'), 'utf8'));
  assert.equal(bill.bomFormat, 'CycloneDX');
  assert.deepEqual(bill.components.map(({ name }) => name).sort(), SHIPPED);
  for (const { name, licenses } of bill.components) {
    assert.match(licenses[0].license.id, /^(BSD-3-Clause|MIT)$/, name);
  }
  // No time, no run, no machine: else no two would be the same.
  assert.ok(!('serialNumber' in bill));
  assert.doesNotMatch(JSON.stringify(bill), /timestamp|uuid|registry|\/tmp\//);
  return bill;
}

/** The sha384 of every file that integrity.json of the tarball names, as it is in the tarball. */
function checkTarball(out, tarball) {
  const folder = mkdtempSync(join(tmpdir(), 'steadyground-tarball-'));
  made.push(folder);
  execFileSync('tar', ['xzf', resolve(out, tarball), '-C', folder]);
  const dist = join(folder, 'package/dist');
  const integrity = JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8'));
  assert.deepEqual(integrity, JSON.parse(readFileSync(join(out, 'integrity.json'), 'utf8')));
  for (const [file, hash] of Object.entries(integrity)) {
    const found = createHash('sha384')
      .update(readFileSync(join(dist, file)))
      .digest('base64');
    assert.equal(`sha384-${found}`, hash, file);
  }
  return { dist, integrity };
}

describe('a release', () => {
  it('of this tree: two builds are the same, and all that goes with the package fits it', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/release.mjs', '--try'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /Both builds are identical: \d{3,} files/);
    assert.match(stdout, /Nothing has been published/);
    const tarball = `steadyground-${version}.tgz`;
    check('build/release', tarball);
    const { dist, integrity } = checkTarball('build/release', tarball);
    for (const file of ['steadyground.js', 'tags/joy-list.js', 'pocket.html', 'pocket.ar.html']) {
      assert.ok(integrity[file], file);
    }
    const sizes = readFileSync('build/release/sizes.md', 'utf8');
    for (const name of ['breathing-pacer', 'joy-list', 'pocket.html'])
      assert.match(sizes, new RegExp(`\\| ${name} +\\|`));
    // Nothing that ships tells where it was made.
    const maps = readdirSync(dist, { recursive: true }).filter((file) => file.endsWith('.map'));
    assert.ok(maps.length > 100);
    for (const map of maps) {
      const { sources } = JSON.parse(readFileSync(join(dist, map), 'utf8'));
      for (const source of sources)
        assert.match(source, /^(\.\.\/)+(src|node_modules)\/|^\0/, `${map}: ${source}`);
    }
  });

  it('of a small package holds the same', () => {
    const small = repository(SAME);
    const { status, said } = release(small);
    assert.equal(status, 0, said);
    const out = join(small.folder, 'build/release');
    check(out, 'small-1.2.3.tgz');
    checkTarball(out, 'small-1.2.3.tgz');
    assert.equal(readFileSync(join(out, 'notes.md'), 'utf8'), '- Something new.\n');
    const before = readFileSync(join(out, 'SHA256SUMS'), 'utf8');
    assert.equal(release(small).status, 0);
    assert.equal(readFileSync(join(out, 'SHA256SUMS'), 'utf8'), before);
  });

  it('is refused of a build that is not the same every time: by time, folder, time zone or chance', () => {
    const small = repository(`${SAME}
      writeFileSync('dist/time.js', String(process.hrtime.bigint()));
      writeFileSync('dist/folder.js', process.cwd());
      writeFileSync('dist/zone.js', String(new Date(0)));
      writeFileSync('dist/chance-' + process.pid, '');`);
    const { status, said } = release(small);
    assert.equal(status, 1);
    assert.match(said, /The two builds differ/);
    for (const file of ['time', 'folder', 'zone'])
      assert.match(said, new RegExp(`${file}.js differs from byte \\d+ on`));
    assert.match(said, /chance-\d+ is in one build only/);
    assert.doesNotMatch(said, /^a\.js/m);
    assert.ok(!existsSync(join(small.folder, 'build/release')));
  });

  it('is refused of a build whose hashes do not fit', () => {
    const { status, said } = release(repository(`${SAME} globalThis.wrong = 'sha384-x';`));
    assert.equal(status, 1);
    assert.match(said, /integrity\.json does not match a\.js/);
  });

  it('is refused of a package that says nowhere where it comes from', () => {
    const small = repository(SAME);
    const { homepage, ...rest } = JSON.parse(small.read('package.json'));
    for (const name of ['repository', 'bugs']) delete rest[name];
    small.put('package.json', JSON.stringify({ ...rest, homepage }));
    small.git('commit', '--all', '--message', 'Elsewhere');
    const { status, said } = release(small);
    assert.equal(status, 1);
    assert.match(said, /names no repository, no bugs\./);
  });

  it('is refused of a tree with changes, of changes that wait, and without a word in the changelog', () => {
    const small = repository(SAME, {
      '.changeset/quiet-rain.md': 'x',
      'CHANGELOG.md': '# Changelog\n\n## 1.2.3 (not yet released)\n',
    });
    small.put('new.txt', '');
    const { status, said } = release(small);
    assert.equal(status, 1);
    assert.match(said, /not clean:\n.*new\.txt/s);
    assert.match(said, /quiet-rain\.md/);
    assert.match(said, /no heading "## 1\.2\.3"/);
    assert.equal(release(small, '--try').status, 0);
  });
});

describe('a version', () => {
  it('comes from the changes that wait, and is named everywhere', () => {
    const small = repository(SAME, {
      'src/core/version.ts': "export const VERSION = '1.2.3';\n",
      'examples/wordpress/plugin/steadyground.php': '<?php\n/*\n * Version:           1.2.3\n */\n',
      'docs/page.md': 'src="/steadyground/1.2.3/steadyground.js"\n',
      '.changeset/quiet-rain.md': "---\n'small': minor\n---\n\nA tool that does nothing,\nquietly.\n",
    });
    for (const file of ['config.json', 'changelog.cjs', 'README.md']) {
      cpSync(join('.changeset', file), join(small.folder, '.changeset', file));
    }
    for (const script of ['node_modules/@changesets/cli/bin.js', 'scripts/version.mjs']) {
      const args = [resolve(script), ...(script.includes('changesets') ? ['version'] : [])];
      execFileSync(process.execPath, args, { cwd: small.folder, stdio: 'pipe' });
    }
    assert.equal(JSON.parse(small.read('package.json')).version, '1.3.0');
    const lock = JSON.parse(small.read('package-lock.json'));
    assert.deepEqual([lock.version, lock.packages[''].version], ['1.3.0', '1.3.0']);
    assert.match(small.read('src/core/version.ts'), /'1\.3\.0'/);
    assert.match(small.read('examples/wordpress/plugin/steadyground.php'), /Version: {11}1\.3\.0/);
    assert.match(small.read('docs/page.md'), /steadyground\/1\.3\.0\//);
    assert.equal(
      small.read('CHANGELOG.md'),
      '# Changelog\n\n## 1.3.0\n\n### Minor Changes\n\n- A tool that does nothing,\n  quietly.\n\n## 1.2.3\n\n- Something new.\n\n## 1.2.2\n\n- Something old.\n',
    );
    assert.deepEqual(readdirSync(join(small.folder, '.changeset')).sort(), [
      'README.md',
      'changelog.cjs',
      'config.json',
    ]);
    small.git('add', '.');
    small.git('commit', '-m', 'Version');
    const { status, said } = release(small);
    assert.equal(status, 0, said);
    assert.match(readFileSync(join(small.folder, 'build/release/notes.md'), 'utf8'), /does nothing/);
  });
});
