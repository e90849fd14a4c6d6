import { defineConfig } from '@playwright/test';
import { findChromium } from '../../scripts/browsers.mjs';

const { executablePath, args, env } = await findChromium();

export default defineConfig({
  testDir: '.',
  outputDir: '../../build/safety',
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // None is tried a second time: what leaks now and then leaks.
  retries: 0,
  reporter: [['line'], ['../../scripts/playwright-counts.mjs'], ['./report.mjs']],
  use: {
    launchOptions: {
      executablePath,
      args,
      env,
      // Playwright turns the back/forward cache off; people's browsers have it on.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    },
  },
});
