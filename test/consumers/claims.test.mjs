// What the articles and the pages for clinicians state: what was withdrawn does not come back, in any language or place;
// the emergency number stands first; what changed in a fact check is there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { compileArticles } from '../../scripts/compile-articles.mjs';
import { tools } from '../../scripts/tools.mjs';

const folder = 'src/content/articles/';
const read = (file) => readFileSync(file, 'utf8');
const listed = (...paths) =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...paths], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);
const articles = compileArticles(
  listed(folder).map((file) => ({ path: file.slice(folder.length), text: read(file) })),
  tools.map(({ tag }) => tag),
);

/** The text of a block or a part of one, without citations. */
const textOf = (part) => {
  if (typeof part === 'string') return part;
  if (Array.isArray(part)) return part.map(textOf).join('');
  if ('cite' in part) return '';
  return textOf('text' in part ? part.text : Object.values(part).flat());
};

const WORDS = {
  en: {
    emergency: /emergency number/,
    danger: /hurt(ing)? (yourself|themselves)|killing yourself/,
    help: /doctor|midwife|help line|hospital/,
  },
  es: {
    emergency: /número de emergencias/,
    danger: /hacer(te|se) daño|matarte/,
    help: /médic[oa]|partera|línea de ayuda|hospital/,
  },
  ar: {
    emergency: /رقم الطوارئ/,
    danger: /إيذاء (النفس|نفس)|قتل النفس/,
    help: /طبيب|قابلة|خط المساعدة|مستشفى/,
  },
};

/** Sections that speak of danger and name another help before the emergency number. */
function helpBeforeEmergency(body, { emergency, danger, help }) {
  const sections = [];
  for (const block of body) {
    if ('h' in block) sections.push([]);
    sections.at(-1).push(textOf(block));
  }
  return sections
    .map((texts) => texts.join('\n'))
    .filter((text) => danger.test(text))
    .filter(
      (text) => !emergency.test(text) || (help.test(text) && text.search(help) < text.search(emergency)),
    );
}

describe('the emergency number', () => {
  for (const [lang, words] of Object.entries(WORDS)) {
    it(`stands before all else where somebody may hurt themselves, in ${lang}`, () => {
      let sections = 0;
      for (const { id, body } of articles.get(lang)) {
        assert.deepEqual(helpBeforeEmergency(body, words), [], id);
        sections += body.filter((block) => words.danger.test(textOf(block))).length;
        // In a paragraph of its own, which nothing else is in.
        const own = body.filter(({ p }) => p?.[0]?.strong && words.emergency.test(textOf(p)));
        assert.equal(own.length, 1, id);
        assert.ok(!words.help.test(textOf(own[0].p)), id);
      }
      assert.ok(sections >= 3, `${sections} places speak of it`);
    });
  }

  it('is missed where it is not (the check can fail)', () => {
    const section = [{ h: ['Now'] }, { p: ['If you think of hurting yourself, you can speak to a doctor.'] }];
    assert.equal(helpBeforeEmergency(section, WORDS.en).length, 1);
    section.push({ p: ['Or call the emergency number.'] });
    assert.equal(helpBeforeEmergency(section, WORDS.en).length, 1);
    section.splice(1, 0, { p: ['Call the emergency number.'] });
    assert.equal(helpBeforeEmergency(section, WORDS.en).length, 0);
  });
});

/** Statements that were withdrawn, each with the sentence that made it. */
const WITHDRAWN = [
  [/four small trials/, 'In four small trials, moving the body eased signs of PTSD.'],
  [/cuatro ensayos pequeños/, 'En cuatro ensayos pequeños, mover el cuerpo alivió señales de TEPT.'],
  [/أربع تجارب صغيرة/, 'في أربع تجارب صغيرة، خفّفت الحركة علامات اضطراب ما بعد الصدمة.'],
  [
    /cut this by about half|words halve it|wording halved the fall/,
    'shallow, natural breaths cut this by about half.',
  ],
  [/redujo esto casi a la mitad/, 'Pedirles una respiración ligera y natural redujo esto casi a la mitad.'],
  [/قلّ هذا إلى نحو النصف/, 'وعندما طُلب منهم تنفس خفيف وطبيعي قلّ هذا إلى نحو النصف.'],
  [/18 (to|y|إلى) 254/, 'it took anywhere from 18 to 254 days'],
  [/10 in 100 pregnant|10 de cada 100 mujeres emb|10 من كل 100 امرأة حامل/, 'about 10 in 100 pregnant women'],
  [
    /important not to just stop|importante no dejarlas|عدم إيقافه فجأة/,
    'it is very important not to just stop.',
  ],
  [/In 33 trials|En 33 ensayos, |في 33 تجربة،/, 'In 33 trials, help with this before a visit'],
  [
    /trafficking cases it counted|casos de trata que contó|حالة اتجار عدَّها/,
    '38 in 100 of the trafficking cases it counted',
  ],
  [/When sleep gets better|Cuando el sueño mejora|عندما يتحسن النوم/, 'When sleep gets better, mood'],
  [
    /chose weaker treatment for his pain|واختاروا علاجًا أضعف/,
    'thought worse of him, and chose weaker treatment for his pain',
    /doctors among them/,
  ],
  [/51 ?% of users/, 'In a trial of PTSD Coach, 51 % of users'],
  [/needs worsen/, 'Unmet needs worsen outcomes'],
  [/a doctor saw 120|un médico vio a 120|طبيب 120/, 'In Moldova, a doctor saw 120 women'],
];
const places = listed('src', 'docs', 'demo', 'README.md')
  .filter((file) => /\.(ts|md|json|html|js)$/.test(file))
  .map((file) => ({ file, text: read(file).replaceAll(/\s*\n\s*(\*\s)?/g, ' ') }));

describe('a withdrawn statement', () => {
  for (const [pattern, sentence, unless] of WITHDRAWN) {
    it(`is nowhere: ${sentence}`, () => {
      assert.match(sentence, pattern, 'the check can fail');
      const found = places.filter(({ text }) => pattern.test(text) && !unless?.test(text));
      assert.deepEqual(
        found.map(({ file }) => file),
        [],
      );
    });
  }

  it('on over-breathing names both studies wherever it names one', () => {
    const one = places.filter(({ text }) => text.includes('e0218550'));
    assert.ok(one.length >= 6, String(one.length));
    for (const { file, text } of one) assert.match(text, /10\.1007\/s10484-019-09438-y/, file);
  });
});

describe('a source', () => {
  it('is cited in one language, with the doubt said once, beside it', () => {
    for (const [lang, all] of articles)
      for (const { sources } of all)
        for (const { text, lang: own } of sources) {
          assert.doesNotMatch(text, /[\u0600-\u06ff]|confirm/, text);
          assert.equal(own, lang === 'en' ? undefined : 'en');
        }
  });
});

describe('an article says, in each language,', () => {
  const needed = {
    'mental-health-and-trafficking': ['342', 'EMDR', 'evans2022', 'wright2025', 'unodc2024-press'],
    'pregnancy-and-mental-health': ['Epilim', 'Depakine', '400', '1000|1,000', 'right-decisions', 'uhb'],
    'self-care-routine': ['642', '1090|1,090', 'sheeran2024', 'aasm2021', 'nice-cg32', 'paquin2021'],
    'stigma-in-medicine': ['413', 'goddu2018', 'kinnersley2008'],
  };
  for (const [id, words] of Object.entries(needed)) {
    it(`what ${id} was found to lack`, () => {
      for (const [lang, all] of articles) {
        const body = JSON.stringify(all.find((article) => article.id === id).body);
        for (const word of words) assert.match(body, new RegExp(word), `${lang}: ${word}`);
      }
    });
  }
});
