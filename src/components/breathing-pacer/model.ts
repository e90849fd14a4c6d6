import type { ReactiveControllerHost } from 'lit';
import { Model } from '../../element/model.js';
import type { sharedStrings } from '../../language/shared.strings.js';
import type { Voice } from '../../language/voice.js';
import { Ending } from '../../view/ending.js';
import {
  adjust,
  finishBreath,
  hasHolds,
  layOut,
  readSteps,
  stepsOf,
  type Kind,
  type Minutes,
  type OwnPace,
  type Pace,
  type PatternName,
  type Step,
} from './breath.js';
import type { messages } from './breathing-pacer.strings.js';
import { Cues } from './cues.js';
import { forgetExtras, isOn, setOn, type Extra } from './extras.js';
import { outwardTool } from './outward-tool.js';
import { Player } from './player.js';
import { Settling } from './settling.js';
import { WakeLock } from './wake-lock.js';

type Own = keyof typeof messages;
export type Key = Own | keyof typeof sharedStrings;

export type Named = PatternName | 'custom';

/** What the page is told: never the person's own pace, nor how they felt. */
export interface Events {
  'pacer-started': { pattern: Named };
  'pacer-phase-changed': { phase: Kind };
  'pacer-paused': Readonly<Record<string, never>>;
  'pacer-resumed': Readonly<Record<string, never>>;
  'pacer-ended': { why: 'finished' | 'stopped'; seconds: number };
}

/** What the page has set. */
export interface Given {
  readonly pattern: PatternName;
  readonly phases: string;
  readonly minutes: Minutes;
  readonly visual: 'shape' | 'words';
  readonly sips: number;
  readonly allow: string;
}

/** Where the person is, and what they chose within what the page allows. */
export interface State {
  /** Where the session is. During `settling`, the person breathes at their own pace. */
  readonly status: 'idle' | 'settling' | 'running' | 'paused' | 'ended';
  readonly pattern?: Named | undefined;
  readonly minutes?: Minutes | undefined;
  readonly pace: Pace;
  readonly skipHolds?: boolean;
  /** The screen was meant to stay on, but the browser does not keep it on. */
  readonly dark?: boolean;
  /** Another exercise is shown, for somebody whom breathing does not suit: another tool, if the page has it. */
  readonly away?: boolean;
  readonly grounding?: HTMLElement | undefined;
}

const FIRST: State = { status: 'idle', pace: 'asSet' };

/** The one button that stays from the start to the end. */
const MAIN = '.main';

/** Where the person is, from their own breaths to the end, and everything that they can do there. */
export class PacerModel extends Model<State, Events, Key> {
  readonly given: Given;
  readonly ending: Ending;
  readonly settling: Settling;
  readonly player: Player;
  /** Called each second to update only the count, so that the whole view is not drawn again for one number. */
  counted: (() => void) | undefined;

  /** The person's own pace, at which this session started. */
  #own: OwnPace | undefined;
  /** Events that happened while the element was out of the page, where nobody could hear them. */
  readonly #untold: (() => void)[] = [];
  readonly #cues = new Cues();
  readonly #wakeLock = new WakeLock(() => this.turn('awake', false, true));
  readonly #element: HTMLElement;

  constructor(element: ReactiveControllerHost & HTMLElement & Given, voice: Voice<Key>) {
    super(voice, FIRST);
    this.#element = this.given = element;
    this.ending = new Ending(element, voice.text, this.leave);
    this.settling = new Settling(voice.update, this.run);
    this.player = new Player(element, {
      onPhase: (phase) => {
        if (isOn('sound')) this.#cues.sound(phase);
        if (isOn('vibration')) this.#cues.vibrate(phase);
        this.emit('pacer-phase-changed', { phase });
      },
      onChange: voice.update,
      onCount: () => this.counted?.(),
      onSleep: () => this.pause(),
      onEnd: () => this.#end('finished'),
    });
  }

  override set(change: Partial<State>): void {
    super.set(change);
    this.#follow();
  }

  /** Makes sound, vibration and the wake lock follow the state. Nothing else does this. */
  #follow(): void {
    const { status } = this.state;
    const running = status === 'running';
    this.#wakeLock.hold(running && isOn('awake'));
    if (!running && status !== 'settling') this.#cues.stop();
    else if (isOn('sound')) this.#cues.open();
  }

  /** Turns everything off and forgets it at once, without an event. */
  override wipe(): void {
    this.player.stop();
    this.settling.reset();
    this.ending.reset();
    this.#own = undefined;
    this.#untold.length = 0;
    forgetExtras();
    super.wipe();
    this.#follow();
  }

  override emit<Type extends keyof Events>(type: Type, detail: Events[Type]): void {
    const tell = (): void => super.emit(type, detail);
    if (this.#element.isConnected) tell();
    else this.#untold.push(tell);
  }

  /** Called when the element is in the page again. */
  connected(): void {
    for (const tell of this.#untold.splice(0)) tell();
  }

  /** Called when the element is out of the page. */
  disconnected(): void {
    if (this.state.status === 'settling') this.stop();
    else this.pause();
  }

  /** The pattern that the page has set, which may have phases of its own. */
  get givenPattern(): Named {
    return this.given.phases ? 'custom' : this.given.pattern;
  }

  get pattern(): Named {
    return this.state.pattern ?? this.givenPattern;
  }

  get minutes(): Minutes {
    return this.state.minutes ?? this.given.minutes;
  }

  /** Whether the pattern has holds that could be skipped. */
  get hasHolds(): boolean {
    return hasHolds(this.#steps);
  }

  /** The steps of one breath, as the person wants it. */
  get steps(): readonly Step[] {
    return adjust(this.#steps, this.state.pace, !this.state.skipHolds);
  }

  get #steps(): readonly Step[] {
    const { pattern, given } = this;
    return pattern === 'custom' ? readSteps(given.phases) : stepsOf(pattern, given.sips);
  }

  /** Whether a session has begun and is not over. */
  get busy(): boolean {
    const { status } = this.state;
    return status !== 'idle' && status !== 'ended';
  }

  start(): void {
    if (this.busy) return;
    this.ending.reset();
    this.settling.reset();
    this.set({ status: 'settling', away: false, grounding: undefined });
    this.emit('pacer-started', { pattern: this.pattern });
  }

  /** Starts the paced part, at the person's own pace if it is known. */
  readonly run = (): void => {
    this.#own = this.settling.pace;
    this.go({ status: 'running' }, MAIN);
    this.player.play(layOut(this.steps, this.minutes, this.#own));
  };

  pause(): void {
    if (this.state.status !== 'running') return;
    this.player.pause();
    this.set({ status: 'paused' });
    this.emit('pacer-paused', {});
  }

  resume(): void {
    if (this.state.status !== 'paused') return;
    this.set({ status: 'running' });
    this.player.resume();
    this.emit('pacer-resumed', {});
  }

  stop(): void {
    if (this.busy) this.#end('stopped');
  }

  #end(why: 'finished' | 'stopped'): void {
    const seconds = Math.round(this.player.elapsed / 1000);
    // If the person stops before the paced part, there is nothing to ask about.
    const asks = this.state.status !== 'settling';
    this.player.stop();
    this.set({ status: asks ? 'ended' : 'idle' });
    if (asks) this.ending.begin();
    this.emit('pacer-ended', { why, seconds });
  }

  /** Presses the main button. It keeps its place, so the finger and the focus stay on it. */
  readonly pressMain = (): void => {
    const { status } = this.state;
    if (status === 'settling') this.settling.onClick();
    else if (status === 'running') this.pause();
    else if (status === 'paused') this.resume();
    else {
      this.start();
      // In Safari, a press does not focus a button.
      this.voice.focus(MAIN);
    }
  };

  /** Stops, and moves the focus to the main button, because the Stop button disappears. */
  readonly pressStop = (): void => {
    this.stop();
    this.voice.focus(MAIN);
  };

  /** Removes the holds from the rest of the session, or puts them back. */
  readonly toggleHolds = (): void => {
    this.set({ skipHolds: !this.state.skipHolds });
    this.player.change((session, time) =>
      layOut(this.steps, this.minutes, this.#own, finishBreath(session, time)),
    );
  };

  /** @param refused Whether the browser turned it off, not the person. */
  turn(extra: Extra, on: boolean, refused = false): void {
    setOn(extra, on);
    if (!on) this.#cues.stop();
    this.set(extra === 'awake' ? { dark: refused } : {});
  }

  /** The person says that breathing is not for them. */
  readonly notForMe = (): void => {
    this.stop();
    this.ending.reset();
    this.set({ status: 'idle', away: true, grounding: outwardTool(this.voice) });
  };

  /** Back to the first view. */
  readonly leave = (): void => this.go({ status: 'idle', away: false, grounding: undefined }, MAIN);
}
