import type { ReactiveControllerHost } from 'lit';
import { STARTERS } from '../../content/joy-starters.js';
import { newId } from '../../keep/ids.js';
import { JOYS, mergeJoys } from './collection.js';
import { pickJoys, type Possible } from './joy-pick.js';
import {
  clean,
  listJoys,
  NEEDS,
  place,
  put,
  remove,
  unhideAll,
  type Draft,
  type Energy,
  type Joy,
  type JoyRecord,
  type Kind,
  type Need,
} from './joys.js';
import type { Change, Keep } from '../../keep/keep.js';
import { Ending } from '../../view/ending.js';
import { Records, type Done, type RecordsKey } from '../../keep/records.js';
import { Model } from '../../element/model.js';
import type { Voice } from '../../language/voice.js';
import { dragRow } from './drag-row.js';
import type { messages } from './joy-list.strings.js';

type Own = keyof typeof messages;
export type Key = Own | RecordsKey;

/** What the page is told: never what is on the list. */
export interface Events {
  'joy-list-changed': { change: 'added' | 'edited' | 'moved' | 'removed' | 'restored' | 'imported' };
  'joy-chosen': { own: boolean };
  'joy-done': { own: boolean };
}

/** Where the person is, and what they chose there. "A hard day" has three pages: two questions, and what fits. */
export interface State {
  readonly page: 'list' | 'editor' | 'plan' | 'energy' | 'possible' | 'three' | 'none-fit' | 'now';
  readonly kind?: Kind | undefined;
  /** How many things of the list are shown. */
  readonly shown: number;
  /** The id of the thing whose other buttons are open. */
  readonly menu?: string | undefined;
  /** The thing in the editor or on a page of its own; undefined while the person adds a new one. */
  readonly joy?: Joy | undefined;
  /** Whether the thing was suggested by "A hard day". */
  readonly suggested?: boolean;
  /** Only what was entered for the thing, until it is saved. */
  readonly draft: Draft;
  /** "Save" was pressed although nothing was written. */
  readonly missing?: boolean;
  readonly energy?: Energy | undefined;
  readonly possible: readonly Need[];
  readonly now: Possible;
  /** The ids of the last suggestions, kept between visits to that page so that the same things do not come right back. */
  readonly picks: readonly string[];
  readonly grounding?: HTMLElement | undefined;
}

/** How many things are shown at first, one of each kind, so that the list stays short; and how many more at a time. */
const SHOWN = 5;
const MORE = 20;

const FIRST: State = { page: 'list', shown: SHOWN, draft: {}, possible: [], now: {}, picks: [] };

/** The words of a thing, as plain text. */
export const wordsOf = ({ str }: Voice<Key>, { id, text }: JoyRecord): string =>
  // The key exists, unless the thing is from another version.
  text ?? str(`joy-${id}` as Key);

/** Where the person is in the list, and everything that they can do with it. */
export class JoyModel extends Model<State, Events, Key> {
  readonly records: Records<JoyRecord, Key>;
  readonly ending: Ending;
  readonly #element: ReactiveControllerHost & HTMLElement;
  #letGo: (() => void) | undefined;

  constructor(
    element: ReactiveControllerHost & HTMLElement,
    voice: Voice<Key>,
    keep: () => Keep | undefined,
  ) {
    super(voice, FIRST);
    this.#element = element;
    this.records = new Records(element, voice, keep, JOYS);
    this.ending = new Ending(element, voice.text, () => this.toList());
  }

  /** @param stays Whether the line about the last change stays in sight. */
  override go(change: Partial<State>, focus?: string, stays?: boolean): void {
    if (!stays) this.records.clear();
    super.go({ ...change, menu: undefined }, focus);
  }

  override wipe(): void {
    super.wipe();
    this.ending.reset();
    this.records.wipe();
  }

  /** Everything on the list, in order. */
  get all(): readonly Joy[] {
    return listJoys(this.records.read(), STARTERS);
  }

  /** The things of the chosen kind, whether they are shown yet or not. */
  get listed(): readonly Joy[] {
    const { kind } = this.state;
    return this.all.filter((joy) => !kind || joy.kind === kind);
  }

  #indexOf(id: string | undefined): number {
    return this.listed.findIndex((joy) => joy.id === id);
  }

  /** Shows the list, with the focus on a thing or on the title. */
  readonly toList = (id: string | undefined = this.state.joy?.id, stays?: boolean): void => {
    const index = this.#indexOf(id);
    const shown = Math.max(this.state.shown, index + 1);
    this.go({ page: 'list', shown }, index < 0 ? undefined : `#do-${index}`, stays);
  };

  show(kind?: Kind): void {
    this.set({ kind, shown: SHOWN });
    const what = this.voice.str(kind ? `kind-${kind}` : 'all');
    this.records.say('listing', { what, n: this.listed.length }, true);
  }

  /** Shows more things, and moves the focus to the first new one. */
  readonly showMore = (): void => {
    const { shown } = this.state;
    this.set({ shown: shown + MORE });
    this.voice.focus(`#do-${shown}`);
  };

  async #change(
    change: Events['joy-list-changed']['change'],
    make: Change<JoyRecord>,
    said?: Key,
    id?: string,
    more?: Partial<Done<Key>>,
  ): Promise<boolean> {
    const undone = (): void => {
      this.emit('joy-list-changed', { change: 'restored' });
      this.toList(id);
    };
    const kept = await this.records.change(make, said && { said, undone, ...more });
    if (kept) this.emit('joy-list-changed', { change });
    return kept;
  }

  async remove(joy: Joy): Promise<void> {
    const index = this.#indexOf(joy.id);
    if (!(await this.#change('removed', (all) => remove(all, joy), 'removed', joy.id))) return;
    const next = Math.min(index, this.listed.length - 1);
    this.voice.focus(next < 0 ? undefined : `#do-${next}`);
  }

  /** @param focus A selector for what to focus afterwards, so that the focus moves with the thing. */
  async move(joy: Joy, to: number, focus?: string): Promise<void> {
    const { listed } = this;
    const { id } = joy;
    const anchor = listed[to];
    const params = { n: to + 1, total: listed.length };
    if (!anchor) this.records.say('moved', { ...params, n: this.#indexOf(id) + 1 });
    else if (
      await this.#change('moved', (all) => place(all, id, anchor.id), 'moved', id, { params, one: id })
    ) {
      this.set({ shown: Math.max(this.state.shown, to + 1) });
      if (focus) this.voice.focus(focus);
    }
  }

  /** Starts dragging a thing by its handle. */
  drag(event: PointerEvent, joy: Joy): void {
    this.letGo();
    if (event.button === 0) this.#letGo = dragRow(this.#element, event, (to) => this.move(joy, to));
  }

  letGo(): void {
    this.#letGo?.();
  }

  /** Opens the form for a thing or, without one, for a new thing. */
  edit(page: 'editor' | 'plan', joy?: Joy): void {
    const { kind = 'activities' } = this.state;
    const draft: Draft = joy ? {} : { text: '', kind, energy: 'low', minutes: 10 };
    this.go({ page, joy, draft, missing: false });
  }

  enter(draft: Draft): void {
    this.set({ draft: { ...this.state.draft, ...draft } });
  }

  readonly save = async (): Promise<void> => {
    const { joy, draft, kind } = this.state;
    const { text, when } = draft;
    const entered = {
      ...draft,
      ...(text !== undefined && { text: clean(text) }),
      ...(when !== undefined && { when: clean(when) }),
    };
    if (entered.text === '') {
      this.set({ missing: true });
      this.voice.focus('textarea');
    } else {
      const id = joy?.id ?? newId();
      const make: Change<JoyRecord> = (all) => put(all, id, entered, joy);
      if (!(await this.#change(joy ? 'edited' : 'added', make, joy && 'changed', id))) return;
      this.set({ draft: {}, kind: (entered.kind ?? kind) === kind ? kind : undefined });
      this.toList(id, true);
    }
  };

  readonly import = (incoming: readonly JoyRecord[]): void => {
    const merge: Change<JoyRecord> = (records) =>
      mergeJoys(records, incoming, STARTERS, (record) => wordsOf(this.voice, record));
    void this.#change('imported', merge, 'imported');
  };

  readonly unhide = (): void => {
    void this.#change('restored', unhideAll, 'shown');
    // The button that was pressed disappears, because nothing is hidden any more.
    this.voice.focus('summary');
  };

  readonly hardDay = (): void => this.go({ page: 'energy', joy: undefined });

  /** Suggests three things. Unless the question was skipped, each needs only what was marked as possible. */
  suggest(skipped: boolean): void {
    const { energy, possible } = this.state;
    const not = skipped ? [] : NEEDS.filter((need) => !possible.includes(need));
    this.go({ page: 'three', now: { energy, not } });
    this.another();
  }

  readonly another = (): void => {
    const { now, picks } = this.state;
    this.set({ picks: pickJoys(this.all, now, picks).map(({ id }) => id) });
  };

  readonly noneFit = (): void =>
    this.go({ page: 'none-fit', grounding: this.voice.nested('grounding-steps') });

  choose(joy: Joy): void {
    this.go({ page: 'now', joy, suggested: this.state.page === 'three' });
    this.emit('joy-chosen', { own: joy.own });
  }

  readonly done = (): void => {
    this.ending.begin();
    this.emit('joy-done', { own: this.state.joy!.own });
  };

  readonly notNow = (): void => {
    if (this.state.suggested) this.go({ page: 'three' });
    else this.toList();
  };
}
