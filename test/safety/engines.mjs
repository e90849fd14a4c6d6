// Drives the engines that Playwright cannot drive here, by as much of their protocols as the tests need.
import puppeteer from 'puppeteer-core';
import { findFirefox, findWebKit, startWebKit } from '../../scripts/browsers.mjs';

/**
 * @typedef {object} Driver
 * @property {(url: string) => Promise<unknown>} open Opens a page, and waits until it has loaded.
 * @property {() => Promise<unknown>} back
 * @property {(script: string) => Promise<any>} run Runs a function's body in the page; gives what it returns.
 * @property {() => Promise<unknown>} end
 */

/** By the engine's name: a way to find it, and one to start it. @type {Record<string, { found: () => unknown, drive: () => Promise<Driver> }>} */
export const ENGINES = {
  Firefox: { found: findFirefox, drive: driveFirefox },
  WebKit: { found: findWebKit, drive: driveWebKit },
};

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
  return {
    open: (url) => send('POST', `/${sessionId}/url`, { url }),
    back: () => send('POST', `/${sessionId}/back`, {}),
    run: (script) => send('POST', `/${sessionId}/execute/sync`, { script, args: [] }),
    end: () => send('DELETE', `/${sessionId}`),
  };
}
