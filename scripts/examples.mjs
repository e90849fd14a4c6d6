// node scripts/examples.mjs: writes the lock file of each example anew (or of those that are named), and prints which of its
// pins are not the latest. For a maintainer, now and then: the tests install what the lock files say, and nothing newer.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { npm, workshop } from '../test/examples/install.mjs';

const named = process.argv.slice(2);
const folders = [
  ...readdirSync('examples').map((name) => join('examples', name)),
  'test/examples/bundlers',
].filter(
  (folder) => existsSync(join(folder, 'package.json')) && (!named.length || named.includes(basename(folder))),
);

const shop = await workshop();
try {
  for (const folder of folders) {
    const cwd = await shop.lock(folder, basename(folder));
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const pins = { ...dependencies, ...devDependencies };
    delete pins.steadyground;
    const newer = await Promise.all(
      Object.entries(pins).map(async ([name, pin]) => {
        const latest = (await npm(cwd, 'view', name, 'version', '--silent')).trim();
        return latest === pin ? [] : `  ${name} ${pin}, latest ${latest}`;
      }),
    );
    console.log([folder, ...newer.flat()].join('\n'));
  }
} finally {
  shop.close();
}
