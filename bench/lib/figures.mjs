// One page for charts, lists and growth: its code (pages/figures.js) measures from an act to the frame that shows it.
import { FOLDERS, pageOf } from '../subjects.mjs';
import { launch, withPage } from './browser.mjs';
import { serve } from './server.mjs';

const SCRIPTS = ['/dist/steadyground.js', '/built/vanilla.js', '/built/figures.js'];

/** Calls back with a way to measure: `figure('charts', 'uplot', { cpu, args })`. */
export async function withFigures(use) {
  const head = SCRIPTS.map((src) => `<script type="module" src="${src}"></script>`).join('');
  const server = await serve({ pages: { '/page': pageOf({ head, body: '' }) }, folders: FOLDERS });
  const browser = await launch(server.args);
  try {
    return await use((part, name, { cpu = 1, args = [] }) =>
      withPage(browser, {}, async ({ page, cdp }) => {
        await page.goto(`${server.url}/page`);
        await page.waitForFunction('window.figures');
        await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
        return page.evaluate(
          (...[part, name, args]) => window.figures[part][name](...args),
          part,
          name,
          args,
        );
      }),
    );
  } finally {
    await browser.close();
    server.close();
  }
}
