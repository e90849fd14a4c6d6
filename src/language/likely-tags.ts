const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at));

/** The tag with its likely script and region. */
const likely = (tag: string): Intl.Locale => new Intl.Locale(tag).maximize();

/**
 * The tags that pages may use for a language whose plain code has a script or a region: `zh-tw` and `zh-hk` mean
 * `zh-hant`, and `pt` means `pt-br`. `alone`, the language by itself, is returned only if people usually read it in the
 * same script; `sure` says whether it means this region.
 */
export function likelyTags(code: string): {
  readonly regions: string[];
  readonly alone?: string;
  readonly sure: boolean;
} {
  const { language, script, region } = likely(code);
  const usual = likely(language);
  const pairs = usual.script === script ? [region!] : LETTERS.flatMap((a) => LETTERS.map((b) => a + b));
  return {
    regions: pairs
      .map((each) => `${language}-${each.toLowerCase()}`)
      .filter((tag) => likely(tag).script === script),
    ...(usual.script === script ? { alone: language } : {}),
    sure: usual.region === region,
  };
}
