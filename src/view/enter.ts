/**
 * For `keydown` in a field where Enter is the end of what is written: it acts once, however long it is held, and not
 * where it ends the composing of a word. Safari says first that the composing is over and then sends the key, with the
 * number that browsers give to every key which an input method takes.
 */
export function onEnter(event: KeyboardEvent, act: () => unknown): unknown {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells it in Safari
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return undefined;
  event.preventDefault();
  return event.repeat ? undefined : act();
}

/**
 * For `keydown` around a view: Enter that is still held presses nothing again, above all not what has taken the focus
 * since.
 */
export const onHeld = (event: KeyboardEvent): void => {
  if (event.repeat && event.key === 'Enter' && (event.target as Element).localName !== 'textarea') {
    event.preventDefault();
  }
};
