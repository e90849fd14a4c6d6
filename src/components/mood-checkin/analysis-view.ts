import type { TemplateResult } from 'lit';
import {
  columns,
  compare,
  plot,
  RANGES,
  tagsTogether,
  within,
  type By,
  type Range,
} from '../../core/mood-analysis.js';
import { ALPHA, spread, type Spread } from '../../core/mood-statistics.js';
import { SCALES, today, type Measure, type Mood } from '../../core/mood.js';
import { fold } from '../../shared/controls.js';
import { html } from '../../shared/html.js';
import type { Voice } from '../../shared/voice.js';
import type { Key } from './mood-tool.js';
import { tableView } from './table-view.js';
import { firstWeekday } from '../../core/week.js';
import { days, itemName, number, point, weekday } from './words.js';

const chance = ({ str }: Voice<Key>, p: number): string => str(p < ALPHA ? 'seldom' : 'chance');

/** How many, and where their middle lies. */
export const spreadText = (voice: Voice<Key>, measure: Measure, { n, low, middle, high }: Spread): string => {
  const say = (value: number): string => point(voice, measure, value);
  const { str } = voice;
  return `${str('count', { n })} ${str('spread', { middle: say(middle), low: say(low), high: say(high) })}`;
};

/** What can be seen in the check-ins of a range. */
export function analysisView(
  voice: Voice<Key>,
  all: readonly Mood[],
  view: By | 'together',
  measure: Measure,
  range: Range,
): TemplateResult {
  const { first, moods } = within(all, range, today());
  return view === 'together'
    ? togetherView(voice, moods)
    : chartView(voice, moods, view, measure, range, first);
}

function togetherView(voice: Voice<Key>, moods: readonly Mood[]): TemplateResult {
  const { text } = voice;
  const pairs = tagsTogether(moods);
  if (!pairs.length) return html`<p>${text('noPairs')}</p>`;
  return html`<ul class="stack" role="list">
    ${pairs.map((pair) => {
      const { both, ofA, ofB, n, p } = pair;
      const [a, b] = [itemName(voice, pair.a), itemName(voice, pair.b)];
      return html`<li>${text('pair', { a, b, both, n: ofA, ofB, all: n })} ${chance(voice, p)}</li>`;
    })}
  </ul>`;
}

/** A chart, its sentences, and the table behind. */
function chartView(
  voice: Voice<Key>,
  moods: readonly Mood[],
  by: By,
  measure: Measure,
  range: Range,
  first: number,
): TemplateResult {
  const { str, text } = voice;
  const found = columns(moods, by, measure, range, first, firstWeekday(voice.language.locale));
  const whole = spread(found.flatMap(({ values }) => values));
  if (!whole) return html`<p>${text('empty')}</p>`;

  const say = (value: number): string => point(voice, measure, value);
  const between = (from: number, to: number): string => `${number(voice, from)}–${number(voice, to)}`;
  const hours = (part: number): string => between(part * 6, part * 6 + 6);
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

  const sentences = [spreadText(voice, measure, whole)];
  const comparison = by === 'day' ? undefined : compare(found);
  if (comparison) {
    const { high, low, p } = comparison;
    const [a, b] = [high.spread!, low.spread!];
    const places = { high: name(high.key), a: say(a.middle), n: a.n };
    sentences.push(
      a.middle === b.middle
        ? str('same')
        : str('highest', { ...places, low: name(low.key), b: say(b.middle), m: b.n }),
      chance(voice, p),
    );
  } else if (by !== 'day') sentences.push(str('few'));
  const label = sentences.join(' ');

  const [least, most] = SCALES[measure];
  const { points, halves, middles } = plot(found, measure);
  return html`
    <figure class="stack" part="figure">
      <div>
        <p class="muted">${say(most)}</p>
        <svg part="chart" role="img" aria-label=${label} viewBox="0 0 400 100" preserveAspectRatio="none">
          <path class="grid" d="M0 0H400M0 50H400M0 100H400" />
          <path class="halves" d=${halves} />
          <path class="points" d=${points} />
          <path class="middles" d=${middles} />
        </svg>
        <p class="muted">${say(least)}</p>
        <div class="axis ${by} muted" aria-hidden="true">
          ${axis().map((label) => html`<span>${label}</span>`)}
        </div>
      </div>
      <figcaption class="stack">
        <p>${label}</p>
        <p class="muted">${text('legend')}</p>
      </figcaption>
    </figure>
    ${fold(
      text('table'),
      () =>
        html`${tableView(voice, [
            [str('when'), str('n'), str('middle'), str('half')],
            ...found.flatMap(({ key, spread }) =>
              spread ? [[name(key), spread.n, spread.middle, between(spread.low, spread.high)]] : [],
            ),
          ])}
          <p class="muted">${text('ends', { a: least, low: say(least), b: most, high: say(most) })}</p>`,
    )}
  `;
}
