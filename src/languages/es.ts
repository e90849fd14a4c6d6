import { articles } from '../content/generated/es.js';
import { addLanguage, type Language } from '../core/languages.js';
import { es as strings } from '../locales/es/index.js';

const language: Language = {
  code: 'es',
  name: 'Español',
  dir: 'ltr',
  reviewed: false,
  strings: { ...strings },
  articles,
};

addLanguage(language);

export default language;
