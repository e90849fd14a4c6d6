import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Drag {
  readonly row: HTMLElement;
  readonly startY: number;
  readonly drop: (to: number) => void;
}

/**
 * Moves a row by its handle, with mouse, pen or finger. The row follows the pointer and a line shows where
 * it would go; the list changes once, when it is let go. Escape lets go without moving.
 */
export class DragOrder implements ReactiveController {
  #drag: Drag | undefined;
  #target: HTMLElement | undefined;
  #to = -1;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** @param drop Called with the place in the list that the row was let go at, when that is another one. */
  start(event: PointerEvent, drop: (to: number) => void): void {
    const handle = event.currentTarget as HTMLElement;
    const row = handle.closest('li');
    if (!row || event.button !== 0) return;
    this.cancel();
    try {
      handle.setPointerCapture(event.pointerId);
    } catch {
      // The pointer is gone already.
      return;
    }
    row.classList.add('dragged');
    this.#drag = { row, startY: event.clientY, drop };
  }

  readonly move = (event: PointerEvent): void => {
    if (!this.#drag) return;
    const { row, startY } = this.#drag;
    row.style.setProperty('transform', `translateY(${event.clientY - startY}px)`);
    const rows = [...(row.parentElement?.children ?? [])] as HTMLElement[];
    const from = rows.indexOf(row);
    const passed = rows.map((other) => {
      const { top, height } = other.getBoundingClientRect();
      return event.clientY > top + height / 2;
    });
    // The topmost row above its own place whose middle the pointer has passed, or the lowest one below.
    const above = passed.findIndex((below, index) => index < from && !below);
    this.#mark(rows, from, above >= 0 ? above : Math.max(from, passed.lastIndexOf(true)));
  };

  /** Lets go. */
  readonly end = (): void => {
    const drag = this.#drag;
    const to = this.#to;
    this.cancel();
    if (to >= 0) drag?.drop(to);
  };

  /** Lets go and leaves the row where it was. */
  readonly cancel = (): void => {
    this.#drag?.row.classList.remove('dragged');
    this.#drag?.row.style.removeProperty('transform');
    this.#drag = undefined;
    this.#mark([], 0, 0);
  };

  #mark(rows: readonly HTMLElement[], from: number, to: number): void {
    this.#target?.classList.remove('drop-before', 'drop-after');
    this.#to = to === from ? -1 : to;
    this.#target = rows[this.#to];
    this.#target?.classList.add(to < from ? 'drop-before' : 'drop-after');
  }
}
