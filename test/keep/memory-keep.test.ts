import { expect } from '@open-wc/testing';
import type { KeptRecord, VisitCollection } from '../../src/keep/collection.js';
import { MemoryKeep, pageMemory } from '../../src/keep/memory-keep.js';
import { wipePage } from '../../src/page/wipe.js';

interface Named extends KeptRecord {
  readonly name: string;
}

const A: VisitCollection<Named> = { name: 'a' };
const B: VisitCollection<Named> = { name: 'b' };
const one: Named = { id: '1', name: 'one' };

describe('MemoryKeep', () => {
  it('keeps collections apart, in order, and tells listeners', async () => {
    const keep = new MemoryKeep();
    let told = 0;
    const stop = keep.subscribe(() => told++);
    await keep.update(A, (records) => [...records, one]);
    await keep.update(A, (records) => [{ id: '2', name: 'two' }, ...records]);
    expect(keep.read(A).map(({ name }) => name)).to.deep.equal(['two', 'one']);
    expect(keep.read(B)).to.deep.equal([]);
    expect(told).to.equal(2);
    stop();
    await keep.update(A, () => []);
    expect(told).to.equal(2);
  });

  it('says that it does not outlive the page', () => {
    expect(new MemoryKeep().lasting).to.equal(false);
  });

  it('answers with the same array until something changes, so that views can compare', () => {
    const keep = new MemoryKeep();
    expect(keep.read(A)).to.equal(keep.read(A));
  });

  it('leaves the collection as it was when a change throws', async () => {
    const keep = new MemoryKeep();
    await keep.update(A, () => [one]);
    let refused = false;
    await keep
      .update(A, () => {
        throw new Error('no');
      })
      .catch(() => (refused = true));
    expect(refused).to.equal(true);
    expect(keep.read(A)).to.have.length(1);
  });

  it('forgets one collection alone', async () => {
    const keep = new MemoryKeep();
    for (const collection of [A, B]) await keep.update(collection, () => [one]);
    keep.wipe(A);
    expect([keep.read(A).length, keep.read(B).length]).to.deep.equal([0, 1]);
  });

  it('forgets all of it when the page asks, and is one for the page', async () => {
    expect(pageMemory()).to.equal(pageMemory());
    await pageMemory().update(A, () => [one]);
    let told = 0;
    const stop = pageMemory().subscribe(() => told++);
    wipePage();
    expect(pageMemory().read(A)).to.deep.equal([]);
    expect(told).to.equal(1);
    stop();
  });
});
