// A host's own policy of Trusted Types for all HTML: as sanitizers do, it takes out what it does not know.
globalThis.trustedTypes?.createPolicy('default', {
  createHTML: (html) => html.replace(/<\?[^>]*>|<!--.*?-->|\s\S*\$lit\$=\S*/g, ''),
});
