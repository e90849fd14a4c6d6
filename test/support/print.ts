/** What the browser was asked to print. Nothing is printed. */
export interface Printed {
  readonly frame: HTMLIFrameElement;
  /** The body of what is printed: of the frame, or of the page. */
  readonly paper: HTMLElement;
}

/**
 * Does `act`, which prints, and gives what the browser would have printed; it is not over then.
 *
 * @param sandboxed Whether a frame of one's own is out of reach.
 */
export async function printedBy(act: () => unknown, sandboxed = false): Promise<Printed> {
  const { appendChild } = Node.prototype;
  const { print } = window;
  let frame: HTMLIFrameElement | undefined;
  let paper: HTMLElement | undefined;
  window.print = () => (paper = document.body);
  Node.prototype.appendChild = function <T extends Node>(child: T): T {
    appendChild.call(this, child);
    if (child instanceof HTMLIFrameElement) {
      frame = child;
      if (sandboxed) Object.defineProperty(child, 'contentDocument', { value: null });
      else child.contentWindow!.print = () => (paper = child.contentDocument!.body);
    }
    return child;
  };
  try {
    await act();
  } finally {
    Node.prototype.appendChild = appendChild;
    window.print = print;
  }
  if (!frame || !paper) throw new Error('nothing was printed');
  return { frame, paper };
}
