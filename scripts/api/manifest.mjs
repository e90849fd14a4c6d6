// custom-elements.json: what the sources say of each element, with types, defaults and values in full.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { tools } from '../tools.mjs';
import { readSources } from './sources.mjs';

const FRAME = 'src/frame/host.ts';
/** Path of each element's source. */
export const ELEMENTS = [...tools.map(({ tag }) => `src/components/${tag}/${tag}.ts`).sort(), FRAME];
const BASES = ['src/element/steady-element.ts', 'src/element/private-element.ts'];

const built = (path) => path?.replace(/^\/?src\//, 'dist/modules/').replace(/\.ts$/, '.js');
const load = (path) => import(pathToFileURL(built(path)).href);

/** All that an element's style sheets read of `--sg-*`, each with what it falls back to. */
function tokensOf(css) {
  const found = new Map();
  for (const { index, 1: name } of css.matchAll(/var\(\s*(--sg-[\w-]+)\s*,?/g)) {
    let depth = 0;
    let end = index;
    do {
      if (css[end] === '(') depth++;
      if (css[end] === ')') depth--;
      end++;
    } while (depth > 0 || css[end - 1] !== ')');
    const fallback = css.slice(css.indexOf(',', index) + 1, end - 1).trim();
    // Of those that a colour has, the first for browsers of today: what follows is for more contrast.
    if (!found.get(name)?.includes('light-dark(') && (!found.has(name) || fallback.includes('light-dark('))) {
      found.set(name, fallback);
    }
  }
  return found;
}

/** A fallback as a page would write it. */
const publicValue = (value) =>
  value
    .replace(/var\(--_([\w-]+)\)/g, 'var(--sg-$1)')
    .replace(/(^|[\s(,])\./g, '$10.')
    .replace(/,\s*/g, ', ');

/** A default as one writes it, from what the analyzer read or, where that is code, from what the code comes to. */
function defaultOf(field, Class) {
  const read = Class.options?.[field.name];
  const { value } = read?.(undefined) ?? {};
  if (value !== undefined) return typeof value === 'string' ? `'${value}'` : String(value);
  return field.default;
}

/** An analyzer plugin for our conventions. */
function settle(sources, classes, tokens) {
  return {
    name: 'steadyground',
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const file of modules) {
        const source = file.path;
        file.declarations = file.declarations.filter(({ kind }) => kind === 'class');
        file.exports = file.exports.filter(({ name }) =>
          file.declarations.some((declaration) => declaration.name === name),
        );
        for (const declaration of file.declarations) {
          const symbol = sources.classOf(source, declaration.name);
          settleMembers(declaration, symbol);
          const Class = classes.get(declaration.name);
          if (Class) settleElement(declaration, Class);
          settleEvents(declaration);
        }
      }

      function settleMembers(declaration, symbol) {
        declaration.members = (declaration.members ?? []).filter(
          (member) => !sources.isHidden(symbol, member.name, member.static),
        );
        for (const member of declaration.members) {
          const isStatic = member.static === true;
          if (member.kind === 'method') {
            const types = sources.parametersOf(symbol, member.name, isStatic);
            for (const parameter of member.parameters ?? []) {
              const { text } = parameter.type ?? {};
              parameter.type = { text: types.get(parameter.name)?.(text) ?? text };
            }
          } else {
            const fallback = member.type?.text.replaceAll('<S>', '<Messages>');
            member.type = { text: sources.typeOf(symbol, member.name, { isStatic, fallback }) };
          }
        }
      }

      function settleElement(declaration, Class) {
        for (const member of declaration.members) {
          if (member.kind !== 'field') continue;
          if (member.static) {
            // As they are, rather than the names of constants.
            if (typeof Class[member.name] === 'string') member.default = `'${Class[member.name]}'`;
            continue;
          }
          const value = defaultOf(member, Class);
          if (value === undefined || value === 'undefined') delete member.default;
          else member.default = value;
        }
        for (const attribute of declaration.attributes ?? []) {
          const field = declaration.members.find(({ name }) => name === attribute.fieldName);
          if (!field) continue;
          attribute.type = { text: field.type.text.replace(/ \| undefined$/, '') };
          if (field.default === undefined) delete attribute.default;
          else attribute.default = field.default;
        }
        for (const property of declaration.cssProperties ?? []) {
          const value = tokens.get(declaration.name).get(property.name);
          if (value) property.default = publicValue(value);
        }
      }

      function settleEvents(declaration) {
        // The analyzer takes the parameter of emit() for the name of a further event.
        declaration.events = declaration.events?.filter(({ name }) => name.includes('-'));
        for (const event of declaration.events ?? []) {
          const type = sources.eventOf(event.name);
          if (type) event.type = { text: type };
        }
      }
    },
  };
}

/** A frame takes the attributes of the tool in it, and the page's custom properties, as its own code lists them. */
async function completeFrame(modules) {
  const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  const frame = elements.find(({ tagName }) => tagName === 'steady-frame');
  const { FRAME_TOOLS } = await load('src/generated/frame-tools.ts');
  const { FRAME_TOKENS } = await load('src/frame/frame-messages.ts');
  frame.attributes.find(({ name }) => name === 'tool').type = {
    text: Object.keys(FRAME_TOOLS)
      .map((tag) => `'${tag}'`)
      .join(' | '),
  };
  const tags = Object.keys(FRAME_TOOLS);
  const names = new Set(tags.flatMap((tag) => FRAME_TOOLS[tag]));
  for (const name of names) {
    const of = tags.filter((tag) => FRAME_TOOLS[tag].includes(name));
    const { attributes } = elements.find(({ tagName }) => tagName === of[0]);
    const { type, description, default: value } = attributes.find((attribute) => attribute.name === name);
    const who = of.length === tags.length - 1 ? 'a tool' : of.map((tag) => `\`<${tag}>\``).join(' and ');
    frame.attributes.push({
      name,
      type,
      ...(value !== undefined && { default: value }),
      description: `Of ${who}: ${description}`,
    });
  }
  const properties = elements.flatMap(({ cssProperties = [] }) => cssProperties);
  frame.cssProperties = Object.keys(FRAME_TOKENS).map((token) => {
    const { name, description, default: value } = properties.find(({ name }) => name === `--sg-${token}`);
    return { name, description, ...(value !== undefined && { default: value }) };
  });
}

/** Where each tag is registered, as the exports of the package have it. */
const definition = (path, { name, tagName }, module) => ({
  kind: 'javascript-module',
  path,
  declarations: [],
  exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module } }],
});

export async function makeManifest() {
  const sources = readSources([...ELEMENTS, ...BASES]);
  const classes = new Map();
  const tokens = new Map();
  for (const path of ELEMENTS) {
    for (const [name, Class] of Object.entries(await load(path))) {
      if (typeof Class !== 'function') continue;
      classes.set(name, Class);
      const css = [Class.styles ?? []].flat(Infinity).map(String);
      tokens.set(name, tokensOf(css.join('\n')));
    }
  }
  const modules = [...BASES, ...ELEMENTS].map((path) =>
    ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  const manifest = create({ modules, plugins: [...litPlugin(), settle(sources, classes, tokens)] });
  await completeFrame(manifest.modules);

  for (const module of [...manifest.modules]) {
    const element = module.declarations.find(({ tagName }) => tagName);
    if (!element) continue;
    const path =
      module.path === FRAME ? 'dist/frame-host.js' : `dist/modules/generated/define/${element.tagName}.js`;
    manifest.modules.push(definition(path, element, module.path));
  }
  // The files that a project gets, in place of those they are made from.
  return JSON.parse(JSON.stringify(manifest), (key, value) =>
    (key === 'path' || key === 'module') && typeof value === 'string' ? built(value) : value,
  );
}

/** The elements of a manifest, in the order of their names. */
export const elementsOf = ({ modules }) =>
  modules
    .flatMap(({ path, declarations }) => declarations.map((declaration) => ({ ...declaration, path })))
    .filter(({ tagName }) => tagName)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
