import { copyFrom } from './copy.js';
import { snippet } from './snippet.js';

const KEPT_EVENTS = 5;
/** The shortest that works: every tool in one file, on the page's own server. */
const PASTED = { base: '/steadyground/', whole: true };

/** Beside a tool: its attributes as controls, the snippet that follows them, and the events the page hears. */
export function addPanel(section, tool) {
  const element = section.querySelector(tool.tag);
  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.lang = 'en';
  panel.dir = 'ltr';

  const attributes = part(panel, 'h3', 'Attributes').appendChild(document.createElement('div'));
  attributes.className = 'attributes';
  for (const attribute of tool.attributes) attributes.append(control(tool.tag, attribute, element));

  const code = part(panel, 'h3', 'To copy').appendChild(document.createElement('div'));
  code.className = 'code';
  const pre = code.appendChild(document.createElement('pre'));
  const text = pre.appendChild(document.createElement('code'));
  const copy = code.appendChild(document.createElement('button'));
  copy.type = 'button';
  copy.textContent = 'Copy the snippet';
  copyFrom(copy, text);

  const log = part(panel, 'h3', 'Events this page hears').appendChild(document.createElement('ol'));
  log.className = 'log';
  log.setAttribute('role', 'list');
  log.append(item('None yet. Events tell facts, never what a person writes.'));
  let heard = false;
  for (const type of tool.events) {
    element.addEventListener(type, ({ detail }) => {
      if (!heard) log.replaceChildren();
      heard = true;
      log.prepend(item(`${type} ${JSON.stringify(detail ?? {})}`));
      while (log.children.length > KEPT_EVENTS) log.lastChild.remove();
    });
  }

  let language = 'en';
  const show = () =>
    (text.textContent = snippet({ tools: [withAttributes(tool, element)], language, ...PASTED }));
  attributes.addEventListener('input', ({ target }) => {
    const attribute = tool.attributes.find(({ name }) => target.name === `${tool.tag}-${name}`);
    const value = target.type === 'checkbox' ? target.checked : target.value;
    if (value === false || value === attribute.value) element.removeAttribute(attribute.name);
    else element.setAttribute(attribute.name, value === true ? '' : value);
    show();
  });
  section.querySelector('.bench').append(panel);

  return (chosen) => {
    language = chosen;
    show();
  };
}

/** The tool with what is set on the element that stands for it, but for what is so by default. */
function withAttributes(tool, element) {
  const set = tool.attributes
    .filter(({ name, value }) => element.hasAttribute(name) && element.getAttribute(name) !== value)
    .map(({ name }) => [name, element.getAttribute(name)]);
  return { ...tool, set };
}

/** A select, a field or a checkbox for one attribute. */
function control(tag, { name, value, values, note }, element) {
  const label = document.createElement('label');
  const id = `${tag}-${name}`;
  const caption = document.createElement('code');
  caption.textContent = name;
  if (value === undefined) {
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', name: id });
    label.className = 'check';
    label.append(box, caption);
  } else if (values) {
    const select = Object.assign(document.createElement('select'), { name: id });
    for (const option of values) {
      const shown = option === value ? `${option || 'none'} (default)` : option;
      select.add(new Option(shown, option));
    }
    select.value = element.getAttribute(name) ?? value;
    label.append(caption, select);
  } else {
    const field = Object.assign(document.createElement('input'), { type: 'text', name: id, value });
    field.autocomplete = 'off';
    label.append(caption, field);
  }
  if (note) {
    const small = label.appendChild(document.createElement('small'));
    small.textContent = note;
  }
  return label;
}

function part(panel, heading, title) {
  const section = panel.appendChild(document.createElement('section'));
  section.appendChild(document.createElement(heading)).textContent = title;
  return section;
}

function item(text) {
  const li = document.createElement('li');
  li.appendChild(document.createElement('code')).textContent = text;
  return li;
}
