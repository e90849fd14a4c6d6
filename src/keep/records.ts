import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { cached, type Params } from '../language/messages.js';
import { ImportError } from './transfer.js';
import type { Keep, KeptRecord } from './keep.js';
import { pageMemory } from './memory-keep.js';
import { button } from '../view/controls.js';
import { chosenText, download } from './files.js';
import { html } from '../view/html.js';
import type { recordsStrings } from '../language/records.strings.js';
import type { sharedStrings } from '../language/shared.strings.js';
import type { Voice } from '../language/voice.js';

type Host = ReactiveControllerHost & HTMLElement;
/** What a tool with records can say beside its own strings. */
export type RecordsKey = keyof typeof recordsStrings | keyof typeof sharedStrings;
export type Change<T> = (records: readonly T[]) => readonly T[];

/** One kind of records: how they are kept, and how they go to a file and back. */
export interface RecordKind<T> {
  readonly collection: string;
  /** The name of a file of them, which says nothing of what is in it. */
  readonly file: string;
  /** Whether a record is what the tool can show. A keep may hold others, which are neither shown nor ever changed. */
  readonly isReadable: (record: T) => boolean;
  /** Whether there may be so many: they have to fit into one file that can be read again. */
  readonly holds: (records: readonly T[]) => boolean;
  readonly write: (records: readonly T[]) => string;
  /** @throws {ImportError} */
  readonly read: (file: string) => readonly T[];
  /** Adds to a list what goes without saying, and is not kept before the first change. */
  readonly whole?: Change<T>;
  /** Takes back one change, the one that made `after` of `before`, and nothing that happened since. */
  readonly takeBack: (now: readonly T[], before: readonly T[], after: readonly T[]) => readonly T[];
}

/** What is said of a change, and what follows when the person takes it back. */
export interface Done<Key> {
  /** `{n}` in it is how many records there are more than before, unless `params` say otherwise. */
  readonly said: Key;
  readonly params?: Params;
  readonly undone: () => void;
  /** Changes that follow each other with the same value here, a thing moved step by step, are taken back as one. */
  readonly one?: unknown;
}

type Sorted<T> = readonly [readable: readonly T[], others: readonly T[]];

interface Line<T> {
  readonly text: () => unknown;
  readonly undo?: () => unknown;
  /** Heard and not seen: the change itself is in sight. */
  readonly quiet?: boolean | undefined;
  /** Of a change that it can take back: {@link Done.one}, and what it made of what. */
  readonly one?: unknown;
  readonly before?: readonly T[];
  readonly after?: readonly T[];
}

/**
 * A person's records of one kind, in the keep that a `<calm-space>` provides or else in the page's memory.
 * The element is drawn again whenever something in it changes, from whichever element. One line tells how a
 * change went, with undo where that helps; it stays until the next one or until the person leaves that view.
 */
export class Records<T extends KeptRecord, Key extends string> implements ReactiveController {
  readonly #host: Host;
  readonly #voice: Voice<Key | RecordsKey>;
  readonly #given: () => Keep | undefined;
  readonly #kind: RecordKind<T>;
  // A list never changes, nor does a record: each is looked at once, since looking through thousands takes long.
  readonly #good = new WeakSet<T>();
  readonly #sorted = new WeakMap<readonly T[], Sorted<T>>();
  #followed: Keep | undefined;
  #stop: (() => void) | undefined;
  #line: Line<T> | undefined;
  /** Another with each wipe: what began before one must not bring anything back after it. */
  #era = {};
  /** The era in which a change was begun that is not over. */
  #busy: object | undefined;

  /** @param given The keep that a `<calm-space>` provides, if any. */
  constructor(
    host: Host,
    voice: Voice<Key | RecordsKey>,
    given: () => Keep | undefined,
    kind: RecordKind<T>,
  ) {
    this.#host = host;
    this.#voice = voice;
    this.#given = given;
    this.#kind = kind;
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

  get #all(): readonly T[] {
    return this.#keep.read<T>(this.#kind.collection);
  }

  /** Whether nothing is kept: never, or not any more. */
  get isEmpty(): boolean {
    return !this.#all.length;
  }

  read(): readonly T[] {
    return this.#whole(this.#sort(this.#all)[0]);
  }

  /** How many are kept that cannot be read. */
  get unread(): number {
    return this.#sort(this.#all)[1].length;
  }

  /** Those that can be read, and the others. Of two with one id only the first can: a change would be of both. */
  #sort(records: readonly T[]): Sorted<T> {
    return cached(this.#sorted, records, () => {
      const ids = new Set<string>();
      const others: T[] = [];
      const known = records.filter((record) => {
        const good = (this.#good.has(record) || this.#kind.isReadable(record)) && !ids.has(record.id);
        if (good) {
          this.#good.add(record);
          ids.add(record.id);
        } else others.push(record);
        return good;
      });
      return [others.length ? known : records, others];
    });
  }

  #whole(records: readonly T[]): readonly T[] {
    return this.#kind.whole?.(records) ?? records;
  }

  /**
   * Makes a change as one step; true once it is kept. With `done`, it can be taken back. While a slow keep is still at
   * one, as for a button that is pressed twice, another is not begun.
   */
  async change(change: Change<T>, done?: Done<Key | RecordsKey>, keep: Keep = this.#keep): Promise<boolean> {
    const era = this.#era;
    if (this.#busy === era) return false;
    this.#busy = era;
    const { collection, holds } = this.#kind;
    let before: readonly T[] = [];
    let after: readonly T[] = [];
    let problem: RecordsKey | undefined;
    try {
      await keep.update<T>(collection, (records) => {
        const [known, others] = this.#sort(records);
        after = change((before = this.#whole(known)));
        problem = !holds(after) && (after.length > before.length || holds(before)) ? 'full' : undefined;
        if (problem) return records;
        return others.length ? [...after, ...others] : after;
      });
    } catch {
      problem = 'notKept';
    }
    if (era !== this.#era) return false;
    this.#busy = undefined;
    if (problem) this.say(problem);
    else if (done) this.#offer(done, before, after, keep);
    return !problem;
  }

  #offer(
    { said, params, undone, one }: Done<Key | RecordsKey>,
    before: readonly T[],
    after: readonly T[],
    keep: Keep,
  ): void {
    const { n = after.length - before.length } = params ?? {};
    const last = this.#line;
    const from = last && one && one === last.one && before === last.after ? last.before! : before;
    this.#line = {
      text: () => this.#voice.text(said, { ...params, n }),
      undo: async () => {
        const back: Change<T> = (now) => this.#kind.takeBack(now, from, after);
        if (!(await this.change(back, undefined, keep))) return;
        this.clear();
        undone();
      },
      one,
      before: from,
      after,
    };
    this.#voice.update();
  }

  say(key: Key | RecordsKey, params?: Params, quiet?: boolean): void {
    this.#line = { text: () => this.#voice.text(key, params), quiet };
    this.#voice.update();
  }

  /** Takes away what was said, and the undo. */
  clear(): void {
    this.#line = undefined;
    this.#voice.update();
  }

  /** Forgets at once; what another keep has saved, sealed, stays. */
  wipe(): void {
    this.#era = {};
    this.clear();
    this.#keep.wipe(this.#kind.collection);
  }

  /** A button that hands out a file of all there is, which is first seen to be one that can be taken in again. */
  exportButton(): TemplateResult {
    return button(this.#voice.text('export'), () => {
      const { file, write, read } = this.#kind;
      try {
        const text = write(this.read());
        read(text);
        download(file, 'application/json', text);
      } catch {
        this.say('notKept');
      }
    });
  }

  /** A button that takes in a file: `add` is given what is in it. */
  importButton(add: (records: readonly T[]) => void): TemplateResult {
    const take = async (event: Event): Promise<void> => {
      const era = this.#era;
      try {
        const text = await chosenText(event.target as HTMLInputElement);
        if (text !== undefined && era === this.#era) add(this.#kind.read(text));
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
    const { text, undo, quiet } = this.#line ?? {};
    return html`<div class=${quiet ? 'sr' : text ? 'row said' : ''} part="undo" role="status">
      ${text && html`<span>${text()}</span> ${undo && button(this.#voice.text('undo'), undo)}`}
    </div>`;
  }
}
