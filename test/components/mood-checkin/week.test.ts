import { expect } from '@open-wc/testing';
import { firstWeekday } from '../../../src/components/mood-checkin/week.js';

describe('a week', () => {
  const { prototype } = Intl.Locale as unknown as { prototype: Record<string, unknown> };
  const own = Object.getOwnPropertyDescriptors(prototype);
  const has = 'getWeekInfo' in prototype || 'weekInfo' in prototype;
  const without = (): void => ['getWeekInfo', 'weekInfo'].forEach((name) => delete prototype[name]);
  afterEach(() => {
    without();
    for (const name of ['getWeekInfo', 'weekInfo'])
      if (own[name]) Object.defineProperty(prototype, name, own[name]);
  });

  it('begins as people there have it', function () {
    if (!has) this.skip();
    expect(['es-ES', 'en-GB', 'es-MX', 'en-US', 'ar-EG', 'ar-LB'].map(firstWeekday)).to.deep.equal([
      1, 1, 0, 0, 6, 1,
    ]);
  });

  it('is told by older engines as a getter', () => {
    without();
    Object.defineProperty(prototype, 'weekInfo', { configurable: true, get: () => ({ firstDay: 7 }) });
    expect(firstWeekday('es-MX')).to.equal(0);
  });

  it('begins on Monday where the browser cannot tell', () => {
    without();
    expect(firstWeekday('es-MX')).to.equal(1);
  });
});
