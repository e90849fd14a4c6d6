import { onServer } from '../page/server.js';
import { real } from '../page/document.js';

/** An element's class, as far as registering it goes. */
export interface Definable {
  readonly tag: string;
  /** Never throws. */
  define(name?: string): void;
}

/** Files of ours on one page share no module, so they meet here, to take turns. */
const KEY: unique symbol = Symbol.for('steadyground-turn');
const shared = globalThis as { [KEY]?: Promise<void> };

/**
 * Lets go of the page, so that a press or a frame can come in between. Unlike a timer, a message is as quick in a tab that
 * nobody looks at.
 */
const letGo = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(port1.close());
    port2.postMessage(null);
  });

/**
 * Does something in a task of its own, after all that was to be done so before, by other files of ours as well: of two that
 * have the same tool, the one that was loaded first registers it. Where a server draws, at once; where the page has made
 * messages useless, in the task before.
 */
export function inNextTask(run: () => void): Promise<void> | undefined {
  if (onServer) return void run();
  return (shared[KEY] = Promise.resolve(shared[KEY]).then(letGo).then(run, run));
}

/** px from what the window shows to the nearest of them: 0 in sight, and `Infinity` where there is none. */
function distance({ tag }: Definable): number {
  const all = [...real('querySelectorAll')(tag)];
  // What is open from the start leads on to other tools, which have to be there first.
  if (all.some((element) => element.hasAttribute('open'))) return Infinity;
  const boxes = all.map((element) => element.getBoundingClientRect());
  return Math.min(...boxes.map(({ top, bottom }) => Math.max(0, top - innerHeight, -bottom)));
}

/** Those in sight first, then the nearest; else as they were. */
function inSightFirst(elements: readonly Definable[]): Definable[] {
  try {
    const far = new Map(elements.map((element) => [element, distance(element)]));
    // Two that are not there are `NaN` apart, which sorts as 0.
    return [...elements].sort((a, b) => far.get(a)! - far.get(b)!);
  } catch {
    // The page has put something in the place of what measures.
    return [...elements];
  }
}

/**
 * Registers each element in a task of its own, which also draws those that are on the page: first what is in sight. One that
 * is not registered yet keeps its words and its room, so nothing moves.
 */
export function inTurn(elements: readonly Definable[]): void {
  let left: Definable[] | undefined;
  const next = (): void => {
    // Measured as the first turn comes, when the page has been laid out.
    left ??= inSightFirst(elements);
    left.shift()?.define();
  };
  for (let turn = elements.length; turn--;) void inNextTask(next);
}
