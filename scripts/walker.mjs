// Walks through a tool in any language: a label as English has it leads to what the words of that language say in its place.

/** A text in a regular expression that means just that text. */
const literal = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A message of English, as it may stand on the screen, with what was filled in. */
const pattern = (message) =>
  new RegExp(
    `^${message
      .split(/\{\w+\}/)
      .map(literal)
      .join('(.*?)')}$`,
  );

/** The same in other words: by the message whose English it is. */
export function translator(english, words) {
  const messages = Object.entries(english).filter(([, text]) => typeof text === 'string');
  return (said) => {
    for (const [key, text] of messages) {
      const filled = pattern(text).exec(said);
      if (!filled || typeof words[key] !== 'string') continue;
      const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      return names.reduce(
        // What was filled in may be a word of ours, too.
        (whole, name, at) => whole.replace(`{${name}}`, translator(english, words)(filled[at + 1])),
        words[key],
      );
    }
    return said;
  };
}

/**
 * What the accessible name has to be, of a label of a journey.
 * @param {string} label
 * @returns {string | RegExp}
 */
export const named = (label, translate = (text) => text) =>
  label.endsWith('…') && !label.endsWith(' …')
    ? new RegExp(`^${literal(translate(label.slice(0, -1)))}`)
    : translate(label);

/**
 * The person goes to another tab. No page can be hidden from outside: where one is opened for that, it takes this
 * property's word for it.
 * @param {import('@playwright/test').Page} page
 */
export const leave = (page) =>
  page.evaluate(() => {
    globalThis.away = true;
    document.dispatchEvent(new Event('visibilitychange'));
  });

/**
 * Goes through a tool on a page whose roots are open; `at` is called in each state that has a name.
 * @returns {import('../src/components/journey.ts').Walker}
 */
export function walker(page, tool, translate, at) {
  const byRole = (label, role = 'button') => {
    const name = named(label, translate);
    return role === 'summary'
      ? tool.locator('summary', { hasText: name }).first()
      : tool.getByRole(role, { name, exact: true }).first();
  };
  return {
    secret: 'kingfisher',
    at,
    press: (label, role) => byRole(label, role).click(),
    type: (label, text) => byRole(label, 'textbox').fill(text),
    key: (name) => page.keyboard.press(name),
    offers: (label) => byRole(label).isVisible(),
    async next(label) {
      const list = byRole(label, 'combobox');
      await list.selectOption({ index: await list.evaluate((select) => select.selectedIndex + 1) });
    },
    async saves(label) {
      const saving = page.waitForEvent('download');
      await byRole(label).click();
      const file = await saving;
      const chunks = await (await file.createReadStream()).toArray();
      return { name: file.suggestedFilename(), text: String(Buffer.concat(chunks)) };
    },
    takes: (_label, { name, text }) =>
      tool
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) }),
    // What it says is for tests to see; the next press waits for what it needs.
    says: async () => {},
    lacks: async () => {},
    look: async () => {},
    leaves: () => leave(page),
  };
}
