// Everything by which a page could reach the network, watched at the server, in the page, by the browser's own
// protocol, and in the log of its network stack, which has what none of the others see: look-ups, early
// connections, what a worker or the browser itself sends for the page.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/browsers.mjs';

/** Runs in a page before any script of its own, and notes what is called and what would be loaded. */
function spy() {
  const noted = [];
  const note = (what) => noted.push(what);
  window.noted = noted;
  const wrap = (owner, name) => {
    const real = owner?.[name];
    if (typeof real !== 'function') return;
    const replacement = new Proxy(real, {
      apply(target, self, args) {
        note(name);
        return Reflect.apply(target, self, args);
      },
      construct(target, args, newTarget) {
        note(name);
        return Reflect.construct(target, args, newTarget);
      },
    });
    Object.defineProperty(owner, name, { configurable: true, writable: true, value: replacement });
  };
  for (const name of [
    ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'Worker', 'SharedWorker'],
    ...['RTCPeerConnection', 'webkitRTCPeerConnection', 'FontFace', 'open', 'Image', 'Audio'],
  ]) {
    wrap(window, name);
  }
  wrap(Navigator.prototype, 'sendBeacon');
  wrap(globalThis.ServiceWorkerContainer?.prototype, 'register');
  wrap(HTMLFormElement.prototype, 'submit');
  wrap(HTMLFormElement.prototype, 'requestSubmit');

  const LOADS =
    'link, img, image, script, iframe[src], object, embed, video, audio, source, track, [ping], [background]';
  const look = (root) => {
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        for (const node of [target, ...addedNodes]) {
          if (!(node instanceof Element)) continue;
          for (const each of [node, ...node.querySelectorAll('*')]) {
            if (each.matches(LOADS) && !known.has(each)) note(`<${each.localName} ${each.rel ?? ''}>`);
          }
        }
      }
    }).observe(root, { subtree: true, childList: true, attributes: true });
  };
  const known = new WeakSet();
  addEventListener('load', () => {
    for (const element of document.querySelectorAll('*')) known.add(element);
    look(document);
  });
  // Closed roots stay closed; they are watched all the same.
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    look(root);
    return root;
  };
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    note(`refused: ${effectiveDirective} ${blockedURI}`),
  );
}

/**
 * Hosts that this browser calls for itself, whatever page is open. One is of note: Chromium's autofill asks
 * content-autofill.googleapis.com, for any page with a few fields, what kinds of fields they are, by
 * fingerprints of their types and names. No page can keep it from that, and what is typed is not in it.
 */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gstatic|gvt1|googleusercontent)\.com\.?$/;
/** Sent under a page's name: a request, a connection, the look-up of a name. */
const SENDS = new Set([
  'URL_REQUEST_START_JOB',
  'TCP_CLIENT_SOCKET_POOL_REQUESTED_SOCKET',
  'TCP_CLIENT_SOCKET_POOL_REQUESTED_SOCKETS',
  'HOST_RESOLVER_MANAGER_REQUEST',
  'QUIC_SESSION',
]);

/** Of an address, a name, or the name of a group of connections. */
const hostOf = (what) => /([\w.-]+\.\w+)(?=[:/ ]|$)/.exec(what.replace(/^\S*?https?:\/\//, ''))?.[1] ?? '';

/** What stands in the log of Chromium's network stack for pages of `origin`, from a time on. */
async function readNetLog(file, origin, since) {
  const { constants, events } = JSON.parse(await readFile(file, 'utf8'));
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, id]) => [id, name]));
  return events.flatMap(({ type, time, params = {} }) => {
    if (Number(time) + Number(constants.timeTickOffset) < since) return [];
    const name = names.get(type);
    const what = params.url ?? params.host ?? params.group_id ?? params.hostname ?? '';
    if (!what || BROWSERS_OWN.test(hostOf(what))) return [];
    if (name === 'DNS_TRANSACTION') return [`${name} ${what}`];
    return SENDS.has(name) && JSON.stringify(params).includes(origin) ? [`${name} ${what}`] : [];
  });
}

/**
 * Opens a page of a host (see host.mjs) in a browser of its own, and has `use` walk through it. Returns what
 * was sent after `loaded()` was called, by who saw it; `but` is the one address that may be asked for.
 */
export async function watchNetwork(host, path, use, but) {
  const folder = await mkdtemp(join(tmpdir(), 'network-'));
  const log = join(folder, 'log.json');
  const { executablePath, args, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath,
    env,
    args: [...args, `--log-net-log=${log}`],
  });
  try {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    await context.addInitScript(spy);
    if (but) {
      await context.route(`${but}**`, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
      );
    }
    const page = await context.newPage();
    const browserSaw = [];
    let since = Infinity;
    let asked = 0;
    context.on('request', (request) => {
      if (since !== Infinity && !request.url().startsWith('blob:')) {
        browserSaw.push([request.method(), request.url(), request.postData() ?? ''].join(' ').trim());
      }
    });
    for (const kind of ['worker', 'websocket']) {
      page.on(kind, (opened) => browserSaw.push(`${kind} ${opened.url()}`));
    }
    let pageSaw = [];
    await page.goto(host.url + path);
    await use(page, {
      loaded: () => {
        since = Date.now();
        asked = host.asked.length;
      },
      /** Before the page is left, what it noted is asked of it. */
      note: async () => (pageSaw = await page.evaluate(() => window.noted)),
    });
    await browser.close();
    return {
      server: host.asked.slice(asked),
      browser: browserSaw,
      page: pageSaw,
      stack: await readNetLog(log, new URL(host.url).hostname, since),
    };
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
