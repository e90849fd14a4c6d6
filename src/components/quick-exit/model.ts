import { Model } from '../../element/model.js';
import type { Voice } from '../../language/voice.js';
import type { ExitHow } from './page.js';
import type { sharedStrings } from '../../language/shared.strings.js';
import type { strings } from './quick-exit.strings.js';

type Key = keyof typeof strings | keyof typeof sharedStrings;

/** What the exit shows in addition to its link. */
export interface State {
  /** The text about what leaving does and does not do is open. */
  readonly explained: boolean;
  /** How often Shift was pressed; 0 or `EXPIRED` once the count is over. */
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

  /** Called with each new count. Every press of a pointer also ends the count, most often at 0 already. */
  pressed(presses: number): void {
    if (presses !== this.state.presses) this.set({ presses });
  }

  /** Called when the page is blank and about to go. */
  leaving(how: ExitHow): void {
    this.wipe();
    this.emit('page-left', { how });
  }

  /** Called if the page around this frame could not be left. */
  blocked(): void {
    this.emit('exit-blocked', {});
    parent.postMessage({ type: 'steadyground-exit-blocked' }, '*');
  }
}
