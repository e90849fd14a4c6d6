import { html, nothing, type TemplateResult } from 'lit';
import { ENOUGH, RANGES, within, type Range } from '../../core/mood-analysis.js';
import { spread } from '../../core/mood-statistics.js';
import { moodCsv, readMood, writeMood } from '../../core/mood-transfer.js';
import {
  dateFormat,
  localTime,
  SCALES,
  today,
  withMoods,
  withoutMoods,
  zoneHere,
  type Measure,
  type Mood,
} from '../../core/mood.js';
import { ImportError, readExport, writeExport } from '../../core/transfer.js';
import { chosenText, download } from '../../shared/files.js';
import { printView } from '../../shared/print.js';
import type { Undo } from '../../shared/undo.js';
import { analyse, analysisView, remember, spreadText } from './analysis.js';
import { button, fold, listed, pick, point, table, type Key, type Voice } from './voice.js';

const VIEWS = ['list', 'day', 'time', 'weekday', 'together'] as const;
const MEASURES = Object.keys(SCALES) as Measure[];
const RANGE_KEYS = Object.keys(RANGES) as Range[];
const COLUMNS = ['date', 'clock', 'words', ...MEASURES, 'tags'] as const;
const PAGE = 10;

/** What the list asks of the element. */
export interface Deeds {
  /** Changes what is kept; false where that was refused. */
  change(change: (moods: readonly Mood[]) => readonly Mood[]): Promise<boolean>;
  say(message: Key): void;
  edit(mood: Mood): void;
  removed(): void;
}

/** Earlier check-ins: the list, what can be seen in it, and the ways out of and into this page. */
export class History {
  #view: (typeof VIEWS)[number] = 'list';
  #range: Range = 'weeks';
  #measure: Measure = 'valence';
  #shown = PAGE;
  #notes = false;
  readonly #analyse: typeof analyse = remember(analyse);
  readonly #voice: Voice;
  readonly #undo: Undo;
  readonly #deeds: Deeds;

  constructor(voice: Voice, undo: Undo, deeds: Deeds) {
    this.#voice = voice;
    this.#undo = undo;
    this.#deeds = deeds;
  }

  render(moods: readonly Mood[], foot: unknown): TemplateResult {
    const voice = this.#voice;
    const { text } = voice;
    const enough = moods.length >= ENOUGH;
    const view = enough ? this.#view : 'list';
    return html`
      <h2 tabindex="-1">${text('mine')}</h2>
      ${
        enough
          ? html`<div class="row">
              ${pick(voice, 'show', VIEWS, view, (key) => (this.#view = key))}
              ${view === 'list' ? nothing : this.#pickRange()}
              ${
                view === 'list' || view === 'together'
                  ? nothing
                  : pick(voice, 'measure', MEASURES, this.#measure, (key) => (this.#measure = key))
              }
            </div>`
          : nothing
      }
      ${
        view === 'list'
          ? this.#list(moods)
          : analysisView(voice, this.#analyse(moods, view, this.#measure, this.#range, today()))
      }
      ${this.#undo.render()} ${foot} ${fold(text('files'), this.#files(moods))}
    `;
  }

  #pickRange(): TemplateResult {
    return pick(this.#voice, 'range', RANGE_KEYS, this.#range, (key) => (this.#range = key));
  }

  #list(moods: readonly Mood[]): TemplateResult {
    const { text, update } = this.#voice;
    if (!moods.length) return html`<p>${text('empty')}</p>`;
    return html`
      <ul role="list" part="list">
        ${moods
          .slice(-this.#shown)
          .reverse()
          .map((mood) => this.#item(mood))}
      </ul>
      ${
        moods.length > this.#shown
          ? html`<div>
              ${button(text('showMore'), () => {
                this.#shown += 2 * PAGE;
                update();
              })}
            </div>`
          : nothing
      }
    `;
  }

  #item(mood: Mood): TemplateResult {
    const voice = this.#voice;
    const { str } = voice;
    const { at, zone, words, tags, note } = mood;
    const when = dateFormat(voice.language.locale, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: zone,
    }).format(at);
    const facts = MEASURES.flatMap((measure) => {
      const value = mood[measure];
      if (value === null) return [];
      const said = point(voice, measure, value);
      return measure === 'valence' ? said : str('fact', { name: str(measure), value: said });
    });
    const act = (key: 'edit' | 'remove', press: () => void): TemplateResult =>
      html`<button aria-label=${str('fact', { name: str(key), value: when })} @click=${press}>
        ${voice.text(key)}
      </button>`;
    return html`<li>
      <p class="muted">${when}${zone === zoneHere() ? nothing : ` (${zone})`}</p>
      ${[listed(voice, 'w-', words), ...facts, listed(voice, 't-', tags), note].map((line) =>
        line ? html`<p class="line">${line}</p>` : nothing,
      )}
      <div class="row">
        ${act('edit', () => this.#deeds.edit(mood))} ${act('remove', () => void this.#remove(mood))}
      </div>
    </li>`;
  }

  async #remove(mood: Mood): Promise<void> {
    const { change, removed } = this.#deeds;
    if (!(await change((moods) => withoutMoods(moods, [mood])))) return;
    removed();
    this.#offer((moods) => withMoods(moods, [mood]));
    this.#voice.turn();
  }

  /** Offers to take back what was done, by `back`. */
  #offer(back: (moods: readonly Mood[]) => readonly Mood[], said?: () => unknown): void {
    this.#undo.offer(() => {
      void this.#deeds.change(back);
      this.#voice.turn();
    }, said);
  }

  #files(moods: readonly Mood[]): TemplateResult {
    const { text } = this.#voice;
    return html`
      <p class="muted">${text('filesHint')}</p>
      <div class="row">
        ${
          moods.length
            ? html`${button(text('json'), () =>
                download('entries.json', 'application/json', writeExport('moods', moods.map(writeMood))),
              )}
              ${button(text('csv'), () =>
                // The mark in front tells spreadsheets that it is UTF-8.
                download(
                  'entries.csv',
                  'text/csv',
                  `\ufeff${moodCsv(this.#rows(moods, [...COLUMNS, 'note', 'zone']))}`,
                ),
              )}`
            : nothing
        }
        <label class="button">
          ${text('import')}
          <input
            class="sr"
            type="file"
            accept=".json"
            @change=${(event: Event) => void this.#import(event.target as HTMLInputElement)}
          />
        </label>
      </div>
      ${
        moods.length
          ? html`<div class="row">
              ${this.#pickRange()}
              <label class="check">
                <input
                  type="checkbox"
                  autocomplete="off"
                  .checked=${this.#notes}
                  @change=${(event: Event) => (this.#notes = (event.target as HTMLInputElement).checked)}
                />
                ${text('notes')}
              </label>
              ${button(text('print'), (event) => this.#print(event.currentTarget as Node, moods))}
            </div>`
          : nothing
      }
    `;
  }

  /** Check-ins as a table, with its columns' names first. */
  #rows(
    moods: readonly Mood[],
    keys: readonly ((typeof COLUMNS)[number] | 'note' | 'zone')[],
  ): (string | number | null)[][] {
    const voice = this.#voice;
    return [
      keys.map((key) => voice.str(key)),
      ...moods.map((mood) => {
        const cells = {
          ...mood,
          ...localTime(mood.at, mood.zone),
          words: listed(voice, 'w-', mood.words),
          tags: listed(voice, 't-', mood.tags),
        };
        return keys.map((key) => cells[key]);
      }),
    ];
  }

  async #import(input: HTMLInputElement): Promise<void> {
    const { change, say } = this.#deeds;
    try {
      const text = await chosenText(input);
      if (text === undefined) return;
      let fresh = readExport(text, 'moods', readMood);
      const kept = await change((moods) => {
        // What is here already stays as it is.
        fresh = withoutMoods(fresh, moods) as Mood[];
        return withMoods(moods, fresh);
      });
      if (!kept) return;
      this.#offer(
        (moods) => withoutMoods(moods, fresh),
        () => this.#voice.text('imported', { n: fresh.length }),
      );
    } catch (error) {
      say(error instanceof ImportError ? error.problem : 'not-json');
    }
  }

  /** Dates, counts and the check-ins of the chosen range, for an appointment. Notes only where asked for. */
  #print(near: Node, all: readonly Mood[]): void {
    const voice = this.#voice;
    const { str } = voice;
    const { moods } = within(all, this.#range, today());
    const sums = MEASURES.map((measure) => {
      const found = spread(moods.flatMap((mood) => mood[measure] ?? []));
      return found
        ? html`<p>${str('fact', { name: str(measure), value: spreadText(voice, measure, found) })}</p>`
        : nothing;
    });
    printView(
      near,
      voice.language,
      str('summary'),
      html`<h1>${str('summary')}</h1>
        <p>${str(this.#range)}. ${str('count', { n: moods.length })}</p>
        ${sums} ${table(voice, this.#rows(moods, this.#notes ? [...COLUMNS, 'note'] : COLUMNS))}`,
    );
  }
}
