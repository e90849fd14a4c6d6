// Two sites: a partner's page, and the subdomain with the frame. Other ports are other origins.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';
import { CSP } from '../../scripts/server.mjs';
import { install } from './fuzz.mjs';

const listen = async (handle) => {
  const server = createServer(handle);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: server.address().port,
    close: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
};

const dist = sirv('dist', { dev: true });
const missing = (response) => () => response.writeHead(404).end('Not found');

/** Opens the roots of tools, for drivers that cannot look into closed ones. */
const OPENER = `{
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    return attachShadow.call(this, { ...init, mode: 'open' });
  };
}`;

/**
 * `tools` serves dist/ and nothing else, with no header of its own: what any web space can do. `host` serves pages
 * by the HTML that is in their address (`pageOf`), under a strict policy that allows the frame; dist/ too; and what
 * makes hostile messages (`fuzz.js`), for engines in which scripts cannot be put into a page from outside; for those the
 * frame's roots may also be `opened`.
 */
export async function startFrameSites({ opened = false } = {}) {
  let frame;
  const tools = await listen((request, response) => {
    if (opened && request.url === '/frame.js') {
      response.setHeader('Content-Type', 'text/javascript');
      return response.end(OPENER + readFileSync('dist/frame.js', 'utf8'));
    }
    if (!frame || !request.url.startsWith('/frame.html')) return dist(request, response, missing(response));
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...frame.headers });
    response.end(frame.html);
  });
  // localhost is another site than 127.0.0.1, as well as another origin.
  const toolsUrl = `http://127.0.0.1:${tools.port}`;
  const host = await listen((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    if (url.pathname === '/page') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      const frames = url.searchParams.get('frames') ?? toolsUrl;
      // A site builder's page has none.
      if (frames !== 'any') response.setHeader('Content-Security-Policy', `${CSP}; frame-src ${frames}`);
      response.end(url.searchParams.get('html'));
    } else if (url.pathname === '/fuzz.js') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(`(${install})();`);
    } else dist(request, response, missing(response));
  });
  const hostUrl = `http://localhost:${host.port}`;
  return {
    tools: toolsUrl,
    host: hostUrl,
    /** Address of a page of the host's; `frames` is what its policy lets it frame, 'any' leaves out the policy. */
    pageOf: (html, { frames, lang = 'en', head = '' } = {}) => {
      const page = `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
        <meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>Harbour Street Support</title><link rel="icon" href="data:,">${head}${html}`;
      return `${hostUrl}/page?${new URLSearchParams({ html: page, ...(frames && { frames }) })}`;
    },
    /** Has frame.html sent with such headers, changed in such a way; undefined as it was. */
    serveFrame: (headers, change = (html) => html) =>
      (frame = headers && { headers, html: change(readFileSync('dist/frame.html', 'utf8')) }),
    close: () => Promise.all([tools.close(), host.close()]),
  };
}

export const HOST_SCRIPT = '<script defer src="/frame-host.js"></script>';
export const ROOM = '<link rel="stylesheet" href="/fallback.css">';
