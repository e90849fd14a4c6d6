/** The oldest browsers that we promise, which docs and tests name too: those of autumn 2022. */
export const OLDEST = { chrome: 105, firefox: 110, safari: 16 };

/** As lightningcss has them. */
export const CSS_TARGETS = Object.fromEntries(
  Object.entries(OLDEST).map(([browser, version]) => [browser, version << 16]),
);
