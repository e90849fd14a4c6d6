import { copyFrom } from './copy.js';
import { languages } from './generated/tools.js';

const KEPT_EVENTS = 5;

for (const button of document.querySelectorAll('[data-copy]')) {
  copyFrom(button, document.getElementById(button.dataset.copy));
}

// Frames with the host script follow the page. The plain one has all it knows in its address.
const look = document.querySelector('#look');
const plain = document.querySelector('#plain');
const shown = document.querySelector('#plain-snippet');
const { searchParams } = new URL(plain.src);
const query = (lang, theme) => {
  const more = theme === 'auto' ? '' : `&theme=${theme}`;
  return `?tool=${searchParams.get('tool')}&lang=${lang}${more}&exit`;
};
function apply() {
  const { language, theme } = look.elements;
  document.documentElement.dataset.scheme = theme.value;
  for (const bench of document.querySelectorAll('.bench')) {
    bench.dir = languages[language.value].dir;
    const [stage, panel] = bench.children;
    stage.lang = language.value;
    // What surrounds the tools here is English.
    panel.dir = 'ltr';
  }
  const before = new URL(plain.src).search;
  const now = query(language.value, theme.value);
  if (now === before) return;
  plain.src = `../dist/frame.html${now}`;
  shown.textContent = shown.textContent.replace(/\?tool=[^"]*/, now.replaceAll('&', '&amp;'));
}
look.addEventListener('input', apply);
look.addEventListener('submit', (event) => event.preventDefault());
apply();

const log = document.querySelector('#heard');
let heard = false;
for (const type of ['frame-ready', 'frame-event', 'frame-left']) {
  document.addEventListener(type, ({ target, detail }) => {
    if (target.getAttribute('tool') !== 'breathing-pacer') return;
    if (!heard) log.replaceChildren();
    heard = true;
    const item = document.createElement('li');
    item.appendChild(document.createElement('code')).textContent = `${type} ${JSON.stringify(detail)}`;
    log.prepend(item);
    while (log.children.length > KEPT_EVENTS) log.lastChild.remove();
  });
}

const keys = document.querySelector('#keys');
addEventListener('keydown', () => (keys.value = Number(keys.value) + 1), true);
