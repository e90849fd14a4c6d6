import { elementOf } from './fallback.js';
import { paths } from './generated/paths.js';
import { rootOf } from './reach.js';
import { exits, tools } from './tools.js';

const PATIENCE = 4000;
const mark = new CSSStyleSheet();
document.adoptedStyleSheets = [mark];

// The tag and the part stand in the fragment, which theming.html changes.
async function show() {
  const given = new URLSearchParams(location.hash.slice(1));
  const [tag, part] = [given.get('tag'), given.get('part')];
  const root = document.documentElement;
  delete root.dataset.shown;
  root.dataset.scheme = given.get('scheme') ?? 'auto';
  if (!/^[a-z]+-[a-z-]+$/.test(tag) || !/^[a-z-]+$/.test(part)) return;
  // The tools take turns to come.
  await customElements.whenDefined(tag);

  const element = make(tag, part);
  // A sense that was left out for the visit, or a joy that was removed, is back.
  document.querySelector('#place > *')?.wipe?.();
  document.querySelector('#place').replaceChildren(element);
  await element.updateComplete;
  for (const label of paths[tag]?.[part]?.press ?? []) await press(element, label);
  if (tag === 'quick-exit' && part === 'count') pressShift();
  mark.replaceSync(`${tag}::part(${part}) { outline: 3px dashed CanvasText; outline-offset: 3px; }`);
  const found = await until(() =>
    deep(element).find((each) => each.part.contains(part) && each.getClientRects().length),
  );
  // Not scrollIntoView(), which would move the page around too.
  const { top = 0, height = 0 } = found?.getBoundingClientRect() ?? {};
  scrollTo({ top: scrollY + top - Math.max(16, (innerHeight - height) / 2), behavior: 'instant' });
  if (given.toString() !== new URLSearchParams(location.hash.slice(1)).toString()) return;
  if (found) root.dataset.shown = part;
  frameElement?.dispatchEvent(new Event('shown'));
}

function make(tag, part) {
  const element = document.createElement(tag);
  const tool = tools.find((each) => each.tag === tag);
  for (const [name, value] of [...(tool?.set ?? []), ...Object.entries(paths[tag]?.[part]?.attributes ?? {})])
    element.setAttribute(name, value);
  if (tool) element.append(elementOf(tool.fallback.en));
  if (tag === 'calm-space') element.append(elementOf(['p', 'Anything of the page, and tools among it.']));
  if (tag === 'quick-exit') {
    const [href, label] = exits.en;
    element.append(Object.assign(document.createElement('a'), { href, target: '_top', textContent: label }));
  }
  // Nothing but an error leads there.
  if (part === 'fallback') {
    Object.defineProperty(element, 'view', {
      value() {
        throw new Error('as a specimen');
      },
    });
  }
  return element;
}

/** All that is drawn in an element, also in tools inside it. */
function deep(element) {
  const root = rootOf(element);
  return root ? [...root.querySelectorAll('*')].flatMap((each) => [each, ...deep(each)]) : [];
}

/** Presses the button of that name, or chooses what is called so in a list. */
async function press(element, label) {
  const found = await until(() =>
    deep(element).find(
      (each) =>
        each.matches('button, summary, option') &&
        words(each).startsWith(label) &&
        (each.closest('select') ?? each).getClientRects().length,
    ),
  );
  if (found?.matches('option')) {
    const list = found.closest('select');
    list.value = found.value;
    for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }));
  } else found?.click();
  await element.updateComplete;
}

/** What it says to everyone, without a sign that only some can see. */
const words = (element) =>
  [...element.childNodes]
    .filter((node) => node.nodeType !== Node.COMMENT_NODE && node.ariaHidden !== 'true')
    .map((node) => node.textContent)
    .join('')
    .trim();

function pressShift() {
  for (const type of ['keydown', 'keyup'])
    document.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', bubbles: true, composed: true }));
}

/** What `find` gives, as soon as it gives something; undefined if it never does. */
async function until(find) {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const found = find();
    if (found || performance.now() > end) return found;
    await new Promise((done) => setTimeout(done, 30));
  }
}

addEventListener('hashchange', show);
await show();
