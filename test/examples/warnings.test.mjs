import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { warnings } from './warnings.mjs';

const SAID = `> build
> vite build

npm warn Unknown env config "something".

 WARN  The css.devSourcemap option is deprecated. Please use dev.sourcemap.css instead.

(!) Warning: a default export is not there
node_modules/steadyground/dist/modules/index.js (3:8)

src/App.tsx
  12:4  warning  'minutes' is never used

✓ built in 3 s of src/App.tsx
`;

describe('the warnings of a build', () => {
  it('count where they are about the package, or about a file of the example', () => {
    const { ours, others } = warnings(SAID, ['src/App.tsx']);
    assert.deepEqual(
      ours.map((text) => text.trim().split('\n')[0]),
      ['(!) Warning: a default export is not there', 'src/App.tsx'],
    );
    assert.deepEqual(
      others.map((text) => text.trim()),
      ['WARN  The css.devSourcemap option is deprecated. Please use dev.sourcemap.css instead.'],
    );
  });
});
