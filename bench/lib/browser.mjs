// One Chromium for a whole part, a fresh profile for each sample.
import puppeteer from 'puppeteer-core';
import { findChromium } from '../../scripts/browsers.mjs';

/** A cheap phone: a sixth of this machine's speed, on slow 4G. */
export const PHONE = { cpu: 6, latency: 562.5, kilobits: 1474 };

export async function launch(more = []) {
  const { executablePath, args, env } = await findChromium();
  return puppeteer.launch({
    executablePath,
    env,
    // Timers and frames as on the page that the person looks at.
    args: [
      ...args,
      ...more,
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--disable-backgrounding-occluded-windows',
      '--disable-extensions',
    ],
    protocolTimeout: 600_000,
  });
}

/** Opens an empty page with a profile of its own, calls back, and closes it. */
export async function withPage(
  browser,
  { cpu = 1, latency = 0, kilobits = -1, width = 360, height = 760 },
  use,
) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width, height });
    const cdp = await page.createCDPSession();
    await cdp.send('Network.enable');
    // Time that the main thread worked, not time that it waited for a processor.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (latency) {
      const speed = (kilobits * 1000) / 8;
      await cdp.send('Network.emulateNetworkConditions', {
        offline: false,
        latency,
        downloadThroughput: speed,
        uploadThroughput: speed,
      });
    }
    await page.evaluateOnNewDocument(openRoots);
    const slow = () => cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    if (cpu > 1) await slow();
    return await use({ page, cdp });
  } finally {
    await context.close();
  }
}

/** Tools that ask how somebody is have closed roots, into which the bench could not press. Only the mode differs. */
function openRoots() {
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    try {
      return attachShadow.call(this, { ...init, mode: 'open' });
    } catch {
      // One that the page's HTML has declared keeps its mode.
      const value = attachShadow.call(this, init);
      Object.defineProperty(this, 'shadowRoot', { value });
      return value;
    }
  };
}

/** Chromium's own counts: time of tasks in seconds, layouts, nodes, listeners. */
export async function counters(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** What is alive after everything that can go has gone. */
export async function alive(cdp) {
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

/** Records what the browser did meanwhile: its trace events of the given names. */
export async function trace(cdp, names, during) {
  const events = [];
  const collect = ({ value }) => {
    for (const event of value) if (names.includes(event.name)) events.push(event);
  };
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'devtools.timeline',
        'disabled-by-default-devtools.timeline.frame',
        'blink.user_timing',
      ],
    },
  });
  try {
    await during();
  } finally {
    const over = new Promise((done) => cdp.once('Tracing.tracingComplete', done));
    await cdp.send('Tracing.end');
    await over;
    cdp.off('Tracing.dataCollected', collect);
  }
  return events;
}
