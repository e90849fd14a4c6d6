/** The custom properties that are colours of every tool, without `--sg-`. */
export const COLORS = ['surface', 'tint', 'text', 'muted', 'line', 'control', 'accent', 'on-accent', 'focus'];

/**
 * What stands on what, and the contrast it needs: WCAG 2.2 AA asks 4.5 to 1 of text, and 3 to 1 of what shows that
 * something can be pressed and where the focus is. `line` only decorates.
 */
export const PAIRS = [
  ['text', 'surface', 4.5],
  ['text', 'tint', 4.5],
  ['muted', 'surface', 4.5],
  ['muted', 'tint', 4.5],
  ['accent', 'surface', 4.5],
  ['accent', 'tint', 4.5],
  ['on-accent', 'accent', 4.5],
  ['control', 'surface', 3],
  ['control', 'tint', 3],
  ['focus', 'surface', 3],
  ['focus', 'tint', 3],
];

/** What the same pairs come to for somebody whose device asks for more contrast; lines can be seen then, too. */
export const MORE = [
  ...PAIRS.map(([front, back, needed]) => [front, back, needed === 3 ? 4.5 : 7]),
  ['line', 'surface', 3],
];

const WITH_DARK = '@supports (color: light-dark(#000, #fff))';
const MORE_CONTRAST = '@media (prefers-contrast: more)';

const rule = (selector, values) => [
  `${selector} {`,
  ...values.map(([name, value]) => `  ${name}: ${value};`),
  '}',
];
const inside = (condition, lines) => [`${condition} {`, ...lines.map((line) => `  ${line}`), '}'];

/** Light for browsers that know no more, then both. Without a dark value there is nothing to tell apart. */
function colors(selector, { light, dark = {} }) {
  const plain = Object.entries(light).map(([name, value]) => [`--sg-${name}`, value]);
  const both = Object.keys({ ...light, ...dark })
    .filter((name) => dark[name] && dark[name] !== light[name])
    .map((name) => [`--sg-${name}`, `light-dark(${light[name]}, ${dark[name]})`]);
  return { plain, both: both.length ? inside(WITH_DARK, rule(selector, both)) : [] };
}

/** A theme as a style sheet. `more` holds what changes where more contrast is asked for. */
export function themeCss({ light, dark, radius, space, font, more }, { selector = ':root' } = {}) {
  const lengths = Object.entries({ radius, space })
    .filter(([, value]) => value)
    .map(([name, value]) => [`--sg-${name}`, value]);
  const { plain, both } = colors(selector, { light, dark });
  const lines = [...rule(selector, [...plain, ...lengths]), ...both];
  if (more) {
    // Both sides are needed to write one: what does not change is as above.
    const names = Object.keys({ ...more.light, ...more.dark });
    const full = (side, scheme) =>
      Object.fromEntries(names.map((name) => [name, side?.[name] ?? scheme[name]]));
    const strong = colors(selector, { light: full(more.light, light), dark: full(more.dark, dark) });
    lines.push(...inside(MORE_CONTRAST, [...rule(selector, strong.plain), ...strong.both]));
  }
  if (font)
    lines.push('', '/* Tools take the font of the page. */', ...rule('body', [['font-family', font]]));
  return `${lines.join('\n')}\n`;
}
