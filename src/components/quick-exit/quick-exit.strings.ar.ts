import type { Translation } from '../../language/messages.js';
import type { coverStrings as englishCover, strings as english } from './quick-exit.strings.js';

export const coverStrings: Translation<typeof englishCover> = {
  show: 'إظهار هذه الصفحة',
  blank: 'صفحة',
};

export const strings: Translation<typeof english> = {
  leave: 'مغادرة هذه الصفحة',
  more: {
    zero: 'للمغادرة: الضغط على مفتاح Shift ‏{n} مرة أخرى',
    one: 'للمغادرة: الضغط على مفتاح Shift مرة واحدة أخرى',
    two: 'للمغادرة: الضغط على مفتاح Shift مرتين أخريين',
    few: 'للمغادرة: الضغط على مفتاح Shift ‏{n} مرات أخرى',
    many: 'للمغادرة: الضغط على مفتاح Shift ‏{n} مرة أخرى',
    other: 'للمغادرة: الضغط على مفتاح Shift ‏{n} مرة أخرى',
  },
  expired: 'ما زالت الصفحة هنا. للمغادرة: الضغط على مفتاح Shift ثلاث مرات.',
  mark: '؟',
  about: 'ماذا يفعل هذا الزر',
  does: 'يُخفي هذه الصفحة فورًا، ويجعل أدواتها تنسى ما كتبته، ويفتح موقعًا آخر مكانها. الضغط على مفتاح Shift ثلاث مرات يفعل الشيء نفسه.',
  history: 'لا يمسح سجلّ المتصفح. ما زال من الممكن رؤية الصفحات التي فتحتها هناك.',
  spyware: 'لا يستطيع إيقاف برامج التجسس، ولا إخفاء ما رآه شخص ما من قبل.',
  safer: 'إن كان هناك من قد يفتّش هاتفك أو حاسوبك، فالأسلم استعمال جهاز لا يستطيع الوصول إليه.',
  ...coverStrings,
};

export const title = 'مغادرة هذه الصفحة';
export const about = 'إخفاء هذه الصفحة فورًا وفتح موقع آخر مكانها.';
