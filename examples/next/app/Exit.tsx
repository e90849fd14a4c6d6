'use client';
import 'steadyground/define/quick-exit.js';

/**
 * It works as soon as its script is there, before React has looked the page over. On a page that comes in parts, the tag may
 * by then say that it lies above the page: `popover` is its own.
 */
export function Exit() {
  return (
    <quick-exit suppressHydrationWarning>
      <a href="https://www.wikipedia.org/">Leave this page</a>
    </quick-exit>
  );
}
