import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { listen } from '../../page/listen.js';
import { containedBy } from '../../page/contain.js';
import { real } from '../../page/document.js';
import { plain, primary } from '../../core/language-tags.js';

/** Missing in some web views. */
const speech = (): SpeechSynthesis | undefined => globalThis.speechSynthesis;

/** The language alone, by one name: some systems write `spa-ESP` for `es-ES`. */
function primaryTag(tag: string): string {
  const language = primary(tag);
  try {
    return new Intl.Locale(language).language;
  } catch {
    return language;
  }
}

/** The page has one voice: whoever starts silences the others. */
const listeners = new Set<Listening>();

/**
 * Reads a text aloud with a voice of the device. Only voices that work on the device itself are used:
 * others send what they read to a server. Falls silent when the page is hidden or the element leaves it.
 */
export class Listening implements ReactiveController {
  state: 'off' | 'speaking' | 'paused' = 'off';

  readonly #host: ReactiveControllerHost;
  #voice: SpeechSynthesisVoice | undefined;
  #parts: readonly string[] = [];
  #at = 0;
  /** Kept, because Chrome forgets the events of an utterance that nothing holds. */
  #utterance: SpeechSynthesisUtterance | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
    // Voices load late; older Safari has no such event, but has them at once.
    listen(host, 'voiceschanged', this.#update, speech);
    listen(host, 'visibilitychange', () => {
      if (real('hidden')) this.pause();
    });
  }

  hostConnected(): void {
    listeners.add(this);
  }

  hostDisconnected(): void {
    listeners.delete(this);
    this.pause();
  }

  /** A voice of the device for a language, its region too if there is a choice. */
  voiceFor(lang: string): SpeechSynthesisVoice | undefined {
    const primary = primaryTag(lang);
    const voices = (speech()?.getVoices() ?? []).filter(
      (voice) => voice.localService && primaryTag(voice.lang) === primary,
    );
    return (
      // Android writes en_US.
      voices.find((voice) => plain(voice.lang) === plain(lang)) ??
      voices.find((voice) => voice.default) ??
      voices[0]
    );
  }

  start(voice: SpeechSynthesisVoice, parts: readonly string[]): void {
    this.#voice = voice;
    this.#parts = parts;
    this.#at = 0;
    this.resume();
  }

  /** Goes on from the beginning of the sentence it was in: engines cannot be trusted to pause. */
  resume(): void {
    for (const other of listeners) if (other !== this) other.pause();
    this.#set('speaking');
    this.#speak();
  }

  pause(): void {
    if (this.state !== 'speaking') return;
    this.#set('paused');
    this.#silence();
  }

  stop(): void {
    if (this.state === 'off') return;
    const speaking = this.state === 'speaking';
    this.#set('off');
    if (speaking) this.#silence();
  }

  #silence(): void {
    this.#utterance = undefined;
    speech()?.cancel();
  }

  #speak(): void {
    const text = this.#parts[this.#at];
    if (text === undefined || !this.#voice) {
      this.stop();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = this.#voice;
    utterance.lang = this.#voice.lang;
    // The events of one that was cancelled come late, and mean nothing any more.
    utterance.onend = containedBy(this.#host, () => {
      if (utterance !== this.#utterance) return;
      this.#at++;
      this.#speak();
    });
    utterance.onerror = containedBy(this.#host, () => {
      if (utterance === this.#utterance) this.stop();
    });
    this.#utterance = utterance;
    speech()?.speak(utterance);
  }

  #set(state: 'off' | 'speaking' | 'paused'): void {
    this.state = state;
    this.#update();
  }

  readonly #update = (): void => this.#host.requestUpdate();
}
