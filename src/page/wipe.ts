import { real } from './document.js';
import { onServer } from './server.js';
import { WIPE_EVENT } from './wipe-event.js';

export { WIPE_EVENT };

/** The channel on which the tabs of a site tell each other that the person has left: a bare fact, with nothing in it. */
export const LEFT_CHANNEL = 'steadyground-left';

interface Wipeable {
  wipe(): void;
}

// Weak, so that an element the page has dropped can go; not tied to being connected, so that one the
// page has only set aside forgets too.
const targets = new Set<WeakRef<Wipeable>>();
const dropped = new FinalizationRegistry<WeakRef<Wipeable>>((ref) => targets.delete(ref));

function wipeAll(): void {
  for (const ref of targets) {
    try {
      ref.deref()?.wipe();
    } catch {
      // One that cannot must not keep the others from forgetting.
    }
  }
}

let channel: BroadcastChannel | undefined;

function listen(): void {
  try {
    channel ??= new BroadcastChannel(LEFT_CHANNEL);
    channel.onmessage = wipePage;
  } catch {
    // A frame whose origin may not have one: it has no other tabs to hear of.
  }
}

function stopListening(): void {
  channel?.close();
  channel = undefined;
}

/** Wipes `target` whenever the page asks for it, or another tab of the site through which the person left. */
export function wipeOnRequest(target: Wipeable): void {
  if (!onServer) {
    real('addEventListener')(WIPE_EVENT, wipeAll);
    // An open channel would keep the host's page out of some browsers' back/forward cache.
    addEventListener('pagehide', stopListening);
    addEventListener('pageshow', listen);
    // Once: a tool that is registered while its page is being left must not open again what `pagehide` has closed.
    if (!targets.size) listen();
  }
  const ref = new WeakRef(target);
  targets.add(ref);
  dropped.register(target, ref);
}

/** Makes every tool on the page forget, at once. */
export function wipePage(): void {
  real('dispatchEvent')(new Event(WIPE_EVENT));
}
