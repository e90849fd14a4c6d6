// A browser with a profile of its own on disk, started as a person's would be: with its history, its session to
// restore, its memory of what was filled in; and a search of all that it leaves behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/browsers.mjs';

/** Starts it; whatever it writes, temporary files and crash dumps too, is under `folder`. */
export async function startProfile() {
  const { executablePath, args, env } = await findChromium();
  const folder = await mkdtemp(join(tmpdir(), 'residue-'));
  const own = Object.fromEntries(
    ['HOME', 'TMPDIR', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'XDG_RUNTIME_DIR'].map(
      (name) => [name, join(folder, name.toLowerCase())],
    ),
  );
  await Promise.all(Object.values(own).map((path) => mkdir(path)));
  const child = spawn(
    executablePath,
    [
      ...new Set([...args, '--headless']),
      '--remote-debugging-port=0',
      `--user-data-dir=${join(folder, 'profile')}`,
      'about:blank',
    ],
    // A group of its own, so that all of its processes can be ended at one stroke.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...env, ...own } },
  );
  const exited = once(child, 'exit');
  const address = new Promise((done, fail) => {
    createInterface(child.stderr).on('line', (line) => {
      const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (found) done(found);
    });
    void exited.then(() => fail(new Error('The browser did not start.')));
  });
  const browser = await chromium.connectOverCDP(await address);
  return {
    folder,
    browser,
    /** As when the battery is taken out: nothing is written any more. */
    kill: async () => {
      process.kill(-child.pid, 'SIGKILL');
      await exited;
    },
    /** As a person closes it: it writes what it wants to. */
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => {});
      await exited;
    },
    remove: async () => {
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
      await exited;
      // Its last processes may still be on their way out.
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const swap = (bytes) => Buffer.from(bytes).swap16();
const ENCODINGS = {
  'UTF-8': (text) => Buffer.from(text, 'utf8'),
  'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': (text) => swap(Buffer.from(text, 'utf16le')),
};

/** Every file under a folder, and in the memory that processes share, in which one of the words stands. */
export async function search(folder, words) {
  const found = [];
  const places = [folder, '/dev/shm'];
  for (const place of places) {
    const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      if (words.some((word) => entry.name.includes(word))) found.push(`${relative(folder, path)}: its name`);
      if (!entry.isFile()) continue;
      // A file may go while it is looked for.
      const bytes = await readFile(path).catch(() => Buffer.alloc(0));
      for (const [encoding, encode] of Object.entries(ENCODINGS)) {
        if (words.some((word) => bytes.includes(encode(word)))) {
          found.push(`${relative(folder, path)}: ${encoding}`);
        }
      }
    }
  }
  return found;
}
