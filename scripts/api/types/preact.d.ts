import type { HTMLAttributes } from 'preact';
import type { Elements } from './elements.js';

type Own<Tag extends keyof Elements> = Elements[Tag]['props'] &
  Elements[Tag]['attributes'] & {
    [Name in keyof Elements[Tag]['events'] as `on${Name & string}`]?:
      ((event: Elements[Tag]['events'][Name]) => void) | undefined;
  };

/** What a tag takes in JSX. */
export type SteadygroundProps<Tag extends keyof Elements> = Own<Tag> &
  Omit<HTMLAttributes<Elements[Tag]['element']>, keyof Own<Tag>>;

/** Every tag; with a prefix, those that `defineAll({ prefix })` registers. */
export type SteadygroundElements<Prefix extends string = ''> = {
  [Tag in keyof Elements as `${Prefix}${Tag}`]: SteadygroundProps<Tag>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends SteadygroundElements {}
  }
}
