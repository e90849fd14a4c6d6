import { plain, wider } from '../core/language-tags.js';

/** Who a text is written for. */
export const AUDIENCES = ['survivors', 'supporters', 'clinicians'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How demanding a text is: plain (read at about age 9 to 11), general, professional. */
export const LEVELS = ['plain', 'general', 'professional'] as const;
export type Level = (typeof LEVELS)[number];

/** A stretch of text, or a marked one. */
export type Inline =
  | string
  | { readonly em: readonly Inline[] }
  | { readonly strong: readonly Inline[] }
  | { readonly a: string; readonly text: readonly Inline[] }
  /** A citation: the id of one of the article's sources. */
  | { readonly cite: string };

/** A block of an article's body. */
export type Block =
  | { readonly h: readonly Inline[] }
  | { readonly p: readonly Inline[] }
  | { readonly ul: readonly (readonly Inline[])[] }
  | { readonly ol: readonly (readonly Inline[])[] }
  | { readonly quote: readonly Inline[] };

/** Where a statement comes from. */
export interface Source {
  readonly id: string;
  readonly text: string;
  /** The language of `text`, where it is not the article's. */
  readonly lang?: string;
  readonly url?: string;
  /** False: nobody has checked it in the original yet; shown as "to be confirmed". */
  readonly verified: boolean;
}

/** What is known of an article without its text: enough to list it, to look for it, and to choose it. */
export interface ArticleFacts {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  /** A title that tells someone who glances at the screen nothing. */
  readonly neutralTitle?: string;
  readonly summary: string;
  /** Reading time in minutes. */
  readonly minutes?: number;
  readonly audience?: readonly Audience[];
  readonly topics?: readonly string[];
  /** What the text speaks of that may be hard to read; shown before it opens. */
  readonly contentNote?: string;
  readonly level?: Level;
  readonly author?: string;
  /** Who reviewed it; absent until somebody has. */
  readonly reviewer?: string;
  /** True once a person has reviewed this language's text. */
  readonly reviewed?: boolean;
  /** ISO date on which the text was last checked against its sources. */
  readonly checked?: string;
  /** Tag of the tool that goes with it. */
  readonly relatedTool?: string;
}

/** The text of an article, and what it cites. */
export interface ArticleText {
  readonly sources?: readonly Source[];
  readonly body: readonly Block[];
}

/** An article as the elements take it: compiled from Markdown, never HTML. */
export interface Article extends ArticleFacts, ArticleText {}

/** The articles of a language: its index, with the text of each by its id. */
export const withTexts = (
  index: readonly ArticleFacts[],
  texts: Readonly<Record<string, ArticleText>>,
): readonly Article[] => index.map((facts) => ({ ...facts, ...texts[facts.id]! }));

/**
 * Months after which a text is marked "may be out of date". A choice of this product: short enough that
 * a changed finding or service does not stand for years, long enough that a yearly check keeps the mark away.
 */
export const OUT_OF_DATE_MONTHS = 12;

/**
 * The day that an ISO date names, at midnight in UTC; none where it names none, as 30 February or words do, of which
 * browsers make another day, or one that moves with the time zone.
 */
export function dayOf(date: string | undefined): Date | undefined {
  const day = (date ?? '').slice(0, 10);
  const found = new Date(day);
  return day.length > 9 && found.toJSON()?.startsWith(day) ? found : undefined;
}

/** Whether a text that was checked on a day may be out of date. */
export const isOutOfDate = (checked: Date, now: number): boolean =>
  now > new Date(checked).setUTCMonth(checked.getUTCMonth() + OUT_OF_DATE_MONTHS);

/**
 * Of the articles with an id, the one in the wanted language, else in a wider one, else English, else any. What the others
 * hold is not looked at, and of these only as much as it takes until one can be shown.
 */
export function pickArticle(articles: unknown, id: string, lang: string): Article | undefined {
  if (!Array.isArray(articles)) return undefined;
  const wanted = wider(plain(lang));
  const rank = (article: Article): number => {
    const own = plain(article.lang);
    const at = wanted.indexOf(own);
    if (at >= 0) return at;
    // For `pt`, one in `pt-BR`.
    return own.startsWith(`${wanted.at(-1)}-`) ? 97 : own === 'en' ? 98 : 99;
  };
  return articles
    .filter((article: Article | null) => article?.id === id && typeof article.lang === 'string')
    .sort((a: Article, b: Article) => rank(a) - rank(b))
    .find(isArticle);
}

/** The words of a text without its marks and citations. */
export function plainText(text: readonly Inline[]): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('cite' in part) return '';
      return plainText('a' in part ? part.text : 'em' in part ? part.em : part.strong);
    })
    .join('');
}

/** Longest stretch given to a voice at once: some engines fall silent in the middle of longer ones. */
const MAX_SPOKEN = 200;

/** What a sentence ends with, where one does. */
const SENTENCE_END = /[.!?؟।]["'”’»)]*(?=\s)|[。！？]+/g;

/** A sentence, or what a long one is made of: up to a space, else between two characters. */
const bearable = (sentence: string): string[] =>
  sentence.length < MAX_SPOKEN
    ? [sentence]
    : (sentence.match(/.{1,180}(\s|$)|.{1,180}(?![\p{M}\u200d])/gsu) ?? []).map((part) => part.trim());

/** An article as a voice reads it: the title, then its text in whole sentences of a bearable length. */
export function spokenParts(article: Article): string[] {
  const texts = [article.title];
  for (const block of article.body) {
    if ('ul' in block || 'ol' in block) texts.push(...('ul' in block ? block.ul : block.ol).map(plainText));
    else texts.push(plainText('h' in block ? block.h : 'p' in block ? block.p : block.quote));
  }
  return texts.flatMap((text) => {
    const parts: string[] = [];
    const sentences = text.replace(SENTENCE_END, '$&\n').match(/\S.*/g) ?? [];
    for (const sentence of sentences.flatMap(bearable)) {
      const last = parts.at(-1);
      if (last !== undefined && last.length + sentence.length < MAX_SPOKEN) {
        parts[parts.length - 1] = `${last} ${sentence}`;
      } else parts.push(sentence);
    }
    return parts;
  });
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isList = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every((item) => isItem(item));

/** How deep marks may stand in marks: text has two or three, and no page is drawn from 10,000. */
const MAX_DEPTH = 20;

/** The one of these names that an object has. One that has two could be read as either. */
function onlyOf(value: unknown, ...names: readonly string[]): readonly [string, unknown] | [] {
  const found = isFields(value) ? names.filter((name) => name in value) : [];
  const [name] = found;
  return found.length === 1 && name ? [name, (value as Fields)[name]] : [];
}

function isMark(part: unknown, depth: number): boolean {
  const [name, value] = onlyOf(part, 'em', 'strong', 'a', 'cite');
  if (name === 'cite') return typeof value === 'string';
  if (name === 'a') return typeof value === 'string' && isText((part as Fields).text, depth);
  return isText(value, depth);
}

const isText = (value: unknown, depth = 0): boolean =>
  depth < MAX_DEPTH && isList(value, (part) => typeof part === 'string' || isMark(part, depth + 1));

function isBlock(block: unknown): boolean {
  const [name, value] = onlyOf(block, 'h', 'p', 'ul', 'ol', 'quote');
  return name === 'ul' || name === 'ol' ? isList(value, isText) : isText(value);
}

const isSource = (source: unknown): boolean =>
  isFields(source) &&
  typeof source.id === 'string' &&
  typeof source.text === 'string' &&
  typeof (source.lang ?? '') === 'string' &&
  typeof (source.url ?? '') === 'string';

/** Whether a host's value can be shown as an article: types are not there at run time. */
export function isArticle(value: unknown): value is Article {
  return (
    isFields(value) &&
    ['id', 'lang', 'title', 'summary'].every((name) => typeof value[name] === 'string') &&
    ['neutralTitle', 'contentNote', 'author', 'reviewer', 'checked', 'relatedTool'].every(
      (name) => typeof (value[name] ?? '') === 'string',
    ) &&
    isList(value.body, isBlock) &&
    isList(value.sources ?? [], isSource)
  );
}
