import { expect, fixture, html } from '@open-wc/testing';
import { CalmSpace } from '../../src/components/calm-space/calm-space.js';
import { without } from '../../src/core/records.js';
import { MemoryKeep } from '../../src/keep/memory-keep.js';
import { PrivateElement } from '../../src/shared/private-element.js';
import { Records } from '../../src/shared/records.js';
import { recordsStrings } from '../../src/shared/records.strings.js';
import { control } from '../support/deep.js';

interface Thing {
  readonly id: string;
  readonly words?: readonly string[];
}

const MOST = 4;

class RecordsProbe extends PrivateElement<typeof recordsStrings> {
  static override readonly tag: string = 'records-probe';
  static override readonly messages: typeof recordsStrings = recordsStrings;
  readonly records: Records<Thing, never> = new Records<Thing, never>(
    this,
    this.voice,
    () => this.calm.keep,
    {
      collection: 'things',
      file: 'things.json',
      isReadable: (thing) => Array.isArray(thing?.words),
      holds: ({ length }) => length <= MOST,
      write: JSON.stringify,
      read: (file) => JSON.parse(file) as Thing[],
    },
  );
  protected override view(): unknown {
    return this.records.render();
  }
}

describe('what a button asks of records', () => {
  it('is done once however often it is pressed, and again after it is over, or after a wipe', async () => {
    RecordsProbe.define();
    const { records } = await fixture<RecordsProbe>(html`<records-probe></records-probe>`);
    let done = 0;
    const ends: (() => void)[] = [];
    const work = (): Promise<void> =>
      new Promise((resolve) => {
        done++;
        ends.push(resolve);
      });
    const first = records.once(work);
    void records.once(work);
    expect(done).to.equal(1);
    ends[0]!();
    await first;
    const second = records.once(work);
    expect(done).to.equal(2);
    records.wipe();
    void records.once(work);
    expect(done).to.equal(3);
    // What began before the wipe lets nothing through that began after it.
    ends[1]!();
    await second;
    void records.once(work);
    expect(done).to.equal(3);
    const failing = new RecordsProbe().records;
    await failing.once(() => Promise.reject(new Error('x'))).catch(() => undefined);
    void failing.once(work);
    expect(done).to.equal(4);
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
    await keep.update<Thing>('things', () => [good[0]!, ...odd, good[1]!]);
    const space = await fixture(
      html`<calm-space .keep=${keep}><records-probe lang="en"></records-probe></calm-space>`,
    );
    made = space.querySelector('records-probe')!;
  });
  const kept = (): readonly unknown[] => keep.read('things');

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
