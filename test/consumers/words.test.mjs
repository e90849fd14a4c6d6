// The words of every text in the repository, wherever they stand: strings, articles, fallback, demo, examples, docs.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const texts = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /^(src|demo|docs|examples|site|README)/.test(file))
  .filter((file) => /\.(ts|tsx|js|mjs|json|md|html|php|vue|svelte)$/.test(file) && !/package-lock/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** Every place where a pattern is found, with its file. */
const found = (pattern, within = texts) =>
  within.flatMap(({ file, text }) => (text.match(pattern) ?? []).map((words) => `${file}: ${words.trim()}`));

describe('Arabic', () => {
  // What would speak to a man only. Left out: those that are written like a verbal noun, as "توقّف" and "تنفّس" are.
  const imperatives =
    'انظر المس استمع لاحظ سم خذ أخرج استمر أمسك اشرب قف أرسل اختر اضغط انقر اترك اكتب اذكر ابحث جرب افتح أغلق اتصل اطلب اقرأ ابدأ احذف أضف انتظر حاول فكر تذكر اسأل اجلس امش اغسل نم راقب تابع اسمح دع ركز أعد احفظ اطبع استعمل استخدم شاهد انتقل عدل';
  const marks = '[\u064b-\u0652]*';
  const written = imperatives
    .split(' ')
    .map((word) => [...word].join(marks) + marks)
    .join('|');
  // At the start of a sentence, of what follows a comma, colon or quotation mark, or after "and", "or", "then".
  const imperative = new RegExp(
    `(?:["'\`«“(>*.!؟?:،؛]|^|\\s(?:أو|ثم)\\s)\\s*(?:[وف])?(?:${written})(?=\\s)(?!\\s(?:هذا|ذلك))[^.\\n]*`,
    'gmu',
  );

  it('speaks to nobody as to a man', () => {
    assert.deepEqual(found(imperative), []);
  });

  it('would be found out (the check can fail)', () => {
    for (const text of ["'انظر حولك'", 'نعم. وابحث عن لون', 'هدوء، أو اشرب ماء', '<p>سمِّ شيئًا</p>'])
      assert.equal(found(imperative, [{ file: 'x', text }]).length, 1, text);
  });
});

describe('Spanish', () => {
  const spanish = texts.filter(({ file }) => /(\/|\.)es[./]|demo\/tools|frame\.html/.test(file));

  // The first of each is ours.
  const pairs = {
    manta: /\b(cobija|frazada)s?\b/gi,
    suelo: /\bpisos?\b/gi,
    pulsar: /\b(presion|apriet|apret)\w*/gi,
    agregar: /\bañad\w*/gi,
    extrañar: /\bech\w+ de menos/gi,
    enojo: /\brabia\b/gi,
    alquiler: /\brenta\b/gi,
    computadora: /\bordenador(es)?\b/gi,
    teléfono: /\b(móvil|celular)(es)?\b/gi,
    tú: /\b(vosotr\w+|vuestr\w+)\b/gi,
  };
  for (const [ours, others] of Object.entries(pairs)) {
    it(`says “${ours}”, and no other word for it`, () => {
      assert.deepEqual(found(others, spanish), []);
    });
  }

  it('is looked at in all its places (the check can fail)', () => {
    assert.ok(spanish.length > 15, String(spanish.length));
    assert.equal(found(pairs.pulsar, [{ file: 'x', text: 'cuando presionas' }]).length, 1);
  });
});
