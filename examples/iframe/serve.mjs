// Stands in for the two servers: the site builder's, and https://tools.example.org, each an origin of its own.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

const { port } = parseArgs({ options: { port: { type: 'string', default: '5000' } } }).values;

// localhost and 127.0.0.1 are two origins, and two sites.
const tools = createServer(sirv('tools', { dev: true })).listen(0, '127.0.0.1', () => {
  const address = `http://127.0.0.1:${tools.address().port}`;
  const files = sirv('page', { dev: true });
  const page = createServer((request, response) => {
    if (request.url !== '/') return files(request, response);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(readFileSync('page/index.html', 'utf8').replaceAll('https://tools.example.org', address));
  });
  page.listen(Number(port), 'localhost', () =>
    console.log(`http://localhost:${port}/, tools from ${address}/`),
  );
});
