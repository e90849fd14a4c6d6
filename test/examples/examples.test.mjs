// The examples as a reader would run them: copied, installed with the packed package, built, served, used in a
// browser; then, while their own server for development runs, changed.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, expect } from '@playwright/test';
import { findChromium } from '../../scripts/browsers.mjs';
import { drive, driveFrame, isDrawn, leaves, open, readsWithoutScript, survivesLeaving } from './driver.mjs';

/**
 * `inPage`: the tags are in the page that the server sends. `edit`: the file with the heading, which is changed while
 * the server for development runs; `keeps`: the page is not loaded anew then. `tamper`: a file that carries a hash.
 */
const EXAMPLES = {
  'html-script-tag': { inPage: true, tamper: 'site/steadyground/steadyground.js' },
  'html-import-map': { inPage: true, tamper: 'site/steadyground/chunks/base.js' },
  'react-19': { edit: 'src/App.tsx', keeps: true },
  'react-18': { edit: 'src/App.tsx', keeps: true },
  vue: { edit: 'src/App.vue', keeps: true },
  svelte: { edit: 'src/App.svelte', keeps: true },
  astro: { inPage: true, edit: 'src/pages/index.astro' },
  next: { inPage: true, edit: 'app/page.tsx', keeps: true },
  nuxt: { inPage: true, edit: 'app/app.vue', keeps: true },
  iframe: { framed: true },
  angular: { edit: 'src/app.html', keeps: true },
};

const only = process.env.EXAMPLES?.split(',');
const examples = Object.entries(EXAMPLES).filter(([name]) => !only || only.includes(name));

/** Where they are installed; a folder that is named is kept, so that the next run installs next to nothing. */
const kept = process.env.EXAMPLES_FOLDER;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'steadyground-examples-'));
const env = {
  ...process.env,
  npm_config_update_notifier: 'false',
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
};
// Set by the npm that runs this: they would say where to install.
for (const name of Object.keys(env))
  if (/^npm_(package|lifecycle|config_(local_)?prefix)/.test(name)) delete env[name];
delete env.NODE_ENV;
const running = new Set();

/** Runs npm; gives what it printed, and fails with it. */
async function npm(cwd, ...args) {
  const child = start(cwd, args);
  const code = await new Promise((done) => child.once('close', done));
  assert.equal(code, 0, `npm ${args.join(' ')}\n${child.output}`);
  return child.output;
}

/** Its process leads a group of its own, so that what npm starts ends with it. */
function start(cwd, args) {
  const child = spawn('npm', args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  child.output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (child.output += data));
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

function stop(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** Serves an example by a script of its own; runs `use` with its address. */
async function serving(cwd, script, use) {
  const port = await freePort();
  const child = start(cwd, ['run', script, '--', '--port', String(port)]);
  const url = `http://localhost:${port}/`;
  const answers = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  try {
    for (let tries = 0; !(await answers()); tries++) {
      assert.ok(running.has(child) && tries < 600, `npm run ${script} does not answer\n${child.output}`);
      await sleep(200);
    }
    return await use(url);
  } catch (error) {
    error.message += `\n--- npm run ${script}\n${child.output}`;
    throw error;
  } finally {
    stop(child);
  }
}

let tarball;
let browser;

before(async () => {
  const [{ filename }] = JSON.parse(
    await npm('.', 'pack', '--json', '--silent', '--ignore-scripts', '--pack-destination', folder),
  );
  tarball = join(folder, filename);
  browser = await chromium.launch(await findChromium());
});

after(async () => {
  for (const child of running) stop(child);
  await browser?.close();
  if (!kept) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function install(name, cwd) {
  rmSync(join(cwd, 'node_modules/steadyground'), { recursive: true, force: true });
  cpSync(join('examples', name), cwd, {
    recursive: true,
    filter: (file) => !/[\\/](node_modules|dist|site|\.next|\.nuxt|\.output|\.astro|\.angular)$/.test(file),
  });
  const file = join(cwd, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.dependencies.steadyground = `file:${tarball}`;
  writeFileSync(file, JSON.stringify(manifest));
  await npm(cwd, 'install', '--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock');
}

describe('the example', { concurrency: 3 }, () => {
  for (const [name, { inPage, framed, edit, keeps, tamper }] of examples) {
    describe(name, { concurrency: 1 }, () => {
      const cwd = join(folder, name);
      let built = false;
      const onceBuilt = (what, test) => it(what, (t) => (built ? test() : t.skip('it was not built')));

      /** Opens the example in a page of its own, which must say nothing on its console. */
      async function visit(url, use, options) {
        const { page, problems, close } = await open(browser, url, options);
        try {
          await use(page);
          assert.deepEqual(problems, []);
        } catch (error) {
          error.message += `\n--- in the page\n${problems.join('\n')}`;
          throw error;
        } finally {
          await close();
        }
      }

      it('installs, and builds without a warning', async () => {
        mkdirSync(cwd, { recursive: true });
        await install(name, cwd);
        // Beside what was built: npm's own settings, and how busy the machine is.
        const said = (await npm(cwd, 'run', 'build')).replace(/^npm warn .*$|^.*PLUGIN_TIMINGS.*$/gm, '');
        assert.doesNotMatch(said, /\bwarn(ing)?\b/i);
        built = true;
      });

      onceBuilt('works as built', async () => {
        await serving(cwd, 'preview', async (url) => {
          if (framed) {
            await visit(url, driveFrame);
            return;
          }
          await visit(url, drive);
          await visit(url, async (page) => {
            await isDrawn(page);
            await survivesLeaving(page);
            await leaves(page);
          });
          await visit(
            url,
            async (page) => {
              if (inPage) await readsWithoutScript(page);
              await leaves(page);
            },
            { javaScriptEnabled: false },
          );
        });
      });

      if (tamper) {
        onceBuilt('refuses a file that was changed, and keeps its words', async () => {
          appendFileSync(join(cwd, tamper), '\n');
          await serving(cwd, 'preview', async (url) => {
            const { page, problems, close } = await open(browser, url);
            await expect.poll(() => problems.join('\n')).toMatch(/integrity/);
            await readsWithoutScript(page);
            await leaves(page);
            await close();
          });
        });
      }

      if (edit) {
        onceBuilt('takes a change while it runs', async () => {
          await serving(cwd, 'dev', async (url) => {
            await visit(url, async (page) => {
              const heading = page.locator('h1');
              const change = async (from, to) => {
                const text = readFileSync(join(cwd, edit), 'utf8');
                assert.ok(text.includes(from));
                // A server that still starts may miss the first time: a person would save again.
                await expect(async () => {
                  writeFileSync(join(cwd, edit), text.replaceAll(from, to));
                  await expect(heading).toHaveText(to, { timeout: 8000 });
                }).toPass({ timeout: 40_000 });
              };
              await isDrawn(page);
              await change('A quiet page', 'A quieter page');
              await page.evaluate(() => (window.samePage = true));
              await change('A quieter page', 'A quiet page');
              await isDrawn(page);
              await drive(page);
              if (keeps) assert.equal(await page.evaluate(() => window.samePage), true);
            });
          });
        });
      }
    });
  }
});
