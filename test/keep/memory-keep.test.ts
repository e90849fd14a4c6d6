import { expect } from '@open-wc/testing';
import type { KeptRecord } from '../../src/keep/keep.js';
import { MemoryKeep, pageMemory } from '../../src/keep/memory-keep.js';
import { wipePage } from '../../src/page/wipe.js';

interface Named extends KeptRecord {
  readonly name: string;
}

describe('MemoryKeep', () => {
  it('keeps collections apart, in order, and tells listeners', async () => {
    const keep = new MemoryKeep();
    let told = 0;
    const stop = keep.subscribe(() => told++);
    await keep.update<Named>('a', (records) => [...records, { id: '1', name: 'one' }]);
    await keep.update<Named>('a', (records) => [{ id: '2', name: 'two' }, ...records]);
    expect(keep.read<Named>('a').map(({ name }) => name)).to.deep.equal(['two', 'one']);
    expect(keep.read('b')).to.deep.equal([]);
    expect(told).to.equal(2);
    stop();
    await keep.update('a', () => []);
    expect(told).to.equal(2);
  });

  it('answers with the same array until something changes, so that views can compare', () => {
    const keep = new MemoryKeep();
    expect(keep.read('a')).to.equal(keep.read('a'));
  });

  it('leaves the collection as it was when a change throws', async () => {
    const keep = new MemoryKeep();
    await keep.update('a', () => [{ id: '1' }]);
    let refused = false;
    await keep
      .update('a', () => {
        throw new Error('no');
      })
      .catch(() => (refused = true));
    expect(refused).to.equal(true);
    expect(keep.read('a')).to.have.length(1);
  });

  it('forgets one collection alone', async () => {
    const keep = new MemoryKeep();
    for (const collection of ['a', 'b']) await keep.update(collection, () => [{ id: '1' }]);
    keep.wipe('a');
    expect([keep.read('a').length, keep.read('b').length]).to.deep.equal([0, 1]);
  });

  it('forgets all of it when the page asks, and is one for the page', async () => {
    expect(pageMemory()).to.equal(pageMemory());
    await pageMemory().update('a', () => [{ id: '1' }]);
    let told = 0;
    const stop = pageMemory().subscribe(() => told++);
    wipePage();
    expect(pageMemory().read('a')).to.deep.equal([]);
    expect(told).to.equal(1);
    stop();
  });
});
