import { nothing, type TemplateResult } from 'lit';
import { columns, median, noted, notedWith, plot, RANGES, type By } from '../mood-analysis.js';
import { SCALES, type Measure, type Mood } from '../mood.js';
import { firstWeekday } from '../week.js';
import { choice, fold } from '../../../view/controls.js';
import { html } from '../../../view/html.js';
import type { Voice } from '../../../language/voice.js';
import type { Key, MoodModel } from '../model.js';
import { tableView } from './table.js';
import { days, itemName, number, point, weekday } from '../mood-words.js';

/** How many check-ins answer a question, and the median of the answers; undefined if none does. */
export function middleText(voice: Voice<Key>, measure: Measure, moods: readonly Mood[]): string | undefined {
  const values = moods.flatMap((mood) => mood[measure] ?? []);
  const middle = median(values);
  if (middle === undefined) return undefined;
  const { str } = voice;
  return `${str('count', { n: values.length })} ${str('middleOne', { middle: point(voice, measure, middle) })}`;
}

/** A way to look at check-ins: the sentences that describe them, and the picture or table. */
export interface Shown {
  readonly said: string;
  readonly content: unknown;
}

/** What can be seen in the check-ins of a range. */
export function analysisView(
  model: MoodModel,
  { first, moods }: { readonly first: number; readonly moods: readonly Mood[] },
  view: By | 'together',
): Shown {
  const { str } = model.voice;
  if (!moods.length) return { said: str('empty'), content: nothing };
  return view === 'together' ? togetherView(model, moods) : chartView(model, moods, view, first);
}

const isScale = (thing: string): boolean => thing.startsWith('valence');

/**
 * What was noted together with the one thing that the person asks about. The tool itself picks out none. The scale is
 * folded away, so that the person has to ask for it separately.
 */
function togetherView(model: MoodModel, moods: readonly Mood[]): Shown {
  const { voice, state } = model;
  const { str, text } = voice;
  const all = noted(moods);
  const name = (key: string): string => itemName(voice, all.get(key) ?? key);
  const keys = [...all.keys()].sort((a, b) => name(a).localeCompare(name(b), voice.language.locale));
  const asked = keys.find((key) => key === state.asked);
  const counts = (isAsked: (thing: string) => boolean): TemplateResult => {
    const found = notedWith(moods, asked!, isAsked);
    return found.length
      ? tableView(voice, [
          [`${str('asked')} ${name(asked!)}`, str('n')],
          ...found.map(([thing, times]) => [name(thing), times]),
        ])
      : html`<p>${text('noPairs')}</p>`;
  };
  return {
    said: `${str('count', { n: moods.length })} ${str('chance')}`,
    content: html`
      ${choice(
        text('asked'),
        ['', ...keys],
        asked ?? '',
        (key) => (key ? name(key) : '–'),
        (asked) => model.set({ asked }),
      )}
      ${
        asked
          ? html`<div role="status">${counts((thing) => !isScale(thing))}</div>
              ${fold(text('valence'), () => counts(isScale))}`
          : nothing
      }
    `,
  };
}

/** A chart, the sentences that describe it, and the table of its numbers. */
function chartView({ voice, state }: MoodModel, moods: readonly Mood[], by: By, first: number): Shown {
  const { str, text } = voice;
  const { measure, range } = state;
  const found = columns(moods, by, measure, range, first, firstWeekday(voice.language.locale));
  const whole = middleText(voice, measure, moods);
  if (!whole) {
    const said = `${str('count', { n: moods.length })} ${str('unanswered', { measure: str(measure) })}`;
    return { said, content: nothing };
  }

  const say = (value: number): string => point(voice, measure, value);
  const hours = (part: number): string => `${number(voice, part * 6)}–${number(voice, part * 6 + 6)}`;
  const { each } = RANGES[range];
  const name = {
    day: (key: number) => days(voice, key, key + each - 1),
    time: (key: number) => `${str(`time${key as 0}`)} ${hours(key)}`,
    weekday: (key: number) => weekday(voice, key, 'long'),
  }[by];
  const axis = {
    day: () => [days(voice, first), days(voice, found.at(-1)!.key + each - 1)],
    time: () => found.map(({ key }) => hours(key)),
    weekday: () => found.map(({ key }) => weekday(voice, key, 'narrow')),
  }[by];

  const [least, most] = SCALES[measure];
  const { points, middles } = plot(found, measure);
  const content = html`
    <figure class="stack" part="figure">
      <div>
        <p class="muted">${say(most)}</p>
        <svg
          part="chart"
          role="img"
          aria-label=${`${str(by)}: ${str(measure)}`}
          viewBox="0 0 400 100"
          preserveAspectRatio="none"
        >
          <path class="grid" d="M0 0H400M0 50H400M0 100H400" />
          <path class="points" d=${points} />
          <path class="middles" d=${middles} />
        </svg>
        <p class="muted">${say(least)}</p>
        <div class=${`axis ${by} muted`} aria-hidden="true">
          ${axis().map((label) => html`<span>${label}</span>`)}
        </div>
      </div>
      <figcaption class="muted">${text(by === 'day' ? 'legend' : 'legendDates')}</figcaption>
    </figure>
    ${fold(
      text('table'),
      () =>
        html`<div class="wide" role="region" tabindex="0" aria-label=${str('table')}>
            ${tableView(voice, [
              [str('when'), str(by === 'day' ? 'n' : 'dates'), str('middle')],
              ...found.flatMap(({ key, values, middle }) =>
                values.length ? [[name(key), values.length, middle ?? null]] : [],
              ),
            ])}
          </div>
          <p class="muted">${text('ends', { a: least, low: say(least), b: most, high: say(most) })}</p>`,
    )}
  `;
  return { said: `${whole} ${str('chance')}`, content };
}
