// docs/api/: a page for each tag, made from the manifest; and README's table of tools. `node scripts/api/pages.mjs` writes
// them again after a build; with `--check` it fails if they differ from the sources.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { contrast, MORE, PAIRS } from '../theming/index.mjs';
import { tools } from '../tools.mjs';
import { elementsOf } from './manifest.mjs';

const FOLDER = 'docs/api';
const README = '../../README.md';
const NOTE = '<!-- Made from the comments in src/: change them there, then `npm run docs`. -->';
const FRAME = 'steady-frame';
/** Between two comments in README.md. */
const TOOLS = /(<!-- tools: .* -->\n)[^]*(?=<!-- \/tools -->)/;
const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));

/** Text in the cell of a table. */
const cell = (text = '') => text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
const code = (text) => (text === undefined || text === '' ? '' : `\`${text.replace(/\s*\n\s*/g, ' ')}\``);

function table(title, heads, rows, text = '') {
  if (!rows.length) return [];
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [`## ${title}`, text, [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')];
}

/** Attributes and the properties behind them, in one row each. */
function settings({ attributes = [], members }) {
  const fields = members.filter((member) => member.kind === 'field' && !member.static);
  const bare = attributes.filter(({ fieldName }) => !fieldName);
  return [...bare.map((attribute) => ({ ...attribute, attribute: attribute.name, name: '' })), ...fields].map(
    ({ attribute, name, type, default: value, reflects, readonly, description }) => [
      attribute ? `${code(attribute)}${reflects ? ' (reflected)' : ''}` : '–',
      name ? `${code(name)}${readonly ? ' (read only)' : ''}` : '–',
      code(type.text),
      code(value),
      description,
    ],
  );
}

const signature = ({ name, static: isStatic, parameters = [] }, className) =>
  `${isStatic ? `${className}.` : ''}${name}(${parameters
    .map(
      (parameter) =>
        `${parameter.name}${parameter.default || parameter.optional ? '?' : ''}: ${parameter.type.text}`,
    )
    .join(', ')})`;

function methods({ members, name }) {
  return members
    .filter(({ kind }) => kind === 'method')
    .map((method) => [
      code(signature(method, name)),
      [
        method.description,
        ...(method.parameters ?? []).map((each) => `${code(each.name)}: ${each.description}`),
      ].join(' '),
    ]);
}

/** What a detail holds, without the words around it. */
const detailOf = ({ text }) => /^CustomEvent<(.*)>$/.exec(text)[1];

async function strings({ path, name }) {
  const { [name]: Class } = await import(pathToFileURL(path).href);
  const plain = (message) =>
    typeof message === 'string'
      ? message
      : Object.entries(message)
          .map(([form, text]) => `${form}: ${text}`)
          .join('; ');
  return Object.entries(Class.messages ?? {}).map(([key, message]) => [code(key), plain(message)]);
}

/** What `privacy.json` says of a tag, in sentences. */
function privacyOf({ tagName, events = [] }) {
  const { tags, frame, everyTag } = JSON.parse(readFileSync('dist/privacy.json', 'utf8'));
  const { root, personalText = [], memory, stores, requests, device = {} } = tags[tagName] ?? frame;
  const kept = typeof memory === 'string' ? [memory.replace(', as below', '')] : Object.values(memory);
  const list = (sentences, none) => sentences.join(' ').replace(/<[\w-]+>/g, '`$&`') || none;
  const text = [
    ...(kept.length ? [`What is in memory is ${everyTag.memory.replace('Gone', 'gone')}`] : []),
    events.length ? 'The page learns nothing but the events above.' : 'It tells the page nothing.',
    'A test compares this with what the tag does.',
  ];
  const rows = [
    ['Its root', root === 'closed' ? 'Closed: scripts that only read the page see nothing in it.' : 'Open.'],
    ['Personal text', list(personalText, 'None.')],
    ['Kept in memory', list(kept, 'Nothing.')],
    ['Stored', list(stores, 'Nothing.')],
    ['Requests', list(requests, 'None.')],
    ['Of the device', list(Object.values(device), 'Nothing.')],
  ];
  return table('Safety: what it keeps and uses', ['', ''], rows, list(text));
}

async function page(element) {
  const { tagName, name, description, events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  const isFrame = tagName === FRAME;
  const ways = isFrame
    ? `\`\`\`html\n<script defer src="frame-host.js"></script>\n\`\`\`\n\n\`\`\`js\nimport 'steadyground/frame-host.js';\n\`\`\``
    : `\`\`\`html\n<script type="module" src="tags/${tagName}.js"></script>\n\`\`\`\n\n\`\`\`js\nimport 'steadyground/define/${tagName}.js'; // registers the tag\nimport { ${name} } from 'steadyground'; // the class alone\n\`\`\``;
  const own = cssProperties.filter(({ inheritedFrom }) => !inheritedFrom);
  const shared = cssProperties.filter(({ inheritedFrom }) => inheritedFrom);
  const tokens = (list) => list.map((each) => [code(each.name), code(each.default), each.description]);
  const parts = [
    NOTE,
    `# &lt;${tagName}&gt;`,
    description,
    ways,
    ...table(
      'Attributes and properties',
      ['Attribute', 'Property', 'Type', 'Default', ''],
      settings(element),
    ),
    ...table('Methods', ['', ''], methods(element)),
    ...table(
      'Events',
      ['Event', '`detail`', 'When'],
      events.map((event) => [code(event.name), code(detailOf(event.type)), event.description]),
      'They bubble, are not composed, and carry nothing that a person typed or felt.',
    ),
    ...table(
      'Slots',
      ['Slot', ''],
      slots.map((slot) => [slot.name ? code(slot.name) : '(default)', slot.description]),
    ),
    ...table(
      'CSS parts',
      ['Part', ''],
      cssParts.map((part) => [code(part.name), part.description]),
    ),
    ...table('CSS custom properties', ['Property', 'Default', ''], tokens(own)),
    ...(own.length && shared.length ? ['Those that all tools share:'] : []),
    ...(shared.length
      ? table('CSS custom properties', ['Property', 'Default', ''], tokens(shared)).slice(own.length ? 2 : 0)
      : []),
    ...privacyOf(element),
    ...table(
      'Strings',
      ['Key', 'English'],
      await strings(element),
      'You can replace any of them, with `strings` here or with `replacements` on a `<calm-space>` around it.',
    ),
  ];
  return parts.filter(Boolean).join('\n\n');
}

const first = (description) => /^[^]*?\.(?=\s|$)/.exec(description)[0].replace(/\s+/g, ' ');

const index = (elements) =>
  [
    NOTE,
    '# API',
    'One page for each tag: attributes, properties, methods, events, slots, CSS parts, CSS custom properties and strings. `custom-elements.json` in the package has the same. [In your framework and editor](../types.md) says how to get completion and checks there.',
    ...table(
      'Tags',
      ['Tag', ''],
      elements.map(({ tagName, description }) => [`[\`<${tagName}>\`](${tagName}.md)`, first(description)]),
    ).slice(1),
  ]
    .filter(Boolean)
    .join('\n\n');

/** Every source that an article of ours names, with what it has been checked for. */
function sources(articles) {
  const of = ({ id, title, checked, reviewed, sources }) => [
    `## ${title}`,
    `\`${id}\`, last checked on ${checked}; ${reviewed ? 'reviewed' : 'not reviewed by a person yet'}.`,
    sources
      .map(
        ({ text, url, verified }) =>
          `- ${url ? `[${text}](${url})` : text}${verified || /to be confirmed/.test(text) ? '' : ' To be confirmed.'}`,
      )
      .join('\n'),
  ];
  return [
    '<!-- Made from src/content/articles: change them there, then `npm run docs`. -->',
    '# Sources of the articles',
    'Each statement in an article names its source. "To be confirmed" marks a source that nobody has read in the original yet; the text itself says so, too. [For clinicians](../for-clinicians.md) has the sources of the exercises.',
    ...articles.flatMap(of),
  ].join('\n\n');
}

/** All that a page can style, in one place. */
function look(elements, themes) {
  const parted = elements.filter(({ cssParts }) => cssParts?.length);
  const names = [
    ...new Set(elements.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name))),
  ];
  const owners = (name) => {
    const has = elements.filter(({ cssProperties = [] }) => cssProperties.some((each) => each.name === name));
    return has.length === elements.length ? 'all' : has.map(({ tagName }) => code(tagName)).join(', ');
  };
  const token = (name) =>
    elements.flatMap(({ cssProperties = [] }) => cssProperties).find((each) => each.name === name);
  const lowest = (theme, pairs, needed, more) => {
    const ratios = ['light', 'dark'].flatMap((side) => {
      const colors = { ...theme[side], ...(more && theme.more[side]) };
      return pairs
        .filter(([front, , least]) => least === needed && front !== 'line')
        .map(([front, back]) => contrast(colors[front], colors[back]));
    });
    return String(Math.floor(Math.min(...ratios) * 10) / 10);
  };
  return [
    '<!-- Made from the comments in src/ and from src/theme/themes.json: change them there, then `npm run docs`. -->',
    '# Tokens, parts and themes',
    'Everything that a page can style. [Theming](../theming.md) says how, and what to keep in mind.',
    ...table(
      'Tokens',
      ['Token', 'Default', '', 'Of'],
      names.map((name) => [code(name), code(token(name).default), token(name).description, owners(name)]),
    ),
    ...table(
      'Parts',
      ['Tag', 'Parts'],
      parted.map(({ tagName, cssParts }) => [
        `[\`<${tagName}>\`](${tagName}.md#css-parts)`,
        cssParts.map(({ name }) => code(name)).join(' '),
      ]),
    ),
    ...table(
      'Themes',
      ['Theme', '', 'Text', 'Edges and focus', 'Text, more contrast', 'Edges, more contrast'],
      Object.entries(themes).map(([name, theme]) => [
        code(name),
        theme.about,
        lowest(theme, PAIRS, 4.5),
        lowest(theme, PAIRS, 3),
        lowest(theme, MORE, 7, true),
        lowest(theme, MORE, 4.5, true),
      ]),
      'The lowest contrast of each theme, to 1, in light and in dark. WCAG AA requires 4.5 for text and 3 for edges.',
    ),
  ].join('\n\n');
}

/** README, with its table of tools: what is seen in a page first. */
function readme(text) {
  const placed = [...tools].sort((one, other) => Number(Boolean(other.room)) - Number(Boolean(one.room)));
  const rows = placed.map(({ tag, purpose }) => [code(`<${tag}>`), purpose]);
  const [, , lines] = table('', ['Tag', 'What it is for'], rows);
  if (!TOOLS.test(text)) throw new Error('README.md has no place for the table of tools.');
  return text.replace(TOOLS, (_, start) => `${start}\n${lines}\n\n`);
}

const elements = elementsOf(manifest);
const options = { ...(await resolveConfig(`${FOLDER}/README.md`)), parser: 'markdown' };
const pages = new Map([['README.md', await format(index(elements), options)]]);
for (const element of elements)
  pages.set(`${element.tagName}.md`, await format(await page(element), options));

const { articles } = await import(pathToFileURL('dist/modules/content/generated/en.js').href);
pages.set('sources.md', await format(sources(articles), options));
const themes = JSON.parse(readFileSync('src/theme/themes.json', 'utf8'));
pages.set('tokens.md', await format(look(elements, themes), options));

pages.set(README, await format(readme(readFileSync('README.md', 'utf8')), options));

const read = (file) => {
  try {
    return readFileSync(`${FOLDER}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
};
if (process.argv.includes('--check')) {
  const there = readdirSync(FOLDER);
  const stale = [...new Set([...there, ...pages.keys()])].filter((file) => read(file) !== pages.get(file));
  if (stale.length) {
    console.error(
      `These pages differ from the sources: ${stale.map((file) => `${FOLDER}/${file}`).join(', ')}. Run npm run docs.`,
    );
    process.exitCode = 1;
  }
} else {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [file, text] of pages) writeFileSync(`${FOLDER}/${file}`, text);
}
