import { nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import {
  back,
  COLOURS,
  go,
  isSense,
  marks,
  next,
  skip,
  spokenDate,
  STEPS,
  stepsOf,
  upcoming,
  type Exercise,
  type Step,
  type Walk,
} from '../grounding.js';
import { button, chip } from '../../../view/controls.js';
import { folded } from '../../../view/folded.js';
import { html } from '../../../view/html.js';
import { ref } from '../../../view/ref.js';
import { messages } from '../grounding-steps.strings.js';
import type { GroundingModel } from '../model.js';
import { leftOutView } from './left-out.js';
import { marksView } from './marks.js';

/** Exercises whose steps do not depend on each other, so that the person may go to any of them. */
const ANY_ORDER: readonly Exercise[] = ['5-4-3-2-1', '3-2-1', 'orienting', 'categories'];

const has = (key: string): key is keyof typeof messages => key in messages;

/** One step: what to notice now, and every way to go on. */
export function stepView(model: GroundingModel, walk: Walk): TemplateResult {
  const { exercise, step } = walk;
  const count = marks(walk, model.leftOut);
  return html`<div class="stack">
    ${ANY_ORDER.includes(exercise) ? chipsView(model, walk) : nothing}
    ${keyed(
      step,
      html`<div class="stack">
        ${promptView(model, walk, count)} ${controlsView(model, walk)} ${moreView(model, step, count)}
      </div>`,
    )}
    ${leftOutView(model)}
  </div>`;
}

function chipsView(model: GroundingModel, walk: Walk): TemplateResult {
  const { text, str } = model.voice;
  return html`<div class="row" part="steps" role="group" aria-label=${str('anyOrder')}>
    ${stepsOf(walk.exercise, model.leftOut).map((step) => {
      const label = `chip-${step}`;
      return has(label)
        ? html`<button
            class=${walk.came.includes(step) ? 'chip visited' : 'chip'}
            aria-current=${step === walk.step ? 'step' : nothing}
            @click=${() => model.move((from) => go(from, step))}
          >
            ${text(label)}
          </button>`
        : nothing;
    })}
  </div>`;
}

/** The one thing to do now. Its text is the heading, so that a screen reader says it when the step appears. */
function promptView(model: GroundingModel, walk: Walk, count: number): TemplateResult {
  const { language, text, str } = model.voice;
  const { colour } = model.state;
  const { step } = walk;
  const params = {
    n: count,
    date: step === 'date' ? spokenDate(new Date(), language.locale) : '',
    colour: colour ? str(colour) : '',
  };
  const hint = (STEPS.categories as readonly Step[]).includes(step) ? 'namesHint' : `hint-${step}`;
  return html`
    <h2 tabindex="-1" part="prompt" ${ref(model.heading)}>${text(`ask-${step}`, params)}</h2>
    ${has(hint) ? html`<p class="muted">${text(hint)}</p>` : nothing}
    ${step === 'colour' ? coloursView(model) : count ? marksView(model, walk, count) : nothing}
  `;
}

const coloursView = (model: GroundingModel): TemplateResult =>
  html`<div class="row">
    ${COLOURS.map((each) =>
      chip(model.voice.text(each), () => model.pick(each), each === model.state.colour),
    )}
  </div>`;

function controlsView(model: GroundingModel, walk: Walk): TemplateResult {
  const { text } = model.voice;
  const { step, came } = walk;
  const onward = upcoming(walk, model.leftOut) ? 'next' : 'done';
  return html`<div class="row" part="controls">
    ${step === 'colour' ? nothing : button(text(onward), () => model.move(next), 'primary')}
    ${
      came.length
        ? button(text(step === 'things' ? 'anotherColour' : 'back'), () => model.move(back))
        : nothing
    }
    ${isSense(step) ? button(text('skip'), () => model.move(skip)) : nothing}
    ${button(text('enough'), model.stop)}
  </div>`;
}

/** What is needed less often. It is one tap away, unless it is only one button. */
function moreView(model: GroundingModel, step: Step, count: number): TemplateResult {
  const { text } = model.voice;
  const another = (): TemplateResult => button(text('else'), model.changeExercise, 'quiet');
  if (!count) return html`<div part="more">${another()}</div>`;
  return html`<details>
    <summary>${text('more')}</summary>
    ${folded(
      () =>
        html`<div part="more">
          ${button(text(model.state.words ? 'erase' : 'write'), model.toggleWriting, 'quiet')}
          ${isSense(step) ? button(text('leaveOut'), () => model.leaveOut(step), 'quiet') : nothing}
          ${another()}
        </div>`,
    )}
  </details>`;
}
