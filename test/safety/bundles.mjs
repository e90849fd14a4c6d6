// What the files that ship say, by their syntax tree: a name that could send, store or run text is found however
// it is written (`fetch`, `window.fetch`, `self['fetch']`, `const { fetch } = self`), unlike the same word in a text.
import { readFileSync } from 'node:fs';
import { parseAst } from 'rollup/parseAst';

const named = (kind, names) => names.split(' ').map((name) => [name, kind]);

/** Wherever one of these names is used. */
const NAMES = new Map([
  ...named(
    'sends',
    `fetch fetchLater XMLHttpRequest sendBeacon WebSocket WebSocketStream EventSource WebTransport importScripts
     RTCPeerConnection webkitRTCPeerConnection Worker SharedWorker Worklet audioWorklet paintWorklet serviceWorker
     pushManager requestSubmit FontFace ping`.replace(/\s+/g, ' '),
  ),
  ...named(
    'stores',
    `localStorage sessionStorage indexedDB webkitIndexedDB caches cookie cookieStore storageBuckets
     requestFileSystem webkitRequestFileSystem showSaveFilePicker pushState replaceState`.replace(
      /\s+/g,
      ' ',
    ),
  ),
  ...named(
    'runs',
    `eval Function innerHTML outerHTML insertAdjacentHTML setHTML setHTMLUnsafe parseFromString
     parseHTMLUnsafe createContextualFragment srcdoc execCommand`.replace(/\s+/g, ' '),
  ),
]);

/** Names too common to be telling alone: of these objects only. */
const MEMBERS = [
  ['stores', /^(navigator|clientInformation)$/, /^storage$/],
  ['stores', /^(window|self|globalThis|top|parent)$/, /^name$/],
  ['runs', /^(document|ownerDocument)$/, /^(write|writeln|open)$/],
  ['leaves', /^(location)$/, /^(assign|replace|reload|href)$/],
  ['leaves', /^(window|self|globalThis|top|parent)$/, /^(open|location)$/],
];

const nameOf = (node) => {
  if (node?.type === 'Identifier') return node.name;
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && !node.expressions.length) return node.quasis[0].value.cooked;
  if (node?.type === 'MemberExpression') return nameOf(node.property);
  if (node?.type === 'ChainExpression') return nameOf(node.expression);
  if (node?.type === 'LogicalExpression') return nameOf(node.left) ?? nameOf(node.right);
  return undefined;
};

/** Ours, or of the packages that the unbundled modules are made with. */
const isOwn = (from) => /^\.\.?\//.test(from) || /^(lit(\/.*)?|@lit\/context|#dev)$/.test(from);

/**
 * What a module does that none of ours may do, as `[kind, what, where]`: the source around it tells which
 * one it is.
 */
export function findings(code, file = 'code') {
  const found = [];
  const add = (kind, what, { start, end }) =>
    found.push([kind, what, `${file}: ${code.slice(Math.max(0, start - 60), end + 60)}`]);

  const visit = (node, parent) => {
    if (Array.isArray(node)) {
      node.forEach((each) => visit(each, parent));
      return;
    }
    if (!node || typeof node.type !== 'string') return;
    const { type } = node;
    const isText = type === 'Literal' || type === 'TemplateLiteral';
    // A text is a name only where something is looked up by it.
    const looksUp =
      parent?.type === 'MemberExpression' ||
      (parent?.type === 'Property' && parent.key === node) ||
      (parent?.type === 'CallExpression' && /^Reflect$/.test(nameOf(parent.callee?.object) ?? '')) ||
      (parent?.type === 'BinaryExpression' && parent.operator === '+');
    if (type === 'Identifier' || (isText && looksUp)) {
      const name = nameOf(node);
      if (NAMES.has(name)) add(NAMES.get(name), name, node);
    }
    if (type === 'MemberExpression') {
      const [object, property] = [nameOf(node.object) ?? '', nameOf(node.property) ?? ''];
      for (const [kind, objects, properties] of MEMBERS) {
        if (!objects.test(object) || !properties.test(property)) continue;
        const written = parent?.type === 'AssignmentExpression' && parent.left === node;
        const called = parent?.type === 'CallExpression' && parent.callee === node;
        // Reading where one is, or a window's name or place, changes nothing.
        if (/^(href|location|name)$/.test(property) ? written : called || kind === 'stores') {
          add(kind, `${object}.${property}`, node);
        }
      }
    }
    if (type === 'AssignmentExpression' && nameOf(node.left) === 'location')
      add('leaves', 'location =', node);
    if (
      type === 'AssignmentExpression' &&
      node.left.type === 'MemberExpression' &&
      nameOf(node.left.property) === 'src'
    ) {
      add('sends', 'src =', node);
    }
    if (type === 'CallExpression') {
      const [first] = node.arguments;
      const name = nameOf(node.callee) ?? '';
      if (/^set(Timeout|Interval)$/.test(name) && isTextOf(first)) add('runs', `${name} of a text`, node);
      if (name === 'open' && node.callee.type === 'Identifier') add('leaves', 'open', node);
      if (name === 'setAttribute' && /^(on|src|srcdoc|ping)/.test(nameOf(first) ?? '')) {
        add('runs', `setAttribute ${nameOf(first)}`, node);
      }
    }
    if (type === 'ImportExpression') {
      const from = nameOf(node.source);
      if (!from || !isOwn(from)) add('sends', 'import()', node);
    }
    if (/^(Import|Export)\w*Declaration$/.test(type) && node.source && !isOwn(node.source.value)) {
      add('sends', `import from ${node.source.value}`, node);
    }
    if (type === 'TemplateElement' || (type === 'Literal' && typeof node.value === 'string')) {
      const text = type === 'Literal' ? node.value : (node.value.cooked ?? node.value.raw);
      const css = /@import\b|\burl\(\s*["']?(?!["']?(#|data:))|\bimage-set\(/.exec(text);
      if (css) add('sends', css[0], node);
      const markup =
        /<(script|iframe|object|embed|link|img|base|meta)\b|\s(on[a-z]+|style|srcset|ping)=/i.exec(text);
      if (markup) add('runs', markup[0].trim(), node);
    }
    for (const [key, child] of Object.entries(node)) {
      if (key !== 'type' && child && typeof child === 'object') visit(child, node);
    }
  };
  visit(parseAst(code), undefined);
  return found;
}

const isTextOf = (node) =>
  node?.type === 'TemplateLiteral' || (node?.type === 'Literal' && typeof node.value === 'string');

export const findingsIn = (file) => findings(readFileSync(file, 'utf8'), file);
