// A language is its words, and nothing else: one is begun in a copy of the tree and given a few of them; then it is everywhere
// a language has to be, shows what it has, and the rest in English, marked as such.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/browsers.mjs';
import { copyTree } from '../support/copy.mjs';

const PACER = 'src/components/breathing-pacer/breathing-pacer.strings';
const TITLE = 'نفس آرام';
const START = 'شروع';
const LINE = 'بگذارید نفس نرم و راحت باشد.';

const { at, text, edit, load, run, differences, remove } = copyTree('new-language');

/** As a translator does: takes the strokes away and writes between the quotation marks. */
function translate(file, key, words) {
  const english = new RegExp(`^( *)// ('?${key}'?: |export const ${key} = )'.*'`, 'm');
  assert.match(text(file), english);
  edit(file, (all) => all.replace(english, (_, indent, start) => `${indent}${start}'${words}'`));
}

after(remove);

describe('a new language', () => {
  before(() => {
    run('node scripts/new-language.mjs fa');
    run("node scripts/new-language.mjs pt-BR 'Português do Brasil'");
    for (const key of ['title', 'start']) translate(`${PACER}.fa.ts`, key, key === 'title' ? TITLE : START);
    edit(`${PACER}.fa.ts`, (all) =>
      all.replace(
        /\/\/ export const fallback.*\n(\/\/ .*\n)+/,
        `export const fallback: readonly string[] = ['${LINE}'];\n`,
      ),
    );
    edit(`${PACER}.fa.ts`, (all) => all.replace(/\/\/ (export const title = )'.*'/, `$1'${TITLE}'`));
    translate('src/pocket/pocket.strings.fa.ts', 'home', 'آغاز');
    translate('src/components/quick-exit/quick-exit.strings.fa.ts', 'leave', 'ترک این صفحه');
    run('npm run --silent build');
  });

  it('is the files of its words and of its facts, and no other is touched', () => {
    const { added, changed } = differences();
    assert.deepEqual(changed, []);
    const own = added.filter((file) => file.includes('fa.ts'));
    assert.equal(own.length, added.length / 2, added.join());
    assert.ok(own.includes('src/languages/fa.ts') && own.includes(`${PACER}.fa.ts`));
    for (const file of own) assert.match(file, /^src\/(languages\/fa|[\w/-]+\.strings\.fa)\.ts$/);
    run(`prettier --check ${added.join(' ')}`);
    run(`eslint --max-warnings 0 ${added.join(' ')}`);
  });

  it('is refused where it makes no sense, with what to do', () => {
    const refused = {
      fa: /fa is there already: node scripts\/languages\.mjs fa/,
      FA: /“FA” is written fa/,
      'no language': /is no language tag/,
      'de-u-co-phonebk': /leave the rest out/,
      qaa: /No name is known for qaa/,
    };
    for (const [code, why] of Object.entries(refused))
      assert.throws(() => run(`node scripts/new-language.mjs '${code}'`), why);
  });

  it('is in files of its own, for a page and for a frame', () => {
    for (const code of ['fa', 'pt-BR']) {
      for (const folder of ['languages', 'classic/languages']) assert.ok(text(`dist/${folder}/${code}.js`));
      assert.match(text(`dist/languages/${code}.d.ts`), /generated\/languages/);
    }
    assert.ok(text('dist/frame/fa.js').includes(TITLE));
    // A frame asks for a language without its region.
    assert.match(text('dist/frame/pt.js'), /pt-BR/);
    assert.match(text('dist/frame-host.js'), new RegExp(escapedFor(TITLE)));
    assert.ok(!text('dist/frame.html').includes('lang="fa"'), 'it has no sentence for it yet');
  });

  it('is in the pocket edition, with what it lacks in English', () => {
    const page = text('dist/pocket.fa.html');
    assert.match(page, /<html lang="fa" dir="rtl">/);
    assert.ok(page.includes(`<b>${TITLE}</b> <span lang="en" dir="ltr">Slow, soft breaths`));
    assert.ok(page.includes('<span>آغاز</span>'));
    assert.ok(page.includes(`<li>${LINE}</li>`));
    assert.match(page, /<grounding-steps>\n<ol lang="en" dir="ltr">/);
    assert.match(page, /<article-card article="[\w-]+" neutral><article lang="en" dir="ltr">/);
    assert.match(page, /<title>A quiet moment<\/title>/);
    assert.ok(text('dist/pocket.pt-BR.html').includes('<html lang="pt-BR" dir="ltr">'));
  });

  it('is in the snippets', () => {
    const [pacer, steps, card, exit] = [
      'breathing-pacer',
      'grounding-steps',
      'article-card',
      'quick-exit',
    ].map((name) => text(`dist/snippets/${name}.fa.html`));
    assert.match(pacer, new RegExp(`<breathing-pacer lang="fa" dir="rtl">[^]*<ol><li>${LINE}</li></ol>`));
    assert.match(steps, /<ol lang="en" dir="ltr"><li>Look around/);
    assert.match(card, /<article lang="en" dir="ltr">/);
    assert.match(exit, />ترک این صفحه<\/a>/);
  });

  it('is in the demo, to choose', async () => {
    for (const page of ['index', 'embed', 'isolated'])
      assert.ok(text(`build/demo/${page}.html`).includes('<option value="fa">فارسی</option>'), page);
    for (const page of ['index', 'preview'])
      assert.ok(text(`build/demo/${page}.html`).includes('dist/languages/fa.js'), page);
    const { languages, tools } = await load('demo/generated/tools.js');
    assert.deepEqual(languages.fa, { name: 'فارسی', dir: 'rtl', page: 'A quiet moment' });
    const { fallback } = tools.find(({ tag }) => tag === 'grounding-steps');
    assert.deepEqual(fallback.fa.slice(0, 2), ['ol', { lang: 'en', dir: 'ltr' }]);
  });

  it('is spoken by a tool as far as it goes, and English beside it is marked', async () => {
    const browser = await chromium.launch(await findChromium());
    try {
      const page = await browser.newPage();
      await page.addInitScript(() => {
        const attach = globalThis.Element.prototype.attachShadow;
        globalThis.Element.prototype.attachShadow = function (init) {
          return attach.call(this, { ...init, mode: 'open' });
        };
      });
      await page.route('https://site.test/**', (route) => {
        const file = new URL(route.request().url()).pathname.slice(1);
        if (file) return route.fulfill({ path: at(file) });
        const body = `<!doctype html><html lang="fa" dir="ltr"><meta charset="utf-8"><title>Page</title>
          <script type="module" src="dist/languages/fa.js"></script>
          <script type="module" src="dist/steadyground.js"></script>
          <breathing-pacer></breathing-pacer><article-card article="self-care-routine"></article-card>`;
        return route.fulfill({ contentType: 'text/html', body });
      });
      await page.goto('https://site.test/');
      const pacer = page.locator('breathing-pacer');
      await pacer.getByText(TITLE).waitFor();
      await pacer.getByRole('button', { name: START }).waitFor();
      assert.deepEqual(
        await pacer.evaluate(({ shadowRoot }) => {
          const base = shadowRoot.querySelector('.base');
          const english = [...shadowRoot.querySelectorAll('[lang=en]')].map(({ textContent }) => textContent);
          const { direction } = globalThis.getComputedStyle(base);
          return [base.lang, direction, english.some((each) => /^Slow|breath/i.test(each))];
        }),
        ['fa', 'rtl', true],
      );
      // What is said in Persian is not called English.
      assert.equal(await pacer.locator(`[lang=en]:has-text("${TITLE}")`).count(), 0);
      const name = page.locator('article-card #name');
      await name.waitFor();
      assert.equal(await name.locator('[lang=en]').count(), 1);
    } finally {
      await browser.close();
    }
  });

  it('lacks what the report says', () => {
    const said = run('node scripts/languages.mjs fa');
    assert.match(said, /^fa, فارسی: \d+ of \d+ lines, 0 of 4 articles, not reviewed/);
    const pacer = said.split('\n').find((line) => line.includes(`${PACER}.fa.ts`));
    assert.match(pacer, /: without .*\bintro\b/);
    assert.doesNotMatch(pacer, /\bstart\b|export title/);
    assert.match(said, /joy-list\.strings\.fa\.ts: none of its \d+ lines/);
    assert.match(said, /articles\/self-care-routine\/fa\.md: not there/);
  });

  it('is refused with a word that is never said in it', () => {
    edit('src/languages/fa.ts', (facts) =>
      facts.replace('never: []', "never: [{ words: /آرام/, why: 'Another word.' }]"),
    );
    assert.throws(
      () => run('node scripts/languages.mjs fa'),
      /title says "آرام", which we never say: Another/,
    );
  });
});

/** As a script has it that a page in whatever encoding reads. */
function escapedFor(words) {
  return [...words]
    .map((sign) => (sign === ' ' ? sign : `\\\\u0${sign.codePointAt(0).toString(16)}`))
    .join('');
}
