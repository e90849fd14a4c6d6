// Which part of src/ may import which:
// components -> shared -> controllers, context, keep, content, theme -> core
const part = (...names) => `^src/(${names.join('|')})/`;
const outside = '^src/[^/]+[.]ts$';

const rule = (name, from, to) => ({ name, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('core-imports-only-core', { path: part('core') }, { pathNot: [part('core'), '^#dev$'] }),
    rule('content-imports-only-core', { path: part('content') }, { pathNot: part('content', 'core') }),
    rule(
      'middle-imports-nothing-above',
      { path: part('controllers', 'context', 'keep', 'theme') },
      { path: [part('shared', 'components', 'generated', 'languages'), outside] },
    ),
    rule(
      'shared-imports-nothing-above',
      { path: part('shared') },
      { path: [part('components', 'generated', 'languages'), outside] },
    ),
    rule(
      'components-import-nothing-above',
      { path: part('components') },
      { path: [part('generated', 'languages'), outside] },
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
      { path: ['^src/languages/', '^src/generated/(words|titles|fallback)/'] },
      {
        path: part('components', 'shared', 'frame', 'pocket'),
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
