import { expect, test } from '@playwright/test';
import { ShippedTool } from '../e2e/shipped-tool.ts';
import { startLeakSite } from './leak-site.mjs';

// What the shield must not break: the tools, the way out of the page, and everything else on the page.

let site;
test.beforeAll(async () => (site = await startLeakSite()));
test.afterAll(() => site.close());

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

async function open(page, tag, shield = 'first') {
  const told = [];
  page.on('console', (message) => message.type() === 'warning' && told.push(message.text()));
  page.on('pageerror', (error) => told.push(String(error)));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(site.address({ tag, shield }));
  await page.waitForFunction((name) => customElements.get(name), tag);
  return { tool: new ShippedTool(page, tag), told };
}

/** What a listener of the page hears from now on. */
const listen = (page, types) =>
  page.evaluate((list) => {
    window.heard = [];
    for (const type of list) {
      document.addEventListener(
        type,
        ({ key, data, isTrusted, clientX, target: { localName }, clipboardData, defaultPrevented }) => {
          const text = clipboardData?.getData('text/plain') || undefined;
          window.heard.push({ type, on: localName, key, data, isTrusted, clientX, text, defaultPrevented });
        },
        true,
      );
    }
  }, types);
const heard = (page) => page.evaluate(() => window.heard);

const list = async (tool) =>
  (await tool.names()).flatMap((name) => /^Do it now (.*)/.exec(name)?.slice(1) ?? []);

test.describe('the tools', () => {
  test('take what is typed, composed and pasted, and undo it', async ({ page, context }) => {
    const { tool, told } = await open(page, 'joy-list');
    const { keyboard } = page;
    await tool.press('Add something of mine');
    await tool.type('What is it, in a few words?', 'tea ');
    const cdp = await context.newCDPSession(page);
    for (const text of ['に', 'にほ']) {
      await cdp.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    // Enter ends a composition, and does not save.
    await cdp.send('Input.insertText', { text: '日本' });
    await keyboard.type(' wrong');
    await keyboard.press('Control+Z');
    await keyboard.press('Control+A');
    await keyboard.press('Control+C');
    await keyboard.press('End');
    await keyboard.press('Control+V');
    await keyboard.press('Backspace');
    await keyboard.type('!');
    await keyboard.press('Enter');
    await expect.poll(async () => (await list(tool))[0]).toBe('tea 日本tea 日!');
    expect(told).toEqual([]);
  });

  test('obey Tab, Enter, Space, arrows and Escape, once each', async ({ page }) => {
    const { tool } = await open(page, 'joy-list');
    await tool.reach('Senses', 'Space');
    const [first, second] = await list(tool);
    await tool.reach(new RegExp(`^Move it.*${first}$`), 'ArrowDown');
    await expect.poll(async () => (await list(tool)).slice(0, 2)).toEqual([second, first]);
    await tool.reach('Save or print', 'Enter', 'DisclosureTriangle');
    await tool.says('Save to a file');
    await page.keyboard.press('Enter');
    await expect.poll(() => tool.text()).not.toContain('Save to a file');
  });

  test('let a scale be chosen by arrow keys', async ({ page }) => {
    const { tool } = await open(page, 'mood-checkin');
    await tool.press('Skip');
    await tool.press('in between', 'radio');
    await listen(page, ['keydown']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await tool.says('How pleasant is it?');
    const chosen = () =>
      page.evaluate(() => window.heard.filter(({ on }) => on === 'mood-checkin').map(({ key }) => key));
    expect(await chosen()).toEqual(['Unidentified', 'Tab']);
    await tool.press('Save');
    await tool.press('My check-ins');
    await tool.says('pleasant');
  });

  test('let a thing be dragged by its handle', async ({ page }) => {
    const { tool } = await open(page, 'joy-list');
    const { mouse } = page;
    const [first, second, third] = await list(tool);
    const at = [];
    const { click } = mouse;
    mouse.click = async (...place) => void at.push(place);
    for (const name of [first, third]) await tool.press(new RegExp(`^Move it.*${name}$`));
    mouse.click = click;
    const [[x, from], [, to]] = at;
    await mouse.move(x, from);
    await mouse.down();
    await mouse.move(x, (from + to) / 2, { steps: 3 });
    await mouse.move(x, to + 20, { steps: 3 });
    await mouse.up();
    await expect.poll(async () => (await list(tool)).slice(0, 3)).toEqual([second, third, first]);
  });
});

test('the page hears that keys and buttons were pressed, not which letter nor where', async ({ page }) => {
  const { tool } = await open(page, 'joy-list');
  await listen(page, ['keydown', 'input', 'beforeinput', 'click', 'pointermove', 'touchstart', 'copy']);
  await tool.press('Add something of mine');
  await tool.type('What is it, in a few words?', 'ab');
  await page.keyboard.press('Control+C');
  await page.keyboard.press('Escape');
  const all = await heard(page);
  expect(new Set(all.map(({ on, clientX }) => `${on} ${clientX ?? 0}`))).toEqual(new Set(['joy-list 0']));
  expect(all.map(({ type }) => type)).not.toContain('input');
  expect(all.map(({ type }) => type)).not.toContain('copy');
  expect(all.filter(({ type }) => type === 'click')).toHaveLength(2);
  expect(all.flatMap(({ key }) => key ?? [])).toEqual([
    'Unidentified',
    'Unidentified',
    'Control',
    'Unidentified',
    'Escape',
  ]);
});

test('the page’s own field is as it is without the shield', async ({ page }) => {
  const types =
    'keydown keypress keyup beforeinput input change copy paste cut click pointerdown pointermove focusin';
  const logs = [];
  for (const shield of ['none', 'first']) {
    await open(page, 'joy-list', shield);
    await listen(page, types.split(' '));
    await page.locator('#own').click();
    await page.keyboard.type('Own text');
    await page.keyboard.press('Control+A');
    expect(await page.evaluate(() => String(getSelection()))).toBe('Own text');
    for (const key of ['Control+C', 'End', 'Control+V', 'Control+Z', 'Shift+Home', 'Control+X', 'Enter']) {
      await page.keyboard.press(key);
    }
    await page.evaluate(() => getSelection().selectAllChildren(document.querySelector('label')));
    expect(await page.evaluate(() => getSelection().getRangeAt(0).toString())).toContain('own field');
    expect(await page.evaluate(() => window.find('own field', false, false, true))).toBe(true);
    logs.push(await heard(page));
  }
  expect(logs[0].length).toBeGreaterThan(40);
  expect(logs[1]).toEqual(logs[0]);
});

test.describe('the way out', () => {
  const NEUTRAL = 'https://neutral.example/';
  test.beforeEach(({ context }) =>
    context.route(`${NEUTRAL}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: 'A dull page' }),
    ),
  );

  test('Shift three times, with the focus in a text field', async ({ page }) => {
    const { tool } = await open(page, 'joy-list');
    await tool.press('Add something of mine');
    await tool.type('What is it, in a few words?', 'tea');
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Shift');
    await page.waitForURL(NEUTRAL);
  });

  test('stays where it is while somebody writes capital letters', async ({ page }) => {
    const { tool } = await open(page, 'joy-list');
    await tool.press('Add something of mine');
    await tool.press('What is it, in a few words?', 'textbox');
    for (const key of ['Shift+A', 'Shift+B', 'Shift', 'c', 'Shift', 'd', 'Shift'])
      await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await tool.says('ABcd');
  });

  test('is pressed in sight, through a dialog with a tool in it', async ({ page }) => {
    await open(page, 'joy-list');
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.style.cssText =
        'inset: 0; inline-size: 100%; block-size: 100%; max-inline-size: none; max-block-size: none';
      dialog.append(document.querySelector('joy-list'));
      document.body.append(dialog);
      dialog.showModal();
    });
    const { x, y, width, height } = await page.locator('quick-exit > a').boundingBox();
    const under = await page.evaluate(
      (at) => document.elementFromPoint(...at).localName,
      [x, y + height / 2],
    );
    expect(under, 'the dialog has made the exit deaf').not.toBe('a');
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.waitForURL(NEUTRAL);
  });
});

test.describe('come late', () => {
  const SHIELD = '<script src="/dist/shield.js"></script>';
  const TOOLS = '<script type="module" src="/dist/steadyground.js"></script>';
  const OTHER = '<script src="/spy-driver.js"></script>';

  /** What stands in the page's head and body, and what the shield says of it. */
  const PAGES = {
    'no: it is the first script': [`${SHIELD}${OTHER}${TOOLS}`, '', []],
    'no: before it are data, and scripts that wait': [
      `<script type="application/ld+json">{}</script><script nomodule src="/spy-driver.js"></script>
       <script defer src="/spy-driver.js"></script>${TOOLS}${SHIELD}`,
      '',
      [],
    ],
    'no: it is part of the page’s only script': [
      '<script type="module">import "/dist/shield.js"; import "/dist/steadyground.js";</script>',
      '',
      [],
    ],
    'no: it is there twice': [`${SHIELD}${OTHER}${SHIELD}`, '', []],
    'a script is before it': [`${OTHER}${SHIELD}`, '', ['scripts']],
    'a script that may be before it': [
      `<script async src="/spy-driver.js"></script>${SHIELD}`,
      '',
      ['scripts'],
    ],
    'it waits itself': [`<script defer src="/dist/shield.js"></script>${OTHER}`, '', ['scripts']],
    'it is a module, and others are not': [
      `<script type="module" src="/dist/shield.js"></script>${OTHER}`,
      '',
      ['scripts'],
    ],
    'a tool is there already': [
      TOOLS,
      `<joy-list></joy-list><script type="module">
         await customElements.whenDefined('joy-list'); await import('/dist/shield.js');
       </script>`,
      ['elements'],
    ],
  };

  for (const [name, [head, body, late]] of Object.entries(PAGES)) {
    test(name, async ({ page }) => {
      const told = [];
      page.on('console', (message) => told.push(message.text()));
      page.on('pageerror', (error) => told.push(String(error)));
      const address = site.address({ tag: 'joy-list' });
      await page.route(address, (route) =>
        route.fulfill({ contentType: 'text/html', body: `<!doctype html>${head}<body>${body}` }),
      );
      await page.goto(address);
      await page.waitForFunction(() => window.steadygroundShield);
      expect(await page.evaluate(() => window.steadygroundShield.late)).toEqual(late);
      if (late.length === 0) expect(told).toEqual([]);
      else {
        expect(told).toHaveLength(1);
        expect(told[0]).toContain(late[0] === 'scripts' ? '/spy-driver.js' : 'already on the page');
      }
      // A fact that no script can change afterwards.
      expect(
        await page.evaluate(() => [
          Reflect.set(window, 'steadygroundShield', {}),
          Reflect.set(window.steadygroundShield.late, 0, 'x'),
        ]),
      ).toEqual([false, false]);
    });
  }
});
