import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { ELEMENTS, elementsOf } from '../../scripts/api/manifest.mjs';
import { readSources } from '../../scripts/api/sources.mjs';
import { startFrameSites } from '../safety/frame-site.mjs';
import { JOURNEYS } from './journeys.js';
import { ShippedTool } from './shipped-tool.js';

// custom-elements.json against the elements as they run: nothing that a page can use is missing in it, and nothing
// in it is not there.

interface Named {
  readonly name: string;
  readonly description?: string;
}
interface Typed extends Named {
  readonly type?: { readonly text: string };
  readonly default?: string;
}
interface Member extends Typed {
  readonly kind: 'field' | 'method';
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly reflects?: boolean;
  readonly attribute?: string;
  readonly parameters?: readonly Typed[];
}
interface Described extends Named {
  readonly tagName: string;
  readonly members: readonly Member[];
  readonly attributes?: readonly (Typed & { readonly fieldName?: string })[];
  readonly events?: readonly Typed[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Typed[];
}
type Kind = 'part' | 'slot' | 'event' | 'attribute' | 'token';

const elements = elementsOf(
  JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as { modules: never },
) as unknown as readonly Described[];
const FRAME = 'steady-frame';
const FRAME_SCRIPT = '<script defer src="/frame-host.js"></script>';
/** Called by the browser. */
const PLATFORM = [
  ...['constructor', 'connectedCallback', 'disconnectedCallback'],
  ...['adoptedCallback', 'attributeChangedCallback'],
];
/** No part of the look: `<quick-exit>` writes it, and is where it is described. */
const ROOM = '--sg-exit-block-size';

const names = (list: readonly Named[] = []): readonly string[] => list.map(({ name }) => name).sort();

/** Runs before any script of the page: notes what each of our tags draws, tells, reads and is styled by. */
function spy(): void {
  const { note } = window as unknown as { note(kind: string, tag: string, name: string): Promise<void> };
  const noted = new Set<string>();
  const tell = (kind: string, tag: string, name: string): void => {
    if (noted.has([kind, tag, name].join()) || !tag.includes('-')) return;
    noted.add([kind, tag, name].join());
    void note(kind, tag, name);
  };

  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    const tag = this.localName;
    const scan = (): void => {
      for (const each of root.querySelectorAll('*')) {
        for (const part of each.part) tell('part', tag, part);
        if (each instanceof HTMLSlotElement) tell('slot', tag, each.name);
      }
      for (const sheet of root.adoptedStyleSheets) {
        const text = [...sheet.cssRules].map(({ cssText }) => cssText).join();
        for (const [, token = ''] of text.matchAll(/var\(\s*(--sg-[\w-]+)/g)) tell('token', tag, token);
      }
    };
    new MutationObserver(scan).observe(root, { subtree: true, childList: true, attributes: true });
    return root;
  };

  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (this instanceof Element && event instanceof CustomEvent) tell('event', this.localName, event.type);
    return dispatchEvent.call(this, event);
  };

  // The frame's element is no Lit element: it reads the page itself.
  for (const method of ['getAttribute', 'hasAttribute', 'setAttribute', 'removeAttribute'] as const) {
    const before = Reflect.get(Element.prototype, method) as (...args: unknown[]) => unknown;
    Reflect.set(Element.prototype, method, function (this: Element, ...args: [string]) {
      if (this.localName === 'steady-frame') tell('attribute', this.localName, args[0]);
      return before.apply(this, args);
    });
  }
  const { getPropertyValue } = CSSStyleDeclaration.prototype;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    if (name.startsWith('--sg-')) tell('token', 'steady-frame', name);
    return getPropertyValue.call(this, name);
  };
}

/** All that is noted of one tag. */
async function watch(page: Page, tag: string): Promise<(kind: Kind) => readonly string[]> {
  const seen = new Set<string>();
  await page.exposeFunction('note', (kind: Kind, from: string, name: string) => {
    if (from === tag) seen.add(`${kind} ${name}`);
  });
  await page.addInitScript(spy);
  await page.route(/^https:/, (route) => route.abort());
  return (kind) =>
    [...seen]
      .filter((each) => each.startsWith(`${kind} `))
      .map((each) => each.slice(kind.length + 1))
      .sort();
}

/** One more of a tag on the page, with other settings; its views are noted too. */
async function add(page: Page, tag: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate(
    async ([tag, settings]) => {
      const made = Object.assign(document.createElement(tag), settings);
      document.body.append(made);
      await (made as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
    },
    [tag, settings] as const,
  );
}

/** What is shown where an element fails: the page's own content, in its slot. */
async function fail(page: Page, tag: string): Promise<void> {
  await page.evaluate((tag) => {
    const made = document.createElement(tag);
    Object.defineProperty(made, 'view', {
      value() {
        throw new Error('on purpose');
      },
    });
    document.body.append(made);
  }, tag);
}

/** To every view of a tag. */
async function drive(page: Page, tag: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/start.html');
  await JOURNEYS[tag]?.(new ShippedTool(page, tag), page);
  if (tag === 'article-card') {
    await add(page, tag, { article: 'self-care-routine', openIn: 'dialog', open: true });
  }
  if (tag === 'calm-space') await add(page, tag, { country: 'ES' });
  if (tag === 'quick-exit') {
    await add(page, tag, { explain: true });
    await new ShippedTool(page, tag).press(/What this button does/);
    await new ShippedTool(page, tag).press('Close');
  }
  await fail(page, tag);
  if (tag === 'quick-exit') {
    await page
      .locator(tag)
      .first()
      .evaluate((exit: HTMLElement & { leave(): void }) => exit.leave());
  }
}

/** What the class of a tag has at run time. */
function inspect(tag: string) {
  interface LitClass extends CustomElementConstructor {
    readonly observedAttributes?: readonly string[];
    readonly elementProperties?: ReadonlyMap<
      string,
      { attribute: string | boolean; reflect?: boolean; state?: boolean }
    >;
  }
  const Class = customElements.get(tag) as LitClass;
  const element = document.createElement(tag) as unknown as Record<string, unknown>;
  const members: string[] = [];
  const statics: string[] = [];
  for (
    let at: object = Class;
    at !== HTMLElement && !Object.hasOwn(at, '_$litElement$');
    at = Object.getPrototypeOf(at) as object
  ) {
    statics.push(...Object.getOwnPropertyNames(at));
    members.push(...Object.getOwnPropertyNames((at as LitClass).prototype));
  }
  const properties = [...(Class.elementProperties ?? [])].map(([name, { attribute, reflect, state }]) => ({
    name,
    attribute:
      state || attribute === false
        ? undefined
        : typeof attribute === 'string'
          ? attribute
          : name.toLowerCase(),
    reflect: reflect ?? false,
  }));
  const plain = (value: unknown): string | undefined =>
    value === undefined ? undefined : typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
  return {
    observed: [...(Class.observedAttributes ?? [])].sort(),
    members: [...new Set(members)].sort(),
    statics: [...new Set(statics)].sort(),
    properties,
    values: Object.fromEntries(properties.map(({ name }) => [name, plain(element[name])])),
  };
}

const sources = readSources(ELEMENTS);
const events = (tag: string): readonly string[] =>
  names(elements.find(({ tagName }) => tagName === tag)?.events);

test('the manifest names every tag that there is', () => {
  const tags = ELEMENTS.map((path) => /components\/([\w-]+)\//.exec(path)?.[1] ?? FRAME);
  expect(elements.map(({ tagName }) => tagName)).toEqual(tags.sort());
});

test('what the exit tells everything on the page is described with it', () => {
  const exit = elements.find(({ tagName }) => tagName === 'quick-exit');
  expect(exit?.description).toContain(`var(${ROOM}, 0px)`);
});

for (const element of elements) {
  const { tagName: tag, name: className, members } = element;
  const fields = members.filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic);
  const path = ELEMENTS.find((each) => each.includes(tag)) ?? ELEMENTS.at(-1)!;
  const symbol = sources.classOf(path, className)!;
  const isPublic = (name: string, isStatic: boolean): boolean => !sources.isHidden(symbol, name, isStatic);

  test(`${tag}: everything in the manifest is described, typed, and told of where a page would look`, () => {
    const lists: readonly (readonly Named[] | undefined)[] = [
      ...[[element], members, element.attributes, element.events, element.slots, element.cssParts],
      ...[element.cssProperties, ...members.map(({ parameters }) => parameters)],
    ];
    for (const item of lists.flatMap((list) => list ?? [])) expect(item.description, item.name).toMatch(/\w/);
    for (const item of [...fields, ...(element.attributes ?? [])])
      expect(item.type?.text, item.name).toMatch(/\w/);
    for (const { name, type } of element.events ?? [])
      expect(type?.text, name).toMatch(/^CustomEvent<\{.*\}>$/);
    // A length or a colour with no value to begin from would leave a designer guessing.
    for (const item of element.cssProperties ?? []) expect(item.default, item.name).toMatch(/\w/);
  });

  test(`${tag}: the same properties, attributes, methods and defaults as at run time`, async ({ page }) => {
    const sites = tag === FRAME ? await startFrameSites() : undefined;
    await page.goto(sites?.pageOf(FRAME_SCRIPT) ?? '/start.html');
    await page.waitForFunction((tag) => customElements.get(tag), tag);
    const is = await page.evaluate(inspect, tag);
    await sites?.close();

    const instance = members.filter(({ static: isStatic }) => !isStatic);
    const atRunTime = is.members.filter((name) => !PLATFORM.includes(name) && isPublic(name, false));
    expect(names(instance)).toEqual(atRunTime);
    const statics = members.filter(({ static: isStatic }) => isStatic);
    expect(is.statics).toEqual(expect.arrayContaining([...names(statics)]));
    const declared = sources.declared(symbol, true).filter((name) => isPublic(name, true));
    expect(names(statics)).toEqual(declared.filter((name) => name !== 'observedAttributes').sort());

    if (tag === FRAME) return;
    expect(names(element.attributes)).toEqual(is.observed);
    for (const { name, attribute, reflect } of is.properties) {
      const field = fields.find((each) => each.name === name);
      if (!field) {
        expect(isPublic(name, false), name).toBe(false);
        continue;
      }
      expect([name, field.attribute, field.reflects === true]).toEqual([name, attribute, reflect]);
      expect([name, field.default]).toEqual([name, is.values[name]]);
    }
  });

  if (tag === FRAME) continue;
  test(`${tag}: the same parts, slots, events and custom properties as in its views @thorough`, async ({
    page,
  }) => {
    test.slow();
    const seen = await watch(page, tag);
    await drive(page, tag);
    await expect.poll(() => seen('part')).toEqual(names(element.cssParts));
    await expect.poll(() => seen('slot')).toEqual(names(element.slots));
    expect(seen('token').filter((name) => name !== ROOM)).toEqual(names(element.cssProperties));
    // What it says in a frame that it cannot leave: test/safety/privacy.spec.mjs goes there.
    await expect.poll(() => seen('event')).toEqual(events(tag).filter((name) => name !== 'exit-blocked'));
  });
}

test(`${FRAME}: the same attributes, slots, events and custom properties as it uses`, async ({ page }) => {
  const element = elements.find(({ tagName }) => tagName === FRAME)!;
  const sites = await startFrameSites({ opened: true });
  try {
    const seen = await watch(page, FRAME);
    const tag = `<${FRAME} src="${sites.tools}/frame.html" tool="breathing-pacer" exit="https://example.org/">Breathe softly.</${FRAME}>`;
    await page.goto(sites.pageOf(FRAME_SCRIPT + tag));
    const { observed } = await page.evaluate(inspect, FRAME);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Start' }).click();
    await frame.getByRole('button', { name: 'Skip' }).click();
    await expect.poll(() => seen('event')).toContain('frame-event');
    for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    await expect.poll(() => seen('event')).toEqual(events(FRAME));
    await expect.poll(() => seen('attribute')).toContain('exit');
    expect(seen('slot')).toEqual(names(element.slots));
    expect(seen('part')).toEqual(names(element.cssParts));
    expect(seen('token')).toEqual(names(element.cssProperties));
    expect(names(element.attributes)).toEqual([...new Set([...observed, ...seen('attribute')])].sort());
  } finally {
    await sites.close();
  }
});
