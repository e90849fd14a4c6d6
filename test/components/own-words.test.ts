import { expect, fixture, html } from '@open-wc/testing';
import { GroundingSteps } from '../../src/components/grounding-steps/grounding-steps.js';
import { JoyList } from '../../src/components/joy-list/joy-list.js';
import { MoodCheckin } from '../../src/components/mood-checkin/mood-checkin.js';
import { addLanguage } from '../../src/language/languages.js';
import { wipePage } from '../../src/page/wipe.js';
import ar from '../../src/generated/languages/ar.js';
import type { SteadyElement } from '../../src/element/steady-element.js';
import { deep, unfold } from '../support/deep.js';
import { write } from '../support/hands.js';
import { waitUntil } from '../support/wait.js';

GroundingSteps.define();
JoyList.define();
MoodCheckin.define();
addLanguage(ar);

type Field = HTMLInputElement | HTMLTextAreaElement;
const FIELDS = 'textarea, input:not([type=checkbox], [type=radio], [type=file])';
const fieldsOf = (el: SteadyElement): Field[] => [...el.shadowRoot!.querySelectorAll<Field>(FIELDS)];

async function press(el: SteadyElement, selector: string): Promise<void> {
  el.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
  await el.updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
  await el.updateComplete;
}

/** How each tool is brought to where something can be written: by places, since the words differ by language. */
const WRITING: Record<string, ((el: SteadyElement) => Promise<void>)[]> = {
  'grounding-steps': [
    async (el) => {
      await press(el, 'button');
      await unfold(el);
      await press(el, '[part=more] button');
    },
  ],
  'joy-list': [
    (el) => press(el, '.primary + button'),
    async (el) => {
      await press(el, '#menu-0');
      await press(el, '.menu button:nth-child(2)');
    },
  ],
  'mood-checkin': [
    unfold,
    async (el) => {
      for (let step = 0; step < 3; step++) await press(el, '.nav button:first-of-type');
      await unfold(el);
    },
  ],
};

/** Where the second letter of a text stands, and its last sign: as it is laid out, not as it is written. */
function ends(element: Element, text: string): readonly [first: number, last: number] {
  for (const each of deep(element)) {
    for (const node of each.childNodes) {
      const at = node instanceof Text ? node.data.indexOf(text) : -1;
      if (at < 0) continue;
      const place = (index: number): number => {
        const range = document.createRange();
        range.setStart(node, at + index);
        range.setEnd(node, at + index + 1);
        return range.getBoundingClientRect().left;
      };
      // Not the very first: WebKit gives that the width of the whole where isolates begin.
      return [place(1), place(text.length - 1)];
    }
  }
  throw new Error(`"${text}" is not there`);
}

describe('what people write runs in its own direction', () => {
  afterEach(() => wipePage());

  for (const [tag, ways] of Object.entries(WRITING)) {
    for (const lang of ['en', 'ar']) {
      it(`in every field of <${tag}>, on a page in ${lang}`, async () => {
        let found = 0;
        for (const way of ways) {
          const page = await fixture(html`<div lang=${lang}></div>`);
          const el = document.createElement(tag) as SteadyElement;
          page.append(el);
          await el.updateComplete;
          await way(el);
          for (const field of fieldsOf(el)) {
            found++;
            const direction = async (text: string): Promise<string> => {
              write(field, text);
              await el.updateComplete;
              return getComputedStyle(field).direction;
            };
            expect(await direction('مرحبا (نعم)!')).to.equal('rtl');
            expect(await direction('Hello (yes)!')).to.equal('ltr');
            expect(await direction(''), 'an empty one follows the page').to.equal(
              lang === 'ar' ? 'rtl' : 'ltr',
            );
          }
          wipePage();
        }
        expect(found).to.be.at.least(ways.length);
      });
    }
  }

  const arabic = 'مرحبا (نعم)!';
  const latin = 'Hello (yes)!';
  const laidOut = (el: Element): void => {
    const [first, last] = ends(el.shadowRoot!.querySelector('[part=list]')!, arabic);
    expect(last, 'the Arabic ends on its left').to.be.lessThan(first);
    const [begin, end] = ends(el.shadowRoot!.querySelector('[part=list]')!, latin);
    expect(end, 'the English ends on its right').to.be.greaterThan(begin);
  };

  for (const lang of ['en', 'ar']) {
    it(`on a list of joys in ${lang}: a thing and its plan`, async () => {
      const page = await fixture(html`<div lang=${lang}><joy-list></joy-list></div>`);
      const el = page.firstElementChild as SteadyElement;
      await el.updateComplete;
      for (const text of [arabic, latin]) {
        await press(el, '.primary + button');
        write(fieldsOf(el)[0]!, text);
        await press(el, '[part=editor] .primary');
      }
      laidOut(el);
      await press(el, '#menu-0');
      await press(el, '.menu button:nth-child(2)');
      write(fieldsOf(el)[0]!, arabic);
      await el.updateComplete;
      const [first, last] = ends(el.shadowRoot!.querySelector('[part=editor] .plan')!, arabic);
      expect(last).to.be.lessThan(first);
    });

    it(`in check-ins in ${lang}: own words, and a note`, async () => {
      const page = await fixture(html`<div lang=${lang}><mood-checkin></mood-checkin></div>`);
      const el = page.firstElementChild as SteadyElement;
      await el.updateComplete;
      await unfold(el);
      for (const text of [arabic, latin]) {
        const field = fieldsOf(el)[0]!;
        write(field, text);
        field.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
        );
        await el.updateComplete;
      }
      await press(el, '.nav .primary');
      await press(el, '.row:last-child button:last-child');
      await waitUntil(() => el.shadowRoot!.querySelector('[part=list]'));
      laidOut(el);
    });
  }
});
