import type { CDPSession, Page } from '@playwright/test';
import { blend, parse, wcagContrast, type Color } from 'culori';

// What stands on what, as it is drawn: in each state of a control, and in each way that a device asks for.

/** How a page is shown, and what that asks of text and of what shows where something can be pressed. */
interface Mode {
  readonly media: Parameters<Page['emulateMedia']>[0];
  readonly text: number;
  readonly edge: number;
}
export const MODES: Readonly<Record<string, Mode>> = {
  light: { media: { colorScheme: 'light' }, text: 4.5, edge: 3 },
  dark: { media: { colorScheme: 'dark' }, text: 4.5, edge: 3 },
  'light, more contrast': { media: { colorScheme: 'light', contrast: 'more' }, text: 7, edge: 4.5 },
  'dark, more contrast': { media: { colorScheme: 'dark', contrast: 'more' }, text: 7, edge: 4.5 },
  'forced colours': { media: { forcedColors: 'active' }, text: 4.5, edge: 3 },
  'forced colours, dark': { media: { forcedColors: 'active', colorScheme: 'dark' }, text: 4.5, edge: 3 },
};
const PLAIN = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' } as const;

/** What a person does to a control, by pseudo-classes. */
const DOES: Readonly<Record<string, readonly string[]>> = {
  rest: [],
  hover: ['hover'],
  press: ['hover', 'active'],
  focus: ['focus', 'focus-visible', 'focus-within'],
  'focus and hover': ['hover', 'focus', 'focus-visible', 'focus-within'],
};

/** One thing on another, as CSS colours: what is behind it comes from the front to the back. */
interface Pair {
  readonly what: string;
  readonly kind: 'text' | 'edge' | 'ring';
  /** One of these has to stand out. */
  readonly fronts: readonly string[];
  readonly behind: readonly string[];
  /** Of `filter: brightness()` on it and what it is in. */
  readonly dim: number;
}

const over = (colors: readonly string[], dim: number): Color => {
  const color = blend(
    colors.toReversed().map((each) => parse(each)!),
    'normal',
  );
  return { ...color, r: color.r * dim, g: color.g * dim, b: color.b * dim };
};

const ratioOf = ({ fronts, behind, dim }: Pair): number =>
  Math.max(...fronts.map((front) => wcagContrast(over([front, ...behind], dim), over(behind, dim))));

/** Keeps in `window.looked` what has not been seen in a tool so far; gives how many there are. */
const findNew = (page: Page, selector: string): Promise<number> =>
  page.evaluate((selector) => {
    const page = window as unknown as { looked: Element[]; seen?: Set<string> };
    const seen = (page.seen ??= new Set());
    const state = (each: Element): string =>
      ['class', 'part', 'aria-pressed', 'aria-checked', 'aria-current', 'aria-disabled', 'type', 'open']
        .map((name) => each.getAttribute(name))
        .join();
    const path = (each: Element | null): string =>
      each ? `${path(each.parentElement)}>${each.localName},${state(each)}` : '';
    page.looked = [];
    for (const host of document.querySelectorAll(selector)) {
      // What the page wrote, too, where that is what shows.
      for (const each of [...host.shadowRoot!.querySelectorAll('*'), ...host.querySelectorAll('*')]) {
        if (!each.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        if (each.closest('.sr, svg') || each.localName === 'option') continue;
        const says = [...each.childNodes].some((node) => node instanceof Text && node.data.trim());
        if (!says && !each.matches('button, a, input, select, textarea, summary')) continue;
        // Of several alike, the last is told apart by some rules.
        const place = path(each) + String(each.matches(':last-child'));
        if (seen.has(place)) continue;
        seen.add(place);
        page.looked.push(each);
      }
    }
    return page.looked.length;
  }, selector);

/** The pairs of all in `window.looked`, as they are drawn now. */
const pairsNow = (page: Page): Promise<readonly Pair[]> =>
  page.evaluate(() => {
    const { looked } = window as unknown as { looked: HTMLElement[] };
    const up = (each: Element): Element | null =>
      each.assignedSlot ?? each.parentElement ?? (each.getRootNode() as ShadowRoot).host ?? null;
    const clear = (color: string): boolean => /, 0\)$|\/ 0\)$|^transparent$/.test(color);
    /** Backgrounds from the nearest to the first that hides what is behind it. */
    const backgrounds = (from: Element | null): string[] => {
      const found: string[] = [];
      for (let each = from; each; each = up(each)) {
        const { backgroundColor } = getComputedStyle(each);
        if (clear(backgroundColor)) continue;
        found.push(backgroundColor);
        if (!/rgba|\//.test(backgroundColor)) return found;
        // What is in the top layer stands on no ancestor.
        if (each.matches('dialog[open]')) break;
      }
      const probe = document.createElement('i');
      probe.style.backgroundColor = 'Canvas';
      document.body.append(probe);
      found.push(getComputedStyle(probe).backgroundColor);
      probe.remove();
      return found;
    };
    return looked
      .filter((each) => each.isConnected && each.checkVisibility({ visibilityProperty: true }))
      .flatMap((each): Pair[] => {
        const style = getComputedStyle(each);
        const what = `${each.localName}.${each.getAttribute('class') ?? ''} “${(each.getAttribute('aria-label') ?? each.textContent).trim().replaceAll(/\s+/g, ' ').slice(0, 30)}”`;
        let dim = 1;
        for (let at: Element | null = each; at; at = up(at)) {
          dim *= Number(/brightness\(([\d.]+)\)/.exec(getComputedStyle(at).filter)?.[1] ?? 1);
        }
        const own = backgrounds(each);
        const around = backgrounds(up(each));
        const pairs: Pair[] = [];
        const says = [...each.childNodes].some((node) => node instanceof Text && node.data.trim());
        if (says || each.matches('select, input:not([type=checkbox], [type=radio]), textarea')) {
          pairs.push({ what, kind: 'text', fronts: [style.color], behind: own, dim });
        }
        if (each.hasAttribute('placeholder')) {
          const { color } = getComputedStyle(each, '::placeholder');
          pairs.push({ what: `${what}, placeholder`, kind: 'text', fronts: [color], behind: own, dim });
        }
        const drawn = !each.matches('[type=checkbox], [type=radio], summary, a:not(.button)');
        if (drawn && each.matches('button, .button, input, select, textarea')) {
          const edge = style.borderTopColor;
          if (parseFloat(style.borderTopWidth) > 0 && !clear(edge)) {
            pairs.push({ what, kind: 'edge', fronts: [edge, own[0]!], behind: around, dim: 1 });
          }
        }
        if (each.matches(':focus-visible') && each.tabIndex >= 0) {
          const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          pairs.push({
            what,
            kind: 'ring',
            fronts: [shown ? style.outlineColor : around[0]!],
            behind: around,
            dim: 1,
          });
        }
        return pairs;
      });
  });

/** Makes what is in `window.looked` and can be pressed match these pseudo-classes, each for itself. */
async function force(cdp: CDPSession, pseudo: readonly string[]): Promise<void> {
  const { result } = await cdp.send('Runtime.evaluate', { expression: 'looked' });
  const { result: entries } = await cdp.send('Runtime.getProperties', {
    objectId: result.objectId!,
    ownProperties: true,
  });
  await cdp.send('DOM.getDocument', { depth: 0 });
  const objects = entries.flatMap(({ name, value }) =>
    /^\d+$/.test(name) && value?.objectId ? [value.objectId] : [],
  );
  await Promise.all(
    objects.map(async (objectId) => {
      const { nodeId } = await cdp.send('DOM.requestNode', { objectId });
      await cdp.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: [...pseudo] });
    }),
  );
}

/** Measures a page; told each time that something may have changed. */
export class Contrast {
  /** What fell short, with where and how far. */
  readonly weak = new Set<string>();
  measured = 0;
  readonly #page: Page;
  readonly #selector: string;
  #cdp: CDPSession | undefined;

  constructor(page: Page, selector: string) {
    this.#page = page;
    this.#selector = selector;
  }

  /** Measures what is new on the page. */
  readonly look = async (): Promise<void> => {
    if (!(await findNew(this.#page, this.#selector))) return;
    this.#cdp ??= await this.#page.context().newCDPSession(this.#page);
    await this.#cdp.send('DOM.enable');
    await this.#cdp.send('CSS.enable');
    for (const [does, pseudo] of Object.entries(DOES)) {
      await force(this.#cdp, pseudo);
      for (const [mode, { media, text, edge }] of Object.entries(MODES)) {
        await this.#page.emulateMedia({ ...PLAIN, ...media });
        for (const pair of await pairsNow(this.#page)) {
          this.measured++;
          const ratio = ratioOf(pair);
          const needed = pair.kind === 'text' ? text : pair.kind === 'ring' ? 3 : edge;
          if (ratio < needed) this.#tell(pair.kind, pair.what, `${mode}, ${does}`, ratio, needed);
        }
      }
      await this.#page.emulateMedia(PLAIN);
      // A picture takes its time: only of what changes colours.
      if (does === 'rest' || does === 'hover') await this.#darkened(does);
    }
    await force(this.#cdp, []);
  };

  /** What the browser makes of a page that it darkens by itself stands in no style: only on the screen. */
  async #darkened(does: string): Promise<void> {
    const page = this.#page;
    await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'normal'));
    await this.#cdp!.send('Emulation.setAutoDarkModeOverride', { enabled: true });
    for (const [what, ratio] of await textsOnScreen(page)) {
      this.measured++;
      if (ratio < 4.5) this.#tell('text', what, `darkened by the browser, ${does}`, ratio, 4.5);
    }
    await this.#cdp!.send('Emulation.setAutoDarkModeOverride', {});
    await page.evaluate(() => document.documentElement.style.removeProperty('color-scheme'));
  }

  #tell(kind: string, what: string, when: string, ratio: number, needed: number): void {
    this.weak.add(`${kind} of ${what}: ${ratio.toFixed(2)} of ${needed}, ${when}`);
  }
}

/** The texts in `window.looked` with the contrast that they have in a picture of the page. */
async function textsOnScreen(page: Page): Promise<readonly (readonly [string, number])[]> {
  const texts = await page.evaluate(() =>
    (window as unknown as { looked: Element[] }).looked.flatMap((each) => {
      const node = [...each.childNodes].find((node) => node instanceof Text && node.data.trim());
      if (!node || !each.isConnected) return [];
      const range = document.createRange();
      range.selectNodeContents(node);
      const { x, y, width, height } = range.getClientRects()[0] ?? each.getBoundingClientRect();
      const what = `${each.localName}.${each.getAttribute('class') ?? ''} “${node.textContent!.trim().slice(0, 30)}”`;
      const inSight = width >= 1 && x >= 0 && x + width <= innerWidth && y >= 0 && y + height <= innerHeight;
      return inSight ? [{ what, x, y, width, height }] : [];
    }),
  );
  if (!texts.length) return [];
  const top = Math.min(...texts.map(({ y }) => y));
  const bottom = Math.max(...texts.map(({ y, height }) => y + height));
  const clip = { x: 0, y: top, width: page.viewportSize()!.width, height: bottom - top };
  const picture = (await page.screenshot({ clip, animations: 'disabled' })).toString('base64');
  const pixels = await page.evaluate(
    async ({ picture, texts, top }) => {
      const bytes = Uint8Array.from(atob(picture), (char) => char.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      canvas.drawImage(image, 0, 0);
      return texts.map(({ x, y, width, height }) => {
        const at = [x, y - top, width, height].map((each) => Math.floor(each * devicePixelRatio));
        const { data } = canvas.getImageData(...(at as [number, number, number, number]));
        const counts = new Map<number, number>();
        for (let i = 0; i < data.length; i += 4) {
          const color = (data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!;
          counts.set(color, (counts.get(color) ?? 0) + 1);
        }
        // The paper first; a colour of a pixel or two may be the edge of something else.
        return [...counts].filter(([, count]) => count > 2).sort(([, a], [, b]) => b - a);
      });
    },
    { picture, texts, top },
  );
  const css = (color = 0): string => `#${color.toString(16).padStart(6, '0')}`;
  return texts.map(({ what }, index) => {
    const [paper, ...rest] = pixels[index]!.map(([color]) => css(color));
    return [what, Math.max(1, ...rest.map((color) => wcagContrast(paper!, color)))] as const;
  });
}
