// npm run check -- floor: whether the bundles run in the oldest browsers that we promise. It fails where a script or a style
// sheet has what one of them lacks (scripts/floor/compat.mjs), unless that is named here with what an old browser does instead.
// Every way of looking must find something in a line made for it: one that has stopped finding fails, too.
import { readdirSync, readFileSync } from 'node:fs';
import { lackingInCss, lackingInScript } from './floor/compat.mjs';

/** What a bundle may have all the same, and what an old browser does there. */
const ASKED_FIRST = {
  adoptedStyleSheets: 'Lit asks, and writes <style> instead',
  replaceSync: 'only where adoptedStyleSheets is there',
  trustedTypes: 'asked for; without them nobody demands a policy',
  createPolicy: 'only where trustedTypes is there',
  wakeLock: 'asked for; the choice is not offered',
  vibrate: 'asked for; the choice is not offered',
  userActivation: 'asked for with ?.',
  hasBeenActive: 'likewise',
  onbeforeunload: 'set, and put back as it was: where the browser has none, nobody listens',
  NavigateEvent: 'asked for; without it no page can hold a navigation up',
  startViewTransition: 'asked for; without transitions the cover is there at once',
  skipTransition: 'likewise',
  exitFullscreen: 'attempted',
  exitPictureInPicture: 'attempted',
  explicitOriginalTarget: 'set for Firefox, which alone tells of it',
  serializable: 'asked for; no root is serialised',
  popover: 'read and set on the exit; z-index keeps it on top',
  showPopover: 'asked for first; likewise',
  hidePopover: 'only where showPopover is there',
  getWeekInfo: 'called with ?.; the week begins on Monday',
  requestIdleCallback: 'asked for; a timer does',
  print: 'called with ?.; Firefox on Android prints nothing before version 114',
  'CSS: light-dark()': 'behind @supports, or after a plain colour',
  'CSS: dvh': 'after the same in vh',
  'CSS: @media (scripting)': 'fallback.css: no room is kept, as without the file',
  'CSS: text-wrap': 'a heading keeps its lines',
  'CSS: hyphens': 'only manual, to undo what a page has set; Safari has the same with a prefix',
  'CSS: user-select': 'with a prefix beside it',
  'CSS: text-size-adjust': 'with a prefix beside it',
  'CSS: forced-color-adjust': 'only with forced colours, which the others do not have',
  'CSS: resize': 'a field keeps its size',
  'CSS: -webkit-user-drag': 'for Safari and Chrome, which drag links and pictures so',
  'CSS: -webkit-touch-callout': 'for Safari on phones, where a long press brings a menu',
  'CSS: -webkit-tap-highlight-color': 'for browsers that show a tap so',
  'CSS: cursor: pointer': 'a phone has no pointer',
  'CSS: cursor: default': 'a phone has no pointer',
  'CSS: cursor: grab': 'a phone has no pointer',
};

/** Names that are ours where they are read, and of something else in a browser. */
const OURS = ['em', 'level', 'component', 'displayName'];

/** What each way of looking has to find. */
const CONTROLS = {
  'static blocks': 'class A { static { this.b = 1 } }',
  lookbehind: '/(?<=a)b/.test(c)',
  'syntax later than': 'using a = b',
  toSorted: 'a.toSorted()',
  showPopover: 'const { showPopover } = a',
  startViewTransition: "a('startViewTransition')",
  share: 'class A { share() { navigator.share(this) } }',
  CloseWatcher: 'new CloseWatcher()',
  onscrollsnapchange: 'a.onscrollsnapchange = b',
  'CSS: @scope': 'css`@scope (.a) { b { color: red } }`',
  'CSS: @media (scripting)': 'css`@media (scripting: none) { a { color: red } }`',
  'CSS: :has': 'css`.a:has(.b) { color: red }`',
  'CSS: nesting': 'css`.a { color: red; & .b { color: blue } }`',
  'CSS: text-wrap': 'css`a { color: red; text-wrap: balance }`',
  'CSS: display: ruby': 'css`a { display: ruby }`',
  'CSS: color-mix()': 'css`a { color: color-mix(in srgb, red, blue) }`',
  'CSS: dvh': 'css`a { height: 100dvh }`',
};

const problems = Object.entries(CONTROLS)
  .filter(([name, example]) => !lackingInScript(example).some((found) => found.startsWith(name)))
  .map(([name, example]) => `"${name}" is no longer found in ${example}`);

const files = readdirSync('dist', { recursive: true }).filter(
  (file) => /[.](js|css)$/.test(file) && !file.startsWith('modules'),
);
if (!files.length) problems.push('There is nothing in dist/.');
const allowed = new Set([...Object.keys(ASKED_FIRST), ...OURS]);
const used = new Set();
for (const file of files) {
  const code = readFileSync(`dist/${file}`, 'utf8');
  for (const name of file.endsWith('.css') ? lackingInCss(code) : lackingInScript(code)) {
    used.add(name);
    if (!allowed.has(name)) problems.push(`dist/${file}: ${name}`);
  }
}
for (const name of allowed) if (!used.has(name)) problems.push(`No bundle has ${name} any more.`);

problems.forEach((problem) => console.error(problem));
console.log(`${files.length} files, ${Object.keys(CONTROLS).length} controls, ${problems.length} problems`);
process.exitCode = problems.length ? 1 : 0;
