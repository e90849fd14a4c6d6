import { noChange } from 'lit';
import { directive, Directive, type DirectiveResult, type ElementPart } from 'lit/directive.js';

/** Where `ref()` puts the element that was drawn last; it may have gone from the document since. */
export interface Ref<T extends Element = Element> {
  value: T | undefined;
}

export function createRef<T extends Element = Element>(): Ref<T> {
  return { value: undefined };
}

class RefDirective extends Directive {
  #target: unknown;

  render(_target: Ref | ((element: Element) => void)): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [target]: Parameters<this['render']>): unknown {
    if (target !== this.#target) {
      this.#target = target;
      if (typeof target === 'function') target(element);
      else target.value = element;
    }
    return noChange;
  }
}

/**
 * Gives an element, as it is drawn, to a function or a {@link Ref}. Lit's own directive of that name also
 * tells when the element goes and comes back, and weighs five times as much: nobody here asks.
 */
export const ref: (target: Ref | ((element: Element) => void)) => DirectiveResult = directive(RefDirective);
