import { warnOnce } from '../../core/warn.js';
import type { ArticleCard } from './article-card.js';

/** Warns of an id that no article on the page has. Not at once: a language file or `<calm-space>` may still be on its way. */
export function explainMissing(card: ArticleCard, isThere: () => boolean): void {
  const id = card.article;
  if (!id) return;
  setTimeout(() => {
    if (!card.isConnected || isThere() || card.article !== id) return;
    warnOnce(
      `<article-card article="${id}">: no such article on this page. Articles come with a language: with npm, ` +
        "import 'steadyground/languages/en.js', or another of them; with files of tags/, add a script for languages/en.js.",
    );
  }, 1000);
}
