import { nothing, type TemplateResult } from 'lit';
import { EMOTIONS, TAGS } from '../../../content/emotions.js';
import { isEmpty, MAX_NOTE, MAX_WORD, MAX_WORDS, SCALES, wordKey, type Measure } from '../mood.js';
import { button, chip, fold } from '../../../view/controls.js';
import { support } from '../../../view/ending.js';
import { onEnter } from '../../../view/enter.js';
import { fill } from '../../../view/fill.js';
import { html } from '../../../view/html.js';
import { ownWords, personal } from '../../../view/personal.js';
import { ref } from '../../../view/ref.js';
import { has, LISTS, type List, type MoodModel } from '../model.js';
import { isKnown, listed, moment, number, point } from '../mood-words.js';

/** The questions of a check-in. They are asked one at a time, and each can be skipped. */
const QUESTIONS = [
  ['title', wordsView],
  ['askValence', (model: MoodModel) => scaleView(model, 'valence')],
  ['askEnergy', (model: MoodModel) => scaleView(model, 'energy')],
  ['more', moreView],
] as const;

export function checkInView(model: MoodModel): TemplateResult {
  const { voice, records, answers, state } = model;
  const { text } = voice;
  const { step, edited, named } = state;
  const [question, view] = QUESTIONS[step]!;
  const answered = [answers.words.length, answers.valence, answers.energy][step];
  const empty = isEmpty(answers);
  return html`
    <h2 tabindex="-1" id="question">${text(question)}</h2>
    ${edited ? html`<p class="muted">${text('edit')}: ${moment(voice, edited)}</p>` : nothing} ${view(model)}
    <div class="row nav" part="nav">
      ${step < 3 ? button(text(answered ? 'next' : 'skip'), () => model.go({ step: step + 1 })) : nothing}
      ${step ? button(text('back'), () => model.go({ step: step - 1 })) : nothing}
      ${
        empty && step === 3 && !edited
          ? button(text('close'), () => model.begin())
          : button(text('save'), model.save, empty ? 'primary later' : 'primary')
      }
      ${edited ? button(text('cancel'), model.showMine, 'quiet') : nothing}
    </div>
    ${
      step
        ? nothing
        : html`${records.lasting ? nothing : html`<p class="muted">${text('notStored')}</p>`}
            <div>${button(text('mine'), model.showMine, 'quiet')}</div>`
    }
    <p class="sr" role="status">${named ? text('supportTitle') : nothing}</p>
    <div class=${named ? 'stack' : 'stack later unnamed'} part="person">${support(text)}</div>
  `;
}

/** The chosen words have their own line from the beginning, so that nothing moves under the finger that chooses. */
function wordsView(model: MoodModel): TemplateResult {
  const { text } = model.voice;
  const { words } = model.state.content;
  return html`<div class="muted">
      <p>${text('intro')}</p>
      <p class="chosen">
        ${words.length ? text('chosen', { words: listed(model.voice, 'words', words) }) : nothing}
      </p>
    </div>
    ${groupsView(model, 'words', EMOTIONS)}`;
}

/** A scale, whose last choice is no answer. A scale that is not a question of its own has a label and shorter choices. */
function scaleView(model: MoodModel, measure: Measure, label?: string): TemplateResult {
  const { voice, state } = model;
  const [least, most] = SCALES[measure];
  const points = Array.from({ length: most - least + 1 }, (_, i): number | null => least + i);
  const name = (value: number): string => {
    const said = point(voice, measure, value);
    return label && (value === least || value === most) ? `${number(voice, value)}: ${said}` : said;
  };
  /** Arrow keys choose. Left and right follow the direction of writing. */
  const arrow = (event: KeyboardEvent): void => {
    const { key, target, currentTarget } = event;
    if (!key.startsWith('Arrow')) return;
    event.preventDefault();
    const forward = voice.language.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const radios = [...(currentTarget as Element).children] as HTMLElement[];
    const to = radios.indexOf(target as HTMLElement) + (key === 'ArrowDown' || key === forward ? 1 : -1);
    const next = radios.at(to % radios.length);
    next?.focus();
    next?.click();
  };
  return html`<div
    class=${label ? 'row' : 'scale'}
    role="radiogroup"
    aria-label=${label ?? nothing}
    aria-labelledby=${label ? nothing : 'question'}
    @keydown=${arrow}
  >
    ${[...points, null].map((value) => {
      const chosen = value === state.content[measure];
      return html`<button
        role="radio"
        aria-checked=${chosen}
        tabindex=${chosen ? 0 : -1}
        @click=${() => model.answer({ [measure]: value })}
      >
        ${value === null ? voice.text('none') : name(value)}
      </button>`;
    })}
  </div>`;
}

function moreView(model: MoodModel): TemplateResult {
  const { text, str } = model.voice;
  return html`
    ${fold(text('distress'), () => scaleView(model, 'distress', str('distress')))}
    ${groupsView(model, 'tags', TAGS)}
    ${fold(
      text('note'),
      () =>
        html`<p class="muted" id="hint">${text('noteHint')}</p>
          <textarea
            aria-label=${str('note')}
            aria-describedby="hint"
            maxlength=${MAX_NOTE}
            .value=${fill(model.state.content.note)}
            @input=${(event: Event) => model.answer({ note: (event.target as HTMLTextAreaElement).value })}
            ${ref(personal)}
          ></textarea>`,
    )}
  `;
}

/** Words or tags to choose from, folded by group, with the person's own at the end. */
function groupsView(
  model: MoodModel,
  list: List,
  groups: Readonly<Record<string, Readonly<Record<string, string>>>>,
): TemplateResult {
  const { voice, records, state } = model;
  const { text, str } = voice;
  const items = state.content[list];
  /** The person's own words, the latest first. New or chosen ones come at the end, where they move nothing. */
  const used = (): Iterable<string> => {
    const before = records
      .read()
      .slice(-99)
      .reverse()
      .flatMap((mood) => mood[list]);
    const found = new Map<string, string>();
    const take = (ids: readonly string[], most: number): void =>
      ids.forEach((id) => {
        const key = wordKey(id);
        if (!isOurs(id) && !found.has(key) && found.size < most) found.set(key, id);
      });
    take(before, MAX_WORDS);
    take([...state.own, ...items], 2 * MAX_WORDS);
    return found.values();
  };
  const isOurs = (id: string): boolean => isKnown(LISTS[list] + id);
  const chips = (ids: readonly string[]): TemplateResult =>
    html`<div class="row">
      ${ids.map((id) =>
        chip(
          isOurs(id) ? text(`${LISTS[list]}${id}` as 'w-calm') : ownWords(id),
          () => model.toggle(list, id),
          has(items, id),
        ),
      )}
    </div>`;
  return html`<div>
    ${Object.entries(groups).map(([id, words]) => fold(text(`g-${id}` as 'g-who'), () => chips(Object.keys(words))))}
    ${fold(
      text('own'),
      () =>
        html`<div class="row add">
            <input
              aria-label=${str('own')}
              maxlength=${MAX_WORD}
              .value=${fill(state.typed[list])}
              @input=${(event: Event) => model.type(list, (event.target as HTMLInputElement).value)}
              @keydown=${(event: KeyboardEvent) => onEnter(event, () => model.add(list))}
              ${ref(personal)}
            />
            ${button(text('add'), () => model.add(list))}
          </div>
          ${chips([...used()])}`,
    )}
  </div>`;
}
