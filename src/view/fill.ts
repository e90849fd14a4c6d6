import { noChange } from 'lit';
import { directive, Directive, type DirectiveResult, type PropertyPart } from 'lit/directive.js';

class FillDirective extends Directive {
  render(_text: string): unknown {
    return noChange;
  }

  override update({ element }: PropertyPart, [text]: Parameters<this['render']>): unknown {
    const field = element as HTMLInputElement | HTMLTextAreaElement;
    // With dir="auto" an empty one would run from left to right, whatever the page does.
    field.style.setProperty('direction', text ? null : 'inherit');
    if (field.value === text) return noChange;
    // Emptying by `value` also takes away what the browser could undo.
    if (text === '') field.value = text;
    else field.setRangeText(text, 0, field.value.length, 'end');
    return noChange;
  }
}

/**
 * For `.value=${fill(text)}`: puts a person's text into a text field without setting `value`. Session
 * recorders replace that setter on the browser's own prototypes, and hear of every value set, in closed roots
 * too.
 */
export const fill: (text: string) => DirectiveResult = directive(FillDirective);
