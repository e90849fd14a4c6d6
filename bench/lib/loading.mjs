// What loading a page takes, as the page itself and the browser tell it.

/** ms without a long task after which a page has come to rest. */
const REST = 800;

/** Watches a tab; returns a way to visit an address with it. `ready` is true in the page once the widget is drawn. */
export async function watchLoading({ page, cdp }, server, ready, rest = REST) {
  const requests = watchRequests(cdp);
  await page.evaluateOnNewDocument(inPage, ready);
  return async (url) => {
    requests.asked.length = 0;
    await page.goto(url, { waitUntil: 'load' });
    const figures = await page.evaluate((rest) => window.benchLoad.rest(rest), rest);
    const paths = requests.asked.map(({ url }) => new URL(url).pathname);
    const bytes = paths.reduce((total, path) => total + server.weigh(path), 0);
    return { ...figures, depth: requests.depth, requests: paths.length, bytes };
  };
}

/**
 * How many requests were needed one after the other for the longest chain, the page itself not counted, by
 * who asked for each.
 */
function watchRequests(cdp) {
  const asked = [];
  cdp.on('Network.requestWillBeSent', ({ request, initiator, type, documentURL }) => {
    if (request.url === documentURL || request.url.endsWith('/favicon.ico')) return;
    if (!request.url.startsWith('http')) return;
    const by = initiator.stack?.callFrames?.[0]?.url || initiator.url || documentURL;
    asked.push({ url: request.url, by, type });
  });
  const depth = (url, seen = new Set()) => {
    const entry = asked.find((request) => request.url === url);
    if (!entry || seen.has(url)) return 0;
    return 1 + depth(entry.by, seen.add(url));
  };
  return {
    asked,
    get depth() {
      return Math.max(0, ...asked.map(({ url }) => depth(url)));
    },
  };
}

/** Runs in the page, before anything else. */
function inPage(ready) {
  const started = { widget: undefined, shift: 0, tasks: [], changed: 0 };
  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch('layout-shift', ({ value }) => (started.shift += value));
  watch('longtask', ({ startTime, duration }) => started.tasks.push([startTime, duration]));

  const isReady = new Function(`return Boolean(${ready})`);
  const poll = () => {
    if (!document.body || !isReady()) {
      requestAnimationFrame(poll);
      return;
    }
    // The frame that shows it is over when a task after it runs.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (started.widget = performance.now());
    port2.postMessage(0);
  };
  requestAnimationFrame(poll);

  window.benchLoad = {
    async rest(quiet) {
      const pause = (ms) => new Promise((done) => setTimeout(done, ms));
      const late = performance.now() + 60_000;
      while (started.widget === undefined && performance.now() < late) await pause(50);
      if (started.widget === undefined) throw new Error(`Never drawn: ${ready}`);
      // Rest is a stretch without long tasks after the widget is there.
      for (;;) {
        const busy = Math.max(started.widget, ...started.tasks.map(([start, length]) => start + length));
        const missing = busy + quiet - performance.now();
        if (missing <= 0) break;
        await pause(missing);
      }
      const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
      const after = started.tasks.filter(([start, length]) => start + length > paint);
      return {
        host: paint,
        widget: started.widget,
        interactive: Math.max(started.widget, ...after.map(([start, length]) => start + length)),
        blocking: after.reduce((total, [, length]) => total + length - 50, 0),
        shift: started.shift,
        waited: performance
          .getEntriesByType('resource')
          .filter((entry) => entry.renderBlockingStatus === 'blocking').length,
      };
    },
  };
}
