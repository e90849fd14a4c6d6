import { expect } from '@open-wc/testing';
import { closedRoot } from '../../src/element/closed-root.js';

describe('a closed root', () => {
  it('says once, in development, that a page had replaced attachShadow() before it', () => {
    const told: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => told.push(text);
    // As test pages have (setup.ts), so that they can look into every root.
    for (let made = 0; made < 2; made++) closedRoot(document.createElement('div'));
    console.warn = warn;
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('attachShadow() was replaced').and.to.contain('shield.js');
  });
});
