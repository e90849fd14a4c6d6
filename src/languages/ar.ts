import { articles } from '../content/generated/ar.js';
import { addLanguage, type Language } from '../language/languages.js';
import { words } from '../generated/words/ar.js';

const language: Language = {
  code: 'ar',
  name: 'العربية',
  dir: 'rtl',
  reviewed: false,
  strings: { ...words },
  articles,
};

addLanguage(language);

export default language;
