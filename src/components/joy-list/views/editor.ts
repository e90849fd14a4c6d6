import { nothing, type TemplateResult } from 'lit';
import { COMPANIES, ENERGIES, KINDS, MAX_TEXT, MINUTES, NEEDS, type Facts } from '../joys.js';
import { button, check, chip, choice, fold } from '../../../view/controls.js';
import { onEnter } from '../../../view/enter.js';
import { fill } from '../../../view/fill.js';
import { html } from '../../../view/html.js';
import { personal } from '../../../view/personal.js';
import { ref } from '../../../view/ref.js';
import { wordsOf, type JoyModel, type Key } from '../model.js';
import { nameOf, planOf } from './list.js';

const WHENS = ['when1', 'when2', 'when3'] as const;

/** The form for one thing, or for its plan. */
export function editorView(model: JoyModel): TemplateResult {
  const { text } = model.voice;
  return html`
    ${model.state.page === 'plan' ? planForm(model) : form(model)}
    <div class="row">
      ${button(text('save'), model.save, 'primary')} ${button(text('cancel'), () => model.toList(), 'quiet')}
    </div>
  `;
}

function planForm(model: JoyModel): TemplateResult {
  const { voice, state } = model;
  const { text, str } = voice;
  const when = state.draft.when ?? state.joy!.when ?? '';
  return html`
    <h2 tabindex="-1">${nameOf(voice, state.joy!)}</h2>
    <p class="muted" id="hint">${text('whenHint')}</p>
    ${words(model, 'when', 'whenField', when)}
    <div class="row">${WHENS.map((key) => chip(text(key), () => model.enter({ when: str(key) })))}</div>
    ${when && html`<p>${planOf(voice, when)}</p>`}
  `;
}

function form(model: JoyModel): TemplateResult {
  const { voice, state } = model;
  const { text, str } = voice;
  const { joy, draft, missing } = state;
  const facts = { company: 'either', ...joy, ...draft } as Facts & Required<Pick<Facts, 'company'>>;
  /** A choice for one fact, whose values have strings as names. */
  const fact = <K extends 'kind' | 'energy' | 'minutes' | 'company'>(
    name: K,
    label: Key,
    values: readonly (typeof facts)[K][],
    key: (value: (typeof facts)[K]) => Key,
  ): TemplateResult =>
    choice(
      text(label),
      values,
      facts[name],
      (value) => str(key(value), { n: Number(value) }),
      (value) => model.enter({ [name]: value }),
    );
  return html`
    <h2 tabindex="-1">${joy ? html`${text('edit')}: ${nameOf(voice, joy)}` : text('add')}</h2>
    <div>
      ${words(model, 'text', 'text', draft.text ?? wordsOf(voice, joy!))}
      <p role="status">${missing && !draft.text ? text('noText') : nothing}</p>
    </div>
    ${fact('kind', 'kind', KINDS, (kind) => `kind-${kind}`)}
    ${fold(
      text('facts'),
      () => html`
        ${fact('minutes', 'howLong', MINUTES, () => 'minutes')}
        ${fact('energy', 'energy', ENERGIES, (energy) => `energy-${energy}`)}
        ${fact('company', 'company', COMPANIES, (company) => `company-${company}`)}
        <fieldset>
          <legend>${text('takes')}</legend>
          ${NEEDS.map((need) => check(text(need), !!facts[need], (on) => model.enter({ [need]: on })))}
        </fieldset>
      `,
      !!joy,
    )}
  `;
}

/** A field for the person's words. They are one line, however long, so Enter saves. */
function words(model: JoyModel, name: 'text' | 'when', label: Key, value: string): TemplateResult {
  return html`<label
    >${model.voice.text(label)}
    <textarea
      rows="2"
      maxlength=${MAX_TEXT}
      enterkeyhint="done"
      aria-describedby=${name === 'when' ? 'hint' : nothing}
      aria-invalid=${name === 'text' && !!model.state.missing && !value}
      .value=${fill(value)}
      @input=${(event: Event) => model.enter({ [name]: (event.target as HTMLTextAreaElement).value })}
      @keydown=${(event: KeyboardEvent) => onEnter(event, model.save)}
      ${ref(personal)}
    ></textarea>
  </label>`;
}
