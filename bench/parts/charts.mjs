// The look back at check-ins beside two chart libraries: drawing it and one more check-in, to the frame.
import { withFigures } from '../lib/figures.mjs';
import { inRounds } from '../lib/rounds.mjs';

const SIZES = [30, 365, 10_000];
const NAMES = ['blank', 'steadyground', 'uplot', 'chartjs'];

export const charts = ({ rounds }) =>
  withFigures(async (figure) => {
    const samples = {};
    for (const cpu of [1, 6]) {
      for (const size of SIZES) {
        console.log(`charts, ${cpu}x, ${size}`);
        samples[`${cpu}x ${size}`] = await inRounds(
          NAMES.map((name) => ({ name })),
          rounds,
          ({ name }) => figure('charts', name, { cpu, args: [size] }),
        );
      }
    }
    return samples;
  });
