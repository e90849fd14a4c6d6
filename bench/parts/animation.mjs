// What breathing costs the page, and whether it goes on while the page is busy.
import { launch, trace, withPage } from '../lib/browser.mjs';
import { cost } from '../lib/cost.mjs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRounds } from '../lib/rounds.mjs';
import { serve } from '../lib/server.mjs';
import { FOLDERS, pagesOf, slug, subjects } from '../subjects.mjs';

const MANY = 50;
const BLOCK = 2000;
const NAMES = ['css', 'vanilla', 'lit', 'react', 'frames', 'lottie', 'steadyground'];
const WAYS = { '1x': {}, '6x': { cpu: 6 }, many: { times: MANY } };

export async function animation({ rounds, only }) {
  const chosen = subjects().filter(({ name }) => NAMES.includes(name) && (!only || only.includes(name)));
  const server = await serve({
    pages: pagesOf(
      chosen,
      chosen.map((one) => [one, MANY]),
    ),
    folders: FOLDERS,
    secure: true,
  });
  const browser = await launch(server.args);
  const measure =
    ({ cpu, times }) =>
    (one) =>
      withPage(browser, { cpu }, async ({ page, cdp }) => {
        await page.goto(`${server.url}/page/${slug(one.name)}${times ? `/${times}` : ''}`);
        await page.waitForFunction(`Boolean(${one.ready})`);
        await page.evaluate(one.start ?? '');
        await sleep(1000);
        return {
          ...(await cost(cdp, { paints: !cpu && !times })),
          ...(cpu ? {} : { throughBlock: await framesThroughBlock(page, cdp) }),
        };
      });
  try {
    const samples = {};
    for (const [way, conditions] of Object.entries(WAYS)) {
      console.log(`animation, ${way}`);
      samples[way] = await inRounds(chosen, rounds, measure(conditions));
    }
    return samples;
  } finally {
    await browser.close();
    server.close();
  }
}

/** Frames shown a second while a script of the page holds the main thread. */
async function framesThroughBlock(page, cdp) {
  const events = await trace(cdp, ['DrawFrame', 'bench-block', 'bench-free'], () =>
    page.evaluate(block, BLOCK),
  );
  const at = (name) => events.find((event) => event.name === name)?.ts;
  const [from, to] = [at('bench-block'), at('bench-free')];
  const shown = events.filter(({ name, ts }) => name === 'DrawFrame' && ts > from && ts < to).length;
  return (shown * 1e6) / (to - from);
}

function block(ms) {
  return new Promise((done) =>
    setTimeout(() => {
      performance.mark('bench-block');
      const end = performance.now() + ms;
      while (performance.now() < end);
      performance.mark('bench-free');
      setTimeout(done, 100);
    }, 100),
  );
}
