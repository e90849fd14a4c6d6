import type { Context } from '@lit/context';
import type { Article } from '../content/article.js';
import type { Messages } from '../language/messages.js';
import type { Keep } from '../keep/keep.js';

/** What `<calm-space>` gives to the tools inside it; every part may be missing. */
export interface CalmValue {
  /** BCP 47 tag; tools find it as the nearest `lang`, so this is for a host's own consumers. */
  readonly language?: string | undefined;
  /** ISO 3166-1 alpha-2, chosen by the host or the person, never located. */
  readonly country?: string | undefined;
  readonly theme?: 'auto' | 'light' | 'dark';
  /** A host's own articles; one with the id of ours takes its place. */
  readonly content?: readonly Article[] | undefined;
  /** Replacements for single strings, by tag name. */
  readonly strings?: Readonly<Record<string, Messages>> | undefined;
  /** Where personal data is kept; the page's memory when missing. */
  readonly keep?: Keep | undefined;
}

/** The `@lit/context` key; shared across copies of the library. */
export const calmContext: Context<symbol, CalmValue> = Symbol.for('steadyground.calm') as Context<
  symbol,
  CalmValue
>;
