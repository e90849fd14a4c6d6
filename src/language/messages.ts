/** The forms of one sentence, by the plural category of its `{n}`. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** One thing the interface says; `{name}` stands for a parameter. */
export type Message = string | Plural;

/** Everything that one element says, by key. */
export type Messages = Readonly<Record<string, Message>>;

/** The same keys in another language, which may need different plural categories. */
export type Translation<T extends Messages> = {
  readonly [K in keyof T]: T[K] extends string ? string : Plural;
};

export type Params = Readonly<Record<string, string | number>>;

const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

/** Returns what was made for `key`, or makes it. To create an `Intl` object, say, takes far longer than to use it. */
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
 * Whether a count is written in the digits 0 to 9 and has the two plural forms of English. The first use of `Intl` takes a
 * cheap phone a seventh of a second before anything is drawn, so `Intl` is asked only if the answer may differ.
 */
const isPlain = (value: number, locale: string): boolean =>
  /^e[ns]\b(?!.*-u-)/.test(locale) && /^\d{1,3}$/.test(`${value}`);

/**
 * The locale for everything that `Intl` writes with digits. Our Arabic strings, articles and phone numbers use 0 to 9, so
 * values that are filled in use them too, also for Egypt: one sentence has one kind of digits. A locale that names its
 * digits keeps them.
 */
export const withDigits = (locale: string): string =>
  /^ar\b(?!.*-[ux]-)/i.test(locale) ? `${locale}-u-nu-latn` : locale;

/** Writes a number as people who read `locale` do. */
export function formatNumber(value: number, locale: string): string {
  if (isPlain(value, locale)) return String(value);
  return cached(numbers, locale, () => new Intl.NumberFormat(withDigits(locale))).format(value);
}

/** Whether a value from a host or a language is a message. At run time, there are no types to ensure this. */
export const isMessage = (value: unknown): value is Message =>
  typeof value === 'string' || typeof (value as Plural | undefined)?.other === 'string';

/** Fills in a message; `{n}` also chooses the plural form. A placeholder without a parameter stays as it is. */
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
