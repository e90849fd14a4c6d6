import { expect, fixture, html } from '@open-wc/testing';
import { defineAll } from '../../src/define-all.js';
import { tools } from '../../src/components/index.js';
import { JOYS } from '../../src/components/joy-list/collection.js';
import { MOODS } from '../../src/components/mood-checkin/collection.js';
import { EMPTY, newMood } from '../../src/components/mood-checkin/mood.js';
import type { SteadyElement } from '../../src/element/steady-element.js';
import type { KeptRecord, PersonalCollection } from '../../src/keep/collection.js';
import { pageMemory } from '../../src/keep/memory-keep.js';
import { wipePage } from '../../src/page/wipe.js';
import { control, inPage, shown, unfold } from '../support/deep.js';
import { StoredKeep } from '../support/stored-keep.js';

const CANARY = 'canary-7c2e90';

/** Of each collection that may outlive the page: a record with words of a person's own, and the way to where it shows. */
const SAMPLES: Readonly<
  Record<string, readonly [keep: (keep: StoredKeep) => Promise<void>, way: readonly string[]]>
> = {
  [JOYS.name]: [sample(JOYS, { id: 'a', text: CANARY, kind: 'people', energy: 'low', minutes: 5 }), []],
  [MOODS.name]: [
    sample(MOODS, newMood('a', { ...EMPTY, note: CANARY }, Date.parse('2026-03-29T12:00:00Z'), 'UTC')),
    ['My check-ins'],
  ],
};

function sample<T extends KeptRecord>(
  of: PersonalCollection<T>,
  record: T,
): (keep: StoredKeep) => Promise<void> {
  return (keep) => keep.update(of, () => [record]);
}

const NOTHING_STORED = 'Nothing is stored';

describe('a keep of the page’s own', () => {
  const kept = tools.flatMap(({ tag, privacy: { memory = [] } }) =>
    memory.map(([collection]) => ({ tag, collection })),
  );
  let keep: StoredKeep;

  before(() => defineAll());
  beforeEach(() => {
    keep = new StoredKeep();
  });
  afterEach(() => wipePage());

  const settled = async (el: SteadyElement): Promise<void> => {
    await el.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    await el.updateComplete;
  };
  const make = async (tag: string, given: StoredKeep | undefined): Promise<SteadyElement> => {
    const space = await fixture(html`<calm-space .keep=${given} lang="en"></calm-space>`);
    const el = document.createElement(tag) as SteadyElement;
    space.append(el);
    await settled(el);
    return el;
  };
  const go = async (el: SteadyElement, way: readonly string[]): Promise<void> => {
    for (const name of way) {
      control(el, name).click();
      await settled(el);
    }
  };

  it('is tried with every tool that keeps something', () => {
    const lasting = kept.filter(({ collection }) => 'write' in collection);
    expect(lasting.map(({ collection }) => collection.name)).to.have.members(Object.keys(SAMPLES));
    expect(kept.length, 'and some that last for the visit').to.be.greaterThan(lasting.length);
  });

  for (const { tag, collection } of kept) {
    const { name } = collection;
    if (!('write' in collection)) {
      it(`is not given ${name}, which is for the visit (<${tag}>)`, async () => {
        const el = await make(tag, keep);
        await unfold(el);
        for (const box of el.shadowRoot!.querySelectorAll('input[type=checkbox]'))
          (box as HTMLElement).click();
        await settled(el);
        el.wipe();
        await settled(el);
        expect(keep.asked).not.to.include(name);
      });
      continue;
    }
    const [put, way] = SAMPLES[name]!;

    it(`that lasts: <${tag}> does not say that nothing is stored`, async () => {
      const said: boolean[] = [];
      for (const given of [undefined, keep]) {
        const el = await make(tag, given);
        await unfold(el);
        said.push(shown(el).includes(NOTHING_STORED));
      }
      expect(said).to.deep.equal([true, false]);
    });

    it(`that stores text: <${tag}> shows what it gives back, and brings back what was removed`, async () => {
      await put(keep);
      const el = await make(tag, keep);
      await go(el, way);
      expect(inPage(CANARY)).to.equal(true);
      if (!(el.shadowRoot!.textContent ?? '').includes('Remove')) {
        control(el, /^More/).click();
        await settled(el);
      }
      await go(el, []);
      control(el, /^Remove/).click();
      await settled(el);
      expect(keep.text).not.to.contain(CANARY);
      control(el, 'Undo').click();
      await settled(el);
      expect(keep.text).to.contain(CANARY);
      expect(inPage(CANARY)).to.equal(true);
    });

    it(`that is locked: <${tag}> shows neither records nor an empty list, changes nothing, and leads to where it opens`, async () => {
      await put(keep);
      const before = keep.text;
      keep.lock();
      const el = await make(tag, keep);
      expect(shown(el)).to.equal('It is locked for now. Show');
      expect(el.shadowRoot!.querySelector('[part=list]')).to.equal(null);
      const { updates } = keep;
      keep.refuses = true;
      await go(el, ['Show']);
      expect(shown(el), 'the person chose not to, or it failed').to.equal('It is locked for now. Show');
      keep.refuses = false;
      await go(el, ['Show']);
      expect(shown(el)).not.to.contain('locked');
      await go(el, way);
      expect(inPage(CANARY)).to.equal(true);
      keep.lock();
      await settled(el);
      expect(inPage(CANARY), 'gone from the page, hidden parts too').to.equal(false);
      expect([keep.updates, keep.text]).to.deep.equal([updates, before]);
      expect(pageMemory().read(collection)).to.deep.equal([]);
    });
  }
});
