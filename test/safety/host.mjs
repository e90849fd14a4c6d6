// A host's site for the proofs: pages made in the test, any headers, and a log of all that is asked for.
import { createServer } from 'node:http';
import sirv from 'sirv';

/** A page with our bundle and, where its language is not English, that language's file. */
export const page = (body, { lang = 'en', head = '', script = true } = {}) => `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <title>A page</title>
    ${head}
    ${script ? '<script type="module" src="/dist/steadyground.js"></script>' : ''}
    ${lang === 'en' ? '' : `<script type="module" src="/dist/languages/${lang}.js"></script>`}
  </head>
  <body>${body}</body>
</html>`;

/**
 * Serves pages by their path, `{ body, headers }` each, and dist/ at /dist/. `asked` holds every request as it
 * came; what is not known is answered with an empty page, so that a request which is made succeeds.
 */
export async function startHost(pages) {
  const dist = sirv('dist', { dev: true });
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const { pathname } = new URL(request.url, 'http://host');
    if (pathname.startsWith('/dist/')) {
      request.url = request.url.slice('/dist'.length);
      dist(request, response, () => response.writeHead(404).end());
      return;
    }
    const { body = '', headers = {} } = pages[pathname] ?? {};
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  server.on('upgrade', (request, socket) => {
    asked.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    asked,
    close: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}
