// A page with all the closed tools and one recorder, which sends to the same server: /?recorder=clarity&order=first.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gunzipSync, inflateSync } from 'node:zlib';
import sirv from 'sirv';
import { RECORDERS } from './recorders.mjs';

export const TOOLS = ['breathing-pacer', 'grounding-steps', 'joy-list', 'mood-checkin'];

const script = (src, more = '') => `<script src="${src}"${more}></script>`;
const START = script('/start.js');
const OURS = script('/dist/steadyground.js', ' type="module"');
/** Modules run in their order. */
const LATER = `<script type="module" src="/later.js"></script>`;

/** Each is what a page's head holds. */
export const ORDERS = {
  'the shield first, the recorder started before our file': script('/dist/shield.js') + START + OURS,
  'no shield, the recorder started after our file': OURS + LATER,
  'no shield, the recorder started before our file': START + OURS,
};

/** Around a tool in a frame; what the page has of ours is the file that makes it. */
export const FRAMED = 'a frame of another origin';
const HEADS = { ...ORDERS, [FRAMED]: START + script('/dist/frame-host.js') };

const page = (order, body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A page with a recorder</title>
    <link rel="icon" href="data:," />
    ${HEADS[order]}
  </head>
  <body>
    <p>The nightingale stands in the page</p>
    <p><button id="plain">The dunnock is pressed</button> <label>A field <input id="field" /></label></p>
    ${body}
  </body>
</html>`;

/** What was sent, as text. */
function decoded(body) {
  for (const decompress of [gunzipSync, inflateSync]) {
    try {
      return decompress(body).toString();
    } catch {
      // Not compressed so.
    }
  }
  return body.toString();
}

export async function startRecorderSite(name) {
  const { code, start, answers = {}, files = {} } = RECORDERS[name];
  const source = `${await code()}\n;(${start})();`;
  const dist = sirv('dist', { dev: true });
  const sent = [];
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    if (request.method === 'POST') {
      const chunks = [];
      request.on('data', (chunk) => chunks.push(chunk));
      await once(request, 'end');
      sent.push(decoded(Buffer.concat(chunks)));
    }
    const end = (type, text) => response.writeHead(200, { 'Content-Type': type }).end(text);
    const [, answer] = Object.entries(answers).find(([path]) => pathname.endsWith(path)) ?? [];
    const [prefix, folder] = Object.entries(files).find(([path]) => pathname.startsWith(path)) ?? [];
    if (answer !== undefined)
      end(
        answer === '' ? 'text/javascript' : 'application/json',
        answer === '' ? '' : JSON.stringify(answer),
      );
    else if (prefix)
      end(
        'text/javascript',
        readFileSync(`test/safety/recorders/node_modules/${folder}${pathname.slice(prefix.length)}`),
      );
    else if (request.method === 'POST') end('application/json', '{}');
    else if (pathname === '/start.js') end('text/javascript', source);
    else if (pathname === '/later.js')
      end('text/javascript', `import '/dist/steadyground.js';\n(0, eval)(${JSON.stringify(source)});`);
    else if (pathname.startsWith('/dist/')) {
      request.url = request.url.slice('/dist'.length);
      dist(request, response, () => response.writeHead(404).end());
    } else {
      const order = searchParams.get('order');
      const tools = TOOLS.map((tag) => `<${tag}></${tag}>`).join('\n    ');
      // The same server by another name is another site.
      const src = `http://localhost:${server.address().port}/dist/frame.html`;
      // A frame of the page's own, which a recorder can look into.
      const own = '<iframe srcdoc="<p>The wagtail stands in a frame of the page"></iframe>';
      const framed = `${own}<steady-frame src="${src}" tool="mood-checkin"><p>How is it now?</p></steady-frame>`;
      end('text/html', page(order, order === FRAMED ? framed : tools));
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    sent,
    address: (order) => `http://127.0.0.1:${server.address().port}/?${new URLSearchParams({ order })}`,
    close: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}
