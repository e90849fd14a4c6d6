import { elementOf } from './fallback.js';
import { elements, themes } from './generated/look.js';
import { version } from './generated/release.js';
import { contrast, MORE, PAIRS } from './generated/theming.js';
import { sceneFor } from './scenes.js';
import { tools } from './tools.js';

const SIDES = ['light', 'dark'];
const SAMPLE = tools[1];
const tokens = new Map();
for (const token of elements.flatMap((element) => element.tokens)) {
  if (!tokens.has(token.name)) tokens.set(token.name, token);
}

document
  .querySelector('#themes')
  .append(
    card({ title: 'As they come', about: 'Warm paper and a deep green, with no file at all.' }),
    ...Object.entries(themes).map(([name, theme]) => card(theme, name)),
  );
document.querySelector('#token-list').append(...[...tokens.values()].map(tokenItem));
document
  .querySelector('#part-list')
  .append(...elements.filter(({ parts }) => parts.length).map(({ tag, parts }) => partsOf(tag, parts)));

// Until they are in sight, frames hold a document of the browser's own.
for (const { contentDocument } of document.querySelectorAll('iframe')) {
  if (contentDocument) contentDocument.documentElement.lang = 'en';
}

/** A theme: what it is for, how it looks on a tool, and how a page comes by it. */
function card(theme, name) {
  const article = make('article', { className: 'card', ariaLabel: theme.title });
  article.append(make('h3', { textContent: theme.title }), make('p', { textContent: theme.about }));
  const sides = make('div', { className: 'sides' });
  for (const side of SIDES) {
    const stage = make('div', {
      className: 'side',
      role: 'group',
      ariaLabel: side === 'light' ? 'Light' : 'Dark',
    });
    stage.dataset.side = side;
    for (const [token, value] of Object.entries(theme[side] ?? {}))
      stage.style.setProperty(`--sg-${token}`, value);
    for (const token of ['radius', 'space'])
      if (theme[token]) stage.style.setProperty(`--sg-${token}`, theme[token]);
    const tool = make(SAMPLE.tag);
    tool.append(elementOf(SAMPLE.fallback.en));
    stage.append(tool);
    sides.append(stage);
  }
  article.append(sides);
  if (name) {
    const href = `/steadyground/${version}/themes/${name}.css`;
    article.append(
      make('p', { className: 'least', textContent: least(theme) }),
      code(`<link rel="stylesheet" href="${href}">`),
      code(`import 'steadyground/themes/${name}.css';`),
    );
  }
  return article;
}

/** The lowest contrast of a theme, of text and of edges, as measured. */
function least(theme) {
  const lowest = (pairs, isText, more) => {
    const ratios = SIDES.flatMap((side) => {
      const colors = { ...theme[side], ...(more && theme.more[side]) };
      return pairs
        .filter(([front]) => /text|muted|accent/.test(front) === isText && front !== 'line')
        .map(([front, back]) => contrast(colors[front], colors[back]));
    });
    return Math.floor(Math.min(...ratios) * 10) / 10;
  };
  const said = (pairs, more) => `text ${lowest(pairs, true, more)} to 1, edges ${lowest(pairs, false, more)}`;
  return `Contrast at least: ${said(PAIRS)}. Where more is asked for: ${said(MORE, true)}.`;
}

function tokenItem(token) {
  const item = make('li', { className: 'token' });
  item.dataset.token = token.name;
  const owners = elements.filter(
    ({ tokens, tag }) => tag !== 'steady-frame' && tokens.some(({ name }) => name === token.name),
  );
  const text = make('div');
  text.append(
    make('h3', { className: 'name', textContent: token.name }),
    make('p', { textContent: token.description }),
    make('p', {
      className: 'least',
      textContent: token.shared ? 'Every tool' : owners.map(({ tag }) => tag).join(', '),
    }),
    code(token.value),
  );
  const scenes = make('div', { className: 'scenes' });
  scenes.append(...sceneFor(token.name, tokens));
  item.append(text, scenes);
  return item;
}

/** The parts of one tool, each a button that shows it in the frame beside them. */
function partsOf(tag, parts) {
  const section = make('section', { className: 'of' });
  section.dataset.tag = tag;
  const title = make('h3', { id: `parts-${tag}` });
  title.append(make('code', { textContent: tag }));
  section.setAttribute('aria-labelledby', title.id);

  const list = make('ul', { className: 'parts', role: 'list' });
  const frame = make('iframe', {
    className: 'specimen',
    title: `Where a part of ${tag} is`,
    loading: 'lazy',
  });
  const rule = code('');
  const said = make('p', { className: 'sr', role: 'status' });
  const choose = (part, button) => {
    for (const each of list.querySelectorAll('button'))
      each.setAttribute('aria-pressed', String(each === button));
    rule.textContent = `${tag}::part(${part}) { … }`;
    const url = new URL(`specimen.html#tag=${tag}&part=${part}`, location.href);
    if (frame.contentDocument?.querySelector('#place')) frame.contentWindow.location.replace(url);
    else frame.src = url;
  };
  frame.addEventListener('shown', () => {
    const button = list.querySelector('[aria-pressed="true"]');
    if (document.activeElement === frame) button.focus();
    if (document.activeElement === button) said.textContent = `${button.textContent} is shown.`;
  });
  for (const { name, description } of parts) {
    const item = make('li');
    item.dataset.part = name;
    const button = make('button', { type: 'button' });
    button.append(make('code', { textContent: name }));
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => choose(name, button));
    item.append(button, make('span', { textContent: description }));
    list.append(item);
  }
  // The first that is more than the box around everything.
  const first = parts.find(({ name }) => !['base', 'fallback'].includes(name)) ?? parts[0];
  choose(first.name, list.querySelector(`[data-part="${first.name}"] button`));

  const shown = make('div', { className: 'shown' });
  shown.append(frame, rule, said);
  section.append(title, list, shown);
  return section;
}

function code(text) {
  return make('code', { className: 'line', textContent: text });
}

function make(tag, properties = {}) {
  return Object.assign(document.createElement(tag), properties);
}
