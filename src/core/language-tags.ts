/** A language tag in one spelling, to compare: systems, voices and hosts also write es_MX. */
export const plain = (tag: string): string => tag.toLowerCase().replaceAll('_', '-');

/** A plain tag, then its wider ones: `zh-hant-tw`, `zh-hant`, `zh`. */
export const wider = (tag: string): string[] =>
  tag ? [tag, ...wider(tag.slice(0, Math.max(0, tag.lastIndexOf('-'))))] : [];

/** The language alone: `pt` for `pt-BR`. */
export const primary = (tag: string): string => plain(tag).replace(/-.*/, '');
