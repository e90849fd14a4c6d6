/**
 * `steadyground/back-cover.js`: a page that is loaded by Back or Forward begins covered, before any of it is drawn.
 *
 * ```html
 * <head>
 *   <script src="steadyground/back-cover.js"></script>
 * ```
 *
 * For pages that could put somebody at risk. The exit puts another page in the place of one entry of the browser's
 * history; those before it are still there, and Back shows what the browser did not keep by loading it anew.
 * `<quick-exit>` covers such a page as well, but comes as a module, when the first of it may have been drawn.
 *
 * It is a classic script, without `async` or `defer`, because only those run before the page is drawn. One press on
 * "Show this page" shows it, whether or not another of our scripts ever comes. The button speaks the page's language
 * (`<html lang>`), or says what `data-show` of the script says; `data-title` is the title meanwhile.
 */
import { isBack, setEarlyCover } from './components/quick-exit/back.js';
import { Cover } from './components/quick-exit/cover.js';
import { coverStrings } from './components/quick-exit/quick-exit.strings.js';
import { COVERS } from './generated/covers.js';
import { real } from './page/document.js';

function start(): void {
  if (!isBack()) return;
  const own = real('currentScript')?.dataset;
  const page = real('documentElement');
  const [code = 'en'] = page.lang.toLowerCase().split(/[-_]/);
  const { dir, ...words } = COVERS[code] ?? { dir: 'ltr' };
  const cover = new Cover(() => undefined);
  try {
    cover.put(
      {
        show: own?.show ?? words.show ?? coverStrings.show,
        blank: own?.title ?? words.blank ?? coverStrings.blank,
        lang: page.lang,
        dir: page.dir || dir,
      },
      false,
    );
    setEarlyCover(cover);
  } catch {
    cover.lift(); // blank, and nothing to press, would be the end of the page
  }
}

try {
  // Absent where a server renders.
  if (globalThis.document) start();
} catch {
  // The page goes on without it.
}
