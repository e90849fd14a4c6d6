// What the oldest browsers that we promise lack, as MDN's browser-compat-data has it: for scripts/floor.mjs.
import { createRequire } from 'node:module';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { OLDEST } from '../oldest.mjs';

const require = createRequire(import.meta.url);
const { api, css, javascript } = require('@mdn/browser-compat-data');
const atRules = css['at-rules'];

/** On phones, too. */
const ON_PHONES = { chrome: 'chrome_android', firefox: 'firefox_android', safari: 'safari_ios' };
const BROWSERS = Object.entries(OLDEST).flatMap(([name, version]) => [
  [name, version],
  [ON_PHONES[name], version],
]);

/** A version of the data's is a number, at times with `≤` before it, or `preview`, or none. */
const reached = (version, floor) => Number.parseFloat(String(version).replace('≤', '')) <= floor;

const supports = (feature, browser, floor) =>
  [feature.__compat.support[browser] ?? []]
    .flat()
    .some(
      ({ version_added, version_removed, flags, prefix, alternative_name }) =>
        !(flags || prefix || alternative_name) &&
        reached(version_added, floor) &&
        !reached(version_removed, floor),
    );

/** Whether one of the browsers has none of these. What the data does not know is taken to be ours. */
function isLacking(features) {
  const known = features.filter((feature) => feature?.__compat);
  return (
    known.length > 0 &&
    BROWSERS.some(([browser, floor]) => !known.some((feature) => supports(feature, browser, floor)))
  );
}

/** Every feature below some, by what it is called; `_static` and `_event` say which kind it is. */
function byName(features, names = new Map()) {
  for (const [key, feature] of Object.entries(features)) {
    if (key === '__compat') continue;
    const name = key.replace(/_static$/, '').replace(/^(.*)_event$/, 'on$1');
    names.set(name, [...(names.get(name) ?? []), feature]);
    byName(feature, names);
  }
  return names;
}
const lackingIn = (features) =>
  new Set([...byName(features)].filter(([, all]) => isLacking(all)).map(([name]) => name));

/** `element.style` has the properties of CSS. */
const camelCase = (name) => name.replaceAll(/-+(\w)/g, (_, letter) => letter.toUpperCase());
const styles = Object.fromEntries(
  Object.entries(css.properties).map(([name, feature]) => [camelCase(name), feature]),
);
const MEMBERS = lackingIn({ api, builtins: javascript.builtins, styles });
const FUNCTIONS = lackingIn(css.types);

/** The last edition of the language that all of them read; what one lacks of it is in SYNTAX. */
const EDITION = 2022;

const SYNTAX = [
  ['static blocks', javascript.classes.static.initialization_blocks, ({ type }) => type === 'StaticBlock'],
  [
    'lookbehind',
    javascript.regular_expressions.lookbehind_assertion,
    ({ regex }) => regex && /\(\?<[=!]/.test(regex.pattern),
  ],
].filter(([, feature]) => isLacking([feature]));

/** The names that a script gives to members of its own objects and classes. */
function* ownNames({ type, properties, key, computed, left, callee, arguments: given }) {
  if (type === 'ObjectExpression') for (const property of properties) yield property.key?.name;
  if (type.endsWith('Definition') && !computed) yield key?.name;
  if (type === 'AssignmentExpression' && left.object?.type === 'ThisExpression') yield left.property.name;
  if (type === 'CallExpression' && callee.property?.name === 'createProperty') yield given[0].value;
}

/** The names of all else are shorter. */
const isGlobal = ({ type, name }) => type === 'Identifier' && name.length > 3;

/** The names that it reads, each with whether it is surely the browser's: read of a global, or told to `real()`. */
function* readNames(node) {
  const { type, object, property, properties, computed, value } = node;
  if (isGlobal(node)) yield [node.name, true];
  if (type === 'MemberExpression' && !computed) yield [property.name, isGlobal(object)];
  if (type === 'ObjectPattern') for (const { key } of properties) if (key) yield [key.name, false];
  if (type === 'Literal' && /^[a-z]+[A-Z]/.test(value)) yield [value, true];
}

/** What a minified script has that one of the browsers lacks. */
export function lackingInScript(code) {
  let tree;
  try {
    tree = parse(code, { ecmaVersion: EDITION, sourceType: 'module' });
  } catch ({ message }) {
    return [`syntax later than ${EDITION}: ${message}`];
  }
  const found = new Set();
  const own = new Set();
  const read = [];
  full(tree, (node) => {
    for (const [name, , has] of SYNTAX) if (has(node)) found.add(name);
    for (const name of ownNames(node)) own.add(name);
    read.push(...readNames(node));
    const text = node.type === 'TemplateElement' ? node.value.raw : node.value;
    if (typeof text === 'string') lackingInCss(text).forEach((name) => found.add(name));
  });
  for (const [name, theirs] of read) if (MEMBERS.has(name) && (theirs || !own.has(name))) found.add(name);
  return [...found];
}

/** What a style sheet has, or a text that may be one, that one of the browsers lacks. */
export function lackingInCss(text) {
  const found = new Set();
  const look = (feature, name) => isLacking([feature]) && found.add(`CSS: ${name}`);
  for (const [, rule, condition] of text.matchAll(/@([\w-]+)([^;{}]*)[;{]/g)) {
    look(atRules[rule], `@${rule}`);
    for (const [, name] of condition.matchAll(/\(\s*([\w-]+)/g))
      look(atRules[rule]?.[name], `@${rule} (${name})`);
  }
  for (const [, selector] of text.matchAll(/(?:^|[;{}])([^;{}@]*)(?=\{)/g)) {
    if (selector.includes('&')) look(css.selectors.nesting, 'nesting');
    for (const [, name] of selector.matchAll(/::?([\w-]+)/g)) look(css.selectors[name], `:${name}`);
  }
  for (const [, property, value] of text.matchAll(/[;{]\s*([\w-]+)\s*:([^;{}]*)/g)) {
    const feature = css.properties[property];
    look(feature, property);
    for (const [word] of value.matchAll(/(?<![\w-])[a-z][\w-]*/g))
      if (!found.has(`CSS: ${property}`)) look(feature?.[word], `${property}: ${word}`);
    for (const [, name] of value.matchAll(/([\w-]+)\(/g))
      if (FUNCTIONS.has(name)) found.add(`CSS: ${name}()`);
    for (const [, unit] of value.matchAll(/\d([a-z]+)/g)) look(unitOf(unit), unit);
  }
  return [...found];
}

const SIZES = { d: 'dynamic', l: 'large', s: 'small' };
/** The data has one entry for all of `dvh`, `dvw` and so on. */
const unitOf = (unit) =>
  /^[dls]v/.test(unit)
    ? css.types.length[`viewport_percentage_units_${SIZES[unit[0]]}`]
    : css.types.length[unit];
