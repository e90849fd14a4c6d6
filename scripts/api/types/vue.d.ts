import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { Elements } from './elements.js';

/** `allow-storage` as `allowStorage`, which is how Vue's template checker reads it. */
type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;
type Own<Tag extends keyof Elements> = Elements[Tag]['props'] & {
  [Name in keyof Elements[Tag]['attributes'] as Camel<Name & string>]?: Elements[Tag]['attributes'][Name];
};

/** A tag as Vue's template checker knows it; what it is at run time is the element. */
export type SteadygroundComponent<Tag extends keyof Elements> = new () => Elements[Tag]['element'] & {
  /** For templates only. */
  $props: Own<Tag> & Omit<HTMLAttributes & PublicProps, keyof Own<Tag>>;
  /** For templates only. */
  $emit: EmitFn<{
    [Name in keyof Elements[Tag]['events']]: (event: Elements[Tag]['events'][Name]) => void;
  }>;
};

/** Every tag; with a prefix, those that `defineAll({ prefix })` registers. */
export type SteadygroundElements<Prefix extends string = ''> = {
  [Tag in keyof Elements as `${Prefix}${Tag}`]: SteadygroundComponent<Tag>;
};

declare module 'vue' {
  /** As in `<p slot="support">`, which Vue writes as it is. */
  interface HTMLAttributes {
    slot?: string;
  }
  interface GlobalComponents extends SteadygroundElements {}
}
