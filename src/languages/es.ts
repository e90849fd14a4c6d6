import { articles } from '../content/generated/es.js';
import { addLanguage, type Language } from '../language/languages.js';
import { words } from '../generated/words/es.js';

const language: Language = {
  code: 'es',
  name: 'Español',
  dir: 'ltr',
  reviewed: false,
  strings: { ...words },
  articles,
};

addLanguage(language);

export default language;
