// What `npm start` does when a source changes.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { EventEmitter, once } from 'node:events';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { follow } from '../../scripts/follow.mjs';

const LONG = { timeout: 10_000 };

describe('a folder that is followed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'follow-'));
  const file = join(folder, 'src/deep/strings.ts');
  const told = new EventEmitter();
  let times = 0;
  let watcher;

  /** As many editors save: beside the file, and then in its place. */
  function replace(path) {
    writeFileSync(`${folder}/new`, String(times));
    renameSync(`${folder}/new`, path);
  }
  const next = () => once(told, 'changed');

  before(async () => {
    mkdirSync(join(folder, 'src/deep'), { recursive: true });
    mkdirSync(join(folder, 'src/generated'));
    writeFileSync(file, '');
    watcher = follow(join(folder, 'src'), () => {
      times++;
      told.emit('changed');
    });
    await once(watcher, 'ready');
  });

  after(async () => {
    await watcher.close();
    rmSync(folder, { recursive: true });
  });

  it('tells of a file each time that an editor replaces it', LONG, async () => {
    for (const time of [1, 2, 3]) {
      const changed = next();
      replace(file);
      await changed;
      assert.equal(times, time);
    }
  });

  it('tells of a file that is new, and one that is gone', LONG, async () => {
    const added = join(folder, 'src/deep/added.ts');
    let changed = next();
    writeFileSync(added, '');
    await changed;
    changed = next();
    rmSync(added);
    await changed;
  });

  it('tells once of changes that come together, and nothing of what the build writes', LONG, async () => {
    const before = times;
    const seen = [];
    watcher.on('all', (_, path) => seen.push(basename(path)));
    const changed = next();
    replace(join(folder, 'src/generated/written.ts'));
    replace(file);
    replace(join(folder, 'src/other.ts'));
    await changed;
    assert.equal(times, before + 1);
    assert.deepEqual(seen.sort(), ['other.ts', 'strings.ts']);
  });
});
