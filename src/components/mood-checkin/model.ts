import type { ReactiveControllerHost } from 'lit';
import { newId } from '../../keep/ids.js';
import type { Range } from './mood-analysis.js';
import { MOODS } from './collection.js';
import {
  EMPTY,
  isEmpty,
  MAX_WORDS,
  newMood,
  offersPerson,
  threeLow,
  withMoods,
  wordKey,
  zoneHere,
  type Measure,
  type Mood,
  type MoodContent,
} from './mood.js';
import { isSeen, tidy } from '../../core/own-text.js';
import { without } from '../../keep/take-back.js';
import type { Keep } from '../../keep/keep.js';
import { Records, type RecordsKey } from '../../keep/records.js';
import { Model } from '../../element/model.js';
import type { Voice } from '../../language/voice.js';
import type { messages } from './mood-checkin.strings.js';

type Own = keyof typeof messages;
export type Key = Own | RecordsKey;

/** What the page is told: never what a check-in says. */
export interface Events {
  'mood-checked-in': { edited: boolean };
  'mood-removed': Record<string, never>;
}

/** The two lists of words: for feelings, and for what is around the person. Each has the prefix of its string keys. */
export const LISTS = { words: 'w-', tags: 't-' } as const;
export type List = keyof typeof LISTS;

/** The ways to look at earlier check-ins. */
export const VIEWS = ['list', 'day', 'time', 'weekday', 'together'] as const;

/** Where the person is, and what they entered there. */
export interface State {
  readonly page: 'check-in' | 'saved' | 'mine';
  /** Which of the four questions of a check-in is shown. */
  readonly step: number;
  readonly content: MoodContent;
  /** Text in the fields for own words for which "Add" has not been pressed. */
  readonly typed: Readonly<Record<List, string>>;
  /** Own words and tags added in this check-in. They stay on offer even if the person takes them out again. */
  readonly own: readonly string[];
  /** A person to contact is named. This stays so if the answer that led to it is taken back, so that nothing moves. */
  readonly named: boolean;
  /** The check-in that is being changed. */
  readonly edited?: Mood | undefined;
  /** After three low check-ins, something gentle is offered; `chosen` is the tool that the person chose then. */
  readonly offered?: boolean;
  readonly chosen?: HTMLElement | undefined;
  /** The person has answered "Not now" to the offer after this run of low check-ins. */
  readonly declined?: boolean;
  readonly view: (typeof VIEWS)[number];
  readonly range: Range;
  readonly measure: Measure;
  /** The tag or word for which the person wants to see what was noted with it. */
  readonly asked?: string | undefined;
  /** How many check-ins of the list are shown. */
  readonly shown: number;
  /** Whether notes are printed too. */
  readonly notes?: boolean;
}

const BLANK = {
  step: 0,
  content: EMPTY,
  typed: { words: '', tags: '' },
  own: [],
  named: false,
  edited: undefined,
} as const;
const FIRST: State = {
  ...BLANK,
  page: 'check-in',
  view: 'list',
  range: 'weeks',
  measure: 'valence',
  shown: 10,
};

/** Whether a list has a word, in any spelling. */
export const has = (items: readonly string[], word: string): boolean =>
  items.some((item) => wordKey(item) === wordKey(word));

/** A list with another word added, if the text is a word, is new, and the list has room. */
function added(items: readonly string[], typed: string): readonly string[] {
  const item = tidy(typed).trim();
  return !isSeen(item) || has(items, item) || items.length >= MAX_WORDS ? items : [...items, item];
}

/** Where the person is in the check-ins, and everything that they can do with them. */
export class MoodModel extends Model<State, Events, Key> {
  readonly records: Records<Mood, Key>;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    voice: Voice<Key>,
    keep: () => Keep | undefined,
  ) {
    super(voice, FIRST);
    this.records = new Records(element, voice, keep, MOODS);
  }

  override set(change: Partial<State>): void {
    const { content = this.state.content, named = this.state.named } = change;
    super.set({ ...change, named: named || offersPerson(content) });
  }

  override go(change: Partial<State>, focus?: string): void {
    this.records.clear();
    super.go(change, focus);
  }

  override wipe(): void {
    super.wipe();
    this.records.wipe();
  }

  /** Begins a new check-in, or opens an earlier one to change it. */
  begin(edited?: Mood): void {
    this.go({ ...BLANK, page: 'check-in', edited, content: edited ?? EMPTY });
  }

  readonly showMine = (): void => this.go({ ...BLANK, page: 'mine' });

  answer(change: Partial<MoodContent>): void {
    this.set({ content: { ...this.state.content, ...change } });
  }

  type(list: List, text: string): void {
    this.set({ typed: { ...this.state.typed, [list]: text } });
  }

  /** Adds a word, or removes it again. */
  toggle(list: List, word: string): void {
    const items = this.state.content[list];
    this.answer({
      [list]: has(items, word) ? items.filter((item) => !has([word], item)) : added(items, word),
    });
  }

  /** Adds the text in the field for own words. */
  add(list: List): void {
    const { typed, own, content } = this.state;
    this.set({ own: added(own, typed[list]) });
    this.answer({ [list]: added(content[list], typed[list]) });
    this.type(list, '');
  }

  /** The answers so far. Text in the fields for own words counts, whether "Add" was pressed or not. */
  get answers(): MoodContent {
    const { content, typed } = this.state;
    return {
      ...content,
      note: tidy(content.note),
      words: added(content.words, typed.words),
      tags: added(content.tags, typed.tags),
    };
  }

  readonly save = async (): Promise<void> => {
    const { answers } = this;
    const { edited } = this.state;
    // A device's clock may be set to a time before 1970.
    const mood = edited
      ? { ...edited, ...answers }
      : newMood(newId(), answers, Math.max(0, Date.now()), zoneHere());
    if (isEmpty(answers) || !(await this.records.change((moods) => withMoods(moods, [mood])))) return;
    const low = threeLow(this.records.read());
    const declined = low && !!this.state.declined;
    this.go({
      ...BLANK,
      page: edited ? 'mine' : 'saved',
      declined,
      offered: low && !declined,
      chosen: undefined,
      named: offersPerson(answers),
    });
    this.emit('mood-checked-in', { edited: edited !== undefined });
  };

  async remove(mood: Mood): Promise<void> {
    const { focus } = this.voice;
    if (!(await this.records.change((moods) => without(moods, [mood]), { said: 'removed', undone: focus })))
      return;
    this.emit('mood-removed', {});
    focus();
  }

  /** Shows more check-ins, and moves the focus to the first new one. */
  readonly showMore = (): void => {
    const { shown } = this.state;
    this.set({ shown: shown + 20 });
    this.voice.focus(`li:nth-child(${shown + 1}) button`);
  };

  /** Adds the check-ins of a file. Those that are here already stay as they are. */
  readonly import = (read: readonly Mood[]): void => {
    void this.records.change((moods) => withMoods(moods, without(read, moods)), {
      said: 'imported',
      undone: this.voice.focus,
    });
  };
}
