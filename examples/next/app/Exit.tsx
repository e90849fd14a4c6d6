'use client';
import 'steadyground/define/quick-exit.js';

/**
 * It works as soon as its script is there, before React has looked the page over: what it has written to its tag and its
 * link by then is its own.
 */
export function Exit() {
  return (
    <quick-exit suppressHydrationWarning>
      <a href="https://www.wikipedia.org/" suppressHydrationWarning>
        Leave this page
      </a>
    </quick-exit>
  );
}
