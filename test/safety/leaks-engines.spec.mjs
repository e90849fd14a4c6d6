import { expect, test } from '@playwright/test';
import { ENGINES } from './engines.mjs';
import { CANARY, JOURNEYS, KNOWN, TYPING } from './leak-journeys.mjs';
import { startLeakSite } from './leak-site.mjs';
import { count } from './proofs.mjs';

// The same journeys in Firefox and WebKit, with real keys and a real mouse. Their drivers have no input method
// and drag nothing, so that composed and dragged text is tried in Chromium alone.

for (const [engine, { found, drive }] of Object.entries(ENGINES)) {
  test.describe(engine, () => {
    test.describe.configure({ timeout: 120_000 });
    test.skip(!found() && !process.env.CI, `${engine} is not installed`);

    let site;
    let driver;
    test.beforeAll(async () => {
      site = await startLeakSite();
      driver = await drive();
    });
    test.afterAll(async () => {
      await driver?.end();
      await site.close();
    });

    const look = () => driver.run('return window.spy.look()');

    function hand(tag) {
      const place = async (label, role = 'button') => {
        const { source, flags } =
          label instanceof RegExp ? label : new RegExp(`^${label.replaceAll(/[.()?]/g, '\\$&')}$`);
        const ask = `return placeOf(${JSON.stringify(tag)}, '${role}', ${JSON.stringify(source)}, '${flags}')`;
        await expect.poll(() => driver.run(ask), { message: `${role} ${source}` }).not.toBeNull();
        return driver.run(ask);
      };
      const press = async (label, role) => {
        const { x, y } = await place(label, role);
        await driver.click(x, y);
      };
      return {
        press,
        look,
        write: async (label) => {
          await press(label, 'textbox');
          await driver.type(CANARY);
          await driver.press('a', true);
          await look();
          await driver.press('c', true);
          await driver.press('End');
          await driver.press('v', true);
          await look();
        },
        select: async (text) => {
          const { x, y } = await place(text, 'StaticText');
          await driver.click(x, y, 2);
          await look();
        },
      };
    }

    async function travel(query) {
      const { tag } = query;
      await driver.open(site.address({ ...query, driver: 1 }));
      await expect
        .poll(() => driver.run(`return Boolean(customElements.get(${JSON.stringify(tag)}))`))
        .toBe(true);
      await JOURNEYS[tag](hand(tag === 'calm-space' ? 'joy-list' : tag));
      await driver.run(`window.spy.find('${CANARY}')`);
      await driver.run(`document.querySelector('[data-tool]').wipe?.()`);
      await look();
      const hits = await driver.run(`return window.spy.hits('${CANARY}')`);
      if (process.env.EVIDENCE) {
        for (const name of hits)
          console.log(
            name,
            await driver.run(`return window.spy.evidence(${JSON.stringify(name)}, '${CANARY}')`),
          );
      }
      return { hits, channels: await driver.run('return window.spy.channels()') };
    }

    for (const tag of Object.keys(JOURNEYS)) {
      test(`${engine}, ${tag}: nothing of what is typed`, async () => {
        const { hits, channels } = await travel({ tag, shield: 'first' });
        expect(hits).toEqual([]);
        count('leaks', { engine, tried: channels.length });
      });
    }

    test(`${engine}: the check can fail: with no shield`, async () => {
      const { hits } = await travel({ tag: TYPING[0] });
      expect(hits.filter((name) => !KNOWN[engine].test(name))).toEqual([]);
      expect(hits).toContain('keys, window, first');
      expect(hits).toContain('the selection');
      count('leaks', { engine, control: hits.length });
    });
  });
}
