import type { ReactiveControllerHost } from 'lit';
import { LEFT_OUT } from './collection.js';
import {
  begin,
  go,
  mark,
  next,
  reroute,
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
import { pageMemory } from '../../keep/memory-keep.js';
import { Ending } from '../../view/ending.js';
import { createRef, type Ref } from '../../view/ref.js';
import { Model } from '../../element/model.js';
import type { sharedStrings } from '../../language/shared.strings.js';
import type { Voice } from '../../language/voice.js';
import type { messages } from './grounding-steps.strings.js';

export type Key = keyof typeof messages | keyof typeof sharedStrings;

type Why = 'finished' | 'stopped';

/** What the page is told: never what was noticed, which colour it was, or which sense is left out. */
export interface Events {
  'grounding-started': { exercise: Exercise };
  'grounding-step-changed': { exercise: Exercise; step: Step };
  'grounding-ended': { exercise: Exercise; why: Why };
}

/** Where the person is, and what they chose there. */
export interface State {
  /** The person's way through an exercise; undefined in the first view and at the end. */
  readonly walk?: Walk | undefined;
  readonly colour?: Colour | undefined;
  /** What was typed, by step and position, while the person writes; undefined while they only tap. */
  readonly words?: Readonly<Partial<Record<Step, readonly string[]>>> | undefined;
  /** The person asked for another exercise, so the list of exercises is open. */
  readonly choosing?: boolean;
  /** No other exercise was right for them, so a person to contact stays in sight until they choose again. */
  readonly contact?: boolean;
}

const OUTSIDE = { walk: undefined, colour: undefined, words: undefined, choosing: false } as const;

/** Where the person is in an exercise, and everything that they can do there. */
export class GroundingModel extends Model<State, Events, Key> {
  readonly ending: Ending;
  /** What takes the focus: the line of a step, or the title of the first view. */
  readonly heading: Ref<HTMLElement> = createRef();
  readonly #element: ReactiveControllerHost;
  /** The step that the page was last told of. */
  #told: Step | undefined;

  constructor(element: ReactiveControllerHost, voice: Voice<Key>) {
    super(voice, OUTSIDE);
    this.#element = element;
    this.ending = new Ending(element, voice.text, () => this.go({ contact: false }));
  }

  /** Moves the focus to the heading from anywhere, because the person may have pressed one of the page's own controls. */
  override go(change: Partial<State>): void {
    this.set(change);
    void this.#element.updateComplete.then(() => this.heading.value?.focus());
  }

  override wipe(): void {
    super.wipe();
    this.#told = undefined;
    this.ending.reset();
    void pageMemory().update(LEFT_OUT, () => []);
  }

  get leftOut(): LeftOut {
    const senses = pageMemory().read(LEFT_OUT);
    return new Set(senses.map(({ id }) => id));
  }

  /** Leads away from a step whose sense has been left out meanwhile, in this element or in another. */
  reroute(): void {
    const out = this.leftOut;
    const walk = this.state.walk && reroute(this.state.walk, out);
    if (walk) this.set({ walk, contact: walk.exercise === 'outward' || !usable(walk.exercise, out) });
  }

  /** Tells the page which step is shown now, if it has changed. */
  shown(): void {
    const { walk } = this.state;
    if (walk && walk.step !== this.#told) {
      this.emit('grounding-step-changed', { exercise: walk.exercise, step: walk.step });
    }
    this.#told = walk?.step;
  }

  start(exercise: Exercise): void {
    this.#leave('stopped');
    this.ending.reset();
    this.go({ walk: begin(exercise, this.leftOut) });
    this.emit('grounding-started', { exercise });
  }

  readonly stop = (): void => this.#finish('stopped');

  readonly changeExercise = (): void => {
    this.#leave('stopped');
    this.go({ choosing: true, contact: false });
  };

  /** Goes to another step, or ends the exercise if `change` returns none. */
  move(change: (walk: Walk, out: LeftOut) => Walk | undefined): void {
    const from = this.state.walk;
    if (!from) return;
    const walk = change(from, this.leftOut);
    if (walk) this.go({ walk });
    else {
      this.#finish('finished');
      if (change === skip && !Object.values(from.noticed).flat().length) this.set({ contact: true });
    }
  }

  mark(index: number, on: boolean): void {
    const { walk } = this.state;
    if (walk) this.set({ walk: mark(walk, index, on) });
  }

  /** Chooses a colour to look for. A different colour starts from the beginning. */
  pick(colour: Colour): void {
    const { walk, words } = this.state;
    if (walk && colour !== this.state.colour) {
      this.set({ colour, walk: unmark(walk, 'things'), words: words && { ...words, things: [] } });
    }
    this.move((at) => go(at, 'things'));
  }

  write(index: number, text: string): void {
    const { walk, words } = this.state;
    if (!walk || !words) return;
    const written = [...(words[walk.step] ?? [])];
    written[index] = text;
    this.set({ words: { ...words, [walk.step]: written } });
    if (text) this.mark(index, true);
  }

  /** Shows or removes the fields. They are above the button, so the focus goes to the heading before them. */
  readonly toggleWriting = (): void => this.go({ words: this.state.words ? undefined : {} });

  leaveOut(id: Sense): void {
    const { words } = this.state;
    void pageMemory().update(LEFT_OUT, (senses) => [...senses, { id }]);
    this.set({ words: words && { ...words, [id]: [] } });
    this.move(next);
  }

  bringBack(sense: Sense): void {
    void pageMemory().update(LEFT_OUT, (senses) => senses.filter(({ id }) => id !== sense));
    // The button that was pressed is gone.
    this.go({});
  }

  #leave(why: Why): void {
    const { walk } = this.state;
    this.#told = undefined;
    this.set(OUTSIDE);
    if (walk) this.emit('grounding-ended', { exercise: walk.exercise, why });
  }

  #finish(why: Why): void {
    if (!this.state.walk) return;
    this.#leave(why);
    this.ending.begin();
  }
}
