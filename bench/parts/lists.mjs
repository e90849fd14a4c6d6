// Long lists: 1,000 joys as the list opens and with every row shown, and a library of 1,000 cards.
import { withFigures } from '../lib/figures.mjs';
import { inRounds } from '../lib/rounds.mjs';

const MANY = 1000;
/** A list holds 1,000 of one's own: room for those that are added. */
const JOYS = 990;
/** `once`: at this machine's own speed only, since a thousand cards at a sixth of it take minutes. */
const CASES = [
  { name: 'blank', list: 'blank', args: [] },
  { name: 'joy-list as it opens', list: 'joys', args: [JOYS, false] },
  { name: 'joy-list, all rows', list: 'joys', args: [JOYS, true] },
  { name: 'article-card', list: 'cards', args: [MANY], once: true },
  { name: 'plain cards', list: 'plain', args: [MANY], once: true },
];

export const lists = ({ rounds }) =>
  withFigures(async (figure) => {
    const samples = {};
    for (const cpu of [1, 6]) {
      console.log(`lists, ${cpu}x`);
      samples[`${cpu}x`] = await inRounds(
        CASES.filter(({ once }) => cpu === 1 || !once),
        rounds,
        ({ list, args }) => figure('lists', list, { cpu, args }),
      );
    }
    return samples;
  });
