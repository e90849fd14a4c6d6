import { html, nothing, type ReactiveControllerHost } from 'lit';
import {
  clean,
  COMPANIES,
  EASIEST,
  ENERGIES,
  KINDS,
  MAX_TEXT,
  type Facts,
  type Joy,
  type Kind,
} from '../../core/joys.js';
import { fill } from '../../shared/fill.js';
import { takeFocus } from '../../shared/focus.js';
import { createRef, ref } from '../../shared/ref.js';
import { isolate, wordsOf, type Key, type Voice } from './voice.js';

const MINUTES: readonly number[] = [2, 5, 10, 15, 20, 30, 60];
const WHENS = ['when1', 'when2', 'when3'] as const;

/** What the person has entered. */
export interface Draft {
  /** The thing that is changed; none while one is added. */
  readonly joy: Joy | undefined;
  readonly text: string;
  readonly when: string;
  readonly facts: Facts;
}

export interface EditorPlaces {
  /** Takes the draft, whose text is clean and not empty. */
  readonly save: (draft: Draft) => void;
  readonly leave: () => void;
}

type Mode = 'add' | 'edit' | 'when';

/** The form for one thing, and the one for its plan. What is typed lives here and nowhere else until it is saved. */
export class JoyEditor {
  readonly #host: ReactiveControllerHost;
  readonly #voice: Voice;
  readonly #places: EditorPlaces;
  readonly #field = createRef<HTMLTextAreaElement>();
  #mode: Mode = 'add';
  #draft: Draft = blank('activities');
  #missing = false;

  constructor(host: ReactiveControllerHost, voice: Voice, places: EditorPlaces) {
    this.#host = host;
    this.#voice = voice;
    this.#places = places;
  }

  add(kind: Kind): void {
    this.#open('add', blank(kind));
  }

  change(mode: 'edit' | 'when', joy: Joy): void {
    const { kind, energy, minutes, cost, company, indoors, quiet, when = '' } = joy;
    const facts = { kind, energy, minutes, cost, company, indoors, quiet };
    this.#open(mode, { joy, text: wordsOf(this.#voice, joy), when, facts });
  }

  forget(): void {
    // The field that goes still holds what was typed.
    this.#field.value = undefined;
    this.#open('add', blank('activities'));
  }

  #open(mode: Mode, draft: Draft): void {
    this.#mode = mode;
    this.#missing = false;
    this.#set(draft);
  }

  #set(draft: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...draft };
    this.#host.requestUpdate();
  }

  #setFact(fact: Partial<Facts>): void {
    this.#set({ facts: { ...this.#draft.facts, ...fact } });
  }

  readonly #save = (): void => {
    const text = clean(this.#draft.text);
    const when = clean(this.#draft.when);
    this.#missing = !text;
    if (text) this.#places.save({ ...this.#draft, text, when });
    else this.#field.value?.focus();
    this.#host.requestUpdate();
  };

  /** It is one line, however long: Enter saves. */
  readonly #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.#save();
  };

  render(): unknown {
    return html`<div class="stack" part="editor">
      ${this.#mode === 'when' ? this.#plan() : this.#form()}
      <div class="row">
        <button class="primary" @click=${this.#save}>${this.#voice.text('save')}</button>
        <button class="quiet" @click=${this.#places.leave}>${this.#voice.text('cancel')}</button>
      </div>
    </div>`;
  }

  #plan(): unknown {
    const { text, str } = this.#voice;
    return html`
      <h2 tabindex="-1" ${ref(takeFocus)}>${text('whenTitle')}</h2>
      <p class="muted" id="hint">${text('whenHint')}</p>
      <div>
        <label for="when">${text('whenField')}</label>
        ${this.#words('when', this.#draft.when, (when) => this.#set({ when }))}
      </div>
      <div class="row">
        ${WHENS.map(
          (key) =>
            html`<button class="chip" @click=${() => this.#set({ when: str(key) })}>${text(key)}</button>`,
        )}
      </div>
      <p translate="no">${text('whenThen', { thing: isolate(this.#draft.text) })}</p>
    `;
  }

  #form(): unknown {
    const { text } = this.#voice;
    const { facts } = this.#draft;
    const editing = this.#mode === 'edit';
    return html`
      <h2 tabindex="-1" ${ref(takeFocus)}>${text(editing ? 'editTitle' : 'addTitle')}</h2>
      <div>
        <label for="text">${text('text')}</label>
        ${this.#words('text', this.#draft.text, (words) => this.#set({ text: words }))}
        <p class="muted" id="hint">${text('textHint')}</p>
        <p id="problem" role="status">${this.#missing ? text('noText') : nothing}</p>
      </div>
      ${this.#choice(
        'kind',
        KINDS,
        facts.kind,
        (value) => `kind-${value}`,
        (kind) => this.#setFact({ kind }),
      )}
      <details ?open=${editing}>
        <summary>${text('facts')}</summary>
        <div class="stack">
          ${this.#choice(
            'howLong',
            minutesWith(facts.minutes),
            facts.minutes,
            () => 'minutes',
            (minutes) => this.#setFact({ minutes }),
          )}
          ${this.#choice(
            'howMuchEnergy',
            ENERGIES,
            facts.energy,
            (value) => `energy-${value}`,
            (energy) => this.#setFact({ energy }),
          )}
          ${this.#choice(
            'withWhom',
            COMPANIES,
            facts.company,
            (value) => `company-${value}`,
            (company) => this.#setFact({ company }),
          )}
          <div>
            ${this.#check('costs', facts.cost === 'little', (on) => this.#setFact({ cost: on ? 'little' : 'free' }))}
            ${this.#check('indoors', facts.indoors, (indoors) => this.#setFact({ indoors }))}
            ${this.#check('quiet', facts.quiet, (quiet) => this.#setFact({ quiet }))}
          </div>
        </div>
      </details>
    `;
  }

  #words(id: 'text' | 'when', value: string, set: (words: string) => void): unknown {
    return html`<textarea
      id=${id}
      rows="2"
      dir="auto"
      maxlength=${MAX_TEXT}
      enterkeyhint="done"
      autocomplete="off"
      spellcheck="false"
      autocorrect="off"
      autocapitalize="off"
      writingsuggestions="false"
      translate="no"
      aria-describedby=${id === 'text' ? 'hint problem' : 'hint'}
      aria-invalid=${id === 'text' && this.#missing ? 'true' : 'false'}
      .value=${fill(value)}
      @input=${(event: Event) => set((event.target as HTMLTextAreaElement).value)}
      @keydown=${this.#keydown}
      ${ref(this.#field)}
    ></textarea>`;
  }

  #choice<T extends string | number>(
    label: Key,
    values: readonly T[],
    chosen: T,
    key: (value: T) => string,
    set: (value: T) => void,
  ): unknown {
    const { text, str } = this.#voice;
    return html`<div>
      <label for=${label}>${text(label)}</label>
      <select
        id=${label}
        @change=${(event: Event) => {
          const value = values[(event.target as HTMLSelectElement).selectedIndex];
          if (value !== undefined) set(value);
        }}
      >
        ${values.map(
          (value) =>
            html`<option .selected=${value === chosen}>
              ${str(key(value) as Key, { n: Number(value) })}
            </option>`,
        )}
      </select>
    </div>`;
  }

  #check(label: Key, on: boolean, set: (on: boolean) => void): unknown {
    return html`<label class="check"
      ><input
        type="checkbox"
        .checked=${on}
        @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
      />${this.#voice.text(label)}</label
    >`;
  }
}

const blank = (kind: Kind): Draft => ({
  joy: undefined,
  text: '',
  when: '',
  facts: { ...EASIEST, kind, energy: 'low', minutes: 10 },
});

/** The lengths on offer; one that came from a file or a starter stays on offer too. */
const minutesWith = (minutes: number): readonly number[] =>
  MINUTES.includes(minutes) ? MINUTES : [...MINUTES, minutes].sort((a, b) => a - b);
