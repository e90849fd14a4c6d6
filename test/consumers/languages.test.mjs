// Every line of every language: the words, the placeholders and the plural forms that it needs. What is missing is shown in
// English and is no fault; the languages that are shipped lack nothing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import {
  articlesIn,
  compare,
  languages,
  pluralsOf,
  reportOf,
  said,
  textsOf,
  wordsIn,
} from '../../scripts/languages.mjs';

const SHIPPED = ['en', 'es', 'ar'];
const english = await wordsIn('en');
const languageOf = (code) => languages.find((language) => language.code === code);

for (const language of languages) {
  describe(`${language.name} (${language.code})`, () => {
    let files;
    before(async () => (files = compare(language, english, await wordsIn(language.code))));

    it('says nothing wrong', () => {
      assert.deepEqual(
        files.flatMap(({ file, problems }) => problems.map((problem) => `${file}: ${problem}`)),
        [],
      );
    });

    if (SHIPPED.includes(language.code)) {
      it('is whole', () => {
        assert.ok(files.reduce((sum, { of }) => sum + of, 0) > 450);
        assert.deepEqual(
          files.flatMap(({ file, missing }) => missing.map((key) => `${file}: ${key}`)),
          [],
        );
        assert.deepEqual(articlesIn(language.code), articlesIn('en'));
      });
    }
  });
}

it('is whole in each language that is shipped', () => {
  for (const code of SHIPPED) assert.ok(languageOf(code), code);
});

describe('what is wrong is found', () => {
  const file = 'components/some-tool/some-tool.strings.ts';
  const module = {
    strings: { start: 'Begin', left: { one: '{n} left', other: '{n} left' }, hello: 'Hello {name}' },
    title: 'Some tool',
    fallback: ['Look around.', 'Stop.'],
  };
  const whole = {
    strings: { start: 'Empezar', left: { one: 'Queda {n}', other: 'Quedan {n}' }, hello: 'Hola {name}' },
    title: 'Una herramienta',
    fallback: ['Mira a tu alrededor.'],
  };
  const es = languageOf('es');
  const compared = (own, language = es) => compare(language, { [file]: module }, { [file]: own })[0];
  const changed = (strings) => ({ ...whole, strings: { ...whole.strings, ...strings } });

  it('in nothing that is well', () => {
    assert.deepEqual(compared(whole), {
      file: 'components/some-tool/some-tool.strings.es.ts',
      of: 5,
      missing: [],
      problems: [],
    });
  });

  const faults = {
    'a placeholder that is lost': [{ hello: 'Hola' }, /^hello has the placeholders/],
    'a placeholder that is new': [{ start: 'Empezar {n}' }, /^start has the placeholders/],
    'a count without its forms': [{ left: 'Quedan {n}' }, /^left lacks the plural form one, other/],
    'a form that is lost': [{ left: { other: 'Quedan {n}' } }, /^left lacks the plural form one$/],
    'a line that is empty': [{ start: '' }, /^start is empty/],
    'space around a line': [{ start: ' Empezar' }, /^start is empty, or has space/],
    'a word that is never said': [{ start: 'Presiona' }, /^start says "Presiona", .*pulsar/],
    'a key that there is not': [{ begin: 'Empezar' }, /^begin is nothing that is said/],
  };
  for (const [name, [strings, problem]] of Object.entries(faults)) {
    it(name, () => {
      const { problems } = compared(changed(strings));
      assert.equal(problems.length, 1, problems.join());
      assert.match(problems[0], problem);
    });
  }

  it('in a list of lines', () => {
    assert.match(
      compared({ ...whole, fallback: ['Respira hondo.'] }).problems.join(),
      /^export fallback says/,
    );
  });

  it('by the forms that a count takes in a language', () => {
    assert.deepEqual(pluralsOf('es'), ['one', 'other']);
    assert.deepEqual(pluralsOf('ar').toSorted?.() ?? [...pluralsOf('ar')].sort(), [
      ...['few', 'many', 'one', 'other', 'two', 'zero'],
    ]);
    assert.match(compared(whole, languageOf('ar')).problems.join(), /left lacks the plural form/);
  });

  it('and what is missing is missing, and nothing else', () => {
    const { strings } = whole;
    const own = { strings: { start: strings.start } };
    const { missing, problems } = compared(own);
    assert.deepEqual([missing, problems], [['left', 'hello', 'export title', 'export fallback'], []]);
    const none = compare(es, { [file]: module }, {});
    assert.equal(none[0].missing.length, 5);
    const report = (files, code = 'es') => reportOf({ ...es, code }, files, articlesIn('en')).join('\n');
    assert.match(
      report([compared(own)]),
      /^es, Español: 1 of 5 lines, 4 of 4 articles, not reviewed\n.*left, hello/,
    );
    assert.match(report(none), /none of its 5 lines$/);
    assert.match(report(none, 'xx'), /0 of 4 articles[^]*self-care-routine\/xx\.md: not there/);
  });
});

it('is reported, and ends well, where nothing is wrong', () => {
  const said = execFileSync('node', ['scripts/languages.mjs'], { encoding: 'utf8' });
  for (const code of SHIPPED)
    assert.match(said, new RegExp(`^${code}, .*: (\\d+) of \\1 lines, (\\d+) of \\2 articles`, 'm'));
});

describe('a sentence stands once in a language', () => {
  const isSentence = (text) => text.split(' ').length > (/[.?!؟…]$/.test(text) ? 2 : 3);
  /** The sentences of a language with where each stands: the file of its words, and the key. */
  const sentencesOf = (words) =>
    Object.entries(words).flatMap(([file, module]) =>
      Object.entries(said(module)).flatMap(([key, value]) =>
        textsOf(value)
          .filter(isSentence)
          .map((text) => ({ text, file, key })),
      ),
    );

  /** Those that two files have in English: where two are one by chance in another language, they are two. */
  function twice(words) {
    const all = sentencesOf(words);
    return all
      .filter(({ text, file }) => all.some((other) => other.text === text && other.file !== file))
      .map(({ text, file, key }) => `${file}, ${key}: ${text}`);
  }

  it('in its words', () => {
    assert.ok(sentencesOf(english).length > 150);
    assert.deepEqual(twice(english), []);
  });

  // Whatever is made of them. A journey is told by what a person reads, and the page of an organisation has words of its own.
  const isMade = (file) =>
    /^(src|scripts|demo|examples\/wordpress)\/.*\.(ts|js|mjs|html|php)$/.test(file) &&
    !/\.strings(\.[\w-]+)?\.ts$|\/journey\.ts$|^src\/content\/|package-lock/.test(file);
  const withoutNotes = (text) =>
    text
      .replace(/\/\*[^]*?\*\/|<!--[^]*?-->|^\s*\/\/.*$/gm, '')
      .replaceAll("\\'", "'")
      .replace(/\s+/g, ' ');
  const repeated = (words, files) =>
    sentencesOf(words).flatMap(({ text }) =>
      files.filter((file) => file.text.includes(text)).map(({ file }) => `${file}: ${text}`),
    );
  const made = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
    .split('\n')
    .filter(isMade)
    .map((file) => ({ file, text: withoutNotes(readFileSync(file, 'utf8')) }));

  for (const { code, name } of languages) {
    it(`and in nothing that is made of them: ${name}`, async () => {
      assert.ok(made.length > 150, String(made.length));
      assert.deepEqual(repeated(await wordsIn(code), made), []);
    });
  }

  it('and would be found twice (the check can fail)', () => {
    const words = {
      a: { strings: { one: 'Stop whenever you like.' } },
      b: { fallback: ['Stop whenever you like.'] },
    };
    assert.equal(twice(words).length, 2);
    const page = { file: 'demo/page.html', text: withoutNotes('<p>Stop\n  whenever you like.</p>') };
    assert.deepEqual(repeated({ a: words.a }, [page]), ['demo/page.html: Stop whenever you like.']);
    assert.equal(withoutNotes('/* Stop. */ <!-- Stop. -->\n// Stop.').includes('Stop'), false);
  });
});
