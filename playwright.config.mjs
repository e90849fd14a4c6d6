import { defineConfig } from '@playwright/test';
import { findHeadlessChromium } from './scripts/browsers.mjs';

const { executablePath, args, env } = await findHeadlessChromium();

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'build/e2e',
  globalSetup: './test/e2e/serve.mjs',
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // A machine that is busy with something else may fail a test of a real browser. CI tries it once more, and names it at
  // its end: such a test is to be mended.
  retries: process.env.CI ? 1 : 0,
  reporter: [['line'], ['./scripts/playwright-counts.mjs']],
  use: {
    baseURL: process.env.BASE_URL, // set by the global set-up, before any worker reads this file
    launchOptions: { executablePath, args, env },
  },
});
