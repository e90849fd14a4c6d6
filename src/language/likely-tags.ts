const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at));

/** The tag with its likely script and region. */
const likely = (tag: string): Intl.Locale => new Intl.Locale(tag).maximize();

/**
 * What pages may call a language that has a script or region in its plain code: `zh-hant` is what `zh-tw` and `zh-hk` mean;
 * `pt-br` is what `pt` means. The last, the language alone, is given only where people read it in the same script, and
 * `sure` says whether it means this region.
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
