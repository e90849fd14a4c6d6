import { expect, fixture, html } from '@open-wc/testing';
import { CalmSpace } from '../../src/components/calm-space/calm-space.js';
import { without } from '../../src/keep/take-back.js';
import type { VisitCollection } from '../../src/keep/collection.js';
import { MemoryKeep } from '../../src/keep/memory-keep.js';
import { PrivateElement } from '../../src/element/private-element.js';
import { Records } from '../../src/keep/records.js';
import { recordsStrings } from '../../src/language/records.strings.js';
import { collectionOf } from '../support/collections.js';
import { StoredKeep } from '../support/stored-keep.js';
import { control } from '../support/deep.js';

interface Thing {
  readonly id: string;
  readonly words?: readonly string[];
}

const THINGS = collectionOf(
  'things',
  (value): value is Thing => Array.isArray((value as Thing | null)?.words),
  4,
);

class RecordsProbe extends PrivateElement<typeof recordsStrings> {
  static override readonly tag: string = 'records-probe';
  static override readonly messages: typeof recordsStrings = recordsStrings;
  readonly records: Records<Thing, never> = new Records<Thing, never>(
    this,
    this.voice,
    () => this.calm.keep,
    THINGS,
  );
  protected override view(): unknown {
    return this.records.render();
  }
}

describe('a change of records', () => {
  it('is made once however often it is asked for, and another after it is over, or after a wipe', async () => {
    RecordsProbe.define();
    CalmSpace.define();
    const ends: (() => void)[] = [];
    class Slow extends MemoryKeep {
      override async update<T extends Thing>(
        collection: VisitCollection<T>,
        change: (records: readonly T[]) => readonly T[],
      ): Promise<void> {
        await new Promise<void>((resolve) => ends.push(resolve));
        return super.update(collection, change);
      }
    }
    const space = await fixture(
      html`<calm-space .keep=${new Slow()}><records-probe></records-probe></calm-space>`,
    );
    const { records } = space.querySelector('records-probe')!;
    const add = (id: string): Promise<boolean> =>
      records.change((things) => [...without(things, [{ id }]), { id, words: [] }]);
    const kept = (): string[] => records.read().map(({ id }) => id);
    const first = add('a');
    expect(await add('b')).to.equal(false);
    ends[0]!();
    expect([await first, ...kept()]).to.deep.equal([true, 'a']);
    const second = add('c');
    expect(ends).to.have.length(2);
    records.wipe();
    const third = add('d');
    expect(ends).to.have.length(3);
    // What began before the wipe lets nothing through that began after it.
    ends[1]!();
    expect(await second).to.equal(false);
    expect(await add('e')).to.equal(false);
    ends[2]!();
    expect(await third).to.equal(true);
  });

  it('is not made in a keep that is locked', async () => {
    RecordsProbe.define();
    CalmSpace.define();
    const keep = new StoredKeep();
    const space = await fixture(html`<calm-space .keep=${keep}><records-probe></records-probe></calm-space>`);
    const { records } = space.querySelector('records-probe')!;
    keep.lock();
    expect(await records.change(() => [{ id: 'a', words: [] }])).to.equal(false);
    expect([keep.updates, keep.text]).to.deep.equal([0, '']);
    await keep.locked!.open();
    expect(await records.change(() => [{ id: 'a', words: [] }])).to.equal(true);
    expect(keep.text).to.contain('"a"');
  });

  it('that fails is over, too', async () => {
    RecordsProbe.define();
    const { records } = await fixture<RecordsProbe>(html`<records-probe></records-probe>`);
    const fail = (): never => {
      throw new Error('x');
    };
    expect(await records.change(fail)).to.equal(false);
    expect(await records.change(() => [])).to.equal(true);
  });
});

describe('records of which some cannot be read', () => {
  const odd = [null, { id: 'odd' }, 'text'] as unknown as Thing[];
  const good: Thing[] = [
    { id: 'a', words: [] },
    { id: 'b', words: ['x'] },
  ];
  let keep: MemoryKeep;
  let made: RecordsProbe;

  before(() => {
    CalmSpace.define();
    RecordsProbe.define();
  });
  beforeEach(async () => {
    keep = new MemoryKeep();
    await keep.update(THINGS, () => [good[0]!, ...odd, good[1]!]);
    const space = await fixture(
      html`<calm-space .keep=${keep}><records-probe lang="en"></records-probe></calm-space>`,
    );
    made = space.querySelector('records-probe')!;
  });
  const kept = (): readonly unknown[] => keep.read(THINGS);

  it('give the others, and say how many', () => {
    expect(made.records.read()).to.deep.equal(good);
    expect(made.records.unread).to.equal(odd.length);
    made.records.wipe();
    expect([made.records.read().length, made.records.unread]).to.deep.equal([0, 0]);
  });

  it('keep them as they are, whatever is done with the others', async () => {
    const given: (readonly Thing[])[] = [];
    const added = { id: 'c', words: [] };
    await made.records.change(
      (things) => {
        given.push(things);
        return [...without(things, [good[0]!]), added];
      },
      { said: 'imported', undone: () => undefined },
    );
    expect(given).to.deep.equal([good]);
    expect(kept()).to.have.members([good[1], added, ...odd]);
    await made.updateComplete;
    control(made, 'Undo').click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(made.records.read()).to.deep.equal(good);
    expect(kept()).to.include.members(odd);
  });
});

declare global {
  interface HTMLElementTagNameMap {
    'records-probe': RecordsProbe;
  }
}
