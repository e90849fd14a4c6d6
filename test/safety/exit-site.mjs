// A partner's site for the tests of leaving: pages that the browser may keep, under the strictest policy.
import { createServer } from 'node:http';
import sirv from 'sirv';
import { CSP } from '../../scripts/server.mjs';

/** Serves `test/safety/pages` at / and dist/ at /dist/; asking for /slow is never answered. */
export async function startSite(policy = CSP) {
  const dist = sirv('dist', { dev: true });
  const pages = sirv('test/safety/pages', {
    dev: true,
    setHeaders(response) {
      response.setHeader('Content-Security-Policy', policy);
    },
  });
  const missing = (response) => () => response.writeHead(404).end('Not found');
  const server = createServer((request, response) => {
    if (request.url === '/slow') return;
    const { pathname, searchParams } = new URL(request.url, 'http://site.example');
    if (pathname === '/back.html') {
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      if (searchParams.has('no-store')) {
        response.setHeader('Cache-Control', 'no-store');
        response.setHeader('Set-Cookie', 'session=1; HttpOnly');
      }
      return response.end(backPage(searchParams));
    }
    const inDist = request.url.startsWith('/dist/');
    if (inDist) request.url = request.url.slice('/dist'.length);
    (inDist ? dist : pages)(request, response, missing(response));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}

/** A page to come back to; `head`, `module` and `show` say what of ours is in it. */
const backPage = (wanted) => `<!doctype html>
<html lang="${wanted.get('lang') ?? 'en'}">
  <head>
    <meta charset="utf-8" />
    ${wanted.has('head') ? '<script src="/dist/back-cover.js"></script>' : ''}
    <script src="frames.js"></script>
    <title>Harbour Street Support: after trafficking</title>
    <link rel="stylesheet" href="exit.css" />
    ${wanted.has('module') ? '<script type="module" src="/dist/steadyground.js"></script>' : ''}
  </head>
  <body>
    <quick-exit id="exit"${wanted.has('show') ? ' back="show"' : ''}><a href="https://neutral.example/">Leave this page</a></quick-exit>
    <h1>Words that nobody else should read</h1>
    <p><a id="skip" href="#m">Skip</a> <a id="elsewhere" href="elsewhere.html">Elsewhere</a></p>
    <p id="m">More of them</p>
  </body>
</html>
`;
