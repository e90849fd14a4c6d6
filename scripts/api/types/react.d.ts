// For React 19, which sets properties and hears events of custom elements itself.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Elements } from './elements.js';

type Own<Tag extends keyof Elements> = Elements[Tag]['props'] &
  Elements[Tag]['attributes'] & {
    [Name in keyof Elements[Tag]['events'] as `on${Name & string}`]?:
      ((event: Elements[Tag]['events'][Name]) => void) | undefined;
  };
type Common<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element>;

/** What a tag takes in JSX. */
export type SteadygroundProps<Tag extends keyof Elements> = Own<Tag> &
  Omit<Common<Elements[Tag]['element']>, keyof Own<Tag>>;

/** Every tag; with a prefix, those that `defineAll({ prefix })` registers. */
export type SteadygroundElements<Prefix extends string = ''> = {
  [Tag in keyof Elements as `${Prefix}${Tag}`]: SteadygroundProps<Tag>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends SteadygroundElements {}
  }
}
