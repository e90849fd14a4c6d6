import { AROUND, TOOLS } from './generated/in-order.js';

/** How {@link defineAll} registers. */
export interface DefineOptions {
  /** Put before every tag, with its hyphen: `acme-` makes `<acme-breathing-pacer>`. Empty by default. */
  readonly prefix?: string;
}

/** Registers every element; never throws, whatever else has taken a name. */
export function defineAll({ prefix = '' }: DefineOptions = {}): void {
  for (const element of [...AROUND, ...TOOLS]) element.define(prefix + element.tag);
}
