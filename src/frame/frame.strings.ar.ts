import type { Translation } from '../language/messages.js';
import type { strings as english } from './frame.strings.js';

export const strings: Translation<typeof english> = {
  unknown: 'لا يوجد هنا ما يمكن عرضه. لم يحدث خطأ منك: طلب الموقع شيئًا غير موجود لديه.',
};

export const noScript =
  'يحتاج هذا إلى JavaScript. في هذه الأثناء: لننظر حولنا ببطء، ونبحث عن ثلاثة أشياء لها اللون نفسه.';
