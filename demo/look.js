import { brandCss, brandScheme, setUpBrand } from './brand.js';

/** Language, direction, room and theme of every tool on the page. */
export function setUpLook(changed) {
  const form = document.querySelector('#look');
  const { language, direction, room, theme } = form.elements;
  const brandPanel = document.querySelector('#brand');
  const brand = setUpBrand(brandPanel, apply);

  function apply() {
    const lang = language.value;
    const ownDirection = lang === 'ar' ? 'rtl' : 'ltr';
    const dir = direction.value === 'auto' ? ownDirection : direction.value;
    for (const bench of document.querySelectorAll('.bench')) {
      // The tools stand in a page of that language, but what surrounds them here is English.
      bench.dir = dir;
      bench.querySelector('.stage').lang = lang;
    }
    document.body.dataset.room = room.value;

    const branded = theme.value === 'brand';
    brandPanel.hidden = !branded;
    document.documentElement.dataset.scheme = branded ? brandScheme(brand) : theme.value;
    for (const stage of document.querySelectorAll('.stage')) {
      for (const [name, value] of brandCss(brand)) {
        if (branded) stage.style.setProperty(name, value);
        else stage.style.removeProperty(name);
      }
    }
    changed(lang);
  }

  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
}
