import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { containedBy } from '../page/contain.js';
import { isMessage, type Message, type Messages } from './messages.js';
import { findLanguages, isLocale, onLanguageAdded, type Language } from './languages.js';
import { parentOf } from '../page/parent-of.js';
import { onServer } from '../page/server.js';

type Host = ReactiveControllerHost & HTMLElement;

const connected = new Set<LanguageController>();
let observer: MutationObserver | undefined;

const followAll = (again?: boolean): void => connected.forEach((controller) => controller.follow(again));

/**
 * Resolves the language of an element from its nearest `lang`, across shadow roots, and follows
 * changes while it is connected. One observer serves every element on the page.
 */
export class LanguageController implements ReactiveController {
  /** The page's language tag if there are strings for it, otherwise `en`. `Intl` gets this tag. */
  locale = 'en';
  dir: 'ltr' | 'rtl' = 'ltr';
  /** The languages in use, the nearest first. Empty for English, whose strings come with each element. */
  languages: readonly Language[] = [];

  /** On a server, where ancestors are unknown: the language to use if the element has no `lang` of its own. */
  told?: string | undefined;

  readonly #host: Host;
  /** The language of the page's own words: its `lang`, even if we have no strings in it. */
  #page = 'en';

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (!observer) {
      observer = new MutationObserver(() => followAll());
      // The language may have added articles that were shown in another language until now, so every element looks again.
      onLanguageAdded(() => followAll(true));
    }
    for (let node: Node | undefined = this.#host; node;) {
      const root: Node = node.getRootNode();
      // Observing the same root again replaces the earlier request, so nothing adds up.
      observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
      node = root instanceof ShadowRoot ? root.host : undefined;
    }
    connected.add(this);
    this.resolve();
  }

  hostDisconnected(): void {
    connected.delete(this);
  }

  /** Called when the page has changed. An error stays with this element, so that the others follow all the same. */
  follow(again?: boolean): void {
    containedBy(this.#host, () => this.resolve(again))();
  }

  /** @param again Whether to render the element again even if its language is the same. */
  resolve(again = false): void {
    let lang = '';
    for (let at: Element | null = this.#host; at && !lang; at = onServer ? null : parentOf(at)) {
      lang = at.getAttribute('lang') ?? '';
    }
    if (onServer) lang ||= this.told ?? '';
    lang = lang.replaceAll('_', '-');
    const languages = findLanguages(lang);
    const [language] = languages;
    const known = isLocale(lang);
    const served = language !== undefined || /^en\b/i.test(lang);
    const locale = served && known ? lang : (language?.code ?? 'en');
    const page = known ? lang : locale;
    if (!again && page === this.#page && locale === this.locale && language === this.languages[0]) return;
    this.locale = locale;
    this.#page = page;
    this.languages = languages;
    this.dir = language?.dir ?? 'ltr';
    this.#host.requestUpdate();
  }

  /**
   * Finds the message for a key, and the locale in which it is written. A host's replacement comes first,
   * then this language, then English.
   */
  find(
    tag: string,
    key: string,
    replacements: readonly (Messages | undefined)[],
    english: Message | undefined,
  ): readonly [Message, string] {
    const own = this.languages.flatMap(({ strings }) => [strings[tag], strings.shared]);
    for (const [at, messages] of [...replacements, ...own].entries()) {
      const message = messages?.[key];
      if (isMessage(message)) return [message, at < replacements.length ? this.#page : this.locale];
    }
    return [english ?? '', /^en\b/i.test(this.locale) ? this.locale : 'en'];
  }
}
