import { DEV } from '#dev';
import { warnOnce } from './warn.js';

/**
 * The result of reading an attribute or property. Its value is always usable; in development it also says why the
 * given value was not.
 */
export interface Parsed<T> {
  readonly value: T;
  /** What the value must be, as the end of a sentence that begins with its name. */
  readonly problem?: string;
}

/** Reads whatever a host set, and never throws. */
export type Option<T> = (given: unknown) => Parsed<T>;

/**
 * The text that an attribute would have. Empty for values that no attribute can have, because reading those could
 * throw.
 */
const asText = (given: unknown): string =>
  typeof given === 'string' || typeof given === 'number' ? String(given) : '';

const missing = (given: unknown): boolean => given === null || given === undefined || given === '';

/** Uses another value in place of `given`. In development only, it also says why, if `given` was anything at all. */
export const fallBack = <T>(value: T, given: unknown, why: () => string): Parsed<T> =>
  DEV && !missing(given) ? { value, problem: why() } : { value };

/** One of a fixed list; anything else falls back. */
export function oneOf<const T extends readonly string[]>(values: T, fallback: T[number]): Option<T[number]> {
  return (given) => {
    const value = asText(given);
    if (values.includes(value)) return { value };
    return fallBack<T[number]>(fallback, given, () => `must be one of ${values.join(', ')}`);
  };
}

/** Any text; anything else falls back. */
export function text<T>(fallback: T): Option<string | T> {
  return (given) => ({ value: typeof given === 'string' ? given : fallback });
}

/** A number from `min` to `max`; anything else falls back. */
export function between(min: number, max: number, fallback: number): Option<number> {
  return (given) => {
    const value = Number(asText(given) || NaN);
    if (value >= min && value <= max) return { value };
    return fallBack(fallback, given, () => `must be a number from ${min} to ${max}`);
  };
}

/**
 * Gives each changed property of an element a usable value, and in development tells the integrator which value it
 * could not use.
 */
export function readOptions(
  element: HTMLElement,
  options: Readonly<Record<string, Option<unknown>>>,
  changed: (name: string) => boolean,
): void {
  const values = element as unknown as Record<string, unknown>;
  for (const [name, read] of Object.entries(options)) {
    if (!changed(name)) continue;
    const parsed = read(values[name]);
    if (DEV && parsed.problem) {
      const used = String(parsed.value) || 'none';
      warnOnce(
        `<${element.localName}> ${name}="${asText(values[name])}": it ${parsed.problem}. Using ${used}.`,
      );
    }
    values[name] = parsed.value;
  }
}
