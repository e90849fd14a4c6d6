// The little of a page that the tests of pure logic touch.
globalThis.document ??= new EventTarget();
globalThis.CSS ??= { supports: () => true };
