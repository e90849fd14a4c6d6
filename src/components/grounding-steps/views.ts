import { nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import {
  back,
  COLOURS,
  EXERCISES,
  go,
  isSense,
  mark,
  marks,
  next,
  skip,
  spokenDate,
  STEPS,
  stepsOf,
  upcoming,
  usable,
  type Colour,
  type Exercise,
  type LeftOut,
  type Sense,
  type Step,
  type Walk,
} from './grounding.js';
import type { Params } from '../../language/messages.js';
import { fill } from '../../view/fill.js';
import { folded } from '../../view/folded.js';
import { html } from '../../view/html.js';
import { personal } from '../../view/personal.js';
import { ref, type Ref } from '../../view/ref.js';
import type { sharedStrings } from '../../language/shared.strings.js';
import { strings } from './grounding-steps.strings.js';

type Key = keyof typeof strings;
type AnyKey = Key | keyof typeof sharedStrings;
type Change = (walk: Walk, out: LeftOut) => Walk | undefined;

/** What the views need of the element: words, what there is to show, and what a press does. */
export interface Tool {
  readonly text: (key: AnyKey, params?: Params) => unknown;
  readonly str: (key: AnyKey, params?: Params) => string;
  readonly locale: () => string;
  readonly heading: Ref<HTMLElement>;
  readonly start: (exercise: Exercise) => void;
  /** Goes to another step, or ends the exercise when `change` gives none. */
  readonly move: (change: Change) => void;
  /** Changes something about the step, which stays. */
  readonly alter: (change: Change) => void;
  readonly pick: (colour: Colour) => void;
  readonly write: (index: number, text: string) => void;
  readonly toggleWriting: () => void;
  readonly leaveOut: (sense: Sense) => void;
  readonly bringBack: (sense: Sense) => void;
  readonly changeExercise: () => void;
  readonly stop: () => void;
}

/** Where the person is, and what they chose there. */
export interface Place {
  readonly walk: Walk;
  readonly out: LeftOut;
  readonly colour: Colour | undefined;
  /** What was typed beside each mark; nothing while the person only taps. */
  readonly words: readonly string[] | undefined;
}

/** Exercises whose steps stand for themselves, so that the person may go to any of them. */
const ANY_ORDER: readonly Exercise[] = ['5-4-3-2-1', '3-2-1', 'orienting', 'categories'];

const has = (key: string): key is Key => key in strings;

/** The first view: one exercise within one tap, the others in a list below. */
export function startView(
  tool: Tool,
  out: LeftOut,
  given: Exercise | undefined,
  open: boolean,
): TemplateResult {
  const offered = given ?? '5-4-3-2-1';
  return html`<div class="stack">
    <h2 tabindex="-1" ${ref(tool.heading)}>${tool.text(given ? `name-${given}` : 'title')}</h2>
    <p>${tool.text(given ? `about-${given}` : 'intro')}</p>
    <div class="row">
      <button class="primary" part="start" @click=${() => tool.start(offered)}>
        ${tool.text(given || out.has('see') ? 'start' : 'startSee')}
      </button>
    </div>
    <details ?open=${open}>
      <summary>${tool.text('else')}</summary>
      ${folded(
        () =>
          html`<ul role="list" class="stack" part="choices">
            ${EXERCISES.filter((each) => each !== offered && usable(each, out)).map(
              (each) =>
                html`<li>
                  <button @click=${() => tool.start(each)}>
                    <b>${tool.text(`name-${each}`)}</b>
                    <span class="muted">${tool.text(`about-${each}`)}</span>
                  </button>
                </li>`,
            )}
          </ul>`,
        open,
      )}
    </details>
    ${leftOutView(tool, out)}
  </div>`;
}

/** One step: what to notice now, and every way on from it. */
export function stepView(tool: Tool, place: Place): TemplateResult {
  const { walk, out } = place;
  const step = walk.step;
  return html`<div class="stack">
    ${ANY_ORDER.includes(walk.exercise) ? chipsView(tool, walk, out) : nothing}
    ${keyed(
      step,
      html`<div class="stack">
        ${promptView(tool, place, step)}
        <div class="row" part="controls">
          ${
            step === 'colour'
              ? nothing
              : html`<button class="primary" @click=${() => tool.move(next)}>
                  ${tool.text(upcoming(walk, out) ? 'next' : 'done')}
                </button>`
          }
          ${
            walk.came.length
              ? html`<button @click=${() => tool.move(back)}>
                  ${tool.text(step === 'things' ? 'anotherColour' : 'back')}
                </button>`
              : nothing
          }
          ${
            isSense(step)
              ? html`<button @click=${() => tool.move(skip)}>${tool.text('skip')}</button>`
              : nothing
          }
          <button @click=${tool.stop}>${tool.text('enough')}</button>
        </div>
        ${moreView(tool, place, step)}
      </div>`,
    )}
    ${leftOutView(tool, out)}
  </div>`;
}

function chipsView({ text, str, move }: Tool, walk: Walk, out: LeftOut): TemplateResult {
  return html`<div class="row" part="steps" role="group" aria-label=${str('anyOrder')}>
    ${stepsOf(walk.exercise, out).map((step) => {
      const label = `chip-${step}`;
      return has(label)
        ? html`<button
            class=${walk.came.includes(step) ? 'chip visited' : 'chip'}
            aria-current=${step === walk.step ? 'step' : nothing}
            @click=${() => move((from) => go(from, step))}
          >
            ${text(label)}
          </button>`
        : nothing;
    })}
  </div>`;
}

/** The one thing to do now. Its line is the heading, so that a screen reader says it as the step comes. */
function promptView(tool: Tool, place: Place, step: Step): TemplateResult {
  const { text, str, locale, heading } = tool;
  const n = marks(place.walk, place.out);
  const params = {
    n,
    date: step === 'date' ? spokenDate(new Date(), locale()) : '',
    colour: place.colour ? str(place.colour) : '',
  };
  const hint = (STEPS.categories as readonly Step[]).includes(step) ? 'namesHint' : `hint-${step}`;
  return html`
    <h2 tabindex="-1" part="prompt" ${ref(heading)}>${text(`ask-${step}`, params)}</h2>
    ${has(hint) ? html`<p class="muted">${text(hint)}</p>` : nothing}
    ${step === 'colour' ? coloursView(tool, place.colour) : n ? marksView(tool, place, step, n) : nothing}
  `;
}

function coloursView({ text, pick }: Tool, colour: Colour | undefined): TemplateResult {
  return html`<div class="row">
    ${COLOURS.map(
      (each) =>
        html`<button class="chip" aria-pressed=${each === colour} @click=${() => pick(each)}>
          ${text(each)}
        </button>`,
    )}
  </div>`;
}

const TICK = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path
    d="M5 12.5l4.5 4.5L19 7.5"
    fill="none"
    stroke="currentColor"
    stroke-width="2.5"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
</svg>`;

/** A circle to press for each thing to notice, with a field beside it when the person wants to write. */
function marksView(
  { text, str, alter, write }: Tool,
  { walk, words }: Place,
  step: Step,
  count: number,
): TemplateResult {
  const set = walk.noticed[step] ?? [];
  return html`<ul role="list" class=${words ? 'stack' : 'row'} part="marks">
      ${Array.from({ length: count }, (_, index) => {
        const on = set.includes(index);
        const n = index + 1;
        return html`<li class="mark">
          <button
            aria-pressed=${on}
            aria-label=${str('notice', { n })}
            part="mark"
            @click=${() => alter((at) => mark(at, index, !on))}
          >
            ${on ? TICK : nothing}
          </button>
          ${
            words
              ? html`<input
                  aria-label=${str('field', { n })}
                  .value=${fill(words[index] ?? '')}
                  @input=${(event: Event) => write(index, (event.target as HTMLInputElement).value)}
                  ${ref(personal)}
                />`
              : nothing
          }
        </li>`;
      })}
    </ul>
    <p class="muted" role="status">
      ${
        set.length === count
          ? text('onward')
          : set.length
            ? text('left', { n: count - set.length })
            : text('tap')
      }
    </p>`;
}

/** What is needed less often: one tap away, unless it is a single thing. */
function moreView(tool: Tool, { walk, out, words }: Place, step: Step): TemplateResult {
  const { text } = tool;
  const another = (): TemplateResult =>
    html`<button class="quiet" @click=${tool.changeExercise}>${text('else')}</button>`;
  if (!marks(walk, out)) return html`<div part="more">${another()}</div>`;
  return html`<details>
    <summary>${text('more')}</summary>
    ${folded(
      () =>
        html`<div part="more">
          <button class="quiet" @click=${tool.toggleWriting}>${text(words ? 'erase' : 'write')}</button>
          ${
            isSense(step)
              ? html`<button class="quiet" @click=${() => tool.leaveOut(step)}>${text('leaveOut')}</button>`
              : nothing
          }
          ${another()}
        </div>`,
    )}
  </details>`;
}

function leftOutView({ text, str, bringBack }: Tool, out: LeftOut): unknown {
  if (!out.size) return nothing;
  return html`<div class="row" part="left-out" role="group" aria-label=${str('leftOut')}>
    <span class="muted">${text('leftOut')}</span>
    ${[...out].map(
      (sense) =>
        html`<button class="chip" @click=${() => bringBack(sense)}>
          ${text('bringBack', { sense: str(`chip-${sense}`) })}
        </button>`,
    )}
  </div>`;
}
