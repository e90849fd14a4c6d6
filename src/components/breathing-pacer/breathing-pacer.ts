import type { CSSResultGroup } from 'lit';
import { listen, reducedMotion } from '../../page/listen.js';
import { onServer } from '../../page/server.js';
import { MINUTES, PATTERNS, readPhases, type Minutes, type PatternName } from './breath.js';
import { real } from '../../page/document.js';
import { between, oneOf, text, type Option } from '../../core/options.js';
import { html } from '../../view/html.js';
import { PrivateElement } from '../../element/private-element.js';
import { property } from '../../element/property.js';
import { messages } from './breathing-pacer.strings.js';
import { styles } from './breathing-pacer.styles.js';
import { PacerModel, type Events, type State } from './model.js';
import { onKeydown } from './views/buttons.js';
import { insteadView } from './views/instead.js';
import { pacerView } from './views/pacer.js';
import { said } from './views/stage.js';

/** What `allow` can name. */
const CHANGEABLE = 'pattern minutes pace';

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
    allow: text(CHANGEABLE),
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
  @property() allow: string = CHANGEABLE;

  readonly #model: PacerModel = new PacerModel(this, this.voice);

  constructor() {
    super();
    listen(this, 'visibilitychange', () => {
      if (real('hidden')) this.pause();
    });
    listen(this, 'change', () => this.requestUpdate(), reducedMotion);
  }

  /** Where it is: `idle`, `settling`, `running`, `paused` or `ended`. */
  get state(): State['status'] {
    return this.#model.state.status;
  }

  /** Starts, with the person's own breath. Does nothing while a session is under way. */
  start(): void {
    this.#model.start();
  }

  /** Pauses the session at its present place. Does nothing unless it is running. */
  pause(): void {
    this.#model.pause();
  }

  /** Continues from where it was paused. Does nothing unless it is paused. */
  resume(): void {
    this.#model.resume();
  }

  /** Stops, and asks how it was. Does nothing unless a session is under way. */
  stop(): void {
    this.#model.stop();
  }

  override wipe(): void {
    this.#model.wipe();
    super.wipe();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#model.connected();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#model.disconnected();
  }

  protected override view(): unknown {
    const model = this.#model;
    const { ending, state, settling } = model;
    const shown = state.away ? insteadView : pacerView;
    return html`<div
      class="stack"
      @keydown=${(event: KeyboardEvent) => onKeydown(model, event)}
      @keyup=${settling.onKeyup}
    >
      <p class="sr" role="status">${said(model)}</p>
      <h2 part="title">${this.voice.text('title')}</h2>
      ${ending.active ? ending.render() : shown(model)}
    </div>`;
  }
}

// It has no field in which somebody could begin to write before the script is there.
if (onServer) Reflect.set(BreathingPacer, '_$litElement$', true);

declare global {
  interface HTMLElementTagNameMap {
    'breathing-pacer': BreathingPacer;
  }
  interface GlobalEventHandlersEventMap {
    'pacer-started': CustomEvent<Events['pacer-started']>;
    'pacer-phase-changed': CustomEvent<Events['pacer-phase-changed']>;
    'pacer-paused': CustomEvent<Events['pacer-paused']>;
    'pacer-resumed': CustomEvent<Events['pacer-resumed']>;
    'pacer-ended': CustomEvent<Events['pacer-ended']>;
  }
}
