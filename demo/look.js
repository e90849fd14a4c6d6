import { themes } from './generated/look.js';
import { languages } from './generated/tools.js';

/** Language, direction, room, colours and theme of every tool on the page. */
export function setUpLook(changed) {
  const form = document.querySelector('#look');
  const { language, direction, room, colours, theme } = form.elements;
  for (const [name, { title }] of Object.entries(themes)) colours.add(new Option(title, name));

  function apply() {
    const lang = language.value;
    const dir = direction.value === 'auto' ? languages[lang].dir : direction.value;
    for (const bench of document.querySelectorAll('.bench')) {
      // The tools stand in a page of that language, but what surrounds them here is English.
      bench.dir = dir;
      bench.querySelector('.stage').lang = lang;
    }
    document.body.dataset.room = room.value;
    document.documentElement.dataset.scheme = theme.value;
    useTheme(colours.value);
    changed(lang);
  }

  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
}

/** Links one of the themes that ship, as a page would; none for no name. */
export function useTheme(name) {
  const link = document.querySelector('#theme');
  if (!name) return link?.remove();
  const href = `../dist/themes/${name}.css`;
  if (link) link.href = href;
  else
    document.head.append(
      Object.assign(document.createElement('link'), { id: 'theme', rel: 'stylesheet', href }),
    );
}
