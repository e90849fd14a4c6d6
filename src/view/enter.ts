/**
 * For `keydown` in a field where Enter finishes the entry. It acts once, however long the key is held, and not when
 * Enter ends the composition of a word. Safari first says that the composition is over and then sends the key, with
 * the number that browsers give to every key that an input method takes.
 */
export function onEnter(event: KeyboardEvent, act: () => unknown): unknown {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells it in Safari
  if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return undefined;
  event.preventDefault();
  return event.repeat ? undefined : act();
}

/**
 * For `keydown` around a view. While Enter is still held, it presses nothing again, and above all not what has since
 * taken the focus.
 */
export const onHeld = (event: KeyboardEvent): void => {
  if (event.repeat && event.key === 'Enter' && (event.target as Element).localName !== 'textarea') {
    event.preventDefault();
  }
};
