import type { Page } from '@playwright/test';
import { inEveryState, openTag, OTHERS, TOOLS } from './every-state.js';
import { ibmFindings } from './ibm.js';
import { expect, test } from './support.js';

test.describe.configure({ mode: 'parallel', timeout: 120_000 });

/** Headings that leave a level out, in reading order, and what takes the focus as a group but has no name. */
const outline = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const wrong: string[] = [];
    let level = 0;
    const walk = (root: Document | ShadowRoot | Element): void => {
      for (const each of root.children) {
        if (!each.checkVisibility({ visibilityProperty: true })) continue;
        const depth = Number(/^H([1-6])$/.exec(each.tagName)?.[1] ?? 0);
        if (depth > level + 1) wrong.push(`h${level} to h${depth}: ${each.textContent.trim()}`);
        if (depth) level = depth;
        const group = each.matches('[tabindex="0"]:not(a, button, input, select, textarea, summary)');
        const name = each.getAttribute('aria-label') ?? each.getAttribute('aria-labelledby');
        if (group && !name && !each.textContent.trim()) wrong.push(`no name: ${each.outerHTML.slice(0, 90)}`);
        if (each.matches('[role=group], [role=region], [role=radiogroup]') && !name) {
          wrong.push(`no name: ${each.outerHTML.slice(0, 90)}`);
        }
        walk(each.shadowRoot ?? each);
      }
    };
    walk(document.body);
    return wrong;
  });

for (const tag of Object.keys({ ...TOOLS, ...OTHERS })) {
  test(`<${tag}> has nothing for IBM’s checker, and an outline, in every state @thorough`, async ({
    page,
  }) => {
    await openTag(page, tag);
    const found = new Set<string>();
    let states = 0;
    await inEveryState(page, tag, async () => {
      states++;
      // What is printed is a frame for a moment.
      const frames = tag === 'steady-frame' ? page.frames() : [page.mainFrame()];
      for (const each of await ibmFindings(page, frames)) found.add(each);
      for (const each of await outline(page)) found.add(each);
    });
    expect([...found]).toEqual([]);
    expect(states).toBeGreaterThan(tag in OTHERS ? 2 : 5);
  });
}

test('IBM’s checker and the outline see what is wrong inside a closed root', async ({ page }) => {
  await openTag(page, 'grounding-steps');
  expect([await ibmFindings(page), await outline(page)]).toEqual([[], []]);
  await page.evaluate(() => {
    const host = document.querySelector('main')!.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'closed' });
    root.append(document.createElement('button'), document.createElement('h4'));
    root.querySelector('h4')!.textContent = 'A heading';
    root.appendChild(document.createElement('div')).setAttribute('role', 'group');
  });
  expect((await ibmFindings(page)).join()).toContain('<button>');
  expect((await outline(page)).join()).toMatch(/h2 to h4: A heading.*no name/);
});
