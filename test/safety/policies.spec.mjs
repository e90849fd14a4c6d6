import { expect, test } from '@playwright/test';
import { ENGINES } from './engines.mjs';
import { spoken } from './exit-page.mjs';
import { POLICIES, SHARED, startPolicies, TAGS, VARIANTS, wordsIn } from './policies-site.mjs';
import { count } from './proofs.mjs';

// All seven tags on hosts' pages under each policy: every tool is drawn, or the page's own content shows in its
// place; and nothing reaches the host but what the browser itself says of a policy that it refused.

/** What each tool says once it is drawn; the two without words of their own are known by their parts. */
const SAYS = {
  'breathing-pacer': 'Start',
  'grounding-steps': 'Start with what I can see',
  'joy-list': 'A hard day',
  'mood-checkin': 'How is it right now?',
  'article-card': 'Read it',
};
const PARTS = { 'quick-exit': ['base', 'count'], 'calm-space': ['base'] };
const EXCUSE = 'This part did not load.';

/** `tool`, `fallback`, or what is there instead of either. */
function stateOf(tag, { defined, own, drawn, parts, box }) {
  const wraps = tag in PARTS;
  if (defined && box && (wraps ? own : !own)) {
    const complete = wraps ? `${parts}` === `${PARTS[tag]}` : drawn.includes(SAYS[tag]);
    if (complete) return 'tool';
  }
  if (defined && own && `${parts}` === 'base fallback' && drawn === (wraps ? '' : EXCUSE)) return 'fallback';
  return JSON.stringify({ defined, own, drawn, parts, box });
}

/** What is wrong with a page, in words; `tag` where it is one tag that is wrong. */
function problems({ tags, errors, noted, note }, expected, hasSecondLit) {
  const found = TAGS.filter((tag) => stateOf(tag, tags[tag]) !== expected).map(
    (tag) => `${tag}: ${stateOf(tag, tags[tag])}`,
  );
  if (hasSecondLit && note !== 'A note by the host') found.push('the host’s own component is not drawn');
  return [...found, ...errors, ...noted];
}

/** What the browser said that it refused, by directive. */
function reports(violations) {
  const by = {};
  for (const { directive } of violations) by[directive] = (by[directive] ?? 0) + 1;
  return by;
}

/**
 * What Firefox and WebKit say of themselves: that they may not have the page's icon, which they ask for; and WebKit,
 * now and then, that it may not have a script which the policy does name by its hash, and which then runs (the tools
 * are there). No script did either, so neither names one.
 */
const byItself = ({ directive, file, blocked }) =>
  (directive === 'img-src' && blocked.endsWith('/favicon.ico')) || (directive === 'script-src-elem' && !file);

/** The same as it has to be: a refused policy for each copy, and one trial of whether strings will do. */
function allowed(
  { refusals, fallback, first },
  { load },
  copies = load.filter((url) => url.includes('dist')),
) {
  const refused = refusals?.(copies.length) ?? 0;
  const tried = fallback && !first ? 1 : 0;
  return {
    ...(refused && { 'trusted-types': refused }),
    ...(tried && { 'require-trusted-types-for': tried }),
  };
}

let site;
test.beforeAll(async () => (site = await startPolicies()));
test.afterAll(() => site.close());

const LOOK = `return window.look(${JSON.stringify(TAGS)})`;
/** When each of our files has registered what it has, which takes a turn a tool, and what was registered last is drawn. */
const SETTLED = `await globalThis[Symbol.for('steadyground-turn')]; await new Promise((done) => setTimeout(done));`;
const look = (page) => page.evaluate(`(async () => { ${SETTLED} ${LOOK} })()`);

for (const [name, policy] of Object.entries(POLICIES)) {
  test(`Chromium: ${name}`, async ({ page }) => {
    const told = [];
    page.on('console', (message) => told.push(`${message.type()}: ${message.text()}`));
    const expected = policy.fallback ? 'fallback' : 'tool';
    for (const [variant, { load }] of Object.entries(VARIANTS)) {
      await test.step(variant, async () => {
        told.length = 0;
        await page.goto(site.url(name, variant));
        const seen = await look(page);
        const found = problems(seen, expected, load.includes('/second-lit.js'));
        expect(found).toEqual([]);
        const loaded = { load };
        expect(reports(seen.violations)).toEqual(allowed(policy, loaded));
        // Nothing else on the console, and of that not one line by us.
        const said = told.filter((line) => !/TrustedTypePolicy|requires 'TrustedHTML'/.test(line));
        expect(said).toEqual([]);
        expect(told.length).toBe(
          Object.values(reports(seen.violations)).reduce((sum, times) => sum + times, 0),
        );
        // What a person hears, in closed roots too.
        const heard = await spoken(page);
        for (const tag of TAGS) {
          expect(heard).toContain(policy.fallback || tag in PARTS ? wordsIn(tag) : SAYS[tag]);
        }
        count('policies', { tried: TAGS.length });
      });
    }
  });
}

test('two copies that share the tags: one draws its own, the other shows what the page has', async ({
  page,
}) => {
  await page.goto(site.url('the strict one of our demo', SHARED));
  const seen = await look(page);
  const states = Object.fromEntries(TAGS.map((tag) => [tag, stateOf(tag, seen.tags[tag])]));
  expect(states).toEqual({
    ...Object.fromEntries(TAGS.map((tag) => [tag, 'fallback'])),
    'joy-list': 'tool',
  });
  expect([...seen.errors, ...seen.noted]).toEqual([]);
  await page.goto(site.url('Trusted Types, ours as often as wanted', SHARED));
  expect(problems(await look(page), 'tool')).toEqual([]);
});

test('where nothing can be drawn, the way out still works', async ({ page, context }) => {
  await context.route('https://neutral.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Neutral</title>' }),
  );
  for (const leave of [
    () => page.locator('quick-exit > a').click(),
    async () => {
      for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Shift');
    },
  ]) {
    await page.goto(site.url('Trusted Types, of other names', 'alone'));
    const title = page
      .evaluate(() => new Promise((done) => addEventListener('page-left', () => done(document.title))))
      .catch(() => 'gone');
    await Promise.all([page.waitForURL('https://neutral.example/'), leave()]);
    expect(await title).toMatch(/^(Page|gone)$/);
  }
});

test('the check can fail: Lit as it comes takes its own name, and throws', async ({ page }) => {
  const broken = [];
  for (const name of Object.keys(POLICIES)) {
    for (const variant of ['alone', 'beside a second Lit']) {
      await page.goto(`${site.url(name, variant)}?control`);
      const seen = await look(page);
      if (problems(seen, POLICIES[name].fallback ? 'fallback' : 'tool').length)
        broken.push(`${name}, ${variant}`);
      count('policies', { control: seen.errors.length });
    }
  }
  // Every policy that limits the names, but for the one that lets Lit's be taken by the page's own Lit and by ours.
  expect(broken).toEqual([
    'the strict one of our demo, alone',
    'the strict one of our demo, beside a second Lit',
    'Trusted Types, of other names, alone',
    'Trusted Types, of other names, beside a second Lit',
    'Trusted Types, ours as often as wanted, alone',
    'Trusted Types, none, alone',
    'Trusted Types, none, beside a second Lit',
    'no policies of Trusted Types, but none required, alone',
    'no policies of Trusted Types, but none required, beside a second Lit',
    'Trusted Types, all through one that cleans, alone',
    'Trusted Types, all through one that cleans, beside a second Lit',
  ]);
});

for (const [engine, { found, drive }] of Object.entries(ENGINES)) {
  test.describe(engine, () => {
    test.skip(!found() && !process.env.CI, `${engine} is not installed`);
    let driver;
    test.beforeAll(async () => (driver = await drive()));
    test.afterAll(() => driver?.end());

    for (const [name, policy] of Object.entries(POLICIES)) {
      test(`${engine}: ${name}`, async () => {
        for (const [variant, { load }] of Object.entries(VARIANTS)) {
          await driver.open(site.url(name, variant));
          let seen;
          // WebKit's driver does not always wait for the scripts.
          await expect(async () => {
            seen = await driver.run(LOOK);
            const expected = policy.fallback && seen.trustedTypes ? 'fallback' : 'tool';
            expect(problems(seen, expected, load.includes('/second-lit.js')), variant).toEqual([]);
          }).toPass({ timeout: 10_000 });
          // These tell of what they refused when they get to it: there may be fewer by now, never more.
          const most = allowed(policy, { load });
          for (const [directive, times] of Object.entries(
            reports(seen.violations.filter((each) => !byItself(each))),
          )) {
            expect(times, directive).toBeLessThanOrEqual(most[directive] ?? 0);
          }
          count('policies', { engine, tried: TAGS.length });
        }
      });
    }
  });
}
