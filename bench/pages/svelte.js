import { flushSync, mount, unmount } from 'svelte';
import Breath from './Breath.svelte';
import { mountable } from './mountable.js';

mountable('breath-svelte', (place) => {
  const made = mount(Breath, { target: place });
  flushSync();
  return () => void unmount(made);
});
