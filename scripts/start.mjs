// npm start: builds, serves the demo from the built files, builds again whenever a source changes.
import { watch } from 'node:fs';
import { run } from './run.mjs';
import { startServer } from './server.mjs';

const build = () => run('node scripts/build.mjs');

if (!build()) process.exit(1);
const { url } = await startServer({ port: Number(process.env.PORT ?? 4173) });
console.log(`\nThe demo is at ${url}\nIt is built again when src/ changes: reload the page. Ctrl+C ends it.`);

let timer;
watch('src', { recursive: true }, (_, file) => {
  if (file?.includes('generated')) return; // written by the build itself
  clearTimeout(timer);
  timer = setTimeout(() => {
    const start = Date.now();
    console.log(build() ? `Built in ${Date.now() - start} ms` : 'Not built: see above.');
  }, 200);
});
