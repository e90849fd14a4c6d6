import { test as base, expect, type Page } from '@playwright/test';

/** What a page did that a person would not know of. */
export interface Seen {
  /** Addresses asked for, whatever for. */
  readonly requests: string[];
  /** Content-security-policy violations, as the page and its console tell them. */
  readonly violations: string[];
  /** Uncaught errors. */
  readonly errors: string[];
  /** Everything on the console. */
  readonly console: string[];
}

/** Watches a page from before its first request. */
export async function watch(page: Page): Promise<Seen> {
  const seen: Seen = { requests: [], violations: [], errors: [], console: [] };
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('console', (message) => {
    seen.console.push(message.text());
    if (/Content Security Policy|TrustedScript|TrustedHTML/i.test(message.text())) {
      seen.violations.push(message.text());
    }
  });
  await page.exposeFunction('tellViolation', (what: string) => seen.violations.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      (window as unknown as { tellViolation(what: string): void }).tellViolation(
        `${effectiveDirective}: ${blockedURI}`,
      );
    });
  });
  return seen;
}

/** Everything the page has stored anywhere, by kind; empty when nothing is. */
export async function stored(page: Page): Promise<Readonly<Record<string, unknown>>> {
  const cookies = await page.context().cookies();
  const found = await page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    files: await Array.fromAsync((await navigator.storage.getDirectory()).keys()),
    history: history.state === null ? [] : [history.state],
    name: window.name ? [window.name] : [],
  }));
  return Object.fromEntries(Object.entries({ cookies, ...found }).filter(([, list]) => list.length > 0));
}

/** The requests that are not for a page's own files; what a page makes itself (`blob:`) is none. */
export const foreign = ({ requests }: Seen, own: readonly string[]): readonly string[] =>
  requests.filter((url) => !url.startsWith('blob:') && !own.includes(new URL(url).pathname));

/** Every page of a test is watched: at its end nothing must have been violated, thrown or stored. */
export const test = base.extend<{ seen: Seen }>({
  seen: [
    async ({ page, javaScriptEnabled }, use) => {
      const seen = await watch(page);
      await use(seen);
      expect(seen.violations).toEqual([]);
      expect(seen.errors).toEqual([]);
      if (javaScriptEnabled) expect(await stored(page)).toEqual({});
    },
    { auto: true },
  ],
});

/** A page cannot be hidden by a test: it says so by a property of its own, past which the tools look. */
export async function hideable(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'hidden')!;
    Object.defineProperty(Document.prototype, 'hidden', {
      configurable: true,
      get(this: Document) {
        return (Object.getOwnPropertyDescriptor(this, 'hidden')?.value ?? get!.call(this)) as boolean;
      },
    });
  });
}

export { expect };
export { openRoots } from '../support/roots.mjs';
