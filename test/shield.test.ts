import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { loadInto, openPage, type Page } from './support/page.js';

// The shield, in a page of its own around an element that it knows: what a listener of that page hears, and what it reads
// of a selection. `test/safety/` has the shipped file, whole tools and real recorders.

type Log = Record<string, unknown>[];

const firefox = navigator.userAgent.includes('Firefox');
const SHIELD = new URL('../src/shield.ts', import.meta.url);

let page: Page;
let frame: HTMLIFrameElement;
let host: HTMLElement;
let root: ShadowRoot;

afterEach(async () => {
  await resetMouse();
  frame.remove();
});

/** `before` changes what the page's browser has, before the shield comes. */
async function open(before?: (page: Page) => void): Promise<void> {
  ({ page, element: frame } = openPage(
    `<p id="above">The page above</p><div id="tool" tabindex="-1"></div><p id="below">The page below</p>
     <input id="own" value="Its own">`,
  ));
  before?.(page);
  await loadInto(page, SHIELD);
  host = page.document.querySelector('#tool')!;
  root = protect(host);
  root.innerHTML =
    '<p>Words of a person</p><input id="field"><input id="box" type="checkbox"><button>A button</button>';
  frame.focus();
}

function protect(element: Element): ShadowRoot {
  const made = element.attachShadow({ mode: 'closed' });
  page.steadygroundShield!.protect(made);
  return made;
}

const inTool = <E extends HTMLElement = HTMLInputElement>(selector = '#field'): E =>
  root.querySelector<E>(selector)!;

/** What `target` hears from now on, as `facts` of each event. */
function listen(target: EventTarget, types: readonly string[], facts: readonly string[] = []): Log {
  const log: Log = [];
  for (const type of types) {
    target.addEventListener(type, (event) => {
      const told = facts.map((name): [string, unknown] => [name, Reflect.get(event, name)]);
      log.push({ type, ...Object.fromEntries(told) });
    });
  }
  return log;
}

/** As a browser tells of a person: what is made by hand here leaves the root as that does. */
const INIT = { bubbles: true, cancelable: true, composed: true };
const send = (event: Event, target: EventTarget = inTool()): boolean => target.dispatchEvent(event);

/** All that this browser has a handler for, and what it has none for. */
const TYPES = [
  ...new Set([
    ...Object.keys(Object.getOwnPropertyDescriptors(HTMLElement.prototype))
      .filter((name) => name.startsWith('on'))
      .map((name) => name.slice(2)),
    ...'keydown keypress keyup input textInput compositionstart compositionupdate compositionend copy cut paste'.split(
      ' ',
    ),
    ...'beforecopy beforecut beforepaste beforeinput dragstart drag dragenter dragover dragleave dragend drop'.split(
      ' ',
    ),
    ...'touchstart touchmove touchend touchcancel gesturestart gesturechange gestureend'.split(' '),
    ...'pointerrawupdate mousewheel DOMMouseScroll focusin focusout'.split(' '),
  ]),
];
const some = (pattern: RegExp): string[] => TYPES.filter((type) => pattern.test(type));
const TEXT = some(/^(key|(before)?input$|textInput|composition|(before)?(copy|cut|paste)$)/);
const STOPPED = some(/^(drag|drop$|touch|gesture)/);
const PLACED = some(/^(pointer|mouse|DOMMouse|wheel|click|dblclick|auxclick|contextmenu|.*pointercapture)/);

/** An event that carries a letter or a place, as those of its type do. */
function telling(type: string, init: KeyboardEventInit & MouseEventInit = {}): Event {
  const clipboardData = new page.DataTransfer();
  const all = { ...INIT, key: 'k', data: 'k', clipboardData, ...PLACED_AT, ...init };
  if (type.startsWith('key')) return new page.KeyboardEvent(type, all);
  if (type.startsWith('composition')) return new page.CompositionEvent(type, all);
  if (/input$/i.test(type)) return new page.InputEvent(type, all);
  return TEXT.includes(type) ? new page.ClipboardEvent(type, all) : new page.MouseEvent(type, all);
}
const PLACED_AT = { clientX: 7, clientY: 8, screenX: 9, movementX: 3 };

describe('the shield', () => {
  it('lets no event with text leave, and has each heard once inside', async () => {
    await open();
    expect(TEXT.length).to.be.greaterThan(10);
    const outside = [page, page.document, host].map((target) => listen(target, TYPES, ['key', 'data']));
    // Listeners on window too, which are called one after the other.
    page.addEventListener('keydown', ({ key }) => outside[0]!.push({ key }), true);
    const inside = listen(root, TEXT, ['key', 'data', 'clipboardData']);
    const sent = TEXT.map((type) => telling(type));
    for (const event of sent) send(event);
    expect(inside.map(({ type }) => type)).to.deep.equal(TEXT);
    for (const [at, { type, key, data, clipboardData }] of inside.entries()) {
      expect(key ?? data ?? clipboardData, String(type)).to.equal(
        key || data ? 'k' : (sent[at] as ClipboardEvent).clipboardData,
      );
    }
    const strokes = [...TEXT].filter((type) => /^key(down|up)$/.test(type));
    for (const log of outside.slice(1)) {
      expect(log.map(({ type }) => type)).to.have.members(strokes);
      expect(log.map(({ key }) => key)).to.deep.equal(['Unidentified', 'Unidentified']);
    }
    expect(outside[0]!.map(({ key }) => key)).to.deep.equal(Array(3).fill('Unidentified'));
  });

  it('lets no drag and no touch leave', async () => {
    await open();
    expect(STOPPED).to.have.length.greaterThan(10);
    const log = listen(page, STOPPED);
    for (const type of STOPPED) send(telling(type));
    expect(log).to.deep.equal([]);
    for (const type of STOPPED) send(telling(type), page.document.querySelector('#own')!);
    expect(
      log.map(({ type }) => type),
      'those of the page',
    ).to.deep.equal(STOPPED);
  });

  it('tells the place of a press inside, and nowhere else', async () => {
    await open();
    expect(PLACED).to.have.length.greaterThan(15);
    const names = Object.keys(PLACE);
    const outside = [page, page.document, host].map((target) => listen(target, PLACED, names));
    const inside = listen(root, PLACED, ['clientX', 'screenX']);
    for (const type of PLACED) send(telling(type));
    for (const log of outside) {
      expect(log.map(({ type }) => type)).to.deep.equal(PLACED);
      for (const { type: _, ...place } of log) expect(place).to.deep.equal(PLACE);
    }
    expect(inside).to.deep.equal(PLACED.map((type) => ({ type, clientX: 7, screenX: 9 })));
  });

  it('lets the page put facts of its own on an event', async () => {
    await open();
    const own: unknown[] = [];
    page.addEventListener('click', (event) => {
      Object.defineProperty(event, 'clientX', { value: 5 });
      own.push(event.clientX);
    });
    send(telling('click'));
    expect(own).to.deep.equal([5]);
  });

  it('adds no place to an event that has none', async () => {
    await open();
    const log = listen(page, ['focusin'], ['clientX', 'getCoalescedEvents']);
    inTool().focus();
    expect(log).to.deep.equal([{ type: 'focusin', clientX: undefined, getCoalescedEvents: undefined }]);
  });

  it('tells no places that the pointer was at in between', async function () {
    await open();
    if (!page.PointerEvent.prototype.getCoalescedEvents) this.skip();
    const counted: number[] = [];
    const move = (): PointerEvent => new page.PointerEvent('pointermove', INIT);
    const count = (event: Event): void =>
      void counted.push((event as PointerEvent).getCoalescedEvents().length);
    root.addEventListener('pointermove', count);
    page.addEventListener('pointermove', count);
    send(new page.PointerEvent('pointermove', { ...INIT, coalescedEvents: [move(), move()] }));
    expect(counted).to.deep.equal([2, 0]);
  });

  it('gives the tool all that is said of a key, and takes its answer', async () => {
    await open();
    const init = {
      ...INIT,
      key: 'k',
      code: 'KeyK',
      location: 1,
      repeat: true,
      isComposing: true,
      shiftKey: true,
    };
    const event = new page.KeyboardEvent('keydown', init);
    const log = listen(root, ['keydown'], Object.keys(init));
    inTool().addEventListener('keydown', (copy) => copy.preventDefault());
    inTool().focus();
    expect(send(event), 'was prevented').to.equal(false);
    expect(log).to.deep.equal([{ type: 'keydown', ...init, composed: false }]);
    expect(send(new page.KeyboardEvent('keyup', init)), 'was not').to.equal(true);
    // One that cannot be prevented.
    const [fixed] = [listen(root, ['keypress'], ['cancelable'])];
    send(new page.KeyboardEvent('keypress', { ...init, cancelable: false }));
    expect(fixed).to.deep.equal([{ type: 'keypress', cancelable: false }]);
  });

  it('gives the tool what is put in, and from where', async () => {
    await open();
    const log = listen(root, ['beforeinput', 'copy'], ['data', 'inputType', 'clipboardData']);
    send(new page.InputEvent('beforeinput', { ...INIT, data: 'k', inputType: 'insertText' }));
    const copied = new page.ClipboardEvent('copy', { ...INIT, clipboardData: new page.DataTransfer() });
    send(copied);
    expect(log[0]).to.include({ data: 'k', inputType: 'insertText' });
    expect(log[1]!.clipboardData).to.equal(copied.clipboardData);
    expect(copied.clipboardData).not.to.equal(null);
  });

  it('lets keys pass that type nothing, unless they are part of a composition', async () => {
    await open();
    const log = listen(page, ['keydown'], ['key', 'isTrusted']);
    const silent = 'Shift Control Alt AltGraph Meta CapsLock Tab Escape F1 F12'.split(' ');
    for (const key of silent) send(telling('keydown', { key }));
    expect(log.map(({ key }) => key)).to.deep.equal(silent);
    log.length = 0;
    for (const key of ['Process', 'a', 'F', 'ShiftX', 'xF1']) send(telling('keydown', { key }));
    send(telling('keydown', { key: 'Tab', isComposing: true }));
    expect(new Set(log.map(({ key }) => key))).to.deep.equal(new Set(['Unidentified']));
    expect(log).to.have.length(6);
  });

  it('lets the page hear that a box was ticked', async () => {
    await open();
    const log = listen(page, ['input', 'change']);
    inTool('#box').click();
    expect(log.map(({ type }) => type)).to.include('input');
  });

  it('tells a page that listens on the tool itself no letter, also when the tool itself has the focus', async () => {
    await open();
    host.focus();
    const log = listen(host, ['keydown'], ['key']);
    const inside = listen(root, ['keydown'], ['key']);
    send(telling('keydown'), host);
    expect(log.map(({ key }) => key)).to.deep.equal(['Unidentified']);
    expect(inside.map(({ key }) => key)).to.deep.equal(['k']);
  });

  it('lets what it says in place of a key reach a page around a component of the page', async () => {
    await open();
    const part = page.document.createElement('div');
    page.document.body.append(part);
    part.attachShadow({ mode: 'open' }).append(host);
    const log = listen(page.document, ['keydown', 'keyup'], ['key', 'target']);
    inTool().focus();
    for (const type of ['keydown', 'keyup']) send(telling(type));
    expect(log).to.deep.equal([
      { type: 'keydown', key: 'Unidentified', target: part },
      { type: 'keyup', key: 'Unidentified', target: part },
    ]);
  });

  it('takes a tool within a tool for part of it', async () => {
    await open();
    const inner = page.document.createElement('div');
    root.append(inner);
    const innerRoot = protect(inner);
    innerRoot.innerHTML = '<input>';
    const field = innerRoot.querySelector('input')!;
    field.focus();
    const [outside, between, inside] = [page, root, innerRoot].map((target) =>
      listen(target, ['keydown', 'click'], ['key', 'clientX']),
    );
    for (const type of ['keydown', 'click']) send(telling(type), field);
    expect(outside!.map(({ key, clientX }) => key ?? clientX)).to.deep.equal(['Unidentified', 0]);
    expect(between!.map(({ clientX }) => clientX)).to.include(7);
    expect(inside!.map(({ key, clientX }) => key ?? clientX)).to.deep.equal(['k', 7]);
  });

  it('has a real key typed, and heard once', async () => {
    await open();
    inTool().focus();
    const outside = listen(page, TYPES, ['key', 'explicitOriginalTarget', 'originalTarget']);
    const inside = listen(root, ['keydown', 'input', 'keyup'], ['key']);
    await sendKeys({ press: 'k' });
    expect(inTool().value).to.equal('k');
    expect(inside.map(({ type }) => type)).to.deep.equal(['keydown', 'input', 'keyup']);
    const keys = outside.filter(({ type }) => String(type).startsWith('key'));
    expect(keys.map(({ key }) => key)).to.deep.equal(['Unidentified', 'Unidentified']);
    for (const { explicitOriginalTarget, originalTarget } of keys) {
      // Only Firefox has them.
      expect([host, undefined]).to.include(explicitOriginalTarget).and.to.include(originalTarget);
    }
  });

  it('leads from an event of the page to nothing in a tool', async function () {
    if (!firefox) this.skip();
    await open();
    const names = ['originalTarget', 'explicitOriginalTarget', 'rangeParent'];
    const own = page.document.querySelector('#below')!;
    const log = listen(own, ['mouseover', 'mouseout', 'click', 'focusin'], names);
    const middle = (element: Element): [number, number] => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [Math.round(x + width / 2), Math.round(y + height / 2)];
    };
    await sendMouse({ type: 'move', position: middle(inTool('p')) });
    await sendMouse({ type: 'move', position: middle(own) });
    await sendMouse({ type: 'move', position: middle(inTool('p')) });
    expect(log).to.have.length(2);
    for (const entry of log) {
      for (const name of names) expect((entry[name] as Node | null)?.getRootNode()).not.to.equal(root);
    }
  });

  it('stays the first where it is loaded twice', async () => {
    await open();
    const first = page.steadygroundShield;
    await loadInto(page, new URL('?again', SHIELD));
    expect(page.steadygroundShield).to.equal(first);
    expect(Reflect.deleteProperty(page, 'steadygroundShield')).to.equal(false);
    expect(Reflect.set(first!, 'protect', () => undefined)).to.equal(false);
    const log = listen(page, ['keydown'], ['key']);
    send(telling('keydown'));
    expect(log).to.deep.equal([{ type: 'keydown', key: 'Unidentified' }]);
  });

  it('lets the page read its own selection when a tool is gone from memory', async () => {
    // Nothing makes a browser collect what is gone: here all of it is at once.
    await open((page) =>
      Object.assign(page, {
        WeakRef: class {
          deref(): void {}
        },
      }),
    );
    page.getSelection()!.selectAllChildren(page.document.querySelector('#above')!);
    expect(String(page.getSelection())).to.equal('The page above');
  });

  it('comes where an element of the page has its name', async () => {
    await open((page) => (page.document.querySelector('#own')!.id = 'steadygroundShield'));
    expect(page.steadygroundShield!.late).to.deep.equal([]);
  });
});

const PLACE = Object.fromEntries(
  'clientX clientY x y pageX pageY screenX screenY offsetX offsetY layerX layerY movementX movementY rangeOffset'
    .split(' ')
    .filter((name) => name in MouseEvent.prototype || name in UIEvent.prototype)
    .map((name) => [name, 0]),
);

type Ranges = (...given: unknown[]) => StaticRange[];
type WithRanges = Selection & { getComposedRanges?: Ranges };

const lack = (type: { prototype: object }, name: string): boolean =>
  Reflect.deleteProperty(type.prototype, name);

/** Browsers that are and have been, made of this one: what they have to ask for a selection in a closed root. */
const BROWSERS: Record<string, (page: Page) => void> = {
  'as it is': () => undefined,
  'without getComposedRanges()': ({ Selection }) => {
    lack(Selection, 'getComposedRanges');
  },
  'without getSelection() of a root': ({ ShadowRoot }) => {
    lack(ShadowRoot, 'getSelection');
  },
  'without either': ({ Selection, ShadowRoot }) => {
    lack(Selection, 'getComposedRanges');
    lack(ShadowRoot, 'getSelection');
  },
  'with the getComposedRanges() of Safari 17': ({ Selection, ShadowRoot }) => {
    lack(ShadowRoot, 'getSelection');
    const prototype = Selection.prototype as WithRanges;
    const { getComposedRanges } = prototype;
    if (!getComposedRanges) return;
    prototype.getComposedRanges = function (...shadowRoots) {
      if (!shadowRoots.every((root) => root instanceof ShadowRoot)) throw new TypeError('Not a root');
      return getComposedRanges.call(this, { shadowRoots });
    };
  },
};

for (const [name, make] of Object.entries(BROWSERS)) {
  describe(`the shield, and what is selected in a browser ${name}`, () => {
    let native: Record<string, PropertyDescriptor>;
    beforeEach(() =>
      open((page) => {
        make(page);
        native = Object.getOwnPropertyDescriptors(page.Selection.prototype);
      }),
    );

    /** Words outside fields can be read there: a limit that the shield tells of. Firefox itself leads to their nodes. */
    const isBlind = (): boolean =>
      !firefox && !('getComposedRanges' in native) && !('getSelection' in page.ShadowRoot.prototype);

    const selection = (): Selection => page.getSelection()!;
    /** All that a page can read. */
    const read = (): unknown[] => {
      const facts = Object.keys(native)
        .filter((name) => native[name]!.get)
        .map((name): [string, unknown] => [name, Reflect.get(selection(), name)]);
      let range: unknown;
      try {
        range = String(selection().getRangeAt(0));
      } catch (error) {
        range = (error as Error).name;
      }
      const { getComposedRanges } = selection() as WithRanges;
      let ranges: readonly StaticRange[] | undefined;
      try {
        ranges = getComposedRanges?.call(selection(), { shadowRoots: [root] });
      } catch {
        ranges = getComposedRanges?.call(selection(), root);
      }
      const has = [page.document.body, inTool('p').firstChild!].map((node) =>
        selection().containsNode(node, true),
      );
      return [facts, range, ranges?.length, has, String(selection())];
    };
    const nothing = (): unknown[] => {
      selection().removeAllRanges();
      return read();
    };
    /** What the browser itself gives, past the shield. */
    const really = (): string => {
      const { value } = Reflect.get(native, 'toString') as { value: () => string };
      return value.call(selection());
    };
    const words = (): Text => inTool('p').firstChild as Text;
    const own = (id: string): Text => page.document.querySelector(id)!.firstChild as Text;
    /** As the mouse does it. */
    const select = async (from: [Text, number], to: [Text, number]): Promise<void> => {
      const place = ([text, at]: [Text, number]): [number, number] => {
        const range = page.document.createRange();
        range.setStart(text, at);
        const { x, y, height } = range.getBoundingClientRect();
        return [Math.round(x), Math.round(y + height / 2)];
      };
      await sendMouse({ type: 'move', position: place(from) });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: place(to) });
      await sendMouse({ type: 'up' });
    };

    it('in a tool: it reads as nothing', async function () {
      if (isBlind()) this.skip();
      const expected = nothing();
      await select([words(), 0], [words(), 5]);
      expect(really(), 'it is').to.contain('Words');
      expect(read()).to.deep.equal(expected);
    });

    it('from a tool into the page, and from the page into a tool: no word and no node of the tool', async function () {
      if (isBlind()) this.skip();
      for (const [from, to] of [
        [words(), own('#below')],
        [own('#above'), words()],
        [words(), own('#above')],
        [own('#below'), words()],
      ] as const) {
        await select([from, 3], [to, 5]);
        const [facts, ...texts] = read() as [(readonly [string, unknown])[], ...unknown[]];
        expect(JSON.stringify(texts)).not.to.match(/Wor|ds of|of a p/);
        for (const [name, fact] of facts) {
          expect(fact instanceof page.Node && fact.getRootNode(), name).not.to.equal(root);
        }
      }
    });

    it('in a field of a tool: nothing', async () => {
      const expected = nothing();
      inTool().value = 'Written';
      inTool().focus();
      inTool().select();
      expect(read().at(-1)).to.equal('');
      expect(read()).to.deep.equal(expected);
    });

    it('in the page, and around a tool: as it is', async () => {
      await select([own('#above'), 0], [own('#above'), 8]);
      expect(String(selection())).to.equal('The page');
      expect(selection().getRangeAt(0).startContainer).to.equal(own('#above'));
      selection().selectAllChildren(host);
      expect(selection().anchorNode).to.equal(host);
      expect(selection().rangeCount).to.equal(1);
      inTool().focus();
      inTool('button').focus();
      selection().selectAllChildren(page.document.querySelector('#above')!);
      expect(String(selection()), 'while a button of a tool has the focus').to.equal('The page above');
    });

    it('by find(): nothing, and the page’s own', function () {
      const { find } = page as Page & { find?: (text: string) => boolean };
      if (!find || isBlind()) this.skip();
      expect(find('Words of')).to.equal(false);
      expect(really()).to.equal('');
      expect(find('page below')).to.equal(true);
      expect(String(selection())).to.equal('page below');
    });

    it('in a tool, while the page finds nothing: the person keeps it', async function () {
      const { find } = page as Page & { find?: (text: string) => boolean };
      if (!find || isBlind()) this.skip();
      await select([words(), 0], [words(), 5]);
      const before = really();
      expect(before).to.contain('Words');
      expect(find('Not on this page')).to.equal(false);
      expect(really()).to.equal(before);
    });
  });
}
