// Opens closed roots, so that the test can read what is in them, and writes the tags in each language.
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  return attach.call(this, { ...init, mode: 'open' });
};

addEventListener('DOMContentLoaded', () => {
  for (const lang of ['en', 'es', 'ar']) {
    const section = document.createElement('section');
    section.lang = lang;
    for (const tag of ['breathing-pacer', 'grounding-steps', 'joy-list', 'mood-checkin', 'article-card']) {
      section.append(document.createElement(tag));
    }
    section.lastElementChild.setAttribute('article', 'self-care-routine');
    document.body.append(section);
  }
});
