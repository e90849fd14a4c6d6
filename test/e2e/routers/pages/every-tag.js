// Every tag, with the children that its page in docs/tools/ gives it, for React on a server and in a browser alike.
import { createElement as h } from 'react';

export const EXIT = h(
  'quick-exit',
  { key: 'exit', explain: '' },
  h('a', { href: 'https://www.wikipedia.org/', rel: 'noreferrer', target: '_top' }, 'Leave this page'),
);

export const tree = (control) =>
  h(
    'main',
    null,
    EXIT,
    h(
      'calm-space',
      { country: 'CA', theme: 'dark' },
      h('p', null, 'Words of the page.'),
      h(
        'breathing-pacer',
        { minutes: '1' },
        h('ol', null, h('li', null, 'Breathe in softly.')),
        h('p', { slot: 'support' }, 'Ask at our front desk.'),
      ),
      h('grounding-steps', { exercise: 'feet' }, h('p', null, 'Feel your feet.')),
      h('joy-list', null, h('p', null, 'Write down three good things.')),
      h('mood-checkin', null, h('p', null, 'How is it right now?')),
      h('article-card', { article: 'self-care-routine' }, h('p', null, 'A text.')),
      h(
        'article-card',
        { 'open-in': 'dialog' },
        h(
          'article',
          null,
          h('h3', null, h('a', { href: '/text' }, 'A text of ours')),
          h('p', null, 'What it is about.'),
        ),
      ),
    ),
    ...[
      'quick-exit',
      'calm-space',
      'breathing-pacer',
      'grounding-steps',
      'joy-list',
      'mood-checkin',
      'article-card',
    ].map((tag) => h(tag, { key: tag })),
    h(
      'steady-frame',
      { src: 'https://tools.example.org/frame.html', tool: 'breathing-pacer' },
      h('p', null, 'Breathe in softly.'),
    ),
    control && h('writes-on-itself', null, h('p', null, 'A control.')),
  );
