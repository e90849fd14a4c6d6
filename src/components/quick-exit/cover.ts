import { contained } from '../../core/contain.js';

/** What the cover says, in the language of the page. */
export interface CoverWords {
  readonly show: string;
  readonly blank: string;
  readonly lang: string;
  readonly dir: string;
}

/** ms after which a tap is one that was meant, not one more of those that pressed the exit. */
const SETTLED = 1000;

/** Styles by CSSOM, which no Content Security Policy forbids, and which no rule of the page overrides. */
function dress(element: HTMLElement, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, 'important');
}

/** Hides an element whatever the page's styles say; returns the way back. */
function hide(element: HTMLElement): () => void {
  // A page that animates everything would show it until the transition has ended.
  const before = ['transition', 'display'].map((name) => {
    const value = element.style.getPropertyValue(name);
    const priority = element.style.getPropertyPriority(name);
    element.style.setProperty(name, 'none', 'important');
    return () => element.style.setProperty(name, value, priority);
  });
  return () => before.reverse().forEach((restore) => restore());
}

/**
 * A blank page in place of the page. The content is not displayed (so that nothing reads it, prints it or
 * finds it), and a modal dialog of the page's own background lies over whatever may still be drawn.
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
    this.#button = document.createElement('button');
    this.#dialog = document.createElement('dialog');
    this.#host = document.createElement('div');
    this.#host.attachShadow({ mode: 'closed' }).append(this.#dialog);
    this.#dialog.append(this.#button);
    dress(this.#host, { all: 'initial', display: 'block', font: 'inherit' });
    dress(this.#dialog, {
      position: 'fixed',
      inset: '0',
      'box-sizing': 'border-box',
      width: '100%',
      height: '100%',
      'max-width': 'none',
      'max-height': 'none',
      margin: '0',
      padding: '1em',
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
    this.#button.style.setProperty('display', visible ? 'block' : 'none', 'important');
    if (visible) this.#button.focus();
  }

  readonly #touched = (event: Event): void => {
    if (this.#leavingSince === undefined || (event as KeyboardEvent).key === 'Shift') return;
    if (performance.now() - this.#leavingSince > SETTLED) this.#offer(true);
  };

  #hidePage(blank: string): () => void {
    const { documentElement: root, title } = document;
    const { scrollX: left, scrollY: top } = window;
    const content = [...root.children].filter((child) => child !== document.head);
    const hidden = content.map((child) => hide(child as HTMLElement));
    document.title = blank;
    return () => {
      if (document.title === blank) document.title = title;
      hidden.forEach((restore) => restore());
      // Closing gives the focus back to where it was, which has to be displayed again by then.
      this.#dialog.close();
      this.#host.remove();
      scrollTo({ left, top, behavior: 'instant' });
    };
  }

  #show(): void {
    if (!this.on) return;
    // Opened afresh, it lies above whatever the page has opened since.
    this.#dialog.close();
    document.documentElement.append(this.#host);
    this.#dialog.showModal();
  }
}
