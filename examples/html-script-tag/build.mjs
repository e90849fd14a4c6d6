// Puts the page and the files of the package into site/, and into the page the hash of each file that it loads: a
// browser refuses a file that anybody has changed since.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const dist = 'node_modules/steadyground/dist';
const integrity = JSON.parse(readFileSync(`${dist}/integrity.json`, 'utf8'));

rmSync('site', { recursive: true, force: true });
cpSync(dist, 'site/steadyground', { recursive: true });
for (const file of ['page.css', 'page.js']) cpSync(file, `site/${file}`);

const page = readFileSync('index.html', 'utf8').replace(
  / (?:src|href)="steadyground\/([^"]+)"/g,
  (address, file) => `${address} integrity="${integrity[file]}" crossorigin`,
);
writeFileSync('site/index.html', page);
