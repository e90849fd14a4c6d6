import { onServer } from '../page/server.js';
import { real } from '../page/document.js';

/** What registering needs to know of an element's class. */
export interface Definable {
  readonly tag: string;
  /** Never throws. */
  define(name?: string): void;
}

/** Our files on one page share no module, so they use this symbol to take turns. */
const KEY: unique symbol = Symbol.for('steadyground-turn');
const shared = globalThis as { [KEY]?: Promise<void> };

/**
 * Yields to the page, so that it can handle a press or draw a frame in between. Unlike a timer, a message is just as quick
 * in a tab that nobody looks at.
 */
const letGo = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(port1.close());
    port2.postMessage(null);
  });

/**
 * Calls `run` in a task of its own, after everything that was queued before it, also by our other files on the page. So
 * if two files contain the same tool, the one that was loaded first registers it. On a server, `run` is called at once. If
 * the page has broken messages, it is called in the task of the one before it.
 */
export function inNextTask(run: () => void): Promise<void> | undefined {
  if (onServer) return void run();
  return (shared[KEY] = Promise.resolve(shared[KEY]).then(letGo).then(run, run));
}

/** px from the visible part of the page to the nearest element with this tag: 0 in sight, `Infinity` if there is none. */
function distance({ tag }: Definable): number {
  const all = [...real('querySelectorAll')(tag)];
  // An element that is open from the start offers other tools, which have to be registered first.
  if (all.some((element) => element.hasAttribute('open'))) return Infinity;
  const boxes = all.map((element) => element.getBoundingClientRect());
  return Math.min(...boxes.map(({ top, bottom }) => Math.max(0, top - innerHeight, -bottom)));
}

/** Sorts by distance: those in sight first, then the nearest. Equal ones keep their order. */
function inSightFirst(elements: readonly Definable[]): Definable[] {
  try {
    const far = new Map(elements.map((element) => [element, distance(element)]));
    // `Infinity - Infinity` is `NaN`, which counts as 0 here.
    return [...elements].sort((a, b) => far.get(a)! - far.get(b)!);
  } catch {
    // The page has replaced a method that measures.
    return [...elements];
  }
}

/**
 * Registers each element in a task of its own, those in sight first. The task also draws those that are on the page. An
 * element that is not registered yet keeps its words and its reserved space, so nothing moves.
 */
export function inTurn(elements: readonly Definable[]): void {
  let left: Definable[] | undefined;
  const next = (): void => {
    // Measured in the first turn, when the page has been laid out.
    left ??= inSightFirst(elements);
    left.shift()?.define();
  };
  for (let turn = elements.length; turn--;) void inNextTask(next);
}
