// What docs/safety-report.md tells of, in its order. Each test adds what it did by count().
import { test } from '@playwright/test';

/**
 * `tried` and `found` name what the two counts are of; `control` says what shows that the check can fail, and
 * `goal` is the least that must be tried in Chromium. Nothing found is the only result that passes.
 */
export const PROOFS = {
  exit: {
    promise: 'Leaving leaves nothing to read',
    tried: 'ways out of a page, in each state it may be in',
    found: 'readable afterwards, or after Back',
    control: 'page without an exit that showed everything again after Back',
    goal: 40,
  },
  leaks: {
    promise: 'What is typed stays inside',
    tried: 'channels of the page watched, for each tool',
    found: 'in which the typed words turned up',
    control: 'channels in which a naive component’s words turned up',
    goal: 25,
  },
  recorders: {
    promise: 'Session replay records nothing of it',
    tried:
      'journeys through a closed tool before a recorder from npm (rrweb, Clarity, PostHog, Sentry, OpenReplay)',
    found: 'that sent anything the tool had said, or the person had typed or chosen',
    control:
      'things beside the tools that they did send, and what one sent that was there before us, without the shield',
    goal: 52,
  },
  network: {
    promise: 'Nothing is sent',
    tried: 'whole journeys through a tool',
    found: 'requests after the page had loaded, or reports of one that was refused',
    control: 'requests and reports of a page that sends',
    goal: 7,
  },
  residue: {
    promise: 'Nothing is stored unless asked',
    tried: 'browser profiles searched on disk, in UTF-8 and UTF-16',
    found: 'files with the typed words in them',
    control: 'ways in which a page stored, each found on the same disks',
    goal: 2,
  },
  content: {
    promise: 'Text is never run',
    tried: 'hostile strings and fuzzed files put into an input of a tool, on pages with a policy and without',
    found: 'executions, uncaught errors or changed prototypes',
    control: 'executions in an unsafe renderer',
    goal: 110_000,
  },
  messages: {
    promise: 'A frame obeys nobody else',
    tried: 'fuzzed messages to and from an isolated tool',
    found: 'with an effect, or an error',
    control: 'effects of true messages',
    goal: 10_000,
  },
  policies: {
    promise: 'At home under any policy',
    tried: 'cases: a content security policy, a tag, alone, beside a second Lit or loaded twice',
    found: 'without the tool or its documented fallback, or with an uncaught error',
    control: 'uncaught errors of the same tools with Lit’s own policy name',
    goal: 294,
  },
};

/**
 * Adds to a line of the report. The counts must be the same in every run.
 * @param {keyof typeof PROOFS} proof
 * @param {{ engine?: 'Chromium' | 'Firefox' | 'WebKit', tried?: number, found?: number, control?: number }} counts
 */
export function count(proof, counts) {
  test.info().annotations.push({ type: 'count', description: JSON.stringify({ proof, ...counts }) });
}
