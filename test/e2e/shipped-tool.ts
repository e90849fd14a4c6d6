import { expect, type CDPSession, type FileChooser, type Page } from '@playwright/test';

type FilePayload = Extract<Parameters<FileChooser['setFiles']>[0], { readonly buffer: Buffer }>;

interface AxNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly description?: { readonly value?: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

/**
 * A tool as a person meets it, closed shadow root and all: found by what the accessibility tree says of it,
 * pressed with the mouse where it is, or reached with the keyboard.
 */
export class ShippedTool {
  readonly #page: Page;
  readonly #selector: string;
  #session: Promise<CDPSession> | undefined;

  constructor(page: Page, selector: string) {
    this.#page = page;
    this.#selector = selector;
  }

  /** All that it says, as a screen reader would find it. */
  async text(): Promise<string> {
    return (await this.lines()).join(' ');
  }

  /** The same, piece by piece. */
  async lines(): Promise<readonly string[]> {
    return this.names('StaticText');
  }

  /** Waits until it says something. */
  async says(text: string | RegExp, timeout = 5000): Promise<void> {
    await expect
      .poll(() => this.text(), { timeout })
      .toMatch(text instanceof RegExp ? text : new RegExp(escape(text)));
  }

  /** Presses the first button, or other role, of that name, with the mouse. */
  async press(label: string | RegExp, wanted = 'button'): Promise<void> {
    const node = await this.#find(label, wanted);
    const cdp = await this.#cdp();
    const { backendDOMNodeId } = node;
    if (backendDOMNodeId === undefined) throw new Error(`${String(label)} has no place on the page.`);
    await cdp.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: backendDOMNodeId });
    const { quads } = await cdp.send('DOM.getContentQuads', { backendNodeId: backendDOMNodeId });
    const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = quads[0] ?? [];
    await this.#page.mouse.click((x1 + x2) / 2, (y1 + y2) / 2);
  }

  /** Presses a text field and types into it. */
  async type(label: string | RegExp, text: string): Promise<void> {
    await this.press(label, 'textbox');
    await this.#page.keyboard.type(text);
  }

  /** Chooses a file, where the button of that name asks for one. */
  async give(label: string | RegExp, file: FilePayload): Promise<void> {
    const chooser = this.#page.waitForEvent('filechooser');
    await this.press(label);
    await (await chooser).setFiles(file);
  }

  /** Goes on with Tab until the focus is on a button, or other role, of that name; then presses a key. */
  async reach(label: string | RegExp, key = 'Enter', wanted = 'button'): Promise<void> {
    await this.#find(label, wanted);
    for (let tabs = 0; tabs < 120; tabs++) {
      const focused = await this.#focused();
      if (focused && role(focused) === wanted && matches(name(focused), label)) {
        await this.#page.keyboard.press(key);
        return;
      }
      await this.#page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${wanted} ${String(label)}.`);
  }

  /** The names of all its elements of a role. */
  async names(wanted = 'button'): Promise<readonly string[]> {
    return (await this.#nodes()).filter((node) => role(node) === wanted).map(name);
  }

  /** What a screen reader says of what has the focus: its role, name and description. */
  async heard(): Promise<string> {
    const node = await this.#focused();
    return node ? `${role(node)}, ${name(node)}: ${node.description?.value ?? ''}` : 'nothing';
  }

  /** What of it has the focus. */
  async #focused(): Promise<AxNode | undefined> {
    // The page knows only that the focus is somewhere inside; asking that first is quick.
    if (
      !(await this.#page.evaluate((selector) => document.activeElement?.matches(selector), this.#selector))
    ) {
      return undefined;
    }
    const isFocused = (node: AxNode): boolean =>
      node.properties?.some(({ name, value }) => name === 'focused' && value.value === true) === true;
    return (await this.#nodes()).find(isFocused);
  }

  async #find(label: string | RegExp, wanted: string): Promise<AxNode> {
    let found: AxNode | undefined;
    await expect
      .poll(
        async () => {
          const nodes = await this.#nodes();
          found = nodes.find((node) => role(node) === wanted && matches(name(node), label));
          const named = nodes.filter((node) => name(node) && !role(node).includes('Text'));
          return found ? 'found' : named.map((node) => `${role(node)}: ${name(node)}`).join('\n');
        },
        { message: `${wanted} ${String(label)} in ${this.#selector}`, timeout: 5000 },
      )
      .toBe('found');
    return found as unknown as AxNode;
  }

  /** What the accessibility tree holds inside the element, in reading order. */
  async #nodes(): Promise<readonly AxNode[]> {
    const cdp = await this.#cdp();
    // By the object, which stays: a node id is void as soon as the document is asked for again.
    const { result } = await cdp.send('Runtime.evaluate', {
      expression: `Document.prototype.querySelector.call(document, ${JSON.stringify(this.#selector)})`,
    });
    if (!result.objectId) throw new Error(`Nothing on the page is ${this.#selector}.`);
    const { objectId } = result;
    const { node } = await cdp.send('DOM.describeNode', { objectId });
    await cdp.send('Runtime.releaseObject', { objectId });
    const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
    const byId = new Map(nodes.map((each) => [each.nodeId, each]));
    const inside: AxNode[] = [];
    const walk = (each: AxNode | undefined): void => {
      if (!each) return;
      if (!each.ignored) inside.push(each);
      for (const child of each.childIds ?? []) walk(byId.get(child));
    };
    const host = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
    // While a dialog is open, the tree begins with it: there is nothing else to be found.
    walk(host?.childIds?.length ? host : nodes.find(({ parentId }) => parentId === undefined));
    return inside;
  }

  #cdp(): Promise<CDPSession> {
    this.#session ??= (async () => {
      const cdp = await this.#page.context().newCDPSession(this.#page);
      await cdp.send('DOM.enable');
      await cdp.send('Accessibility.enable');
      return cdp;
    })();
    return this.#session;
  }
}

const role = (node: AxNode): string => node.role?.value ?? '';
const name = (node: AxNode): string => node.name?.value ?? '';
const matches = (text: string, label: string | RegExp): boolean =>
  label instanceof RegExp ? label.test(text) : text === label;
const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
