// The plugin of examples/wordpress/, in a WordPress that really runs: installed, used by people of every role, and
// looked at as a visitor.
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/browsers.mjs';
import { EXIT, expect, leaves, open, visit } from './driver.mjs';
import { npm, workshop } from './install.mjs';
import { missing, PASSWORD, phpString, startWordPress } from './wordpress.mjs';

const TOOLS = [
  'breathing-pacer',
  'grounding-steps',
  'joy-list',
  'mood-checkin',
  'article-card',
  'quick-exit',
];
const ROLES = { administrator: 'boss', editor: 'editor', author: 'author', contributor: 'contributor' };

const RAW = '<breathing-pacer minutes="4"><p>Breathe in softly, then out.</p></breathing-pacer>';
const BLOCK = '<!-- wp:steadyground/breathing-pacer {"minutes":"4"} /-->';
const SHORTCODE = '[steadyground_breathing_pacer minutes="4"]';

const customHtml = (html) => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;
const shortcodeOf = (tool) => `[steadyground_${tool.replaceAll('-', '_')}]`;
const blockOf = (tool, attributes = {}) => `<!-- wp:steadyground/${tool} ${JSON.stringify(attributes)} /-->`;

const START = { en: 'Start', es: 'Empezar', ar: 'بدء' };
const LEAVE = { en: 'Leave this page', es: 'Salir de esta página', ar: 'مغادرة هذه الصفحة' };

const only = process.env.EXAMPLES?.split(',');

if (!only || only.includes('wordpress')) {
  describe(
    'the example wordpress',
    missing ? () => it('works in WordPress', { skip: missing }, () => {}) : tests,
  );
}

function tests() {
  let shop;
  let wp;
  let browser;
  let example;
  let pages;

  const at = (name) => `${wp.url}/?p=${pages[name]}`;
  const pacer = (page) => page.locator('breathing-pacer');

  /** Writes posts as somebody, as the editor's own requests would; gives the id of each. */
  const write = (posts, user = 'boss') =>
    wp.php(
      `wp_set_current_user( get_user_by( 'login', ${phpString(user)} )->ID );
return array_map(
	static fn ( $content ) => wp_insert_post( wp_slash( array( 'post_title' => 'A page', 'post_status' => 'publish', 'post_content' => $content ) ) ),
	json_decode( ${phpString(JSON.stringify(posts))}, true )
);`,
    );

  /** A page behind the login. */
  async function backstage(user, use) {
    const context = await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error.stack)));
    try {
      await page.goto(`${wp.url}/wp-login.php`);
      await page.getByLabel('Username or Email Address').fill(user);
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Log In' }).click();
      await page.waitForURL(/wp-admin/);
      await use(page);
      assert.deepEqual(problems, []);
    } finally {
      await context.close();
    }
  }

  const speak = (locale) => wp.php(`update_option( 'WPLANG', ${phpString(locale)} );`);

  before(async () => {
    // Each is known as soon as it is there, so that all are stopped where one fails.
    const starts = [
      startWordPress().then((started) => (wp = started)),
      findChromium().then(async (found) => (browser = await chromium.launch(found))),
      workshop().then(async (made) => {
        shop = made;
        example = await shop.install('examples/wordpress', 'wordpress');
        await npm(example, 'run', 'build');
      }),
    ];
    for (const { reason } of await Promise.allSettled(starts)) if (reason) throw reason;
  });

  after(async () => {
    await browser?.close();
    await wp?.stop();
    shop?.close();
  });

  it('lets every value of the library be chosen, and no other', () => {
    const json = (file) => JSON.parse(readFileSync(join(example, file), 'utf8'));
    const { modules } = json('node_modules/steadyground/dist/custom-elements.json');
    const declarations = modules.flatMap(({ declarations = [] }) => declarations);
    const articles = Object.keys(json('dist/steadyground/dist/articles.json').en);
    for (const tool of TOOLS) {
      const { attributes } = declarations.find(({ tagName }) => tagName === tool);
      const { lang, ...chosen } = json(`dist/steadyground/blocks/${tool}/block.json`).attributes;
      assert.deepEqual(lang.enum, ['', 'en', 'es', 'ar']);
      for (const [name, schema] of Object.entries(chosen)) {
        const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        const attribute = attributes.find((each) => each.name === kebab);
        const values =
          name === 'article' ? articles : attribute.type.text.split(' | ').map((text) => text.slice(1, -1));
        if (schema.enum) assert.deepEqual([...schema.enum].sort(), [...values].sort(), `${tool} ${name}`);
        else assert.equal(schema.type, attribute.type.text, `${tool} ${name}`);
        if (name === 'href') assert.equal(attribute.default, `'${EXIT}'`);
        else if (attribute.default)
          assert.equal(attribute.default.replaceAll("'", ''), String(schema.default));
      }
    }
  });

  it('works without the plugin, pasted by an administrator', async () => {
    cpSync(join(example, 'dist/steadyground/dist'), join(wp.site, 'wp-content/uploads/steadyground'), {
      recursive: true,
    });
    // What the README says to paste, with the hash of the file as it is.
    const integrity = JSON.parse(
      readFileSync(join(wp.site, 'wp-content/uploads/steadyground/integrity.json'), 'utf8'),
    );
    const pasted = readFileSync(join(example, 'README.md'), 'utf8')
      .match(/```html\n([^`]*<breathing-pacer[^`]*)```/)[1]
      .replace(/sha384-…/g, integrity['steadyground.js']);
    assert.match(pasted, /integrity="sha384-\w/);
    const posts = await write({ pasted: customHtml(pasted) });
    await visit(browser, `${wp.url}/?p=${posts.pasted}`, async (page) => {
      await expect(pacer(page).getByRole('button', { name: START.en, exact: true })).toBeVisible();
      await leaves(page);
    });
  });

  it('is installed from its zip, and turned on', async () => {
    await backstage('boss', async (page) => {
      await page.goto(`${wp.url}/wp-admin/plugin-install.php?tab=upload`);
      await page.setInputFiles('#pluginzip', join(example, 'dist/steadyground.zip'));
      await page.getByRole('button', { name: 'Install Now' }).click();
      await page.getByRole('link', { name: 'Activate Plugin' }).click();
      await page.waitForURL(/plugins\.php/);
      await expect(page.getByText('Plugin activated.')).toBeVisible();
    });
    pages = {
      ...(await write({
        plain: '<!-- wp:paragraph --><p>Hello</p><!-- /wp:paragraph -->',
        raw: customHtml(RAW),
      })),
      ...(await write(
        {
          blocks: TOOLS.map((tool) => blockOf(tool)).join('\n\n'),
          shortcodes: TOOLS.map(shortcodeOf).join('\n\n'),
          chosen: [
            blockOf('breathing-pacer', { minutes: '5', pattern: 'even', lang: 'ar', theme: 'dark' }),
            '[steadyground_grounding_steps exercise="feet" discreet]',
            '[steadyground_article_card article="stigma-in-medicine" open-in="dialog" neutral]',
            '[steadyground_quick_exit href="https://example.org/weather" announce="off"]',
          ].join('\n\n'),
          hostile: [
            blockOf('breathing-pacer', {
              minutes: '9"onclick="x',
              pattern: 'loud',
              lang: 'xx',
              onclick: 'alert(1)',
            }),
            '[steadyground_breathing_pacer minutes="99" visual="<b>" theme=\'"><img src=x onerror=alert(1)>\' onclick="alert(1)"]',
            blockOf('quick-exit', { href: 'javascript:alert(1)' }),
            '[steadyground_article_card article="../../wp-config"]',
          ].join('\n\n'),
        },
        'author',
      )),
    };
  });

  it('takes bare tags from those only who may write any HTML; block and shortcode from everybody', async () => {
    const tried = async (env) => {
      const survived = await wp.php(
        `$kept = array();
foreach ( json_decode( ${phpString(JSON.stringify(ROLES))}, true ) as $role => $user ) {
	wp_set_current_user( get_user_by( 'login', $user )->ID );
	foreach ( json_decode( ${phpString(JSON.stringify({ raw: customHtml(RAW), block: BLOCK, shortcode: SHORTCODE }))}, true ) as $way => $content ) {
		$id = wp_insert_post( wp_slash( array( 'post_title' => $way, 'post_status' => 'draft', 'post_content' => $content ) ) );
		$stored = get_post( $id )->post_content;
		$kept[ $role ][ $way ] = array( $stored === $content, str_contains( apply_filters( 'the_content', $stored ), '<breathing-pacer minutes="4">' ) );
	}
}
return $kept;`,
        env,
      );
      for (const [role, { block, shortcode }] of Object.entries(survived)) {
        assert.deepEqual(
          [block, shortcode],
          [
            [true, true],
            [true, true],
          ],
          role,
        );
      }
      return Object.fromEntries(Object.entries(survived).map(([role, { raw }]) => [role, raw[1]]));
    };
    assert.deepEqual(await tried({}), {
      administrator: true,
      editor: true,
      author: false,
      contributor: false,
    });
    // As in a network of sites, and where a host has forbidden it.
    assert.deepEqual(await tried({ STRICT: '1' }), {
      administrator: false,
      editor: false,
      author: false,
      contributor: false,
    });
  });

  it('loads nothing, and changes nothing, on a page without a tool', async () => {
    const response = await fetch(at('plain'));
    assert.doesNotMatch(await response.text(), /steadyground/);
    assert.equal(response.headers.get('referrer-policy'), null);
  });

  it('loads each file as a module, with its hash, in the head; of style it waits for nothing', async () => {
    const response = await fetch(at('blocks'));
    const html = await response.text();
    const head = html.slice(0, html.indexOf('</head>'));
    assert.match(
      head,
      /<script type="module" src="[^"]+\/steadyground\.js\?ver=\w+" [^>]*integrity="sha384-/,
    );
    assert.match(head, /<style id=.steadyground-fallback-inline-css.[^]+not\(:defined\)/);
    assert.doesNotMatch(html, /<link [^>]*fallback\.css/);
    assert.equal(html.split('/steadyground.js?').length, 2);
    assert.doesNotMatch(html, /languages\/(es|ar)\.js/);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
  });

  for (const way of ['blocks', 'shortcodes']) {
    it(`draws each tool that an author put there with ${way}, and it works`, async () => {
      await visit(browser, at(way), async (page) => {
        for (const tool of TOOLS) {
          await expect(page.locator(tool)).toHaveCount(1);
          assert.ok(await page.locator(tool).evaluate((element) => element.matches(':defined')));
        }
        const told = (name) =>
          page.evaluate(
            (name) => new Promise((done) => addEventListener(name, () => done(name), { once: true })),
            name,
          );
        let event = told('pacer-started');
        await pacer(page).getByRole('button', { name: START.en, exact: true }).click();
        assert.equal(await event, 'pacer-started');
        await pacer(page).getByRole('button', { name: 'Stop' }).click();
        event = told('article-opened');
        await page.locator('article-card').getByRole('button').first().click();
        assert.equal(await event, 'article-opened');
        // Three times Shift, as well as the link.
        await page.locator('body').click({ position: { x: 2, y: 2 } });
        for (let times = 0; times < 3; times++) await page.keyboard.press('Shift');
        await page.waitForURL(EXIT);
      });
    });
  }

  it('works as a bare tag in Custom HTML, written by an administrator', async () => {
    await visit(browser, at('raw'), async (page) => {
      await expect(pacer(page).getByText('for 4 minutes')).toBeVisible();
    });
  });

  it('passes on what was chosen', async () => {
    await visit(browser, at('chosen'), async (page) => {
      const { minutes, pattern, theme } = await pacer(page).evaluate(({ minutes, pattern, theme }) => ({
        minutes,
        pattern,
        theme,
      }));
      assert.deepEqual({ minutes, pattern, theme }, { minutes: '5', pattern: 'even', theme: 'dark' });
      await expect(pacer(page).locator('[part=base]')).toHaveCSS('direction', 'rtl');
      await expect(pacer(page).getByRole('button', { name: START.ar, exact: true })).toBeVisible();
      const grounding = page.locator('grounding-steps');
      await expect(grounding).toHaveAttribute('exercise', 'feet');
      await expect(grounding).toHaveAttribute('discreet', '');
      const card = page.locator('article-card');
      await expect(card.locator('[part=title]')).toContainText("Being heard at the doctor's");
      await expect(card).toHaveAttribute('open-in', 'dialog');
      await expect(page.locator('quick-exit > a')).toHaveAttribute('href', 'https://example.org/weather');
      await expect(page.locator('quick-exit')).toHaveAttribute('announce', 'off');
    });
  });

  it('leaves out what block.json does not list', async () => {
    const html = await (await fetch(at('hostile'))).text();
    const tools = html.match(/<(?:breathing-pacer|article-card|quick-exit)[^>]*>/g);
    assert.deepEqual(tools, [
      '<breathing-pacer>',
      '<breathing-pacer>',
      '<quick-exit>',
      '<article-card article="self-care-routine">',
    ]);
    assert.match(html, new RegExp(`<quick-exit><a href="${EXIT}"`));
    await visit(browser, at('hostile'), async (page) => {
      await expect(pacer(page).first().getByText('for 2 minutes')).toBeVisible();
    });
  });

  for (const [theme, folder] of [
    ['Twenty Twenty-Three', 'twentytwentythree'],
    ['Twenty Twenty-One', 'twentytwentyone'],
  ]) {
    it(`keeps its size and its room in ${theme}`, async (t) => {
      await wp.php(`switch_theme( ${phpString(folder)} );`);
      t.after(() => wp.php("switch_theme( 'twentytwentythree' );"));
      for (const width of [320, 1280]) {
        const { page, problems, close } = await open(browser, at('plain'), {
          viewport: { width, height: 800 },
        });
        // Opened for this look at what is inside, as the shipped roots of some tools are closed.
        await page.addInitScript(() => {
          const attach = Element.prototype.attachShadow;
          Element.prototype.attachShadow = function (init) {
            return attach.call(this, { ...init, mode: 'open' });
          };
        });
        await page.goto(at('blocks'));
        for (const tool of TOOLS) await expect(page.locator(`${tool} [part=base]`).first()).toBeAttached();
        const { found, small, wide } = await page.evaluate((tools) => {
          const found = [];
          const targets = 'button, select, summary, a, input:not([type=checkbox], [type=radio])';
          for (const tool of document.querySelectorAll(tools.join())) {
            for (const each of [
              ...tool.shadowRoot.querySelectorAll(targets),
              ...tool.querySelectorAll(':scope > a'),
            ]) {
              const { width, height } = each.getBoundingClientRect();
              if (width) found.push({ tool: tool.localName, text: each.textContent.trim(), width, height });
            }
          }
          const { scrollWidth, clientWidth } = document.documentElement;
          return {
            found: found.length,
            small: found.filter(({ width, height }) => width < 43.9 || height < 43.9),
            wide: scrollWidth - clientWidth,
          };
        }, TOOLS);
        assert.ok(found > 20, String(found));
        assert.deepEqual(small, []);
        assert.equal(wide, 0);
        assert.deepEqual(problems, []);
        await close();
      }
    });
  }

  for (const [lang, locale] of [
    ['es', 'es_ES'],
    ['ar', 'ar'],
  ]) {
    it(`speaks the language of the site: ${lang}`, async () => {
      await speak(locale);
      const html = await (await fetch(at('blocks'))).text();
      assert.match(html, new RegExp(`/languages/${lang}\\.js\\?ver=\\w+" [^>]*integrity="sha384-`));
      await visit(browser, at('blocks'), async (page) => {
        await expect(pacer(page).getByRole('button', { name: START[lang], exact: true })).toBeVisible();
        const direction = lang === 'ar' ? 'rtl' : 'ltr';
        await expect(page.locator('html')).toHaveCSS('direction', direction);
        await expect(pacer(page).locator('[part=base]')).toHaveCSS('direction', direction);
        await page.getByRole('link', { name: LEAVE[lang] }).click();
        await page.waitForURL(EXIT);
      });
      await visit(
        browser,
        at('blocks'),
        async (page) => {
          const words = {
            es: 'Suelta el aire mientras cuentas despacio hasta 6.',
            ar: 'زفير مع العدّ ببطء حتى 6.',
          };
          await expect(page.getByText(words[lang])).toBeVisible();
          await page.getByRole('link', { name: LEAVE[lang] }).click();
          await page.waitForURL(EXIT);
        },
        { javaScriptEnabled: false },
      );
      await speak('');
    });
  }

  it('is English, and says so, where the site has a language that the tools do not have', async () => {
    await speak('fr_FR');
    const html = await (await fetch(at('blocks'))).text();
    assert.match(html, /<html[^>]* lang="fr-FR"/);
    assert.match(html, /<div class="[^"]*" lang="en" dir="ltr"><breathing-pacer>/);
    await speak('');
  });

  it('is put into a post with the editor, by an author, and changed', async () => {
    await backstage('author', async (page) => {
      await page.goto(`${wp.url}/wp-admin/post-new.php`);
      await page.getByLabel('Add title').fill('Made in the editor');
      await page.keyboard.press('Enter');
      await page.keyboard.type('/easy breathing');
      await page.getByRole('option', { name: 'Easy breathing' }).click();
      const block = page.locator('[data-type="steadyground/breathing-pacer"]');
      await expect(block).toBeVisible();
      await block.click();
      await page.getByLabel('Minutes').selectOption('4');
      await page.getByLabel('Cover it when').check();
      await expect(block.getByText('Minutes: 4')).toBeVisible();
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      await page.getByLabel('Editor publish').getByRole('button', { name: 'Publish', exact: true }).click();
      const link = page.locator('.post-publish-panel__postpublish-buttons a').first();
      await expect(link).toBeVisible();
      const made = await link.getAttribute('href');
      await visit(browser, made, async (visited) => {
        await expect(pacer(visited).getByText('for 4 minutes')).toBeVisible();
        await expect(pacer(visited)).toHaveAttribute('discreet', '');
      });

      // Opened again, it is as it was left.
      await page.reload();
      await expect(block.getByText('Minutes: 4')).toBeVisible();
      await expect(page.getByText('This block contains unexpected or invalid content')).toHaveCount(0);
    });
  });

  it('is on every page once it is in the header of the theme', async () => {
    const part =
      await wp.php(`$id = wp_insert_post( array( 'post_type' => 'wp_template_part', 'post_status' => 'publish', 'post_name' => 'header', 'post_title' => 'Header', 'post_content' => ${phpString(blockOf('quick-exit'))} ) );
wp_set_post_terms( $id, 'twentytwentythree', 'wp_theme' );
wp_set_post_terms( $id, 'header', 'wp_template_part_area' );
return $id;`);
    const html = await (await fetch(at('plain'))).text();
    assert.match(html.slice(0, html.indexOf('</head>')), /steadyground\.js/);
    await visit(browser, at('plain'), leaves);
    await wp.php(`wp_delete_post( ${part}, true );`);
  });

  it('says nothing that PHP would complain of', () => {
    assert.deepEqual(
      wp
        .complaints()
        .filter((line) => /plugins\/steadyground|doing_it_wrong|was called incorrectly/i.test(line)),
      [],
    );
  });

  it('keeps its words, and the way out, where a file was changed on the way', async () => {
    appendFileSync(join(wp.site, 'wp-content/plugins/steadyground/dist/steadyground.js'), '\n');
    const { page, problems, close } = await open(browser, at('blocks'));
    await expect.poll(() => problems.join('\n')).toMatch(/integrity/);
    await expect(page.getByText('Breathe out while you count slowly to 6.')).toBeVisible();
    await leaves(page);
    await close();
  });
}
