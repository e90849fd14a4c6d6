/** Forms of one sentence by the plural category of its `{n}`. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** One thing the interface says; `{name}` stands for a parameter. */
export type Message = string | Plural;

/** All that one element says, by key. */
export type Messages = Readonly<Record<string, Message>>;

/** The same keys in another language, which may need other plural categories. */
export type Translation<T extends Messages> = {
  readonly [K in keyof T]: T[K] extends string ? string : Plural;
};

export type Params = Readonly<Record<string, string | number>>;

const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

/** What was made for `key`, kept for the next time: building an `Intl` object, say, costs far more than using it. */
export function cached<K extends WeakKey | string, T>(
  cache: { get(key: K): T | undefined; set(key: K, value: T): unknown },
  key: K,
  make: () => T,
): T {
  let value = cache.get(key);
  if (!value) cache.set(key, (value = make()));
  return value;
}

/**
 * Whether a count is written in these digits, and has English's two plural forms. The first use of `Intl` costs a cheap
 * phone a seventh of a second before anything is drawn: it is asked where the answer is another.
 */
const isPlain = (value: number, locale: string): boolean =>
  /^e[ns]\b(?!.*-u-)/.test(locale) && /^\d{1,3}$/.test(`${value}`);

/**
 * The locale for what `Intl` writes with digits. Our Arabic has 0 to 9 in its words, articles and numbers to dial, so what is
 * filled in has them too, also for Egypt: a sentence has digits of one kind. A locale that names its digits keeps them.
 */
export const withDigits = (locale: string): string =>
  /^ar\b(?!.*-[ux]-)/i.test(locale) ? `${locale}-u-nu-latn` : locale;

/** A number as people who read `locale` write it. */
export function formatNumber(value: number, locale: string): string {
  if (isPlain(value, locale)) return String(value);
  return cached(numbers, locale, () => new Intl.NumberFormat(withDigits(locale))).format(value);
}

/** Whether a host's or a language's value is something to say: types are not there at run time. */
export const isMessage = (value: unknown): value is Message =>
  typeof value === 'string' || typeof (value as Plural | undefined)?.other === 'string';

/** Fills a message: `{n}` also chooses the plural form. A parameter that is not given stays as it stands. */
export function format(message: Message, locale: string, params: Params = {}): string {
  let text = message;
  if (typeof text !== 'string') {
    const n = Number(params.n);
    const plural = isPlain(n, locale)
      ? n === 1
        ? 'one'
        : 'other'
      : cached(rules, locale, () => new Intl.PluralRules(locale)).select(n);
    const form = text[plural];
    text = typeof form === 'string' ? form : text.other;
  }
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(value, locale) : value;
  });
}
