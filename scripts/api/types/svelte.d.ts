import type { HTMLAttributes } from 'svelte/elements';
import type { Elements } from './elements.js';

type Events<Tag extends keyof Elements, Before extends string> = {
  [Name in keyof Elements[Tag]['events'] as `${Before}${Name & string}`]?:
    ((event: Elements[Tag]['events'][Name]) => void) | undefined;
};
/** Events as Svelte 5 writes them, and as Svelte 4 does. */
type Own<Tag extends keyof Elements> = Elements[Tag]['props'] &
  Elements[Tag]['attributes'] &
  Events<Tag, 'on'> &
  Events<Tag, 'on:'>;

/** What a tag takes in a template. */
export type SteadygroundProps<Tag extends keyof Elements> = Own<Tag> &
  Omit<HTMLAttributes<Elements[Tag]['element']>, keyof Own<Tag>>;

/** Every tag; with a prefix, those that `defineAll({ prefix })` registers. */
export type SteadygroundElements<Prefix extends string = ''> = {
  [Tag in keyof Elements as `${Prefix}${Tag}`]: SteadygroundProps<Tag>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SteadygroundElements {}
}
