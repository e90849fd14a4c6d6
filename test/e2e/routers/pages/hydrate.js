import { createElement as h, useEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { tree } from './every-tag.js';

const control = document.querySelector('writes-on-itself');
control?.setAttribute('theme', 'auto');

function Page() {
  useEffect(() => {
    window.hydrated = true;
  }, []);
  return tree(control !== null);
}

window.problems = [];
// Each tool is registered in a task of its own, after its script.
for (const { localName } of document.querySelectorAll('#root :not(:defined, writes-on-itself)'))
  await customElements.whenDefined(localName);
// The tools are alive by now, and React has not looked yet.
if (!document.querySelector('breathing-pacer').hasUpdated)
  window.problems.push('The tools hydrate too late.');
hydrateRoot(document.querySelector('#root'), h(Page), {
  onRecoverableError: (error) => window.problems.push(String(error)),
});
