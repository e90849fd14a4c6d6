import { real } from '../../page/document.js';
import { atMost } from './at-most.js';
import { isExit } from './page.js';

/** Where an exit stands: at the lower edge of the window, above all else. */
export class Place {
  readonly #exit: HTMLElement;
  readonly #link: () => Element | null;
  // Enough for a page that opens one thing after another, and no endless race with a rival for the top.
  readonly #mayRise = atMost(3, 1000);
  #lift = 0;
  #room = 0;

  constructor(exit: HTMLElement, link: () => Element | null) {
    this.#exit = exit;
    this.#link = link;
  }

  /** In sight, and nothing has made it deaf. */
  get inReach(): boolean {
    return this.#exit.contains(this.#hit(...this.#middle));
  }

  /** A press where it stands in sight, which a modal dialog has kept from it. */
  isBehind(event: PointerEvent): boolean {
    // The shield hides from the page where one of our tools was pressed, but not from here.
    const [clientX, clientY] = (['clientX', 'clientY'] as const).map(
      (axis) => Reflect.get(MouseEvent.prototype, axis, event) as number,
    ) as [number, number];
    const box = this.#link()?.getBoundingClientRect();
    const inside =
      box && clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
    if (!inside || this.#isHit(clientX, clientY)) return false;
    // Either something lay above it, or a modal dialog has made it deaf: then it stays so at the very top.
    return this.toTop() && !this.#isHit(clientX, clientY);
  }

  /** px that it takes of the page's lower edge: without the text that it explains itself by, which closes again. */
  room(explained: boolean): number {
    const { offsetHeight } = this.#exit;
    const { bottom } = getComputedStyle(this.#exit);
    if (!explained && offsetHeight) this.#room = Math.ceil(offsetHeight + parseFloat(bottom) - this.#lift);
    return this.#room;
  }

  /** Comes out above what the page has opened. */
  rise(): void {
    const atRest = this.#exit.popover !== null || real('readyState') !== 'complete';
    if (atRest && this.#isHit(...this.#middle)) return;
    if (this.#mayRise()) this.toTop();
  }

  /** Stays in sight above an on-screen keyboard. */
  float(): void {
    if (!visualViewport) return;
    const { offsetTop, height } = visualViewport;
    const below = this.#exit.getBoundingClientRect().bottom - (offsetTop + height);
    const lift = Math.max(0, this.#lift + below);
    if (lift === this.#lift) return;
    this.#lift = lift;
    this.#exit.style.setProperty('--_lift', `${this.#lift}px`);
  }

  /** False where the browser has no top layer for it; there `z-index` is all there is. */
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
