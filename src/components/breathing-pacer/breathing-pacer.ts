import { nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { listen, reducedMotion } from '../../page/listen.js';
import { onServer } from '../../page/server.js';
import { MINUTES, PATTERNS, readPhases, type Minutes, type PatternName } from './breath.js';
import { real } from '../../page/document.js';
import { between, oneOf, text, type Option } from '../../core/options.js';
import { Ending } from '../../view/ending.js';
import { folded } from '../../view/folded.js';
import { html } from '../../view/html.js';
import { PrivateElement } from '../../element/private-element.js';
import { property } from '../../element/property.js';
import { createRef, ref } from '../../view/ref.js';
import { messages } from './breathing-pacer.strings.js';
import { styles } from './breathing-pacer.styles.js';
import { instead, prepare } from './instead.js';
import { PacerSession, type PacerState } from './session.js';
import { CHANGEABLE, Settings } from './settings.js';
import { said, words, writeCount } from './words.js';

/**
 * Paces slow, soft breathing. It starts when the person presses Start, learns their own pace from their first breaths
 * (unless they skip that), and moves to the pattern's pace in about a minute.
 *
 * A shape grows and shrinks with the breath. With reduced motion, or `visual="words"`, it stays still and only
 * becomes lighter and darker behind word and count. Sound, vibration and a screen that stays on are off until the
 * person turns them on, and are forgotten with the page. The exercise pauses when the page is hidden, and when the
 * device has slept.
 *
 * When the element is taken out of the page, the exercise pauses, or stops if it has only begun to learn the person's
 * pace. The events for that are sent once the element is back, because until then nobody could hear them.
 *
 * Keyboard, with the focus inside: Space pauses and resumes, Escape stops.
 *
 * The patterns and their sources are in `PATTERNS` of `breath.ts`. "Soft" and "comfortable" are chosen
 * words: at six breaths a minute, without such words, 6 of 16 people over-breathed on the first day
 * (Szulczewski 2019, PLoS One 14:e0218550); asking 46 people for shallow, natural breaths halved the mean fall
 * in carbon dioxide, from 5.21 to 2.7 mmHg (Szulczewski 2019, doi:10.1007/s10484-019-09438-y).
 *
 * Attributes that change during a session apply from the next one.
 *
 * @element breathing-pacer
 * @slot - The exercise in words, for where the script has not run.
 * @slot support - A person to contact, shown when breathing was not right for somebody.
 * @csspart base - The box around everything.
 * @csspart title - The heading.
 * @csspart stage - The circle that holds shape, word and count.
 * @csspart disc - The shape that breathes.
 * @csspart word - The part of the breath: "In", "Out".
 * @csspart count - The seconds of that part.
 * @csspart controls - The buttons.
 * @csspart settings - What the person can change.
 * @csspart ending - The question at the end.
 * @cssproperty --sg-pacer-size - The largest width of the circle.
 * @fires pacer-started - The person, or `start()`, has started a session.
 * @fires pacer-phase-changed - `in`, `sip` (another inhale), `hold` or `out` begins.
 * @fires pacer-paused - The session was paused by the person, `pause()`, a hidden page, a device that slept, or
 *   removal from the page.
 * @fires pacer-resumed - The session continues from the same place.
 * @fires pacer-ended - The session is over: `finished` or `stopped`, after so many seconds of paced breathing.
 */
export class BreathingPacer extends PrivateElement<typeof messages> {
  static override readonly tag: string = 'breathing-pacer';
  static override readonly messages: typeof messages = messages;
  static override readonly styles: CSSResultGroup = [PrivateElement.styles, styles];
  static override readonly options: Readonly<Record<string, Option<unknown>>> = {
    pattern: oneOf(Object.keys(PATTERNS), 'gentle'),
    phases: readPhases,
    minutes: oneOf(MINUTES, '2'),
    visual: oneOf(['shape', 'words'], 'shape'),
    sips: between(1, 3, 2),
    allow: text(CHANGEABLE.join(' ')),
  };

  /**
   * `gentle` (4 s in, 6 s out), `even` (5, 5), `short` (3, 4) or `sigh` (two inhales, one long exhale). `box`
   * (4-4-4-4) and `4-7-8` have holds, so people are offered them only where a host sets them.
   */
  @property() pattern: PatternName = 'gentle';

  /**
   * Phases of your own, in place of a pattern: `in 4, hold 2, out 6`. One to three inhales, then as many
   * exhales, 2 to 8 seconds each, with holds of 2 to 7 seconds after any of them.
   */
  @property() phases = '';

  /** How many minutes: `1` to `5`, or `open` for no set end. It ends with the nearest whole breath. */
  @property() minutes: Minutes = '2';

  /** `shape`, or `words` for a picture that stays still. */
  @property() visual: 'shape' | 'words' = 'shape';

  /** How many inhales a `sigh` has: 1 to 3. */
  @property({ type: Number }) sips = 2;

  /** What the person may change: any of `pattern`, `minutes`, `pace`, with spaces between; or `none`. */
  @property() allow: string = CHANGEABLE.join(' ');

  /** Another exercise is shown, for somebody whom breathing does not suit: a tool of the page, if it has it. */
  #away = false;
  #tool: HTMLElement | undefined;
  readonly #settings = new Settings(this);
  readonly #session = new PacerSession(
    this,
    {
      requestUpdate: () => this.requestUpdate(),
      onCount: () => this.#writeCount(),
      tell: (type, detail) => {
        if (this.state === 'ended') this.#ending.begin();
        const tell = (): void => this.emit(type, detail as never);
        if (this.isConnected) tell();
        else this.#untold.push(tell);
      },
      onRun: () => this.#moveFocus(),
    },
    this.#settings,
  );
  readonly #ending = new Ending(this, this.voice.text, () => this.#leave());
  /** What happened while it was out of the page, where nobody could hear of it. */
  readonly #untold: (() => void)[] = [];
  readonly #disc = createRef();
  readonly #count = createRef();
  readonly #main = createRef<HTMLElement>();

  constructor() {
    super();
    listen(this, 'visibilitychange', () => {
      if (real('hidden')) this.pause();
    });
    listen(this, 'change', () => this.requestUpdate(), reducedMotion);
  }

  /** Where it is: `idle`, `settling`, `running`, `paused` or `ended`. */
  get state(): PacerState {
    return this.#session.state;
  }

  /** Starts, with the person's own breath. Does nothing while a session is under way. */
  start(): void {
    if (this.#session.busy) return;
    this.#clear();
    this.#session.start();
  }

  /** Pauses the session at its present place. Does nothing unless it is running. */
  pause(): void {
    this.#session.pause();
  }

  /** Continues from where it was paused. Does nothing unless it is paused. */
  resume(): void {
    this.#session.resume();
  }

  /** Stops, and asks how it was. Does nothing unless a session is under way. */
  stop(): void {
    this.#session.stop();
  }

  override wipe(): void {
    this.#clear();
    this.#session.wipe();
    this.#untold.length = 0;
    super.wipe();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const tell of this.#untold.splice(0)) tell();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.state === 'settling') this.stop();
    else this.pause();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#session.player.show(this.#disc.value, this.#still);
    this.#writeCount();
  }

  #writeCount(): void {
    writeCount(this.#count, this.#session, this.language.locale);
  }

  get #still(): boolean {
    return this.visual === 'words' || reducedMotion().matches;
  }

  #clear(): void {
    this.#away = false;
    this.#tool = undefined;
    this.#ending.reset();
  }

  /** Back to the first view. */
  #leave(): void {
    this.#clear();
    this.#session.go('idle');
    this.#moveFocus();
  }

  /** After what a person did: their keyboard goes on from the button that has taken the other's place. */
  #moveFocus(): void {
    void this.updateComplete.then(() => this.#main.value?.focus());
  }

  readonly #onStop = (): void => {
    this.stop();
    this.#moveFocus();
  };

  /** One button from the start to the end: it keeps its place, and the finger and the focus on it. */
  readonly #onMain = (): void => {
    if (this.state === 'settling') this.#session.settling.onClick();
    else if (this.state === 'running') this.pause();
    else if (this.state === 'paused') this.resume();
    else {
      this.start();
      // Safari leaves it elsewhere.
      this.#moveFocus();
    }
  };

  readonly #onNotForMe = (): void => {
    this.stop();
    this.#leave();
    this.#tool = this.nested('grounding-steps');
    prepare(this.#tool, this.str('supportText'));
    this.#away = true;
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { busy, settling } = this.#session;
    if (!busy) return;
    const { key, repeat } = event;
    const onMain = event.target === this.#main.value;
    if (key === 'Escape') {
      event.preventDefault();
      this.#onStop();
    } else if (!onMain && (event.target as Element).closest('button, select, input, summary')) {
      // These have a use of their own for the keys.
    } else if (this.state === 'settling') {
      settling.onKeydown(event);
    } else if (repeat && (key === ' ' || key === 'Enter')) {
      // Still held from the press that started the session.
      event.preventDefault();
    } else if (key === ' ' && !onMain) {
      event.preventDefault();
      this.#onMain();
    }
  };

  protected override view(): unknown {
    const { settling } = this.#session;
    return html`<div class="stack" @keydown=${this.#onKeydown} @keyup=${settling.onKeyup}>
      <p class="sr" role="status">${said(this.#session, this.voice.text)}</p>
      <h2 part="title">${this.text('title')}</h2>
      ${
        this.#ending.active
          ? this.#ending.render()
          : this.#away
            ? instead(this.#tool, this.voice.text, () => this.#leave())
            : this.#viewPacer()
      }
    </div>`;
  }

  #viewPacer(): unknown {
    const { settling, dark } = this.#session;
    const { minutes } = this.#settings;
    const idle = this.state === 'idle';
    const settles = this.state === 'settling';
    return html`<div class=${`pacer stack ${this.#still ? 'still' : ''} ${settles ? settling.turn : ''}`}>
      <div class="stage" part="stage" aria-hidden="true">
        <div class="disc" part="disc" ${ref(this.#disc)}></div>
        ${words(this.#session, this.#settings, this.voice.text, this.language.locale, this.#count)}
      </div>
      <div class="stack">
        ${this.#viewControls()}
        ${
          idle || settles
            ? html`<p id="how">
                ${
                  settles
                    ? this.text('settle')
                    : minutes === 'open'
                      ? this.text('introOpen')
                      : this.text('intro', { n: Number(minutes) })
                }
              </p>`
            : nothing
        }
        <p class="muted">${this.text('dizzy')}</p>
        <div><button class="quiet" @click=${this.#onNotForMe}>${this.text('notForMe')}</button></div>
        ${dark ? html`<p class="muted" role="status">${this.text('dark')}</p>` : nothing}
        <details part="settings">
          <summary>${this.text('change')}</summary>
          ${folded(
            () =>
              html`${idle ? this.#settings.renderChoices((key, params) => this.str(key, params)) : nothing}
              ${this.#settings.renderExtras(this.voice.text, (extra, on) => this.#session.turn(extra, on))}`,
          )}
        </details>
      </div>
    </div>`;
  }

  /** The other buttons stand where no press that comes twice can mean another: Stop has a place of its own. */
  #viewControls(): unknown {
    const { state } = this;
    const { busy, settling } = this.#session;
    const { hasHolds, skipHolds } = this.#settings;
    const settles = state === 'settling';
    return html`<div class="row" part="controls">
      <button
        class=${settles ? 'primary main press' : 'primary main'}
        aria-describedby=${settles || !busy ? 'how' : nothing}
        ${ref(this.#main)}
        @pointerdown=${(event: PointerEvent) => settling.onPointerdown(event, settles)}
        @pointerup=${settling.onRelease}
        @pointercancel=${settling.onRelease}
        @click=${() => settling.clicked || this.#onMain()}
      >
        ${this.text(settles ? 'press' : !busy ? 'start' : state === 'running' ? 'pause' : 'resume')}
      </button>
      ${busy ? html`<button @click=${this.#onStop}>${this.text('stop')}</button>` : nothing}
      ${
        settles
          ? html`<button @click=${() => this.#session.run()}>${this.text('skip')}</button>`
          : hasHolds
            ? html`<button aria-pressed=${skipHolds} @click=${() => this.#session.toggleHolds()}>
                ${this.text('skipHolds')}
              </button>`
            : nothing
      }
    </div>`;
  }
}

// It has no field in which somebody could begin to write before the script is there.
if (onServer) Reflect.set(BreathingPacer, '_$litElement$', true);

declare global {
  interface HTMLElementTagNameMap {
    'breathing-pacer': BreathingPacer;
  }
}
