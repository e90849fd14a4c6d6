import { html, nothing, type CSSResultGroup } from 'lit';
import { newId } from '../../core/ids.js';
import type { Messages } from '../../core/messages.js';
import { newMood, threeLow, withMoods, zoneHere, type Mood, type MoodContent } from '../../core/mood.js';
import { support } from '../../shared/ending.js';
import { Kept } from '../../shared/kept.js';
import { PrivateElement } from '../../shared/private-element.js';
import { transferStrings } from '../../shared/transfer.strings.js';
import { Undo } from '../../shared/undo.js';
import { CheckIn } from './check-in.js';
import { History, type Deeds } from './history.js';
import { strings } from './mood-checkin.strings.js';
import { styles } from './mood-checkin.styles.js';
import { button, type Key, type Voice } from './voice.js';

const TOOLS = { 'breathing-pacer': 'breathe', 'grounding-steps': 'ground' } as const;

/**
 * A check-in with how things are right now, and a quiet look back at earlier ones.
 *
 * Words come first (about 40, in groups, or the person's own), then how pleasant it is and how much energy
 * there is on two 5-point scales, then what else a person wants to add: distress from 0 to 10, tags, a note.
 * Everything can be left out. From five check-ins on they can be seen by day, by time of day, by weekday,
 * and for what often appears together; each view says how many check-ins it rests on and where chance
 * could do the same. It diagnoses, predicts and explains nothing.
 *
 * What a person enters is kept in this page's memory (or where a `<calm-space>` says) and reaches neither
 * the page nor its events. The root is closed.
 *
 * Sources: the two scales are the dimensions of affect (Russell 1980), distress is the subjective units
 * of distress scale (0 to 10; Wolpe 1969): both cited from memory, to be confirmed. The statistics are named
 * in `core/mood-statistics`. No part is a validated instrument. After three unpleasant check-ins in a row
 * it offers a breathing and a grounding tool, where the page has them, and a person: that number is a
 * choice of this product, not a clinical cut-off.
 *
 * @element mood-checkin
 * @slot - Shown by browsers that cannot run the tool; never removed.
 * @slot support - A person to contact, in place of the sentence that fits anywhere.
 * @csspart base - The box around everything.
 * @csspart nav - The buttons of a check-in, which stay in sight.
 * @csspart offer - What is offered after three unpleasant check-ins in a row.
 * @csspart list - The list of check-ins.
 * @csspart figure - A chart with its sentences.
 * @csspart chart - The drawing itself.
 * @csspart undo - The offer to take something back.
 * @fires mood-checked-in - A check-in was saved; `edited` where it was one from before.
 * @fires mood-removed - A check-in was removed; it can still be brought back.
 */
export class MoodCheckin extends PrivateElement<typeof strings & typeof transferStrings> {
  static override readonly tag: string = 'mood-checkin';
  static override readonly messages: Messages = { ...strings, ...transferStrings };
  static override readonly styles: CSSResultGroup = [PrivateElement.styles, styles];

  #view: 'check-in' | 'saved' | 'history' = 'check-in';
  #message: Key | undefined;
  /** Something gentle is offered, after three low check-ins. */
  #offered = false;
  /** The tool that was chosen then. */
  #tool: HTMLElement | undefined;
  /** The person has said "Not now" to this run of low check-ins. */
  #declined = false;
  /** The box around the view, as met in an event. */
  #box: Element | undefined;

  readonly #kept: Kept = new Kept(this, () => this.calm.keep);

  readonly #voice: Voice = {
    language: this.language,
    text: (key, params) => this.text(key, params),
    str: (key, params) => this.str(key, params),
    update: () => this.requestUpdate(),
    turn: () => {
      this.requestUpdate();
      void this.updateComplete.then(() => this.#box?.querySelector('h2')?.focus());
    },
  };

  readonly #undo: Undo = new Undo(this, (key) => this.text(key));

  readonly #checkIn: CheckIn = new CheckIn(
    this.#voice,
    (content, edited) => void this.#save(content, edited),
    () => {
      this.#checkIn.begin();
      this.#go('history');
    },
  );

  readonly #deeds: Deeds = {
    change: async (change) => {
      this.#message = undefined;
      try {
        await this.#kept.keep.update<Mood>('moods', change);
        return true;
      } catch {
        this.#deeds.say('notKept');
        return false;
      }
    },
    say: (message) => {
      this.#message = message;
      this.requestUpdate();
    },
    edit: (mood) => {
      this.#checkIn.begin(mood);
      this.#go('check-in');
    },
    removed: () => this.emit('mood-removed', {}),
  };

  #history: History = new History(this.#voice, this.#undo, this.#deeds);

  override wipe(): void {
    this.#kept.keep.wipe('moods');
    this.#undo.clear();
    this.#checkIn.begin();
    this.#history = new History(this.#voice, this.#undo, this.#deeds);
    this.#view = 'check-in';
    this.#message = this.#tool = undefined;
    this.#offered = this.#declined = false;
    super.wipe();
  }

  #go(view: 'check-in' | 'saved' | 'history'): void {
    this.#view = view;
    this.#message = undefined;
    this.#undo.clear();
    this.#voice.turn();
  }

  async #save(content: MoodContent, edited: Mood | undefined): Promise<void> {
    const mood = edited ? { ...edited, ...content } : newMood(newId(), content, Date.now(), zoneHere());
    if (!(await this.#deeds.change((moods) => withMoods(moods, [mood])))) return;
    this.#checkIn.begin();
    this.emit('mood-checked-in', { edited: edited !== undefined });
    const low = threeLow(this.#kept.keep.read<Mood>('moods'));
    this.#declined &&= low;
    this.#tool = undefined;
    this.#offered = low && !this.#declined;
    this.#go(edited ? 'history' : 'saved');
  }

  protected override view(): unknown {
    const moods = this.#kept.keep.read<Mood>('moods');
    const go = (view: 'check-in' | 'history', kind?: string): unknown =>
      button(this.text(view === 'history' ? 'mine' : 'another'), () => this.#go(view), kind);
    // A keep of the host's own may store: then that is the host's to say.
    const stored = this.#kept.inMemory ? html`<p class="muted">${this.text('private')}</p>` : nothing;
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- only remembers where the view is
    return html`<div class="stack" @click=${(event: Event) => (this.#box = event.currentTarget as Element)}>
      ${
        this.#view === 'check-in'
          ? this.#checkIn.render(
              moods,
              html`${stored}
                <div>${go('history', 'quiet')}</div>`,
            )
          : this.#view === 'saved'
            ? html`<h2 tabindex="-1">${this.text('saved')}</h2>
                ${stored} ${this.#offered ? this.#offer() : nothing}
                <div class="row">${go('check-in')} ${go('history')}</div>`
            : this.#history.render(moods, html`<div>${go('check-in')}</div>`)
      }
      <p role="status">${this.#message ? this.text(this.#message as 'undo') : nothing}</p>
    </div>`;
  }

  #offer(): unknown {
    return html`<div class="stack offer" part="offer">
      <p>${this.text('offer')}</p>
      <div class="row">
        ${Object.entries(TOOLS).map(([tag, name]) => {
          const tool = this.nested(tag);
          return tool
            ? button(this.text(name), () => {
                this.#tool = tool;
                this.requestUpdate();
              })
            : nothing;
        })}
        ${button(
          this.text('notNow'),
          () => {
            this.#offered = false;
            this.#declined = true;
            this.#voice.turn();
          },
          'quiet',
        )}
      </div>
      ${this.#tool} ${support((key) => this.text(key))}
    </div>`;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mood-checked-in': CustomEvent<{ edited: boolean }>;
    'mood-removed': CustomEvent<Record<string, never>>;
  }
  interface HTMLElementTagNameMap {
    'mood-checkin': MoodCheckin;
  }
}
