/** A window of its own, with all that the test page's has. */
export type Page = Window & typeof globalThis;

/**
 * A page of its own, in which nothing has been replaced: test pages open every root (`setup.ts`). It fills the window, so
 * that a place in it is one for the mouse. `element` takes it away.
 */
export function openPage(body: string): { readonly page: Page; readonly element: HTMLIFrameElement } {
  const element = document.createElement('iframe');
  element.style.cssText = 'position: fixed; inset: 0; inline-size: 100%; block-size: 100%; border: 0';
  document.body.append(element);
  const page = element.contentWindow as Page;
  page.document.body.innerHTML = body;
  return { page, element };
}

/** Loads a module into a page, under `url`, and gives what it exports. */
export async function loadInto<T>(page: Page, url: URL): Promise<T> {
  const script = page.document.createElement('script');
  script.type = 'module';
  script.textContent = `import * as module from ${JSON.stringify(url.href)};
    dispatchEvent(new CustomEvent('loaded', { detail: module }));`;
  const loaded = new Promise<T>((done) => {
    page.addEventListener('loaded', (event) => done((event as CustomEvent<T>).detail), { once: true });
  });
  page.document.head.append(script);
  return loaded;
}
