// Part of npm run generate: src/content/articles/<id>/<lang>.md, checked, to the typed trees of
// src/content/generated/<lang>.ts. No Markdown and no HTML reaches a page.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { lexer } from 'marked';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { languages, neverSaid } from './languages.mjs';

/** How long an article may be, in words of its English body: read in five to seven minutes. */
const WORDS = { min: 600, max: 1050 };

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is small letters, digits and hyphens');
const line = z.string().trim().min(1, 'is empty');
const https = z.url({ protocol: /^https$/, error: 'is an https address' });
const unique = (values) => new Set(values).size === values.length;

const frontMatter = (tools) =>
  z.strictObject({
    id: name,
    lang: z.string(),
    title: line,
    neutralTitle: line,
    summary: line,
    minutes: z.int().min(1).max(30),
    audience: z.array(z.enum(['survivors', 'supporters', 'clinicians'])).min(1),
    topics: z.array(name).min(1),
    contentNote: line.nullable(),
    level: z.enum(['plain', 'general', 'professional']),
    author: line,
    reviewer: line.nullable(),
    reviewed: z.boolean(),
    checked: z.iso.date(),
    relatedTool: z.enum(tools).nullable(),
    sources: z
      .array(z.strictObject({ id: name, text: line, url: https.nullable(), verified: z.boolean() }))
      .min(1)
      .refine((sources) => unique(sources.map(({ id }) => id)), 'has the same id twice'),
  });

/** All that is wrong with the articles, each as `file:line: what`. */
export class ArticleErrors extends Error {
  constructor(problems) {
    super(problems.join('\n'));
    this.name = 'ArticleErrors';
    this.problems = problems;
  }
}

/**
 * Compiles articles.
 *
 * @param files `[{ path: '<id>/<lang>.md', text }]`
 * @param tools Tags that may be an article's related tool.
 * @returns A map from language to its articles in the order of their ids.
 * @throws {ArticleErrors}
 */
export function compileArticles(files, tools) {
  const problems = [];
  const articles = new Map();
  for (const { path, text } of files) {
    const problem = (line, what) => problems.push(`${path}:${line}: ${what}`);
    const article = compile(path, text, tools, problem);
    if (article) articles.set(path, article);
  }
  compareLanguages(files, articles, problems);
  if (problems.length) throw new ArticleErrors(problems);

  const languages = new Map();
  for (const path of [...articles.keys()].sort()) {
    const article = articles.get(path);
    // A source is cited in its own language, and read aloud in it.
    const sources =
      article.lang === 'en' ? article.sources : article.sources.map((each) => ({ ...each, lang: 'en' }));
    languages.set(article.lang, [...(languages.get(article.lang) ?? []), { ...article, sources }]);
  }
  return languages;
}

function compile(path, text, tools, problem) {
  const parts = /^---\n(.*?\n)---\n(.*)$/s.exec(text.replaceAll('\r\n', '\n'));
  if (!parts) {
    problem(1, 'does not begin with front matter between two lines of ---');
    return undefined;
  }
  const [, head = '', body = ''] = parts;

  const lines = new LineCounter();
  const document = parseDocument(head, { lineCounter: lines });
  const lineAt = (offset) => lines.linePos(offset).line + 1;
  if (document.errors.length) {
    for (const error of document.errors) problem(lineAt(error.pos[0]), error.message.split('\n')[0]);
    return undefined;
  }
  const checked = frontMatter(tools).safeParse(document.toJS());
  if (!checked.success) {
    for (const { path: keys, message } of checked.error.issues) {
      // The deepest part of the front matter that is there: a missing key has no line of its own.
      let node;
      for (let depth = keys.length; depth > 0 && !node?.range; depth--) {
        node = document.getIn(keys.slice(0, depth), true);
      }
      problem(node?.range ? lineAt(node.range[0]) : 1, [keys.join('.'), message].filter(Boolean).join(' '));
    }
    return undefined;
  }

  const meta = checked.data;
  const lineOf = (key) => lineAt(document.getIn([key], true).range[0]);
  if (path !== `${meta.id}/${meta.lang}.md`) problem(1, `id and lang say ${meta.id}/${meta.lang}.md`);
  if (meta.reviewed && !meta.reviewer) problem(lineOf('reviewed'), 'is reviewed, but by whom?');

  // The front matter and the two lines around it.
  const first = newlines(head, head.length) + 3;
  const blocks = readBody(body, (offset, what) => problem(first + newlines(body, offset), what));

  const cited = new Set(blocks.flatMap(({ cites }) => cites));
  for (const id of cited) {
    if (!meta.sources.some((source) => source.id === id)) {
      problem(first + newlines(body, body.indexOf(`[^${id}]`)), `cites ${id}, which is none of its sources`);
    }
  }
  meta.sources.forEach(({ id }, index) => {
    if (!cited.has(id)) {
      problem(lineAt(document.getIn(['sources', index], true).range[0]), `never cites its source ${id}`);
    }
  });

  const language = languages.find(({ code }) => code === meta.lang);
  if (!language) problem(lineOf('lang'), `is in ${meta.lang}, which is no language of src/languages/`);
  if (meta.lang === 'en') {
    const words = blocks.flatMap(({ text }) => text.split(/\s+/).filter(Boolean)).length;
    if (words < WORDS.min || words > WORDS.max) {
      problem(first, `has ${words} words; an article has ${WORDS.min} to ${WORDS.max}`);
    }
  }
  // Titles of sources keep their authors' words.
  const texts = [
    ...blocks.map(({ offset, text }) => [text, first + newlines(body, offset)]),
    ...['title', 'neutralTitle', 'summary', 'contentNote'].map((key) => [meta[key] ?? '', lineOf(key)]),
  ];
  for (const [text, line] of texts) {
    for (const found of neverSaid(text, language?.never ?? [])) problem(line, found);
  }
  return withoutNulls({ ...meta, body: blocks.map(({ block }) => block) });
}

/** An article says the same in each language that it is in: the same blocks, sources and facts. */
function compareLanguages(files, articles, problems) {
  for (const { path } of files) {
    const original = `${path.split('/')[0]}/en.md`;
    if (!files.some((file) => file.path === original))
      problems.push(`${path}:1: has no English, ${original}`);
    const [own, english] = [articles.get(path), articles.get(original)];
    if (!own || !english || own === english) continue;
    const different = Object.entries(SAME).find(([, of]) => of(own) !== of(english));
    if (different) problems.push(`${path}:1: ${different[0]} differ from the English`);
  }
}

/** The first that differs is said: what comes after it may differ only because of it. */
const SAME = {
  'audience, topics, level, date or tool': ({ audience, topics, level, checked, relatedTool }) =>
    JSON.stringify([audience, topics, level, checked, relatedTool]),
  'content notes': ({ contentNote }) => contentNote === undefined,
  sources: ({ sources }) => JSON.stringify(sources),
  'headings, paragraphs and lists': ({ body }) =>
    body.map((block) => [Object.keys(block)[0], block.ul?.length ?? block.ol?.length]).join(),
  'citations of each block': ({ body }) =>
    JSON.stringify(
      body.map((block) => [...JSON.stringify(block).matchAll(/"cite":"(.*?)"/g)].map((m) => m[1]).sort()),
    ),
};

/** The blocks of a Markdown body, each with where it begins, its plain text and what it cites. */
function readBody(markdown, problem) {
  const blocks = [];
  let offset = 0;
  for (const token of lexer(markdown)) {
    const start = offset;
    offset += token.raw.length;
    if (token.type === 'space') continue;
    const context = {
      text: [],
      cites: [],
      refuse: (raw, what) => problem(start + Math.max(0, token.raw.indexOf(raw)), what),
    };
    const block = readBlock(token, context);
    if (block) blocks.push({ block, offset: start, cites: context.cites, text: context.text.join('') });
  }
  return blocks;
}

function readBlock(token, context) {
  switch (token.type) {
    case 'heading':
      if (token.depth !== 2)
        context.refuse(token.raw, 'a heading is ##: the title comes from the front matter');
      return { h: readInline(token.tokens, context) };
    case 'paragraph':
      return { p: readInline(token.tokens, context) };
    case 'blockquote':
      return { quote: readSingle(token, context) };
    case 'list': {
      if (token.ordered && token.start !== 1) context.refuse(token.raw, 'a numbered list begins with 1');
      const items = token.items.map((item) => {
        context.text.push('\n');
        if (!item.task) return readSingle(item, context);
        context.refuse(item.raw, 'a list has no boxes to tick');
        return [];
      });
      return token.ordered ? { ol: items } : { ul: items };
    }
    default:
      context.refuse(token.raw, `${token.type} is not allowed: headings, paragraphs, lists and quotes are`);
      return undefined;
  }
}

/** The text of a list item or quotation, which is one paragraph. */
function readSingle(token, context) {
  const parts = token.tokens.filter(({ type }) => type !== 'space');
  const odd = parts.find(({ type }) => type !== 'text' && type !== 'paragraph') ?? parts[1];
  if (odd || !parts[0]) {
    context.refuse(
      odd?.raw ?? token.raw,
      `${odd?.type ?? 'nothing'} in a ${token.type}: one paragraph is allowed`,
    );
    return [];
  }
  return readInline(parts[0].tokens, context);
}

function readInline(tokens, context, inLink = false) {
  return tokens.flatMap((token) => {
    switch (token.type) {
      case 'escape':
        return readText({ text: token.text }, context, inLink);
      case 'text':
        return readText(token, context, inLink);
      case 'em':
      case 'strong':
        return [{ [token.type]: readInline(token.tokens, context, inLink) }];
      case 'link':
        if (!https.safeParse(token.href).success) {
          context.refuse(token.raw, `links to ${token.href}: only full https addresses are allowed`);
        }
        if (token.title) context.refuse(token.raw, 'a link has no title: touch and keyboard never see it');
        return [{ a: token.href, text: readInline(token.tokens, context, true) }];
      default:
        context.refuse(token.raw, `${token.type} is not allowed: emphasis, strong, links and citations are`);
        return [];
    }
  });
}

/** Text with its citations: `[^id]`. */
function readText({ text }, context, inLink) {
  return text.split(/(\[\^[^\]]*\])/).flatMap((part) => {
    const id = /^\[\^(.*)\]$/.exec(part)?.[1];
    if (id === undefined) {
      if (part.includes('[^')) context.refuse(part, 'a citation is [^id]');
      if (/&#?\w+;/.test(part)) context.refuse(part, 'write the character itself, not its HTML name');
      const words = part.replace(/\s+/g, ' ');
      context.text.push(words);
      return words ? [words] : [];
    }
    if (!name.safeParse(id).success) context.refuse(part, `[^${id}] is not the id of a source`);
    if (inLink) context.refuse(part, 'a citation is a link of its own and cannot be in another');
    context.cites.push(id);
    return [{ cite: id }];
  });
}

const newlines = (text, end) => text.slice(0, end).split('\n').length - 1;

const withoutNulls = (value) =>
  JSON.parse(JSON.stringify(value, (_, part) => (part === null ? undefined : part)));

/**
 * The module for one language: compact, and the same for the same articles. Whoever takes only its index, as a list of articles
 * does, gets no text along.
 */
export function moduleText(articles) {
  const parts = articles.map(({ body, sources, ...facts }) => ({ facts, text: { body, sources } }));
  const index = parts.map(({ facts }) => facts);
  const texts = Object.fromEntries(parts.map(({ facts, text }) => [facts.id, text]));
  return [
    "import { withTexts, type Article, type ArticleFacts, type ArticleText } from '../article.js';",
    '',
    `export const index: readonly ArticleFacts[] = ${JSON.stringify(index)};`,
    `export const texts: Readonly<Record<string, ArticleText>> = ${JSON.stringify(texts)};`,
    'export const articles: readonly Article[] = /* @__PURE__ */ withTexts(index, texts);',
    '',
  ].join('\n');
}

/** Compiles a folder of articles into a folder of modules; files that would not change are not written. */
export function compileFolder(from, to, tools) {
  const files = readdirSync(from, { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(from, path), 'utf8') }));
  const compiled = compileArticles(files, tools);
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(to)) {
    if (!compiled.has(basename(file, '.ts'))) rmSync(join(to, file));
  }
  for (const [lang, articles] of compiled) {
    const file = join(to, `${lang}.ts`);
    const text = moduleText(articles);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
}
