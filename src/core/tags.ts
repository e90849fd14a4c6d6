/** A tag as HTML and `Intl` have it: systems, voices and hosts also write es_MX, or es_MX.UTF-8. */
export const hyphened = (tag: unknown): string =>
  String(tag)
    .replace(/[.@].*/, '')
    .replaceAll('_', '-');

/** The same in one spelling, to compare. */
export const plain = (tag: unknown): string => hyphened(tag).toLowerCase();

/** A tag, then its wider ones: `zh-hant-tw`, `zh-hant`, `zh`. */
export const wider = (tag: string): string[] =>
  tag ? [tag, ...wider(tag.slice(0, Math.max(0, tag.lastIndexOf('-'))))] : [];

/** A tag with its likely script and region; what has several names, such as `tl` and `fil`, gets one. */
function likely(tag: string): Partial<Intl.Locale> {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return {};
  }
}

/**
 * Of some plain tags, the one that serves a `lang` value: the tag itself, or its nearest wider one (`es-MX` finds `es`);
 * where others could be nearer, one of the same script (`zh-TW` finds `zh-Hant`), above all of the region that the tag
 * likely means (`pt` finds `pt-BR`). `Intl`, whose first use is slow, is asked only then.
 */
export function nearestTag(lang: string, tags: readonly string[]): string | undefined {
  const tag = plain(lang);
  const found = wider(tag).find((each) => tags.includes(each));
  const primary = `${tag.replace(/-.*/, '')}-`;
  const sure = found && !tags.some((each) => each !== found && each.startsWith(primary));
  if (sure || found === tag || !tag || primary === 'en-') return found;
  const wanted = likely(tag);
  const near = tags.filter((each) => {
    const { language, script } = likely(each);
    return language && language === wanted.language && script === wanted.script;
  });
  return (
    near.find((each) => likely(each).region === wanted.region) ??
    near.find((each) => each === found) ??
    near[0] ??
    found
  );
}
