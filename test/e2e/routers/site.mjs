// A partner's site on the routers' own terms: https, as an exit's address has to be, and no policy, which some of them
// do not bear. `dist/` is at /dist/, what npm has installed here at /npm/, and pages/ as a bundler makes them at /app/.
import { createServer } from 'node:https';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { generate } from 'selfsigned';
import sirv from 'sirv';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Bundles some of `pages/`, in development mode: what a framework has to complain of, it says there. */
async function bundle(names) {
  const { outputFiles } = await build({
    entryPoints: names.map((name) => folder(`pages/${name}.js`)),
    outdir: '/app',
    write: false,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['development', 'browser'],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    logLevel: 'error',
  });
  return new Map(
    outputFiles.map(({ path, text }) => [path.replaceAll('\\', '/').replace(/^.*\/app/, '/app'), text]),
  );
}

/**
 * @param pages HTML by path, or what makes it of a request; anything else is not found.
 * @param apps Names of files in `pages/` that are to be at /app/<name>.js.
 */
export async function startSite(pages, apps = []) {
  const [bundles, { private: key, cert }] = await Promise.all([
    apps.length ? bundle(apps) : new Map(),
    generate([{ name: 'commonName', value: 'localhost' }]),
  ]);
  const folders = Object.entries({ '/dist/': 'dist', '/npm/': folder('node_modules') });
  const served = folders.map(([prefix, path]) => ({ prefix, serve: sirv(path, { dev: true }) }));
  const asked = [];

  const server = createServer({ key, cert }, (request, response) => {
    asked.push({ url: request.url, headers: request.headers });
    const [path] = request.url.split('?');
    const missing = () => response.writeHead(404).end('Not found');
    const { prefix, serve } = served.find(({ prefix }) => path.startsWith(prefix)) ?? {};
    if (serve) {
      request.url = request.url.slice(prefix.length - 1);
      return serve(request, response, missing);
    }
    const script = bundles.get(path);
    if (script !== undefined)
      return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
    const page = pages[path];
    if (page === undefined) return missing();
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    return response.end(typeof page === 'function' ? page(request, response) : page);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `https://127.0.0.1:${server.address().port}`,
    /** Every request so far, with its headers. */
    asked,
    close: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}

/** A whole page, with the tools' one file, unless its head is to bring them. */
export const page = ({
  title = 'A page',
  head = '',
  body,
  tools = '<script type="module" src="/dist/steadyground.js"></script>',
}) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${title}</title><link rel="icon" href="data:,">${head}${tools}</head><body>${body}</body></html>`;
