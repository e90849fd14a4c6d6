const ATTRIBUTES = Object.entries({
  autocomplete: 'off',
  spellcheck: 'false',
  autocorrect: 'off',
  autocapitalize: 'off',
  writingsuggestions: 'false',
  translate: 'no',
});

/**
 * For `${ref(personal)}` on a field for a person's own words: the browser keeps nothing of them, suggests
 * nothing, and sends them to no service for spelling, writing or translation. Such a field has no `name`
 * and stands in no `<form>`.
 */
export const personal = (field: Element): void =>
  ATTRIBUTES.forEach((attribute) => field.setAttribute(...attribute));
