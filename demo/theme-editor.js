import { copyFrom } from './copy.js';
import { elementOf } from './fallback.js';
import { elements, themes } from './generated/look.js';
import { COLORS, MORE, nearest, themeCss, toHex, weakPairs } from './generated/theming.js';
import { tools } from './tools.js';

const NAMES = {
  surface: 'Paper',
  tint: 'Tint',
  text: 'Text',
  muted: 'Second text',
  line: 'Lines',
  control: 'Edges of buttons',
  accent: 'Accent',
  'on-accent': 'Text on the accent',
  focus: 'Focus ring',
};
const SIDES = ['light', 'dark'];

const form = document.querySelector('#editor');
const css = document.querySelector('#css');
const said = document.querySelector('#said');
const contrast = document.querySelector('#contrast');
const stages = document.querySelectorAll('.side');

const theme = ownTheme();
const fields = new Map();

for (const [name, { title }] of Object.entries(themes)) form.elements.start.add(new Option(title, name));
for (const { tag, title } of tools) document.querySelector('#tool').add(new Option(title, tag));
for (const name of COLORS) document.querySelector('#colors').append(colorRow(name));
copyFrom(document.querySelector('#copy'), css);
form.addEventListener('submit', (event) => event.preventDefault());
form.elements.start.addEventListener('input', ({ target }) => {
  start(target.value ? themes[target.value] : ownTheme());
  said.textContent = `Started from ${target.selectedOptions[0].textContent}.`;
});
for (const name of ['radius', 'space']) {
  form.elements[name].addEventListener('input', ({ target }) => {
    theme[name] = `${target.value}em`;
    show();
  });
}
form.elements.font.addEventListener('input', readFont);
form.elements.more.addEventListener('input', show);
document.querySelector('#tool').addEventListener('input', showTool);
start(theme);
showTool();

/** The colours that tools have when a page says nothing, as the manifest has them. */
function ownTheme() {
  const tokens = Object.fromEntries(
    elements[0].tokens.map(({ name, value }) => [name.slice('--sg-'.length), value]),
  );
  const side = (index) =>
    Object.fromEntries(
      COLORS.map((name) => {
        const from = tokens[name].startsWith('var(') ? 'accent' : name;
        return [name, toHex(/light-dark\((.*), (.*)\)/.exec(tokens[from])[index])];
      }),
    );
  return { light: side(1), dark: side(2), radius: tokens.radius, space: tokens.space, font: '' };
}

function start({ light, dark, radius, space }) {
  Object.assign(theme, { light: { ...light }, dark: { ...dark }, radius, space });
  for (const name of ['radius', 'space']) form.elements[name].value = parseFloat(theme[name]);
  for (const [name, sides] of fields) for (const side of SIDES) sides[side].put(theme[side][name]);
  show();
}

/** For one token: its name, what it is for, and a picker and a text for light and for dark. */
function colorRow(name) {
  const { description } = elements[0].tokens.find((token) => token.name === `--sg-${name}`);
  const row = make('fieldset', { className: 'color' });
  const legend = make('legend', { textContent: `${NAMES[name]} ` });
  legend.append(make('code', { textContent: `--sg-${name}` }));
  row.append(legend, make('p', { className: 'note', textContent: description }));
  const sides = {};
  for (const side of SIDES) {
    const group = make('div', { className: 'swatch' });
    const caption = make('label', {
      textContent: side === 'light' ? 'Light' : 'Dark',
      htmlFor: `${name}-${side}`,
    });
    const text = make('input', { type: 'text', id: `${name}-${side}`, spellcheck: false });
    const picker = make('input', { type: 'color' });
    picker.setAttribute('aria-label', `Pick: ${NAMES[name]}, ${side}`);
    text.setAttribute('aria-label', `${NAMES[name]}, ${side}`);
    text.setAttribute('aria-describedby', `${name}-${side}-problem`);
    const problem = make('p', { className: 'problem', id: `${name}-${side}-problem` });
    const set = (hex) => {
      theme[side][name] = hex;
      show();
    };
    picker.addEventListener('input', () => {
      text.value = picker.value;
      tell(text, problem, '');
      set(picker.value);
    });
    text.addEventListener('input', () => {
      const hex = toHex(text.value);
      const why = hex ? '' : reason(text.value, theme[side][name]);
      tell(text, problem, why);
      if (!hex) return;
      picker.value = hex;
      set(hex);
    });
    sides[side] = {
      put(hex) {
        text.value = picker.value = hex;
        tell(text, problem, '');
      },
    };
    group.append(caption, picker, text);
    row.append(group, problem);
  }
  // Beside the fields too: the list of them all may be far off. It is the list that is read out.
  sides.weak = make('p', { className: 'problem' });
  row.append(sides.weak);
  fields.set(name, sides);
  return row;
}

/** Said where somebody is still typing, so it asks and does not scold. */
function reason(value, last) {
  const what = value.trim()
    ? `“${value.trim()}” is not a colour that can be used here.`
    : 'There is no colour here.';
  return `${what} A name such as teal is, or #2a5d5a, with nothing see-through. It stays ${last} until then.`;
}

function readFont() {
  const field = form.elements.font;
  const value = field.value.trim();
  const ok = !value || (CSS.supports('font-family', value) && !/[;{}]/.test(value));
  tell(
    field,
    document.querySelector('#font-problem'),
    ok ? '' : 'This is not a list of fonts. One looks like: Georgia, serif. It stays as it was until then.',
  );
  if (!ok) return;
  theme.font = value;
  show();
}

function tell(field, place, problem) {
  field.setAttribute('aria-invalid', String(problem !== ''));
  if (place.textContent === problem) return;
  place.textContent = problem;
  if (problem) said.textContent = problem;
}

function show() {
  for (const name of ['radius', 'space']) document.querySelector(`#${name}-value`).value = theme[name];
  for (const stage of stages) {
    for (const [name, value] of Object.entries(theme[stage.dataset.side]))
      stage.style.setProperty(`--sg-${name}`, value);
    stage.style.setProperty('--sg-radius', theme.radius);
    stage.style.setProperty('--sg-space', theme.space);
    stage.style.setProperty('font-family', theme.font || null);
  }
  css.textContent = themeCss(form.elements.more.checked ? { ...theme, more: stronger() } : theme);
  warn();
}

/** What would have to change for somebody who needs more contrast. */
function stronger() {
  const more = {};
  for (const side of SIDES) {
    const colors = { ...theme[side] };
    more[side] = {};
    // The accent before what stands on it.
    for (const name of ['text', 'muted', 'accent', 'on-accent', 'control', 'focus', 'line']) {
      const found = nearest(name, colors, MORE);
      if (found && found !== colors[name]) colors[name] = more[side][name] = found;
    }
  }
  return Object.keys({ ...more.light, ...more.dark }).length ? more : undefined;
}

/** A line for each colour that comes too close to something it is on. */
function warn() {
  const lines = SIDES.flatMap((side) => {
    const weak = weakPairs(theme[side]);
    return [...new Set(weak.map(({ front }) => front))].map((front) => warning(side, front, weak));
  });
  for (const [name, { weak }] of fields) {
    const own = lines.filter((line) => line.dataset.front === name);
    weak.textContent = own.map((line) => line.firstChild.textContent).join(' ');
  }
  const before = contrast.textContent;
  contrast.replaceChildren(...lines);
  document.querySelector('#contrast-fine').hidden = lines.length > 0;
  if (contrast.textContent === before) return;
  said.textContent = lines.length
    ? lines.map((line) => line.firstChild.textContent).join(' ')
    : document.querySelector('#contrast-fine').textContent;
}

function warning(side, front, weak) {
  const pairs = weak.filter((pair) => pair.front === front);
  const item = make('li');
  item.dataset.front = front;
  // Never rounded up to what would do.
  const comes = pairs.map(
    ({ back, ratio }) => `on ${NAMES[back].toLowerCase()} ${Math.floor(ratio * 100) / 100} to 1`,
  );
  item.append(
    make('p', {
      textContent: `${side === 'light' ? 'Light' : 'Dark'}: ${NAMES[front].toLowerCase()} ${comes.join(', ')}. It needs ${pairs[0].needed} to 1.`,
    }),
  );
  const found = nearest(front, theme[side]);
  if (!found) {
    item.append(
      make('p', {
        textContent:
          'No lighter or darker one would do: what it stands on is too far apart. Change that first.',
      }),
    );
    return item;
  }
  const swatch = make('span', { className: 'dot' });
  swatch.style.setProperty('background', found);
  const use = make('button', { type: 'button' });
  use.append(swatch, `Use ${found}, the nearest that does`);
  use.addEventListener('click', () => {
    theme[side][front] = found;
    fields.get(front)[side].put(found);
    show();
    // The button is gone.
    (contrast.querySelector('button') ?? document.querySelector('#contrast-title')).focus();
  });
  item.append(use);
  return item;
}

function showTool() {
  const tool = tools.find(({ tag }) => tag === document.querySelector('#tool').value);
  for (const stage of stages) {
    const element = make(tool.tag);
    for (const [name, value] of tool.set ?? []) element.setAttribute(name, value);
    element.append(elementOf(tool.fallback.en));
    stage.replaceChildren(element);
  }
}

function make(tag, properties = {}) {
  return Object.assign(document.createElement(tag), properties);
}
