// What the plugin knows of each tool, from the package: a block.json for each, and the picture of each for the editor.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const packed = './node_modules/steadyground';
const { tools } = await import(`${packed}/dist/modules/components/index.js`);
const { titles, about } = await import(`${packed}/dist/modules/generated/titles/en.js`);
const { modules } = JSON.parse(readFileSync(`${packed}/dist/custom-elements.json`, 'utf8'));
const elements = new Map(
  modules.flatMap(({ declarations = [] }) => declarations).map((element) => [element.tagName, element]),
);

/** What an author may set here beside what the address of a frame may set: none of it can harm whoever reads the page. */
const MORE = { 'article-card': ['open-in'], 'quick-exit': ['href', 'explain'] };
/** The other way round: a person opens a text, and free text is more than a field in a sidebar explains. */
const LESS = ['open', 'phases', 'sips', 'allow'];

/** Writes them into the plugin's folder. */
export function writeBlocks(plugin, languages, articles) {
  const placed = tools.filter(({ frame }) => frame);
  for (const tool of placed) {
    const folder = join(plugin, 'blocks', tool.tag);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'block.json'), JSON.stringify(blockOf(tool, languages, articles), null, 2));
  }
  const icons = Object.fromEntries(placed.map(({ tag, icon }) => [tag, icon]));
  writeFileSync(join(plugin, 'dist/icons.json'), JSON.stringify(icons));
}

function blockOf({ tag, frame, room }, languages, articles) {
  const chosen = [...frame, ...(MORE[tag] ?? []), ...(room ? ['theme'] : [])];
  const attributes = elements
    .get(tag)
    .attributes.filter(({ name }) => chosen.includes(name) && !LESS.includes(name))
    .map((attribute) => [camel(attribute.name), schemaOf(attribute, articles)]);
  return {
    $schema: 'https://schemas.wp.org/trunk/block.json',
    apiVersion: 2,
    name: `steadyground/${tag}`,
    title: titles[tag],
    category: 'steadyground',
    description: about[tag],
    keywords: tag.split('-'),
    textdomain: 'steadyground',
    attributes: { ...Object.fromEntries(attributes), lang: choice(['', ...languages]) },
    // What stands over the page is there once, and has no width to choose.
    supports: {
      html: false,
      anchor: true,
      ...(room ? { align: ['wide', 'full'] } : { multiple: false }),
    },
    editorScript: 'steadyground-editor',
  };
}

function schemaOf({ name, type, default: value = "''" }, articles) {
  if (name === 'article') return choice(articles);
  if (name === 'href') return { type: 'string', default: '', maxLength: 500 };
  if (type.text === 'boolean') return { type: 'boolean', default: false };
  const values = [...type.text.matchAll(/'(.*?)'/g)].map(([, each]) => each);
  return choice(values, value.replace(/^'(.*)'$/, '$1'));
}

/** One of some values: the first of them where nothing else is said. */
const choice = (values, value = values[0]) => ({ type: 'string', enum: values, default: value });

/** `open-in` is openIn there. */
const camel = (name) => name.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
