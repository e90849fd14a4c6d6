import { nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { button } from '../../view/controls.js';
import { support } from '../../view/ending.js';
import { html } from '../../view/html.js';
import { PrivateElement } from '../../element/private-element.js';
import { recordsStyles } from '../../keep/records.styles.js';
import { checkInView } from './views/check-in.js';
import { mineView } from './views/mine.js';
import { messages } from './mood-checkin.strings.js';
import { styles } from './mood-checkin.styles.js';
import { MoodModel, type Events } from './model.js';

const TOOLS = { 'breathing-pacer': 'breathe', 'grounding-steps': 'ground' } as const;

/**
 * A check-in with how things are right now, and a quiet look back at earlier ones.
 *
 * Words come first (about 40, in groups, or the person's own), then how pleasant it is and how much energy there is,
 * on two 5-point scales, then what else a person wants to add: distress from 0 to 10, tags, a note. Every question is
 * optional. From five check-ins on, a person can look at them by day, by time of day and by weekday, each with the
 * number of check-ins that it rests on. The tool counts what was noted together with one thing when the person asks
 * for it. It tests nothing, and says with each chart and count that it may be chance. It diagnoses, predicts and
 * explains nothing.
 *
 * What a person enters is kept in this page's memory (or where a `<calm-space>` says) and reaches neither the page
 * nor its events. The root is closed. If a record in the page's own keep cannot be read, the tool tells the person
 * and leaves the record as it is.
 *
 * When somebody chooses "without hope", or distress of 9 or 10, the tool names a person to contact at once, below
 * everything else, where that moves nothing. After three unpleasant check-ins in a row it offers a breathing and a
 * grounding tool, if the page has them, and a person to contact. These answers and numbers are a choice of this
 * product, not a clinical cut-off.
 *
 * Sources: the two scales are the dimensions of affect (Russell 1980), distress is the subjective units
 * of distress scale (0 to 10; Wolpe 1969): both cited from memory, to be confirmed. The middle of several answers is their
 * median; of two in the middle, the lower one. No part is a validated instrument.
 *
 * @element mood-checkin
 * @slot - Shown by browsers that cannot run the tool. Never removed.
 * @slot support - A person to contact, in place of the sentence that fits anywhere.
 * @csspart base - The box around everything.
 * @csspart nav - The buttons of a check-in, which stay in sight.
 * @csspart person - The person to contact, below everything else.
 * @csspart offer - What is offered after three unpleasant check-ins in a row.
 * @csspart list - The list of check-ins.
 * @csspart figure - A chart with its sentences.
 * @csspart chart - The drawing itself.
 * @csspart undo - The offer to take something back.
 * @csspart files - The folded controls that save, take in and print check-ins.
 * @fires mood-checked-in - A check-in was saved; `edited` says whether it is an earlier one that was changed.
 * @fires mood-removed - A check-in was removed; the person can still bring it back.
 */
export class MoodCheckin extends PrivateElement<typeof messages> {
  static override readonly tag: string = 'mood-checkin';
  static override readonly messages: typeof messages = messages;
  static override readonly styles: CSSResultGroup = [PrivateElement.styles, recordsStyles, styles];

  readonly #model: MoodModel = new MoodModel(this, this.voice, () => this.calm.keep);

  override wipe(): void {
    this.#model.wipe();
    super.wipe();
  }

  protected override view(): unknown {
    const { records, state } = this.#model;
    const views = { 'check-in': checkInView, saved: () => this.#saved(), mine: mineView };
    return html`<div class="stack">${records.locked ?? views[state.page](this.#model)}</div>
      ${records.render()}`;
  }

  #saved(): TemplateResult {
    const model = this.#model;
    return html`
      <h2 tabindex="-1">${this.voice.text('saved')}</h2>
      ${model.records.lasting ? nothing : html`<p class="muted">${this.voice.text('notStored')}</p>`}
      ${model.state.offered ? this.#offer() : nothing}
      ${model.state.named && !model.state.offered ? html`<div class="stack" part="person">${support(this.voice.text)}</div>` : nothing}
      <div class="row">
        ${button(this.voice.text('another'), () => model.begin())}
        ${button(this.voice.text('mine'), model.showMine)}
      </div>
    `;
  }

  #offer(): TemplateResult {
    const model = this.#model;
    return html`<div class="stack offer" part="offer">
      <p>${this.voice.text('offer')}</p>
      <div class="row">
        ${Object.entries(TOOLS).map(([tag, name]) => {
          const chosen = this.voice.nested(tag);
          return chosen ? button(this.voice.text(name), () => model.set({ chosen })) : nothing;
        })}
        ${button(this.voice.text('notNow'), () => model.go({ offered: false, declined: true }), 'quiet')}
      </div>
      ${model.state.chosen} ${support(this.voice.text)}
    </div>`;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'mood-checked-in': CustomEvent<Events['mood-checked-in']>;
    'mood-removed': CustomEvent<Events['mood-removed']>;
  }
  interface HTMLElementTagNameMap {
    'mood-checkin': MoodCheckin;
  }
}
