// Pages that hold one tool and a spy: /?tag=joy-list&shield=first&driver=1
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sirv from 'sirv';

const rrweb = join(dirname(createRequire(import.meta.url).resolve('rrweb')), 'rrweb.umd.min.cjs');
const script = (src, more = '') => `<script src="${src}"${more}></script>`;

/**
 * `shield` is `first`, `late` (after the spy) or absent; `driver` opens a way in for a test in an engine whose
 * accessibility tree it cannot read.
 */
function page({ tag, shield, driver }) {
  const spy = [script('/rrweb.js'), script('/spy.js')];
  const own =
    tag === 'naive-note' ? script('/spy-naive.js') : script('/dist/steadyground.js', ' type="module"');
  const link = '<a href="https://neutral.example/">Leave this page</a>';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A page with a spy</title>
    ${[
      driver ? script('/spy-driver.js') : '',
      shield === 'first' ? script('/dist/shield.js') : '',
      ...spy,
      shield === 'late' ? script('/dist/shield.js') : '',
      own,
    ].join('\n    ')}
  </head>
  <body>
    <label>The page's own field <input id="own" /></label>
    <div><${tag} data-tool ${tag === 'article-card' ? 'article="self-care-routine"' : ''}>${
      tag === 'quick-exit' ? link : tag === 'calm-space' ? '<joy-list></joy-list>' : ''
    }</${tag}></div>
    ${tag === 'quick-exit' ? '' : `<quick-exit>${link}</quick-exit>`}
  </body>
</html>`;
}

export async function startLeakSite() {
  const dist = sirv('dist', { dev: true });
  const pages = sirv('test/safety/pages', { dev: true });
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const missing = () => response.writeHead(404).end('Not found');
    if (pathname === '/') {
      response.setHeader('Content-Type', 'text/html');
      response.end(page(Object.fromEntries(searchParams)));
    } else if (pathname === '/rrweb.js') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(readFileSync(rrweb));
    } else if (pathname.startsWith('/dist/')) {
      request.url = request.url.slice('/dist'.length);
      dist(request, response, missing);
    } else pages(request, response, missing);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: (query) => `http://127.0.0.1:${server.address().port}/?${new URLSearchParams(query)}`,
    close: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}
