import { contained } from '../../page/contain.js';
import { atMost } from './at-most.js';
import { real, setReal } from '../../page/document.js';

/** What the cover says, in the language of the page. */
export interface CoverWords {
  readonly show: string;
  readonly blank: string;
  readonly lang: string;
  readonly dir: string;
}

/** ms after which a tap is one that was meant, not one more of those that pressed the exit. */
const SETTLED = 1000;

const { scrollTo: scroll } = globalThis;

/** Styles by CSSOM, which no Content Security Policy forbids, and which no rule of the page overrides. */
function dress(element: HTMLElement, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, 'important');
}

// A page that animates everything would show what is hidden until the transition has ended.
const HIDDEN = { transition: 'none', display: 'none' };

/** Hides an element whatever the page's styles say; returns the way back. */
function hide(element: HTMLElement): () => void {
  const { style } = element;
  const before = (['display', 'transition'] as const).map(
    (name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)] as const,
  );
  dress(element, HIDDEN);
  return () => before.forEach((given) => style.setProperty(...given));
}

/** A view transition paints the page as it was above all else. Another one ends it, whoever began it. */
function endTransition(): void {
  const transition = real('startViewTransition')?.(() => undefined);
  transition?.ready.catch(() => undefined);
  transition?.skipTransition();
}

/**
 * A blank page in place of the page. The content is not displayed (so that nothing reads it, prints it or
 * finds it), also what comes into the page later; and a modal dialog of the page's own background lies over
 * whatever may still be drawn.
 */
export class Cover {
  readonly #button: HTMLButtonElement;
  readonly #dialog: HTMLDialogElement;
  readonly #host: HTMLElement;
  #restore: (() => void) | undefined;
  #leavingSince: number | undefined;
  readonly #lifted: () => void;

  /** @param lifted Called when the person has chosen to see the page again. */
  constructor(lifted: () => void) {
    this.#lifted = lifted;
    const make = real('createElement');
    this.#button = make('button');
    this.#dialog = make('dialog');
    this.#host = make('div');
    this.#host.attachShadow({ mode: 'closed' }).append(this.#dialog);
    this.#dialog.append(this.#button);
    dress(this.#host, { all: 'initial', display: 'block', font: 'inherit' });
    dress(this.#dialog, {
      position: 'fixed',
      inset: '0',
      width: '100%',
      height: '100%',
      'max-width': 'none',
      'max-height': 'none',
      margin: '0',
      padding: '0',
      border: '0',
      outline: 'none',
      'color-scheme': 'light dark',
      background: 'Canvas',
      color: 'CanvasText',
    });
    dress(this.#button, {
      position: 'absolute',
      inset: '40% 0 auto',
      width: 'fit-content',
      'max-width': '100%',
      'min-height': 'max(44px, 2.75em)',
      margin: '0 auto',
      padding: '0.45em 1.05em',
      border: '1px solid GrayText',
      'border-radius': '0.5em',
      background: 'Canvas',
      color: 'CanvasText',
      font: 'inherit',
      cursor: 'pointer',
    });
    this.#button.addEventListener(
      'click',
      contained(() => this.lift()),
    );
    this.#dialog.addEventListener('cancel', (event) => event.preventDefault());
    // Browsers let a second Escape close it all the same.
    this.#dialog.addEventListener(
      'close',
      contained(() => {
        if (!this.#dialog.open) this.#show();
      }),
    );
    for (const type of ['pointerup', 'keyup']) this.#dialog.addEventListener(type, this.#touched);
  }

  get on(): boolean {
    return this.#restore !== undefined;
  }

  /** @param leaving Wholly blank, while another page is on its way; else with the button that shows the page. */
  put(words: CoverWords, leaving: boolean): void {
    this.#leavingSince = leaving ? performance.now() : undefined;
    this.#button.textContent = words.show;
    this.#dialog.lang = words.lang;
    this.#dialog.dir = words.dir;
    this.#dialog.setAttribute('aria-label', words.blank);
    this.#restore ??= this.#hidePage(words.blank);
    this.#show();
    this.#offer(!leaving);
    endTransition();
  }

  /** For a page that was to be left, and is still here or here again. */
  offer(): void {
    if (this.on) this.#offer(true);
  }

  /** Shows the page again, where it was. */
  lift(): void {
    this.#restore?.();
    this.#restore = undefined;
    this.#lifted();
  }

  #offer(visible: boolean): void {
    if (visible) this.#leavingSince = undefined;
    dress(this.#button, { display: visible ? 'block' : 'none' });
    if (visible) this.#button.focus();
  }

  readonly #touched = (event: Event): void => {
    if (this.#leavingSince === undefined || (event as KeyboardEvent).key === 'Shift') return;
    if (performance.now() - this.#leavingSince > SETTLED) this.#offer(true);
  };

  /** The title of a page is its first one, whatever stands in others; what the page writes is kept for later. */
  #hidePage(blank: string): () => void {
    const { scrollX: left, scrollY: top } = window;
    const page = real('documentElement');
    const title = real('createElement')('title');
    const hidden = new Map<HTMLElement, () => void>();
    let given: string | undefined;
    const hideAll = (): void => {
      const head = real('head') as HTMLHeadElement | null;
      for (const child of page.children as HTMLCollectionOf<HTMLElement>) {
        if (child === head || child === this.#host) continue;
        if (!hidden.has(child)) hidden.set(child, hide(child));
        else if (child.style.display !== 'none') dress(child, HIDDEN);
      }
      if (title.textContent !== blank) {
        given = title.textContent || undefined;
        title.textContent = blank;
      }
      if (head?.querySelector('title') !== title) head?.prepend(title);
    };
    // What the page writes is taken back, but never in an endless race with a rival.
    const mayHide = atMost(9, 0);
    const observer = new MutationObserver(contained(() => mayHide() && hideAll()));
    hideAll();
    observer.observe(page, {
      attributeFilter: ['style'],
      characterData: true,
      childList: true,
      subtree: true,
    });
    return () => {
      observer.disconnect();
      title.remove();
      if (given) setReal('title', given);
      hidden.forEach((restore) => restore());
      // Closing gives the focus back to where it was, which has to be displayed again by then.
      this.#dialog.close();
      this.#host.remove();
      scroll({ left, top, behavior: 'instant' });
    };
  }

  #show(): void {
    if (!this.on) return;
    // Opened afresh, it lies above whatever the page has opened since.
    this.#dialog.close();
    real('documentElement').append(this.#host);
    this.#dialog.showModal();
  }
}
