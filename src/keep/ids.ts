/** Makes an id for a record. The id says nothing about when or where the record was made. */
export const newId = (): string => crypto.getRandomValues(new Uint32Array(3)).join('-');
