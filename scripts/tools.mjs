// The list of tools with their facts, as src/components/index.ts has it: for all that is made for each tool.
import { load } from './typescript.mjs';

/** @type {{ tools: import('../src/components/tool.ts').Tool[] }} */
export const { tools } = await load('components/index.ts');

/** @returns {Promise<import('../src/components/journey.ts').Journey>} */
export const journeyOf = async (tag) => (await load(`components/${tag}/journey.ts`)).journey;

/**
 * A tag as it stands in a page.
 * @param {Readonly<Record<string, string>>} [attributes]
 */
export const htmlOf = (tag, attributes = {}, inside = '') => {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${written.join('')}>${inside}</${tag}>`;
};

/** `breathing-pacer` is the class `BreathingPacer`. */
export const classOf = (tag) => tag.replaceAll(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
