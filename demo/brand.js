import { copyFrom } from './copy.js';

/** The tokens of the tools, with an example of a brand. */
const COLORS = [
  ['surface', 'Surface', '#fffaf5'],
  ['tint', 'Tint', '#f6ebe2'],
  ['text', 'Text', '#33272d'],
  ['muted', 'Second text', '#67565e'],
  ['line', 'Lines', '#e6d8cd'],
  ['control', 'Edges of buttons', '#8d7780'],
  ['accent', 'Accent', '#6d3a5d'],
  ['on-accent', 'Text on the accent', '#ffffff'],
];
const RANGES = [
  ['radius', 'Corners', '0', '2', '0.125', '1'],
  ['space', 'Space', '0.75', '1.5', '0.125', '1'],
];
const FONTS = {
  "The page's own": '',
  'A serif': "Georgia, 'Times New Roman', serif",
  Rounded: "ui-rounded, 'Hiragino Maru Gothic ProN', Quicksand, Verdana, sans-serif",
  Humanist: "Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'DejaVu Sans', sans-serif",
};
/** What has to be readable on what: WCAG asks 4.5 of text, 3 of the edges of controls. */
const PAIRS = [
  ['text', 'surface', 4.5],
  ['muted', 'surface', 4.5],
  ['muted', 'tint', 4.5],
  ['accent', 'surface', 4.5],
  ['accent', 'tint', 4.5],
  ['on-accent', 'accent', 4.5],
  ['control', 'surface', 3],
];

/** Draws the inputs; the returned object always holds what they say. */
export function setUpBrand(panel, changed) {
  const brand = { font: '' };
  const inputs = panel.querySelector('#brand-inputs');
  for (const [name, label, value] of COLORS) {
    brand[name] = value;
    inputs.append(labelled(label, input({ type: 'color', name: `brand-${name}`, value }), false));
  }
  for (const [name, label, min, max, step, value] of RANGES) {
    brand[name] = `${value}em`;
    inputs.append(
      labelled(label, input({ type: 'range', name: `brand-${name}`, min, max, step, value }), true),
    );
  }
  const font = document.createElement('select');
  font.name = 'brand-font';
  for (const [label, value] of Object.entries(FONTS)) font.add(new Option(label, value));
  inputs.append(labelled('Font', font, true));

  const code = panel.querySelector('#brand-css');
  const contrasts = panel.querySelector('#contrast');
  const show = () => {
    const lines = brandCss(brand)
      .filter(([name, value]) => name.startsWith('--') && value)
      .map(([name, value]) => `  ${name}: ${value};`);
    const family =
      brand.font && `\n/* Fonts come from the page. */\nbody {\n  font-family: ${brand.font};\n}\n`;
    code.textContent = `:root {\n${lines.join('\n')}\n}\n${family}`;
    contrasts.replaceChildren(...PAIRS.map((pair) => contrastLine(brand, pair)));
  };

  panel.addEventListener('input', ({ target }) => {
    const name = target.name.slice('brand-'.length);
    brand[name] = target.type === 'range' ? `${target.value}em` : target.value;
    show();
    changed();
  });
  copyFrom(panel.querySelector('.copy'), code);
  show();
  return brand;
}

/** What a brand sets on the page, as pairs of property and value. */
export const brandCss = ({ font, ...tokens }) => [
  ...Object.entries(tokens).map(([name, value]) => [`--sg-${name}`, value]),
  ['font-family', font],
];

/** The browser's own parts, such as checkboxes, follow the surface. */
export const brandScheme = ({ surface }) => (luminance(surface) < 0.18 ? 'dark' : 'light');

function contrastLine(brand, [front, back, needed]) {
  const [a, b] = [luminance(brand[front]), luminance(brand[back])];
  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const item = document.createElement('li');
  const enough = ratio >= needed;
  item.className = enough ? '' : 'low';
  item.textContent =
    `${front} on ${back}: ${ratio.toFixed(1)} to 1` + (enough ? '' : `, too low: it needs ${needed} to 1`);
  return item;
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex) {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const input = (properties) => Object.assign(document.createElement('input'), properties);

function labelled(text, control, wide) {
  const label = document.createElement('label');
  if (wide) {
    label.className = 'wide';
    label.append(text, control);
  } else label.append(control, text);
  return label;
}
