// Serves the pages that are measured as a host would: brotli at its best, files cached for good, pages never.
import { createSecureServer } from 'node:http2';
import { createServer } from 'node:http';
import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const squeeze = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

/**
 * @param pages Address to HTML.
 * @param folders Address prefix to folder.
 * @param secure Over HTTP/2, as most hosts do; plain HTTP/1.1 needs no certificate, and counts are the same.
 */
export async function serve({ pages, folders, secure = false }) {
  const cache = new Map();
  const answer = (path) => {
    if (cache.has(path)) return cache.get(path);
    const page = pages[path];
    const [prefix, folder] = Object.entries(folders).find(([prefix]) => path.startsWith(prefix)) ?? [];
    const file = folder && join(folder, path.slice(prefix.length));
    const found = page ?? (file && statSync(file, { throwIfNoEntry: false })?.isFile() && readFileSync(file));
    const made = found
      ? {
          type: page ? TYPES['.html'] : TYPES[extname(path)],
          body: squeeze(found),
          fixed: page === undefined,
        }
      : undefined;
    cache.set(path, made);
    return made;
  };

  const handle = (request, response) => {
    const found = answer(decodeURIComponent(request.url.split('?')[0]));
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': found.type ?? 'application/octet-stream',
      'content-encoding': 'br',
      'content-length': found.body.length,
      'cache-control': found.fixed ? 'public, max-age=31536000, immutable' : 'no-store',
    });
    response.end(found.body);
  };

  const certificate = secure ? await makeCertificate() : undefined;
  const server = certificate
    ? createSecureServer({ ...certificate, allowHTTP1: true }, handle)
    : createServer(handle);
  await new Promise((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  return {
    url: `${secure ? 'https' : 'http'}://localhost:${server.address().port}`,
    /** Makes the browser trust this one key, so that it also caches what it gets. */
    args: certificate ? [`--ignore-certificate-errors-spki-list=${keyHash(certificate.cert)}`] : [],
    /** What a file weighs on its way, without headers. */
    weigh: (path) => answer(path)?.body.length ?? 0,
    close: () => void server.close(),
  };
}

async function makeCertificate() {
  const { generate } = await import('selfsigned');
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  return { key: made.private, cert: made.cert };
}

const keyHash = (cert) =>
  createHash('sha256')
    .update(new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');
