import { render } from 'lit';
import { contained } from '../page/contain.js';
import { WIPE_EVENT } from '../page/wipe.js';
import { closedRoot } from '../element/closed-root.js';
import { dress, type PaperLanguage } from '../view/print.js';

/**
 * Prints `view` in place of all that this page holds, which is back as it was afterwards: no frame within this one can be
 * reached. What is to be printed lies here unseen until then.
 */
export function printInPlace(
  { locale, dir }: PaperLanguage,
  title: string,
  view: unknown,
  focused: HTMLElement | null,
): void {
  const { body, title: before } = document;
  const paper = document.createElement('div');
  paper.lang = locale;
  paper.dir = dir;
  paper.style.display = 'none';
  const root = closedRoot(paper);
  dress(root, globalThis);
  render(view, root);
  body.append(paper);

  let restore = (): void => undefined;
  const begun = contained(() => {
    const others = [...body.children] as HTMLElement[];
    const shown = others.map(({ style }) => [style, style.display] as const);
    for (const [style] of shown) style.display = 'none';
    paper.style.display = 'block';
    document.title = title;
    restore = () => {
      for (const [style, display] of shown) style.display = display;
      document.title = before;
    };
  });
  // Where it is not allowed, nothing ever says that it begins or that it is over.
  const done = contained(() => {
    removeEventListener('beforeprint', begun);
    removeEventListener('afterprint', done);
    document.removeEventListener(WIPE_EVENT, done);
    paper.remove();
    restore();
    focused?.focus();
  });
  addEventListener('beforeprint', begun);
  addEventListener('afterprint', done);
  document.addEventListener(WIPE_EVENT, done);
  print();
}
