// Drives the engines that Playwright cannot drive here, by as much of their protocols as the tests need.
import puppeteer from 'puppeteer-core';
import { findFirefox, findWebKit, startWebKit } from '../../scripts/browsers.mjs';

/**
 * @typedef {object} Driver
 * @property {(url: string) => Promise<unknown>} open Opens a page, and waits until it has loaded.
 * @property {() => Promise<unknown>} back
 * @property {(script: string) => Promise<any>} run Runs a function's body in the page; gives what it returns.
 * @property {(find: string, script: string) => Promise<any>} within The same in the page of a frame, which the first
 *   function's body returns.
 * @property {(text: string) => Promise<unknown>} type Presses the key of each letter.
 * @property {(key: string, control?: boolean) => Promise<unknown>} press Presses a key, with Control if so.
 * @property {(x: number, y: number, times?: number) => Promise<unknown>} click With the mouse, in the viewport.
 * @property {() => Promise<unknown>} end
 */

/** By the engine's name: a way to find it, and one to start it. @type {Record<string, { found: () => unknown, drive: () => Promise<Driver> }>} */
export const ENGINES = {
  Firefox: { found: findFirefox, drive: driveFirefox },
  WebKit: { found: findWebKit, drive: driveWebKit },
};

/** WebDriver's own names of keys that are no letter. */
const KEYS = { Control: '\uE009', Shift: '\uE008', Tab: '\uE004', Enter: '\uE007', End: '\uE010' };

async function driveFirefox() {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
  });
  const [page] = await browser.pages();
  return {
    open: (url) => page.goto(url),
    back: () => page.goBack(),
    run: (script) => page.evaluate(`(() => { ${script} })()`),
    within: async (find, script) => {
      const element = await page.evaluateHandle(`(() => { ${find} })()`);
      const frame = await element.contentFrame();
      return frame.evaluate(`(() => { ${script} })()`);
    },
    type: (text) => page.keyboard.type(text),
    press: async (key, control = false) => {
      if (control) await page.keyboard.down('Control');
      await page.keyboard.press(key);
      if (control) await page.keyboard.up('Control');
    },
    click: (x, y, count = 1) => page.mouse.click(x, y, { count }),
    end: () => browser.close(),
  };
}

async function driveWebKit() {
  const { hostname, port, capabilities } = await startWebKit(findWebKit());
  const send = async (method, path, body) => {
    const response = await fetch(`http://${hostname}:${port}/session${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const [browserName, options] = ['browserName', 'webkitgtk:browserOptions'];
  const wanted = { [browserName]: capabilities[browserName], [options]: capabilities[options] };
  const { sessionId } = await send('POST', '', { capabilities: { alwaysMatch: wanted } });
  const execute = (script) => send('POST', `/${sessionId}/execute/sync`, { script, args: [] });
  const act = (actions) => send('POST', `/${sessionId}/actions`, { actions });
  const keys = (actions) => act([{ type: 'key', id: 'keyboard', actions }]);
  const stroke = (key) => ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key }));
  return {
    open: (url) => send('POST', `/${sessionId}/url`, { url }),
    back: () => send('POST', `/${sessionId}/back`, {}),
    run: execute,
    within: async (find, script) => {
      await send('POST', `/${sessionId}/frame`, { id: await execute(find) });
      try {
        return await execute(script);
      } finally {
        await send('POST', `/${sessionId}/frame`, { id: null });
      }
    },
    type: (text) => keys([...text].flatMap(stroke)),
    press: (key, control = false) => {
      const [down, up] = control ? stroke('Control') : [];
      return keys([down, ...stroke(key), up].filter(Boolean));
    },
    click: (x, y, times = 1) => {
      const click = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
      const actions = [{ type: 'pointerMove', x, y, origin: 'viewport' }, ...Array(times).fill(click).flat()];
      const parameters = { pointerType: 'mouse' };
      return act([{ type: 'pointer', id: 'mouse', parameters, actions }]);
    },
    end: () => send('DELETE', `/${sessionId}`),
  };
}
