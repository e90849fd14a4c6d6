import { ContextProvider } from '@lit/context';
import type { CSSResultGroup, PropertyValues } from 'lit';
import { calmContext, type CalmValue } from '../../element/calm-context.js';
import type { Article } from '../../content/article.js';
import type { Messages } from '../../language/messages.js';
import { text, type Option } from '../../core/options.js';
import type { Keep } from '../../keep/keep.js';
import { html } from '../../view/html.js';
import { onServer } from '../../page/server.js';
import { property } from '../../element/property.js';
import { SteadyElement } from '../../element/steady-element.js';
import { styles } from './calm-space.styles.js';

/**
 * Sets defaults for the tools inside it: language, country, theme, articles, wording. Tools do not need a
 * `<calm-space>`. One inside another adds to the outer one.
 *
 * The language is the standard `lang` attribute, which tools use anyway; `theme` sets the `color-scheme` that they
 * inherit.
 *
 * @element calm-space
 * @slot - The page's own content, with tools anywhere in it.
 * @csspart base - The box around the content: no look of its own.
 */
export class CalmSpace extends SteadyElement {
  static override readonly tag: string = 'calm-space';
  static override readonly options: Readonly<Record<string, Option<unknown>>> = { country: text(undefined) };
  static override readonly styles: CSSResultGroup = [SteadyElement.styles, styles];

  /** ISO 3166-1 alpha-2 code of the country whose help applies. Chosen, never located. */
  @property({ reflect: true }) country: string | undefined;

  /** Articles of the host's own. One with the id of one of ours replaces it. */
  @property({ attribute: false }) content: readonly Article[] | undefined;

  /** Replacements for single strings, by tag name and key. */
  @property({ attribute: false }) replacements: Readonly<Record<string, Messages>> | undefined;

  /** Where tools inside keep what a person adds. If it is not set, they use the page's memory. */
  @property({ attribute: false }) keep: Keep | undefined;

  readonly #provider = new ContextProvider(this, { context: calmContext, initialValue: {} });

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const outer = this.calm;
    const strings = { ...outer.strings };
    for (const [tag, messages] of Object.entries(this.replacements ?? {}))
      strings[tag] = { ...strings[tag], ...messages };
    const value: CalmValue = {
      language: this.language.locale,
      country: this.country ?? outer.country,
      theme: this.theme === 'auto' ? (outer.theme ?? 'auto') : this.theme,
      // The nearest first: one with an id takes the place of those after it.
      content:
        this.content && outer.content
          ? [this.content, outer.content].flat()
          : (this.content ?? outer.content),
      strings,
      keep: this.keep ?? outer.keep,
    };
    this.#provider.setValue(value);
  }

  /** The tools inside speak for themselves. */
  protected override get excuse(): string {
    return '';
  }

  protected override view(): unknown {
    return html`<slot></slot>`;
  }
}

if (onServer) Reflect.set(CalmSpace, 'whole', true);

declare global {
  interface HTMLElementTagNameMap {
    'calm-space': CalmSpace;
  }
}
