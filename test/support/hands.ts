// What a person does with what a browser has, and what a page then hears or is told.

/** Writes into a field, in place of what is there. */
export function write(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Chooses an entry of a list. */
export function pick(list: HTMLSelectElement, index: number): void {
  list.selectedIndex = index;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Chooses a file in a field for one. */
export function give(field: HTMLInputElement, content: BlobPart, name = 'list.json'): File {
  const file = new File([content], name, { type: 'application/json' });
  const given = new DataTransfer();
  given.items.add(file);
  field.files = given.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return file;
}

/** Has the page tell that it is hidden, or shown again. */
export function hidePage(hidden: boolean): void {
  if (hidden) Object.defineProperty(document, 'hidden', { configurable: true, value: true });
  else Reflect.deleteProperty(document, 'hidden');
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Keeps what is warned of from the console until `end`; a test that has to be told of it looks at `said`. */
export function hearWarnings(): { readonly said: string[]; readonly end: () => void } {
  const { warn } = console;
  const said: string[] = [];
  console.warn = (text: string) => said.push(text);
  return { said, end: () => void (console.warn = warn) };
}
