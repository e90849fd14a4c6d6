import { onServer } from '../../page/server.js';
import type { Kind } from './breath.js';

/** Hz, from and to: rising for an inhale, falling for an exhale, so that they are told apart unseen. */
const TONES: Partial<Record<Kind, readonly [number, number]>> = {
  in: [262, 349],
  sip: [349, 392],
  out: [294, 196],
};
/** Far below full scale: soft even with the volume left high. */
const LOUDNESS = 0.07;

/** ms on, off, on: one pulse for an inhale, two for an exhale. */
const PULSES: Partial<Record<Kind, number[]>> = { in: [60], sip: [60], out: [60, 140, 60] };

export const canVibrate = (): boolean => !onServer && 'vibrate' in navigator;

/** ms; a tone that could only sound later than this after its part has begun would mislead. */
const LATE = 500;

/** Soft tones, synthesised, and vibration. */
export class Cues {
  #audio: AudioContext | undefined;
  /** The sound's own time of the last tone. */
  #at = -1;
  #vibrated = false;

  /** Makes ready to sound: belongs in the handler of a person's gesture, where browsers allow it. */
  open(): void {
    try {
      this.#audio ??= new AudioContext();
    } catch {
      // A device with no sound to give: the pacer is complete without it.
    }
  }

  /** Sounds, where {@link open} has been called. */
  sound(kind: Kind): void {
    const tone = TONES[kind];
    const audio = this.#audio;
    if (!tone || !audio) return;
    const asked = performance.now();
    // A call, or headphones that are pulled out, interrupt it: then it sounds again from the next part on.
    audio
      .resume()
      .then(() => {
        if (audio === this.#audio && performance.now() - asked < LATE) this.#play(audio, tone);
      })
      .catch(() => undefined);
  }

  #play(audio: AudioContext, [from, to]: readonly [number, number]): void {
    const now = audio.currentTime;
    // Its time stands still: what is asked for meanwhile would all sound at once.
    if (now === this.#at) return;
    this.#at = now;
    const gain = audio.createGain();
    gain.gain.setValueAtTime(0, now);
    gain.gain.linearRampToValueAtTime(LOUDNESS, now + 0.3);
    gain.gain.linearRampToValueAtTime(0, now + 1.6);
    const voice = audio.createOscillator();
    voice.frequency.setValueAtTime(from, now);
    voice.frequency.linearRampToValueAtTime(to, now + 1.6);
    voice.connect(gain).connect(audio.destination);
    voice.start(now);
    voice.stop(now + 1.7);
  }

  vibrate(kind: Kind): void {
    const pulses = PULSES[kind];
    if (pulses && canVibrate()) this.#vibrated = navigator.vibrate(pulses);
  }

  /** Silent and still at once, also in the middle of a tone. */
  stop(): void {
    this.#audio?.close().catch(() => undefined);
    this.#audio = undefined;
    this.#at = -1;
    if (this.#vibrated) this.#vibrated = !navigator.vibrate(0);
  }
}
