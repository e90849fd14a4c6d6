import { createElement as h, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { breathWith } from './hooks.js';
import { mountable } from './mountable.js';

const Breath = breathWith({ h, useEffect, useRef, useState });

mountable('breath-react', (place) => {
  const root = createRoot(place);
  flushSync(() => root.render(h(Breath)));
  return () => root.unmount();
});
