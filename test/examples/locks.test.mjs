// A commit gives the same result next year: nothing that an example installs is looked for anew.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const ours = read('package.json');
const folders = ['examples', 'test', 'bench'].flatMap((top) =>
  readdirSync(top, { recursive: true })
    .map((file) => join(top, dirname(file), 'package.json'))
    .filter(
      (file, index, all) => all.indexOf(file) === index && !file.includes('node_modules') && existsSync(file),
    )
    .map((file) => dirname(file)),
);

describe('whatever is installed beside the root', () => {
  it('has a lock file of its own, which fits its package.json, each version with its hash', () => {
    assert.ok(folders.length > 13, folders.join(', '));
    for (const folder of folders) {
      const { dependencies, devDependencies } = read(join(folder, 'package.json'));
      const { packages } = read(join(folder, 'package-lock.json'));
      const { '': root, ...installed } = packages;
      assert.deepEqual(root.dependencies, dependencies, folder);
      assert.deepEqual(root.devDependencies, devDependencies, folder);
      for (const [path, { integrity, link, inBundle }] of Object.entries(installed)) {
        if (path !== 'node_modules/steadyground')
          assert.ok(integrity || link || inBundle, `${folder}: ${path}`);
      }
    }
  });

  it('knows the package as it is now', () => {
    for (const folder of folders) {
      const entry = read(join(folder, 'package-lock.json')).packages['node_modules/steadyground'];
      if (!entry) continue;
      for (const name of ['version', 'dependencies', 'peerDependencies']) {
        assert.deepEqual(entry[name], ours[name], `${folder}: node scripts/examples.mjs`);
      }
    }
  });
});
