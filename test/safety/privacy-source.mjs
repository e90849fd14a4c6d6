// What src/ says a tag does, read from its syntax and types.
import { basename, resolve } from 'node:path';
import ts from 'typescript';

const config = ts.getParsedCommandLineOfConfigFile(
  'tsconfig.json',
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic() {} },
);
/** A tag that does all that ours must not. */
export const NAIVE = 'test/safety/pages/naive-tag.js';
const program = ts.createProgram([...config.fileNames, NAIVE], { ...config.options, allowJs: true });
const checker = program.getTypeChecker();
const source = (path) => program.getSourceFile(resolve(path));
const own = ({ fileName }) => fileName.startsWith(resolve('src'));

function* walk(node) {
  yield node;
  for (const child of node.getChildren()) yield* walk(child);
}

/** The file that a module name leads to, if it is one of ours. */
function imported(from, specifier) {
  const { resolvedModule } = ts.resolveModuleName(specifier.text, from.fileName, config.options, ts.sys);
  const file = resolvedModule && program.getSourceFile(resolvedModule.resolvedFileName);
  return file && own(file) ? file : undefined;
}

/** A module and all that it leads to; types alone lead nowhere. */
function modulesFrom(path) {
  const found = new Set();
  const visit = (file) => {
    if (!file || found.has(file)) return;
    found.add(file);
    for (const statement of file.statements) {
      const { moduleSpecifier, importClause } = statement;
      if (moduleSpecifier && !importClause?.isTypeOnly) visit(imported(file, moduleSpecifier));
    }
  };
  visit(source(path));
  return [...found];
}

/** Names by which code reaches what a device or a browser offers; `a.b` only as a property of that name. */
export const FEATURES = {
  sound: ['AudioContext'],
  vibration: ['.vibrate'],
  'screen-wake-lock': ['.wakeLock'],
  speech: ['.speechSynthesis', 'SpeechSynthesisUtterance'],
  'other-tabs': ['BroadcastChannel'],
  'parent-message': ['.postMessage of Window'],
  'leave-page': ['.replace of Location'],
  'save-file': ['.createObjectURL'],
  'open-file': ['.files of HTMLInputElement'],
  print: ['.print of Window'],
};
/** The same for what nothing of ours may use. */
export const NEVER = [
  ...[
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'WebSocketStream',
    'EventSource',
    'WebTransport',
    'RTCPeerConnection',
  ],
  ...[
    'Worker',
    'SharedWorker',
    'Image',
    'Audio',
    'Notification',
    'SpeechRecognition',
    'webkitSpeechRecognition',
  ],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore', 'importScripts', 'eval'],
  ...[
    '.localStorage',
    '.sessionStorage',
    '.indexedDB',
    '.caches',
    '.cookieStore',
    '.cookie',
    '.sendBeacon',
    '.fetch',
  ],
  ...[
    '.serviceWorker',
    '.pushState',
    '.replaceState',
    '.clipboard',
    '.mediaDevices',
    '.geolocation',
    '.mediaSession',
  ],
  ...[
    '.share',
    '.credentials',
    '.storage',
    '.permissions',
    '.innerHTML',
    '.outerHTML',
    '.insertAdjacentHTML',
  ],
];

/** How a node reaches something, in the words of the lists above. */
function names(node) {
  if (ts.isPropertyAccessExpression(node)) {
    const { text } = node.name;
    const type = checker.getNonNullableType(checker.getTypeAtLocation(node.expression));
    const types = (type.types ?? [type]).map(({ symbol }) => symbol?.name);
    return [`.${text}`, ...types.map((type) => `.${text} of ${type}`)];
  }
  if (!ts.isIdentifier(node) || (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node))
    return [];
  // A word of our own that happens to be spelt the same is none.
  const declared = checker.getSymbolAtLocation(node)?.declarations?.[0];
  return declared && !own(declared.getSourceFile()) ? [node.text] : [];
}

/** What a module, with all that it imports, can reach. */
export function reachedFrom(path) {
  const reached = new Set(modulesFrom(path).flatMap((file) => [...walk(file)].flatMap(names)));
  return {
    device: Object.keys(FEATURES).filter((feature) => FEATURES[feature].some((name) => reached.has(name))),
    never: NEVER.filter((name) => reached.has(name)),
  };
}

/** A type as privacy.json writes it: its name, or for a list of words the words. */
function written(type) {
  if (type.flags & ts.TypeFlags.BooleanLike) return 'boolean';
  const members = type.isUnion() ? type.types : [type];
  if (members.every((member) => member.isStringLiteral())) return members.map(({ value }) => value).sort();
  return checker.typeToString(type);
}

/** The events that each tag's folder declares in HTMLElementEventMap, with the types of their details. */
export function declaredEvents(tags) {
  const map = checker
    .getSymbolsInScope(source('src/define.ts'), ts.SymbolFlags.Interface)
    .find(({ name }) => name === 'HTMLElementEventMap');
  const events = Object.fromEntries(tags.map((tag) => [tag, {}]));
  for (const property of checker.getDeclaredTypeOfSymbol(map).getProperties()) {
    const [declaration] = property.declarations ?? [];
    if (!declaration || !own(declaration.getSourceFile())) continue;
    const tag = basename(resolve(declaration.getSourceFile().fileName, '..'));
    if (!tags.includes(tag)) continue;
    const detail = checker.getTypeOfSymbol(property).getProperty('detail');
    const fields = checker.getTypeOfSymbol(detail).getProperties();
    events[tag][property.name] = Object.fromEntries(
      fields.map((field) => [field.name, written(checker.getTypeOfSymbol(field))]),
    );
  }
  return events;
}

/** Whether a tag's folder draws a field that text can be typed into. */
export const takesText = (tag) =>
  program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(resolve(`src/components/${tag}`)))
    .some(({ text }) => /<textarea\b|<input\b(?![^>]*\btype=)/.test(text));

/** Who is given a collection, which has a name. */
const GIVEN = ['/src/keep/keep.ts', '/src/keep/memory-keep.ts', '/src/keep/records.ts'];

/** What a constant was set to, wherever that is; anything else as it is. */
function meant(node) {
  if (!ts.isIdentifier(node)) return node;
  const symbol = checker.getSymbolAtLocation(node);
  const declaration = (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol)
    .valueDeclaration;
  const isConstant = ts.isVariableDeclaration(declaration) && declaration.parent.flags & ts.NodeFlags.Const;
  return (isConstant && declaration.initializer) || node;
}

/** The name of the collection that an argument says, if it says one name and no other. */
function nameOf(argument) {
  let node = argument && meant(argument);
  // What makes a collection is given what it is to have.
  if (node && ts.isCallExpression(node)) [node] = node.arguments;
  // What is spread into it could bring another name.
  if (!node || !ts.isObjectLiteralExpression(node) || node.properties.some(ts.isSpreadAssignment))
    return undefined;
  node = node.properties.find(({ name }) => name.getText() === 'name')?.initializer;
  const type = node && checker.getTypeAtLocation(node);
  return type?.isStringLiteral() ? type.value : undefined;
}

/** The collections of a keep that each tag's folder reads or changes. */
export function collections(tag) {
  const found = new Set();
  for (const file of program.getSourceFiles()) {
    if (!file.fileName.startsWith(resolve(`src/components/${tag}`))) continue;
    for (const node of walk(file)) {
      if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) continue;
      const declaration = checker.getResolvedSignature(node)?.declaration;
      const at = declaration?.parameters.findIndex(({ name }) => name.getText() === 'collection') ?? -1;
      if (at < 0 || !GIVEN.some((name) => declaration.getSourceFile().fileName.endsWith(name))) continue;
      found.add(nameOf(node.arguments[at]) ?? `not a fixed name: ${node.getText()}`);
    }
  }
  return [...found].sort();
}
