import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Params } from '../language/messages.js';
import type { KeptRecord, PersonalCollection } from './collection.js';
import type { Change, Keep } from './keep.js';
import { ImportError } from './transfer.js';
import { pageMemory } from './memory-keep.js';
import { button } from '../view/controls.js';
import { chosenText, download } from './files.js';
import { html } from '../view/html.js';
import type { recordsStrings } from '../language/records.strings.js';
import type { sharedStrings } from '../language/shared.strings.js';
import type { Voice } from '../language/voice.js';

type Host = ReactiveControllerHost & HTMLElement;
/** Keys of the strings that a tool with records can say beside its own. */
export type RecordsKey = keyof typeof recordsStrings | keyof typeof sharedStrings;

/** What a tool says about a change, and what it does when the person undoes the change. */
export interface Done<Key> {
  /** `{n}` in this string is the number of records that were added, unless `params` say otherwise. */
  readonly said: Key;
  readonly params?: Params;
  readonly undone: () => void;
  /** Successive changes with the same value here are undone as one, such as moving a thing step by step. */
  readonly one?: unknown;
}

interface Line<T> {
  readonly text: () => unknown;
  readonly undo?: () => unknown;
  /** Whether the line is only for screen readers, because the change itself is in sight. */
  readonly quiet?: boolean | undefined;
  /** For a change that can be undone: {@link Done.one}, and the records before and after it. */
  readonly one?: unknown;
  readonly before?: readonly T[];
  readonly after?: readonly T[];
}

/**
 * A person's records of one kind, in the keep that a `<calm-space>` provides, or otherwise in the page's memory.
 * The element is drawn again whenever something in the keep changes, whichever element changed it. One line says
 * how a change went, with an undo button where that helps. It stays until the next one, or until the person leaves
 * that view.
 */
export class Records<T extends KeptRecord, Key extends string> implements ReactiveController {
  readonly #host: Host;
  readonly #voice: Voice<Key | RecordsKey>;
  readonly #given: () => Keep | undefined;
  readonly #collection: PersonalCollection<T>;
  #followed: Keep | undefined;
  #stop: (() => void) | undefined;
  #line: Line<T> | undefined;
  /** A new object with each wipe. What began before a wipe must not bring anything back after it. */
  #era = {};
  /** The era in which the unfinished change began. */
  #busy: object | undefined;

  /** @param given The keep that a `<calm-space>` provides, if any. */
  constructor(
    host: Host,
    voice: Voice<Key | RecordsKey>,
    given: () => Keep | undefined,
    collection: PersonalCollection<T>,
  ) {
    this.#host = host;
    this.#voice = voice;
    this.#given = given;
    this.#collection = collection;
    host.addController(this);
  }

  hostConnected(): void {
    // Something may have changed while the element was disconnected.
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

  /** Whether the kept data may outlive the page; true also if the keep does not say. */
  get lasting(): boolean {
    return this.#keep.lasting !== false;
  }

  /** Whether nothing is kept, because nothing was added yet or everything was removed. */
  get isEmpty(): boolean {
    return !this.#keep.read(this.#collection).length;
  }

  read(): readonly T[] {
    return this.#whole(this.#sorted[0]);
  }

  /** The number of kept records that cannot be read. */
  get unread(): number {
    return this.#sorted[1].length;
  }

  get #sorted(): ReturnType<PersonalCollection<T>['sort']> {
    return this.#collection.sort(this.#keep.read(this.#collection));
  }

  #whole(records: readonly T[]): readonly T[] {
    return this.#collection.whole?.(records) ?? records;
  }

  /**
   * Makes a change in one step, and resolves to true once it is kept. With `done`, the person can undo it. No change
   * begins while a slow keep is still working on another, as when a button is pressed twice, or while the keep is locked.
   */
  async change(change: Change<T>, done?: Done<Key | RecordsKey>, keep: Keep = this.#keep): Promise<boolean> {
    const era = this.#era;
    if (this.#busy === era || keep.locked) return false;
    this.#busy = era;
    const { holds } = this.#collection;
    let before: readonly T[] = [];
    let after: readonly T[] = [];
    let problem: RecordsKey | undefined;
    try {
      await keep.update(this.#collection, (records) => {
        const [known, others] = this.#collection.sort(records);
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
    this.#tell({
      text: () => this.#voice.text(said, { ...params, n }),
      undo: async () => {
        const back: Change<T> = (now) => this.#collection.takeBack(now, from, after);
        if (!(await this.change(back, undefined, keep))) return;
        this.clear();
        undone();
      },
      one,
      before: from,
      after,
    });
  }

  #tell(line?: Line<T>): void {
    this.#line = line;
    this.#voice.update();
  }

  say(key: Key | RecordsKey, params?: Params, quiet?: boolean): void {
    this.#tell({ text: () => this.#voice.text(key, params), quiet });
  }

  /** Removes the line, with its undo button. */
  clear(): void {
    this.#tell();
  }

  /** Forgets the records at once. What a lasting keep has saved, sealed, stays. */
  wipe(): void {
    this.#era = {};
    this.clear();
    this.#keep.wipe(this.#collection);
  }

  /** A button that saves all records to a file, which is read back first to make sure that it can be imported. */
  exportButton(): TemplateResult {
    return button(this.#voice.text('export'), () => {
      const { name, write, read } = this.#collection.file;
      try {
        const text = write(this.read());
        read(text);
        download(name, 'application/json', text);
      } catch {
        this.say('notKept');
      }
    });
  }

  /** A button that imports a file and calls `add` with its records. */
  importButton(add: (records: readonly T[]) => void): TemplateResult {
    const take = async (event: Event): Promise<void> => {
      const era = this.#era;
      try {
        const text = await chosenText(event.target as HTMLInputElement);
        if (text !== undefined && era === this.#era) add(this.#collection.file.read(text));
      } catch (error) {
        if (era === this.#era) this.say(error instanceof ImportError ? error.message : 'not-json');
      }
    };
    return html`${button(this.#voice.text('import'), ({ currentTarget }) =>
        ((currentTarget as Element).nextElementSibling as HTMLElement).click(),
      )}<input type="file" accept=".json" hidden @change=${take} />`;
  }

  /** What is shown in the tool's place while the keep is locked: the keep's own text, and a button that opens it. */
  get locked(): TemplateResult | undefined {
    const { locked } = this.#keep;
    if (!locked) return undefined;
    const open = async (): Promise<void> => {
      // If this fails, the keep stays locked and still says so.
      await locked.open().catch(() => undefined);
      this.#voice.focus();
    };
    return html`<div class="stack">
      <p>${locked.text}</p>
      ${button(this.#voice.text('show'), open)}
    </div>`;
  }

  /** The line. It is in the page before it has text, so that screen readers announce the text. */
  render(): TemplateResult {
    const { text, undo, quiet } = this.#line ?? {};
    return html`<div class=${quiet ? 'sr' : text ? 'row said' : ''} part="undo" role="status">
      ${text && html`<span>${text()}</span> ${undo && button(this.#voice.text('undo'), undo)}`}
    </div>`;
  }
}
