import type { Voice } from '../language/voice.js';

/**
 * Where the person is in a tool, and everything that they can do there. A model knows nothing about how that looks: the
 * views draw `state` and call the model's methods.
 *
 * `Events` maps the name of each event that the page is told of to its `detail`: bare facts, nothing personal.
 */
export abstract class Model<State extends object, Events extends object, Key extends string> {
  /** Immutable: each change puts a new object in its place. */
  state: State;
  readonly voice: Voice<Key>;
  readonly #first: State;

  constructor(voice: Voice<Key>, first: State) {
    this.voice = voice;
    this.state = this.#first = first;
  }

  /** Changes the state while the person stays where they are. */
  set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.voice.update();
  }

  /**
   * Shows something else, because the person asked for it.
   *
   * @param focus A selector for what takes the focus there; by default, the heading.
   */
  go(change: Partial<State>, focus?: string): void {
    this.set(change);
    this.voice.focus(focus);
  }

  /** Forgets everything at once, without an event. */
  wipe(): void {
    this.state = this.#first;
    this.voice.update();
  }

  emit<Type extends keyof Events & string>(type: Type, detail: Events[Type] & object): void {
    this.voice.emit(type, detail);
  }
}
