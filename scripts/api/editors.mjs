// What editors read: VS Code's custom data for HTML and CSS, and the web-types of JetBrains' editors.
import { elementsOf } from './manifest.mjs';

const markdown = (value) => ({ kind: 'markdown', value });

/** The words of a union of words. */
const wordsOf = ({ text = '' } = {}) => {
  const words = text.split(' | ').map((word) => /^'(.*)'$/.exec(word)?.[1]);
  return words.every((word) => word !== undefined) ? words : [];
};

const withDefault = ({ description, default: value }) =>
  value === undefined ? description : `${description}\n\nDefault: \`${value}\``;

const list = (title, items) =>
  items?.length
    ? [
        `**${title}**\n${items.map(({ name, description }) => `- \`${name || '(default)'}\`: ${description}`).join('\n')}`,
      ]
    : [];

/** An element's description with what an editor has no place of its own for. */
const about = ({ description, events, slots, cssParts, cssProperties }) =>
  [
    description,
    ...list('Events', events),
    ...list('Slots', slots),
    ...list('Parts', cssParts),
    ...list('Custom properties', cssProperties),
  ].join('\n\n');

export function vscodeHtml(manifest) {
  return {
    version: 1.1,
    tags: elementsOf(manifest).map((element) => ({
      name: element.tagName,
      description: markdown(about(element)),
      attributes: element.attributes.map((attribute) => {
        const words = wordsOf(attribute.type);
        return {
          name: attribute.name,
          description: markdown(withDefault(attribute)),
          ...(attribute.type?.text === 'boolean' && { valueSet: 'v' }),
          ...(words.length && { values: words.map((name) => ({ name })) }),
        };
      }),
    })),
  };
}

/** Each name once, with what every element that has it says of it. */
function merged(manifest, kind) {
  const found = new Map();
  for (const element of elementsOf(manifest)) {
    for (const item of element[kind] ?? []) {
      const said = withDefault(item);
      const tags = found.get(item.name) ?? new Map();
      found.set(item.name, tags.set(said, [...(tags.get(said) ?? []), `\`<${element.tagName}>\``]));
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

export function vscodeCss(manifest) {
  const said = (tags) =>
    markdown([...tags].map(([text, names]) => `${text}\n\n${names.join(', ')}`).join('\n\n---\n\n'));
  return {
    version: 1.1,
    properties: merged(manifest, 'cssProperties').map(([name, tags]) => ({ name, description: said(tags) })),
    pseudoElements: merged(manifest, 'cssParts').map(([name, tags]) => ({
      name: `::part(${name})`,
      description: said(tags),
    })),
  };
}

const named = ({ name, description }) => ({ name, description });
const typed = (item) => ({
  ...named(item),
  ...(item.default !== undefined && { default: item.default }),
  value: { type: item.type?.text ?? 'string' },
});

export function webTypes(manifest, { name, version }) {
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elementsOf(manifest).map((element) => ({
          name: element.tagName,
          description: element.description,
          attributes: element.attributes.map((attribute) =>
            attribute.type?.text === 'boolean'
              ? { ...named(attribute), value: { kind: 'no-value', type: 'boolean' } }
              : typed(attribute),
          ),
          slots: (element.slots ?? []).map(named),
          js: {
            properties: element.members
              .filter((member) => member.kind === 'field' && !member.static)
              .map((member) => {
                const { default: value, ...rest } = typed(member);
                return {
                  ...rest,
                  ...(value !== undefined && { default: value }),
                  ...(member.readonly && { 'read-only': true }),
                };
              }),
            events: (element.events ?? []).map((event) => ({ ...named(event), type: event.type.text })),
          },
          css: {
            properties: (element.cssProperties ?? []).map(({ default: value, ...property }) => ({
              ...named(property),
              ...(value !== undefined && { default: value }),
            })),
            parts: (element.cssParts ?? []).map(named),
          },
        })),
      },
    },
  };
}
