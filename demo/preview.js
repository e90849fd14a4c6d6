import { elementOf } from './fallback.js';
import { languages } from './generated/tools.js';
import { useTheme } from './look.js';
import { exits, tools } from './tools.js';

// What is shown stands in the fragment, which embed.html changes. Elements are made one by one: the page's policy
// lets nobody write HTML.
function show() {
  const { language, theme, scheme, country, chosen, frames, exit } = choices();
  const root = document.documentElement;
  root.lang = language;
  root.dir = languages[language].dir;
  root.dataset.scheme = scheme || 'auto';
  document.querySelector('#title').textContent = languages[language].page;
  useTheme(theme);

  const made = chosen.map((tool) => {
    const element = document.createElement(frames ? 'steady-frame' : tool.tag);
    if (frames) {
      element.setAttribute('src', '../dist/frame.html');
      element.setAttribute('tool', tool.tag);
    }
    for (const [name, value] of tool.set ?? []) element.setAttribute(name, value);
    element.append(elementOf(tool.fallback[language]));
    return element;
  });
  if (country && !frames) {
    const space = document.createElement('calm-space');
    space.setAttribute('country', country);
    space.append(...made.splice(0));
    made.push(space);
  }
  document.querySelector('#tools').replaceChildren(...made);
  document.querySelector('#exit').replaceChildren(...(exit ? [wayOut(exits[language])] : []));
}

function choices() {
  const given = new URLSearchParams(location.hash.slice(1));
  const tags = given.get('tools')?.split(',') ?? ['breathing-pacer'];
  return {
    language: given.get('language') in languages ? given.get('language') : 'en',
    theme: /^[a-z]+$/.test(given.get('theme')) ? given.get('theme') : '',
    scheme: given.get('scheme'),
    country: given.get('country'),
    chosen: tools.filter(({ tag }) => tags.includes(tag)),
    frames: given.has('frames'),
    exit: given.has('exit'),
  };
}

function wayOut([href, label]) {
  const exit = document.createElement('quick-exit');
  exit.append(Object.assign(document.createElement('a'), { href, rel: 'noreferrer', target: '_top' }));
  exit.firstChild.textContent = label;
  return exit;
}

addEventListener('hashchange', show);
show();
