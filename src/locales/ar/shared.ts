import type { Translation } from '../../core/messages.js';
import type { sharedStrings } from '../../shared/shared.strings.js';
import type { transferStrings } from '../../shared/transfer.strings.js';

export const shared: Translation<typeof sharedStrings & typeof transferStrings> = {
  endingAsk: 'كيف الحال الآن مقارنة بما قبل؟',
  better: 'أفضل',
  same: 'كما هو',
  worse: 'أسوأ',
  skip: 'تخطّي',
  endingThanks: 'شكرًا على التجربة. يمكن التوقف هنا.',
  endingWorse: 'قد يحدث هذا، وليس الذنب ذنبك. لنتوقف عن ذلك وننظر حولنا قليلًا.',
  outwardTitle: 'العينان مفتوحتان، ننظر حولنا',
  outward1: 'انظر حولك ببطء. ابحث عن ثلاثة أشياء لها اللون نفسه.',
  outward2: 'لاحظ أين تلامس قدماك أو جسمك الأرض أو الكرسي أو السرير.',
  outward3: 'سمِّ شيئًا قريبًا منك: ممّ صُنع، ولماذا يُستعمل.',
  supportTitle: 'شخص يمكن الحديث معه',
  supportText:
    'يمكنك الاتصال أو الكتابة إلى شخص تثق به، أو إلى أحد العاملين في الدعم، أو إلى خط مساعدة في بلدك. إن كنت في خطر الآن فيمكنك الاتصال برقم الطوارئ المحلي.',
  removed: 'تمت الإزالة.',
  undo: 'تراجع',
  again: 'مرة أخرى',
  done: 'تم',
  back: 'رجوع',
  close: 'إغلاق',
  cancel: 'إلغاء',
  notLoaded: 'لم يُحمَّل هذا الجزء.',
  'too-large': 'هذا الملف كبير جدًا: الحد الأقصى 1 ميغابايت. لم يتغير شيء.',
  'not-json': 'تعذّرت قراءة هذا الملف. اختر ملف ‎.json محفوظًا من هنا. لم يتغير شيء.',
  'not-ours': 'هذا الملف من شيء آخر. اختر ملفًا محفوظًا من هذه الأداة. لم يتغير شيء.',
  newer: 'حُفظ هذا الملف بإصدار أحدث من هذه الأداة. لم يتغير شيء.',
  damaged: 'جزء من هذا الملف تالف، لذلك لم يُؤخذ منه شيء. لم يتغير شيء.',
};
