// Which room of src/ may import which: each only those after it, and content and theme, which import next to nothing.
const ORDER = ['components', 'element', 'keep', 'view', 'language', 'page', 'core'];
const part = (...names) => `^src/(${names.join('|')})/`;
const outside = '^src/[^/]+[.]ts$';

const rule = (name, from, to) => ({ name, severity: 'error', from, to });

const inOrder = ORDER.map((room, at) =>
  rule(
    `${room}-imports-nothing-above`,
    { path: part(room) },
    { path: [part('generated', 'languages', ...ORDER.slice(0, at)), outside] },
  ),
);

module.exports = {
  forbidden: [
    ...inOrder,
    rule(
      'core-and-theme-import-no-data',
      { path: part('core', 'theme') },
      { path: part('content', 'theme', ...ORDER), pathNot: ['^src/core/', '^src/theme/', '^#dev$'] },
    ),
    // Data may be written down in the types of the tool it is for.
    rule(
      'content-is-data',
      { path: part('content') },
      { path: '^src/', pathNot: part('content', 'core'), dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'no-component-imports-another',
      { path: '^src/components/([^/]+)/' },
      { path: part('components'), pathNot: ['^src/components/$1/', '^src/components/(tool|journey)[.]ts$'] },
    ),
    // It is not in dist/.
    rule('no-part-of-a-tool-needs-its-journey', { pathNot: '/journey[.]ts$' }, { path: '/journey[.]ts$' }),
    rule(
      'languages-take-only-words-of-elements',
      { path: ['^src/languages/', '^src/generated/(languages|words|titles|fallback)/'] },
      {
        path: part('components', 'element', 'keep', 'view', 'frame', 'pocket'),
        pathNot: '[.]strings[.]',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule('the-pocket-stands-alone', { pathNot: part('pocket') }, { path: part('pocket') }),
    rule('frames-stand-alone', { pathNot: part('frame', 'generated') }, { path: part('frame') }),
    rule(
      'only-lit',
      { path: '^src/' },
      { path: '^(node_modules/|node:)', pathNot: '^node_modules/(lit|@lit/context)/' },
    ),
    rule('no-cycles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('no-missing-files', {}, { couldNotResolve: true, pathNot: '^#dev$' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
