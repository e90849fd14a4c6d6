/** What the browser was asked to print. Nothing is printed. */
export interface Printed {
  /** Missing where a frame of the tool's own is out of its reach. */
  readonly frame: HTMLIFrameElement;
  /** What is on paper. */
  readonly paper: HTMLElement;
  readonly content: ShadowRoot;
}

/** Does `act`, which prints, and gives what the browser would have printed; it is not over then. */
export async function printedBy(act: () => unknown, sandboxed = false): Promise<Printed> {
  const { appendChild } = Node.prototype;
  const { print } = window;
  let found: Printed | undefined;
  let frame!: HTMLIFrameElement;
  const take = (body: HTMLElement): void => {
    const paper = body.lastElementChild as HTMLElement;
    found = { frame, paper, content: paper.shadowRoot! };
  };
  window.print = () => take(document.body);
  Node.prototype.appendChild = function <T extends Node>(child: T): T {
    appendChild.call(this, child);
    if (child instanceof HTMLIFrameElement) {
      frame = child;
      if (sandboxed) Object.defineProperty(child, 'contentDocument', { value: null });
      else child.contentWindow!.print = () => take(child.contentDocument!.body);
    }
    return child;
  };
  try {
    await act();
  } finally {
    Node.prototype.appendChild = appendChild;
    window.print = print;
  }
  if (!found) throw new Error('nothing was printed');
  return found;
}
