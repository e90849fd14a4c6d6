import type { Voice } from '../language/voice.js';

/**
 * Where the person is in a tool, and all that they can do there. It knows nothing of how that looks; the views draw
 * `state`, and call its methods.
 *
 * `Events` has what the page is told, by the name of the event: bare facts, nothing personal.
 */
export abstract class Model<State extends object, Events extends object, Key extends string> {
  /** It never changes; another takes its place. */
  state: State;
  readonly voice: Voice<Key>;
  readonly #first: State;

  constructor(voice: Voice<Key>, first: State) {
    this.voice = voice;
    this.state = this.#first = first;
  }

  /** Changes something where the person is. */
  set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.voice.update();
  }

  /**
   * Turns to something else, because the person asked for it.
   *
   * @param focus What takes the focus there: the heading, unless another selector is given.
   */
  go(change: Partial<State>, focus?: string): void {
    this.set(change);
    this.voice.focus(focus);
  }

  /** Forgets at once, and tells nobody. */
  wipe(): void {
    this.state = this.#first;
    this.voice.update();
  }

  emit<Type extends keyof Events & string>(type: Type, detail: Events[Type] & object): void {
    this.voice.emit(type, detail);
  }
}
