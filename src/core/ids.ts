/** An id for a record that says nothing about when or where it was made. */
export function newId(): string {
  // randomUUID exists on https only; ids need to differ, not to be secret.
  return (
    globalThis.crypto?.randomUUID?.() ??
    Array.from({ length: 4 }, () => Math.random().toString(36).slice(2, 10)).join('')
  );
}
