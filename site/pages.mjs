// Which files of the repository are pages of the docs, in the order of their list; and where each is to be found there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tools } from '../scripts/tools.mjs';

/** `folder/*` stands for what else is in that folder. A file that is not there is left out. */
const SECTIONS = {
  Start: ['docs/README.md', 'docs/getting-started.md'],
  'The tools': [
    ...tools.filter(({ room }) => room).map(({ tag }) => tag),
    ...tools.filter(({ room }) => !room).map(({ tag }) => tag),
    'steady-frame',
  ]
    .map((tag) => `docs/tools/${tag}.md`)
    .concat('docs/tools/*'),
  'In your framework': [
    'examples/README.md',
    ...['html-script-tag', 'html-import-map', 'react-19', 'react-18', 'next', 'vue', 'nuxt', 'svelte'],
    ...['angular', 'astro', 'wordpress', 'iframe'],
  ]
    .map((name) => (name.endsWith('.md') ? name : `examples/${name}/README.md`))
    .concat('docs/types.md'),
  'Make it yours': [
    'docs/theming.md',
    'docs/api/tokens.md',
    'docs/languages.md',
    'docs/content.md',
    'docs/offline.md',
    'docs/performance.md',
    'docs/releases.md',
    'docs/*',
  ],
  Partners: ['docs/for-partners/safety.md', 'docs/for-partners/*', 'SECURITY.md', 'docs/safety-report.md'],
  'Translators and clinicians': ['docs/for-translators.md', 'docs/for-clinicians.md', 'docs/api/sources.md'],
  'The project': [
    'docs/api/README.md',
    ...['CHANGELOG.md', 'CONTRIBUTING.md', 'CODE_OF_CONDUCT.md', 'ARCHITECTURE.md', 'DEVELOPERS.md'],
    ...['docs/decisions/README.md', 'docs/decisions/*', 'bench/results/report.md'],
    'docs/api/*',
  ],
};

/** The API of a tag stands on its tool's page. */
const isApi = (file) => file.startsWith('docs/api/') && existsSync(file.replace('/api/', '/tools/'));

/** Its address, below the docs' own root. */
const addressOf = (file) =>
  file
    .replace(/^docs\//, '')
    .replace(/^examples\//, 'frameworks/')
    .replace(/^(\w+\.md|bench\/.*)$/, (path) =>
      file.startsWith('docs/') ? path : `project/${path.toLowerCase()}`,
    )
    .replace(/^frameworks\/(.+)\/README\.md$/, 'frameworks/$1.md')
    .replace(/README\.md$/i, 'index.md')
    .replace(/md$/, 'html');

const named = new Set(Object.values(SECTIONS).flat());
const expand = (entry) => {
  if (!entry.endsWith('/*')) return existsSync(entry) ? [entry] : [];
  const folder = entry.slice(0, -2);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file}`)
    .filter((file) => !named.has(file) && !isApi(file))
    .sort();
};

/** Without the comment and the heading that a file begins with. */
const bodyOf = (file) => readFileSync(file, 'utf8').replace(/^(?:<!--[^]*?-->\s*)?# .*\n/, '');

/** A tool's page goes on with its API, in place of the line that leads there. */
function withApi(file) {
  const body = bodyOf(file);
  const api = file.replace('/tools/', '/api/');
  return api === file ? body : `${body.replace(/^.*\(\.\.\/api\/.*\n$/m, '')}\n## API\n${bodyOf(api)}`;
}

function readPage(file) {
  const [, title] = /^# (.*)$/m.exec(readFileSync(file, 'utf8'));
  // Decisions are found from their own list.
  const listed = !/decisions\/\d/.test(file);
  return { file, url: addressOf(file), title, body: withApi(file), listed };
}

export const sections = Object.entries(SECTIONS).map(([title, entries]) => ({
  title,
  pages: entries.flatMap(expand).map(readPage),
}));
export const pages = sections.flatMap((section) => section.pages);

const addresses = new Map(pages.map(({ file, url }) => [file, url]));
addresses.set('README.md', 'index.html');

/** Where a file of the repository is in the docs: undefined if it is not. */
export function pageAddress(file) {
  if (isApi(file)) return `${addressOf(file.replace('/api/', '/tools/'))}#api`;
  return addresses.get(file);
}
