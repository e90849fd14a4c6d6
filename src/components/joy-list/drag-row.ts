import { containedBy } from '../../page/contain.js';

/**
 * Moves a row of a list by its handle, with mouse, pen or finger: the row stays under the pointer, however the page
 * scrolls, is zoomed or scaled, and a line shows where it would go. The next row that way is kept in sight, so that
 * what is around it scrolls at its edges.
 *
 * @param owner Whose row it is.
 * @param event The `pointerdown` on the handle.
 * @param drop Called with the place that the row was let go at, when that is another one.
 * @returns Lets go, and leaves the row where it was.
 */
export function dragRow(owner: object, event: PointerEvent, drop: (to: number) => unknown): () => void {
  const handle = event.currentTarget as HTMLElement;
  const row = handle.closest('li')!;
  const list = row.parentElement!;
  const rows = [...list.children];
  const from = rows.indexOf(row);
  const start = event.clientY;
  const [box, own] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
  let y = start;
  let to = from;
  let frame = 0;
  let frames = 0;

  const mark = (place: number): void => {
    rows[to]!.classList.remove('drop-before', 'drop-after');
    to = place;
    if (to !== from) rows[to]!.classList.add(to < from ? 'drop-before' : 'drop-after');
  };
  const end = (): void => {
    cancelAnimationFrame(frame);
    handle.onpointermove = handle.onpointerup = handle.onlostpointercapture = null;
    row.classList.remove('dragged');
    row.style.removeProperty('transform');
    mark(from);
  };
  const follow = (): void => {
    const { top, height } = list.getBoundingClientRect();
    // From where it was taken, with the list, which scrolls along; and no further than the list, which would grow.
    const moved = Math.min(Math.max(y - start + box.top - top, box.top - own.top), box.bottom - own.bottom);
    // Lengths of the row's own are other ones than the screen's where something around it is zoomed or scaled.
    row.style.setProperty('transform', `translateY(${(moved * list.offsetHeight) / height}px)`);
    const isAbove = (other: Element): boolean => {
      const { top, height } = other.getBoundingClientRect();
      return other !== row && top + height / 2 < y;
    };
    mark(rows.filter(isAbove).length);
  };
  const scroll = containedBy(owner, () => {
    // Some ten rows a second.
    if (!(++frames % 6)) rows[to + Math.sign(to - from)]?.scrollIntoView({ block: 'nearest' });
    follow();
    frame = requestAnimationFrame(scroll);
  });

  handle.setPointerCapture(event.pointerId);
  row.classList.add('dragged');
  handle.onpointermove = containedBy(owner, ({ clientY }: PointerEvent) => {
    y = clientY;
    follow();
    frame ||= requestAnimationFrame(scroll);
  });
  handle.onpointerup = containedBy(owner, () => {
    const place = to;
    end();
    return place === from ? undefined : drop(place);
  });
  handle.onlostpointercapture = end;
  return end;
}
