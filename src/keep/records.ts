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
/** What a tool with records can say beside its own strings. */
export type RecordsKey = keyof typeof recordsStrings | keyof typeof sharedStrings;

/** What is said of a change, and what follows when the person takes it back. */
export interface Done<Key> {
  /** `{n}` in it is how many records there are more than before, unless `params` say otherwise. */
  readonly said: Key;
  readonly params?: Params;
  readonly undone: () => void;
  /** Changes that follow each other with the same value here, a thing moved step by step, are taken back as one. */
  readonly one?: unknown;
}

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
  readonly #collection: PersonalCollection<T>;
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
    collection: PersonalCollection<T>,
  ) {
    this.#host = host;
    this.#voice = voice;
    this.#given = given;
    this.#collection = collection;
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

  /** Whether what is kept may outlive the page: also where a keep does not say. */
  get lasting(): boolean {
    return this.#keep.lasting !== false;
  }

  /** Whether nothing is kept: never, or not any more. */
  get isEmpty(): boolean {
    return !this.#keep.read(this.#collection).length;
  }

  read(): readonly T[] {
    return this.#whole(this.#sorted[0]);
  }

  /** How many are kept that cannot be read. */
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
   * Makes a change as one step; true once it is kept. With `done`, it can be taken back. While a slow keep is still at
   * one, as for a button that is pressed twice, another is not begun; nor is any in one that is locked.
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

  /** Takes away what was said, and the undo. */
  clear(): void {
    this.#tell();
  }

  /** Forgets at once; what another keep has saved, sealed, stays. */
  wipe(): void {
    this.#era = {};
    this.clear();
    this.#keep.wipe(this.#collection);
  }

  /** A button that hands out a file of all there is, which is first seen to be one that can be taken in again. */
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

  /** A button that takes in a file: `add` is given what is in it. */
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

  /** What stands in the tool's place while its records cannot be read: the keep's own words, and its way to open them. */
  get locked(): TemplateResult | undefined {
    const { locked } = this.#keep;
    if (!locked) return undefined;
    const open = async (): Promise<void> => {
      // Where it fails it stays locked, and says so.
      await locked.open().catch(() => undefined);
      this.#voice.focus();
    };
    return html`<div class="stack">
      <p>${locked.text}</p>
      ${button(this.#voice.text('show'), open)}
    </div>`;
  }

  /** The line. It is there before it speaks, so that a screen reader hears it. */
  render(): TemplateResult {
    const { text, undo, quiet } = this.#line ?? {};
    return html`<div class=${quiet ? 'sr' : text ? 'row said' : ''} part="undo" role="status">
      ${text && html`<span>${text()}</span> ${undo && button(this.#voice.text('undo'), undo)}`}
    </div>`;
  }
}
