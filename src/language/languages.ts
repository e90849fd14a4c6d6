import type { Article } from '../content/article.js';
import type { Messages } from './messages.js';
import { likelyTags } from './likely-tags.js';
import { plain, wider } from '../core/language-tags.js';
import { warnOnce } from '../core/warn.js';

/** One language: the strings of the elements in it, and its articles. */
export interface Language {
  /** BCP 47 tag without a region unless the text is for that region only: `es`, `zh-Hant`. */
  readonly code: string;
  /** The language's name for itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** False until a person who speaks it has reviewed every line. */
  readonly reviewed: boolean;
  /** By tag name; `shared` holds what several elements say. */
  readonly strings: Readonly<Record<string, Messages>>;
  readonly articles?: readonly Article[];
}

interface Registry {
  readonly languages: Map<string, Language>;
  /** Other tags that pages use for a language, and its code. Missing while no code has a script or region. */
  likely?: Map<string, string>;
  readonly listeners: Set<() => void>;
}

/**
 * A language file and the bundle are separate files and share no module, so they share this registry. It
 * never contains anything personal.
 */
const KEY: unique symbol = Symbol.for('steadyground.languages');
const shared = globalThis as { [KEY]?: Registry };

function registry(): Registry {
  return (shared[KEY] ??= { languages: new Map(), listeners: new Set() });
}

/** Whether `Intl` accepts a tag. Hosts write things like `x`, on which it throws. */
export function isLocale(lang: unknown): lang is string {
  try {
    return typeof lang === 'string' && Intl.getCanonicalLocales(lang).length > 0;
  } catch {
    return false;
  }
}

/**
 * Adds a language, or adds to an existing one. Later strings and articles replace earlier ones with the
 * same key or id; the others stay. Elements on the page follow at once. A value that is not a language is
 * refused, with a warning in development.
 */
export function addLanguage(language: Language): void {
  if (!isLocale(language?.code?.replaceAll?.('_', '-')) || typeof (language.strings ?? 0) !== 'object') {
    warnOnce(
      'addLanguage() was given something that is not a language: it needs a code such as es or zh-Hant, dir and strings.',
    );
    return;
  }
  const all = registry();
  const { languages, listeners } = all;
  const code = plain(language.code);
  const known = languages.get(code);
  const strings: Record<string, Messages> = { ...known?.strings };
  for (const [tag, messages] of Object.entries(language.strings)) {
    strings[tag] = { ...strings[tag], ...messages };
  }
  const articles = Array.isArray(language.articles) ? [...(language.articles as readonly Article[])] : [];
  for (const article of known?.articles ?? []) {
    if (!articles.some((each) => each?.id === article?.id)) articles.push(article);
  }
  languages.set(code, { ...language, strings, articles });
  // Pages use the code itself for a language without script or region. Only the others ask `Intl`, whose first use is slow.
  if (code.includes('-')) {
    const { regions, alone, sure } = likelyTags(code);
    const likely = (all.likely ??= new Map());
    for (const tag of regions) likely.set(tag, code);
    if (alone && (sure || !likely.has(alone))) likely.set(alone, code);
  }
  for (const listener of listeners) listener();
}

/** The languages for a `lang` value: the nearest one, then wider ones, for what the nearest lacks. */
export function findLanguages(lang: string): Language[] {
  const { languages, likely } = registry();
  return wider(plain(lang))
    .map((tag) => languages.get(tag) ?? languages.get(likely?.get(tag) ?? ''))
    .filter((language, at, all) => language !== undefined && all.indexOf(language) === at) as Language[];
}

/** Every language added so far. */
export function languages(): readonly Language[] {
  return [...registry().languages.values()];
}

/** Calls `listener` whenever a language is added. */
export function onLanguageAdded(listener: () => void): void {
  registry().listeners.add(listener);
}
