// npm run check -- floor: whether the bundles run in the oldest browsers that we promise, which are Chrome 105,
// Safari 16.0 and Firefox 110. Fails where a bundle has syntax, an interface or CSS that one of the three
// lacks, unless it stands under ASKED_FIRST. Each rule brings a line that it must find: one that has stopped
// finding fails, too.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { full } from 'acorn-walk';

/** The last edition of the language that all three read; what one lacks of it is in SYNTAX. */
const EDITION = 2022;

const SYNTAX = [
  {
    name: 'static blocks',
    has: ({ type }) => type === 'StaticBlock',
    example: 'class A { static { this.b = 1 } }',
  },
  {
    name: 'lookbehind',
    has: ({ regex }) => regex && /\(\?<[=!]/.test(regex.pattern),
    example: '/(?<=a)b/.test(c)',
  },
];

/** Properties and globals that one of the three lacks. */
const NAMES = new Set(
  `toSorted toReversed toSpliced fromAsync groupBy withResolvers isSubsetOf isSupersetOf isDisjointFrom
  symmetricDifference isWellFormed toWellFormed canParse waitAsync Segmenter DurationFormat getTextInfo
  textInfo getWeekInfo weekInfo scheduler requestIdleCallback startViewTransition adoptedStyleSheets
  replaceSync checkVisibility moveBefore setHTML setHTMLUnsafe getHTML parseHTMLUnsafe attachInternals
  ElementInternals showPopover hidePopover togglePopover popover popoverTargetElement requestClose closedBy
  inert CloseWatcher navigation getSetCookie highlights customElementRegistry wakeLock vibrate userActivation
  share CompressionStream OffscreenCanvas trustedTypes scrollsnapchange onscrollend captureStackTrace`.split(
    /\s+/,
  ),
);

const CSS = [
  { name: ':has()', pattern: /:has\(/, example: '.a:has(.b) {}' },
  { name: 'nesting', pattern: /[{};]\s*&/, example: '.a { & .b {} }' },
  { name: 'color-mix()', pattern: /color-mix\(/, example: 'a { color: color-mix(in srgb, red, blue) }' },
  { name: 'light-dark()', pattern: /light-dark\(/, example: 'a { color: light-dark(#000, #fff) }' },
  { name: 'dvh and its kind', pattern: /\d[dsl]v(h|w|b|i|min|max)\b/, example: 'a { height: 100dvh }' },
  { name: ':dir()', pattern: /:dir\(/, example: ':dir(rtl) {}' },
  {
    name: 'at-rules',
    pattern: /@(starting-style|scope|position-try|view-transition|property)\b/,
    example: '@scope (.a) {}',
  },
  { name: 'media (scripting)', pattern: /\(scripting\b/, example: '@media (scripting: none) {}' },
  {
    name: 'properties',
    pattern: /\b(text-wrap|field-sizing|anchor-name|interpolate-size)\s*:|\bsubgrid\b/,
    example: 'a { text-wrap: balance }',
  },
  {
    name: 'pseudo-classes',
    pattern: /:(popover-open|user-invalid|user-valid)\b/,
    example: ':popover-open {}',
  },
];

/** What a bundle may have all the same, and what an old browser does there. */
const ASKED_FIRST = {
  adoptedStyleSheets: 'Lit asks, and writes <style> instead',
  replaceSync: 'only where adoptedStyleSheets is there',
  trustedTypes: 'asked for; without them nobody demands a policy',
  wakeLock: 'asked for; the choice is not offered',
  vibrate: 'asked for; the choice is not offered',
  userActivation: 'asked for with ?.',
  popover: 'an attribute that old browsers ignore: z-index keeps the exit on top',
  showPopover: 'called with ?.',
  hidePopover: 'called with ?.',
  getWeekInfo: 'called with ?.; the week begins on Monday',
  weekInfo: 'likewise',
  requestIdleCallback: 'asked for; a timer does',
  'CSS: light-dark()': 'behind @supports, or after a plain colour',
  'CSS: dvh and its kind': 'after the same in vh',
  'CSS: properties': 'field-sizing and text-wrap: a field keeps its rows, a heading its lines',
  'CSS: media (scripting)': 'fallback.css: no room is kept, as without the file',
};

function cssAbove(text) {
  return CSS.filter(({ pattern }) => pattern.test(text)).map(({ name }) => `CSS: ${name}`);
}

/** What a script has that one of the three browsers lacks. */
function above(code) {
  const found = new Set();
  let tree;
  try {
    tree = parse(code, { ecmaVersion: EDITION, sourceType: 'module' });
  } catch ({ message }) {
    return [`syntax later than ${EDITION}: ${message}`];
  }
  full(tree, (node) => {
    for (const { name, has } of SYNTAX) if (has(node)) found.add(name);
    const name = node.type === 'Identifier' ? node.name : !node.computed && (node.property ?? node.key)?.name;
    if (NAMES.has(name)) found.add(name);
    const text = node.type === 'TemplateElement' ? node.value.raw : node.value;
    if (typeof text === 'string') cssAbove(text).forEach((one) => found.add(one));
  });
  return [...found];
}

const problems = [];
const controls = [
  ...SYNTAX.map(({ name, example }) => [name, example]),
  ...[...NAMES].map((name) => [name, `a.${name}`]),
  ...CSS.map(({ name, example }) => [`CSS: ${name}`, `const styles = \`${example}\``]),
];
for (const [name, example] of controls) {
  if (!above(example).includes(name)) problems.push(`The rule "${name}" no longer finds ${example}`);
}
if (!above('using a = b').length) problems.push('A later edition of the language is not found.');

const used = new Set();
const files = readdirSync('dist', { recursive: true }).filter(
  (file) => /[.](js|css)$/.test(file) && !file.startsWith('modules'),
);
if (!files.length) problems.push('There is nothing in dist/.');
for (const file of files) {
  const code = readFileSync(`dist/${file}`, 'utf8');
  for (const name of file.endsWith('.css') ? cssAbove(code) : above(code)) {
    used.add(name);
    if (!(name in ASKED_FIRST)) problems.push(`dist/${file}: ${name}`);
  }
}
for (const name of Object.keys(ASKED_FIRST))
  if (!used.has(name)) problems.push(`No bundle has ${name} any more.`);

problems.forEach((problem) => console.error(problem));
console.log(`${files.length} files, ${controls.length} rules, ${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;
