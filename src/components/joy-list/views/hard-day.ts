import { nothing, type TemplateResult } from 'lit';
import { fits, HANDFUL } from '../joy-pick.js';
import { ENERGIES, NEEDS } from '../joys.js';
import { button, chip } from '../../../view/controls.js';
import { outward, support } from '../../../view/ending.js';
import { html } from '../../../view/html.js';
import type { JoyModel } from '../model.js';
import { factsOf, nameOf, planOf } from './list.js';

/** The first question: how much energy the person has. */
export function energyView(model: JoyModel): TemplateResult {
  const { text } = model.voice;
  const answer = (energy?: (typeof ENERGIES)[number]) => () =>
    model.go({ page: 'possible', energy, possible: [] });
  return html`
    <h2 tabindex="-1">${text('askEnergy')}</h2>
    <div class="row">${ENERGIES.map((energy) => button(text(`energy-${energy}`), answer(energy)))}</div>
    <div class="row">
      ${button(text('skip'), answer(), 'quiet')} ${button(text('back'), () => model.toList(), 'quiet')}
    </div>
  `;
}

/** The second question: what is possible. */
export function possibleView(model: JoyModel): TemplateResult {
  const { text } = model.voice;
  const { possible } = model.state;
  return html`
    <h2 tabindex="-1">${text('askPossible')}</h2>
    <p class="muted">${text('possibleHint')}</p>
    <div class="row">
      ${NEEDS.map((need) => {
        const marked = possible.includes(need);
        const others = possible.filter((other) => other !== need);
        return chip(text(need), () => model.set({ possible: marked ? others : [...others, need] }), marked);
      })}
    </div>
    <div class="row">
      ${button(text('showThree'), () => model.suggest(false), 'primary')}
      ${button(text('skip'), () => model.suggest(true), 'quiet')}
      ${button(text('back'), model.hardDay, 'quiet')}
    </div>
  `;
}

/** Three things that fit, or fewer if there are not as many. */
export function threeView(model: JoyModel): TemplateResult {
  const { voice, all, state } = model;
  const { text } = voice;
  const picked = state.picks.flatMap((id) => all.find((joy) => joy.id === id) ?? []);
  const more = all.filter((joy) => fits(joy, state.now)).length > HANDFUL;
  return html`
    <h2 tabindex="-1">${text(picked.length ? 'three' : 'nothingFits')}</h2>
    <ul role="list" class="stack" aria-live="polite" aria-atomic="true">
      ${picked.map(
        (joy) =>
          html`<li>
            <button class="pick" @click=${() => model.choose(joy)}>
              <b>${nameOf(voice, joy)}</b> <span class="muted">${factsOf(voice, joy)}</span>
            </button>
          </li>`,
      )}
    </ul>
    ${picked.length && !more ? html`<p class="muted">${text('onlyThese')}</p>` : nothing}
    <div class="row">
      ${more ? button(text('anotherThree'), model.another) : nothing}
      ${button(text('noneFit'), model.noneFit)}
    </div>
    <div class="row">
      ${button(text('askAgain'), model.hardDay, 'quiet')}
      ${button(text('back'), () => model.toList(), 'quiet')}
    </div>
  `;
}

/** Where "None of these fit" leads: a grounding exercise, if the page has it, and a person to contact. */
export function noneFitView(model: JoyModel): TemplateResult {
  const { text } = model.voice;
  const { grounding } = model.state;
  return html`
    <h2 tabindex="-1">${text('noneTitle')}</h2>
    ${grounding ? html`${grounding}${support(text)}` : outward(text)}
    <div>${button(text('back'), () => model.toList())}</div>
  `;
}

/** One thing to do now, and nothing else. */
export function nowView(model: JoyModel): TemplateResult {
  const { voice } = model;
  const { text, str } = voice;
  const joy = model.state.joy!;
  return html`
    <h2 class="big" tabindex="-1">${nameOf(voice, joy)}</h2>
    ${joy.when ? html`<p>${planOf(voice, joy.when)}</p>` : nothing}
    <p class="muted">${text('calmly', { minutes: str('minutes', { n: joy.minutes }) })}</p>
    <div class="row">
      ${button(text('done'), model.done, 'primary')} ${button(text('notNow'), model.notNow)}
    </div>
  `;
}
