// Who imports one tool gets that one, with every bundler as it comes; who imports nothing of it gets nothing.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { npm, workshop } from './install.mjs';

const TOOLS = {
  ArticleCard: 'article-card',
  BreathingPacer: 'breathing-pacer',
  GroundingSteps: 'grounding-steps',
  JoyList: 'joy-list',
  MoodCheckin: 'mood-checkin',
  QuickExit: 'quick-exit',
};
const ENTRIES = {
  'nothing.js': `import 'steadyground';`,
  'all.js': `import 'steadyground/define.js';`,
};
for (const [name, tag] of Object.entries(TOOLS)) {
  ENTRIES[`define-${tag}.js`] = `import 'steadyground/define/${tag}.js';`;
  ENTRIES[`class-${tag}.js`] = `import { ${name} } from 'steadyground';\n${name}.define();`;
}
const BUNDLERS = ['rollup', 'webpack', 'vite', 'esbuild'];

/** The tools that modules are of. */
const tools = (modules) => [
  ...new Set(modules.map((file) => /^modules\/components\/([^/]+)\//.exec(file)?.[1]).filter(Boolean)),
];

let shop;
let found;

before(async () => {
  shop = await workshop();
  const cwd = await shop.install('test/examples/bundlers', 'bundlers');
  mkdirSync(join(cwd, 'entries'), { recursive: true });
  for (const [file, code] of Object.entries(ENTRIES)) writeFileSync(join(cwd, 'entries', file), code);
  await npm(cwd, 'run', 'build');
  found = JSON.parse(readFileSync(join(cwd, 'found.json'), 'utf8'));
});

after(() => shop?.close());

for (const bundler of BUNDLERS) {
  describe(bundler, () => {
    it('leaves nothing of an import that nothing is taken from', () => {
      assert.equal(found[bundler]['nothing.js'].size, 0);
    });

    it('takes in every tool where all are asked for', () => {
      const { modules } = found[bundler]['all.js'];
      assert.deepEqual(tools(modules).sort(), [...Object.values(TOOLS), 'calm-space'].sort());
    });

    for (const tag of Object.values(TOOLS)) {
      it(`takes in ${tag} alone`, () => {
        for (const way of ['define', 'class']) {
          const { modules, size } = found[bundler][`${way}-${tag}.js`];
          assert.deepEqual(tools(modules), [tag], `${way}: ${modules.join(', ')}`);
          assert.ok(size < found[bundler]['all.js'].size / 2, `${way}: ${size} bytes`);
        }
      });
    }
  });
}
