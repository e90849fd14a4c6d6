import type { ReactiveControllerHost } from 'lit';
import { Model } from '../../element/model.js';
import type { sharedStrings } from '../../language/shared.strings.js';
import type { Voice } from '../../language/voice.js';
import type { strings } from './article-card.strings.js';
import type { ArticleCard } from './article-card.js';
import { Listening } from './listening.js';

export type Key = keyof typeof strings | keyof typeof sharedStrings;

/** Where the person is in the card, and in its text while the text is open. */
export interface State {
  /** "Read" was pressed, and the card now says first what may be hard in the text. */
  readonly asked: boolean;
  /** The text was opened by the person, not by the page. */
  readonly byPerson: boolean;
  /** The text size, in steps above the page's own. */
  readonly size: number;
  /** The size has been changed, and screen readers are told of it. */
  readonly sizeSaid: boolean;
  /** The tool that goes with the text is shown. */
  readonly toolShown: boolean;
}

/** What the page is told. */
export interface Events {
  'article-opened': { id: string };
  'article-closed': { id: string };
}

const FIRST: State = { asked: false, byPerson: false, size: 0, sizeSaid: false, toolShown: false };

/** The number of text sizes. The first is the page's own; the styles define the others. */
export const SIZES = 4;

/** Where the person is in the card and its text, and everything that they can do there. */
export class CardModel extends Model<State, Events, Key> {
  readonly card: ReactiveControllerHost & Pick<ArticleCard, 'neutral' | 'show' | 'close'>;
  readonly listening: Listening;
  /** The mark in the text that led to the sources, for the way back. */
  cited: HTMLElement | undefined;
  #tool: HTMLElement | undefined;

  constructor(card: CardModel['card'], voice: Voice<Key>) {
    super(voice, FIRST);
    this.card = card;
    this.listening = new Listening(card);
  }

  /** Opens the text. If it has a note that the card has not shown yet, shows that first. */
  read(note: string | undefined): void {
    const asked = this.card.neutral && !this.state.asked && Boolean(note);
    this.set({ asked, byPerson: true });
    if (asked) this.voice.focus('.note-title');
    else this.card.show();
  }

  /** Called when the text is closed: stops reading aloud and removes the tool. The text size stays for the next text. */
  leave(): void {
    this.listening.stop();
    this.#tool = this.cited = undefined;
    this.set({ sizeSaid: false, toolShown: false });
  }

  override wipe(): void {
    this.leave();
    super.wipe();
  }

  resize(step: number): void {
    this.set({ size: Math.min(SIZES - 1, Math.max(0, this.state.size + step)), sizeSaid: true });
  }

  /** The tool that goes with the text, if the page has it. */
  tool(tag: string | undefined): HTMLElement | undefined {
    return (this.#tool ??= tag ? this.voice.nested(tag) : undefined);
  }

  showTool(tool: HTMLElement): void {
    tool.tabIndex = -1;
    this.set({ toolShown: true });
    void this.card.updateComplete.then(() => tool.focus());
  }
}
