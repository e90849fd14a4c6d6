import type { ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';
import type { Elements } from '../types/elements.js';

/** `pacer-started` as `PacerStarted`. */
type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Camel<Rest>}`
  : Capitalize<Name>;

type Own<Tag extends keyof Elements> = Elements[Tag]['props'] &
  Elements[Tag]['attributes'] & {
    [Name in keyof Elements[Tag]['events'] as `on${Camel<Name & string>}`]?:
      ((event: Elements[Tag]['events'][Name]) => void) | undefined;
  };

export type Component<Tag extends keyof Elements> = ForwardRefExoticComponent<
  Own<Tag> &
    Omit<HTMLAttributes<Elements[Tag]['element']>, keyof Own<Tag>> &
    RefAttributes<Elements[Tag]['element']>
>;
