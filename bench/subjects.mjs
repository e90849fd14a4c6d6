// What is measured: Steadyground's built files, its peers, and the limits, each as part of the same page of a host.
import { readFileSync } from 'node:fs';
import { htmlOf, tools as all } from '../scripts/tools.mjs';
import { KEYFRAMES, STYLES } from './pages/breath.js';

const script = (src) => `<script type="module" src="${src}"></script>`;
const sheet = (href) => `<link rel="stylesheet" href="${href}" />`;
const drawn = (tag) => `document.querySelector('${tag}')?.shadowRoot?.childElementCount`;
const inRoot = (tag, selector) =>
  `document.querySelector('${tag}')?.shadowRoot?.querySelector('${selector}')`;

const WIDGET = `<div class="breath"><div class="stage"><div class="disc"></div><p class="word">Ready</p></div><button>Start</button></div>`;
const [first, middle, last] = KEYFRAMES.map(({ transform }) => `transform: ${transform}`);

const tools = all.filter(({ room }) => room);
/** The tool that has peers, so that it is measured in more ways than the others. */
export const PACER = tools.find(({ tag }) => tag === 'breathing-pacer');
/** The other tools of ours, by tag: each is a subject of that name. */
export const OTHERS = tools.filter((each) => each !== PACER);

const tool = ({ tag, sample }, inside) => htmlOf(tag, sample, inside);
const fallback = () => `<style>${readFileSync('dist/fallback.css', 'utf8')}</style>`;

/**
 * `head`, `before` and `body` go into the host's page; `ready` is an expression that is true once the widget is drawn;
 * `start` starts it; `word` is the element that tells the phase.
 */
export function subjects() {
  const own = (name, more) => ({
    name,
    body: `<breath-${name}></breath-${name}>`,
    head: script(`/built/${name}.js`),
    ready: `document.querySelector('breath-${name} .word')`,
    start: `document.querySelectorAll('breath-${name} button').forEach((button) => button.click())`,
    word: `document.querySelector('breath-${name} .word')`,
    ...more,
  });
  const inShadow = (name) => ({
    ready: drawn(`breath-${name}`),
    start: `document.querySelectorAll('breath-${name}').forEach((one) => one.toggle())`,
    word: inRoot(`breath-${name}`, '.word'),
  });
  const pacer = {
    // What a page has inside it for readers without script.
    body: tool(PACER, 'Breathe in softly, then out a little longer. Go on for two minutes.'),
    ready: drawn(PACER.tag),
    start: `document.querySelectorAll('breathing-pacer').forEach((pacer) => {
      pacer.minutes = window.benchMinutes ?? '5';
      pacer.start();
    });
      setTimeout(() => document.querySelectorAll('breathing-pacer').forEach((pacer) =>
        pacer.shadowRoot.querySelector('[part=controls] button:last-child').click()), 100)`,
    word: inRoot('breathing-pacer', '.word'),
  };
  return [
    { name: 'blank', body: '', head: '', ready: 'true' },
    {
      name: 'css',
      body: WIDGET,
      head: `<style>${STYLES}
        @keyframes breath { 0%, 100% { ${first} } 40% { ${middle} } 100% { ${last} } }
        .disc { animation: breath 10s infinite ease-in-out }</style>`,
      ready: 'true',
      start: '',
    },
    own('vanilla', inShadow('vanilla')),
    own('vanilla', {
      name: 'vanilla pre-rendered',
      ...inShadow('vanilla'),
      body: `<breath-vanilla><template shadowrootmode="open"><style>${STYLES}</style>${WIDGET}</template></breath-vanilla>`,
    }),
    own('lit', inShadow('lit')),
    own('preact'),
    own('svelte'),
    own('vue'),
    own('react'),
    own('frames'),
    own('lottie', {
      ready: `document.querySelector('breath-lottie svg')`,
      start: `document.querySelectorAll('breath-lottie').forEach((one) => one.start())`,
      word: undefined,
    }),
    {
      name: 'material',
      body: '<md-circular-progress value="0.5"></md-circular-progress>',
      head: script('/built/material.js'),
      ready: drawn('md-circular-progress'),
    },
    {
      name: 'spectrum',
      body: '<sp-progress-circle progress="50" label="Breath"></sp-progress-circle>',
      head: script('/built/spectrum.js'),
      ready: drawn('sp-progress-circle'),
    },
    {
      name: 'shoelace',
      body: '<sl-progress-ring value="50"></sl-progress-ring>',
      head: sheet('/npm/@shoelace-style/shoelace/cdn/themes/light.css') + script('/built/shoelace.js'),
      ready: drawn('sl-progress-ring'),
    },
    {
      name: 'shoelace autoloader',
      body: '<sl-progress-ring value="50"></sl-progress-ring>',
      head:
        sheet('/npm/@shoelace-style/shoelace/cdn/themes/light.css') +
        script('/npm/@shoelace-style/shoelace/cdn/shoelace-autoloader.js'),
      ready: drawn('sl-progress-ring'),
    },
    {
      name: 'web awesome',
      body: '<wa-progress-ring value="50"></wa-progress-ring>',
      head:
        sheet('/npm/@awesome.me/webawesome/dist-cdn/styles/webawesome.css') + script('/built/webawesome.js'),
      ready: drawn('wa-progress-ring'),
    },
    {
      name: 'web awesome autoloader',
      body: '<wa-progress-ring value="50"></wa-progress-ring>',
      head:
        sheet('/npm/@awesome.me/webawesome/dist-cdn/styles/webawesome.css') +
        script('/npm/@awesome.me/webawesome/dist-cdn/webawesome.loader.js'),
      ready: drawn('wa-progress-ring'),
    },
    {
      name: 'media-chrome',
      body: '<media-controller><media-play-button></media-play-button></media-controller>',
      head: script('/built/media-chrome.js'),
      ready: drawn('media-controller'),
    },
    {
      name: 'emoji-picker',
      body: '<emoji-picker data-source="/npm/emoji-picker-element-data/en/emojibase/data.json"></emoji-picker>',
      head: script('/built/emoji-picker.js'),
      ready: inRoot('emoji-picker', '.emoji'),
    },
    // The tag’s own file, and before the tag the style sheet that keeps its room free, as the guides and the builder
    // have it.
    {
      name: 'steadyground',
      ...pacer,
      before: sheet('/dist/fallback.css'),
      head: script('/dist/tags/breathing-pacer.js'),
    },
    {
      name: 'steadyground pre-rendered',
      ...pacer,
      body: readFileSync('dist/snippets/breathing-pacer.en.html', 'utf8').split('</script>').at(-1),
      // What is drawn before is in a closed root: it is there with the HTML.
      ready: `document.querySelector('breathing-pacer')?.offsetHeight > 100`,
      head: script('/dist/tags/breathing-pacer.js'),
    },
    // The same style sheet in the page, so that nothing waits for it.
    {
      name: 'steadyground inlined',
      ...pacer,
      head: fallback() + script('/dist/tags/breathing-pacer.js'),
    },
    ...OTHERS.map((each) => ({
      name: each.tag,
      body: tool(each),
      ready: drawn(each.tag),
      head:
        fallback() +
        // Its texts come with the language.
        (each.tag === 'article-card' ? script('/dist/languages/en.js') : '') +
        script(`/dist/tags/${each.tag}.js`),
    })),
    {
      name: 'steadyground all',
      body: tools.map((each) => tool(each)).join('\n'),
      ready: tools.map(({ tag }) => drawn(tag)).join(' && '),
      head: fallback() + script('/dist/steadyground.js'),
    },
  ];
}

/** The host's page around a subject: it has words of its own before and after, which nothing may move. */
export const pageOf = ({ head, before = '', body }, times = 1) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>A page</title>
    <link rel="icon" href="data:," />
    <style>body { font: 1rem/1.55 sans-serif; margin: 1rem }</style>
    ${head}
  </head>
  <body>
    <h1>A page of somebody’s</h1>
    <p>It was there before, and its words are what people came for.</p>
    ${before}
    ${`${body}\n`.repeat(times)}
    <p>It goes on below.</p>
  </body>
</html>`;

export const slug = (name) => name.replaceAll(' ', '-');

/** Addresses of all pages: one of each, and many of those that `many` names. */
export function pagesOf(all, many = []) {
  const one = all.map((subject) => [`/page/${slug(subject.name)}`, pageOf(subject)]);
  const more = many.map(([subject, times]) => [
    `/page/${slug(subject.name)}/${times}`,
    pageOf(subject, times),
  ]);
  return Object.fromEntries([...one, ...more]);
}

export const FOLDERS = { '/dist/': 'dist/', '/built/': 'build/bench/', '/npm/': 'bench/node_modules/' };
