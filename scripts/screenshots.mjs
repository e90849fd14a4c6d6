// npm run screenshots: every tool in each of its states, for a person to look at: in English and Arabic, at
// three widths, light and dark, from the built bundle. Into screenshots/, with an index.html over them; and
// the README's picture into docs/images/.
//   npm run screenshots -- joy-list     only what is named: tags, or pages of the demo
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { findChromium } from './browsers.mjs';
import { startServer } from './server.mjs';

const OUT = 'screenshots';
const WIDTHS = [320, 768, 1280];
const SCHEMES = ['light', 'dark'];
const LANGUAGES = { en: 'ltr', ar: 'rtl' };
const PAGES = {
  en: ['index', 'ngo', 'start', 'isolated', 'no-script', 'reading'],
  ar: ['ngo.ar', 'reading.ar'],
};

/** The states of each tool: how a person gets there from its first view, and its attributes. */
const STATES = {
  'breathing-pacer': {
    start: {},
    settings: { path: (tool) => tool.open('change') },
    settling: { path: (tool) => tool.press('start') },
    running: {
      async path(tool) {
        await breathe(tool);
        await sleep(2500); // in the middle of a breath
      },
    },
    paused: {
      async path(tool) {
        await breathe(tool);
        await tool.press('pause');
      },
    },
    words: { attributes: 'visual="words"', path: (tool) => breathe(tool) },
    box: { attributes: 'pattern="box"', path: (tool) => breathe(tool) },
    ending: { path: (tool) => stopBreathing(tool) },
    worse: {
      async path(tool) {
        await stopBreathing(tool);
        await tool.press('worse');
      },
    },
    'not-for-me': { path: (tool) => tool.press('notForMe') },
  },
  'grounding-steps': {
    start: {},
    exercises: { path: (tool) => tool.open('else') },
    step: { path: (tool) => ground(tool) },
    writing: {
      async path(tool) {
        await ground(tool);
        await tool.open('more');
        await tool.press('write');
      },
    },
    colours: { attributes: 'exercise="colours"', path: (tool) => tool.press('start') },
    ending: {
      async path(tool) {
        await ground(tool);
        await tool.press('enough');
      },
    },
  },
  'joy-list': {
    start: {},
    menu: { path: (tool) => tool.press('menu', { exact: false }) },
    add: {
      async path(tool) {
        await tool.press('add');
        await tool.open('facts');
      },
    },
    when: {
      async path(tool) {
        await tool.press('menu', { exact: false });
        await tool.press('when', { exact: false });
      },
    },
    removed: {
      async path(tool) {
        await tool.press('menu', { exact: false });
        await tool.press('hide', { exact: false });
      },
    },
    'hard-day': { path: (tool) => tool.press('hardDay') },
    three: { path: (tool) => suggest(tool) },
    'none-fit': {
      async path(tool) {
        await suggest(tool);
        await tool.press('noneFit');
      },
    },
    now: { path: (tool) => tool.press('doIt', { exact: false }) },
    files: { path: (tool) => tool.open('files') },
  },
  'mood-checkin': {
    start: {},
    words: {
      async path(tool) {
        await tool.open('g-quiet');
        await tool.press('w-calm');
        await tool.press('w-rested');
      },
    },
    scale: { path: (tool) => scale(tool) },
    more: {
      async path(tool) {
        await scale(tool);
        await tool.press('skip');
        await tool.press('skip');
        for (const key of ['distress', 'g-who', 'note']) await tool.open(key);
      },
    },
    saved: { path: (tool) => checkIn(tool) },
    offer: {
      async path(tool) {
        await checkIn(tool, 'valence1');
        for (let times = 0; times < 2; times++) {
          await tool.press('another');
          await checkIn(tool, 'valence1');
        }
      },
    },
    list: {
      async path(tool) {
        await checkIn(tool);
        await tool.press('mine');
      },
    },
    ...Object.fromEntries(
      ['day', 'time', 'weekday', 'together'].map((view) => [
        `by-${view}`,
        {
          async path(tool) {
            await tool.press('mine');
            await tool.open('files');
            await tool.choose('check-ins.json', manyMoods());
            await tool.pick('show', view);
            if (view !== 'together') await tool.open('table');
          },
        },
      ]),
    ),
  },
  'article-card': {
    start: { attributes: 'article="self-care-routine"' },
    neutral: { attributes: 'article="mental-health-and-trafficking" neutral' },
    'host-content': { attributes: '' },
    open: { attributes: 'article="self-care-routine"', path: (tool) => tool.press('readNote') },
    dialog: {
      attributes: 'article="stigma-in-medicine" open-in="dialog"',
      path: (tool) => tool.press('readNote'),
    },
  },
};

async function breathe(tool) {
  await tool.press('start');
  await tool.press('skip');
}

async function stopBreathing(tool) {
  await breathe(tool);
  await tool.press('stop');
}

async function ground(tool) {
  await tool.press('startSee');
  for (const nth of [0, 1]) await tool.press('notice', { exact: false, nth });
}

async function suggest(tool) {
  await tool.press('hardDay');
  await tool.press('energy-some');
  await tool.press('showThree');
}

async function scale(tool) {
  await tool.open('g-quiet');
  await tool.press('w-calm');
  await tool.press('next');
}

async function checkIn(tool, valence = 'valence4') {
  await scale(tool);
  await tool.press(valence, { role: 'radio' });
  await tool.press('save');
}

/** A quiet and an uneasy word by turns over ten weeks, the same in every run. */
function manyMoods() {
  const records = Array.from({ length: 70 }, (_, i) => {
    const at = Date.UTC(2026, 8, 12) + i * 86_400_000 + ((i * 5) % 15) * 3_600_000;
    const easy = (i * 7) % 10 < 6;
    return {
      id: `shown-${i}`,
      at,
      zone: 'UTC',
      date: new Date(at).toISOString().slice(0, 10),
      words: [easy ? 'calm' : 'tense'],
      valence: easy ? 4 - (i % 2) : 2 - (i % 2),
      energy: 1 + ((i * 3) % 5),
      distress: easy ? 2 : 6,
      tags: [easy ? 'slept-well' : 'slept-little', ...(i % 3 ? ['home'] : ['outside'])],
      note: '',
    };
  });
  return JSON.stringify({ format: 'steadyground/moods', version: 1, records });
}

/** What the tools say, so that one path leads through every language. */
async function stringsOf(tag, lang) {
  const load = async (file) => import(pathToFileURL(resolve('dist/modules', file)).href);
  const { sharedStrings } = await load('shared/shared.strings.js');
  const { recordsStrings } = await load('shared/records.strings.js');
  const { strings, messages } = await load(`components/${tag}/${tag}.strings.js`);
  const english = { ...sharedStrings, ...recordsStrings, ...strings, ...messages };
  if (lang === 'en') return english;
  const { words } = await load(`generated/words/${lang}.js`);
  return { ...english, ...words.shared, ...words[tag] };
}

/** A tool on a page of its own, driven by what is written on it. */
class Driven {
  #tool;
  #strings;

  constructor(tool, strings) {
    this.#tool = tool;
    this.#strings = strings;
  }

  /** A string as it is written, up to where a value would stand. */
  #name(key) {
    const text = this.#strings[key];
    if (typeof text !== 'string') throw new Error(`There is no string ${key}.`);
    return text.split('{')[0].trim();
  }

  press(key, { role = 'button', exact = true, nth = 0 } = {}) {
    return this.#tool
      .getByRole(role, { name: this.#name(key), exact })
      .nth(nth)
      .click();
  }

  open(key) {
    return this.#tool
      .locator('summary', { hasText: this.#name(key) })
      .first()
      .click();
  }

  async pick(key, value) {
    await this.#tool.getByRole('combobox', { name: this.#name(key) }).selectOption(this.#name(value));
  }

  choose(name, text) {
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
    return this.#tool.locator('input[type=file]').setInputFiles(file);
  }
}

const html = (tag, attributes, lang) => `<!doctype html>
<html lang="${lang}" dir="${LANGUAGES[lang]}">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>${tag}</title>
  <link rel="icon" href="/images/icon.svg">
  <link rel="stylesheet" href="/screenshots.css">
  <script type="module" src="/dist/steadyground.js"></script>
  <script type="module" src="/dist/languages/ar.js"></script>
  <${tag} ${attributes}>
    <article><h3><a href="/reading.html">Your first visit</a></h3><p>What happens when you come in.</p></article>
  </${tag}>
</html>`;
const CSS = ':root{color-scheme:light dark}body{margin:16px;font:17px/1.6 system-ui,sans-serif}';

const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);

const server = await startServer();
const browser = await chromium.launch(await findChromium());
// Closed roots are opened: what draws is the same, and only so can it be driven by what is written on it.
const context = await browser.newContext({ baseURL: server.url });
await context.addInitScript(() => {
  const attach = globalThis.Element.prototype.attachShadow;
  globalThis.Element.prototype.attachShadow = function (init) {
    return attach.call(this, { ...init, mode: 'open' });
  };
});
context.setDefaultTimeout(5000);

const taken = [];
const failed = [];
if (wanted.length === 0) rmSync(OUT, { recursive: true, force: true });

for (const lang of Object.keys(LANGUAGES)) {
  for (const [tag, states] of Object.entries(STATES).filter(([tag]) => isWanted(tag))) {
    const strings = await stringsOf(tag, lang);
    for (const [state, { attributes = '', path }] of Object.entries(states)) {
      const page = await context.newPage();
      try {
        await page.route('**/tool.html', (route) =>
          route.fulfill({ contentType: 'text/html', body: html(tag, attributes, lang) }),
        );
        await page.route('**/screenshots.css', (route) =>
          route.fulfill({ contentType: 'text/css', body: CSS }),
        );
        await page.goto('/tool.html');
        await path?.(new Driven(page.locator(tag), strings));
        await shoot(page, tag, state, lang);
      } catch (error) {
        failed.push(`${tag} ${state} ${lang}: ${error.message.split('\n')[0]}`);
        await shoot(page, tag, state, lang);
      }
      await page.close();
    }
  }
  for (const name of PAGES[lang].filter(isWanted)) {
    const page = await context.newPage();
    await page.goto(`/${name}.html`);
    await shoot(page, 'pages', name, lang);
    await page.close();
  }
}
if (wanted.length === 0 || wanted.includes('readme')) await shootReadme();
await browser.close();
await server.close();
writeIndex();
console.log(`${taken.length} pictures: open ${OUT}/index.html`);
if (failed.length) {
  console.error(`These were not reached:\n${failed.join('\n')}`);
  process.exitCode = 1;
}

async function shoot(page, group, name, lang) {
  mkdirSync(`${OUT}/${group}`, { recursive: true });
  await page.waitForLoadState('networkidle');
  await page.mouse.move(0, 0);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const file = `${group}/${name}-${lang}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: `${OUT}/${file}`, fullPage: true });
      taken.push({ title: `${group}: ${name}, ${lang}`, file });
    }
  }
}

/** The smallest page, as a phone and a desktop show it, side by side. */
async function shootReadme() {
  const shot = async (width, height) => {
    const page = await context.newPage();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/start.html');
    await page.waitForLoadState('networkidle');
    const picture = await page.screenshot({ type: 'png' });
    await page.close();
    return picture;
  };
  const pictures = { phone: await shot(400, 960), desktop: await shot(1280, 960) };
  const page = await context.newPage();
  for (const [name, body] of Object.entries(pictures)) {
    await page.route(`**/${name}.png`, (route) => route.fulfill({ contentType: 'image/png', body }));
  }
  await page.route('**/readme.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><style>
          body { margin: 0; padding: 24px; display: flex; gap: 24px; background: #efeade; width: max-content }
          img { border: 1px solid #cfc8b8; border-radius: 12px; display: block; height: 600px }
        </style><img src="phone.png"><img src="desktop.png">`,
    }),
  );
  await page.goto('/readme.html');
  mkdirSync('docs/images', { recursive: true });
  await page.locator('body').screenshot({ path: 'docs/images/readme.png' });
  await page.close();
}

function writeIndex() {
  if (taken.length === 0) return;
  const titles = [...new Set(taken.map(({ title }) => title))];
  const rows = titles.map(
    (title) =>
      `<h2>${title}</h2><p>${taken
        .filter((shot) => shot.title === title)
        .map(({ file }) => `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`)
        .join('\n')}</p>`,
  );
  writeFileSync(
    `${OUT}/index.html`,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screenshots</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; background: #f4f1ea; color: #29302f }
  p { display: flex; flex-wrap: wrap; gap: 12px; align-items: start }
  img { height: 320px; border: 1px solid #cfc8b8; background: #fff }
</style>
${rows.join('\n')}
</html>
`,
  );
}
