// Solid sets properties of custom elements; an attribute needs `attr:` before its name, an event `on:`.
import type { JSX } from 'solid-js';
import type { Elements } from './elements.js';

type Own<Tag extends keyof Elements> = Elements[Tag]['props'] & {
  [Name in keyof Elements[Tag]['attributes'] as `attr:${Name & string}`]?: Elements[Tag]['attributes'][Name];
} & {
  [Name in keyof Elements[Tag]['events'] as `on:${Name & string}`]?:
    ((event: Elements[Tag]['events'][Name]) => void) | undefined;
};

/** What a tag takes in JSX. */
export type SteadygroundProps<Tag extends keyof Elements> = Own<Tag> &
  Omit<JSX.HTMLAttributes<Elements[Tag]['element']>, keyof Own<Tag>>;

/** Every tag; with a prefix, those that `defineAll({ prefix })` registers. */
export type SteadygroundElements<Prefix extends string = ''> = {
  [Tag in keyof Elements as `${Prefix}${Tag}`]: SteadygroundProps<Tag>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SteadygroundElements {}
  }
}
