import { css, render, type CSSResult } from 'lit';
import type { LanguageController } from '../language/language-controller.js';
import { contained } from '../page/contain.js';
import { real } from '../page/document.js';
import { WIPE_EVENT } from '../page/wipe.js';

/** What is printed looks like this. */
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

/** Makes paper of a root on `page`. Safari has such sheets from 16.4: before, what is printed looks as a browser has it. */
export function dress(root: DocumentOrShadowRoot, page: typeof globalThis): void {
  try {
    const sheet = new page.CSSStyleSheet();
    sheet.replaceSync(onPaper.cssText);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Its words are what was asked for.
  }
}

/** The language that a view is printed in. */
export type PaperLanguage = Pick<LanguageController, 'locale' | 'dir'>;

/**
 * What is done in a sandbox, where even a frame of one's own is out of reach: the page is printed as it stands. Isolated
 * mode, where the page is ours, puts something better in its place.
 */
export const inSandbox: {
  print: (language: PaperLanguage, title: string, view: unknown, focused: HTMLElement | null) => void;
} = { print: () => print() };

/**
 * Prints `view` alone, on a clean page. It is laid out in a frame inside the element's own root, where
 * the page's scripts do not come across it, and taken away afterwards, or with a wipe.
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
  // Where printing is not allowed, nothing ever says that it is over.
  real('addEventListener')(WIPE_EVENT, done);
  page.focus();
  // Firefox on Android has it since version 114.
  page.print?.();
  // The frame took it: keys pressed there, Shift too, would not be heard.
  focused?.focus();
}
