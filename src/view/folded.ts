import { nothing, type ReactiveElement } from 'lit';
import { directive, Directive, type ChildPart, type DirectiveResult } from 'lit/directive.js';

class FoldedDirective extends Directive {
  #details: HTMLDetailsElement | undefined;
  #drawn = false;

  render(content: () => unknown, open?: boolean): unknown {
    return open ? content() : nothing;
  }

  override update({ parentNode, options }: ChildPart, [content]: Parameters<this['render']>): unknown {
    if (!this.#details) {
      this.#details = (parentNode as Element).closest('details')!;
      const draw = (): void => {
        if (this.#drawn) return;
        this.#drawn = true;
        (options?.host as ReactiveElement | undefined)?.requestUpdate();
      };
      // A press on the summary comes before it unfolds, so that no frame shows it empty; a script unfolds without one.
      this.#details.onclick = this.#details.ontoggle = draw;
    }
    this.#drawn ||= this.#details.open;
    return this.#drawn ? content() : nothing;
  }
}

/**
 * The content of a `<details>`, drawn when a person first unfolds it and kept from then on, because most people open
 * few of them. Folded content is neither printed nor read aloud anyway; only a search in the page no longer finds it.
 */
export const folded: (content: () => unknown, open?: boolean) => DirectiveResult = directive(FoldedDirective);
