import { onServer } from '../../page/server.js';
import { contained, containedBy } from '../../page/contain.js';
import { real } from '../../page/document.js';
import { PRESSES, ShiftThrice } from '../../page/exit.js';
import { LEFT_CHANNEL, wipePage } from '../../page/wipe.js';
import { earlyCover, isBack } from './back.js';
import { Cover, type CoverWords } from './cover.js';
import type { ExitModel } from './model.js';
import type { Place } from './place.js';
import { goQuietly, stay } from './quietly.js';
import { keepRoom } from './room.js';

/** What the person did to leave. */
export type ExitHow = 'button' | 'keys' | 'method';

/** What the page needs of each exit on it. */
export interface Exit extends HTMLElement {
  readonly destination: string;
  readonly coverWords: CoverWords;
  /** What a page that somebody comes back to begins with. */
  readonly back: 'cover' | 'show';
  readonly model: Pick<ExitModel, 'state' | 'pressed' | 'leaving' | 'blocked'>;
  readonly place: Place;
  /** A press on a link of its own. */
  isLink(event: Event): boolean;
}

const exits = new Set<Exit>();
const shift = new ShiftThrice(count);
let cover: Cover | undefined;
let channel: BroadcastChannel | undefined;

/** The element is, or is in, an exit. */
export const isExit = (element: Element): boolean => [...exits].some((exit) => exit.contains(element));

/** Several exits on a page act as one: this is the one that acts. */
const first = (): Exit | undefined => exits.values().next().value;

/**
 * By these a prefetcher learns that a link may be followed soon (Turbo, instant.page, htmx, a router's own link). Asked
 * for ahead, a page of the site's own that signs out would sign out whoever passes over the exit: they reach nobody.
 */
const AHEAD = [
  'pointerover',
  'pointerenter',
  'mouseover',
  'mouseenter',
  'pointerdown',
  'mousedown',
  'touchstart',
  'focus',
  'focusin',
];

const LISTENED: readonly (readonly [EventTarget | null, readonly string[]])[] = onServer
  ? []
  : [
      // On window, in the capture phase: no handler of the page comes before.
      [
        window,
        [
          ...AHEAD,
          'keydown',
          'keyup',
          'blur',
          'wheel',
          'pointerup',
          'click',
          'auxclick',
          'dragstart',
          'load',
          'toggle',
          'fullscreenchange',
          'pagehide',
          'pageshow',
        ],
      ],
      [window.visualViewport, ['resize', 'scroll']],
    ];

/** An exit has come into the page. */
export function enter(exit: Exit): void {
  exits.add(exit);
  if (exits.size > 1) return;
  for (const [target, types] of LISTENED) {
    for (const type of types) target?.addEventListener(type, handle, true);
  }
  openChannel();
  arrive(exit);
}

/** An exit has gone from the page; the last one takes the listeners with it. */
export function quit(exit: Exit): void {
  if (!exits.delete(exit)) return;
  makeRoom();
  if (exits.size > 0) return;
  for (const [target, types] of LISTENED) {
    for (const type of types) target?.removeEventListener(type, handle, true);
  }
  shift.reset();
  closeChannel();
}

/** Of several, the one that takes most. While the page is covered none shows its size. */
export function makeRoom(): void {
  if (!cover?.on)
    attempt(() =>
      keepRoom(Math.max(0, ...[...exits].map(({ place, model }) => place.room(model.state.explained)))),
    );
}

let arrived = false;

/**
 * Leaving puts another page in the place of one entry of the history. Those before it, of an in-page link, a router,
 * or a page that the browser did not keep, load anew: blank too.
 */
function arrive(exit: Exit): void {
  if (arrived) return;
  arrived = true;
  const early = earlyCover();
  const blankStill = early ? early.on : isBack();
  early?.lift();
  if (blankStill && exit.back !== 'show') attempt(() => blank(exit, false));
}

/** Blank first; then forget, fall silent, tell the other tabs; then go. Nothing that goes wrong keeps it from going. */
export function leave(exit: Exit, how: ExitHow): void {
  const { destination } = exit;
  attempt(() => blank(exit, true));
  forget();
  attempt(() => channel?.postMessage(null));
  attempt(() => exit.model.leaving(how));
  attempt(goQuietly);
  try {
    (window.top ?? window).location.replace(destination);
  } catch {
    // A sandboxed frame, or one that the browser does not let act for the whole page.
    cover?.offer();
    attempt(() => exit.model.blocked());
  }
}

function blank(exit: Exit, leaving: boolean): void {
  cover ??= new Cover(() => {
    stay();
    makeRoom();
  });
  cover.put(exit.coverWords, leaving);
  // Nothing of the page stays on the screen in a way of its own: filling it, or in a small window above all others.
  for (const end of ['exitFullscreen', 'exitPictureInPicture'] as const) attempt(() => real(end)());
}

function forget(): void {
  attempt(wipePage);
  attempt(() => globalThis.speechSynthesis?.cancel());
  // Where nobody has touched the page nothing can vibrate, and asking is logged as an error.
  attempt(() => (navigator.userActivation?.hasBeenActive ?? true) && navigator.vibrate?.(0));
  attempt(() => real('querySelectorAll')<HTMLMediaElement>('audio, video').forEach((media) => media.pause()));
}

/** The next step matters more than an error in this one, also a later one. */
const attempt = (step: () => unknown): void => contained(step)();

function openChannel(): void {
  attempt(() => {
    channel ??= new BroadcastChannel(LEFT_CHANNEL);
    channel.onmessage = comeBlank;
  });
}

function closeChannel(): void {
  channel?.close();
  channel = undefined;
}

/** Blank and empty, until the person shows the page again. */
function comeBlank(): void {
  const exit = first();
  if (exit) attempt(() => blank(exit, false));
  forget();
}

/** Once the page is at rest, its framework too; one that never rests is not waited for. */
function atRest(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: 1000 });
  else setTimeout(run);
}

/** It happens on the link of an exit. */
const onLink = (event: Event): boolean => [...exits].some((exit) => exit.isLink(event));

function handle(event: Event): void {
  if (AHEAD.includes(event.type) && onLink(event)) event.stopImmediatePropagation();
  switch (event.type) {
    case 'keydown':
      return shift.down(event as KeyboardEvent);
    case 'keyup':
      return shift.up(event as KeyboardEvent);
    case 'blur':
      // Every field's blur passes here too.
      return event.target === window ? shift.reset() : undefined;
    case 'pointerdown':
    case 'wheel':
      return shift.reset();
    case 'pointerup':
      return cover?.on ? undefined : press(event, (exit) => exit.place.isBehind(event as PointerEvent));
    case 'click':
    case 'auxclick':
      // The middle button would open the place in a tab beside this one; the right one opens a menu.
      return (event as MouseEvent).button === 2 ? undefined : press(event, (exit) => exit.isLink(event));
    case 'dragstart':
      // A press that shakes is a press.
      return onLink(event) ? event.preventDefault() : undefined;
    case 'load':
      return atRest(() => each((exit) => exit.place.rise()));
    case 'focusin':
    case 'toggle':
    case 'fullscreenchange':
      return cover?.on ? undefined : each((exit) => exit.place.rise());
    case 'pagehide':
      // Whatever the way out. A page that is not kept needs no cover.
      shift.reset();
      if ((event as PageTransitionEvent).persisted && first()?.back !== 'show') comeBlank();
      else forget();
      return closeChannel();
    case 'pageshow':
      openChannel();
      return (event as PageTransitionEvent).persisted ? cover?.offer() : undefined;
    case 'resize':
    case 'scroll':
      each((exit) => exit.place.float());
  }
}

/** An error in one is its own. */
const each = (act: (exit: Exit) => void): void =>
  exits.forEach((exit) => containedBy(exit, () => act(exit))());

function press(event: Event, isOn: (exit: Exit) => boolean): void {
  const exit = [...exits].find(isOn);
  if (!exit) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  leave(exit, 'button');
}

function count(presses: number): void {
  const exit = first();
  if (presses === PRESSES && exit) return leave(exit, 'keys');
  // A dialog makes those outside it deaf and dumb.
  const speaker = [...exits].find((each) => each.place.inReach) ?? exit;
  each((each) => each.model.pressed(each === speaker ? presses : 0));
}
