import { noChange, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { html } from '../../view/html.js';
import { PrivateElement } from '../../element/private-element.js';
import { recordsStyles } from '../../keep/records.styles.js';
import { editorView } from './views/editor.js';
import { energyView, noneFitView, nowView, possibleView, threeView } from './views/hard-day.js';
import { messages } from './joy-list.strings.js';
import { styles } from './joy-list.styles.js';
import { JoyModel, type State, type Events } from './model.js';
import { listView } from './views/list.js';

/** Each page beside the list, with the name of its part. */
const VIEWS: Readonly<
  Record<Exclude<State['page'], 'list'>, readonly [part: string, (model: JoyModel) => TemplateResult]>
> = {
  editor: ['editor', editorView],
  plan: ['editor', editorView],
  energy: ['hard-day', energyView],
  possible: ['hard-day', possibleView],
  three: ['hard-day', threeView],
  'none-fit': ['', noneFitView],
  now: ['now', nowView],
};

/**
 * A list of small good things: a person's own, and some to begin with. "A hard day" asks two questions and suggests
 * three things that fit. A person can change, move, hide and plan each thing ("If it is after dinner …"), and do it
 * now, on a plain page of its own.
 *
 * Doing a few small, chosen, valued things raises well-being (Mazzucchelli, Kane & Rees 2010, g 0.52); an if-then
 * plan makes it more likely that a person starts (Gollwitzer & Sheeran 2006, d 0.65).
 *
 * The list is in the `keep` that `<calm-space>` provides, or else in the page's memory, where every joy-list on the
 * page shares it and leaving the page forgets it. The shadow root is closed, and nothing that a person enters is on
 * the element or in its events. `wipe()` also forgets the list.
 *
 * @element joy-list
 * @slot - Content for browsers without JavaScript, such as a list of things. Otherwise it is not shown.
 * @slot support - A person to contact, shown when nothing fits or something made it worse.
 * @csspart base - The box around everything.
 * @csspart list - The list of things.
 * @csspart item - One thing.
 * @csspart editor - The form for one thing or its plan.
 * @csspart hard-day - The questions and suggestions of "A hard day".
 * @csspart now - The page of one thing to do now.
 * @csspart ending - The question afterwards.
 * @csspart undo - The offer to take back a removal.
 * @csspart files - The folded controls that save, take in and print the list.
 * @fires joy-list-changed - The person changed the list.
 * @fires joy-chosen - The person opened one thing to do now. Says whether it is their own, but not which.
 * @fires joy-done - The person said that it is done.
 */
export class JoyList extends PrivateElement<typeof messages> {
  static override readonly tag: string = 'joy-list';
  static override readonly messages: typeof messages = messages;
  static override readonly styles: CSSResultGroup = [PrivateElement.styles, recordsStyles, styles];

  readonly #model: JoyModel = new JoyModel(this, this.voice, () => this.calm.keep);

  /** Forgets the list and whatever was typed or chosen here, at once. What another keep has saved, sealed, stays. */
  override wipe(): void {
    this.#model.wipe();
    super.wipe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#model.letGo();
  }

  protected override view(): unknown {
    const model = this.#model;
    // What changes under a row that is being dragged would have it put down elsewhere than where it seems to go.
    model.letGo();
    const { ending, records } = model;
    if (records.locked) return records.locked;
    const { page } = model.state;
    const listed = page === 'list' && !ending.active;
    let other: unknown = nothing;
    if (ending.active) {
      other = html`<div class="stack">
        <h2>${model.voice.text('title')}</h2>
        ${ending.render()}
      </div>`;
    } else if (page !== 'list') {
      const [part, view] = VIEWS[page];
      other = html`<div class="stack" part=${part}>${view(model)}</div>`;
    }
    // The list stays as it is behind another page: its rows, of which there may be a thousand, are not built anew. What
    // was forgotten meanwhile goes at once.
    const drawn = listed || records.isEmpty;
    return html`${other}
      <div ?hidden=${!listed}>${drawn ? html`<div class="stack">${listView(model)}</div>` : noChange}</div>
      ${records.render()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'joy-list': JoyList;
  }
  interface GlobalEventHandlersEventMap {
    'joy-list-changed': CustomEvent<Events['joy-list-changed']>;
    'joy-chosen': CustomEvent<Events['joy-chosen']>;
    'joy-done': CustomEvent<Events['joy-done']>;
  }
}
