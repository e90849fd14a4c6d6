// Puts the page and the files of the package into site/. For each module that the page can load it writes the hash
// into the import map: a browser refuses a file that anybody has changed since. What the page loads at once is
// asked for at once, by modulepreload, not after the page's own script.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const dist = 'node_modules/steadyground/dist';
const integrity = JSON.parse(readFileSync(`${dist}/integrity.json`, 'utf8'));
const now = ['tags/breathing-pacer.js', 'tags/quick-exit.js'];
const later = ['languages/es.js', 'languages/ar.js'];
const modules = [...now, ...later];

rmSync('site', { recursive: true, force: true });
for (const file of [...modules, 'fallback.css']) cpSync(`${dist}/${file}`, `site/steadyground/${file}`);
for (const file of ['page.css', 'page.js']) cpSync(file, `site/${file}`);

const page = readFileSync('index.html', 'utf8')
  .replace(/(<script type="importmap">)([^]*?)(<\/script>)/, (_, start, map, end) => {
    const hashes = Object.fromEntries(modules.map((file) => [`./steadyground/${file}`, integrity[file]]));
    const preloads = now.map(
      (file) => `<link rel="modulepreload" href="steadyground/${file}" integrity="${integrity[file]}" />`,
    );
    return [start, JSON.stringify({ ...JSON.parse(map), integrity: hashes }), end, ...preloads].join('\n');
  })
  .replace('href="steadyground/fallback.css"', `$& integrity="${integrity['fallback.css']}" crossorigin`);
writeFileSync('site/index.html', page);
