// A copy of the tree, for tests of what makes files in it.
import assert from 'node:assert/strict';
import { execFileSync, execSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The files of a folder that are in the repository, or would be. */
const listed = (folder) =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: folder,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((file) => file && existsSync(join(folder, file)));

/** Makes one, with the dependencies of this tree. */
export function copyTree(name) {
  const folder = mkdtempSync(join(tmpdir(), `steadyground-${name}-`));
  const at = (file) => join(folder, file);
  const text = (file) => readFileSync(at(file), 'utf8');
  for (const file of listed('.')) {
    mkdirSync(dirname(at(file)), { recursive: true });
    cpSync(file, at(file));
  }
  symlinkSync(resolve('node_modules'), at('node_modules'));

  return {
    folder,
    at,
    text,
    edit: (file, change) => writeFileSync(at(file), change(text(file))),
    load: (file) => import(pathToFileURL(at(file)).href),

    /** Runs a command in it; what it said is told when it fails. */
    run(command) {
      const PATH = resolve('node_modules/.bin') + delimiter + process.env.PATH;
      try {
        return execSync(command, {
          cwd: folder,
          env: { ...process.env, PATH },
          encoding: 'utf8',
          stdio: 'pipe',
        });
      } catch ({ stdout, stderr }) {
        assert.fail(`${command}\n${stdout}\n${stderr}`);
      }
    },

    /** Which files are in it that are not in this tree, and which are in both and differ. */
    differences() {
      execFileSync('git', ['init', '-q'], { cwd: folder });
      const before = new Set(listed('.'));
      const now = listed(folder).filter((file) => file !== 'node_modules');
      return {
        added: now.filter((file) => !before.has(file)).sort(),
        changed: now.filter((file) => before.has(file) && text(file) !== readFileSync(file, 'utf8')).sort(),
      };
    },

    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
