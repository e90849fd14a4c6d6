import { articles } from '../content/generated/en.js';
import { addLanguage, type Language } from '../language/languages.js';

// The elements bring their English strings along: this adds the articles.
const language: Language = {
  code: 'en',
  name: 'English',
  dir: 'ltr',
  reviewed: false,
  strings: {},
  articles,
};

addLanguage(language);

export default language;
