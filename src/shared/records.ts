import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Params } from '../core/messages.js';
import { takeBack } from '../core/records.js';
import { ImportError } from '../core/transfer.js';
import type { Keep, KeptRecord } from '../keep/keep.js';
import { pageMemory } from '../keep/memory-keep.js';
import { button } from './controls.js';
import { chosenText } from './files.js';
import { html } from './html.js';
import type { recordsStrings } from './records.strings.js';
import type { sharedStrings } from './shared.strings.js';
import type { Voice } from './voice.js';

type Host = ReactiveControllerHost & HTMLElement;
/** What a tool with records can say beside its own strings. */
export type RecordsKey = keyof typeof recordsStrings | keyof typeof sharedStrings;
export type Change<T> = (records: readonly T[]) => readonly T[];

/** What is said of a change, and what follows when the person takes it back. */
export interface Done<Key> {
  /** `{n}` in it is how many records there are more than before. */
  readonly said: Key;
  readonly undone: () => void;
}

/**
 * A person's records of one kind, in the keep that a `<calm-space>` provides or else in the page's memory.
 * The element is drawn again whenever something in it changes, from whichever element. One line tells how a
 * change went, with undo where that helps; it stays until the next one or until the person leaves that view.
 */
export class Records<T extends KeptRecord, Key extends string> implements ReactiveController {
  readonly #host: Host;
  readonly #voice: Voice<Key | RecordsKey>;
  readonly #collection: string;
  readonly #given: () => Keep | undefined;
  readonly #whole: Change<T>;
  readonly #isReadable: (record: T) => boolean;
  /** What was read last, and what of it is readable: looking through thousands at each drawing takes long. */
  #read: readonly T[] = [];
  #readable: readonly T[] = [];
  #followed: Keep | undefined;
  #stop: (() => void) | undefined;
  #line: { readonly text: () => unknown; readonly undo?: () => unknown } | undefined;
  #busy: object | undefined;
  /** Grows with each wipe: what began before one must not bring anything back after it. */
  #era = 0;

  /**
   * @param given The keep that a `<calm-space>` provides, if any.
   * @param whole Adds to a list what goes without saying, and is not kept before the first change.
   * @param isReadable Whether a record is what the tool can show. A keep may hold others, which are neither shown
   *   nor ever changed.
   */
  constructor(
    host: Host,
    voice: Voice<Key | RecordsKey>,
    collection: string,
    given: () => Keep | undefined,
    whole: Change<T> = (records) => records,
    isReadable: (record: T) => boolean = () => true,
  ) {
    this.#host = host;
    this.#voice = voice;
    this.#collection = collection;
    this.#given = given;
    this.#whole = whole;
    this.#isReadable = isReadable;
    host.addController(this);
  }

  hostConnected(): void {
    // Something may have changed while the element was set aside.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.hostUpdate();
  }

  hostUpdate(): void {
    const keep = this.#host.isConnected ? this.#keep : undefined;
    if (keep === this.#followed) return;
    this.#stop?.();
    this.#followed = keep;
    this.#stop = keep?.subscribe(this.#voice.update);
  }

  get #keep(): Keep {
    return this.#given() ?? pageMemory();
  }

  /** Whether closing the page forgets everything. */
  get inMemory(): boolean {
    return this.#keep === pageMemory();
  }

  /** Whether nothing is kept: never, or not any more. */
  get isEmpty(): boolean {
    return !this.#keep.read(this.#collection).length;
  }

  read(): readonly T[] {
    return this.#whole(this.#known(this.#keep.read(this.#collection)));
  }

  /** How many are kept that cannot be read. */
  get unread(): number {
    const all = this.#keep.read<T>(this.#collection);
    return all.length - this.#known(all).length;
  }

  #known(records: readonly T[]): readonly T[] {
    if (records !== this.#read) {
      this.#read = records;
      const readable = records.filter(this.#isReadable);
      this.#readable = readable.length < records.length ? readable : records;
    }
    return this.#readable;
  }

  /** Does what a button asks for; pressed again while a slow keep is still at the first, it does nothing more. */
  async once(work: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    const busy = (this.#busy = {});
    try {
      await work();
    } finally {
      // Unless a wipe has let another begin.
      if (this.#busy === busy) this.#busy = undefined;
    }
  }

  /** Makes a change as one step; true once it is kept. With `done`, it can be taken back. */
  async change(change: Change<T>, done?: Done<Key | RecordsKey>, keep: Keep = this.#keep): Promise<boolean> {
    const era = this.#era;
    let before: readonly T[] = [];
    let after: readonly T[] = [];
    let kept = true;
    try {
      await keep.update<T>(this.#collection, (records) => {
        const known = this.#known(records);
        after = change((before = this.#whole(known)));
        return known === records ? after : [...after, ...records.filter((each) => !this.#isReadable(each))];
      });
    } catch {
      kept = false;
    }
    if (era !== this.#era) return false;
    if (!kept) this.say('notKept');
    else if (done) {
      this.#line = {
        text: () => this.#voice.text(done.said, { n: after.length - before.length }),
        undo: async () => {
          this.clear();
          if (await this.change((now) => takeBack(now, before, after), undefined, keep)) done.undone();
        },
      };
      this.#voice.update();
    }
    return kept;
  }

  say(key: Key | RecordsKey, params?: Params): void {
    this.#line = { text: () => this.#voice.text(key, params) };
    this.#voice.update();
  }

  /** Takes away what was said, and the undo. */
  clear(): void {
    this.#line = undefined;
    this.#voice.update();
  }

  /** Forgets at once; what another keep has saved, sealed, stays. */
  wipe(): void {
    this.#era++;
    this.#busy = undefined;
    this.#read = this.#readable = [];
    this.clear();
    this.#keep.wipe(this.#collection);
  }

  /** A button that takes in a file: `add` is given its text, and may throw. */
  importButton(add: (text: string) => void): TemplateResult {
    const take = async (event: Event): Promise<void> => {
      const era = this.#era;
      try {
        const text = await chosenText(event.target as HTMLInputElement);
        if (text !== undefined && era === this.#era) add(text);
      } catch (error) {
        if (era === this.#era) this.say(error instanceof ImportError ? error.message : 'not-json');
      }
    };
    return html`${button(this.#voice.text('import'), ({ currentTarget }) =>
        ((currentTarget as Element).nextElementSibling as HTMLElement).click(),
      )}<input type="file" accept=".json" hidden @change=${take} />`;
  }

  /** The line. It is there before it speaks, so that a screen reader hears it. */
  render(): TemplateResult {
    const { text, undo } = this.#line ?? {};
    return html`<div class=${text ? 'row said' : ''} part="undo" role="status">
      ${text && html`<span>${text()}</span> ${undo && button(this.#voice.text('undo'), undo)}`}
    </div>`;
  }
}
