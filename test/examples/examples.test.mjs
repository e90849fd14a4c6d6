// The examples as a reader would run them: copied, installed with the packed package, built, served, used in a
// browser; then, while their own server for development runs, changed.
import assert from 'node:assert/strict';
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { findChromium, freePort } from '../../scripts/browsers.mjs';
import {
  drive,
  driveFrame,
  expect,
  isDefinedOnce,
  isDrawn,
  isPlumInTheDark,
  leaves,
  open,
  readsWithoutScript,
  survivesLeaving,
  visit,
} from './driver.mjs';
import { npm, running, start, stop, workshop } from './install.mjs';
import { warnings } from './warnings.mjs';

/**
 * `inPage`: the tags are in the page that the server sends. `edit`: the file with the heading, which is changed while
 * the server for development runs; `keeps`: the page is not loaded anew then. `tamper`: a file that carries a hash.
 * `framed`: the tool is in a frame. The slowest come first, so that all end together.
 */
const EXAMPLES = {
  nuxt: { inPage: true, edit: 'app/app.vue', keeps: true },
  next: { inPage: true, edit: 'app/page.tsx', keeps: true },
  angular: { edit: 'src/app.html', keeps: true },
  astro: { inPage: true, edit: 'src/pages/index.astro' },
  vue: { edit: 'src/App.vue', keeps: true },
  svelte: { edit: 'src/App.svelte', keeps: true },
  'react-19': { edit: 'src/App.tsx', keeps: true },
  'react-18': { edit: 'src/App.tsx', keeps: true },
  'html-script-tag': { inPage: true, tamper: 'site/steadyground/steadyground.js' },
  'html-import-map': { inPage: true, tamper: 'site/steadyground/tags/breathing-pacer.js' },
  iframe: { framed: true },
};

const only = process.env.EXAMPLES?.split(',');
const examples = Object.entries(EXAMPLES).filter(([name]) => !only || only.includes(name));

/** Whatever a warning could name: not what stands in every folder, or is a folder. */
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true }).filter((file) => /[\w]\.(?!json)\w+$/.test(file));

/** Serves an example by a script of its own; runs `use` with its address. */
async function serving(cwd, script, use) {
  const port = await freePort();
  const child = start(cwd, 'run', script, '--', '--port', String(port));
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

let shop;
let browser;

before(async () => {
  shop = await workshop();
  browser = await chromium.launch(await findChromium());
});

after(async () => {
  shop?.close();
  await browser?.close();
});

describe('the example', { concurrency: 3 }, () => {
  for (const [name, { inPage, framed, edit, keeps, tamper }] of examples) {
    describe(name, { concurrency: 1 }, () => {
      let cwd;
      let built = false;
      const onceBuilt = (what, test) => it(what, (t) => (built ? test() : t.skip('it was not built')));

      it('installs, and builds without a warning of its own or of the package', async (t) => {
        cwd = await shop.install(join('examples', name), name);
        const { ours, others } = warnings(await npm(cwd, 'run', 'build'), filesOf(join('examples', name)));
        // What a dependency warns of about itself is nothing that the example could mend.
        for (const warning of others) t.diagnostic(warning);
        assert.deepEqual(ours, []);
        built = true;
      });

      onceBuilt('works as built', async () => {
        await serving(cwd, 'preview', async (url) => {
          if (framed) {
            await visit(browser, url, driveFrame);
            return;
          }
          await visit(browser, url, drive);
          await visit(
            browser,
            url,
            async (page) => {
              await isDrawn(page);
              await isPlumInTheDark(page);
              await survivesLeaving(page);
              await leaves(page);
            },
            { colorScheme: 'dark' },
          );
          await visit(
            browser,
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
            await visit(browser, url, async (page) => {
              const heading = page.locator('h1');
              const change = async (from, to) => {
                const text = readFileSync(join(cwd, edit), 'utf8');
                assert.ok(text.includes(from));
                // A server that still starts may miss the first time: a person would save again.
                await expect(async () => {
                  writeFileSync(join(cwd, edit), text.replaceAll(from, to));
                  await expect(heading).toHaveText(to, { timeout: 8000 });
                }).toPass({ timeout: 60_000 });
              };
              await isDrawn(page);
              await change('A quiet page', 'A quieter page');
              await page.evaluate(() => (window.samePage = true));
              await change('A quieter page', 'A quiet page');
              await isDrawn(page);
              await drive(page);
              await isDefinedOnce(page);
              if (keeps) assert.equal(await page.evaluate(() => window.samePage), true);
            });
          });
        });
      }
    });
  }
});
