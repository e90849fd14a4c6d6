import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { htmlOf, tools } from '../../scripts/tools.mjs';
import { leave, named } from '../../scripts/walker.mjs';
import type { Journey, Role, Walker } from '../../src/components/journey.js';
import type { ShippedTool } from './shipped-tool.js';

// Each tool's whole journey, as it stands beside the tool, by real presses. What must not happen meanwhile is for the tests to
// say.

/** What is typed wherever something personal can be. */
export const CANARY = 'kingfisher';

type Look = () => Promise<void>;
const nothing: Look = async () => {};

const roleOf = (role: Role = 'button'): string => (role === 'summary' ? 'DisclosureTriangle' : role);

/** Goes through a tool with the mouse and the keyboard; `look` is called whenever something personal stands in it. */
function walker(tool: ShippedTool, page: Page, look: Look, at: Look): Walker {
  return {
    secret: CANARY,
    look,
    at,
    press: (label, role) => tool.press(named(label), roleOf(role)),
    type: (label, text) => tool.type(named(label), text),
    key: (name) => page.keyboard.press(name),
    says: (text) => tool.says(text),
    offers: async (label) => (await tool.names()).includes(label),
    async next(label) {
      await tool.press(named(label), 'combobox');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
    async lacks(text) {
      expect(await tool.text()).not.toContain(text);
    },
    async saves(label) {
      const saving = page.waitForEvent('download');
      await tool.press(named(label));
      const file = await saving;
      const name = file.suggestedFilename();
      const text = await readFile(await file.path(), 'utf8');
      expect(name).toMatch(label.includes('CSV') ? /\.csv$/ : /\.json$/);
      expect(name).not.toMatch(/joy|mood|steady/i);
      expect(text).toContain(CANARY);
      return { name, text };
    },
    takes: (label, { name, text }) =>
      tool.give(named(label), { name, mimeType: 'application/json', buffer: Buffer.from(text) }),
    leaves: () => leave(page),
  };
}

/** By tag, the journey as it stands beside the tool. */
export const TOLD: Readonly<Record<string, Journey>> = Object.fromEntries(
  await Promise.all(
    tools.map(async ({ tag }) => {
      const { journey } = (await import(`../../src/components/${tag}/journey.ts`)) as { journey: Journey };
      return [tag, journey] as const;
    }),
  ),
);

type Walked = (tool: ShippedTool, page: Page, look?: Look, at?: Look) => Promise<void>;

/** Every tag's, walked on a page. */
export const ALL_JOURNEYS: Readonly<Record<string, Walked>> = Object.fromEntries(
  Object.entries(TOLD).map(([tag, { walk }]): [string, Walked] => [
    tag,
    (tool, page, look = nothing, at = nothing) => walk(walker(tool, page, look, at)),
  ]),
);

/** Of the tools that have a place in a page, in the order of the list. */
export const JOURNEYS: Readonly<Record<string, Walked>> = Object.fromEntries(
  tools.filter(({ room }) => room).map(({ tag }) => [tag, ALL_JOURNEYS[tag]!]),
);

/** A tag as it stands in a page that is made for its journey. */
export function tagOf(tag: string): string {
  const { attributes, inside } = TOLD[tag]!;
  const { sample } = tools.find((tool) => tool.tag === tag)!;
  return htmlOf(tag, { ...sample, ...attributes }, inside);
}
