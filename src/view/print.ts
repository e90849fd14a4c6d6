import { css, render, type CSSResult } from 'lit';
import type { LanguageController } from '../language/language-controller.js';
import { contained } from '../page/contain.js';
import { real } from '../page/document.js';
import { WIPE_EVENT } from '../page/wipe.js';

/** The styles of printed pages. */
const onPaper: CSSResult = css`
  :host,
  body {
    display: block;
    font:
      12pt/1.5 system-ui,
      sans-serif;
    margin: 1.5cm;
    color: #000;
    background: #fff;
  }
  li,
  tr {
    break-inside: avoid;
  }
  /* A person's words: an address, say, may be longer than a line. */
  bdi,
  .plan {
    overflow-wrap: anywhere;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    text-align: start;
    padding-inline-end: 0.8em;
    border-block-end: 1px solid #999;
  }
`;

/**
 * Gives a root on `page` the styles of printed pages. Safari before 16.4 has no such style sheets, so it prints with the
 * browser's own styles.
 */
export function dress(root: DocumentOrShadowRoot, page: typeof globalThis): void {
  try {
    const sheet = new page.CSSStyleSheet();
    sheet.replaceSync(onPaper.cssText);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // The person asked for the words, and those are printed without the styles too.
  }
}

/** The language in which a view is printed. */
export type PaperLanguage = Pick<LanguageController, 'locale' | 'dir'>;

/**
 * How to print in a sandbox, where a document cannot reach even its own frames: this prints the page as it stands. In
 * isolated mode, where the whole page is ours, it is replaced by something better.
 */
export const inSandbox: {
  print: (language: PaperLanguage, title: string, view: unknown, focused: HTMLElement | null) => void;
} = { print: () => print() };

/**
 * Prints `view` alone, on a clean page. The view is drawn in a frame inside the element's own root, where
 * the page's scripts do not find it. The frame is removed after printing, or by a wipe.
 *
 * @param near A node inside the element's root.
 */
export function printView(near: Node, language: PaperLanguage, title: string, view: unknown): void {
  const frame = real('createElement')('iframe');
  frame.className = 'sr';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  const root = near.getRootNode() as Document | ShadowRoot;
  const focused = root.activeElement as HTMLElement | null;
  root.appendChild(frame);
  const { contentDocument: paper } = frame;
  if (!paper) {
    frame.remove();
    inSandbox.print(language, title, view, focused);
    return;
  }
  const page = paper.defaultView!;
  const { documentElement, body } = paper;
  documentElement.lang = language.locale;
  documentElement.dir = language.dir;
  paper.title = title;
  dress(paper, page);
  render(view, body);
  const done = contained(() => {
    frame.remove();
    real('removeEventListener')(WIPE_EVENT, done);
  });
  page.addEventListener('afterprint', done);
  // If printing is not allowed, `afterprint` never comes.
  real('addEventListener')(WIPE_EVENT, done);
  page.focus();
  // Firefox on Android has had `print()` since version 114.
  page.print?.();
  // The frame took the focus. Keys pressed there would not be heard, among them the Shift of `<quick-exit>`.
  focused?.focus();
}
