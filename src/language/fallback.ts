/** The content of a tag until the tool is drawn, and where no script runs. */
export interface Fallback {
  readonly kind: 'ol' | 'ul';
  readonly lines: readonly string[];
  /** `en`, if the lines have not been translated yet. */
  readonly lang?: 'en';
}
