// What an element weighs while it is there, and what it leaves behind when it has gone.
import { setTimeout as sleep } from 'node:timers/promises';
import { alive, launch, withPage } from '../lib/browser.mjs';
import { prepare } from '../lib/cycles.mjs';
import { inRounds } from '../lib/rounds.mjs';
import { serve } from '../lib/server.mjs';
import { FOLDERS, OTHERS, pagesOf, slug, subjects } from '../subjects.mjs';

const EACH = 200;
const WARM = 200;
const NAMES = [
  'vanilla',
  'lit',
  'shoelace',
  'material',
  'react',
  'preact',
  'vue',
  'svelte',
  'lottie',
  'steadyground',
  ...OTHERS.map(({ tag }) => tag),
];
/** The vanilla element shows what the browser itself gathers in an hour. */
const HOUR = ['vanilla', 'steadyground'];
const LONG = ['vanilla', 'lit', 'react', 'vue', 'steadyground'];

export async function memory({ rounds, quick, only }) {
  const chosen = subjects().filter(({ name }) => NAMES.includes(name) && (!only || only.includes(name)));
  const server = await serve({ pages: pagesOf(chosen), folders: FOLDERS, secure: true });
  const browser = await launch(server.args);
  const onPage = (one, use) =>
    withPage(browser, {}, async ({ page, cdp }) => {
      await page.goto(`${server.url}/page/${slug(one.name)}`);
      await page.waitForFunction(`Boolean(${one.ready})`);
      await page.evaluate(prepare, one.body);
      return use(page, cdp);
    });

  const weigh = (one) =>
    onPage(one, async (page, cdp) => {
      await page.evaluate('benchCycle(5)');
      const before = await alive(cdp);
      await page.evaluate((many) => window.benchAdd(many), EACH);
      const after = await alive(cdp);
      return { heap: (after.heap - before.heap) / EACH, nodes: (after.nodes - before.nodes) / EACH };
    });

  const cycles = (many) => (one) =>
    onPage(one, async (page, cdp) => {
      const go = (times) => page.evaluate((times) => window.benchCycle(times), times);
      await go(WARM);
      const before = await alive(cdp);
      await go(many);
      const after = await alive(cdp);
      // What the engine compiles it compiles once; what is kept of each element is kept of the next as well.
      await go(many);
      const later = await alive(cdp);
      return {
        heap: (after.heap - before.heap) / many,
        again: (later.heap - after.heap) / many,
        nodes: later.nodes - before.nodes,
        listeners: later.listeners - before.listeners,
      };
    });

  try {
    console.log('memory, each');
    const each = await inRounds(chosen, rounds, weigh);
    console.log('memory, 1,000 times there and gone');
    const thousand = await inRounds(chosen, rounds, cycles(1000));
    console.log('memory, 5,000 times');
    const long = chosen.filter(({ name }) => LONG.includes(name));
    const more = quick ? {} : await inRounds(long, 1, cycles(5000));
    console.log('memory, three hours');
    const hour = {};
    for (const one of chosen.filter(({ name }) => HOUR.includes(name)))
      hour[one.name] = await breatheForHours(browser, server.url, one, quick ? 300 : 3600);
    return { each, thousand, more, hour };
  } finally {
    await browser.close();
    server.close();
  }
}

/**
 * The browser's virtual clock leaves out the waiting and nothing else: every timer, update and frame comes in
 * its order.
 */
async function breatheForHours(browser, url, one, seconds) {
  return withPage(browser, {}, async ({ page, cdp }) => {
    await page.goto(`${url}/page/${slug(one.name)}`);
    await page.waitForFunction(`Boolean(${one.ready})`);
    await page.evaluate(countWords, one.word);
    // Longer than any session that has an end.
    await page.evaluate("window.benchMinutes = 'open'");
    await page.evaluate(one.start);
    // Frames of the real clock, with which the animations begin.
    await sleep(500);
    const pass = async (time) => {
      const over = new Promise((done) => cdp.once('Emulation.virtualTimeBudgetExpired', done));
      await cdp.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: time * 1000 });
      await over;
      return { ...(await alive(cdp)), words: await page.evaluate('benchWords') };
    };
    const before = await pass(60);
    const after = await pass(seconds);
    // What the engine compiles of what it has seen often, it compiles once; what is kept of each breath is kept of the
    // third hour's as well.
    const second = await pass(seconds);
    const third = await pass(seconds);
    return {
      seconds,
      words: after.words - before.words,
      heap: after.heap - before.heap,
      later: third.heap - second.heap,
      nodes: third.nodes - before.nodes,
      listeners: third.listeners - before.listeners,
    };
  });
}

/** Runs in the page: counts the words that were told, to see that the hour has passed. */
function countWords(expression) {
  const word = new Function(`return ${expression}`);
  let last;
  window.benchWords = 0;
  new MutationObserver(() => {
    const told = word().textContent.trim();
    if (told !== last) window.benchWords++;
    last = told;
  }).observe(word().getRootNode(), { childList: true, characterData: true, subtree: true });
}
