// React and its router: the exit in the layout, tools that come and go with their page.
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Link, Route, Routes } from 'react-router';
import { EXIT } from './every-tag.js';

const Tools = () =>
  h(
    'main',
    null,
    h('breathing-pacer'),
    h('grounding-steps', { exercise: 'feet' }),
    h('joy-list'),
    h('mood-checkin'),
  );

const App = () =>
  h(
    BrowserRouter,
    null,
    EXIT,
    h('nav', null, h(Link, { to: '/' }, 'Tools'), ' ', h(Link, { to: '/other' }, 'Other')),
    h(
      Routes,
      null,
      h(Route, { path: '/', element: h(Tools) }),
      h(Route, { path: '/other', element: h('p', null, 'Nothing here.') }),
    ),
  );

createRoot(document.querySelector('#root')).render(h(App));
