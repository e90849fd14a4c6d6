/** Words that are never used in a language, and what to say instead. */
export interface Never {
  readonly words: RegExp;
  readonly why: string;
}

/** The content of a language's file `src/languages/<code>.ts`. Its words are beside the tools. Scripts read both. */
export interface LanguageFacts {
  /** The language's name for itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** False until a person who speaks it has reviewed every line. */
  readonly reviewed: boolean;
  /** The checks look for these words in its strings and articles (docs/for-translators.md, "Words"). */
  readonly never: readonly Never[];
}
