import { expect, test } from '@playwright/test';
import { foreign, stored, watch } from './support.js';

// What every other test here counts must be able to count: each zero has its positive control.

test('a page that fetches, breaks its policy and throws is seen', async ({ page }) => {
  const seen = await watch(page);
  await page.goto('/start.html');
  await page.evaluate(async () => {
    await fetch('https://elsewhere.example/').catch(() => undefined);
    const image = document.body.appendChild(new Image());
    image.src = '/images/harbour.svg';
    setTimeout(() => {
      throw new Error('control');
    });
    try {
      document.body.innerHTML += '<p style="color: green">';
    } catch {
      // Trusted Types
    }
  });
  await expect.poll(() => seen.violations.join()).toMatch(/connect-src.*elsewhere|elsewhere/);
  await expect.poll(() => seen.violations.join()).toMatch(/require-trusted-types-for/);
  await expect.poll(() => seen.errors.join()).toContain('control');
  await expect
    .poll(() => foreign(seen, ['/start.html', '/dist/steadyground.js']).join())
    .toContain('/images/harbour.svg');
});

test('a page that stores is seen', async ({ page }) => {
  await page.goto('/start.html');
  expect(await stored(page)).toEqual({});
  await page.evaluate(async () => {
    localStorage.setItem('a', '1');
    sessionStorage.setItem('b', '1');
    document.cookie = 'c=1';
    window.name = 'd';
    history.replaceState({ e: 1 }, '');
    await caches.open('f');
    await new Promise((done, fail) => {
      const request = indexedDB.open('g');
      request.onsuccess = done;
      request.onerror = fail;
    });
    const folder = await navigator.storage.getDirectory();
    await folder.getFileHandle('h', { create: true });
  });
  expect(Object.keys(await stored(page)).sort()).toEqual(
    ['caches', 'cookies', 'databases', 'files', 'history', 'local', 'name', 'session'].sort(),
  );
});
