import { containedBy } from '../../core/contain.js';

/**
 * Moves a row of a list by its handle, with mouse, pen or finger: the row follows the pointer, and a line
 * shows where it would go.
 *
 * @param owner Whose row it is.
 * @param event The `pointerdown` on the handle.
 * @param drop Called with the place that the row was let go at, when that is another one.
 * @returns Lets go, and leaves the row where it was.
 */
export function dragRow(owner: object, event: PointerEvent, drop: (to: number) => unknown): () => void {
  const handle = event.currentTarget as HTMLElement;
  const row = handle.closest('li')!;
  const rows = [...row.parentElement!.children];
  const from = rows.indexOf(row);
  let to = from;

  const mark = (place: number): void => {
    rows[to]!.classList.remove('drop-before', 'drop-after');
    to = place;
    if (to !== from) rows[to]!.classList.add(to < from ? 'drop-before' : 'drop-after');
  };
  const end = (): void => {
    handle.onpointermove = handle.onpointerup = handle.onlostpointercapture = null;
    row.classList.remove('dragged');
    row.style.removeProperty('transform');
    mark(from);
  };

  handle.setPointerCapture(event.pointerId);
  row.classList.add('dragged');
  handle.onpointermove = containedBy(owner, ({ clientY }: PointerEvent) => {
    row.style.setProperty('transform', `translateY(${clientY - event.clientY}px)`);
    const isAbove = (other: Element): boolean => {
      const { top, height } = other.getBoundingClientRect();
      return other !== row && top + height / 2 < clientY;
    };
    mark(rows.filter(isAbove).length);
  });
  handle.onpointerup = containedBy(owner, () => {
    const place = to;
    end();
    return place === from ? undefined : drop(place);
  });
  handle.onlostpointercapture = end;
  return end;
}
