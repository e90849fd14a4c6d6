// The themes as they ship, and what the editor of the demo is made of.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { converter, wcagContrast } from 'culori';
import fc from 'fast-check';
import { COLORS, MORE, nearest, PAIRS, themeCss, toHex, weakPairs } from '../../scripts/theming/index.mjs';

const names = readdirSync('dist/themes').map((file) => file.replace('.css', ''));
const sheets = new Map(names.map((name) => [name, readFileSync(`dist/themes/${name}.css`, 'utf8')]));

/** What a style sheet of a theme comes to, as a browser would have it. */
function computed(css, { dark = false, more = false, modern = true } = {}) {
  const values = {};
  const open = [];
  for (const line of css.replace(/\/\*[^]*?\*\//g, '').split('\n')) {
    const [, name, value] = /^\s*(--sg-[\w-]+): (.*);$/.exec(line) ?? [];
    if (line.includes('{')) {
      const media = !line.includes('prefers-contrast: more') || more;
      open.push(media && (!line.includes('@supports') || modern));
    } else if (line.includes('}')) open.pop();
    else if (name && open.every(Boolean)) {
      const both = /^light-dark\((\S+), (\S+)\)$/.exec(value);
      values[name.slice('--sg-'.length)] = both ? both[dark ? 2 : 1] : value;
    }
  }
  assert.equal(open.length, 0);
  return values;
}

/** What falls short, by the library's own formula and nothing of ours. */
const short = (colors, pairs) =>
  pairs
    .filter(([front, back, needed]) => !(wcagContrast(colors[front], colors[back]) >= needed))
    .map(([front, back]) => `${front} on ${back}`);

describe('the themes', () => {
  it('are three, and every one sets every colour that tools share', () => {
    assert.equal(names.length, 3);
    for (const css of sheets.values()) {
      for (const dark of [false, true]) {
        const { radius, space, ...colors } = computed(css, { dark });
        assert.match(radius + space, /^[\d.]+em[\d.]+em$/);
        assert.deepEqual(Object.keys(colors).sort(), [...COLORS].sort());
      }
    }
  });

  for (const [name, css] of sheets) {
    for (const dark of [false, true]) {
      const scheme = dark ? 'dark' : 'light';
      it(`${name}, ${scheme}: text and controls stand out as WCAG AA asks`, () => {
        assert.deepEqual(short(computed(css, { dark }), PAIRS), []);
      });
      it(`${name}, ${scheme}: where more contrast is asked for, text as AAA asks, and lines can be seen`, () => {
        assert.deepEqual(short(computed(css, { dark, more: true }), MORE), []);
      });
    }

    it(`${name}: a browser that knows no light-dark() gets all of light`, () => {
      for (const more of [false, true]) {
        assert.deepEqual(computed(css, { more, modern: false }), computed(css, { more }));
        const values = Object.values(computed(css, { more, modern: false }));
        assert.ok(values.every((value) => !value.includes('light-dark')));
      }
    });

    it(`${name}: no red, which is for leaving`, () => {
      const oklch = converter('oklch');
      for (const dark of [false, true]) {
        for (const [token, color] of Object.entries(computed(css, { dark }))) {
          const { c, h } = oklch(color) ?? { c: 0 };
          assert.ok(c < 0.05 || h > 50 || h < 0, `${token} ${color}`);
        }
      }
    });
  }

  it('strong has 7 to 1 for text on every device, as it says', () => {
    for (const dark of [false, true])
      assert.deepEqual(short(computed(sheets.get('strong'), { dark }), MORE), []);
  });

  it('a theme that is too weak is found', () => {
    const weak = { ...computed(sheets.get('clear')), muted: '#9aa5ad', control: '#c0ccd5' };
    assert.deepEqual(short(weak, PAIRS), [
      'muted on surface',
      'muted on tint',
      'control on surface',
      'control on tint',
    ]);
    // The two greys on either side of the line, as published.
    const on = (color) => short({ text: color, surface: '#ffffff' }, [['text', 'surface', 4.5]]);
    assert.deepEqual([on('#767676'), on('#777777')], [[], ['text on surface']]);
  });

  it('are listed in the guide and in the README of the package', () => {
    const guide = readFileSync('docs/theming.md', 'utf8');
    for (const name of names) assert.ok(guide.includes(`themes/${name}.css`), name);
  });
});

describe('the editor', () => {
  const channel = fc.integer({ min: 0, max: 255 });
  const hex = fc
    .tuple(channel, channel, channel)
    .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);
  const scheme = fc.record(Object.fromEntries(COLORS.map((name) => [name, hex])));

  it('finds what is too close, and only that', () => {
    fc.assert(
      fc.property(scheme, (colors) => {
        const found = weakPairs(colors).map(({ front, back }) => `${front} on ${back}`);
        assert.deepEqual(found, short(colors, PAIRS));
      }),
    );
  });

  it('suggests a colour that passes everywhere, or says that there is none', () => {
    fc.assert(
      fc.property(
        scheme,
        fc.constantFrom('text', 'muted', 'accent', 'on-accent', 'control'),
        (colors, name) => {
          const own = PAIRS.filter(([front]) => front === name);
          const found = nearest(name, colors);
          if (found) assert.deepEqual(short({ ...colors, [name]: found }, own), []);
          // Nothing is lighter than white or darker than black.
          else
            for (const end of ['#000000', '#ffffff'])
              assert.notEqual(short({ ...colors, [name]: end }, own).length, 0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves alone what passes, and goes no further than it has to', () => {
    const { light } = JSON.parse(readFileSync('src/theme/themes.json', 'utf8')).clear;
    assert.equal(nearest('text', light), light.text);
    const found = nearest('muted', { ...light, muted: '#999999' });
    const ratio = wcagContrast(found, light.tint);
    assert.ok(ratio >= 4.5 && ratio < 4.65, `${found} ${ratio}`);
    // A grey stays grey, a blue stays blue.
    assert.match(found, /^#(..)\1\1$/);
    const blue = converter('oklch')(nearest('accent', { ...light, accent: '#6ea8ff' }));
    assert.ok(Math.abs(blue.h - converter('oklch')('#6ea8ff').h) < 6, String(blue.h));
  });

  it('reads every way to write a colour, and nothing else', () => {
    const read = { teal: '#008080', '#abc': '#aabbcc', 'rgb(1 2 3)': '#010203', ' #ABCDEF ': '#abcdef' };
    for (const [value, expected] of Object.entries(read)) assert.equal(toHex(value), expected);
    assert.match(toHex('oklch(70% 0.3 150)'), /^#[\da-f]{6}$/);
    for (const value of ['', 'grene', '#12', 'transparent', '#00000080', 'var(--x)', 'red; }'])
      assert.equal(toHex(value), undefined, value);
  });

  it('writes what was chosen, for light, dark and more contrast', () => {
    fc.assert(
      fc.property(scheme, scheme, (light, dark) => {
        const css = themeCss({
          light,
          dark,
          radius: '1em',
          space: '1em',
          more: { light: { text: '#000000' } },
        });
        assert.deepEqual(computed(css), { ...light, radius: '1em', space: '1em' });
        assert.deepEqual(computed(css, { dark: true }), { ...dark, radius: '1em', space: '1em' });
        assert.equal(computed(css, { more: true }).text, '#000000');
        assert.equal(computed(css, { dark: true, more: true }).text, dark.text);
      }),
    );
    assert.ok(
      themeCss({ light: {}, font: 'Georgia, serif' }).endsWith('body {\n  font-family: Georgia, serif;\n}\n'),
    );
  });
});
