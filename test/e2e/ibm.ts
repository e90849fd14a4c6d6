import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';

// IBM's checker stands beside axe: it has rules of its own, and finds what axe takes for granted.

const engine = await readFile(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace-window.js'),
  'utf8',
);

/** Where the checker is wrong, or asks for what is elsewhere: the rule, what it says it of, and why that stays. */
const EXPECTED: readonly (readonly [rule: string, of: RegExp, why: string])[] = [
  [
    'aria_role_redundant',
    /^<[uo]l /,
    'Safari tells of no list where its marks are taken away, but for the role.',
  ],
  ['element_attribute_deprecated', /^<meta content="default-src/, 'A policy in the page is in the standard.'],
  ['aria_main_label_visible', /^<body>$/, 'Each document in a frame has one of its own.'],
  ['aria_content_in_landmark', /wikipedia/, 'A frame is in the landmark of its page.'],
  [
    'element_tabbable_role_valid',
    /class="(table|wide)"/,
    'What scrolls is reached by keyboard, as axe asks.',
  ],
  ['table_headers_exists', /^<table>$/, 'A list in two columns, which says what its parts are above.'],
  ['table_headers_related', /^<td>$/, 'The empty corner of a table heads nothing.'],
];

interface Finding {
  readonly ruleId: string;
  readonly value: readonly [string, string];
  readonly message: string;
  readonly snippet: string;
}

async function check(frame: Frame): Promise<readonly Finding[]> {
  const ready = await frame.evaluate(() => 'ace' in window);
  if (!ready) await frame.evaluate(engine);
  return frame.evaluate(async () => {
    const { ace } = window as unknown as {
      ace: { Checker: new () => { check(root: Node, rules: string[]): Promise<{ results: Finding[] }> } };
    };
    const { results } = await new ace.Checker().check(document, ['IBM_Accessibility']);
    return results
      .filter(({ value }) => value[1] === 'FAIL')
      .map(({ ruleId, value, message, snippet }) => ({ ruleId, value, message, snippet }));
  });
}

/** What it is sure to be wrong on the page and in its frames. What it asks a person to look at is left out. */
export async function ibmFindings(
  page: Page,
  frames: readonly Frame[] = page.frames(),
): Promise<readonly string[]> {
  const found = (await Promise.all(frames.map(check))).flat();
  return found
    .filter(({ ruleId, snippet }) => !EXPECTED.some(([rule, of]) => rule === ruleId && of.test(snippet)))
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${snippet}\n${message}`);
}
