import type { Translation } from '../../language/messages.js';
import type { strings as english } from './article-card.strings.js';

export const strings: Translation<typeof english> = {
  read: 'قراءة',
  readNote: 'قراءة النص',
  notNow: 'ليس الآن',
  noteTitle: 'قبل القراءة',
  minutes: {
    zero: 'القراءة في أقل من دقيقة',
    one: 'القراءة في نحو دقيقة واحدة',
    two: 'القراءة في نحو دقيقتين',
    few: 'القراءة في نحو {n} دقائق',
    many: 'القراءة في نحو {n} دقيقة',
    other: 'القراءة في نحو {n} دقيقة',
  },
  inLanguage: 'اللغة: {language}',
  plain: 'كلمات بسيطة',
  general: 'فيه كلمات أصعب قليلًا',
  professional: 'للمختصين',
  checked: 'آخر مراجعة للمصادر: {date}',
  outOfDate: 'قد تكون المعلومات قديمة.',
  author: 'إعداد: {name}',
  reviewedBy: 'راجعه: {name}',
  notReviewed: 'لم يراجعه بعدُ أحد من العاملين في الصحة، ولا أحد من الناطقين بهذه اللغة.',
  notReviewedLanguage: 'لم يراجعه بعدُ أحد من الناطقين بهذه اللغة.',
  textSize: 'حجم النص',
  smaller: 'نص أصغر',
  larger: 'نص أكبر',
  sizeIs: 'حجم النص: {n} من {total}',
  listen: 'استماع',
  pause: 'توقف مؤقت',
  resume: 'متابعة',
  stop: 'إيقاف',
  print: 'طباعة',
  sources: 'مصادر هذا النص',
  source: 'المصدر {n}',
  backToText: 'العودة إلى النص',
  toConfirm: 'يحتاج إلى تأكيد',
  otherSite: '(موقع آخر)',
  toolTitle: 'شيء يمكن تجربته',
  tryTool: 'التجربة هنا',
  neutralTitle: 'نص للقراءة',
  missing: 'هذا النص غير موجود هنا.',
};

export const title = 'شيء للقراءة';
export const about = 'نصوص قصيرة يمكن تركها في أي لحظة.';
