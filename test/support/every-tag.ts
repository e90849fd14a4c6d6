import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { SteadyElement } from '../../src/element/steady-element.js';
import { WIPE_EVENT } from '../../src/page/wipe.js';
import { addLanguage } from '../../src/language/languages.js';
import type { Locale } from '../../src/generated/locale.js';
import { emulateFeatures } from './commands.js';
import { deep, inPage, shown, visible } from './deep.js';
import { hearWarnings, hidePage } from './hands.js';
import { translate, type Translator, TRANSLATORS } from './translators.js';

type Class = typeof SteadyElement & CustomElementConstructor;

/** What the suite needs to know of an element. */
export interface Suite {
  readonly tag: string;
  readonly element: unknown;
  /** Properties that make a bare element useful, for those that show nothing without. */
  readonly props?: Readonly<Record<string, unknown>>;
  /** Views other than the first, each reached from a fresh element by what a person does. */
  readonly states?: Readonly<Record<string, (element: HTMLElement) => Promise<void> | void>>;
  /** Types a text where a person would type something personal. */
  readonly type?: (element: HTMLElement, text: string) => Promise<void> | void;
  /** Is never covered, whatever the page asks for. */
  readonly uncovered?: boolean;
  /** Its place and width are the window's, not its container's: how it fits is for its own tests. */
  readonly fixed?: boolean;
  /** A text of the first view in each language. */
  readonly phrases: Readonly<Record<'en' | 'es' | 'ar', string>>;
}

const FALLBACK = 'Fallback for old browsers';
/** Of what a person would have written down just now: one minute for two runs that are compared. */
const NOW = Date.now();
const settled = (element: HTMLElement): Promise<boolean> => (element as SteadyElement).updateComplete;

/** What every tag must pass: one call a tag. */
export function everyTag({
  tag,
  element,
  props = {},
  states = {},
  type,
  uncovered,
  fixed,
  phrases,
}: Suite): void {
  const Element = element as Class;

  /** A fresh element in a page of its own language and width, brought to one of its states. */
  async function make(
    state?: string,
    lang = 'en',
    width = '20em',
    translator?: Translator,
  ): Promise<HTMLElement> {
    const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
    box.style.inlineSize = width;
    const made = Object.assign(document.createElement(tag), props);
    made.append(Object.assign(document.createElement('p'), { textContent: FALLBACK }));
    box.append(made);
    await settled(made);
    if (translator) translate(made.shadowRoot!, translator);
    if (state) await states[state]!(made);
    await settled(made);
    return made;
  }

  /** All that it says in a state, before and after a change of every word: by the same chance each time, at the same time. */
  async function words(state: string | undefined, translator?: Translator): Promise<string[]> {
    const { random } = Math;
    const { now } = Date;
    Math.random = () => 0.5;
    Date.now = () => NOW;
    const made = await make(state, 'en', '20em', translator);
    const said = (): string =>
      made.shadowRoot!.querySelector('.base')!.textContent!.replace(/\s+/g, ' ').trim();
    const before = said();
    made.parentElement!.lang = 'es';
    // The observer of `lang` reports in a microtask of its own.
    await new Promise((resolve) => setTimeout(resolve));
    await settled(made);
    const after = said();
    document.dispatchEvent(new Event(WIPE_EVENT));
    Math.random = random;
    Date.now = now;
    return [before, after];
  }

  describe(`<${tag}>, as every tag`, () => {
    // The strings alone: articles of a language arrive in a test of their own.
    before(async () => {
      for (const code of ['es', 'ar']) {
        const { words }: { words: Locale } = await import(`/src/generated/words/${code}.ts`);
        addLanguage({
          code,
          name: code,
          dir: code === 'ar' ? 'rtl' : 'ltr',
          reviewed: false,
          strings: { ...words },
        });
      }
      Element.define(tag);
    });
    afterEach(async () => {
      hidePage(false);
      document.dispatchEvent(new Event(WIPE_EVENT));
      await emulateFeatures({});
    });

    for (const state of [undefined, ...Object.keys(states)]) {
      describe(state ?? 'first view', () => {
        for (const lang of ['en', 'ar']) {
          it(`is accessible (${lang})`, async () => {
            const made = await make(state, lang);
            await expect(made).to.be.accessible();
          });
        }

        it('is accessible in the dark', async function () {
          if (!CSS.supports('color: light-dark(red, red)')) this.skip();
          const made = await make(state);
          made.setAttribute('theme', 'dark');
          await settled(made);
          await expect(made).to.be.accessible();
        });

        it('fits 280 px, with touch targets of 44 px and text no smaller than the page has', async () => {
          const made = await make(state, 'es', '280px');
          if (!fixed) expect(made.scrollWidth, 'horizontal overflow').to.be.at.most(280);
          const inherited = parseFloat(getComputedStyle(made.parentElement!).fontSize);
          for (const each of deep(made.shadowRoot!)) {
            if (!visible(each) || each.closest('.sr, sup, svg')) continue;
            const box = each.getBoundingClientRect();
            const label = `${each.localName} "${each.textContent!.trim().slice(0, 40)}"`;
            expect(box.right, `${label} sticks out`).to.be.at.most(made.getBoundingClientRect().right + 1);
            if ([...each.childNodes].some((node) => node instanceof Text && node.data.trim())) {
              expect(parseFloat(getComputedStyle(each).fontSize), `${label} font size`).to.be.at.least(
                inherited - 0.01,
              );
            }
            // A checkbox or file field is pressed through its label.
            const target = each.matches('button, summary, select, textarea, .button')
              ? each
              : each.matches('input')
                ? (each.closest('label') ?? each)
                : undefined;
            if (target && visible(target)) {
              const { width, height } = target.getBoundingClientRect();
              expect(Math.min(width, height), `${label} target`).to.be.at.least(43.9);
            }
          }
        });

        it('shows what is pressed and where a button is in forced colours', async function () {
          if (!(await emulateFeatures({ 'forced-colors': 'active' }))) this.skip();
          const made = await make(state);
          for (const each of deep(made.shadowRoot!)) {
            if (!each.matches('button') || !visible(each)) continue;
            const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(each);
            const bordered = parseFloat(borderTopWidth) > 0 && borderTopColor !== 'rgba(0, 0, 0, 0)';
            const filled = backgroundColor !== getComputedStyle(document.body).backgroundColor;
            expect(bordered || filled, each.textContent!.trim()).to.equal(true);
          }
          const pressed = [...deep(made.shadowRoot!)].filter((each) => each.matches('[aria-pressed]'));
          const on = pressed.find((each) => each.getAttribute('aria-pressed') === 'true');
          const off = pressed.find((each) => each.getAttribute('aria-pressed') === 'false');
          if (on && off) {
            expect(getComputedStyle(on).backgroundColor).not.to.equal(getComputedStyle(off).backgroundColor);
          }
        });

        it('is covered when the page is hidden, if the page wants that, until one press', async () => {
          const made = await make(state);
          (made as SteadyElement).discreet = true;
          await settled(made);
          const before = shown(made);
          const focused = made.shadowRoot!.activeElement;
          hidePage(true);
          await settled(made);
          hidePage(false);
          await settled(made);
          if (uncovered) {
            expect(shown(made)).to.equal(before);
            return;
          }
          // In an open dialog there is a second button, because the first cannot be pressed.
          expect(shown(made)).to.match(/^Show( Show)?$/);
          await expect(made).to.be.accessible();
          const covers = [...deep(made.shadowRoot!)].filter((each) => each.matches('.cover'));
          (covers.at(-1) as HTMLElement).click();
          await settled(made);
          // A running exercise has paused.
          if (!state?.startsWith('running')) expect(shown(made)).to.equal(before);
          expect(shown(made)).not.to.match(/^Show/);
          await new Promise((resolve) => setTimeout(resolve));
          if (focused?.isConnected) expect(made.shadowRoot!.activeElement).to.equal(focused);
        });

        it('takes the focus where there is something to press or to type in', async () => {
          const made = await make(state);
          // What the page wrote, where that is shown.
          made.append(Object.assign(document.createElement('a'), { href: 'https://www.example.org/' }));
          made.querySelector('a')!.textContent = 'A link of the page';
          for (const each of [made.shadowRoot!.activeElement, document.activeElement])
            (each as HTMLElement | null)?.blur();
          made.focus();
          expect(document.activeElement === made || made.contains(document.activeElement)).to.equal(true);
          let at: Element | null = document.activeElement;
          if (at === made) at = made.shadowRoot!.activeElement;
          expect(at?.matches('a, button, input, select, textarea, summary'), at?.outerHTML).to.equal(true);
        });

        for (const translator of state?.startsWith('running') ? [] : TRANSLATORS) {
          it(`says what it has to say under ${translator}`, async () => {
            const plain = await words(state);
            // The probe has no words in other languages.
            if (phrases.en !== phrases.es) expect(plain[0]).not.to.equal(plain[1]);
            expect(await words(state, translator)).to.deep.equal(plain);
          });
        }

        it('keeps its place and the fallback when it is moved, or taken out and put back', async () => {
          const made = await make(state);
          const before = shown(made);
          const other = await fixture<HTMLElement>(html`<section lang="en"></section>`);
          other.append(made);
          await settled(made);
          made.remove();
          await settled(made);
          other.append(made);
          await settled(made);
          // A running exercise pauses when it is taken out, so its words may change; nothing may go missing.
          expect(shown(made).length).to.be.greaterThan(0);
          if (!state?.startsWith('running')) expect(shown(made)).to.equal(before);
          expect(made.textContent).to.contain(FALLBACK);
        });
      });
    }

    it('takes the focus that it is given before it is drawn, and keeps it where it is', async () => {
      const box = await fixture<HTMLElement>(html`<div lang="en"></div>`);
      const made = Object.assign(document.createElement(tag), props);
      made.append(Object.assign(document.createElement('a'), { href: 'https://www.example.org/' }));
      // So that Tab does not lead out of the page, into the browser, where Firefox would keep every key after it.
      box.append(made, document.createElement('button'));
      made.focus();
      await settled(made);
      await Promise.resolve();
      const at = (): readonly unknown[] => [document.activeElement, made.shadowRoot!.activeElement];
      expect(made.contains(document.activeElement)).to.equal(true);
      await sendKeys({ press: 'Tab' });
      const [second, inside] = at();
      if (!made.contains(second as Node)) return;
      made.focus();
      expect(at()).to.deep.equal([second, inside]);
    });

    it('is not covered unless the page asks for it', async () => {
      const made = await make();
      const before = shown(made);
      hidePage(true);
      await settled(made);
      expect(shown(made)).to.equal(before);
    });

    it('leaves the page undisturbed when it fails, with what the page wrote in its place', async () => {
      const made = await make();
      const warnings = hearWarnings();
      // An error that reached the page would fail this test, as the runner listens for it.
      Object.assign(made, {
        view() {
          throw new Error('broken on purpose');
        },
      });
      (made as SteadyElement).requestUpdate();
      await settled(made);
      warnings.end();
      expect(warnings.said.join()).to.contain(`<${tag}> did not load: Error: broken on purpose`);
      expect(visible(made.querySelector('p')!), 'what the page wrote').to.equal(true);
      // An element with nothing to add to what the page wrote says nothing.
      const { excuse } = made as unknown as { excuse: string };
      expect(shown(made)).to.equal(excuse);
      const parent = made.parentElement!;
      made.remove();
      parent.append(made);
      made.setAttribute('theme', 'dark');
      await settled(made);
      expect(shown(made)).to.equal(excuse);
      await expect(made).to.be.accessible();
    });

    it('adds no listener to the page that outlives its connection', async () => {
      const made = await make();
      const parent = made.parentElement!;
      const cycle = (times: number): void => {
        for (let i = 0; i < times; i++) {
          made.remove();
          parent.append(made);
        }
      };
      cycle(1);
      const counted = countListeners();
      cycle(20);
      made.remove();
      const grown = counted.stop();
      expect(grown).to.equal(0);
    });

    it('takes properties that were set before it was defined', async () => {
      const late = `late-${Math.random().toString(36).slice(2)}-${tag}`;
      const early = Object.assign(document.createElement(late), props, { theme: 'dark' });
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.append(early);
      Element.define(late);
      await settled(early);
      expect(early.getAttribute('theme')).to.equal('dark');
      expect(Object.hasOwn(early, 'theme')).to.equal(false);
      expect(early).to.be.instanceOf(Element);
    });

    it('can be defined again and again', () => {
      expect(() => {
        Element.define(tag);
        Element.define(`again-${tag}`);
        Element.define('not a name');
      }).not.to.throw();
      expect(document.createElement(`again-${tag}`)).to.be.instanceOf(Element);
    });

    for (const [lang, phrase] of Object.entries(phrases)) {
      it(`speaks ${lang}`, async () => {
        const made = await make(undefined, lang);
        expect(shown(made)).to.contain(phrase);
        const base = made.shadowRoot!.querySelector('.base')!;
        expect(getComputedStyle(base).direction).to.equal(lang === 'ar' ? 'rtl' : 'ltr');
      });
    }

    it('follows a change of language around it, and shows English where there is nothing else', async () => {
      const made = await make();
      const box = made.parentElement!;
      for (const lang of ['es', 'ar', 'xx'] as const) {
        box.lang = lang;
        // The observer of `lang` reports in a microtask of its own.
        await new Promise((resolve) => setTimeout(resolve));
        await settled(made);
        expect(shown(made)).to.contain(phrases[lang === 'xx' ? 'en' : lang]);
      }
      expect(made.shadowRoot!.querySelector('.base')!.getAttribute('lang')).to.equal('en');
    });

    it('takes its colours from the page', async () => {
      const made = await make();
      const base = made.shadowRoot!.querySelector('.base')!;
      made.parentElement!.style.setProperty('--sg-surface', 'rgb(1, 2, 3)');
      made.parentElement!.style.setProperty('--sg-text', 'rgb(250, 251, 252)');
      expect(getComputedStyle(base).backgroundColor).to.equal('rgb(1, 2, 3)');
      expect(getComputedStyle(base).color).to.equal('rgb(250, 251, 252)');
    });

    it('has fields of 16 px at least in a page of smaller text, which iPhones zoom in on', async function () {
      let fields = 0;
      for (const state of [undefined, ...Object.keys(states)]) {
        const made = await make(state);
        made.parentElement!.style.fontSize = '12px';
        for (const each of deep(made.shadowRoot!)) {
          if (!each.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=file])'))
            continue;
          fields++;
          expect(parseFloat(getComputedStyle(each).fontSize), each.outerHTML).to.be.at.least(16);
        }
        expect(getComputedStyle(made.shadowRoot!.querySelector('.base')!).fontSize).to.equal('12px');
      }
      if (!fields && !type) this.skip();
      expect(fields).to.be.above(0);
    });

    it('follows the color-scheme around it, and `theme`', async function () {
      if (!CSS.supports('color: light-dark(red, red)')) this.skip();
      const made = await make();
      const surface = (): string =>
        getComputedStyle(made.shadowRoot!.querySelector('.base')!).backgroundColor;
      const light = surface();
      made.parentElement!.style.colorScheme = 'dark';
      const dark = surface();
      expect(dark).not.to.equal(light);
      made.setAttribute('theme', 'light');
      expect(surface()).to.equal(light);
    });

    if (!fixed) {
      for (const [box, [outer, inner = '']] of Object.entries(BOXES)) {
        it(`is as wide as there is room, and no wider, in ${box}`, async () => {
          const place = await fixture<HTMLElement>(html`<div lang="en"></div>`);
          const around = document.createElement(box === 'a dialog' ? 'dialog' : 'div');
          const item = document.createElement('div');
          const made = Object.assign(document.createElement(tag), props);
          // Where an element has nothing of its own to show, its content is what is measured.
          made.append(Object.assign(document.createElement('p'), { textContent: `${FALLBACK} `.repeat(20) }));
          style(around, `padding: 0; border: 0; margin: 0; ${outer}`);
          style(item, inner);
          place.append(around);
          around.append(...(inner ? [item] : [made]));
          if (inner) item.append(made);
          if (around instanceof HTMLDialogElement) around.showModal();
          for (const room of [280, 320, 390, 640, 1280]) {
            style(place, `inline-size: ${room}px; position: relative; font-size: 16px`);
            if (around instanceof HTMLDialogElement) style(around, `max-inline-size: ${room}px`);
            await settled(made);
            const { width } = made.getBoundingClientRect();
            expect(width, `in ${room} px`).to.be.at.most(room + 0.5);
            expect(width, `in ${room} px`).to.be.at.least(Math.min(room, 560) - 0.5);
            const { scrollWidth, clientWidth } = made.shadowRoot!.querySelector('.base')!;
            expect(scrollWidth, `in ${room} px`).to.be.at.most(clientWidth);
          }
        });
      }
    }

    describe('in the document of a frame', () => {
      /** How everything in it looks, as far as its styles say so. */
      const look = (made: HTMLElement): readonly string[] =>
        [made, ...deep(made.shadowRoot!)].map((each) => {
          const style = getComputedStyle(each);
          const values = ['display', 'color', 'background-color', 'border-radius', 'padding', 'margin'];
          return `${each.localName} ${values.map((name) => style.getPropertyValue(name)).join(' | ')}`;
        });
      const frame = async (): Promise<HTMLElement> => {
        const { contentDocument } = await fixture<HTMLIFrameElement>(
          html`<iframe title="Another document"></iframe>`,
        );
        const box = contentDocument!.body.appendChild(contentDocument!.createElement('div'));
        Object.assign(box, { lang: 'en' }).style.inlineSize = '20em';
        return box;
      };

      it('keeps its look when it is moved there, and back', async () => {
        const made = await make();
        const home = made.parentElement!;
        const before = look(made);
        expect(new Set(before).size, 'it has a look').to.be.greaterThan(2);
        const away = await frame();
        for (const place of [away, home, away]) {
          place.append(made);
          await settled(made);
          expect(look(made)).to.deep.equal(before);
        }
        made.remove();
      });

      it('goes with the frame, and not with one that it has left', async () => {
        const made = await make();
        const home = made.parentElement!;
        const [left, last] = [await frame(), await frame()];
        const takeAway = (box: HTMLElement): void => box.ownerDocument.defaultView!.frameElement!.remove();
        for (const place of [left, home]) place.append(made);
        takeAway(left);
        expect(made.isConnected).to.equal(true);
        last.append(made);
        takeAway(last);
        expect(made.isConnected).to.equal(false);
      });

      it('has its look when it comes there first', async () => {
        const before = look(await make());
        const made = Object.assign(document.createElement(tag), props);
        made.append(Object.assign(document.createElement('p'), { textContent: FALLBACK }));
        (await frame()).append(made);
        await settled(made);
        expect(look(made)).to.deep.equal(before);
        made.remove();
      });
    });

    it('is laid out again after display: none, and hides', async () => {
      const made = await make();
      made.hidden = true;
      expect(made.getBoundingClientRect().height).to.equal(0);
      made.hidden = false;
      expect(made.getBoundingClientRect().height).to.be.greaterThan(44);
    });

    if (!type) return;
    describe('with personal text', () => {
      const CANARY = 'canary-7f3a91';

      it('has a root that the page cannot reach', async () => {
        window.__keepClosed = true;
        const made = await make();
        window.__keepClosed = false;
        expect(made.shadowRoot).to.equal(null);
        const seen = new Set<unknown>();
        const reaches = (value: unknown): boolean => {
          if (value instanceof ShadowRoot) return true;
          if (typeof value !== 'object' || value === null || value instanceof Node || seen.has(value))
            return false;
          seen.add(value);
          return Object.values(value).some(reaches);
        };
        for (const [key, value] of Object.entries(made)) expect(reaches(value), key).to.equal(false);
        expect((made as SteadyElement).renderRoot).to.equal(made);
        expect(made.textContent).to.equal(FALLBACK);
      });

      it('tells the page nothing of it', async () => {
        const told: string[] = [];
        const original = EventTarget.prototype.dispatchEvent;
        EventTarget.prototype.dispatchEvent = function (event) {
          told.push(JSON.stringify((event as CustomEvent).detail ?? null));
          return original.call(this, event);
        };
        try {
          const made = await make();
          await type(made, CANARY);
          await settled(made);
          expect(shown(made), 'positive control').to.contain(CANARY);
          expect(made.outerHTML).not.to.contain(CANARY);
          expect(
            JSON.stringify(Object.values(made).filter((value) => typeof value === 'string')),
          ).not.to.contain(CANARY);
          expect(location.href + document.title).not.to.contain(CANARY);
          expect(told.join()).not.to.contain(CANARY);
        } finally {
          EventTarget.prototype.dispatchEvent = original;
        }
      });

      it('has fields that neither browser nor keyboard learn from', async () => {
        const made = await make();
        await type(made, CANARY);
        await settled(made);
        let fields = 0;
        for (const field of deep(made.shadowRoot!)) {
          if (!field.matches('textarea, input:is([type=text], :not([type]))')) continue;
          fields++;
          const label = field.outerHTML;
          expect(field.getAttribute('autocomplete'), label).to.equal('off');
          expect(field.getAttribute('spellcheck'), label).to.equal('false');
          expect(field.getAttribute('autocorrect'), label).to.equal('off');
          expect(field.getAttribute('autocapitalize'), label).to.equal('off');
          expect(field.getAttribute('writingsuggestions'), label).to.equal('false');
          expect(field.getAttribute('translate'), label).to.equal('no');
          expect(field.hasAttribute('name'), label).to.equal(false);
          expect(field.closest('form'), label).to.equal(null);
        }
        expect(fields).to.be.greaterThan(0);
      });

      for (const [how, wipe] of Object.entries({
        'the page asks': () => document.dispatchEvent(new Event(WIPE_EVENT)),
        'it is asked': (made: HTMLElement) => (made as SteadyElement).wipe(),
      })) {
        it(`forgets it when ${how}`, async () => {
          const made = await make();
          await type(made, CANARY);
          await settled(made);
          expect(inPage(CANARY), 'positive control').to.equal(true);
          wipe(made);
          await settled(made);
          expect(inPage(CANARY)).to.equal(false);
          expect(shown(made)).not.to.contain(CANARY);
        });
      }

      it('forgets it even while it is set aside', async () => {
        const made = await make();
        await type(made, CANARY);
        const parent = made.parentElement!;
        made.remove();
        document.dispatchEvent(new Event(WIPE_EVENT));
        parent.append(made);
        await settled(made);
        expect(inPage(CANARY)).to.equal(false);
      });
    });
  });
}

/** Boxes that take their width from what is in them, or share it out: their style, and that of a box in them. */
const BOXES: Readonly<Record<string, readonly [string, string?]>> = {
  'a block': ['display: block'],
  'a grid': ['display: grid'],
  'a grid of a track that shares': ['display: grid; grid-template-columns: 1fr'],
  'a grid of a track as wide as its content': [
    'display: grid; grid-template-columns: auto; justify-content: start',
  ],
  'a grid that centres': ['display: grid; place-items: center'],
  'a flex row': ['display: flex'],
  'a flex column that does not stretch': ['display: flex; flex-direction: column; align-items: flex-start'],
  'a flex row in a flex row': ['display: flex', 'display: flex; min-inline-size: 0'],
  'a table cell': ['display: table', 'display: table-cell'],
  'an inline block': ['display: inline-block'],
  'a float': ['float: inline-start'],
  'what fits its content': ['inline-size: fit-content'],
  'what is placed by itself': ['position: absolute; inset-inline-start: 0'],
  // Without the scroll bar that takes room from it in some browsers.
  'a dialog': ['inline-size: fit-content; overflow: visible'],
};

const style = (element: HTMLElement, rules: string): void => {
  for (const rule of rules.split('; ').filter(Boolean)) {
    const [name, value] = rule.split(': ') as [string, string];
    element.style.setProperty(name, value);
  }
};

/** Counts listeners on window, document and the root element from now on. */
function countListeners(): { stop: () => number } {
  const targets: EventTarget[] = [window, document, document.documentElement];
  const live = new Set<string>();
  const ids = new Map<unknown, number>();
  const key = (target: EventTarget, type: string, listener: unknown): string => {
    if (!ids.has(listener)) ids.set(listener, ids.size);
    return `${targets.indexOf(target)} ${type} ${ids.get(listener)}`;
  };
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (this: EventTarget, ...args: [string, never, never?]) {
    if (targets.includes(this)) live.add(key(this, args[0], args[1]));
    return addEventListener.apply(this, args);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget, ...args: [string, never, never?]) {
    if (targets.includes(this)) live.delete(key(this, args[0], args[1]));
    return removeEventListener.apply(this, args);
  };
  return {
    stop() {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
      // The one listener of the page-wide wipe and of context may be seen here once; per-cycle ones add up.
      return Math.max(0, live.size - 2);
    },
  };
}
