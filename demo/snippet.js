import { linesOf } from './fallback.js';
import { integrity, version } from './generated/release.js';
import { languages } from './generated/tools.js';
import { exits } from './tools.js';

/**
 * What the author of a page pastes. The page of each tool and the builder both write by this one function.
 *
 * - `tools`: the tools, each with what is `set` on it, as pairs of name and value.
 * - `language`, and `country` and `theme` (a file of `themes/`) if there is one; `scheme` is light or dark if not as
 *   the page.
 * - `base`: the folder on the partner's server that holds a folder for each version; `frames`: the same where the
 *   frame's files lie, which asks for frames.
 * - `whole`: one file with every tool, rather than a file for each.
 * - `exit`: with the way out.
 */
export function snippet({ tools, language = 'en', country, theme, scheme, base, frames, whole, exit }) {
  const folder = `${base}${version}/`;
  const link = (rel, file) => `<link rel="${rel}" ${source('href', file)}>`;
  const source = (name, file) =>
    `${name}="${escaped(folder + file)}" integrity="${integrity[file]}" crossorigin="anonymous"`;

  const wrapped = !frames && Boolean(country || (scheme && tools.length > 1));
  const entries = frames ? [] : tools.map(({ tag }) => tag);
  if (wrapped) entries.unshift('calm-space');
  if (exit) entries.unshift('quick-exit');
  const scripts = modules(entries, { language, whole, tools: frames ? [] : tools });

  // Before the first tool: what the page has above it is shown without waiting for them.
  const sheets = [link('stylesheet', 'fallback.css')];
  if (theme) sheets.push(link('stylesheet', `themes/${theme}.css`));
  const head = [];
  if (frames) head.push(`<script defer ${source('src', 'frame-host.js')}></script>`);
  // Before anything is drawn, and so no module.
  if (exit) head.push(`<script ${source('src', 'back-cover.js')}></script>`);
  for (const file of scripts) {
    head.push(`<script type="module" ${source('src', file)}></script>`);
  }

  const spoken =
    language === 'en' ? '' : ` lang="${language}"${languages[language].dir === 'rtl' ? ' dir="rtl"' : ''}`;
  const said = scheme ? ` theme="${scheme}"` : '';
  const body = tools.flatMap(({ tag, set = [], fallback }) => {
    const own = set.map(([name, value]) => ` ${name}${value === '' ? '' : `="${escaped(value)}"`}`).join('');
    const more = (wrapped ? '' : spoken + said) + own;
    const name = frames ? 'steady-frame' : tag;
    const from = frames ? ` src="${escaped(`${frames}${version}/frame.html`)}" tool="${tag}"` : '';
    return [`<${name}${from}${more}>`, ...indented(linesOf(fallback[language])), `</${name}>`];
  });
  const [href, label] = exits[language];
  // The link's side of the page is the page's own: no direction.
  const out = [
    `<quick-exit${language === 'en' ? '' : ` lang="${language}"`}>`,
    `  <a href="${href}" rel="noreferrer" target="_top">${label}</a>`,
    '</quick-exit>',
  ];
  const placed = country ? ` country="${escaped(country)}"` : '';
  return [
    ...(exit ? ['<!-- In the head -->'] : []),
    ...head,
    '',
    ...(exit ? ['<!-- First in the body -->', ...out, '', '<!-- Where the tools are to stand -->'] : []),
    ...sheets,
    ...(wrapped ? [`<calm-space${spoken}${placed}${said}>`, ...indented(body), '</calm-space>'] : body),
    '',
  ].join('\n');
}

/** The files that hold the elements, and the language if it needs one. */
function modules(entries, { language, whole, tools }) {
  if (!entries.length) return [];
  // English words are in the tags, English articles are not.
  const articles = !whole && tools.some(({ tag }) => tag === 'article-card');
  const spoken = language !== 'en' || articles ? [`languages/${language}.js`] : [];
  // The way out before all else; then the language, so that no tool speaks English first.
  const [first, ...others] = whole ? ['steadyground.js'] : entries;
  if (whole) return [...spoken, first];
  const [before, after] = first === 'quick-exit' ? [[first], others] : [[], entries];
  const filesOf = (tags) => tags.map((tag) => `tags/${tag}.js`);
  return [...new Set([...filesOf(before), ...spoken, ...filesOf(after)])];
}

const indented = (lines) => lines.map((line) => `  ${line}`);
const escaped = (value) =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
