import { real } from '../../page/document.js';

let undo: (() => void)[] = [];

/** Until the person chooses to stay, the page neither asks to be left nor tells the next one where they come from. */
export function goQuietly(): void {
  if (undo.length === 0) undo = [neverAsk(), sendNoReferrer()];
}

export function stay(): void {
  undo.forEach((step) => step());
  undo = [];
}

// Absent where the browser does not have it, or where a server draws.
const { BeforeUnloadEvent, NavigateEvent } = globalThis as {
  BeforeUnloadEvent?: { prototype: Event };
  NavigateEvent?: { prototype: Event };
};

/**
 * A page's own "Leave site?" would stop the person at the door, and so would a router that cancels every `navigate`.
 * A listener cannot keep others from asking, because browsers call those in the order they came; so asking itself
 * does nothing meanwhile.
 */
function neverAsk(): () => void {
  const { onbeforeunload } = window;
  window.onbeforeunload = null;
  const allow = [BeforeUnloadEvent, NavigateEvent].flatMap((type) => (type ? disarm(type.prototype) : []));
  return () => {
    allow.forEach((step) => step());
    window.onbeforeunload = onbeforeunload;
  };
}

function disarm(event: Event): (() => void)[] {
  const deaf: PropertyDescriptorMap = {
    preventDefault: { configurable: true, value: () => undefined },
    returnValue: { configurable: true, get: () => '', set: () => undefined },
  };
  return Object.entries(deaf).map(([name, nothing]) => {
    const own = Object.getOwnPropertyDescriptor(event, name);
    Object.defineProperty(event, name, nothing);
    return () => {
      if (own) Object.defineProperty(event, name, own);
      else Reflect.deleteProperty(event, name);
    };
  });
}

function sendNoReferrer(): () => void {
  const meta = real('createElement')('meta');
  meta.name = 'referrer';
  meta.content = 'no-referrer';
  real('head').append(meta);
  return () => meta.remove();
}
