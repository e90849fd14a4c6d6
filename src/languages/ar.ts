import { articles } from '../content/generated/ar.js';
import { addLanguage, type Language } from '../core/languages.js';
import { ar as strings } from '../locales/ar/index.js';

const language: Language = {
  code: 'ar',
  name: 'العربية',
  dir: 'rtl',
  reviewed: false,
  strings: { ...strings },
  articles,
};

addLanguage(language);

export default language;
