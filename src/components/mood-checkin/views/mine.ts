import { nothing, type TemplateResult } from 'lit';
import { toCsv } from '../csv.js';
import { ENOUGH, RANGES, within, type Range } from '../mood-analysis.js';
import { localTime, SCALES, today, usableZone, zoneHere, type Measure, type Mood } from '../mood.js';
import { button, check, choice, fold } from '../../../view/controls.js';
import { download } from '../../../keep/files.js';
import { html } from '../../../view/html.js';
import { ownWords } from '../../../view/personal.js';
import { printView } from '../../../view/print.js';
import { analysisView, middleText, type Shown } from './analysis.js';
import { VIEWS, type MoodModel } from '../model.js';
import { tableView } from './table.js';
import { listed, moment, point } from '../mood-words.js';

const MEASURES = Object.keys(SCALES) as Measure[];
const COLUMNS = ['when', 'clock', 'words', ...MEASURES, 'tags'] as const;

/** Earlier check-ins: the list, the ways to look at it, and how to save, import and print. */
export function mineView(model: MoodModel): TemplateResult {
  const { voice, records, state } = model;
  const { text, str } = voice;
  const { measure } = state;
  const moods = records.read();
  const enough = moods.length >= ENOUGH;
  const view = enough ? state.view : 'list';
  const { said, content } =
    view === 'list' ? listView(model, moods) : analysisView(model, within(moods, state.range, today()), view);
  // The status names the choices, so that screen readers announce a new choice even if the numbers stay the same.
  const about = !enough
    ? []
    : view === 'list'
      ? [view]
      : view === 'together'
        ? [view, state.range]
        : [view, measure, state.range];
  return html`
    <h2 tabindex="-1">${text('mine')}</h2>
    ${
      enough
        ? html`<div class="row">
            ${choice(text('show'), VIEWS, view, str, (view) => model.set({ view }))}
            ${view === 'list' ? nothing : rangeView(model)}
            ${
              view === 'list' || view === 'together'
                ? nothing
                : choice(text('measure'), MEASURES, measure, str, (measure) => model.set({ measure }))
            }
          </div>`
        : nothing
    }
    <p role="status">
      ${about.map((key) => `${str(key)}. `)}${said}${records.unread ? ` ${str('unread', { n: records.unread })}` : nothing}
    </p>
    ${content}
    <div>${button(text('another'), () => model.begin())}</div>
    ${fold(text('files'), () => filesView(model, moods, view === 'list'), false, 'files')}
  `;
}

const rangeView = (model: MoodModel): TemplateResult => {
  const { text, str } = model.voice;
  return choice(text('range'), Object.keys(RANGES) as Range[], model.state.range, str, (range) =>
    model.set({ range }),
  );
};

function listView(model: MoodModel, moods: readonly Mood[]): Shown {
  const { text, str } = model.voice;
  const { shown } = model.state;
  const n = moods.length;
  const here = zoneHere();
  return {
    said: n ? str('count', { n }) : str('empty'),
    content: html`
      ${
        n
          ? html`<ul role="list" part="list">
              ${moods
                .slice(-shown)
                .reverse()
                .map((mood) => itemView(model, mood, here))}
            </ul>`
          : nothing
      }
      ${n > shown ? html`<div>${button(text('showMore'), model.showMore)}</div>` : nothing}
    `,
  };
}

function itemView(model: MoodModel, mood: Mood, here: string): TemplateResult {
  const { voice } = model;
  const { text, str } = voice;
  const zone = usableZone(mood.zone);
  const when = moment(voice, mood);
  const facts = MEASURES.flatMap((measure) => {
    const value = mood[measure];
    if (value === null) return [];
    const said = point(voice, measure, value);
    return measure === 'valence' ? said : `${str(measure)}: ${said}`;
  });
  const act = (key: 'edit' | 'remove', press: () => unknown): TemplateResult =>
    html`<button aria-label=${`${str(key)}: ${when}`} @click=${press}>${text(key)}</button>`;
  return html`<li>
    <p class="muted">${when}${zone === here ? nothing : ` (${zone})`}</p>
    ${[
      listed(voice, 'words', mood.words),
      ...facts,
      listed(voice, 'tags', mood.tags),
      mood.note && ownWords(mood.note),
    ].map((line) => (line ? html`<p class="line">${line}</p>` : nothing))}
    <div class="row">${act('edit', () => model.begin(mood))} ${act('remove', () => model.remove(mood))}</div>
  </li>`;
}

/** The rows of a table of check-ins. The first row names the columns. */
function rows<Note>(
  { voice }: MoodModel,
  moods: readonly Mood[],
  more: readonly ('note' | 'zone')[],
  note: (note: string) => Note,
  own?: (word: string) => string,
): (string | number | null | Note)[][] {
  const keys = [...COLUMNS, ...more];
  return [
    keys.map((key) => voice.str(key)),
    ...moods.map((mood) => {
      const { date, clock } = localTime(mood.at, mood.zone);
      const words = listed(voice, 'words', mood.words, own);
      const tags = listed(voice, 'tags', mood.tags, own);
      const cells = { ...mood, when: date, clock, words, tags, note: note(mood.note) };
      return keys.map((key) => cells[key]);
    }),
  ];
}

/** The page's language with the person's region, so that a spreadsheet there recognises the table. */
const localeOf = ({ language: { locale } }: MoodModel['voice']): string =>
  navigator.languages.find((each) => each.startsWith(`${locale}-`)) ?? locale;

/** @param withRange Whether to ask here how far back to print, because nothing above asks it. */
function filesView(model: MoodModel, moods: readonly Mood[], withRange: boolean): TemplateResult {
  const { voice, records, state } = model;
  const { text } = voice;
  const some = moods.length > 0;
  return html`
    <p class="muted">${text('filesHint')}</p>
    <div class="row">
      ${
        some
          ? html`${records.exportButton()}
            ${button(text('csv'), () =>
              // The byte order mark tells spreadsheets that the file is UTF-8.
              download(
                'entries.csv',
                'text/csv',
                `\ufeff${toCsv(rows(model, moods, ['note', 'zone'], String, String), localeOf(voice))}`,
              ),
            )}`
          : nothing
      }
      ${records.importButton(model.import)}
    </div>
    ${
      some
        ? html`<div class="row">
            ${withRange ? rangeView(model) : nothing}
            ${check(text('notes'), !!state.notes, (notes) => model.set({ notes }))}
            ${button(text('print'), (event) => print(model, moods, event.currentTarget as Node))}
          </div>`
        : nothing
    }
  `;
}

/** Prints dates, counts and the check-ins of the chosen range, for an appointment. Notes are printed only on request. */
function print(model: MoodModel, all: readonly Mood[], near: Node): void {
  const { voice, state } = model;
  const { str } = voice;
  const { moods } = within(all, state.range, today());
  const sums = MEASURES.map((measure) => {
    const found = middleText(voice, measure, moods);
    return found ? html`<p>${str(measure)}: ${found}</p>` : nothing;
  });
  printView(
    near,
    voice.language,
    str('summary'),
    html`<h1>${str('summary')}</h1>
      <p>${str(state.range)}. ${str('count', { n: moods.length })}</p>
      ${sums} ${tableView(voice, rows(model, moods, state.notes ? ['note'] : [], ownWords))}`,
  );
}
