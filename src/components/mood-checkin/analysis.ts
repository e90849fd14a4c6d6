import { html, type TemplateResult } from 'lit';
import {
  columns,
  compare,
  plot,
  RANGES,
  tagsTogether,
  within,
  type By,
  type Column,
  type Comparison,
  type Plot,
  type Range,
} from '../../core/mood-analysis.js';
import { SCALES, type Measure, type Mood } from '../../core/mood.js';
import { ALPHA, spread, type Pair, type Spread } from '../../core/mood-statistics.js';
import { days, fold, itemName, number, point, table, weekday, type Voice } from './voice.js';

export type Result =
  | { readonly view: 'together'; readonly pairs: readonly Pair[] }
  | {
      readonly view: By;
      readonly measure: Measure;
      /** How many days a column covers, of those that cover days. */
      readonly each: number;
      readonly columns: readonly Column[];
      readonly whole: Spread | undefined;
      readonly lines: Plot;
      readonly comparison: Comparison | undefined;
    };

/** Works out what a person has chosen to look at. */
export function analyse(
  all: readonly Mood[],
  view: By | 'together',
  measure: Measure,
  range: Range,
  today: string,
): Result {
  const { first, moods } = within(all, range, today);
  if (view === 'together') return { view, pairs: tagsTogether(moods) };
  const found = columns(moods, view, measure, range, first);
  return {
    view,
    measure,
    each: RANGES[range].each,
    columns: found,
    whole: spread(found.flatMap(({ values }) => values)),
    lines: plot(found, measure),
    comparison: view === 'day' ? undefined : compare(found),
  };
}

/** The same answer as long as the arguments are the same. */
export function remember<A extends readonly unknown[], R>(work: (...given: A) => R): (...given: A) => R {
  let last: A | undefined;
  let result: R;
  return (...given) => {
    if (!last?.every((each, i) => each === given[i])) result = work(...(last = given));
    return result;
  };
}

const chance = ({ str }: Voice, p: number): string => str(p < ALPHA ? 'seldom' : 'chance');

/** Draws it: a chart or sentences, and the table behind. */
export function analysisView(voice: Voice, result: Result): TemplateResult {
  const { str, text } = voice;
  if (result.view === 'together') {
    const pairs = result.pairs.map((pair) => ({
      ...pair,
      a: itemName(voice, pair.a),
      b: itemName(voice, pair.b),
    }));
    if (!pairs.length) return html`<p>${text('noPairs')}</p>`;
    return html`<ul class="stack" role="list">
      ${pairs.map(
        ({ a, b, both, ofA, ofB, n, p }) =>
          html`<li>${text('pair', { a, b, both, n: ofA, ofB, all: n })} ${chance(voice, p)}</li>`,
      )}
    </ul>`;
  }
  const { view, measure, each, columns, whole, lines, comparison } = result;
  if (!whole) return html`<p>${text('empty')}</p>`;
  const say = (value: number): string => point(voice, measure, value);
  const hours = (part: number): string => `${number(voice, part * 6)}–${number(voice, part * 6 + 6)}`;
  const name = (key: number): string =>
    view === 'day'
      ? days(voice, key, key + each - 1)
      : view === 'time'
        ? `${str(`time${key as 0}`)} ${hours(key)}`
        : weekday(voice, key, 'long');
  const [least, most] = SCALES[measure];
  const sentences = [spreadText(voice, measure, whole)];
  if (comparison) {
    const { high, low, p } = comparison;
    const [a, b] = [high.spread!, low.spread!];
    sentences.push(
      a.middle === b.middle
        ? str('same')
        : str('highest', {
            high: name(high.key),
            a: say(a.middle),
            n: a.n,
            low: name(low.key),
            b: say(b.middle),
            m: b.n,
          }),
      chance(voice, p),
    );
  } else if (view !== 'day') sentences.push(str('few'));
  const label = sentences.join(' ');
  return html`
    <figure class="stack" part="figure">
      <div>
        <p class="muted">${say(most)}</p>
        <svg part="chart" role="img" aria-label=${label} viewBox="0 0 400 100" preserveAspectRatio="none">
          <path class="grid" d="M0 0H400M0 50H400M0 100H400" />
          <path class="halves" d=${lines.halves} />
          <path class="points" d=${lines.points} />
          <path class="middles" d=${lines.middles} />
        </svg>
        <p class="muted">${say(least)}</p>
        <div class="axis muted" aria-hidden="true">
          ${
            view === 'day'
              ? [columns[0]!.key, columns.at(-1)!.key + each - 1].map(
                  (day) => html`<span>${days(voice, day)}</span>`,
                )
              : columns.map(
                  ({ key }) =>
                    html`<span>${view === 'time' ? hours(key) : weekday(voice, key, 'narrow')}</span>`,
                )
          }
        </div>
      </div>
      <figcaption class="stack">
        <p>${label}</p>
        <p class="muted">${text('legend')}</p>
      </figcaption>
    </figure>
    ${fold(
      text('table'),
      html`${table(voice, [
          [str('when'), str('n'), str('middle'), str('half')],
          ...columns.flatMap(({ key, spread }) =>
            spread
              ? [
                  [
                    name(key),
                    spread.n,
                    spread.middle,
                    `${number(voice, spread.low)}–${number(voice, spread.high)}`,
                  ],
                ]
              : [],
          ),
        ])}
        <p class="muted">${text('ends', { a: least, low: say(least), b: most, high: say(most) })}</p>`,
    )}
  `;
}

/** How many, and where their middle lies. */
export const spreadText = (voice: Voice, measure: Measure, { n, low, middle, high }: Spread): string =>
  `${voice.str('count', { n })} ${voice.str('spread', {
    middle: point(voice, measure, middle),
    low: point(voice, measure, low),
    high: point(voice, measure, high),
  })}`;
