import { real } from '../../page/document.js';
import { atMost } from './at-most.js';
import { isExit } from './page.js';

/** Keeps an exit in its place: at the lower edge of the window, above everything else. */
export class Place {
  readonly #exit: HTMLElement;
  readonly #link: () => Element | null;
  // Enough for a page that opens one thing after another, without an endless race against a rival for the top.
  readonly #mayRise = atMost(3, 1000);
  #lift = 0;
  #room = 0;

  constructor(exit: HTMLElement, link: () => Element | null) {
    this.#exit = exit;
    this.#link = link;
  }

  /** Whether the exit is in sight and nothing keeps presses from it. */
  get inReach(): boolean {
    return this.#exit.contains(this.#hit(...this.#middle));
  }

  /** Whether a press on the visible exit did not reach it because a modal dialog is open. */
  isBehind(event: PointerEvent): boolean {
    // The shield hides from the page where one of our tools was pressed. This reads the real coordinates.
    const [clientX, clientY] = (['clientX', 'clientY'] as const).map(
      (axis) => Reflect.get(MouseEvent.prototype, axis, event) as number,
    ) as [number, number];
    const box = this.#link()?.getBoundingClientRect();
    const inside =
      box && clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
    if (!inside || this.#isHit(clientX, clientY)) return false;
    // If something merely lay above the exit, it can be hit at the very top. If a modal dialog is open, it still cannot.
    return this.toTop() && !this.#isHit(clientX, clientY);
  }

  /** px that the exit takes up at the page's lower edge, without its explanation, which closes again. */
  room(explained: boolean): number {
    const { offsetHeight } = this.#exit;
    const { bottom } = getComputedStyle(this.#exit);
    if (!explained && offsetHeight) this.#room = Math.ceil(offsetHeight + parseFloat(bottom) - this.#lift);
    return this.#room;
  }

  /** Moves the exit above whatever the page has opened. */
  rise(): void {
    const atRest = this.#exit.popover !== null || real('readyState') !== 'complete';
    if (atRest && this.#isHit(...this.#middle)) return;
    if (this.#mayRise()) this.toTop();
  }

  /** Keeps the exit in sight above an on-screen keyboard. */
  float(): void {
    if (!visualViewport) return;
    const { offsetTop, height } = visualViewport;
    const below = this.#exit.getBoundingClientRect().bottom - (offsetTop + height);
    const lift = Math.max(0, this.#lift + below);
    if (lift === this.#lift) return;
    this.#lift = lift;
    this.#exit.style.setProperty('--_lift', `${this.#lift}px`);
  }

  /** Puts the exit at the top of the top layer. False if the browser has none for it; then only `z-index` is left. */
  toTop(): boolean {
    const exit = this.#exit;
    if (!('showPopover' in exit) || !exit.isConnected) return false;
    try {
      exit.popover = 'manual';
      exit.hidePopover();
      exit.showPopover();
      return true;
    } catch {
      return false; // in a document that is not shown
    }
  }

  get #middle(): [number, number] {
    const { left, top, width, height } = this.#exit.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  }

  #hit(x: number, y: number): Element | null {
    const root = this.#exit.getRootNode();
    return root instanceof ShadowRoot ? root.elementFromPoint(x, y) : real('elementFromPoint')(x, y);
  }

  #isHit(x: number, y: number): boolean {
    const hit = this.#hit(x, y);
    return hit !== null && isExit(hit);
  }
}
