// What was set out for, and what the run says of it. Ratios are medians over rounds; nothing is judged by a time alone
// but the three that are goals in ms themselves.
import { median, ratio } from '../lib/stats.mjs';
import { OTHERS } from '../subjects.mjs';

const TOOLS = ['steadyground inlined', ...OTHERS.map(({ tag }) => tag)];

const figures = (samples, figure) => (samples ?? []).map((sample) => sample?.[figure]);
export const middle = (samples, figure) => median(figures(samples, figure).filter(Number.isFinite));
export const against = (samples, base, figure) => ratio(figures(samples, figure), figures(base, figure));

const times = (value) => `${value.toFixed(2)} ×`;
const whole = (value) => Math.round(value).toLocaleString('en');
const fine = (value) => String(Number(value.toPrecision(3)));

/** Each: the part it needs, what it is of, its value, how it is said, and the most (or `least`) it may be. */
const GOALS = {
  load: ({ desktop, phone }) => [
    ['1. Bytes of the pacer’s script', middle(phone['steadyground inlined'], 'bytes'), whole, 11_000],
    ['1. Requests, style in the page', middle(phone['steadyground inlined'], 'requests'), whole, 1],
    ['1. Longest chain, style sheet linked', middle(phone.steadyground, 'depth'), whole, 1],
    ['1. Longest chain, style in the page', middle(phone['steadyground inlined'], 'depth'), whole, 1],
    [
      '2. Paint on the phone against vanilla, style sheet linked',
      against(phone.steadyground, phone.vanilla, 'widget').median,
      times,
      1.05,
    ],
    [
      '2. Paint on the phone against vanilla, style in the page',
      against(phone['steadyground inlined'], phone.vanilla, 'widget').median,
      times,
      1.05,
    ],
    [
      '2. Paint on the phone against vanilla, pre-rendered',
      against(phone['steadyground pre-rendered'], phone.vanilla, 'widget').median,
      times,
      0.75,
    ],
    [
      '2. Interactive on the phone against vanilla, style in the page',
      against(phone['steadyground inlined'], phone.vanilla, 'interactive').median,
      times,
      1.1,
    ],
    [
      '3. Host’s first paint on the phone against a blank page, style sheet linked',
      against(phone.steadyground, phone.blank, 'host').median,
      times,
      1.05,
    ],
    [
      '3. Host’s first paint on the phone against a blank page, style in the page',
      against(phone['steadyground inlined'], phone.blank, 'host').median,
      times,
      1.05,
    ],
    [
      '3. Host’s first paint on the phone against a blank page, pre-rendered',
      against(phone['steadyground pre-rendered'], phone.blank, 'host').median,
      times,
      1.05,
    ],
    [
      '3. Files that the first paint waits for, style sheet linked',
      middle(phone.steadyground, 'waited'),
      whole,
      0,
    ],
    ...TOOLS.map((name) => [
      `3. Layout shift, ${name}`,
      Math.max(...figures(phone[name], 'shift'), ...figures(desktop[name], 'shift')),
      fine,
      0,
    ]),
    ...TOOLS.map((name) => [
      `3. Blocking time on the phone in ms, ${name}`,
      middle(phone[name], 'blocking'),
      whole,
      50,
    ]),
    [
      '6. Blocking time of 50 on the phone against vanilla',
      against(phone['steadyground inlined × 50'], phone['vanilla × 50'], 'blocking').median,
      times,
      1.2,
    ],
  ],
  animation: (ways) => [
    [
      '4. Main thread while breathing against vanilla',
      against(ways['1x'].steadyground, ways['1x'].vanilla, 'main').median,
      times,
      1.5,
    ],
    [
      '4. Main thread while breathing against lottie',
      against(ways['1x'].steadyground, ways['1x'].lottie, 'main').median,
      times,
      0.05,
    ],
    ['4. Paints a frame', middle(ways['1x'].steadyground, 'paints') / 60, fine, 0.15],
    [
      '4. Frames a second through a block',
      middle(ways['1x'].steadyground, 'throughBlock'),
      fine,
      57,
      'least',
    ],
    ['4. The same with 50', middle(ways.many.steadyground, 'throughBlock'), fine, 57, 'least'],
  ],
  timing: ({ quiet, busy }) => [
    ['5. Drift in ms a minute', Math.abs(quiet.steadyground.drift), fine, 3],
    ['5. Drift in ms a minute, 6x and a busy host', Math.abs(busy.steadyground.drift), fine, 3],
    ['5. Worst in ms, 6x and a busy host', busy.steadyground.worst, fine, 35],
  ],
  memory: ({ each, thousand }) => [
    ['6. Heap of each pacer in bytes', middle(each.steadyground, 'heap'), whole, 3000],
    ...['steadyground', ...TOOLS.slice(1)].flatMap((name) => [
      [`7. Nodes left after 2,000 times, ${name}`, middle(thousand[name], 'nodes'), whole, 0],
      [`7. Bytes left a time, first 1,000, ${name}`, middle(thousand[name], 'heap'), whole, 50],
      [`7. Bytes left a time, next 1,000, ${name}`, middle(thousand[name], 'again'), whole, 50],
    ]),
  ],
  charts: (sizes) => {
    const large = sizes['6x 10000'];
    const year = sizes['6x 365'];
    return [
      [
        '8. One more of 10,000, to the frame, against a blank change',
        against(large.steadyground, large.blank, 'update').median,
        times,
        1.5,
      ],
      [
        '8. One more of 10,000, to the frame, against uPlot',
        against(large.steadyground, large.uplot, 'update').median,
        times,
        0.2,
      ],
      [
        '8. 365 drawn against Chart.js',
        against(year.steadyground, year.chartjs, 'render').median,
        times,
        1 / 3,
      ],
    ];
  },
};

/** What there is nothing of yet to measure. */
export const NOT_YET = [
  '8. Bytes of the chart alone: it is in no file of its own.',
  '9. The journal: there is none.',
];

export function goalsOf({ part, samples }) {
  return (GOALS[part]?.(samples) ?? []).map(([name, value, say, limit, least]) => ({
    name,
    found: Number.isFinite(value) ? say(value) : 'could not be told',
    goal: `${least ? 'at least' : 'at most'} ${say(limit)}`,
    met: Number.isFinite(value) && (least ? value >= limit : value <= limit),
  }));
}
