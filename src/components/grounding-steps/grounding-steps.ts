import { nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { LEFT_OUT } from './collection.js';
import {
  begin,
  EXERCISES,
  go,
  mark,
  next,
  SENSES,
  settle,
  skip,
  unmark,
  usable,
  type Colour,
  type Exercise,
  type LeftOut,
  type Sense,
  type Step,
  type Walk,
} from './grounding.js';
import { oneOf, type Option } from '../../core/options.js';
import { pageMemory } from '../../keep/memory-keep.js';
import { Ending, support } from '../../view/ending.js';
import { html } from '../../view/html.js';
import { PrivateElement } from '../../element/private-element.js';
import { property } from '../../element/property.js';
import { createRef, type Ref } from '../../view/ref.js';
import { styles } from './grounding-steps.styles.js';
import { messages } from './grounding-steps.strings.js';
import { startView, stepView, type Tool } from './views.js';

/**
 * Grounding: small exercises that bring the attention to the place one is in, at the person's own pace,
 * with open eyes. A tap for each thing noticed is enough. There is no timer, score or right number, any
 * step can be passed over, and a sense can be left out for the whole visit (its share goes to the others).
 *
 * Evidence: no stand-alone trial of 5-4-3-2-1 was found; it and the exercises beside it rest on clinical
 * consensus.
 *
 * Typing is optional. What is typed stays in this element, in memory, until the exercise ends; it is in no
 * event, attribute or store. Which senses a person leaves out, and the colour they pick, are in no event
 * either. The senses left out are forgotten when the page is left or wiped.
 *
 * @element grounding-steps
 * @slot - Shown where the element cannot run: the steps as a plain `<ol>`. Never removed.
 * @slot support - A person to contact: after "Worse", and in sight wherever nothing else was right (`outward`, every sense
 *   left out, or the last one passed over with nothing noticed). A sentence that fits anywhere by default.
 * @csspart base - The box around everything.
 * @csspart start - The button that starts the exercise offered first.
 * @csspart choices - The list of other exercises.
 * @csspart steps - The row of steps to go to, in any order.
 * @csspart prompt - What to notice now; the heading of each step.
 * @csspart marks - The list of circles.
 * @csspart mark - One circle.
 * @csspart controls - Next, back, skip, and the end.
 * @csspart more - What is needed less often: writing, leaving a sense out, another exercise.
 * @csspart left-out - The senses left out for this visit, each to bring back.
 * @csspart ending - "Better / The same / Worse / Skip", and what follows.
 * @fires grounding-started - An exercise began.
 * @fires grounding-step-changed - A step is shown, the
 *   first one included. `step` is one of the exercise's steps, or of `outward` when all of its own are
 *   left out.
 * @fires grounding-ended - The exercise is over: after its last step, or earlier. Not told when the element is wiped.
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

  #walk: Walk | undefined;
  #colour: Colour | undefined;
  /** What was typed, by step and position, while the person writes. */
  #words: Map<Step, readonly string[]> | undefined;
  /** The person asked for another exercise, so the list of them is open. */
  #choosing = false;
  /** Nothing else was right for the person: somebody to contact is in sight, until they choose again. */
  #contact = false;
  /** The focus goes to the heading once it is there. */
  #focusing = false;
  /** The step that the host was last told of. */
  #told: Step | undefined;
  #unsubscribe: (() => void) | undefined;

  readonly #ending: Ending = new Ending(
    this,
    (key) => this.text(key),
    () => this.#show(undefined),
  );

  readonly #tool: Tool = {
    text: (key, params) => this.text(key, params),
    str: (key, params) => this.str(key, params),
    locale: () => this.language.locale,
    heading: createRef() as Ref<HTMLElement>,
    start: (exercise) => this.start(exercise),
    stop: () => this.stop(),
    move: (change) => this.#move(change),
    alter: (change) => this.#alter(change),
    pick: (colour) => this.#pick(colour),
    write: (index, text) => this.#write(index, text),
    toggleWriting: () => this.#toggleWriting(),
    leaveOut: (sense) => this.#leaveOut(sense),
    bringBack: (sense) => this.#bringBack(sense),
    changeExercise: () => this.#changeExercise(),
  };

  /**
   * Starts an exercise at once and moves the focus to its first step: for when the person asked for it with
   * a control of the host's.
   * @param exercise - By default the one that the property of that name gives.
   */
  start(exercise: Exercise | 'any' = this.exercise): void {
    const chosen = EXERCISES.find((each) => each === exercise) ?? '5-4-3-2-1';
    this.#end('stopped');
    this.#ending.reset();
    this.#show(begin(chosen, this.#leftOut));
    this.emit('grounding-started', { exercise: chosen });
  }

  /** Ends the exercise, as "That is enough" does. */
  stop(): void {
    this.#finish('stopped');
  }

  override wipe(): void {
    this.#forget();
    this.#contact = false;
    this.#ending.reset();
    void pageMemory().update(LEFT_OUT, () => []);
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
    const out = this.#leftOut;
    if (this.#walk) {
      const { exercise } = (this.#walk = settle(this.#walk, out));
      this.#contact = exercise === 'outward' || !usable(exercise, out);
    }
  }

  protected override updated(): void {
    const walk = this.#walk;
    const step = walk?.step;
    if (step && step !== this.#told) {
      this.emit('grounding-step-changed', { exercise: walk.exercise, step });
    }
    this.#told = step;
    if (this.#focusing) this.#tool.heading.value?.focus();
    this.#focusing = false;
  }

  get #leftOut(): LeftOut {
    return new Set(
      pageMemory()
        .read(LEFT_OUT)
        .map(({ id }) => id),
    );
  }

  #toHeading(): void {
    this.#focusing = true;
    this.requestUpdate();
  }

  /** Shows a place in an exercise, or the first view, because the person acted. */
  #show(walk: Walk | undefined): void {
    this.#walk = walk;
    this.#contact = false;
    this.#toHeading();
  }

  #forget(): void {
    this.#walk = this.#words = this.#colour = this.#told = undefined;
    this.#choosing = false;
  }

  #end(why: 'finished' | 'stopped'): void {
    const exercise = this.#walk?.exercise;
    this.#forget();
    if (exercise) this.emit('grounding-ended', { exercise, why });
  }

  #finish(why: 'finished' | 'stopped'): void {
    if (!this.#walk) return;
    this.#end(why);
    this.#ending.begin();
  }

  #move(change: (walk: Walk, out: LeftOut) => Walk | undefined): void {
    const noticed = Object.values(this.#walk?.noticed ?? {}).flat().length;
    const walk = this.#walk && change(this.#walk, this.#leftOut);
    if (walk) this.#show(walk);
    else {
      this.#finish('finished');
      this.#contact ||= change === skip && !noticed;
    }
  }

  #alter(change: (walk: Walk, out: LeftOut) => Walk | undefined): void {
    this.#walk = this.#walk && change(this.#walk, this.#leftOut);
    this.requestUpdate();
  }

  #pick(colour: Colour): void {
    if (colour !== this.#colour) {
      this.#alter((walk) => unmark(walk, 'things'));
      this.#words?.delete('things');
    }
    this.#colour = colour;
    this.#move((walk) => go(walk, 'things'));
  }

  #write(index: number, text: string): void {
    const step = this.#walk?.step;
    if (!step || !this.#words) return;
    const words = [...(this.#words.get(step) ?? [])];
    words[index] = text;
    this.#words.set(step, words);
    this.#alter((walk) => (text ? mark(walk, index, true) : walk));
  }

  #toggleWriting(): void {
    this.#words = this.#words ? undefined : new Map();
    // The fields are above the button: the heading leads to them.
    this.#toHeading();
  }

  #leaveOut(id: Sense): void {
    void pageMemory().update(LEFT_OUT, (senses) => [...senses, { id }]);
    this.#words?.delete(id);
    this.#move(next);
  }

  #bringBack(sense: Sense): void {
    void pageMemory().update(LEFT_OUT, (senses) => senses.filter(({ id }) => id !== sense));
    // The button that was pressed is gone.
    this.#toHeading();
  }

  #changeExercise(): void {
    this.#end('stopped');
    this.#choosing = true;
    this.#show(undefined);
  }

  protected override view(): unknown {
    const ending = this.#ending;
    const out = this.#leftOut;
    const contact = this.#contact || this.exercise === 'outward' || out.size === SENSES.length;
    return html`<div class="stack">
      ${ending.active ? html`<h2>${this.text('title')}</h2>` : nothing}
      ${ending.active ? ending.render() : this.#viewExercise(out)}
      ${contact && !ending.worse ? support((key) => this.text(key)) : nothing}
    </div>`;
  }

  #viewExercise(out: LeftOut): unknown {
    const walk = this.#walk;
    if (!walk) {
      const given = this.exercise === 'any' ? undefined : this.exercise;
      return startView(this.#tool, out, given, this.#choosing);
    }
    const words = this.#words && (this.#words.get(walk.step) ?? []);
    return stepView(this.#tool, { walk, out, words, colour: this.#colour });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'grounding-started': CustomEvent<{ exercise: Exercise }>;
    'grounding-step-changed': CustomEvent<{ exercise: Exercise; step: Step }>;
    'grounding-ended': CustomEvent<{ exercise: Exercise; why: 'finished' | 'stopped' }>;
  }
  interface HTMLElementTagNameMap {
    'grounding-steps': GroundingSteps;
  }
}
