// The article compiler: what it makes of good Markdown, and every mistake it refuses, by file and line.
import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { rollup } from 'rollup';
import { ArticleErrors, compileArticles, compileFolder } from '../../scripts/compile-articles.mjs';

const TOOLS = ['breathing-pacer', 'joy-list'];
const WORDS = Array.from({ length: 100 }, (_, i) => `word${i}`).join(' ');

const HEAD = `id: rest
lang: en
title: "Rest: a start"
neutralTitle: Rest
summary: About rest.
minutes: 4
audience: [survivors]
topics: [sleep]
contentNote: This text mentions hard nights.
level: plain
author: Steadyground
reviewer: null
reviewed: false
checked: 2026-11-23
relatedTool: joy-list
sources:
  - id: a2020
    text: "A and others (2020): victims of poor sleep."
    url: https://doi.org/10.1/a
    verified: true
  - id: b-2021
    text: B (2021).
    url: null
    verified: false
`;
const BODY = `## A heading

A *first* paragraph with **strong
words**, [a link](https://who.int/x) and a source.[^a2020][^b-2021]

- one *item*
- two

1. first
2. second

> A quotation.

${Array.from({ length: 6 }, () => WORDS).join('\n\n')}
`;
const write = (head = HEAD, body = BODY) => `---\n${head}---\n\n${body}`;
const bodyLine = write().split('\n').indexOf('## A heading') + 1;
const lineOf = (text) =>
  write()
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

const compile = (text, path = 'rest/en.md') => compileArticles([{ path, text }], TOOLS);

function problemsOf(files) {
  try {
    compileArticles(typeof files === 'string' ? [{ path: 'rest/en.md', text: files }] : files, TOOLS);
  } catch (error) {
    assert.ok(error instanceof ArticleErrors, String(error.stack));
    return error.problems;
  }
  return assert.fail('compiled without a word');
}

/** The one problem that a changed article has. */
function refused(text, line, what) {
  assert.deepEqual(
    problemsOf(text).map((problem) => [problem.split(':').slice(0, 2).join(':'), what.test(problem)]),
    [[`rest/en.md:${line}`, true]],
    problemsOf(text).join('\n'),
  );
}
const head = (from, to) => write(HEAD.replace(from, to));
const body = (from, to) => write(HEAD, BODY.replace(from, to));

describe('an article', () => {
  const [article] = compile(write()).get('en');

  it('becomes a tree', () => {
    assert.deepEqual(article.body.slice(0, 5), [
      { h: ['A heading'] },
      {
        p: [
          'A ',
          { em: ['first'] },
          ' paragraph with ',
          { strong: ['strong words'] },
          ', ',
          { a: 'https://who.int/x', text: ['a link'] },
          ' and a source.',
          { cite: 'a2020' },
          { cite: 'b-2021' },
        ],
      },
      { ul: [['one ', { em: ['item'] }], ['two']] },
      { ol: [['first'], ['second']] },
      { quote: ['A quotation.'] },
    ]);
  });

  it('keeps its front matter, without what is not known', () => {
    assert.equal(article.title, 'Rest: a start');
    assert.equal(article.checked, '2026-11-23');
    assert.equal('reviewer' in article, false);
    assert.deepEqual(article.sources[1], { id: 'b-2021', text: 'B (2021).', verified: false });
  });

  it('may have Windows line ends, escapes and nothing to note', () => {
    const text = head('contentNote: This text mentions hard nights.', 'contentNote: null');
    const [other] = compile(text.replace('one *item*', 'one \\*item\\*').replaceAll('\n', '\r\n')).get('en');
    assert.deepEqual(other.body[2].ul[0].join(''), 'one *item*');
    assert.equal('contentNote' in other, false);
  });

  it('names what it never may say only in the titles of sources', () => {
    assert.match(article.sources[0].text, /victims/);
  });
});

describe('front matter is refused', () => {
  const cases = {
    'when it is missing': [BODY, 1, /front matter/],
    'when it is no YAML': [head('[sleep]', '[sleep'), lineOf('contentNote'), /./],
    'with a key twice': [head('lang: en', 'lang: en\nlang: en'), lineOf('lang:') + 1, /unique/],
    'with an unknown key': [head('lang: en', 'lang: en\nmood: x'), 1, /mood/],
    'without a title': [head(/title: .*\n/, ''), 1, /title/],
    'with an empty title': [head('"Rest: a start"', '" "'), lineOf('title:'), /title is empty/],
    'with another id than its folder': [head('id: rest', 'id: other'), 1, /other\/en\.md/],
    'with another language than its name': [head('lang: en', 'lang: fr'), 1, /rest\/fr\.md/],
    'with an unknown audience': [head('[survivors]', '[everybody]'), lineOf('audience'), /audience/],
    'with an unknown level': [head('level: plain', 'level: easy'), lineOf('level'), /level/],
    'with half a minute': [head('minutes: 4', 'minutes: 4.5'), lineOf('minutes'), /minutes/],
    'with a date that is none': [head('2026-11-23', '2026-02-30'), lineOf('checked'), /checked/],
    'with a tool that is none of ours': [head('joy-list', 'x-y'), lineOf('relatedTool'), /relatedTool/],
    'when reviewed by nobody': [head('reviewed: false', 'reviewed: true'), lineOf('reviewed:'), /by whom/],
    'with a source twice': [head('id: b-2021', 'id: a2020'), lineOf('sources:') + 1, /twice/],
    'with a source that is not https': [
      head('https://doi.org', 'http://doi.org'),
      lineOf('https://doi.org'),
      /https/,
    ],
    'with a source nobody says is verified': [
      head('    verified: true\n', ''),
      lineOf('id: a2020'),
      /verified/,
    ],
  };
  for (const [name, [text, line, what]] of Object.entries(cases)) {
    it(name, () => {
      const problems = problemsOf(text).filter((problem) => !problem.includes('is missing'));
      assert.ok(
        problems.some((problem) => problem.startsWith(`rest/en.md:${line}: `) && what.test(problem)),
        problems.join('\n'),
      );
    });
  }
});

describe('a body is refused', () => {
  const at = (offset) => bodyLine + offset;
  const cases = {
    'with HTML in a line': [body('and a source', 'and <b>a</b> source'), at(3), /html/, 2],
    'with a block of HTML': [body('> A quotation.', '<div>x</div>'), at(11), /html/],
    'with an image': [body('> A quotation.', '![a cat](https://x.example/cat.png)'), at(11), /image/],
    'with a table': [body('> A quotation.', '| a | b |\n| - | - |\n| c | d |'), at(11), /table/],
    'with code': [body('*first*', '`first`'), at(2), /codespan/],
    'with a block of code': [body('> A quotation.', '```\nx\n```'), at(11), /code/],
    'with a rule': [body('> A quotation.', '---'), at(11), /hr/],
    'with struck text': [body('*first*', '~~first~~'), at(2), /del/],
    'with a hard line break': [body('**strong\nwords**,', '**strong words**,  \n'), at(2), /br/],
    'with a definition': [body('> A quotation.', '[^a2020]: https://x.example'), at(11), /def/],
    'with another level of heading': [body('## A heading', '### A heading'), at(0), /##/],
    'with a list in a list': [body('- two', '- two\n  - three'), at(7), /list in a list_item/],
    'with boxes to tick': [body('- two', '- [ ] two'), at(6), /tick/],
    'with a list that begins at 3': [body('1. first', '3. first'), at(8), /begins with 1/],
    'with an empty item': [body('- two', '-\n'), at(5), /nothing in a list_item/],
    'with a quotation of two paragraphs': [body('> A quotation.', '> A.\n>\n> B.'), at(13), /blockquote/],
    'with a script for a link': [body('https://who.int/x', 'javascript:x'), at(3), /https/],
    'with an http link': [body('https://who.int/x', 'http://who.int/x'), at(3), /https/],
    'with a link inside the site': [body('https://who.int/x', 'next.html'), at(3), /https/],
    'with a title on a link': [body('https://who.int/x', 'https://who.int/x "t"'), at(3), /title/],
    'with an HTML name for a character': [body('two', 'two&nbsp;words'), at(6), /character itself/],
    'with a source it does not have': [body('- two', '- two[^c]'), at(6), /cites c/],
    'with a source it never cites': [body('[^b-2021]', ''), lineOf('id: b-2021'), /never cites .* b-2021/],
    'with an unclosed citation': [body('- two', '- two[^a2020'), at(6), /a citation is/],
    'with a citation in a link': [body('[a link]', '[a link[^a2020]]'), at(3), /in another/],
    'when it is too short': [body(`${WORDS}\n\n${WORDS}`, WORDS), at(-1), /520 words/],
    'when it is too long': [body(WORDS, Array(6).fill(WORDS).join('\n\n')), at(-1), /1120 words/],
    'with a word we never say': [body('- two', '- two Victims'), at(5), /"Victims"/],
    'with advice we never give': [body('## A heading', '## Take a deep breath'), at(0), /"deep breath"/],
    'with a promise we never make': [body('> A quotation.', '> You are safe.'), at(11), /"You are safe"/],
  };
  for (const [name, [text, line, what, times = 1]] of Object.entries(cases)) {
    it(name, () => {
      const problems = problemsOf(text);
      assert.equal(problems.length, times, problems.join('\n'));
      for (const problem of problems) {
        assert.ok(problem.startsWith(`rest/en.md:${line}: `), `${problem}\nexpected at line ${line}`);
        assert.match(problem, what);
      }
    });
  }

  for (const key of ['title', 'neutralTitle', 'summary', 'contentNote']) {
    it(`with a word we never say in its ${key}`, () => {
      refused(head(new RegExp(`${key}: .*`), `${key}: A rescue`), lineOf(`${key}:`), /rescue/);
    });
  }
});

describe('a translation', () => {
  const es = (head = HEAD, body = BODY) => ({
    path: 'rest/es.md',
    text: write(head.replace('lang: en', 'lang: es'), body),
  });
  const en = { path: 'rest/en.md', text: write() };

  it('may use any number of words, and words that are forbidden in English only', () => {
    const text = es(HEAD, BODY.replaceAll('word1 ', 'victim '));
    const languages = compileArticles([en, text], TOOLS);
    assert.deepEqual([...languages.keys()], ['en', 'es']);
    assert.equal(
      compileArticles([es(HEAD, BODY.replaceAll('word', 'una otra ')), en], TOOLS).get('es').length,
      1,
    );
  });

  it('may be missing, but for the English', () => {
    const sleep = { path: 'sleep/en.md', text: write(HEAD.replace('id: rest', 'id: sleep')) };
    const languages = compileArticles([en, es(), sleep], TOOLS);
    assert.deepEqual([languages.get('en').length, languages.get('es').length], [2, 1]);
    assert.match(
      problemsOf([en, { path: 'sleep/es.md', text: es(HEAD.replace('id: rest', 'id: sleep')).text }]).join(),
      /^sleep\/es\.md:1: has no English/,
    );
  });

  it('is refused with a word that is never said in its language, and in a language that there is not', () => {
    assert.match(
      problemsOf([en, es(HEAD, BODY.replace('word1 ', 'víctima '))]).join(),
      /^rest\/es\.md:\d+: says "víctima"/,
    );
    const other = { path: 'rest/xx.md', text: write(HEAD.replace('lang: en', 'lang: xx')) };
    assert.match(problemsOf([en, other]).join(), /^rest\/xx\.md:\d+: is in xx/);
  });

  const cases = {
    'with another level': [es(HEAD.replace('level: plain', 'level: general')), /level/],
    'without the content note': [es(HEAD.replace(/contentNote: .*/, 'contentNote: null')), /content notes/],
    'with a source in other words': [es(HEAD.replace('B (2021).', 'B (2021), por confirmar.')), /sources/],
    'with a source called verified': [es(HEAD.replace('verified: false', 'verified: true')), /sources/],
    'with a paragraph less': [es(HEAD, BODY.replace(`${WORDS}\n\n`, '')), /paragraphs/],
    'with an item less': [es(HEAD, BODY.replace('- two\n', '')), /lists/],
    'with a citation elsewhere': [
      es(HEAD, BODY.replace('[^b-2021]', '').replace('- two', '- two[^b-2021]')),
      /citations/,
    ],
  };
  for (const [name, [file, what]] of Object.entries(cases)) {
    it(`is refused ${name}`, () => {
      const problems = problemsOf([en, file]);
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0], /^rest\/es\.md:1: .*differ from the English/);
      assert.match(problems[0], what);
    });
  }
});

describe('the folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'articles-'));
  after(() => rmSync(folder, { recursive: true }));
  const [from, to] = [join(folder, 'from'), join(folder, 'to')];
  mkdirSync(join(from, 'rest'), { recursive: true });
  mkdirSync(join(from, 'again'), { recursive: true });
  writeFileSync(join(from, 'rest/en.md'), write());
  writeFileSync(join(from, 'again/en.md'), write(HEAD.replace('id: rest', 'id: again')));

  it('becomes one module a language, in the order of ids, with no file left of another', () => {
    mkdirSync(to);
    writeFileSync(join(to, 'fr.ts'), '');
    compileFolder(from, to, TOOLS);
    assert.deepEqual(readdirSync(to), ['en.ts']);
    const text = readFileSync(join(to, 'en.ts'), 'utf8');
    const [index, texts] = [...text.matchAll(/^export const \w+: .* = ([[{].*);$/gm)].map(([, json]) => json);
    assert.deepEqual(
      JSON.parse(index).map(({ id }) => id),
      ['again', 'rest'],
    );
    assert.deepEqual(Object.keys(JSON.parse(texts)), ['again', 'rest']);
  });

  it('has an index apart: who takes only that gets no text along', async () => {
    const module = resolve('dist/modules/content/generated/en.js');
    const taking = async (name) => {
      const entry = {
        resolveId: (id) => (id === 'entry' ? id : null),
        load: (id) => (id === 'entry' ? code : null),
      };
      const code = `import { ${name} } from ${JSON.stringify(module)}; console.log(${name});`;
      const bundle = await rollup({ input: 'entry', plugins: [entry] });
      return (await bundle.generate({})).output[0].code;
    };
    const { index, texts } = await import(pathToFileURL(module).href);
    const [{ id, title }] = index;
    const cited = texts[id].sources[0].text;
    for (const name of ['index', 'articles']) assert.ok((await taking(name)).includes(title), name);
    assert.ok((await taking('articles')).includes(cited));
    assert.ok(!(await taking('index')).includes(cited));
  });

  it('is written only when it changed, and never when something is wrong', () => {
    const file = join(to, 'en.ts');
    utimesSync(file, 1, 1);
    compileFolder(from, to, TOOLS);
    assert.equal(statSync(file).mtimeMs, 1000);
    writeFileSync(join(from, 'again/en.md'), BODY);
    assert.throws(() => compileFolder(from, to, TOOLS), ArticleErrors);
    assert.equal(statSync(file).mtimeMs, 1000);
  });
});
