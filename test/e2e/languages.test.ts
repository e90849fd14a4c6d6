import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { CSP } from '../../scripts/server.mjs';
import { JOURNEYS } from './journeys.js';
import { expect, test } from './support.js';
import { ShippedTool } from './shipped-tool.js';

// The page of one script tag and five tags, in each language: what changes is `lang`, and one more script.

const TAGS = Object.keys(JOURNEYS);

async function open(page: Page, lang: string, dir: 'ltr' | 'rtl'): Promise<void> {
  const html = await readFile('build/demo/start.html', 'utf8');
  const script = '<script type="module" src="../dist/steadyground.js"></script>';
  const language = lang === 'en' ? '' : `<script type="module" src="../dist/languages/${lang}.js"></script>`;
  await page.route('**/translated.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': CSP },
      body: html
        .replace('<html lang="en">', `<html lang="${lang}" dir="${dir}">`)
        .replace(script, script + language),
    }),
  );
  await page.goto('/translated.html');
}

const expected = {
  en: { dir: 'ltr', script: /[a-z]/i, alien: /[؀-ۿñ¿]/ },
  es: { dir: 'ltr', script: /[a-z]/i, alien: /[؀-ۿ]|\b(the|you|with|your)\b/i },
  ar: { dir: 'rtl', script: /[؀-ۿ]/, alien: /[a-z]{3,}/i },
} as const;

for (const [lang, { dir, script, alien }] of Object.entries(expected)) {
  for (const page of ['ltr', 'rtl'] as const) {
    test(`five tools in ${lang} on a page that runs ${page}`, async ({ page: tab }) => {
      await open(tab, lang, page);
      for (const tag of TAGS) {
        const tool = new ShippedTool(tab, tag);
        await tool.says(script);
        await expect.poll(() => tool.text(), { message: tag }).not.toMatch(alien);
      }
      // An open root tells what all of them do.
      await expect(tab.locator('article-card [part=base]').first()).toHaveAttribute('dir', dir);
      await tab.setViewportSize({ width: 320, height: 800 });
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }
}

test('a change of language at run time reaches every tool at once', async ({ page }) => {
  await open(page, 'ar', 'rtl');
  const tool = new ShippedTool(page, 'joy-list');
  await tool.says(expected.ar.script);
  await page.evaluate(() => {
    document.documentElement.lang = 'en';
  });
  for (const tag of TAGS) {
    await expect
      .poll(() => new ShippedTool(page, tag).text(), { message: tag })
      .not.toMatch(expected.en.alien);
  }
});
