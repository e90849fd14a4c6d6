import type { Translation } from './messages.js';
import type { sharedStrings as english } from './shared.strings.js';

export const strings: Translation<typeof english> = {
  close: 'إغلاق',
  show: 'إظهار',
  failed: 'لم يُحمَّل هذا الجزء.',
  skip: 'تخطٍّ',
  done: 'تم',
  back: 'رجوع',
  cancel: 'إلغاء',
};
