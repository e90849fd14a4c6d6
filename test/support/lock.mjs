import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const read = () => JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** The version of a package that is locked here. */
export const locked = (name) => read().packages[`node_modules/${name}`].version;

/**
 * Puts the repository's own lock file into an empty folder, for an `npm install` there: what the package asks for comes in
 * the versions that are locked here, not in those that were released last. npm drops what nothing asks for.
 */
export function takeLock(folder) {
  const lock = read();
  delete lock.name;
  delete lock.version;
  lock.packages[''] = {};
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
}
