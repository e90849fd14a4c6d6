import { real, setReal } from '../../page/document.js';

let sheet: CSSStyleSheet | undefined;

/**
 * Tells the page how much of its lower edge the exit takes: what sticks there keeps clear of it by
 * `--sg-exit-block-size`. And leaves that much room at the end, so that whatever lies under the exit, or takes the
 * focus there, can be scrolled clear. A page's own rules for the same are stronger.
 */
export function keepRoom(px: number): void {
  try {
    const others = real('adoptedStyleSheets').filter((each) => each !== sheet);
    sheet ??= new CSSStyleSheet();
    sheet.replaceSync(
      `:root{--sg-exit-block-size:${px}px}@media screen{` +
        `:where(html){scroll-padding-block-end:${px}px}` +
        `:where(body)::after{content:"";display:block;min-block-size:${px}px}}`,
    );
    setReal('adoptedStyleSheets', px ? [...others, sheet] : others);
  } catch {
    // Safari has such sheets from 16.4: before, the page is told, and keeps the room itself.
    real('documentElement').style.setProperty('--sg-exit-block-size', `${px}px`);
  }
}
