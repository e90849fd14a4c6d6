import { setTimeout as sleep } from 'node:timers/promises';
import { counters, trace } from './browser.mjs';

const SECONDS = 1.5;

/** A second of it: ms that the main thread works, layouts, style recalculations; with `paints` also those, and frames shown. */
export async function cost(cdp, { paints = true } = {}) {
  const start = performance.now();
  const before = await counters(cdp);
  await sleep(SECONDS * 1000);
  const after = await counters(cdp);
  const time = (performance.now() - start) / 1000;
  const grown = (name) => (after[name] - before[name]) / time;
  const found = {
    main: grown('TaskDuration') * 1000,
    layouts: grown('LayoutCount'),
    styles: grown('RecalcStyleCount'),
  };
  if (!paints) return found;
  // Apart, because recording costs time too.
  const events = await trace(cdp, ['Paint', 'DrawFrame'], () => sleep(SECONDS * 1000));
  const each = (wanted) => events.filter(({ name }) => name === wanted).length / SECONDS;
  return { ...found, paints: each('Paint'), frames: each('DrawFrame') };
}
