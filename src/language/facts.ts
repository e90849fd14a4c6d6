/** What is never said in a language, and what to say instead. */
export interface Never {
  readonly words: RegExp;
  readonly why: string;
}

/** What stands in `src/languages/<code>.ts` of a language. Its words stand beside the tools; both are read by scripts. */
export interface LanguageFacts {
  /** The language's name for itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** False until a person who speaks it has reviewed every line. */
  readonly reviewed: boolean;
  /** Looked for in its strings and its articles (docs/for-translators.md, "Words"). */
  readonly never: readonly Never[];
}
