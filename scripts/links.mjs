// npm run check -- links: every link of the built site, and every relative link of the repository's Markdown, leads somewhere. What
// lies elsewhere is looked at for its shape only: no network is asked.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { posix, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LinkChecker } from 'linkinator';
import { lexer, walkTokens } from 'marked';
import sirv from 'sirv';

/** Hosts of examples, and addresses that no page of ours may send people to. */
const isOutside = (url) => {
  try {
    const { protocol, hostname, port } = new URL(url);
    return protocol === 'https:' || protocol === 'http:'
      ? hostname.includes('.') && !port
      : protocol !== 'file:';
  } catch {
    return false;
  }
};

/** Broken links of a folder of pages, each as `page -> link`; its pages that no other leads to, as `page: no way here`. */
export async function brokenInSite(folder, start = ['/']) {
  const server = createServer(sirv(folder, { dev: true }));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const root = `http://127.0.0.1:${server.address().port}`;
  const outside = new Map();
  try {
    const { links } = await new LinkChecker().check({
      path: start.map((path) => root + path),
      recurse: true,
      checkFragments: true,
      concurrency: 20,
      linksToSkip: async (url) => {
        if (url.startsWith(root)) return false;
        outside.set(url, isOutside(url));
        return true;
      },
    });
    const strip = (url = '') => url.replace(root, '');
    const seen = new Set(links.map(({ url }) => new URL(url).pathname));
    const broken = links.filter(({ state }) => state === 'BROKEN');
    return [
      ...new Set(broken.map(({ url, parent }) => `${strip(parent)} -> ${strip(url)}`)),
      ...[...outside].filter(([, fine]) => !fine).map(([url]) => `not a whole address: ${url}`),
      ...readdirSync(folder, { recursive: true })
        .map((file) => `/${file.replaceAll('\\', '/')}`)
        .filter((file) => file.startsWith('/docs/') && file.endsWith('.html') && !seen.has(file))
        .map((file) => `${file}: no way here`),
    ];
  } finally {
    server.close().closeAllConnections();
  }
}

/** As code hosts make it of a heading. */
const slug = (text) =>
  text
    .trim()
    .toLowerCase()
    .replace(/<[^>]*>|[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

const decoded = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const plain = (tokens) =>
  tokens.map((token) => (token.tokens ? plain(token.tokens) : decoded(token.text ?? token.raw))).join('');

function read(file) {
  const links = [];
  const ids = new Set();
  walkTokens(lexer(readFileSync(file, 'utf8')), (token) => {
    if (token.type === 'link' || token.type === 'image') links.push(token.href);
    if (token.type !== 'heading') return;
    const id = slug(plain(token.tokens).replace(/[<>]/g, ''));
    for (let times = 0; ; times++) {
      const next = times ? `${id}-${times}` : id;
      if (ids.has(next)) continue;
      ids.add(next);
      break;
    }
  });
  return { links, ids };
}

/** Broken links of Markdown files, each as `file -> link`. */
export function brokenInMarkdown(files) {
  const known = new Map();
  const of = (file) => known.get(file) ?? known.set(file, read(file)).get(file);
  return files.flatMap((file) =>
    of(file)
      .links.filter((link) => {
        if (/^[a-z]+:/i.test(link)) return !isOutside(link);
        const [path, fragment] = link.split('#');
        const target = path ? posix.join(posix.dirname(file), decodeURI(path)) : file;
        if (!existsSync(target)) return true;
        return (
          fragment && target.endsWith('.md') && statSync(target).isFile() && !of(target).ids.has(fragment)
        );
      })
      .map((link) => `${file} -> ${link}`),
  );
}

if (process.argv[1] && pathToFileURL(resolve(process.argv[1])).href === import.meta.url) {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => file && existsSync(file) && !file.startsWith('src/content/'));
  const broken = [...brokenInMarkdown(files), ...(await brokenInSite('build/site', ['/', '/docs/']))];
  if (broken.length) console.error(`Broken links:\n${broken.join('\n')}`);
  process.exitCode = broken.length ? 1 : 0;
}
