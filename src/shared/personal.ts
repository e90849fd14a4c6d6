/**
 * For `${ref(personal)}` on a field for a person's own words: the browser keeps nothing of them, suggests
 * nothing, and sends them to no service for spelling, writing or translation. Such a field has no `name`
 * and stands in no `<form>`.
 */
export function personal(field: Element): void {
  for (const name of ['autocomplete', 'autocorrect', 'autocapitalize']) field.setAttribute(name, 'off');
  for (const name of ['spellcheck', 'writingsuggestions']) field.setAttribute(name, 'false');
  field.setAttribute('translate', 'no');
}
