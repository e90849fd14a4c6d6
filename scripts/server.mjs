// Serves the demo at /, dist/ at /dist/ and the docs, once they are built, at /docs/, under the strictest policy that a
// page of ours promises to bear.
import { createServer } from 'node:http';
import sirv from 'sirv';

export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types steadyground',
].join('; ');

/** For frame.html, as docs/for-partners/isolated.md has it: in a sandbox wherever it is opened. Its own policy is in it. */
const FRAME_CSP =
  "frame-ancestors 'self'; sandbox allow-scripts allow-downloads allow-modals allow-popups " +
  'allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';

/** Pages of the demo that hold frames. */
const FRAMING = ['/isolated.html', '/embed.html', '/preview.html', '/theming.html'];

/** The policy that a file of dist/ or demo/ is sent with. */
export function cspOf(file, csp = CSP) {
  if (file === '/frame.html') return FRAME_CSP;
  return FRAMING.includes(file) ? `${csp}; frame-src 'self'` : csp;
}

/**
 * Listens on `port`, or on the next one that is free; 0 takes any. Tests serve further folders by a path
 * prefix, and other policies.
 */
export async function startServer({ port = 0, csp = CSP, folders = {} } = {}) {
  const own = { '/dist/': 'dist', '/docs/': 'build/site/docs' };
  const serve = (folder) =>
    sirv(folder, {
      dev: true, // read each file when it is asked for: a rebuild shows on reload
      setHeaders(response, file) {
        response.setHeader('Content-Security-Policy', cspOf(file, csp));
        response.setHeader('Cache-Control', 'no-store');
      },
    });
  // Of the demo first the pages with what the build has put into them.
  const [filled, written] = ['build/demo', 'demo'].map(serve);
  const sites = [
    ...Object.entries({ ...folders, ...own }).map(([prefix, folder]) => ({ prefix, serve: serve(folder) })),
    {
      prefix: '/',
      serve: (request, response, next) => filled(request, response, () => written(request, response, next)),
    },
  ];

  const server = createServer((request, response) => {
    const { prefix, serve } = sites.find(({ prefix }) => request.url.startsWith(prefix));
    request.url = request.url.slice(prefix.length - 1);
    serve(request, response, () => response.writeHead(404).end('Not found'));
  });

  for (;;) {
    try {
      await new Promise((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
      break;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port === 0) throw error;
      port++;
    }
  }
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}
