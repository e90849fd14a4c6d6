import { WakeLock } from './wake-lock.js';
import { finishBreath, layOut, type Kind, type OwnPace } from './breath.js';
import { Cues } from './cues.js';
import { forgetExtras, isOn, turn, type Extra } from './extras.js';
import { Player } from './player.js';
import type { Named, Settings } from './settings.js';
import { Settling } from './settling.js';

/** Where a pacer is; `settling` is while the first breaths are the person's own. */
export type PacerState = 'idle' | 'settling' | 'running' | 'paused' | 'ended';

/** What a session tells the page: facts, nothing personal. */
export interface PacerEvents {
  'pacer-started': { pattern: Named };
  'pacer-phase-changed': { phase: Kind };
  'pacer-paused': Readonly<Record<string, never>>;
  'pacer-resumed': Readonly<Record<string, never>>;
  'pacer-ended': { why: 'finished' | 'stopped'; seconds: number };
}

type Events = { [K in keyof PacerEvents]: CustomEvent<PacerEvents[K]> };

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- each event is declared once, above
  interface GlobalEventHandlersEventMap extends Events {}
}

/** The element, as far as a session needs it. */
interface Host {
  requestUpdate(): void;
  /** Nothing is new but the count. */
  onCount(): void;
  tell<K extends keyof PacerEvents>(type: K, detail: PacerEvents[K]): void;
  /** The person's own breaths are over, and the pacer joins in. */
  onRun(): void;
}

/** From the person's own breaths to the end: which calls mean something when, and what goes along with them. */
export class PacerSession {
  state: PacerState = 'idle';
  readonly settling: Settling;
  readonly player: Player;

  /** The screen was to stay on, and the browser does not keep it on. */
  dark = false;

  /** The person's own pace, from which this session set out. */
  #own: OwnPace | undefined;
  readonly #cues = new Cues();
  readonly #wakeLock = new WakeLock(() => this.turn('awake', false, true));
  readonly #host: Host;
  readonly #settings: Settings;

  /** @param element Whose it is. */
  constructor(element: object, host: Host, settings: Settings) {
    this.#host = host;
    this.#settings = settings;
    this.settling = new Settling(
      () => host.requestUpdate(),
      () => this.run(),
    );
    this.player = new Player(element, {
      onPhase: (phase) => {
        if (isOn('sound')) this.#cues.sound(phase);
        if (isOn('vibration')) this.#cues.vibrate(phase);
        host.tell('pacer-phase-changed', { phase });
      },
      onChange: () => host.requestUpdate(),
      onCount: () => host.onCount(),
      onSleep: () => this.pause(),
      onEnd: () => this.#end('finished'),
    });
  }

  /** Neither not yet begun nor over. */
  get busy(): boolean {
    return this.state !== 'idle' && this.state !== 'ended';
  }

  start(): void {
    if (this.busy) return;
    this.settling.reset();
    this.go('settling');
    this.#host.tell('pacer-started', { pattern: this.#settings.pattern });
  }

  /** The paced part, from the person's own pace as far as it is known. */
  run(): void {
    const { steps, minutes } = this.#settings;
    this.#own = this.settling.pace;
    this.go('running');
    this.player.play(layOut(steps, minutes, this.#own));
    this.#host.onRun();
  }

  pause(): void {
    if (this.state !== 'running') return;
    this.player.pause();
    this.go('paused');
    this.#host.tell('pacer-paused', {});
  }

  resume(): void {
    if (this.state !== 'paused') return;
    this.go('running');
    this.player.resume();
    this.#host.tell('pacer-resumed', {});
  }

  stop(): void {
    if (this.busy) this.#end('stopped');
  }

  /** Takes the holds out of what is left, or puts them back. */
  toggleHolds(): void {
    const settings = this.#settings;
    settings.skipHolds = !settings.skipHolds;
    this.player.change((session, time) =>
      layOut(settings.steps, settings.minutes, this.#own, finishBreath(session, time)),
    );
    this.#host.requestUpdate();
  }

  /** @param refused It goes off by itself. */
  turn(extra: Extra, on: boolean, refused = false): void {
    turn(extra, on);
    if (extra === 'awake') this.dark = refused;
    if (!on) this.#cues.stop();
    this.go(this.state);
  }

  /** Everything off and forgotten at once, without a word. */
  wipe(): void {
    this.player.stop();
    this.#settings.forget();
    this.settling.reset();
    this.#own = undefined;
    forgetExtras();
    this.dark = false;
    this.go('idle');
  }

  /** Sound, vibration and a lit screen follow the state here, and nowhere else. */
  go(state: PacerState): void {
    this.state = state;
    const running = state === 'running';
    this.#wakeLock.hold(running && isOn('awake'));
    if (!running && state !== 'settling') this.#cues.stop();
    else if (isOn('sound')) this.#cues.open();
    this.#host.requestUpdate();
  }

  #end(why: 'finished' | 'stopped'): void {
    const seconds = Math.round(this.player.elapsed / 1000);
    this.player.stop();
    // Somebody who stops before it has begun has nothing to be asked about.
    this.go(this.state === 'settling' ? 'idle' : 'ended');
    this.#host.tell('pacer-ended', { why, seconds });
  }
}
