import { css, render, type CSSResult } from 'lit';
import type { LanguageController } from '../controllers/language.js';
import { contained } from '../core/contain.js';
import { real, setReal } from '../core/document.js';
import { WIPE_EVENT } from '../keep/wipe.js';
import { closedRoot } from './closed-root.js';

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
 * Prints `view` alone, on a clean page. It is laid out in a frame inside the element's own root, where
 * the page's scripts do not come across it, and taken away afterwards, or with a wipe.
 *
 * @param near A node inside the element's root.
 */
export function printView(near: Node, language: LanguageController, title: string, view: unknown): void {
  const frame = real('createElement')('iframe');
  frame.className = 'sr';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  const root = near.getRootNode() as Document | ShadowRoot;
  const focused = root.activeElement as HTMLElement | null;
  root.appendChild(frame);
  const page = pageOf(frame);
  if (!page) {
    frame.remove();
    printHere(language, title, view, focused);
    return;
  }
  const { documentElement, body } = page.document;
  documentElement.lang = language.locale;
  documentElement.dir = language.dir;
  page.document.title = title;
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync(onPaper.cssText);
  page.document.adoptedStyleSheets = [sheet];
  render(view, body);
  const done = contained(() => {
    frame.remove();
    real('removeEventListener')(WIPE_EVENT, done);
  });
  page.addEventListener('afterprint', done);
  // Where printing is not allowed, as in many sandboxed frames, nothing ever says that it is over.
  real('addEventListener')(WIPE_EVENT, done);
  page.focus();
  page.print();
  // The frame took it: keys pressed there, Shift too, would not be heard.
  focused?.focus();
}

type Page = Window & typeof globalThis;

/** In a sandbox even a frame of one's own is out of reach. */
function pageOf({ contentWindow }: HTMLIFrameElement): Page | undefined {
  try {
    return contentWindow?.document ? (contentWindow as Page) : undefined;
  } catch {
    return undefined;
  }
}

/** Prints `view` in place of all that the page holds, which is back as it was afterwards. */
function printHere(
  { locale, dir }: LanguageController,
  title: string,
  view: unknown,
  focused: HTMLElement | null,
): void {
  const body = real('body');
  const before = real('title');
  const others = ([...body.children] as HTMLElement[]).map(({ style }) => {
    const { display } = style;
    style.display = 'none';
    return () => (style.display = display);
  });
  const paper = real('createElement')('div');
  paper.lang = locale;
  paper.dir = dir;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(onPaper.cssText);
  const root = closedRoot(paper);
  root.adoptedStyleSheets = [sheet];
  render(view, root);
  body.append(paper);
  setReal('title', title);
  const done = contained(() => {
    if (!paper.isConnected) return;
    paper.remove();
    others.forEach((show) => show());
    setReal('title', before);
    focused?.focus();
  });
  let printing = false;
  addEventListener('beforeprint', () => (printing = true), { once: true });
  addEventListener('afterprint', done, { once: true });
  real('addEventListener')(WIPE_EVENT, done, { once: true });
  print();
  // Where it is not allowed, it never begins.
  setTimeout(() => printing || done(), 1000);
}
