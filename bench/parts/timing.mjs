// When each phase is told, against the plan: all versions at once on one page, so that all bear the same. In real
// time, because what is measured is how late timers come, and a faster clock would be late by other amounts.
import { setTimeout as sleep } from 'node:timers/promises';
import { launch, withPage } from '../lib/browser.mjs';
import { serve } from '../lib/server.mjs';
import { line } from '../lib/stats.mjs';
import { STEPS } from '../pages/breath.js';
import { FOLDERS, pageOf, subjects } from '../subjects.mjs';

const SECONDS = 180;
const NAMES = ['vanilla', 'lit', 'preact', 'svelte', 'vue', 'react', 'steadyground'];
/** A host that works 40 ms of every 200, or none. */
const WAYS = { quiet: {}, busy: { cpu: 6, work: 40 } };

export async function timing({ quick, only }) {
  const chosen = subjects().filter(({ name }) => NAMES.includes(name) && (!only || only.includes(name)));
  const together = {
    head: chosen.map(({ head }) => head).join(''),
    body: chosen.map(({ body }) => body).join(''),
  };
  const server = await serve({ pages: { '/page': pageOf(together) }, folders: FOLDERS, secure: true });
  const browser = await launch(server.args);
  const seconds = quick ? 22 : SECONDS;
  try {
    const samples = {};
    for (const [way, { cpu = 1, work = 0 }] of Object.entries(WAYS)) {
      console.log(`timing, ${way}, ${seconds} s`);
      const seen = await withPage(browser, { cpu }, async ({ page }) => {
        await page.goto(`${server.url}/page`);
        for (const { ready } of chosen) await page.waitForFunction(`Boolean(${ready})`);
        const words = chosen.map(({ name, word }) => [name, word]);
        await page.evaluate(watchWords, words, work);
        for (const { start } of chosen) await page.evaluate(start);
        await sleep(seconds * 1000);
        return page.evaluate('window.benchSeen');
      });
      samples[way] = Object.fromEntries(Object.entries(seen).map(([name, times]) => [name, errors(times)]));
    }
    return samples;
  } finally {
    await browser.close();
    server.close();
  }
}

/** How late each phase was, against the one that was least late; the drift is how fast that grows. */
function errors(times) {
  const whole = STEPS.reduce((all, [, length]) => all + length, 0);
  const found = times.map(([word, at], index) => {
    const step = index % STEPS.length;
    if (word !== STEPS[step][0]) throw new Error(`"${word}" out of turn`);
    const before = STEPS.slice(0, step).reduce((all, [, length]) => all + length, 0);
    const planned = Math.floor(index / STEPS.length) * whole + before;
    return [planned, at - planned];
  });
  const least = Math.min(...found.map(([, late]) => late));
  const late = found.map(([, at]) => at - least);
  const [slope] = line(found);
  return {
    phases: found.length,
    drift: slope * 60_000,
    worst: Math.max(...late),
    late: late.map((ms) => Math.round(ms * 10) / 10),
  };
}

/** Runs in the page: notes when each word changes to another. */
function watchWords(words, work) {
  window.benchSeen = {};
  for (const [name, expression] of words) {
    const seen = (window.benchSeen[name] = []);
    const root = new Function(`return ${expression}`)().getRootNode();
    let last;
    const look = () => {
      const word = new Function(`return ${expression}`)()?.textContent.trim();
      if (word === last || !(word === 'In' || word === 'Out')) return;
      // Before the pacer joins in, it tells what the person does.
      if (name === 'steadyground' && document.querySelector('breathing-pacer').state !== 'running') return;
      last = word;
      seen.push([word, performance.now()]);
    };
    const area = root === document ? document.querySelector(`breath-${name}`) : root;
    new MutationObserver(look).observe(area, { childList: true, characterData: true, subtree: true });
  }
  if (!work) return;
  setInterval(() => {
    const end = performance.now() + work;
    while (performance.now() < end);
  }, 200);
}
