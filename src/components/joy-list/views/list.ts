import { nothing, type TemplateResult } from 'lit';
import { KINDS, NEEDS, type Joy } from '../joys.js';
import { button, chip, fold } from '../../../view/controls.js';
import { html } from '../../../view/html.js';
import { isolated, ownWords } from '../../../view/personal.js';
import { printView } from '../../../view/print.js';
import type { Voice } from '../../../language/voice.js';
import type { JoyModel, Key } from '../model.js';

/** The words of a thing, for a text position. A person's own words keep their own direction. */
export const nameOf = (voice: Voice<Key>, joy: Joy): unknown =>
  joy.text === undefined ? voice.text(`joy-${joy.id}` as Key) : ownWords(joy.text);

/** What a thing takes. What makes it no harder is not mentioned. */
export const factsOf = ({ str }: Voice<Key>, joy: Joy): string =>
  [
    str('minutes', { n: joy.minutes }),
    str(`energy-${joy.energy}`),
    ...(joy.company && joy.company !== 'either' ? [str(`company-${joy.company}`)] : []),
    ...NEEDS.filter((need) => joy[need]).map((need) => str(need)),
  ].join(' · ');

/** The plan for a thing, as a sentence whose direction the person's words do not change. */
export const planOf = ({ text }: Voice<Key>, when: string): TemplateResult =>
  html`<span class="plan" translate="no">${text('plan', { when: isolated(when) })}</span>`;

export function listView(model: JoyModel): TemplateResult {
  const { voice, listed, state, records } = model;
  const { unread } = records;
  const { text, str } = voice;
  return html`
    <h2 tabindex="-1">${text('title')}</h2>
    <p class="muted">${text('intro')}</p>
    <div class="row">
      ${button(text('hardDay'), model.hardDay, 'primary')} ${button(text('add'), () => model.edit('editor'))}
    </div>
    <div class="row" role="group" aria-label=${str('kind')}>
      ${[undefined, ...KINDS].map((kind) =>
        chip(text(kind ? `kind-${kind}` : 'all'), () => model.show(kind), kind === state.kind),
      )}
    </div>
    ${
      listed.length
        ? html`<ol role="list" part="list">
            ${listed.slice(0, state.shown).map((joy, index) => rowView(model, joy, index))}
          </ol>`
        : html`<p>${text('empty')}</p>`
    }
    ${unread ? html`<p class="muted">${text('unread', { n: unread })}</p>` : nothing}
    ${listed.length > state.shown ? html`<div>${button(text('showMore'), model.showMore)}</div>` : nothing}
    ${fold(text('files'), () => filesView(model), false, 'files')}
    <span id="handle" hidden>${text('handle')}</span>
  `;
}

const GRIP = html`<svg viewBox="0 0 12 18" aria-hidden="true">
  <path d="M3 3h0M9 3h0M3 9h0M9 9h0M3 15h0M9 15h0" />
</svg>`;

/**
 * One thing on the list. Its other buttons are in our own disclosure rather than a `<details>`, so that only one
 * is open at a time, and a list of 1,000 things does not contain 5,000 hidden buttons.
 */
function rowView(model: JoyModel, joy: Joy, index: number): TemplateResult {
  const { voice, state } = model;
  const { text } = voice;
  const open = state.menu === joy.id;
  const label = `text-${index}`;
  const move = (to: number, focus: string): Promise<void> => model.move(joy, to, focus);
  const keydown = (event: KeyboardEvent): unknown => {
    const { key } = event;
    if (key === 'Escape') model.letGo();
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
    event.preventDefault();
    const to = index + (key === 'ArrowUp' ? -1 : 1);
    return move(to, `#move-${to}`);
  };
  return html`<li part="item">
    <button
      class="handle"
      id=${`move-${index}`}
      aria-labelledby=${`handle ${label}`}
      @keydown=${keydown}
      @pointerdown=${(event: PointerEvent) => model.drag(event, joy)}
    >
      ${GRIP}
    </button>
    <div class="what">
      <p id=${label}>${nameOf(voice, joy)}</p>
      <p class="muted">${factsOf(voice, joy)}</p>
      ${joy.when ? html`<p>${planOf(voice, joy.when)}</p>` : nothing}
    </div>
    <div class="row buttons">
      <button id=${`do-${index}`} aria-labelledby=${`do-${index} ${label}`} @click=${() => model.choose(joy)}>
        ${text('doIt')}
      </button>
      <button
        class="quiet"
        id=${`menu-${index}`}
        aria-labelledby=${`menu-${index} ${label}`}
        aria-expanded=${open}
        @click=${() => model.set({ menu: open ? undefined : joy.id })}
      >
        ${text('menu')}
      </button>
    </div>
    ${
      open
        ? html`<div class="row menu">
            ${button(text('edit'), () => model.edit('editor', joy))}
            ${button(text('when'), () => model.edit('plan', joy))}
            ${button(text('up'), () => move(index - 1, '.up'), 'up')}
            ${button(text('down'), () => move(index + 1, '.down'), 'down')}
            ${button(text(joy.own ? 'remove' : 'hide'), () => model.remove(joy))}
          </div>`
        : nothing
    }
  </li>`;
}

/** Saves the list to a file, adds from a file, and prints the list. */
function filesView(model: JoyModel): TemplateResult {
  const { voice, records } = model;
  const { text } = voice;
  const hidden = records.read().filter((record) => record.hidden).length;
  return html`
    <p class="muted">${records.lasting ? nothing : text('notStored')} ${text('filesHint')}</p>
    <div class="row">
      ${records.exportButton()} ${records.importButton(model.import)}
      ${button(text('print'), (event) => print(model, event.currentTarget as Node))}
      ${hidden ? button(text('unhide', { n: hidden }), model.unhide) : nothing}
    </div>
  `;
}

function print({ voice, all }: JoyModel, near: Node): void {
  printView(
    near,
    voice.language,
    voice.str('title'),
    html`<h1>${voice.text('title')}</h1>
      <ul>
        ${all.map(
          (joy) =>
            html`<li>
              ${nameOf(voice, joy)} (${factsOf(voice, joy)}) ${joy.when ? planOf(voice, joy.when) : nothing}
            </li>`,
        )}
      </ul>`,
  );
}
