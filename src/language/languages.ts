import type { Article } from '../content/article.js';
import type { Messages } from './messages.js';
import { likelyTags } from './likely-tags.js';
import { plain, wider } from '../core/language-tags.js';
import { warnOnce } from '../core/warn.js';

/** One language: what the elements say in it, and its articles. */
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
  /** What else pages call one of them, by plain tag. Missing where all that came have plain codes. */
  likely?: Map<string, string>;
  readonly listeners: Set<() => void>;
}

/**
 * A language file and the bundle are separate files and share no module, so they meet here. Nothing
 * personal is ever kept in it.
 */
const KEY: unique symbol = Symbol.for('steadyground.languages');
const shared = globalThis as { [KEY]?: Registry };

function registry(): Registry {
  return (shared[KEY] ??= { languages: new Map(), listeners: new Set() });
}

/** Hosts write things like `x`; `Intl` throws on them. */
export function isLocale(lang: unknown): lang is string {
  try {
    return typeof lang === 'string' && Intl.getCanonicalLocales(lang).length > 0;
  } catch {
    return false;
  }
}

/**
 * Adds a language, or adds to one: strings and articles that come later win, what they do not name
 * stays. Elements on the page follow at once. A value that is no language is refused with a warning
 * in development.
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
  // A language by itself is what a page calls it; `Intl`, whose first use is slow, is asked of the others only.
  if (code.includes('-')) {
    const { regions, alone, sure } = likelyTags(code);
    const likely = (all.likely ??= new Map());
    for (const tag of regions) likely.set(tag, code);
    if (alone && (sure || !likely.has(alone))) likely.set(alone, code);
  }
  for (const listener of listeners) listener();
}

/** The languages that serve a `lang` value: the nearest, then wider ones, which have what it lacks. */
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

/** Calls back whenever a language is added. */
export function onLanguageAdded(listener: () => void): void {
  registry().listeners.add(listener);
}
