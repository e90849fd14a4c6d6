/** Dispatched on `document`, it makes every element and the page's memory forget what a person typed. */
export const WIPE_EVENT = 'steadyground-wipe';

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

/** Has `target` wiped whenever the page asks for it. */
export function wipeOnRequest(target: Wipeable): void {
  globalThis.document?.addEventListener(WIPE_EVENT, wipeAll);
  const ref = new WeakRef(target);
  targets.add(ref);
  dropped.register(target, ref);
}

/** Makes every tool on the page forget, at once. */
export function wipePage(): void {
  document.dispatchEvent(new Event(WIPE_EVENT));
}
