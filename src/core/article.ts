/** Who a text is written for. */
export const AUDIENCES = ['survivors', 'supporters', 'clinicians'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How demanding a text is: plain (read at about age 9 to 11), general, professional. */
export const LEVELS = ['plain', 'general', 'professional'] as const;
export type Level = (typeof LEVELS)[number];

/** A stretch of text, or a marked one. */
export type Inline =
  | string
  | { readonly em: readonly Inline[] }
  | { readonly strong: readonly Inline[] }
  | { readonly a: string; readonly text: readonly Inline[] }
  /** A citation: the id of one of the article's sources. */
  | { readonly cite: string };

/** A block of an article's body. */
export type Block =
  | { readonly h: readonly Inline[] }
  | { readonly p: readonly Inline[] }
  | { readonly ul: readonly (readonly Inline[])[] }
  | { readonly ol: readonly (readonly Inline[])[] }
  | { readonly quote: readonly Inline[] };

/** Where a statement comes from. */
export interface Source {
  readonly id: string;
  readonly text: string;
  readonly url?: string;
  /** False: nobody has checked it in the original yet; shown as "to be confirmed". */
  readonly verified: boolean;
}

/** An article as the elements take it: compiled from Markdown, never HTML. */
export interface Article {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  /** A title that tells someone who glances at the screen nothing. */
  readonly neutralTitle?: string;
  readonly summary: string;
  /** Reading time in minutes. */
  readonly minutes?: number;
  readonly audience?: readonly Audience[];
  readonly topics?: readonly string[];
  /** What the text speaks of that may be hard to read; shown before it opens. */
  readonly contentNote?: string;
  readonly level?: Level;
  readonly author?: string;
  /** Who reviewed it; absent until somebody has. */
  readonly reviewer?: string;
  /** True once a person has reviewed this language's text. */
  readonly reviewed?: boolean;
  /** ISO date on which the text was last checked against its sources. */
  readonly checked?: string;
  /** Tag of the tool that goes with it. */
  readonly relatedTool?: string;
  readonly sources?: readonly Source[];
  readonly body: readonly Block[];
}
