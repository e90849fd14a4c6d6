import { test as base, expect } from '@playwright/test';

/** Errors of the page, and what it logs as one; none is a page's at its end. */
export const test = base.extend<{ errors: string[] }>({
  // Here and not by `test.use`, which holds for the first file alone that a worker reads.
  ignoreHTTPSErrors: true,
  errors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
export type { Page } from '@playwright/test';
