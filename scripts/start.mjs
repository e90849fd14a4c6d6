// npm start, after a build: serves the demo and the docs from the built files, and builds again whenever a source changes.
import { follow } from './follow.mjs';
import { run } from './run.mjs';
import { startServer } from './server.mjs';

const build = () => run('npm run --silent build');
const buildDocs = () => run('node scripts/site.mjs');

if (!buildDocs()) process.exit(1);
const { url } = await startServer({ port: Number(process.env.PORT ?? 4173) });
console.log(`\nThe demo is at ${url}\nThe docs are at ${url}/docs/`);
console.log(
  'When src/, demo/, docs/, site/ or examples/ change, both are built again. Then reload the page.',
);
console.log('Press Ctrl+C to stop.');

const again = () => {
  const start = Date.now();
  console.log(build() ? `Built in ${Date.now() - start} ms` : 'The build failed; see above.');
};
follow('src', again);
follow('demo', again);
for (const folder of ['docs', 'site', 'examples']) follow(folder, buildDocs);
