import { Model } from '../../element/model.js';
import type { Voice } from '../../language/voice.js';
import type { ExitHow } from './page.js';
import type { sharedStrings } from '../../language/shared.strings.js';
import type { strings } from './quick-exit.strings.js';

type Key = keyof typeof strings | keyof typeof sharedStrings;

/** What the exit shows beside its link. */
export interface State {
  /** The text that says what leaving does and does not is open. */
  readonly explained: boolean;
  /** How often Shift was pressed; 0 or `EXPIRED` when the count is over. */
  readonly presses: number;
}

/** What the page is told. */
export interface Events {
  'page-left': { how: ExitHow };
  'exit-blocked': Record<string, never>;
}

/** What the person has pressed and opened. */
export class ExitModel extends Model<State, Events, Key> {
  constructor(voice: Voice<Key>) {
    super(voice, { explained: false, presses: 0 });
  }

  /** Each press of a pointer ends the count, most often of none. */
  pressed(presses: number): void {
    if (presses !== this.state.presses) this.set({ presses });
  }

  /** The page is blank and about to go. */
  leaving(how: ExitHow): void {
    this.wipe();
    this.emit('page-left', { how });
  }

  /** The page around this frame could not be left. */
  blocked(): void {
    this.emit('exit-blocked', {});
    parent.postMessage({ type: 'steadyground-exit-blocked' }, '*');
  }
}
