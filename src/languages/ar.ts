import type { LanguageFacts } from '../language/facts.js';

/** A word in whatever vowel signs. */
const signs = '[\u064b-\u0652]*';
const vowelled = (word: string): string => Array.from(word).join(signs) + signs;

/** What would speak to a man only. Left out: those that are written like a verbal noun, as "توقّف" and "تنفّس" are. */
const IMPERATIVES =
  'انظر المس استمع لاحظ سم خذ أخرج استمر أمسك اشرب قف أرسل اختر اضغط انقر اترك اكتب اذكر ابحث جرب افتح أغلق اتصل اطلب اقرأ ابدأ احذف أضف انتظر حاول فكر تذكر اسأل اجلس امش اغسل نم راقب تابع اسمح دع ركز أعد احفظ اطبع استعمل استخدم شاهد انتقل عدل';

/** Modern standard Arabic, simple, that takes the reader for neither a man nor a woman. */
export const facts: LanguageFacts = {
  name: 'العربية',
  dir: 'rtl',
  reviewed: false,
  never: [
    {
      // At the start of a sentence, of what follows a comma, colon or quotation mark, or after "and", "or", "then".
      words: new RegExp(
        `(?:["'\`«“(>*.!؟?:،؛]|^|\\s(?:أو|ثم)\\s)\\s*(?:[وف])?(?:${IMPERATIVES.split(' ').map(vowelled).join('|')})(?=\\s)(?!\\s(?:هذا|ذلك))[^.\\n]*`,
        'mu',
      ),
      why: 'Speaks to a man: a verbal noun or “let us” speaks to everybody.',
    },
    { words: /ضحيّ?ة|ضحايا/, why: 'Say “من مرّوا بهذا”.' },
    { words: /إنقاذ/, why: 'Nobody is saved by somebody else here.' },
    { words: /نفَ?سً?ا? عميق|بعمق/, why: 'Breath is soft.' },
    { words: /(أنت|أنتِ) في أمان/, why: 'A promise that we cannot keep.' },
  ],
};
