import { css, render, type CSSResult } from 'lit';
import type { LanguageController } from '../controllers/language.js';
import { contained } from '../core/contain.js';
import { real, setReal } from '../core/document.js';
import { WIPE_EVENT } from '../keep/wipe.js';
import { closedRoot } from './closed-root.js';

const onPaper: CSSResult = css`
  /* Before it is printed, and where that never happens, nobody sees it. */
  @media screen {
    :host {
      display: none;
    }
  }
  :host {
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
 * the page's scripts do not come across it, and taken away afterwards, or with a wipe. In a sandbox even a frame of
 * one's own is out of reach: there all else that the page holds makes way while it is printed.
 *
 * @param near A node inside the element's root.
 */
export function printView(
  near: Node,
  { locale, dir }: LanguageController,
  title: string,
  view: unknown,
): void {
  const create = real('createElement');
  const frame = create('iframe');
  frame.className = 'sr';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  const root = near.getRootNode() as Document | ShadowRoot;
  const focused = root.activeElement as HTMLElement | null;
  root.appendChild(frame);
  const own = frame.contentDocument;
  const page = own?.defaultView ?? window;
  const body = own?.body ?? real('body');
  const paper = create('div');
  paper.lang = locale;
  paper.dir = dir;
  body.append(paper);
  const shadow = closedRoot(paper);
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync(onPaper.cssText);
  shadow.adoptedStyleSheets = [sheet];
  render(view, shadow);
  if (own) own.title = title;

  // Where printing is not allowed, as in many sandboxed frames, nothing ever says that it begins or that it is over.
  let restore = (): void => undefined;
  const begun = contained(() => {
    const before = real('title');
    const others = ([...body.children] as HTMLElement[]).filter((child) => child !== paper);
    const shown = others.map(({ style }) => [style, style.display] as const);
    for (const [style] of shown) style.display = 'none';
    setReal('title', title);
    restore = () => {
      for (const [style, display] of shown) style.display = display;
      setReal('title', before);
    };
  });
  const done = contained(() => {
    page.removeEventListener('beforeprint', begun);
    page.removeEventListener('afterprint', done);
    real('removeEventListener')(WIPE_EVENT, done);
    frame.remove();
    paper.remove();
    restore();
    focused?.focus();
  });
  page.addEventListener('beforeprint', begun);
  page.addEventListener('afterprint', done);
  real('addEventListener')(WIPE_EVENT, done);
  page.focus();
  page.print();
  // A frame took it: keys pressed there, Shift too, would not be heard.
  focused?.focus();
}
