import { html, nothing, type CSSResultGroup } from 'lit';
import { newId } from '../../core/ids.js';
import { KINDS, MAX_OWN, place, put, remove, type Joy, type JoyRecord, type Kind } from '../../core/joys.js';
import { Ending } from '../../shared/ending.js';
import { Kept } from '../../shared/kept.js';
import { PrivateElement } from '../../shared/private-element.js';
import { ref } from '../../shared/ref.js';
import { transferStrings } from '../../shared/transfer.strings.js';
import { DragOrder } from './drag-order.js';
import { JoyChanges, type Change } from './joy-changes.js';
import { JoyEditor, type Draft } from './joy-editor.js';
import { JoyFiles } from './joy-files.js';
import { HardDay } from './hard-day.js';
import { strings } from './joy-list.strings.js';
import { styles } from './joy-list.styles.js';
import { noneFitView, nowView } from './joy-pages.js';
import { joyRow, sameButton, type RowPlaces } from './joy-row.js';
import { countOwn, JoyStore } from './joy-store.js';
import { wordsOf, type JoyStrings, type Voice } from './voice.js';

type Page = 'list' | 'hard-day' | 'editor' | 'now' | 'none-fit';

/** How many are shown at first, one of each kind, so that the list is no wall; and how many more at a time. */
const FIRST = 5;
const MORE = 20;

/**
 * A list of small good things: a person's own, and some to begin with. "A hard day" asks two things and
 * suggests three that fit. Each can be changed, moved, hidden, planned ("If it is after dinner …"), and
 * done now, on a plain page of its own.
 *
 * Doing a few small, chosen, valued things lifts well-being (Mazzucchelli, Kane & Rees 2010, g 0.52); an
 * if-then plan makes it likelier that one begins (Gollwitzer & Sheeran 2006, d 0.65).
 *
 * The list lives in the `keep` that `<calm-space>` provides, else in the page's memory, where every
 * joy-list on the page shares it and leaving the page forgets it. The shadow root is closed, and nothing
 * a person enters is on the element or in its events. `wipe()` forgets the list, too.
 *
 * @element joy-list
 * @slot - Content for browsers without JavaScript, such as a list of things; not shown otherwise.
 * @slot support - A person to contact, for when nothing fits or something made it worse.
 * @csspart base - The box around everything.
 * @csspart list - The list of things.
 * @csspart item - One thing.
 * @csspart editor - The form for one thing or its plan.
 * @csspart hard-day - The questions and suggestions of "A hard day".
 * @csspart now - The page of one thing to do now.
 * @csspart ending - The question afterwards.
 * @csspart undo - The offer to take back a removal.
 * @fires {CustomEvent<{change: 'added' | 'edited' | 'moved' | 'removed' | 'restored' | 'imported'}>}
 *   joy-list-changed - The person changed the list.
 * @fires {CustomEvent<{own: boolean}>} joy-chosen - They opened one thing to do now. Whether it is their own; not which.
 * @fires {CustomEvent<{own: boolean}>} joy-done - They said that it is done.
 */
export class JoyList extends PrivateElement<JoyStrings> {
  static override readonly tag: string = 'joy-list';
  static override readonly messages: JoyStrings = { ...strings, ...transferStrings };
  static override readonly styles: CSSResultGroup = [PrivateElement.styles, styles];

  readonly #voice: Voice = {
    text: (key, params) => this.text(key, params),
    str: (key, params) => this.str(key, params),
  };
  readonly #store = new JoyStore(new Kept(this, () => this.calm.keep));
  readonly #changes = new JoyChanges(this, this.#voice, this.#store, {
    changed: (change) => this.emit('joy-list-changed', { change }),
    restored: (id) => this.#toList(id),
  });
  readonly #files = new JoyFiles(this.#voice, this.language, this.#store, this.#changes);
  readonly #ending = new Ending(this, this.#voice.text, () => this.#toList(this.#chosen?.id));
  readonly #hardDay = new HardDay(this, this.#voice, {
    list: () => this.#store.list(),
    locale: () => this.language.locale,
    choose: (joy) => this.#choose(joy),
    noneFit: () => this.#noneFit(),
    leave: () => this.#toList(),
  });
  readonly #editor = new JoyEditor(this, this.#voice, {
    save: (draft) => void this.#save(draft),
    leave: () => this.#toList(this.#changing),
  });
  readonly #row: RowPlaces = {
    voice: this.#voice,
    drag: new DragOrder(this),
    choose: (joy) => this.#choose(joy),
    menu: ({ id }) => this.#set(() => (this.#menu = this.#menu === id ? undefined : id)),
    change: (mode, joy) => this.#edit(joy, mode),
    remove: (joy) => void this.#remove(joy),
    move: (joy, to, pressed) => void this.#move(joy, to, pressed),
    focus: (button) => (this.#target = button ?? this.#target),
  };

  #page: Page = 'list';
  #kind: Kind | undefined;
  #shown = FIRST;
  /** Ids of the thing whose buttons are open, and of the one in the editor. */
  #menu: string | undefined;
  #changing: string | undefined;
  #chosen: Joy | undefined;
  #cameFrom: Page = 'list';
  #grounding: HTMLElement | undefined;
  /** Where the focus goes once the list is drawn: to its title or to the thing with this id. */
  #focusOn: string | undefined;
  #target: Element | undefined;

  /** Forgets the list and whatever was typed or chosen here, at once. What another keep has saved, sealed, stays. */
  override wipe(): void {
    this.#changes.forget();
    this.#store.forget();
    this.#hardDay.forget();
    this.#editor.forget();
    this.#ending.reset();
    this.#go('list');
    this.#grounding = this.#chosen = this.#changing = this.#kind = undefined;
    this.#shown = FIRST;
    super.wipe();
  }

  protected override updated(): void {
    (this.#target as HTMLElement | undefined)?.focus();
    this.#target = this.#focusOn = undefined;
  }

  #set(change: () => void): void {
    change();
    this.requestUpdate();
  }

  #go(page: Page): void {
    this.#page = page;
    this.#menu = undefined;
    this.#changes.clear();
    this.requestUpdate();
  }

  #toList(id = 'title'): void {
    this.#go('list');
    const index = this.#listed().findIndex((joy) => joy.id === id);
    this.#focusOn = index < 0 ? 'title' : id;
    this.#shown = Math.max(this.#shown, index + 1);
  }

  /** What is on the list for the chosen kind, shown yet or not. */
  #listed(): readonly Joy[] {
    const all = this.#store.list();
    return this.#kind ? all.filter(({ kind }) => kind === this.#kind) : all;
  }

  async #remove(joy: Joy): Promise<void> {
    const listed = this.#listed();
    const index = listed.findIndex(({ id }) => id === joy.id);
    const next = listed[index + 1] ?? listed[index - 1];
    const done = await this.#changes.make('removed', (records) => remove(records, joy), {
      said: 'removed',
      focus: joy.id,
    });
    if (done) this.#set(() => (this.#focusOn = next?.id ?? 'title'));
  }

  async #move(joy: Joy, to: number, pressed?: HTMLButtonElement): Promise<void> {
    const focusAt = pressed && sameButton(pressed);
    const listed = this.#listed();
    const from = listed.findIndex(({ id }) => id === joy.id);
    const anchor = listed[to];
    if (anchor && to !== from) {
      const side = to < from ? 'before' : 'after';
      this.#shown = Math.max(this.#shown, to + 1);
      if (!(await this.#changes.make('moved', (records) => place(records, joy.id, side, anchor.id)))) return;
    }
    this.#changes.tell('moved', { n: (anchor ? to : from) + 1, total: listed.length });
    await this.updateComplete;
    if (anchor) focusAt?.(to);
  }

  #edit(joy?: Joy, mode: 'edit' | 'when' = 'edit'): void {
    this.#changing = joy?.id;
    if (joy) this.#editor.change(mode, joy);
    else this.#editor.add(this.#kind ?? 'activities');
    this.#go('editor');
  }

  async #save({ joy, text, when, facts }: Draft): Promise<void> {
    if (!joy && countOwn(this.#store.records()) >= MAX_OWN) {
      this.#changes.tell('full', { n: MAX_OWN });
      return;
    }
    const entered = {
      id: joy?.id ?? newId(),
      facts,
      // A starter whose words stay as they are goes on following the language.
      text: joy && text === wordsOf(this.#voice, joy) ? joy.text : text,
      when: when || undefined,
    };
    const make = (records: readonly JoyRecord[]): readonly JoyRecord[] => put(records, entered, joy);
    if (!(await this.#changes.make(joy ? 'edited' : 'added', make))) return;
    this.#editor.forget();
    if (this.#kind !== facts.kind) this.#kind = undefined;
    this.#toList(entered.id);
  }

  #choose(joy: Joy): void {
    this.#chosen = joy;
    this.#cameFrom = this.#page;
    this.#go('now');
    this.emit('joy-chosen', { own: joy.own });
  }

  readonly #done = (): void => {
    this.#ending.begin();
    this.emit('joy-done', { own: this.#chosen?.own ?? false });
  };

  readonly #notNow = (): void => {
    if (this.#cameFrom === 'hard-day') this.#go('hard-day');
    else this.#toList(this.#chosen?.id);
  };

  readonly #beginHardDay = (): void => {
    this.#hardDay.begin();
    this.#go('hard-day');
  };

  #show(kind: Kind | undefined): void {
    this.#kind = kind;
    this.#shown = FIRST;
    this.#go('list');
  }

  /** The focus goes on to the first one that is new. */
  readonly #showMore = (): void => {
    this.#focusOn = this.#listed()[this.#shown]?.id;
    this.#shown += MORE;
    this.requestUpdate();
  };

  #noneFit(): void {
    this.#grounding = this.nested('grounding-steps');
    this.#go('none-fit');
  }

  protected override view(): unknown {
    return html`<div class="stack">${this.#view()}</div>
      ${this.#changes.render()}`;
  }

  #view(): unknown {
    if (this.#ending.active) return this.#ending.render();
    switch (this.#page) {
      case 'hard-day':
        return this.#hardDay.render();
      case 'editor':
        return this.#editor.render();
      case 'now':
        return nowView(this.#voice, this.#chosen, this.#done, this.#notNow);
      case 'none-fit':
        return noneFitView(this.#voice, this.#grounding, () => this.#toList());
      case 'list':
        return this.#list();
    }
  }

  #list(): unknown {
    const listed = this.#listed();
    const chip = (kind: Kind | undefined): unknown =>
      html`<button
        class="chip"
        aria-pressed=${this.#kind === kind ? 'true' : 'false'}
        @click=${() => this.#show(kind)}
      >
        ${this.text(kind ? `kind-${kind}` : 'all')}
      </button>`;
    return html`
      <h2 tabindex="-1" ${this.#focusOn === 'title' ? ref(this.#row.focus) : nothing}>
        ${this.text('title')}
      </h2>
      <p class="muted">${this.text('intro')}</p>
      <div class="row">
        <button class="primary" @click=${this.#beginHardDay}>${this.text('hardDay')}</button>
        <button @click=${() => this.#edit()}>${this.text('add')}</button>
      </div>
      <div class="row" role="group" aria-label=${this.str('kinds')}>${[undefined, ...KINDS].map(chip)}</div>
      ${
        listed.length
          ? html`<ol role="list" part="list">
              ${listed
                .slice(0, this.#shown)
                .map((joy, index) =>
                  joyRow(
                    joy,
                    index,
                    { open: joy.id === this.#menu, focused: joy.id === this.#focusOn },
                    this.#row,
                  ),
                )}
            </ol>`
          : html`<p>${this.text('empty')}</p>`
      }
      ${
        listed.length > this.#shown
          ? html`<div class="row"><button @click=${this.#showMore}>${this.text('showMore')}</button></div>`
          : nothing
      }
      ${this.#files.render()}
      <span id="handle" hidden>${this.text('handle')}</span>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'joy-list': JoyList;
  }
  interface HTMLElementEventMap {
    'joy-list-changed': CustomEvent<{ change: Change }>;
    'joy-chosen': CustomEvent<{ own: boolean }>;
    'joy-done': CustomEvent<{ own: boolean }>;
  }
}
