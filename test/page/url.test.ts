import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { safeUrl } from '../../src/page/url.js';

const PAGE = 'https://ngo.example/help/index.html?a=1#top';

describe('safeUrl', () => {
  const allowed: Record<string, string> = {
    'https://who.int/x': 'https://who.int/x',
    '//who.int/x': 'https://who.int/x',
    'tel:+18883737888': 'tel:+18883737888',
    'sms:233733': 'sms:233733',
    'mailto:a@b.example': 'mailto:a@b.example',
    '#notes': 'https://ngo.example/help/index.html?a=1#notes',
    'next.html': 'https://ngo.example/help/next.html',
    '../x?y=1': 'https://ngo.example/x?y=1',
    '': 'https://ngo.example/help/index.html?a=1',
  };
  for (const [given, read] of Object.entries(allowed)) {
    it(`allows "${given}"`, () => expect(safeUrl(given, PAGE)).to.equal(read));
  }

  for (const given of [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' \u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://ngo.example/1-2',
    'filesystem:https://ngo.example/x',
    'file:///etc/passwd',
    'http://who.int/x',
    'ftp://who.int/x',
    'about:blank',
    'view-source:https://who.int',
    'https://',
    'intent://x#Intent;end',
  ]) {
    it(`refuses ${JSON.stringify(given)}`, () => expect(safeUrl(given, PAGE)).to.equal(undefined));
  }

  it('refuses what is no string', () => {
    for (const given of [undefined, null, 1, {}, [], { toString: () => 'https://a.example' }, Symbol('x')]) {
      expect(safeUrl(given, PAGE)).to.equal(undefined);
    }
  });

  it('follows the page where it is served without https, or opened from a file', () => {
    expect(safeUrl('b.html', 'http://localhost:8000/a.html')).to.equal('http://localhost:8000/b.html');
    expect(safeUrl('#b', 'file:///home/a.html')).to.equal('file:///home/a.html#b');
    expect(safeUrl('#next', 'file:///home/a.html#top')).to.equal('file:///home/a.html#next');
    expect(safeUrl('b.html', 'file:///home/a.html')).to.equal(undefined);
    // Neither address has an origin: they are not one for that.
    for (const given of ['web+https://a.example/', 'shttp://a.example/', 'data:text/html,x']) {
      expect(safeUrl(given, 'file:///home/a.html'), given).to.equal(undefined);
    }
    expect(safeUrl('https://a.example/', 'file:///home/a.html')).to.equal('https://a.example/');
    expect(safeUrl('javascript:alert(1)', 'file:///home/a.html')).to.equal(undefined);
    expect(safeUrl('#b', 'about:srcdoc')).to.equal('about:srcdoc#b');
  });

  it('answers nothing for a page without an address', () => {
    expect(safeUrl('https://a.example/', 'nowhere')).to.equal(undefined);
  });

  it('never lets a script through, whatever stands in and around it', () => {
    const noise = fc.string({
      unit: fc.constantFrom('\t', '\n', '\r', ' ', '\u0000', '\u001f', '\u00a0', 'x', ':', '/'),
    });
    fc.assert(
      fc.property(noise, fc.nat(10), noise, (before, at, inside) => {
        const given = `${before}javascript:alert(1)`;
        const cut = before.length + at;
        const read = safeUrl(given.slice(0, cut) + inside + given.slice(cut), PAGE);
        if (read !== undefined) expect(new URL(read).protocol).to.equal('https:');
      }),
    );
  });
});
