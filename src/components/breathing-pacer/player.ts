import { containedBy } from '../../page/contain.js';
import { phaseAt, toKeyframes, type Kind, type Phase, type Session } from './breath.js';

/** ms by which a timer may be late: more, and the device or the page has slept, and nobody has breathed along. */
const ASLEEP = 5000;

/** What happens as it plays. */
export interface Moments {
  onPhase(kind: Kind): void;
  /** There is something new to say. */
  onChange(): void;
  /** Nothing is new but the count. */
  onCount(): void;
  /** It has slept, and stands where it was then. */
  onSleep(): void;
  onEnd(): void;
}

/**
 * Plays a session as one Web Animation, which goes on smoothly whatever the page is busy with. Words and
 * count are read from that animation's clock: each timer is aimed anew from it, so that nothing adds up.
 */
export class Player {
  phase: Phase | undefined;
  /** Which second of the phase it is, from 1. */
  count = 0;
  /** How many whole minutes have passed. */
  minute = 0;

  #session: Session | undefined;
  #animation: Animation | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer is to go off; 0 with none. */
  #due = 0;
  /** ms by which an open session has gone back. */
  #looped = 0;
  #still = false;
  readonly #moments: Moments;
  /** What is due in a second: an error in it ends with the element, as one in a handler does. */
  readonly #tick: () => void;

  /** @param element Whose it is. */
  constructor(element: object, moments: Moments) {
    this.#moments = moments;
    this.#tick = containedBy(element, () => this.#follow());
  }

  /** ms since the start, without pauses. */
  get elapsed(): number {
    return this.#time + this.#looped;
  }

  play(session: Session): void {
    this.#session = session;
    this.#animation = new Animation(
      new KeyframeEffect(null, toKeyframes(session, this.#still), { duration: session.end, fill: 'both' }),
    );
    this.resume();
  }

  /** Goes on in another session that has been the same up to now. */
  change(make: (session: Session, time: number) => Session): void {
    if (!this.#session) return;
    this.#session = make(this.#session, this.#time);
    this.#effect?.updateTiming({ duration: this.#session.end });
    this.#effect?.setKeyframes(toKeyframes(this.#session, this.#still));
    if (this.#animation?.playState === 'running') this.#tick();
  }

  pause(): void {
    const animation = this.#animation;
    if (!animation) return;
    const time = this.#time;
    this.#wait();
    animation.pause();
    // Now, and not with the next frame: out of the page there is none.
    animation.currentTime = time;
  }

  resume(): void {
    const animation = this.#animation;
    if (!animation) return;
    animation.play();
    // From now, as the words, and not from the next frame: a busy page has it late.
    animation.startTime = performance.now() - this.#time;
    this.#tick();
  }

  stop(): void {
    this.#wait();
    this.#animation?.cancel();
    this.#animation = this.#session = this.phase = undefined;
    this.#looped = 0;
  }

  /** Says which element is the picture, and whether it must keep still. */
  show(picture: Element, still: boolean): void {
    const effect = this.#effect;
    if (effect && effect.target !== picture) effect.target = picture;
    if (still === this.#still) return;
    this.#still = still;
    if (effect && this.#session) effect.setKeyframes(toKeyframes(this.#session, still));
  }

  get #effect(): KeyframeEffect | undefined {
    return this.#animation?.effect as KeyframeEffect | undefined;
  }

  get #asleep(): boolean {
    return this.#due > 0 && performance.now() - this.#due > ASLEEP;
  }

  /** The animation's clock. Its `currentTime` stands still between frames; this does not, but while asleep. */
  get #time(): number {
    const { startTime = null, currentTime = 0 } = this.#animation ?? {};
    const now = this.#asleep ? this.#due : performance.now();
    const time = startTime === null ? currentTime : now - Number(startTime);
    return Math.max(0, Math.min(Number(time), this.#session?.end ?? 0));
  }

  #wait(delay?: number): void {
    clearTimeout(this.#timer);
    this.#due = 0;
    if (delay === undefined) return;
    this.#due = performance.now() + delay;
    this.#timer = setTimeout(this.#tick, delay);
  }

  #follow(): void {
    const session = this.#session;
    const animation = this.#animation;
    if (!session || !animation) return;
    if (this.#asleep) {
      this.#moments.onSleep();
      return;
    }
    const { loop, steady } = session;
    if (loop && animation.startTime !== null && this.#time >= steady + loop) {
      // The same place in an earlier breath: the picture does not move. Not `currentTime`, which would
      // round to a frame each time.
      animation.startTime = Number(animation.startTime) + loop;
      this.#looped += loop;
    }
    const time = this.#time;
    const phase = phaseAt(session, time);
    if (!phase) {
      this.#moments.onEnd();
      return;
    }
    const { kind, start, duration } = phase;
    const begins = start !== this.phase?.start;
    this.phase = phase;
    this.count = Math.floor((time - start) / 1000) + 1;
    const next = start + Math.min(duration, this.count * 1000);
    this.#wait(Math.ceil(next - time));
    const minute = Math.floor(this.elapsed / 60_000);
    const changed = begins || minute !== this.minute;
    this.minute = minute;
    if (begins) this.#moments.onPhase(kind);
    if (changed) this.#moments.onChange();
    else this.#moments.onCount();
  }
}
