// npm run screenshots: every tool in each of its states, for a person to look at: in English and Arabic, at
// three widths, light and dark, from the built bundle. Into screenshots/, with an index.html over them; and
// the README's picture into docs/images/.
//   npm run screenshots -- joy-list     only what is named: tags, or pages of the demo
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from './browsers.mjs';
import { languages, linesOf, wordsIn } from './languages.mjs';
import { startServer } from './server.mjs';
import { htmlOf, journeyOf, tools } from './tools.mjs';
import { translator, walker } from './walker.mjs';

const OUT = 'screenshots';
const WIDTHS = [320, 768, 1280];
const SCHEMES = ['light', 'dark'];
/** English, and one that runs the other way. */
const LANGUAGES = [languages[0], languages.find(({ dir }) => dir === 'rtl')];
const PAGES = ['index', 'ngo', 'start', 'isolated', 'no-script', 'reading'];
/** Those that there are in a language. */
const pagesIn = (code) =>
  PAGES.map((name) => (code === 'en' ? name : `${name}.${code}`)).filter((name) =>
    existsSync(`demo/${name}.html`),
  );

/** What the tools say, so that one path leads through every language. */
async function stringsOf(tag, lang) {
  const files = ['language/shared', 'language/ending', 'language/records', `components/${tag}/${tag}`];
  const [english, own] = [await wordsIn('en'), await wordsIn(lang)].map((words) =>
    Object.assign({}, ...files.map((file) => linesOf(words[`${file}.strings.ts`] ?? {}))),
  );
  return { ...english, ...own };
}

const html = (tag, attributes, inside, { code, dir }) => `<!doctype html>
<html lang="${code}" dir="${dir}">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>${tag}</title>
  <link rel="icon" href="/images/icon.svg">
  <link rel="stylesheet" href="/screenshots.css">
  <script type="module" src="/dist/steadyground.js"></script>
  <script type="module" src="/dist/languages/${code}.js"></script>
  ${htmlOf(tag, attributes, inside)}
</html>`;
const INSIDE =
  '<article><h3><a href="/reading.html">Your first visit</a></h3><p>What happens when you come in.</p></article>';
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
  // Hidden as soon as the person has left (scripts/walker.mjs).
  Object.defineProperty(Document.prototype, 'hidden', {
    configurable: true,
    get: () => 'away' in globalThis,
  });
});
context.setDefaultTimeout(5000);

const taken = [];
const failed = [];
if (wanted.length === 0) rmSync(OUT, { recursive: true, force: true });

for (const language of LANGUAGES) {
  const lang = language.code;
  for (const { tag, sample } of tools.filter(({ tag }) => isWanted(tag))) {
    const { attributes, inside = INSIDE, walk, others = {} } = await journeyOf(tag);
    const translate = translator(await stringsOf(tag, 'en'), await stringsOf(tag, lang));
    const ways = { start: { attributes, walk, begins: true }, ...others };
    for (const [name, way] of Object.entries(ways)) {
      const page = await context.newPage();
      let last = name;
      try {
        await page.route('**/tool.html', (route) =>
          route.fulfill({
            contentType: 'text/html',
            body: html(tag, { ...sample, ...way.attributes }, inside, language),
          }),
        );
        await page.route('**/screenshots.css', (route) =>
          route.fulfill({ contentType: 'text/css', body: CSS }),
        );
        await page.goto('/tool.html');
        const at = (state) => shoot(page, tag, (last = state), lang);
        if (way.begins || !way.walk) await at(name);
        await way.walk?.(walker(page, page.locator(tag), translate, at));
        if (last === name && way.walk) await at(name);
      } catch (error) {
        failed.push(`${tag}, after ${last}, ${lang}: ${error.message.split('\n')[0]}`);
        await shoot(page, tag, `${last}-failed`, lang);
      }
      await page.close();
    }
  }
  for (const name of pagesIn(lang).filter(isWanted)) {
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
  console.error(`These states were not reached:\n${failed.join('\n')}`);
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
