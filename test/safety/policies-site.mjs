// Hosts' pages for the tests of policies: each with all seven tags, under one Content Security Policy.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import sirv from 'sirv';
import { CSP } from '../../scripts/server.mjs';

export const TAGS = [
  'quick-exit',
  'calm-space',
  'breathing-pacer',
  'grounding-steps',
  'joy-list',
  'mood-checkin',
  'article-card',
];

const OURS = '/dist/steadyground.js';
const ONE_TAG = '/dist/tags/joy-list.js';

/** What a page loads, in this order. `names` are of the Trusted Types policies that the host's own scripts need. */
export const VARIANTS = {
  alone: { load: [OURS] },
  'beside a second Lit': { load: ['/second-lit.js', OURS], names: 'lit-html' },
  'loaded again, and a tag by itself': { load: [OURS, `${OURS}?again`, ONE_TAG] },
};
/** Two copies that each have tags to draw: where a name can be taken once, only one of them can. */
export const SHARED = 'a tag by itself, then all';
const ALL_VARIANTS = { ...VARIANTS, [SHARED]: { load: [ONE_TAG, OURS] } };

const NONCE = 'c3RlYWR5';
const REQUIRE = "require-trusted-types-for 'script'";

/**
 * What a host may send. Under one that says `fallback` nothing can be drawn, and the page's own content must show.
 * `refusals` is how many copies of ours get no Trusted Types policy, of so many on the page: the browser itself
 * says so in the console, once for each.
 */
export const POLICIES = {
  'none at all': {},
  'own files only': { csp: () => "default-src 'self'" },
  'a nonce, and what it loads': {
    csp: () => `script-src 'nonce-${NONCE}' 'strict-dynamic'; object-src 'none'; base-uri 'none'`,
  },
  'no styles': { csp: () => "default-src 'self'; style-src 'none'" },
  'the strict one of our demo': {
    csp: (names) => `${CSP} ${names}`,
    refusals: (copies) => copies - 1,
  },
  'Trusted Types, of any name': { csp: () => REQUIRE },
  'Trusted Types, of other names': {
    csp: (names) => `${REQUIRE}; trusted-types another ${names}`,
    refusals: (copies) => copies,
    fallback: true,
  },
  'Trusted Types, ours as often as wanted': {
    csp: (names) => `${REQUIRE}; trusted-types steadyground ${names} 'allow-duplicates'`,
  },
  'Trusted Types, none': {
    csp: (names) => `${REQUIRE}; trusted-types ${names || "'none'"}`,
    refusals: (copies) => copies,
    fallback: true,
  },
  'no policies of Trusted Types, but none required': {
    csp: (names) => `trusted-types ${names || "'none'"}`,
    refusals: (copies) => copies,
  },
  'Trusted Types, all through one that cleans': {
    csp: (names) => `${REQUIRE}; trusted-types default ${names}`,
    first: ['/cleaner.js'],
    fallback: true,
    refusals: (copies) => copies,
  },
  'a sandbox without an origin': { csp: () => 'sandbox allow-scripts' },
  'files by their hash, and nothing else': {
    csp: (_, hashes) => `default-src 'none'; script-src ${hashes.map((hash) => `'${hash}'`).join(' ')}`,
  },
  'one that only reports': {
    csp: (names) => `${CSP.replace('trusted-types steadyground', 'trusted-types another')} ${names}`,
    header: 'Content-Security-Policy-Report-Only',
    refusals: (copies) => copies,
  },
};

/** Each tag as a host writes it: what is inside is read where the tag cannot do its work. */
const written = (tag) =>
  tag === 'quick-exit'
    ? `<${tag}><a href="https://neutral.example/">${wordsIn(tag)}</a></${tag}>`
    : `<${tag}${tag === 'article-card' ? ' article="self-care-routine"' : ''}><p>${wordsIn(tag)}</p></${tag}>`;
export const wordsIn = (tag) => `Words in ${tag}`;

/** Scripts of the host's, by address: none of them ours. */
async function hostScripts() {
  return {
    '/watch.js': readFileSync('test/safety/pages/watch.js', 'utf8'),
    '/cleaner.js': readFileSync('test/safety/pages/cleaner.js', 'utf8'),
    '/second-lit.js': await bundle('test/safety/pages/second-lit.js'),
    // Ours as it would be with Lit as it comes.
    '/control.js': await bundle('dist/modules/bundle.js'),
  };
}

async function bundle(input) {
  const made = await rollup({ input, plugins: [nodeResolve({ exportConditions: ['browser'] })] });
  const { output } = await made.generate({ format: 'es' });
  return output[0].code;
}

/** Serves `/<policy>/<variant>`, both by their numbers; with `?control` on Lit as it comes. */
export async function startPolicies() {
  const scripts = await hostScripts();
  const dist = sirv('dist', { dev: true, ignores: false });
  const hashOf = (url) => {
    const code = scripts[url] ?? readFileSync(url.slice(1).replace(/\?.*/, ''));
    return `sha384-${createHash('sha384').update(code).digest('base64')}`;
  };

  function page({ csp, header = 'Content-Security-Policy', first = [] }, variant, control) {
    const classic = ['/watch.js', ...first];
    const modules = variant.load.map((url) => (control && url === OURS ? '/control.js' : url));
    const tag = (url, type) =>
      `<script ${type} src="${url}" nonce="${NONCE}" integrity="${hashOf(url)}" crossorigin></script>`;
    const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A page of a host</title>
    ${classic.map((url) => tag(url, '')).join('\n    ')}
    ${modules.map((url) => tag(url, 'type="module"')).join('\n    ')}
  </head>
  <body>
    <host-note>Words of the host</host-note>
    ${TAGS.map(written).join('\n    ')}
  </body>
</html>`;
    const policy = csp?.(variant.names ?? '', [...classic, ...modules].map(hashOf));
    return { html, headers: policy ? { [header]: policy } : {} };
  }

  const server = createServer((request, response) => {
    // A page without an origin needs it, even for its own site's files.
    response.setHeader('Access-Control-Allow-Origin', '*');
    const { pathname, search } = new URL(request.url, 'http://host');
    const [policy, variant] = pathname.slice(1).split('/').map(Number);
    if (pathname in scripts) {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(scripts[pathname]);
    } else if (pathname.startsWith('/dist/')) {
      request.url = request.url.slice('/dist'.length);
      dist(request, response, () => response.writeHead(404).end());
    } else if (variant >= 0) {
      const { html, headers } = page(
        Object.values(POLICIES)[policy],
        Object.values(ALL_VARIANTS)[variant],
        search === '?control',
      );
      response
        .writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'no-store', ...headers })
        .end(html);
    } else response.writeHead(204).end(); // the icon that a browser asks for
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    /** The address of a page, by the names of its policy and variant. */
    url: (policy, variant) =>
      `${origin}/${Object.keys(POLICIES).indexOf(policy)}/${Object.keys(ALL_VARIANTS).indexOf(variant)}`,
    close: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}
