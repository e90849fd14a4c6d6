import { css, render, type CSSResult } from 'lit';
import type { LanguageController } from '../controllers/language.js';
import { WIPE_EVENT } from '../keep/wipe.js';

const paper: CSSResult = css`
  body {
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
 * Prints `view` alone, on a clean page. It is laid out in a frame inside the element's own root, where
 * the page's scripts do not come across it, and taken away afterwards, or with a wipe.
 *
 * @param near A node inside the element's root.
 */
export function printView(near: Node, language: LanguageController, title: string, view: unknown): void {
  const frame = document.createElement('iframe');
  frame.className = 'sr';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  const root = near.getRootNode() as Document | ShadowRoot;
  const focused = root.activeElement as HTMLElement | null;
  root.appendChild(frame);
  const page = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!page) {
    frame.remove();
    return;
  }
  const { documentElement, body } = page.document;
  documentElement.lang = language.locale;
  documentElement.dir = language.dir;
  page.document.title = title;
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync(paper.cssText);
  page.document.adoptedStyleSheets = [sheet];
  render(view, body);
  const done = (): void => {
    frame.remove();
    document.removeEventListener(WIPE_EVENT, done);
  };
  page.addEventListener('afterprint', done);
  // Where printing is not allowed, as in many sandboxed frames, nothing ever says that it is over.
  document.addEventListener(WIPE_EVENT, done);
  page.focus();
  page.print();
  // The frame took it: keys pressed there, Shift too, would not be heard.
  focused?.focus();
}
