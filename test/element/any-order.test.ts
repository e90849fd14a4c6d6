import { expect, fixture, html } from '@open-wc/testing';
import { ArticleCard } from '../../src/components/article-card/article-card.js';
import { BreathingPacer } from '../../src/components/breathing-pacer/breathing-pacer.js';
import { CalmSpace } from '../../src/components/calm-space/calm-space.js';
import { GroundingSteps } from '../../src/components/grounding-steps/grounding-steps.js';
import { JoyList } from '../../src/components/joy-list/joy-list.js';
import { MoodCheckin } from '../../src/components/mood-checkin/mood-checkin.js';
import { QuickExit } from '../../src/components/quick-exit/quick-exit.js';
import { SteadyFrame } from '../../src/frame/host.js';
import '../../src/generated/languages/en.js';

// Frameworks, templates and scripts write attributes and properties when and in what order they like. What a tag shows
// in the end follows from what they say then, as if it had been said from the start.

type Values = Readonly<Record<string, readonly string[]>>;

/** Some values of every attribute; those that nothing can be made of among them. */
const EVERY: Values = { theme: ['dark', 'light', 'purple'], discreet: [''] };
const PACER: Values = {
  pattern: ['box', 'even', 'none'],
  phases: ['4 2 6', 'x'],
  minutes: ['5', '90'],
  visual: ['words', 'film'],
  sips: ['3', 'many'],
  allow: ['', 'minutes'],
};
const STEPS: Values = { exercise: ['feet', '5-4-3-2-1', 'none'] };
const EXIT: Values = {
  href: ['https://example.org/', '/x'],
  announce: ['off', 'maybe'],
  back: ['show', 'hide'],
  explain: [''],
};
const TEXT: Values = {
  article: ['self-care-routine', 'none', 'stigma-in-medicine'],
  neutral: [''],
  open: [''],
};

const TAGS: readonly (readonly [CustomElementConstructor & { tag?: string }, Values])[] = [
  [BreathingPacer, { ...EVERY, ...PACER }],
  [GroundingSteps, { ...EVERY, ...STEPS }],
  [JoyList, EVERY],
  [MoodCheckin, EVERY],
  [QuickExit, { ...EVERY, ...EXIT }],
  [CalmSpace, { ...EVERY, country: ['ES', ''] }],
  [ArticleCard, { ...EVERY, ...TEXT, 'open-in': ['dialog', 'window'] }],
  [
    SteadyFrame,
    {
      src: ['/frame.html', '/other.html', ':'],
      tool: ['breathing-pacer', 'article-card', 'quick-exit', 'none'],
      theme: ['dark', 'light'],
      label: ['Breathe', ''],
      'allow-storage': [''],
      ...{ discreet: [''], announce: ['off'] },
      ...{ ...PACER, ...STEPS, ...TEXT },
    },
  ],
];

/** Until it has drawn what it draws in answer to what it has drawn. */
const settle = async (element: HTMLElement): Promise<void> => {
  for (let times = 0; times < 3; times++) {
    await (element as { updateComplete?: Promise<unknown> }).updateComplete;
    await Promise.resolve();
  }
};

/** What stands on it, by name. */
const said = (element: Element): string =>
  Array.from(element.attributes, ({ name, value }) => `${name}="${value}"`)
    .sort()
    .join(' ');

/** All that it draws, without the marks of its templates. Of a theme that comes late, a frame is told once it is there. */
const drawn = (element: HTMLElement): string =>
  (element.shadowRoot?.innerHTML ?? '')
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/&(amp;)?theme=\w+| color-scheme: \w+;/g, '') + String(element.matches(':popover-open'));

/** The same numbers each time. */
function* numbers(): Generator<number, never> {
  for (let seed = 7; ;) yield (seed = (seed * 16_807) % 2_147_483_647);
}

for (const [element, values] of TAGS) {
  const tag = element.tag ?? 'steady-frame';
  describe(`<${tag}>: attributes and properties at any time, in any order`, () => {
    let place: HTMLElement;
    const { warn } = console;
    before(() => {
      if ('define' in element) (element.define as () => void)();
      console.warn = () => undefined;
    });
    after(() => (console.warn = warn));
    beforeEach(async () => (place = await fixture<HTMLElement>(html`<div lang="en"></div>`)));

    /** Connected with such attributes from the start, and again after whatever `then` does to it. */
    async function show(
      attributes: Readonly<Record<string, string>>,
      then: (made: HTMLElement) => Promise<void> | void = () => undefined,
    ): Promise<string> {
      const made = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
      place.append(made);
      await settle(made);
      await then(made);
      await settle(made);
      const seen = `${drawn(made)} ${said(made)}`;
      made.remove();
      return seen;
    }
    /** What it needs to be anything. */
    const needs = tag === 'steady-frame' ? { src: '/frame.html', tool: 'breathing-pacer' } : {};
    const without = (name: string): Readonly<Record<string, string>> =>
      Object.fromEntries(Object.entries(needs).filter(([each]) => each !== name));
    const propertyOf = (name: string): string =>
      name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

    it('is told of each of its attributes here', () => {
      const { observedAttributes } = element as unknown as { observedAttributes: readonly string[] };
      expect(Object.keys(values).sort()).to.deep.equal([...observedAttributes].sort());
    });

    for (const [name, each] of Object.entries(values)) {
      it(`${name}: late, changed, taken back, given again`, async () => {
        const bare = await show(without(name));
        for (const value of each) {
          const wanted = await show({ ...without(name), [name]: value });
          const set = (made: HTMLElement): void => made.setAttribute(name, value);
          const takeBack = async (made: HTMLElement): Promise<void> => {
            made.removeAttribute(name);
            await settle(made);
          };
          expect(await show(without(name), set), `${value}, late`).to.equal(wanted);
          expect(await show({ ...without(name), [name]: value }, takeBack), `${value}, taken back`).to.equal(
            bare,
          );
          const again = await show({ ...without(name), [name]: value }, async (made) => {
            await takeBack(made);
            set(made);
          });
          expect(again, `${value}, given again`).to.equal(wanted);
          const away = await show(without(name), async (made) => {
            made.remove();
            set(made);
            await settle(made);
            place.append(made);
          });
          expect(away, `${value}, while it was away`).to.equal(wanted);
          for (const other of each) {
            const changed = await show({ ...without(name), [name]: other }, set);
            expect(changed, `${other}, then ${value}`).to.equal(wanted);
          }
          if (tag === 'steady-frame') continue;
          const property = propertyOf(name);
          for (const nothing of [undefined, null]) {
            const gone = await show({ ...without(name), [name]: value }, (made) => {
              Object.assign(made, { [property]: nothing });
            });
            const inside = (seen: string): string => seen.slice(0, seen.lastIndexOf('>'));
            expect(inside(gone), `${value}, then ${String(nothing)} as a property`).to.equal(inside(bare));
          }
        }
      });
    }

    it('all of them, each at some time, in some order', async () => {
      const random = numbers();
      const pick = (below: number): number => random.next().value % below;
      for (let round = 0; round < 12; round++) {
        const wanted = Object.entries(values).map(
          ([name, each]) => [name, each[pick(each.length)]!] as const,
        );
        const from = await show(Object.fromEntries(wanted));
        const order = wanted.map((each) => [pick(1000), ...each] as const).sort(([a], [b]) => a - b);
        const steps: string[] = [];
        const made = document.createElement(tag);
        for (const [when, name, value] of order) {
          if (!made.isConnected && when % 4 === 0) place.append(made);
          if (made.isConnected && when % 3 === 0) await settle(made);
          made.setAttribute(name, value);
          steps.push(`${name}="${value}"`);
        }
        place.append(made);
        await settle(made);
        expect(`${drawn(made)} ${said(made)}`, steps.join(' ')).to.equal(from);
        made.remove();
      }
    });
  });
}
