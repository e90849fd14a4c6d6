/** What stands in a tag until the tool is drawn, and where no script runs. */
export interface Fallback {
  readonly kind: 'ol' | 'ul';
  readonly lines: readonly string[];
  /** `en`, where the language does not have them yet. */
  readonly lang?: 'en';
}
