let undo: (() => void)[] = [];

/** Until the person chooses to stay, the page neither asks to be left nor tells the next one where they come from. */
export function goQuietly(): void {
  if (undo.length === 0) undo = [neverAsk(), sendNoReferrer()];
}

export function stay(): void {
  undo.forEach((step) => step());
  undo = [];
}

/**
 * A page's own "Leave site?" would stop the person at the door. A listener cannot keep others from asking,
 * because browsers call those on `window` in the order they came; so asking itself does nothing meanwhile.
 */
function neverAsk(): () => void {
  const event = BeforeUnloadEvent.prototype;
  const names = ['preventDefault', 'returnValue'];
  const before = names.map((name) => Object.getOwnPropertyDescriptor(event, name));
  const { onbeforeunload } = window;
  window.onbeforeunload = null;
  Object.defineProperties(event, {
    preventDefault: { configurable: true, value: () => undefined },
    returnValue: { configurable: true, get: () => '', set: () => undefined },
  });
  return () => {
    names.forEach((name, index) => {
      const own = before[index];
      if (own) Object.defineProperty(event, name, own);
      else Reflect.deleteProperty(event, name);
    });
    window.onbeforeunload = onbeforeunload;
  };
}

function sendNoReferrer(): () => void {
  const meta = document.createElement('meta');
  meta.name = 'referrer';
  meta.content = 'no-referrer';
  document.head.append(meta);
  return () => meta.remove();
}
