// Ways into closed shadow roots, for tests in Playwright. Plain JavaScript: Node's own runner reads it too.

/**
 * Opens closed roots, for axe and locators, which cannot look into them. Not the shipped state.
 *
 * @param {import('@playwright/test').Page | import('@playwright/test').BrowserContext} scope
 */
export async function openRoots(scope) {
  await scope.addInitScript(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      return attach.call(this, { ...init, mode: 'open' });
    };
  });
}

/**
 * Lets a test look into the closed root that a page's HTML has declared: for locators as its `shadowRoot`, which exists
 * in Playwright's own world only, and for the page as `revealed`. The page's scripts meet the root as it ships.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} selector
 */
export async function reveal(page, selector) {
  const cdp = await page.context().newCDPSession(page);
  /** @type {{ id: number; name: string }[]} */
  const worlds = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await cdp.send('Runtime.enable');
  // By the object, which stays: a node id is void as soon as the document is asked for again.
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: `document.querySelector(${JSON.stringify(selector)})`,
  });
  const { node } = await cdp.send('DOM.describeNode', { objectId: result.objectId, depth: 1, pierce: true });
  const [declared] = node.shadowRoots ?? [];
  if (!declared) throw new Error(`${selector} has no declared root.`);
  for (const { id, name } of worlds) {
    const { object } = await cdp.send('DOM.resolveNode', {
      backendNodeId: declared.backendNodeId,
      executionContextId: id,
    });
    await cdp.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () {
        Object.defineProperty(this.host, '${name ? 'shadowRoot' : 'revealed'}', { value: this });
      }`,
    });
  }
  await cdp.detach();
}
