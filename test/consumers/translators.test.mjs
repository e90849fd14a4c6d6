// A language is in the files of its words, its facts and its articles, which for-translators.md names, and in no list kept by
// hand: where Arabic stood beside the others, the next language would be forgotten.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const guide = readFileSync('docs/for-translators.md', 'utf8');
const PLACES = ['src', 'scripts', 'site', 'bench', 'demo/*.js', 'demo/*.html', 'examples/wordpress'];
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...PLACES], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|m?js|html|php|json)$/.test(file) && !file.includes('package-lock'))
  .concat('rollup.config.mjs', '.size-limit.mjs', 'package.json', 'knip.json');

/** Arabic beside the others: an import of its file, a key, a value, a `lang` attribute, a page, its name for itself. */
const SPEAKS =
  /(languages|generated)\/ar\b|\.strings\.ar\b|["'`]ar["'`]|^\s*ar\s*:|lang="ar"|\.ar\.html|العربية/m;
/** A language's own files, and the sample sites of the demo, each in its language. */
const OWN = /\.strings\.ar\.ts$|^src\/(languages\/|content\/articles\/)|^demo\/(ngo|reading)/;

describe('a language', () => {
  it('is named in no file but its own', () => {
    const others = files.filter((file) => !OWN.test(file));
    assert.ok(others.length > 200, String(others.length));
    assert.deepEqual(
      others.filter((file) => SPEAKS.test(readFileSync(file, 'utf8'))),
      [],
    );
  });

  it('has its files named for translators, and what makes and what reads them', () => {
    for (const path of [
      '<tag>.strings.<language>.ts',
      'src/languages/<language>.ts',
      '<id>/<language>.md',
      'scripts/new-language.mjs',
      'scripts/languages.mjs',
    ])
      assert.ok(guide.includes(path), path);
  });

  it('would be found in a list (the check can fail)', () => {
    for (const text of [
      "import { strings as ar } from './frame.strings.ar.js'",
      "const LANGUAGES = ['en', 'es', 'ar'];",
      "direction = language === 'ar' ? 'rtl' : 'ltr'",
      '<p lang="ar" dir="rtl">',
      '  ar: () => 1,',
    ])
      assert.match(text, SPEAKS);
    assert.doesNotMatch('a bar: or a car', SPEAKS);
  });
});
