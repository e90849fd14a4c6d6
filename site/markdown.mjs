// What the docs make of Markdown beyond what a code host makes of it. Files stay readable there: links lead from file to
// file, and a block of `html live` is a block of HTML.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, posix } from 'node:path';
import { pageAddress } from './pages.mjs';

/** As code hosts do it, so that the same fragments lead to the same headings. */
const slug = (text) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

const textOf = (tokens) =>
  tokens.map(({ content, children }) => (children ? textOf(children) : content)).join('');

const LANGUAGES = { vue: 'html', svelte: 'html', astro: 'html', mjs: 'js', sh: 'bash' };
const fileId = (path) => `file-${slug(path.replaceAll('/', ' ').replaceAll('.', ' '))}`;

export function extend(md) {
  md.set({ html: false, linkify: false });

  md.core.ruler.push('headings', ({ tokens }) => {
    const seen = new Map();
    tokens.forEach((token, index) => {
      if (token.type !== 'heading_open') return;
      const id = slug(textOf([tokens[index + 1]]));
      const times = seen.get(id) ?? 0;
      seen.set(id, times + 1);
      token.attrSet('id', times ? `${id}-${times}` : id);
    });
  });

  // An item of a list, or a paragraph, that begins with a link to a file of an example: the file itself.
  md.core.ruler.push('files', ({ tokens, env }) => {
    env.files = new Set();
    for (const token of tokens) {
      const [open] = token.children ?? [];
      if (token.type !== 'inline' || open?.type !== 'link_open') continue;
      const { path } = resolve(open.attrGet('href'), env);
      if (!path?.startsWith('examples/') || path.endsWith('.md') || !existsSync(path)) continue;
      if (!statSync(path).isFile()) continue;
      env.files.add(path);
      const end = token.children.findIndex(({ type }) => type === 'link_close');
      const name = posix.relative(posix.dirname(env.file), path);
      token.children = token.children.filter((_, index) => index !== 0 && index !== end);
      open.type = 'file';
      open.tag = '';
      open.nesting = 0;
      open.meta = { name, code: readFileSync(path, 'utf8'), summary: token.children };
      token.children = [open];
    }
  });
  md.renderer.rules.file = (tokens, index, options, env) => {
    const { name, code, summary } = tokens[index].meta;
    const language = extname(name).slice(1);
    return (
      `<details class="file" id="${fileId(name)}"><summary>${md.renderer.renderInline(summary, options, env)}</summary>` +
      `${options.highlight(code.trimEnd(), LANGUAGES[language] ?? language)}</details>`
    );
  };

  md.core.ruler.push('links', ({ tokens, env }) => {
    for (const { children } of tokens) {
      let plain = false;
      for (const token of children ?? []) {
        if (token.type === 'link_open') {
          const href = linkOf(token.attrGet('href'), env);
          plain = href === undefined;
          if (plain) token.hidden = true;
          else token.attrSet('href', href);
        }
        if (token.type === 'link_close' && plain) token.hidden = true;
      }
    }
  });
  // The renderer passes `hidden` over in blocks only.
  const { rules } = md.renderer;
  for (const type of ['link_open', 'link_close']) {
    rules[type] = (tokens, index, options, _, self) =>
      tokens[index].hidden ? '' : self.renderToken(tokens, index, options);
  }

  // A wide table scrolls, also by keyboard; a corner with nothing in it heads nothing. A column of numbers ends where they do:
  // by class, since no style may stand in a page.
  const end = (token) => (token.attrGet('style') === 'text-align:right' ? ' class="end"' : '');
  rules.table_open = (tokens, index) => {
    const heading = tokens.slice(0, index).findLastIndex(({ type }) => type === 'heading_open');
    const label = md.utils.escapeHtml(heading < 0 ? 'Table' : `Table: ${textOf([tokens[heading + 1]])}`);
    return `<div class="table" role="group" aria-label="${label}" tabindex="0"><table>`;
  };
  rules.table_close = () => '</table></div>';
  rules.th_open = (tokens, index) =>
    tokens[index + 1].content ? `<th scope="col"${end(tokens[index])}>` : '<td>';
  rules.th_close = (tokens, index) => (tokens[index - 1].content ? '</th>' : '</td>');
  rules.td_open = (tokens, index) => `<td${end(tokens[index])}>`;

  const { fence } = rules;
  rules.fence = (tokens, index, options, ...more) => {
    const token = tokens[index];
    const [language, live] = token.info.split(' ');
    token.info = LANGUAGES[language] ?? language;
    const code =
      options.highlight(token.content.trimEnd(), token.info) || fence(tokens, index, options, ...more);
    return live ? `<div class="live">${token.content}</div>${code}` : code;
  };
}

/** A relative link, as a path from the top of the repository. */
function resolve(href, { file }) {
  if (/^(?:[a-z]+:|#|\/)/i.test(href)) return {};
  const [path, fragment] = href.split('#');
  return { path: posix.join(posix.dirname(file), path), fragment };
}

/** Where a link of a file leads in the docs; undefined where there is nothing to lead to. */
function linkOf(href, env) {
  const { path, fragment } = resolve(href, env);
  if (path === undefined) return href;
  const [address, own] = (
    pageAddress(path.replace(/\/$/, '/README.md')) ??
    pageAddress(`${path}/README.md`) ??
    ''
  ).split('#');
  if (address) {
    const hash = fragment ?? own;
    const way = env.url === address && hash ? '' : posix.relative(posix.dirname(env.url), address);
    return way + (hash ? `#${hash}` : '');
  }
  if (path.startsWith('demo/')) {
    const way = posix.relative(posix.dirname(posix.join('docs', env.url)), path.slice('demo/'.length));
    return way + (fragment ? `#${fragment}` : '');
  }
  if (env.files?.has(path)) return `#${fileId(posix.relative(posix.dirname(env.file), path))}`;
  return undefined;
}
