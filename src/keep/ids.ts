/** An id for a record that says nothing about when or where it was made. */
export const newId = (): string => crypto.getRandomValues(new Uint32Array(3)).join('-');
