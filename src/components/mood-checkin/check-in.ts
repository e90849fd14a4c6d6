import { html, nothing, type TemplateResult } from 'lit';
import { EMOTIONS, TAGS } from '../../content/emotions.js';
import {
  EMPTY,
  isEmpty,
  MAX_NOTE,
  MAX_WORD,
  MAX_WORDS,
  SCALES,
  type Measure,
  type Mood,
  type MoodContent,
} from '../../core/mood.js';
import { fill } from '../../shared/fill.js';
import { button, fold, isKnown, listed, number, point, type Prefix, type Voice } from './voice.js';

const LISTS = { words: 'w-', tags: 't-' } as const;
type List = keyof typeof LISTS;
const QUESTIONS = ['title', 'askValence', 'askEnergy', 'more'] as const;

/** The questions of a check-in, one at a time, each of which can be left out, and what was answered so far. */
export class CheckIn {
  #content: MoodContent = EMPTY;
  /** Text in the fields for own words that nobody has pressed "Add" for. */
  #typed: Readonly<Record<List, string>> = { words: '', tags: '' };
  /** Own words and tags added now: offered on, even when they are taken out again. */
  #own: readonly string[] = [];
  #edited: Mood | undefined;
  #step = 0;
  readonly #voice: Voice;
  readonly #save: (content: MoodContent, edited: Mood | undefined) => void;
  readonly #cancel: () => void;

  constructor(
    voice: Voice,
    save: (content: MoodContent, edited: Mood | undefined) => void,
    cancel: () => void,
  ) {
    this.#voice = voice;
    this.#save = save;
    this.#cancel = cancel;
  }

  /** Starts anew, or with a check-in to change. */
  begin(edit?: Mood): void {
    this.#content = edit ?? EMPTY;
    this.#typed = { words: '', tags: '' };
    this.#own = [];
    this.#edited = edit;
    this.#step = 0;
  }

  #set(change: Partial<MoodContent>): void {
    this.#content = { ...this.#content, ...change };
    this.#voice.update();
  }

  #go(by: number): void {
    this.#step += by;
    this.#voice.turn();
  }

  render(moods: readonly Mood[], foot: unknown): TemplateResult {
    const { text } = this.#voice;
    const step = this.#step;
    // What stands in the fields for own words counts, whether "Add" was pressed or not.
    const { words, tags } = this.#content;
    const answers: MoodContent = {
      ...this.#content,
      words: added(words, this.#typed.words),
      tags: added(tags, this.#typed.tags),
    };
    const something = !isEmpty(answers);
    const answered = [answers.words.length, answers.valence, answers.energy][step];
    return html`
      <h2 tabindex="-1" id="question">${text(QUESTIONS[step]!)}</h2>
      ${
        step === 0
          ? html`<p class="muted">
                ${words.length ? text('chosen', { words: listed(this.#voice, 'w-', words) }) : text('intro')}
              </p>
              ${this.#groups('words', 'ownWord', EMOTIONS, moods)}`
          : step === 3
            ? this.#more(moods)
            : this.#scale(step === 1 ? 'valence' : 'energy')
      }
      <div class="row nav" part="nav">
        ${something ? button(text('save'), () => this.#save(answers, this.#edited), 'primary') : nothing}
        ${step < 3 ? button(text(answered ? 'next' : 'skip'), () => this.#go(1)) : nothing}
        ${step ? button(text('back'), () => this.#go(-1)) : nothing}
        ${this.#edited ? button(text('cancel'), this.#cancel, 'quiet') : nothing}
      </div>
      ${step ? nothing : foot}
    `;
  }

  /** A scale, with a last place for no answer. */
  #scale(measure: Measure, label?: string): TemplateResult {
    const { text, str } = this.#voice;
    const [least, most] = SCALES[measure];
    const points = Array.from({ length: most - least + 1 }, (_, i): number | null => least + i);
    return html`<div
      class=${label ? 'row' : 'scale'}
      role="radiogroup"
      aria-label=${label ?? nothing}
      aria-labelledby=${label ? nothing : 'question'}
      @keydown=${this.#arrow}
    >
      ${[...points, null].map((value) => {
        const chosen = value === this.#content[measure];
        const name = value === null ? text('none') : point(this.#voice, measure, value);
        return html`<button
          role="radio"
          aria-checked=${chosen}
          tabindex=${chosen ? 0 : -1}
          @click=${() => this.#set({ [measure]: value })}
        >
          ${
            label && (value === least || value === most)
              ? str('fact', { name: number(this.#voice, value), value: String(name) })
              : name
          }
        </button>`;
      })}
    </div>`;
  }

  /** Arrow keys choose within a scale; those that point sideways follow the direction of writing. */
  readonly #arrow = (event: KeyboardEvent): void => {
    const { key, target, currentTarget } = event;
    if (!key.startsWith('Arrow')) return;
    event.preventDefault();
    const forward = this.#voice.language.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const points = [...(currentTarget as Element).children] as HTMLElement[];
    const to = points.indexOf(target as HTMLElement) + (key === 'ArrowDown' || key === forward ? 1 : -1);
    const next = points.at(to % points.length);
    next?.focus();
    next?.click();
  };

  #more(moods: readonly Mood[]): TemplateResult {
    const { text, str } = this.#voice;
    return html`
      ${fold(text('distress'), this.#scale('distress', str('distress')))}
      ${this.#groups('tags', 'ownTag', TAGS, moods)}
      ${fold(
        text('note'),
        html`<p class="muted" id="hint">${text('noteHint')}</p>
          <textarea
            aria-label=${str('note')}
            aria-describedby="hint"
            maxlength=${MAX_NOTE}
            autocomplete="off"
            spellcheck="false"
            autocorrect="off"
            autocapitalize="off"
            writingsuggestions="false"
            translate="no"
            .value=${fill(this.#content.note)}
            @input=${(event: Event) => this.#set({ note: (event.target as HTMLTextAreaElement).value })}
          ></textarea>`,
      )}
    `;
  }

  /** Words or tags to choose from, folded by group, the person's own last. */
  #groups(
    list: List,
    own: 'ownWord' | 'ownTag',
    groups: Readonly<Record<string, string>>,
    moods: readonly Mood[],
  ): TemplateResult {
    const { text, str, update } = this.#voice;
    const prefix: Prefix = LISTS[list];
    const items = this.#content[list];
    const used = [...this.#own, ...items, ...moods.slice(-99).flatMap((mood) => mood[list])];
    const chips = (ids: readonly string[]): TemplateResult =>
      html`<div class="row">
        ${ids.map((id) => {
          const pressed = items.includes(id);
          return html`<button
            class="chip"
            aria-pressed=${pressed}
            @click=${() => this.#set({ [list]: pressed ? items.filter((item) => item !== id) : added(items, id) })}
          >
            ${isKnown(prefix + id) ? text(`${prefix}${id}` as 'w-calm') : html`<bdi>${id}</bdi>`}
          </button>`;
        })}
      </div>`;
    const add = (): void => {
      const typed = this.#typed[list];
      this.#own = added(this.#own, typed);
      this.#typed = { ...this.#typed, [list]: '' };
      this.#set({ [list]: added(items, typed) });
    };
    return html`<div>
      ${Object.entries(groups).map(([group, ids]) => fold(text(`g-${group}` as 'g-quiet'), chips(ids.split(' '))))}
      ${fold(
        text(own),
        html`${chips([...new Set(used)].filter((id) => !isKnown(prefix + id)).slice(0, MAX_WORDS))}
          <div class="row add">
            <input
              aria-label=${str(own)}
              maxlength=${MAX_WORD}
              autocomplete="off"
              spellcheck="false"
              autocorrect="off"
              autocapitalize="off"
              writingsuggestions="false"
              translate="no"
              .value=${fill(this.#typed[list])}
              @input=${(event: Event) => {
                this.#typed = { ...this.#typed, [list]: (event.target as HTMLInputElement).value };
                update();
              }}
              @keydown=${(event: KeyboardEvent) => {
                if (event.key === 'Enter' && !event.isComposing) add();
              }}
            />
            ${button(text('add'), add)}
          </div>`,
      )}
    </div>`;
  }
}

/** A list with one more in it, if that is a word, is new, and fits. */
function added(items: readonly string[], typed: string): readonly string[] {
  const item = typed.trim();
  return !item || items.includes(item) || items.length >= MAX_WORDS ? items : [...items, item];
}
