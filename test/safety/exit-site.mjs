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
