// From the samples to a page that people read: the same blocks as Markdown and as HTML, the latter with plots.
import { writeFileSync } from 'node:fs';
import { line, median } from '../lib/stats.mjs';
import { against, goalsOf, middle, NOT_YET } from './goals.mjs';
import { curves, dots } from './plots.mjs';

const number = (value, digits = 3) =>
  Number.isFinite(value) ? Number(value.toPrecision(digits)).toLocaleString('en') : '–';
const spread = ({ median, low, high }) =>
  Number.isFinite(median) ? `${median.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})` : '–';

/** A table with a subject in each row; columns are `[heading, (name) => text]`. */
const table = (names, columns) => ({
  head: ['', ...columns.map(([heading]) => heading)],
  rows: names.map((name) => [name, ...columns.map(([, tell]) => tell(name))]),
});
const plotOf = (group, base, figure) =>
  Object.entries(group)
    .map(([name, samples]) => ({ name, ...against(samples, group[base], figure) }))
    .filter(({ rounds }) => rounds.length);

const PARTS = {
  load({ desktop, phone }) {
    const names = Object.keys(phone);
    const to = (group, base, figure) => (name) => spread(against(group[name], group[base], figure));
    const has = (figure) => (name) => number(middle(phone[name], figure));
    return [
      'Bytes are the bodies of all files beside the page, brotli. Paint and interactive are against `vanilla`, the ' +
        'host’s first paint against a blank page; in brackets the middle half of the rounds. "Again" is a second visit.',
      table(names, [
        ['bytes', (name) => number(middle(phone[name], 'bytes'), 6)],
        ['requests', has('requests')],
        ['chain', has('depth')],
        ['waited for', has('waited')],
        ['paint', to(desktop, 'vanilla', 'widget')],
        ['paint, phone', to(phone, 'vanilla', 'widget')],
        ['interactive, phone', to(phone, 'vanilla', 'interactive')],
        ['host, phone', to(phone, 'blank', 'host')],
        ['blocking, phone, ms', has('blocking')],
        ['shift', (name) => number(Math.max(...phone[name].map(({ shift }) => shift)), 2)],
        ['again, phone', to(phone, 'vanilla', 'again')],
      ]),
      dots('Paint of the widget on the phone, against vanilla', plotOf(phone, 'vanilla', 'widget'), 1.05),
      dots(
        'First paint of the host on the phone, against a blank page',
        plotOf(phone, 'blank', 'host'),
        1.05,
      ),
    ];
  },

  animation(ways) {
    const names = Object.keys(ways['1x']);
    const main = (way) => [
      `main thread, ${way}`,
      (name) => spread(against(ways[way][name], ways[way].vanilla, 'main')),
    ];
    const has = (way, figure) => (name) => number(middle(ways[way][name], figure));
    return [
      'Main-thread time a second against `vanilla` at one instance, at a sixth of the speed and with 50 instances; ' +
        'then what is painted and laid out each second, and the frames shown each second while a script holds the page for 2 s.',
      table(names, [
        main('1x'),
        main('6x'),
        main('many'),
        ['paints', has('1x', 'paints')],
        ['layouts', has('1x', 'layouts')],
        ['frames, blocked', has('1x', 'throughBlock')],
        ['frames, blocked, 50', has('many', 'throughBlock')],
      ]),
      dots('Main thread while breathing, against vanilla', plotOf(ways['1x'], 'vanilla', 'main'), 1.5),
    ];
  },

  timing({ quiet, busy }) {
    return [
      'Changes of the word against the plan, all versions on one page at once, in real time. Busy: a sixth of the ' +
        'speed and a host that works 40 ms of every 200.',
      table(Object.keys(quiet), [
        ['changes', (name) => number(quiet[name].phases)],
        ['drift, ms a minute', (name) => number(quiet[name].drift)],
        ['worst, ms', (name) => number(quiet[name].worst)],
        ['drift, busy', (name) => number(busy[name].drift)],
        ['worst, busy', (name) => number(busy[name].worst)],
      ]),
    ];
  },

  memory({ each, thousand, more, hour }) {
    const left = (group, figure) => (name) => number(middle(group[name], figure));
    return [
      'Bytes of script heap for each of 200 on a page, without the 5 that came first; then what is left for each ' +
        'time that one came and went, after 200 that are not counted.',
      table(Object.keys(each), [
        ['bytes each', left(each, 'heap')],
        ['nodes each', left(each, 'nodes')],
        ['bytes a time, first 1,000', left(thousand, 'heap')],
        ['next 1,000', left(thousand, 'again')],
        ['nodes, 2,000', left(thousand, 'nodes')],
        ['listeners, 2,000', left(thousand, 'listeners')],
        ['bytes a time, first 5,000', left(more, 'heap')],
        ['next 5,000', left(more, 'again')],
      ]),
      'Left of each of three hours of breathing on the browser’s virtual clock, which leaves out only the waiting.',
      table(Object.keys(hour), [
        ['seconds each', (name) => number(hour[name].seconds, 6)],
        ['words told, the first', (name) => number(hour[name].words)],
        ['bytes, the first', (name) => number(hour[name].heap)],
        ['the third', (name) => number(hour[name].later)],
        ['nodes, all three', (name) => number(hour[name].nodes)],
        ['listeners', (name) => number(hour[name].listeners)],
      ]),
    ];
  },

  charts(sizes) {
    return [
      'To the frame that shows it, against a change of one word (`blank`), which is never less than a frame.',
      ...Object.entries(sizes).flatMap(([size, group]) => [
        { heading: size.replace(' ', ', ') },
        table(Object.keys(group), [
          ['drawn', (name) => spread(against(group[name], group.blank, 'render'))],
          ['one more', (name) => spread(against(group[name], group.blank, 'update'))],
        ]),
      ]),
      'Time for the other views of the same check-ins, in ms (of this run, no verdict):',
      table(
        Object.keys(sizes),
        ['time', 'weekday', 'together'].map((view) => [
          view,
          (size) => number(middle(sizes[size].steadyground, view)),
        ]),
      ),
      dots(
        'One more of 10,000 at a sixth of the speed, against a blank change',
        plotOf(sizes['6x 10000'], 'blank', 'update'),
        1.5,
      ),
    ];
  },

  lists(ways) {
    const blank = (way) => median(ways[way].blank.map(({ change }) => change));
    const columns = Object.keys(ways).flatMap((way) =>
      ['add', 'reorder', 'pick', 'paint', 'filter'].map((figure) => [
        `${figure}, ${way}`,
        (name) => number(middle(ways[way][name] ?? [], figure) / blank(way)),
      ]),
    );
    return [
      '990 joys and 1,000 cards. To the frame that shows it, as multiples of a change of one word. "As it opens" shows the first few; ' +
        '"all rows" is after many presses of "Show more". The library and its filter are the host’s own: there is no tag for one.',
      table(
        Object.keys(ways['1x']).filter((name) => name !== 'blank'),
        columns,
      ),
    ];
  },

  grows(samples) {
    const series = new Map();
    for (const [name, found] of Object.entries(samples)) {
      const [title] = name.split(': ');
      const point = [found[0].size, middle(found, 'ms')];
      series.set(title, [...(series.get(title) ?? []), point]);
    }
    const all = [...series].map(([name, points]) => ({ name, points }));
    const slope = (points) => line(points.map(([size, ms]) => [Math.log(size), Math.log(ms)]))[0];
    return [
      'At a sixth of the speed, ms to the frame for each size, and the slope of the logarithms: 1 grows in step, 0 not at all. ' +
        'A frame is the least there can be, which flattens the small sizes.',
      {
        head: ['', 'sizes', 'ms', 'slope', 'slope of the last two'],
        rows: all.map(({ name, points }) => [
          name,
          points.map(([size]) => size).join(', '),
          points.map(([, ms]) => number(ms)).join(', '),
          slope(points).toFixed(2),
          slope(points.slice(-2)).toFixed(2),
        ]),
      },
      curves('ms to the frame by size, both logarithmic', all),
    ];
  },
};

const ORDER = Object.keys(PARTS);

export function writeReport(results, folder) {
  const found = results
    .filter(({ part }) => part in PARTS)
    .sort((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part));
  if (!found.length) return;
  const goals = found.flatMap(goalsOf);
  const { cpu, cores, memory, node, browser } = found[0].before;
  const blocks = [
    { title: 'The bench' },
    `Made by \`npm run bench\`. Ratios are medians over rounds, each round’s figure divided by that of the same round; ` +
      `times hold for this machine and hour only. ${browser}, headless, Node ${node}; ${cpu}, ${cores} cores, ${memory} GB. ` +
      'The phone is a sixth of this machine’s speed with 562.5 ms a request and 1,474 kbit/s. Every sample is in the JSON files beside this page.',
    { heading: 'Goals' },
    {
      head: ['', 'found', 'goal', ''],
      rows: goals.map(({ name, found, goal, met }) => [name, found, goal, met ? 'met' : 'missed']),
    },
    `Not there to be measured: ${NOT_YET.join(' ')}`,
    { heading: 'The machine meanwhile' },
    'Load is how many processes wanted the processor; noise is how far a fixed piece of work spreads (tenth to ninth tenth, of the median).',
    {
      head: ['part', 'rounds', 'from', 'to', 'load', 'noise'],
      rows: found.map(({ part, rounds, quick, before, after }) => [
        part,
        quick ? '1, quick' : String(rounds),
        before.at.slice(0, 16).replace('T', ' '),
        after.at.slice(11, 16),
        `${before.load.toFixed(1)} to ${after.load.toFixed(1)}`,
        `${(before.noise * 100).toFixed(0)} % to ${(after.noise * 100).toFixed(0)} %`,
      ]),
    },
    ...found.flatMap(({ part, samples }) => [
      { heading: part[0].toUpperCase() + part.slice(1) },
      ...PARTS[part](samples),
    ]),
  ].filter(Boolean);
  writeFileSync(`${folder}/report.md`, `${blocks.map(asMarkdown).filter(Boolean).join('\n\n')}\n`);
  writeFileSync(`${folder}/report.html`, asPage(blocks.map(asHtml).join('\n')));
}

function asMarkdown(block) {
  if (typeof block === 'string') return block.startsWith('<') ? '' : block;
  if (block.title) return `# ${block.title}`;
  if (block.heading) return `## ${block.heading}`;
  const row = (cells) => `| ${cells.join(' | ')} |`;
  return [row(block.head), row(block.head.map(() => '---')), ...block.rows.map(row)].join('\n');
}

function asHtml(block) {
  if (typeof block === 'string')
    return block.startsWith('<') ? block : `<p>${block.replace(/`([^`]*)`/g, '<code>$1</code>')}</p>`;
  if (block.title) return `<h1>${block.title}</h1>`;
  if (block.heading) return `<h2>${block.heading}</h2>`;
  const cells = (tag, row) => `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<div class="table"><table>${cells('th', block.head)}${block.rows.map((row) => cells('td', row)).join('')}</table></div>`;
}

const asPage = (content) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The bench</title>
<style>
  :root { color-scheme: light dark }
  body { font: 1rem/1.5 system-ui, sans-serif; max-inline-size: 64rem; margin: 2rem auto; padding-inline: 1rem }
  .table { overflow-x: auto }
  table { border-collapse: collapse; font-size: 0.85rem; font-variant-numeric: tabular-nums }
  th, td { padding: 0.25em 0.75em; border-block-end: 1px solid #8884; text-align: start; white-space: nowrap }
  figure { margin: 1.5rem 0 }
  svg { inline-size: 100%; font-size: 12px; fill: currentColor }
  circle { opacity: 0.35 }
  path { stroke: currentColor; stroke-width: 2; fill: none }
  .one { opacity: 0.25; stroke-width: 1 }
  .limit { stroke-dasharray: 4; stroke-width: 1 }
  .ours { color: #2f6f6a; fill: #2f6f6a; font-weight: 600 }
  .series { stroke-width: 1.5; opacity: 0.8 }
</style>
${content}
</html>
`;
