import { setTimeout as sleep } from 'node:timers/promises';
import { counters, trace } from './browser.mjs';

/** A second of it: ms of tasks on the main thread, paints, layouts, style recalculations, frames shown. */
export async function cost(cdp, seconds = 2) {
  const start = performance.now();
  const before = await counters(cdp);
  await sleep(seconds * 1000);
  const after = await counters(cdp);
  const time = (performance.now() - start) / 1000;
  const grown = (name) => (after[name] - before[name]) / time;
  // Apart, because recording costs time too.
  const events = await trace(cdp, ['Paint', 'DrawFrame'], () => sleep(seconds * 1000));
  const each = (wanted) => events.filter(({ name }) => name === wanted).length / seconds;
  return {
    main: grown('TaskDuration') * 1000,
    layouts: grown('LayoutCount'),
    styles: grown('RecalcStyleCount'),
    paints: each('Paint'),
    frames: each('DrawFrame'),
  };
}
