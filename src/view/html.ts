import { html as litHtml } from 'lit';
import { contained } from '../page/contain.js';

/** Lit's own, with its event handlers {@link contained}: Lit calls them with the element as `this`. */
export const html: typeof litHtml = (strings, ...values) =>
  litHtml(
    strings,
    ...values.map((value) => (typeof value === 'function' ? contained(value as () => unknown) : value)),
  );
