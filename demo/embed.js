import { copyFrom } from './copy.js';
import { themes } from './generated/look.js';
import { version } from './generated/release.js';
import { snippet } from './snippet.js';
import { tools } from './tools.js';

const form = document.querySelector('#choices');
const preview = document.querySelector('#preview');
const code = document.querySelector('#code');
const steps = document.querySelector('#steps');
const said = document.querySelector('#said');

/** Names that belong to nobody: the author puts their own in their place. */
const FOLDERS = {
  base: 'https://www.example.org/steadyground/',
  framesBase: 'https://tools.example.org/steadyground/',
};
/** What the fields held last that made sense. */
const good = { ...FOLDERS, tools: [tools[0]] };

drawChoices();
for (const [name, folder] of Object.entries(FOLDERS)) form.elements[name].value = folder;
copyFrom(document.querySelector('#copy'), code);
form.addEventListener('input', write);
form.addEventListener('submit', (event) => event.preventDefault());
document.querySelector('.view-head').addEventListener('click', ({ target }) => {
  const room = target.dataset?.room;
  if (!room) return;
  preview.dataset.room = room;
  for (const button of document.querySelectorAll('[data-room][aria-pressed]'))
    button.setAttribute('aria-pressed', String(button.dataset.room === room));
});
write();

function drawChoices() {
  for (const { tag, title } of tools) {
    const label = Object.assign(document.createElement('label'), { className: 'check' });
    const box = Object.assign(document.createElement('input'), {
      type: 'checkbox',
      name: 'tools',
      value: tag,
    });
    box.checked = tag === tools[0].tag;
    const name = document.createElement('span');
    name.append(`${title} `, Object.assign(document.createElement('code'), { textContent: tag }));
    label.append(box, name);
    document.querySelector('#tools').append(label);
  }
  for (const [name, { title }] of Object.entries(themes)) form.elements.theme.add(new Option(title, name));
  for (const [code, name] of countries()) form.elements.country.add(new Option(name, code));
}

/** Every country that the browser has a name for, by ISO 3166-1 code. */
function countries() {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  // Not countries, though they have such a code: groups of them, and what is set aside for private use.
  const others = /^(EU|EZ|UN|ZZ|Q[M-Z]|X[A-Z])$/;
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !others.test(code) || code === 'XK')
    .map((code) => [code, names.of(code)])
    .filter(([, name]) => name)
    .sort(([, a], [, b]) => a.localeCompare(b, 'en'));
}

/** Puts together what the form says, and shows it; what makes no sense is said, and what was there before stays. */
function write() {
  const { elements } = form;
  const framed = elements.frames.checked;
  document.querySelector('#frames-field').hidden = !framed;
  document.querySelector('#files-field').hidden = framed;
  elements.country.disabled = framed;

  const ticked = tools.filter(({ tag }) => form.querySelector(`[value="${tag}"]`).checked);
  tell('tools', ticked.length ? '' : 'Choose at least one tool. The snippet is still as it was.');
  if (ticked.length) good.tools = ticked;
  for (const name of Object.keys(FOLDERS)) readFolder(name);

  const choices = {
    tools: good.tools,
    language: elements.language.value,
    theme: elements.theme.value,
    scheme: elements.scheme.value,
    country: framed ? '' : elements.country.value,
    base: good.base,
    frames: framed ? good.framesBase : '',
    whole: elements.whole.value === 'whole',
    exit: elements.exit.checked,
  };
  const text = snippet(choices);
  if (text === code.textContent) return;
  const first = code.textContent === '';
  code.textContent = text;
  show(choices);
  if (!first)
    said.textContent = `The snippet has changed: ${choices.tools.map(({ tag }) => tag).join(', ')}.`;
  listSteps(choices);
}

/** An address in full, or a path on the page's own server; http only on one's own machine. */
function readFolder(name) {
  const field = form.elements[name];
  const value = field.value.trim();
  const url = URL.canParse?.(value) ? new URL(value) : undefined;
  const local = url && ['localhost', '127.0.0.1'].includes(url.hostname);
  const isPath = /^\/(?!\/)[^\s"'<>?#]*$/.test(value);
  const isAddress =
    url && !url.search && !url.hash && (url.protocol === 'https:' || (local && url.protocol === 'http:'));
  if (isPath || isAddress) {
    const folder = isPath ? value : url.href;
    good[name] = folder.endsWith('/') ? folder : `${folder}/`;
    tell(name, '');
  } else {
    tell(
      name,
      `This is not an address that a page can load from. It needs https:// and a name, or a path that begins with a slash. The snippet keeps ${good[name]}`,
    );
  }
}

function tell(name, problem) {
  const place = document.querySelector(`#${name}-problem`);
  if (place.textContent === problem) return;
  place.textContent = problem;
  if (problem) said.textContent = problem;
  if (name in FOLDERS) form.elements[name].setAttribute('aria-invalid', String(problem !== ''));
}

function show({ tools, language, theme, scheme, country, frames, exit }) {
  const said = new URLSearchParams({
    tools: tools.map(({ tag }) => tag).join(),
    language,
    theme,
    scheme,
    country,
  });
  if (frames) said.set('frames', '');
  if (exit) said.set('exit', '');
  const url = new URL(`preview.html#${said}`, location.href);
  // No entry in the history for each choice.
  if (preview.contentDocument?.readyState === 'complete') preview.contentWindow.location.replace(url);
  else preview.src = url;
}

function listSteps({ base, frames, tools, exit, whole }) {
  const lines = [
    `Take dist from the package steadyground, version ${version}, and copy what is in it to ${base}${version}/. Never change a file there: another version gets another folder.`,
  ];
  if (frames) {
    lines.push(
      `Copy frame.html, frame.css, frame.js and the folder frame to ${frames}${version}/, and let your page’s policy, if it has one, allow frames from there.`,
    );
  }
  if (!base.startsWith('/')) {
    lines.push(
      'If your page has another host name than that folder, its server has to send Access-Control-Allow-Origin: * with these files.',
    );
  }
  if (!whole && !frames && tools.length + Number(exit) > 1) {
    lines.push('If your page’s policy requires Trusted Types, choose one file with everything.');
  }
  if (tools.some(({ tag }) => tag === 'article-card')) {
    lines.push('In place of /your-article put a page of yours, for people whose browser runs no scripts.');
  }
  if (exit)
    lines.push(
      'The way out is a bar across the lower edge: lift what of yours sticks there by var(--sg-exit-block-size, 0px).',
    );
  steps.replaceChildren(
    ...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })),
  );
}
