// What the browser itself has of `document`, taken once, at load: an `<img name="head">` in the page's HTML takes
// the place of `document.head`, and a script of the page may later put its own in the place of anything.
const { document, Document, EventTarget, Node } = globalThis;

type Taken = Record<string, PropertyDescriptor | undefined>;

const taken = Object.assign(
  {},
  ...[EventTarget, Node, Document].map((type) => type && Object.getOwnPropertyDescriptors(type.prototype)),
) as Taken;

/** `document[name]` as the browser has it, a method bound to the document; absent where the browser lacks it. */
export function real<K extends keyof Document>(name: K): Document[K] {
  const { get, value } = (taken[name] ?? {}) as { get?: () => unknown; value?: () => unknown };
  return (get ? get.call(document) : value?.bind(document)) as Document[K];
}

/** `document[name] = value`, likewise. */
export function setReal<K extends keyof Document>(name: K, value: Document[K]): void {
  taken[name]?.set?.call(document, value);
}
