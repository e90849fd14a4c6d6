import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { ALL_JOURNEYS, JOURNEYS, tagOf } from '../e2e/journeys.js';
import { ShippedTool } from '../e2e/shipped-tool.js';
import { findings, findingsIn } from './bundles.mjs';
import { page as html, startHost } from './host.mjs';
import { watchNetwork } from './network-watch.mjs';
import { count } from './proofs.mjs';

// Each tool's whole journey with nothing allowed that could send, and with a place for the browser to report what
// it had to refuse: nothing is asked for once the page is there, and there was nothing to refuse. What cannot be
// seen: what an extension, the system or the browser itself sends on its own account.

const NEUTRAL = 'https://neutral.example/';
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  ...['connect', 'img', 'font', 'media', 'frame', 'worker', 'object', 'style', 'manifest'].map(
    (what) => `${what}-src 'none'`,
  ),
  "form-action 'none'",
].join('; ');
// Reports by the newer way go out on https only; with both in one policy, it would keep the older from working.
const STRICT = {
  'Content-Security-Policy': [`${POLICY}; report-uri /report`, `${POLICY}; report-to reports`],
  'Reporting-Endpoints': 'reports="/report"',
};
const LANGUAGES = { en: /[a-z]/i, es: /[áéíóúñ]/i, ar: /[؀-ۿ]/ };
const EXIT = `<quick-exit explain><a href="${NEUTRAL}">Leave this page</a></quick-exit>`;

/** Presses Shift three times, and waits for what comes in the place of the page. */
async function leave(page, { note }) {
  await note();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Shift');
  await page.waitForURL(NEUTRAL);
}

const calmSpace = async (tool, page) => {
  await page.evaluate(() => {
    const space = document.querySelector('calm-space');
    const article = {
      ...{ id: 'own', lang: 'en', title: 'Our own', summary: 'Words', sources: [] },
      body: [{ p: ['A link: ', { a: 'https://elsewhere.example/', text: ['there'] }] }],
    };
    space.content = [article];
    space.country = 'ES';
    space.theme = 'dark';
    space.replacements = { 'joy-list': { title: 'What is good' } };
    space.querySelector('article-card').article = 'own';
  });
  await new ShippedTool(page, 'joy-list').says('What is good');
  const card = new ShippedTool(page, 'article-card');
  await card.press('Read');
  await card.says('A link:');
  await page.evaluate(() => (document.querySelector('calm-space').lang = 'fr'));
  await page.evaluate(() => document.querySelector('calm-space').remove());
};

/** By tag: the journey, and the tag as it stands in the page. */
const TOOLS = {
  ...Object.fromEntries(Object.entries(JOURNEYS).map(([tag, walk]) => [tag, { walk, body: tagOf(tag) }])),
  'calm-space': {
    walk: calmSpace,
    body: '<calm-space><joy-list></joy-list><article-card></article-card></calm-space>',
  },
  'quick-exit': { walk: ALL_JOURNEYS['quick-exit'], body: '' },
};
// The tools that another one leads to.
const BESIDE = '<div hidden><breathing-pacer></breathing-pacer><grounding-steps></grounding-steps></div>';

/** What has been sent, beyond the one page that the person asked for by leaving. */
const sent = ({ server, browser, page, stack }) => [
  ...server,
  ...browser.filter((request) => request !== `GET ${NEUTRAL}`),
  ...page,
  ...stack.filter((event) => event !== `DNS_TRANSACTION ${new URL(NEUTRAL).hostname}`),
];

for (const [tag, { walk, body }] of Object.entries(TOOLS)) {
  test(`${tag}: nothing is sent, from its first view to leaving the page`, async () => {
    test.slow();
    const host = await startHost({ '/': { body: html(body + EXIT), headers: STRICT } });
    const result = await watchNetwork(
      host,
      '/',
      async (page, watching) => {
        await page.waitForFunction((name) => customElements.get(name), tag);
        watching.loaded();
        await walk(new ShippedTool(page, tag), page);
        await leave(page, watching);
      },
      NEUTRAL,
    );
    await host.close();
    const found = sent(result);
    expect(found).toEqual([]);
    expect(host.asked.filter((request) => request.includes('/report'))).toEqual([]);
    expect(result.browser, 'leaving was seen, and it was all').toEqual([`GET ${NEUTRAL}`]);
    count('network', { tried: 1, found: found.length });
  });
}

test('each language, with every tool on one page: nothing is sent', async () => {
  test.slow();
  const all = Object.values(TOOLS).map(({ body }) => body);
  const pages = Object.keys(LANGUAGES).map((lang) => [
    `/${lang}`,
    { body: html([...all, BESIDE, EXIT].join('\n'), { lang }), headers: STRICT },
  ]);
  const host = await startHost(Object.fromEntries(pages));
  for (const [lang, script] of Object.entries(LANGUAGES)) {
    const result = await watchNetwork(
      host,
      `/${lang}`,
      async (page, watching) => {
        await page.waitForFunction(() => customElements.get('joy-list'));
        await new ShippedTool(page, 'joy-list').says(script);
        watching.loaded();
        for (const tag of Object.keys(JOURNEYS)) await new ShippedTool(page, tag).says(script);
        // A change of language at run time asks for none either.
        await page.evaluate(() => (document.documentElement.lang = 'pt'));
        await new ShippedTool(page, 'joy-list').says('Small good things');
        await leave(page, watching);
      },
      NEUTRAL,
    );
    expect(sent(result), lang).toEqual([]);
    expect(result.browser).toEqual([`GET ${NEUTRAL}`]);
  }
  expect(host.asked.filter((request) => request.includes('/report'))).toEqual([]);
  await host.close();
});

/** Each way of sending, as a page might write it; `to` is an address of its own. */
const WAYS = {
  fetch: (to) => void fetch(to).catch(() => {}),
  XMLHttpRequest: (to) => {
    const request = new XMLHttpRequest();
    request.open('GET', to);
    request.send();
  },
  beacon: (to) => navigator.sendBeacon(to, 'words'),
  WebSocket: (to) => void new WebSocket(to.replace('http', 'ws')),
  EventSource: (to) => void new EventSource(to),
  image: (to) => (new Image().src = to),
  script: (to) => document.head.append(Object.assign(document.createElement('script'), { src: to })),
  stylesheet: (to) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: to })),
  prefetch: (to) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: to })),
  preconnect: (to) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: to })),
  'dns-prefetch': (to) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: to })),
  'CSS url()': (to) => document.body.style.setProperty('background-image', `url(${to})`),
  font: (to) => void new FontFace('x', `url(${to})`).load().catch(() => {}),
  frame: (to) => document.body.append(Object.assign(document.createElement('iframe'), { src: to })),
  video: (to) => document.body.append(Object.assign(document.createElement('video'), { src: to })),
  worker: (to) => void new Worker(to),
  'shared worker': (to) => void new SharedWorker(to),
  'service worker': (to) => void navigator.serviceWorker.register(to).catch(() => {}),
  'dynamic import': (to) => void import(to).catch(() => {}),
  ping: (to) => {
    const link = Object.assign(document.createElement('a'), { href: '#here', ping: to });
    document.body.append(link);
    link.click();
  },
  WebRTC: (to) => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${new URL(to).hostname}:3478` }] });
    peer.createDataChannel('x');
    void peer.createOffer().then((offer) => peer.setLocalDescription(offer));
  },
};

/** Of those that may never reach a server, what the page is seen to do. */
const HINTS = {
  prefetch: '<link prefetch>',
  preconnect: '<link preconnect>',
  'dns-prefetch': '<link dns-prefetch>',
  WebRTC: 'RTCPeerConnection',
};

for (const [kind, headers] of Object.entries({ 'no policy': {}, 'that policy': STRICT })) {
  test(`under ${kind}, a page that sends is seen, whichever way it sends`, async () => {
    const host = await startHost({ '/': { body: html('', { script: false }), headers } });
    // Each has an address of its own, which tells it from the others.
    const ways = Object.entries(WAYS).map(([way, send]) => ({
      way,
      send: String(send),
      path: `/${way.replaceAll(/\W/g, '-')}`,
    }));
    const result = await watchNetwork(host, '/', async (page, watching) => {
      watching.loaded();
      for (const { send, path } of ways) {
        await page
          .evaluate(`(${send})(${JSON.stringify(host.url + path)})`)
          .catch((error) => expect(String(error)).toMatch(/Content Security Policy|SecurityError|violates/));
      }
      const unseen = async () => {
        const noted = await page.evaluate(() => window.noted);
        return ways
          .filter(({ way, path }) => {
            const asked = host.asked.some((request) => request.endsWith(path));
            return !asked && !noted.some((what) => what === HINTS[way] || what.includes(path));
          })
          .map(({ way }) => way);
      };
      await expect.poll(unseen).toEqual([]);
      if (kind !== 'no policy') {
        await expect.poll(() => host.asked.includes('POST /report')).toBe(true);
      }
      await watching.note();
    });
    await host.close();
    for (const seen of Object.values(result)) expect(seen.length).toBeGreaterThan(0);
    expect(result.stack.join()).toMatch(kind === 'no policy' ? /fetch/ : /report/);
    count('network', { control: Object.keys(WAYS).length });
  });
}

/**
 * The things that are there: Lit makes a `<template>` of its own constant markup, through its Trusted Types
 * policy where there is one, and the exit puts another page in the place of this one.
 */
const KNOWN = [
  [
    'innerHTML',
    /\.createElement\.call\(document,"template"\);return (\w+)\.innerHTML=\w+,\1\}/,
    /tags|steadyground|frame|pocket/,
  ],
  [
    'location.replace',
    /\(window\.top ?\?\? ?window\)\.location\.replace\(\w+\)/,
    /quick-exit|steadyground|frame|pocket/,
  ],
  // A page around a frame may be in a frame itself, and unable to leave for the one around it.
  ['location.replace', /catch\s*\{\s*location\.replace\(\w+\)/, /frame-host|frame\/host/],
  ['src =', /\.src ?= ?\w+\.href/, /frame-host|frame\/host/],
  // While one develops: whether the browser's own function is still what it was.
  ['Function', /Function\.prototype\.toString\.call\(attachShadow\)/, /element\/closed-root/],
  // The page's own React, from its own bundle.
  ['import from react', /from 'react'/, /frameworks\/react/],
  ['import from @lit/react', /from '@lit\/react'/, /frameworks\/react/],
  ['src =', /\.src ?= ?\w+\.createScriptURL\(/, /frame\.html|frame\/load/],
];

/** What is found in a file besides those, each of them once: a second is as bad as any other. */
function unknown(found, file) {
  const known = KNOWN.filter(([, , where]) => where.test(file)).map(([what, around]) => ({ what, around }));
  return found.filter(([, what, where]) => {
    const index = known.findIndex((each) => each.what === what && each.around.test(where));
    return index < 0 || !known.splice(index, 1);
  });
}

test('no file that ships names a way to send, to store or to run a text', () => {
  const files = readdirSync('dist', { recursive: true }).map((file) => `dist/${file}`.replaceAll('\\', '/'));
  const scripts = files.filter((file) => file.endsWith('.js'));
  expect(scripts).toEqual(
    expect.arrayContaining(['dist/steadyground.js', 'dist/tags/joy-list.js', 'dist/languages/ar.js']),
  );
  const found = scripts.flatMap((file) => unknown(findingsIn(file), file));
  expect(found).toEqual([]);
  for (const file of files.filter((name) => /\.(html|css)$/.test(name))) {
    const scripts = [];
    const text = readFileSync(file, 'utf8')
      .replaceAll(/<!--.*?-->/gs, '')
      .replaceAll(/(?<=<script>).+?(?=<\/script>)/gs, (script) => (scripts.push(script), ''))
      // A link leads somewhere only when it is pressed.
      .replaceAll(/<a [^>]*>|<link rel="icon" href="data:,"/g, '');
    // The frame's loads its files; the pocket edition's choose what shows, and are all of it; snippets name files.
    expect(scripts.length, file).toBe(
      /frame\.html/.test(file) ? 1 : /pocket\.(\w+\.)?html/.test(file) ? 2 : 0,
    );
    expect(scripts.flatMap((script) => unknown(findings(script, file), file))).toEqual([]);
    expect(text, file).not.toMatch(/@import|url\(|\s(src|href|action)\s*=\s*["']?(\w+:|\/\/)|\son\w+\s*=/i);
  }
});

for (const code of [
  ...[
    'fetch("x")',
    'window.fetch("x")',
    'self["fetch"]("x")',
    'self[`fetch`]("x")',
    'let { fetch: f } = self',
  ],
  ...['const { sendBeacon } = navigator', 'new XMLHttpRequest()', 'new globalThis.WebSocket("wss://x")'],
  ...['Reflect.get(self, "EventSource")', 'new Worker("x")', 'import("https://x/y.js")', 'import(x)'],
  ...['import "https://x/y.js"', 'export * from "//x/y.js"', 'importScripts("x")', 'new RTCPeerConnection()'],
  ...['localStorage.a = 1', 'top?.sessionStorage', 'indexedDB.open("x")', 'document.cookie = "a"'],
  ...[
    'navigator.storage.getDirectory()',
    'caches.open("x")',
    'history.pushState(1, "")',
    'window.name = "x"',
  ],
  ...['a.innerHTML = b', 'a["inner" + "HTML"]; a["innerHTML"] += b', 'a.outerHTML = b', 'eval("x")'],
  ...['new Function("x")', '(0, eval)("x")', 'document.write("x")', 'a.ownerDocument.write("x")'],
  ...[
    'setTimeout("x", 1)',
    'setTimeout(`x`)',
    'a.insertAdjacentHTML("beforeend", b)',
    'a.srcdoc = b',
    'a.src = b',
  ],
  ...[
    'location = x',
    'location.href = x',
    'location.assign(x)',
    'open(x)',
    'window.open(x)',
    'top.location = x',
  ],
  ...[
    'css`a { background: url(https://x) }`',
    'css`@import "x"`',
    'html`<img src=${x}>`',
    'html`<p onclick="x">`',
  ],
  ...['a.setAttribute("onclick", x)', 'a.setAttribute("src", x)'],
]) {
  test(`${code} would be found in one`, () => {
    expect(findings(code)).not.toEqual([]);
  });
}

test('the same words in a text would not', () => {
  const code = `const words = { fetched: 'fetch', note: "a cookie, an open window" }; say('caches are cookies', words)`;
  expect(findings(code)).toEqual([]);
});
