// How each figure grows with how much there is: the slope of its logarithm is 1 where it grows in step.
import { withFigures } from '../lib/figures.mjs';
import { inRounds } from '../lib/rounds.mjs';

const SERIES = [
  {
    series: 'mood history, one more',
    part: 'charts',
    name: 'steadyground',
    sizes: [100, 1000, 3000, 10_000],
    figure: 'update',
  },
  {
    series: 'uPlot, one more',
    part: 'charts',
    name: 'uplot',
    sizes: [100, 1000, 3000, 10_000],
    figure: 'update',
  },
  {
    series: 'joy list, a row moved',
    part: 'lists',
    name: 'joys',
    sizes: [50, 200, 600],
    more: [true],
    figure: 'reorder',
  },
  {
    series: 'article cards, drawn',
    part: 'lists',
    name: 'cards',
    sizes: [10, 100, 300],
    figure: 'paint',
  },
  {
    series: 'plain cards, drawn',
    part: 'lists',
    name: 'plain',
    sizes: [10, 100, 300],
    figure: 'paint',
  },
  { series: 'pacers, drawn', part: 'lists', name: 'pacers', sizes: [1, 10, 50], figure: 'paint' },
  {
    series: 'vanilla elements, drawn',
    part: 'lists',
    name: 'vanilla',
    sizes: [1, 10, 50],
    figure: 'paint',
  },
];

export const grows = ({ rounds }) =>
  withFigures(async (figure) => {
    const cases = SERIES.flatMap(({ sizes, series, ...rest }) =>
      sizes.map((size) => ({ ...rest, size, name: `${series}: ${size}`, list: rest.name })),
    );
    console.log('grows');
    return inRounds(cases, rounds, async ({ part, list, size, more = [], figure: wanted }) => {
      const figures = await figure(part, list, { cpu: 6, args: [size, ...more] });
      return { size, ms: figures[wanted] };
    });
  });
