import { watch } from 'chokidar';

/**
 * Calls back after a file in a folder has changed, once for changes that come together. Not Node's own watch, which on
 * Linux follows no file that an editor has replaced.
 */
export function follow(folder, changed) {
  let timer;
  // What is generated is written by the build itself.
  const ignored = (path) => path.includes('generated');
  return watch(folder, { ignored, ignoreInitial: true }).on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(changed, 200);
  });
}
