import { h, render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { breathWith } from './hooks.js';
import { mountable } from './mountable.js';

const Breath = breathWith({ h, useEffect, useRef, useState });

mountable('breath-preact', (place) => {
  render(h(Breath), place);
  return () => render(null, place);
});
