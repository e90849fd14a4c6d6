import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { findChromium, findFirefox, findWebKit, startWebKit } from './scripts/browsers.mjs';
import { webTestRunnerCounts } from './scripts/results.mjs';

const launchers = {
  async chromium() {
    return chromeLauncher({ puppeteer, launchOptions: await findChromium() });
  },
  firefox() {
    const executablePath = findFirefox();
    if (!executablePath) return undefined;
    return chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath } });
  },
  async webkit() {
    const found = findWebKit();
    return found && webdriverLauncher(await startWebKit(found));
  },
};

const protocolSessions = new WeakMap();

const engines = (process.env.ENGINES ?? 'chromium').split(',');
const browsers = [];
for (const engine of engines) {
  const launcher = await launchers[engine]();
  if (launcher) browsers.push(launcher);
  else if (process.env.CI) throw new Error(`CI needs ${engine}, which is not installed.`);
  else console.log(`SKIPPED ENGINE: ${engine} is not installed.`);
}

export default {
  files: ['test/**/*.test.ts', '!test/{consumers,e2e}/**', '!**/node_modules/**'],
  browsers,
  concurrentBrowsers: browsers.length,
  // One page at a time in each browser: keys and focus belong to one page, and there are two cores.
  concurrency: 1,
  nodeResolve: { exportConditions: ['development'] },
  plugins: [
    {
      name: 'dev-flag',
      resolveImport: ({ source }) => (source === '#dev' ? '/src/core/dev-on.ts' : undefined),
    },
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json' }),
    { name: 'emulate-features', executeCommand: emulateFeatures },
  ],
  testRunnerHtml: (runner) => `<!doctype html>
    <html lang="en">
      <body>
        <script type="module" src="/test/support/setup.ts"></script>
        <script type="module" src="${runner}"></script>
      </body>
    </html>`,
  // Test pages open every root by replacing attachShadow(), which is told once a page.
  filterBrowserLogs: ({ args }) => !/^Lit is in dev mode|attachShadow\(\) was replaced/.test(args[0]),
  testFramework: { config: { timeout: 10_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  reporters: [defaultReporter(), webTestRunnerCounts],
};

// The runner's own emulateMedia lacks forced colours and contrast. Only Chromium can be told.
async function emulateFeatures({ command, payload, session }) {
  if (command !== 'emulate-features') return undefined;
  if (session.browser.name !== 'Chromium') return false;
  const page = session.browser.getPage(session.id);
  // What a protocol session has set ends with it, so each page keeps its own.
  if (!protocolSessions.has(page)) protocolSessions.set(page, await page.createCDPSession());
  const features = Object.entries(payload).map(([name, value]) => ({ name, value }));
  await protocolSessions.get(page).send('Emulation.setEmulatedMedia', { features });
  return true;
}
