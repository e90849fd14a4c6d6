// for-translators.md leads to every file that has something of each language in it: what is not named stays in English.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const guide = readFileSync('docs/for-translators.md', 'utf8');
const files = execFileSync(
  'git',
  [
    'ls-files',
    '-co',
    '--exclude-standard',
    'src',
    'scripts',
    'test/language/locales.test.ts',
    'rollup.config.mjs',
  ],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter(Boolean);

/** Where Arabic stands beside the others: an import of its file, a key, a `lang` attribute. */
const SPEAKS = /(languages|generated)\/ar\b|\.strings\.ar\b|["']?\bar["']?\s*:|lang="ar"/;
/** A language's own files; and a list of what is pictured, not shown. */
const OWN = /\.strings\.ar\.ts$|^src\/(languages\/|content\/articles\/)|^scripts\/screenshots/;

const found = (text) => SPEAKS.test(text);

describe('for translators', () => {
  const spoken = files.filter((file) => !OWN.test(file) && found(readFileSync(file, 'utf8')));

  it('is named every file that has each language in it', () => {
    assert.ok(spoken.length >= 3, spoken.join());
    assert.deepEqual(
      spoken.filter((file) => !guide.includes(file)),
      [],
    );
  });

  it('is named where a language has files of its own', () => {
    for (const path of ['*.strings.es.ts', 'src/languages/es.ts', 'src/content/articles/*/<language>.md'])
      assert.ok(guide.includes(path), path);
  });

  it('would be missed (the check can fail)', () => {
    for (const text of [
      "import { strings as ar } from './frame.strings.ar.js'",
      '"ar": [',
      '<p lang="ar" dir="rtl">',
    ])
      assert.ok(found(text), text);
    assert.ok(!found('a bar: or a car'));
  });
});
