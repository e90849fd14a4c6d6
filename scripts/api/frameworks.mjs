// The elements as the type systems of frameworks want them: one map made from the manifest, which the files in
// types/ turn into what each framework asks for; and components for React 18, which cannot set properties itself.
import { elementsOf } from './manifest.mjs';

const FRAME = 'steady-frame';

const doc = (description, indent = '') => {
  const lines = description.trim().split('\n');
  return lines.length === 1
    ? `${indent}/** ${lines[0]} */\n`
    : `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
};
const quoted = (names) => names.map((name) => `'${name}'`).join(' | ');
/** `pacer-started` as `PacerStarted`. */
const camel = (name) => name.replace(/(?:^|-)\w/g, (start) => start.at(-1).toUpperCase());

const settable = ({ members }) =>
  members.filter(({ kind, static: isStatic, readonly }) => kind === 'field' && !isStatic && !readonly);

/** Attributes that no property of the same name stands for, and that a page may set. */
const bare = ({ attributes = [], members }) =>
  attributes.filter(
    ({ name, description }) =>
      !members.some((member) => member.name === name) && !/^Read only/.test(description),
  );

/** An attribute as a value; `false` is left out, because not every framework takes the attribute away for it. */
function attributeType({ type, fieldName }, element) {
  if (fieldName) return `${element.name}['${fieldName}']`;
  if (type.text === 'boolean') return `true | ''`;
  return type.text === 'number' ? 'number | `${number}`' : type.text;
}

/** The map: what can be set and heard of each element, with its class. */
export function elementTypes(manifest) {
  const elements = elementsOf(manifest);
  const inIndex = elements.filter(({ tagName }) => tagName !== FRAME).map(({ name }) => name);
  const one = (element) => {
    const { name, events = [] } = element;
    const fields = settable(element).map((field) => field.name);
    const attributes = bare(element)
      // `lang` is every element's.
      .filter((attribute) => attribute.name !== 'lang')
      .map(
        (attribute) =>
          `${doc(attribute.description, '  ')}  '${attribute.name}'?: ${attributeType(attribute, element)} | undefined;\n`,
      );
    const heard = events.map(
      (event) => `${doc(event.description, '  ')}  '${event.name}': Heard<'${event.name}', ${name}>;\n`,
    );
    return `/** Properties of \`<${element.tagName}>\`. */
${fields.length ? `export interface ${name}Props extends Settable<${name}, ${quoted(fields)}> {}` : `export interface ${name}Props {}`}
/** Attributes that have no property of the same name. */
export interface ${name}Attributes {
${attributes.join('')}}
export interface ${name}Events {
${heard.join('')}}
`;
  };
  return `import type { ${inIndex.join(', ')} } from '../../modules/index.js';
import type { SteadyFrame } from '../../modules/frame/host.js';

/** Numbers may be written as in an attribute. */
type Settable<Element, Name extends keyof Element> = {
  [K in Name]?: Element[K] | (Element[K] extends number ? \`\${number}\` : never) | undefined;
};
type Heard<Name extends keyof HTMLElementEventMap, Element> = HTMLElementEventMap[Name] & {
  readonly currentTarget: Element;
};

${elements.map(one).join('\n')}
/** Every tag, with its class and what can be set and heard of it. */
export interface Elements {
${elements
  .map(
    ({ tagName, name, description }) =>
      `${doc(description, '  ')}  '${tagName}': { element: ${name}; props: ${name}Props; attributes: ${name}Attributes; events: ${name}Events };\n`,
  )
  .join('')}}
`;
}

/** Components for React, with `@lit/react`: those whose module registers nothing, or only the frame. */
export function reactComponents(manifest, { frame }) {
  const elements = elementsOf(manifest).filter(({ tagName }) => (tagName === FRAME) === frame);
  const imports = elements.map(({ name, path }) => {
    const from = `../../${path.replace(/^dist\//, '')}`;
    return `import { ${name} as ${name}Element } from '${from}';`;
  });
  const handlers = ({ events = [] }) => events.map(({ name }) => `on${camel(name)}: '${name}'`).join(', ');
  const components = elements.map(
    (element) =>
      `export const ${element.name} = /* @__PURE__ */ component('${element.tagName}', '${element.name}', ${element.name}Element, { ${handlers(element)} });`,
  );
  return {
    code: `'use client';
import { component } from './component.js';
${imports.join('\n')}

${components.join('\n')}
`,
    types: `import type { Component } from './component.js';

${elements
  .map(
    ({ tagName, name, description }) =>
      `${doc(description)}export declare const ${name}: Component<'${tagName}'>;\n`,
  )
  .join('')}`,
  };
}
