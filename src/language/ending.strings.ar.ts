import type { Translation } from './messages.js';
import type { EndingStrings } from './ending.strings.js';

export const strings: Translation<EndingStrings> = {
  endingAsk: 'كيف الحال الآن مقارنة بما قبل؟',
  better: 'أفضل',
  same: 'كما هو',
  worse: 'أسوأ',
  endingThanks: 'شكرًا على التجربة. يمكن التوقف هنا.',
  endingWorse: 'قد يحدث هذا، وليس الذنب ذنبك. لنتوقف عن ذلك وننظر حولنا قليلًا.',
  outwardTitle: 'العينان مفتوحتان، ننظر حولنا',
  outward1: 'لننظر حولنا ببطء، ونبحث عن ثلاثة أشياء لها اللون نفسه.',
  outward2: 'لنلاحظ أين تلامس القدمان أو الجسم الأرض أو الكرسي أو السرير.',
  outward3: 'لنذكر شيئًا قريبًا: ممّ صُنع، ولماذا يُستعمل.',
  supportTitle: 'شخص يمكن الحديث معه',
  supportText:
    'عند الخطر الآن: الاتصال برقم الطوارئ المحلي. ويمكنك أيضًا الاتصال أو الكتابة إلى شخص محل ثقة، أو إلى أحد العاملين في الدعم، أو إلى خط مساعدة في بلدك.',
};
