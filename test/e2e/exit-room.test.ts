import { expect, test, type Page } from '@playwright/test';

// Nothing that can be pressed lies under the exit: every tool, at several widths and at 400 % zoom, in three languages,
// scrolled through from end to end.

/** 1280 px at 400 % is 320 px of four pixels each, and 256 high. */
const WINDOWS = [
  { width: 280, height: 600 },
  { width: 320, height: 256, zoom: 4 },
  { width: 390, height: 740 },
  { width: 768, height: 700 },
  { width: 1280, height: 720 },
];

interface Look {
  /** What is partly under the exit, and shows beside it too little to be pressed. */
  cut(): string[];
  /** What is under the exit at all. */
  under(): string[];
  controls(): HTMLElement[];
  unfold(): Promise<void>;
  pressFirst(): Promise<void>;
  /** All the way down, in steps smaller than any control. */
  scrollThrough(): Found;
  coveredInFocus(): string[];
}

interface Found {
  /** At any scroll position. */
  readonly cut: readonly string[];
  /** At the end of the page, where all must be clear. */
  readonly atEnd: readonly string[];
}

/** Runs in the page, before its scripts. */
function look(): void {
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    return attachShadow.call(this, { ...init, mode: 'open' });
  };
  function* deep(root: ParentNode): Generator<Element> {
    for (const child of root.children) {
      yield child;
      if (child.shadowRoot) yield* deep(child.shadowRoot);
      yield* deep(child);
    }
  }
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const controls = (): HTMLElement[] =>
    [...deep(document.body)].filter(
      (each): each is HTMLElement =>
        each.matches('button, a[href], input, select, textarea, summary') &&
        !each.closest('quick-exit') &&
        !(each.getRootNode() as ShadowRoot).host?.matches('quick-exit') &&
        isShown(each),
    );
  const exitBox = (): DOMRect => document.querySelector('quick-exit')!.getBoundingClientRect();
  const name = (each: HTMLElement): string => {
    const { left, top, width, height } = each.getBoundingClientRect();
    const box = [left, top, width, height].map(Math.round).join();
    return `${each.localName} "${each.textContent?.trim().slice(0, 30)}" at ${box}, scrolled ${Math.round(scrollY)}`;
  };
  /** A point of it that would press the exit's paper or link instead. */
  const isUnder = (each: HTMLElement): boolean => {
    const box = each.getBoundingClientRect();
    const exit = exitBox();
    const left = Math.max(box.left, exit.left, 0);
    const right = Math.min(box.right, exit.right, innerWidth);
    const top = Math.max(box.top, exit.top, 0);
    const bottom = Math.min(box.bottom, exit.bottom, innerHeight);
    if (right - left < 1 || bottom - top < 1) return false;
    return Boolean(document.elementFromPoint((left + right) / 2, (top + bottom) / 2)?.closest('quick-exit'));
  };
  const LEAST = 24;
  const next = (): Promise<void> =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
  const tools: Look = {
    controls,
    under: () => controls().filter(isUnder).map(name),
    cut: () =>
      controls()
        .filter((each) => {
          if (!isUnder(each)) return false;
          const box = each.getBoundingClientRect();
          const exit = exitBox();
          // Across the whole width the exit's edge is where the window ends, and nothing shows beside it.
          if (exit.left <= 0 && exit.right >= document.documentElement.clientWidth) return false;
          const beside = Math.max(exit.left - box.left, box.right - exit.right);
          const above = exit.top - Math.max(box.top, 0);
          const wholly = box.left >= exit.left && box.right <= exit.right && box.top >= exit.top;
          return !wholly && beside < LEAST && above < LEAST;
        })
        .map(name),
    async unfold() {
      for (const each of deep(document.body)) if (each instanceof HTMLDetailsElement) each.open = true;
      await next();
    },
    async pressFirst() {
      for (const tool of document.querySelectorAll('.tool')) {
        [...deep(tool.shadowRoot ?? tool)]
          .find((each): each is HTMLElement => each.matches('button.primary, .primary') && isShown(each))
          ?.click();
      }
      await next();
    },
    scrollThrough() {
      const cut = new Set<string>();
      const end = document.documentElement.scrollHeight - innerHeight;
      for (let top = 0; top < end + 37; top += 37) {
        scrollTo({ top, behavior: 'instant' });
        tools.cut().forEach((each) => cut.add(each));
      }
      return { cut: [...cut], atEnd: tools.under() };
    },
    coveredInFocus() {
      const room = exitBox().top;
      return controls().flatMap((control) => {
        control.focus();
        // What is taller than half the room there is can stand partly below it.
        const { top, height } = control.getBoundingClientRect();
        const clear = height < room / 2 ? height : 44;
        return isUnder(control) && room - top < clear ? [name(control)] : [];
      });
    },
  };
  (window as unknown as { look: Look }).look = tools;
}

const inPage = <T>(page: Page, what: keyof Look): Promise<T> =>
  page.evaluate((key) => (window as unknown as { look: Look }).look[key]() as never, what);

async function open(page: Page, lang: string): Promise<void> {
  await page.addInitScript(look);
  await page.route('**/room.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html>
        <html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Room</title>
        <script type="module" src="/dist/languages/${lang}.js"></script>
        <script type="module" src="/dist/steadyground.js"></script>
        <body>
          <quick-exit explain><a href="https://neutral.example/">Leave this page</a></quick-exit>
          <breathing-pacer class="tool"></breathing-pacer>
          <grounding-steps class="tool"></grounding-steps>
          <joy-list class="tool"></joy-list>
          <mood-checkin class="tool"></mood-checkin>
          <article-card class="tool" article="self-care-routine"></article-card>
        </body></html>`,
    }),
  );
  await page.goto('/room.html');
  await page.waitForFunction(
    () =>
      !document.querySelector(':not(:defined)') &&
      (window as unknown as { look: Look }).look.controls().length > 0 &&
      getComputedStyle(document.documentElement).getPropertyValue('--sg-exit-block-size') !== '',
  );
}

for (const { width, height, zoom = 1 } of WINDOWS) {
  test.describe(`${width} px wide${zoom > 1 ? `, at ${zoom * 100} %` : ''}`, () => {
    test.use({ viewport: { width, height }, deviceScaleFactor: zoom });

    for (const lang of ['en', 'es', 'ar']) {
      test(`nothing is under the exit, in ${lang}${lang === 'en' ? '' : ' @thorough'}`, async ({ page }) => {
        await open(page, lang);
        for (const state of ['as they are', 'unfolded', 'begun', 'further']) {
          if (state === 'unfolded') await inPage(page, 'unfold');
          if (state === 'begun' || state === 'further') await inPage(page, 'pressFirst');
          expect(await inPage<Found>(page, 'scrollThrough'), state).toEqual({ cut: [], atEnd: [] });
          expect(await inPage(page, 'coveredInFocus'), `${state}, with the focus`).toEqual([]);
        }
      });
    }
  });
}

test.describe('the check can fail', () => {
  test.use({ viewport: { width: 320, height: 560 } });

  test('with the exit in a corner and no room for it, as a page may have it', async ({ page }) => {
    await open(page, 'en');
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`
        quick-exit { inset-inline: auto 0 !important; inline-size: max-content !important }
        body::after { content: none !important }
        html { scroll-padding: 0 !important }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
    const { cut, atEnd } = await inPage<Found>(page, 'scrollThrough');
    expect(cut).not.toEqual([]);
    expect(atEnd).not.toEqual([]);
    expect(await inPage(page, 'coveredInFocus')).not.toEqual([]);
  });
});
