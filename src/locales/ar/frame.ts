import type { Translation } from '../../core/messages.js';
import type { strings } from '../../frame/frame.strings.js';

export const frame: Translation<typeof strings> = {
  unknown: 'لا يوجد هنا ما يمكن عرضه. لم يحدث خطأ منك: طلب الموقع شيئًا غير موجود لديه.',
  'breathing-pacer': 'تنفّس هادئ',
  'grounding-steps': 'هنا والآن',
  'joy-list': 'أشياء صغيرة جميلة',
  'mood-checkin': 'كيف الحال الآن؟',
  'article-card': 'شيء للقراءة',
  'quick-exit': 'مغادرة هذه الصفحة',
};
