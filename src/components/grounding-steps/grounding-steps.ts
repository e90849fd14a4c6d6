import { nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { EXERCISES, SENSES, type Exercise } from './grounding.js';
import { oneOf, type Option } from '../../core/options.js';
import { pageMemory } from '../../keep/memory-keep.js';
import { support } from '../../view/ending.js';
import { html } from '../../view/html.js';
import { PrivateElement } from '../../element/private-element.js';
import { property } from '../../element/property.js';
import { styles } from './grounding-steps.styles.js';
import { messages } from './grounding-steps.strings.js';
import { GroundingModel, type Events } from './model.js';
import { startView } from './views/start.js';
import { stepView } from './views/step.js';

/**
 * Grounding: small exercises that bring attention to the place where a person is, at their own pace, with open eyes.
 * One tap for each thing noticed is enough. There is no timer, score or right number. A person can skip any step, and
 * can leave out a sense for the whole visit (its share goes to the others).
 *
 * Evidence: no stand-alone trial of 5-4-3-2-1 was found; it and the other exercises rest on clinical consensus.
 *
 * Typing is optional. What is typed stays in this element, in memory, until the exercise ends; no event, attribute or
 * store contains it. No event says which senses a person leaves out or which colour they pick. The tool forgets the
 * senses left out when the page is left or wiped.
 *
 * @element grounding-steps
 * @slot - Shown where the element cannot run: the steps as a plain `<ol>`. Never removed.
 * @slot support - A person to contact, shown after "Worse" and wherever nothing else was right (`outward`, every
 *   sense left out, or the last step skipped with nothing noticed). By default, a sentence that fits anywhere.
 * @csspart base - The box around everything.
 * @csspart start - The button that starts the exercise offered first.
 * @csspart choices - The list of other exercises.
 * @csspart steps - The row of steps, which a person can take in any order.
 * @csspart prompt - What to notice now; the heading of each step.
 * @csspart marks - The list of circles.
 * @csspart mark - One circle.
 * @csspart controls - Next, back, skip, and the end.
 * @csspart more - Controls for what is needed less often: writing, leaving out a sense, another exercise.
 * @csspart left-out - The senses left out for this visit, each with a way to bring it back.
 * @csspart ending - "Better / The same / Worse / Skip", and what follows.
 * @fires grounding-started - An exercise began.
 * @fires grounding-step-changed - A step is shown, including the first. `step` is one of the exercise's steps, or a
 *   step of `outward` if all of its own are left out.
 * @fires grounding-ended - The exercise is over, after its last step or earlier. Not sent when the element is wiped.
 */
export class GroundingSteps extends PrivateElement<typeof messages> {
  static override readonly tag: string = 'grounding-steps';
  static override readonly messages: typeof messages = messages;
  static override readonly options: Readonly<Record<string, Option<unknown>>> = {
    exercise: oneOf(['any', ...EXERCISES], 'any'),
  };
  static override readonly styles: CSSResultGroup = [PrivateElement.styles, styles];

  /**
   * The exercise offered first: `5-4-3-2-1`, `3-2-1`, `orienting`, `colours`, `feet`, `categories` or
   * `outward`. By default `any`: the five senses, with the others in a list below. The person can always
   * change to another.
   */
  @property() exercise: Exercise | 'any' = 'any';

  readonly #model: GroundingModel = new GroundingModel(this, this.voice);
  #unsubscribe: (() => void) | undefined;

  /**
   * Starts an exercise at once and moves the focus to its first step: for when the person asked for it with
   * a control of the host's.
   * @param exercise - By default the one that the property of that name gives.
   */
  start(exercise: Exercise | 'any' = this.exercise): void {
    this.#model.start(EXERCISES.find((each) => each === exercise) ?? '5-4-3-2-1');
  }

  /** Ends the exercise, as "That is enough" does. */
  stop(): void {
    this.#model.stop();
  }

  override wipe(): void {
    this.#model.wipe();
    super.wipe();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe = pageMemory().subscribe(() => this.requestUpdate());
    // For what was left out elsewhere while this was away.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#model.reroute();
  }

  protected override updated(): void {
    this.#model.shown();
  }

  protected override view(): unknown {
    const { exercise } = this;
    const model = this.#model;
    const { ending, leftOut } = model;
    const { text } = model.voice;
    const { walk, contact } = model.state;
    const given = exercise === 'any' ? undefined : exercise;
    const named = exercise === 'outward' || leftOut.size === SENSES.length || contact;
    return html`<div class="stack">
      ${
        ending.active
          ? html`<h2>${text('title')}</h2>
              ${ending.render()}`
          : walk
            ? stepView(model, walk)
            : startView(model, given)
      }
      ${named && !ending.worse ? support(text) : nothing}
    </div>`;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'grounding-started': CustomEvent<Events['grounding-started']>;
    'grounding-step-changed': CustomEvent<Events['grounding-step-changed']>;
    'grounding-ended': CustomEvent<Events['grounding-ended']>;
  }
  interface HTMLElementTagNameMap {
    'grounding-steps': GroundingSteps;
  }
}
