import type { LitElement, PropertyDeclaration } from 'lit';

/**
 * Declares a reactive property, as Lit's decorator of that name does. Lit's also serves standard decorators
 * and accessors, which nothing here uses.
 */
export function property(options?: PropertyDeclaration): (prototype: LitElement, name: string) => void {
  return (prototype, name) => (prototype.constructor as typeof LitElement).createProperty(name, options);
}
