import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { stored } from '../e2e/support.ts';
import { startPolicies, TAGS } from './policies-site.mjs';
import { collections, declaredEvents, NAIVE, reachedFrom, takesText } from './privacy-source.mjs';

// dist/privacy.json against the truth: what the sources can do, and what each tag does in a browser.

const PRIVACY = JSON.parse(readFileSync('dist/privacy.json', 'utf8'));
const { tags } = PRIVACY;

/** They take no text, and ask how somebody is. */
const ASKS = ['breathing-pacer'];

test.describe('privacy.json and the sources', () => {
  test('name the same tags, and nothing reviewed that is not', () => {
    expect(Object.keys(tags).sort()).toEqual([...TAGS].sort());
    expect(PRIVACY.reviewed).toBe(false);
    expect(PRIVACY.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });

  test('name the same events, with the same details', () => {
    const emitted = Object.fromEntries(Object.entries(tags).map(([tag, { emits }]) => [tag, emits]));
    expect(emitted).toEqual(declaredEvents(TAGS));
  });

  for (const tag of TAGS) {
    test(`${tag}: the same device features, collections and fields; no network, no storage`, () => {
      const { device, memory, personalText, root, stores, requests } = tags[tag];
      const reached = reachedFrom(`src/generated/define/${tag}.ts`);
      expect(reached.never).toEqual([]);
      expect([stores, requests]).toEqual([[], []]);
      expect(Object.keys(device).sort()).toEqual(reached.device.sort());
      expect(Object.keys(memory).sort()).toEqual(collections(tag));
      expect(personalText.length > 0).toBe(takesText(tag));
      expect(root).toBe(personalText.length || ASKS.includes(tag) ? 'closed' : 'open');
    });
  }

  test('<steady-frame>: the same events and messages; no network, no storage', async () => {
    const { FRAME_EVENTS, readFromFrame } = await import('../../dist/modules/frame/frame-messages.js');
    const { emits, messages, root, stores } = PRIVACY.frame;
    expect(emits['frame-event'].name).toEqual([...FRAME_EVENTS].sort());
    const value = { number: 1, boolean: true, 'as in frame-event': FRAME_EVENTS[0] };
    for (const [type, fields] of Object.entries(messages)) {
      const message = { steadyground: 1, type };
      for (const [name, kind] of Object.entries(fields)) message[name] = value[kind] ?? kind[0];
      expect(readFromFrame(message), type).toEqual(message);
      expect(readFromFrame({ ...message, text: 'a word' }), type).toBe(undefined);
    }
    // No message but these, and from the host's own code nothing but those and the way out.
    const types = readFileSync('src/frame/frame-messages.ts', 'utf8').match(
      /FROM_FRAME: .*? = {([^]*?)\n};/,
    )[1];
    expect(Object.keys(messages)).toEqual([...types.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name));
    const reached = reachedFrom('src/frame/host.ts');
    expect(reached).toEqual({ device: ['parent-message', 'leave-page'], never: [] });
    expect([root, stores]).toEqual(['open', []]);
  });

  test('the check can fail', () => {
    expect(reachedFrom(NAIVE)).toEqual({
      device: ['vibration', 'other-tabs'],
      never: ['fetch', 'localStorage', '.cookie', '.sendBeacon', '.innerHTML'],
    });
  });
});

/** Runs before any script of the page: opens roots, after noting how they were made, and notes what is used. */
function spy() {
  const facts = { roots: {}, events: [], used: [] };
  window.facts = facts;
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    facts.roots[this.localName] = init.mode;
    return attach.call(this, { ...init, mode: 'open' });
  };
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (this === document || this.localName?.includes('-')) {
      const { type, detail, bubbles, composed } = event;
      const isFact = event instanceof CustomEvent;
      facts.events.push({
        tag: this.localName,
        type,
        isFact,
        bubbles,
        composed,
        detail: isFact ? { ...detail } : {},
      });
    }
    return dispatchEvent.call(this, event);
  };
  const note = (object, method, feature) => {
    const { [method]: before } = object;
    object[method] = function (...args) {
      facts.used.push(feature);
      return before.apply(this, args);
    };
  };
  note(WakeLock.prototype, 'request', 'screen-wake-lock');
  note(Navigator.prototype, 'vibrate', 'vibration');
  note(SpeechSynthesis.prototype, 'speak', 'speech');
  note(SpeechSynthesis.prototype, 'cancel', 'speech');
  note(URL, 'createObjectURL', 'save-file');
  note(Blob.prototype, 'text', 'open-file');
  note(BroadcastChannel.prototype, 'postMessage', 'other-tabs');
  note(AudioContext.prototype, 'createOscillator', 'sound');
  note(Element.prototype, 'requestFullscreen', 'full screen');
  const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument');
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', {
    get() {
      const inner = get.call(this);
      inner.defaultView.print = () => facts.used.push('print');
      return inner;
    },
  });
}

const button = (tool, name) => tool.getByRole('button', { name, exact: true }).first();
const press = (tool, name) => button(tool, name).click();
const unfold = (tool, name) => tool.getByText(name, { exact: true }).first().click();

/** Each drives a tag until it has told the page all that it ever tells; gives what it may have used by then. */
const JOURNEYS = {
  'breathing-pacer': async (tool, page) => {
    const facts = () => page.evaluate(() => window.facts);
    const heard = (type) => async () => (await facts()).events.filter((event) => event.type === type).length;
    await press(tool, 'Start');
    await press(tool, 'Skip');
    await expect.poll(heard('pacer-phase-changed')).toBeGreaterThan(0);
    // Nothing of the device before the person has asked for it.
    expect((await facts()).used).toEqual([]);
    await press(tool, 'Pause');
    await unfold(tool, 'Change');
    for (const extra of ['Soft tones', 'Vibration', 'Keep the screen on'])
      await tool.getByLabel(extra).check();
    await press(tool, 'Go on');
    await press(tool, 'Stop');
    await press(tool, 'Worse');
    await press(tool, 'Done');
    await press(tool, 'Start');
    await press(tool, 'Skip');
    await expect.poll(heard('pacer-phase-changed')).toBeGreaterThan(1);
    await press(tool, 'Stop');
    return ['screen-wake-lock', 'sound', 'vibration'];
  },
  'grounding-steps': async (tool) => {
    await press(tool, 'Start with what I can see');
    await unfold(tool, 'More choices');
    await press(tool, 'Write it down (only on this screen)');
    await tool.getByLabel('In your words (1)').fill('a word');
    await press(tool, 'Next');
    await press(tool, 'That is enough');
    return [];
  },
  'joy-list': async (tool, page) => {
    await press(tool, 'Add something of mine');
    await tool.getByLabel('What is it, in a few words?').first().fill('a word');
    await press(tool, 'Save');
    await tool
      .getByRole('button', { name: /^Do it now/ })
      .first()
      .click();
    await press(tool, 'Done');
    await press(tool, 'Better');
    await press(tool, 'Done');
    await tool.getByRole('button', { name: /^More/ }).first().click();
    await press(tool, 'Remove');
    await press(tool, 'Undo');
    await saveAndPrint(tool, page, 'Save or print', 'Print');
    return ['open-file', 'print', 'save-file'];
  },
  'mood-checkin': async (tool, page) => {
    await unfold(tool, 'In my own words');
    await tool.getByLabel('In my own words').fill('a word');
    await press(tool, 'Next');
    for (const answer of ['pleasant', 'some']) {
      await tool.getByRole('radio', { name: answer, exact: true }).check();
      await press(tool, 'Next');
    }
    await press(tool, 'Save');
    await press(tool, 'My check-ins');
    await tool
      .getByRole('button', { name: /^Remove/ })
      .first()
      .click();
    await press(tool, 'Undo');
    await saveAndPrint(tool, page, 'Save or print', /^Print/);
    return ['open-file', 'print', 'save-file'];
  },
  'article-card': async (tool) => {
    await press(tool, 'Read it');
    await press(tool, 'Print');
    await press(tool, 'Close');
    return ['print'];
  },
  'quick-exit': async (tool, page) => {
    await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.sandbox = 'allow-scripts allow-same-origin';
      frame.src = location.href;
      await new Promise((done) => document.body.appendChild(frame).addEventListener('load', done));
      const { document: inner, facts } = frame.contentWindow;
      const exit = inner.querySelector('quick-exit');
      exit.querySelector('a').click();
      window.facts.events.push(...facts.events);
      window.facts.used.push(...facts.used);
    });
    return ['other-tabs', 'speech', 'vibration'];
  },
  'calm-space': async () => [],
};

async function saveAndPrint(tool, page, fold, print) {
  await unfold(tool, fold);
  const saving = page.waitForEvent('download');
  await press(tool, 'Save to a file');
  const saved = await (await saving).path();
  await button(tool, print).click();
  await tool.locator('input[type=file]').setInputFiles({
    name: 'list.json',
    mimeType: 'application/json',
    buffer: readFileSync(saved),
  });
  await expect.poll(() => page.evaluate(() => window.facts.used)).toContain('open-file');
}

/** Whether a value is one that privacy.json allows. */
const fits = (value, type) => (Array.isArray(type) ? type.includes(value) : typeof value === type);

test.describe('privacy.json and the browser', () => {
  let site;
  test.beforeAll(async () => (site = await startPolicies()));
  test.afterAll(() => site.close());

  for (const [tag, journey] of Object.entries(JOURNEYS)) {
    test(`${tag}: what it tells, uses, sends and stores`, async ({ page }) => {
      await page.addInitScript(spy);
      // The strict policy allows no frame, which one journey needs.
      await page.goto(site.url(tag === 'quick-exit' ? 'none at all' : 'the strict one of our demo', 'alone'));
      const requests = [];
      page.on('request', (request) => requests.push(request.url()));
      const mayUse = await journey(page.locator(tag), page);
      const { roots, events, used } = await page.evaluate(() => window.facts);

      expect(roots[tag]).toBe(tags[tag].root);
      const told = events.filter(({ isFact }) => isFact);
      for (const { type, detail, bubbles, composed, ...from } of told) {
        expect(from.tag).toBe(tag);
        expect({ type, bubbles, composed }).toEqual({ type, bubbles: true, composed: false });
        const fields = tags[tag].emits[type];
        expect(Object.keys(detail).sort(), type).toEqual(Object.keys(fields ?? { none: 0 }).sort());
        for (const [name, value] of Object.entries(detail)) {
          expect(fits(value, fields[name]), `${type} ${name}: ${value}`).toBe(true);
        }
      }
      // All that it may tell it has told: what is listed is no guess.
      expect([...new Set(told.map(({ type }) => type))].sort()).toEqual(Object.keys(tags[tag].emits).sort());
      const others = events.filter(({ isFact }) => !isFact).map(({ type }) => type);
      expect(Object.keys(PRIVACY.everyTag.dispatches)).toEqual(expect.arrayContaining(others));

      expect([...new Set(used)].sort()).toEqual(mayUse);
      expect(Object.keys(tags[tag].device)).toEqual(expect.arrayContaining(mayUse));
      const sent = requests.filter((url) => !url.startsWith('blob:') && !url.startsWith('about:'));
      // The frame of its journey loads the page once more.
      expect(
        tag === 'quick-exit' ? sent.filter((url) => !url.startsWith(new URL(page.url()).origin)) : sent,
      ).toEqual([]);
      expect(await stored(page)).toEqual({});
    });
  }

  test('the check can fail', async ({ page }) => {
    await page.addInitScript(spy);
    await page.goto(site.url('none at all', 'alone'));
    await page.addScriptTag({ path: NAIVE });
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.evaluate(() => document.body.append(document.createElement('naive-tag')));
    await expect.poll(() => requests.length).toBe(2);
    const { events, used } = await page.evaluate(() => window.facts);
    expect(events.find(({ tag }) => tag === 'naive-tag')).toMatchObject({
      type: 'note-saved',
      detail: { note: 'a note' },
    });
    expect(used).toEqual(['other-tabs', 'vibration']);
    expect(Object.keys(await stored(page)).sort()).toEqual(['cookies', 'local']);
  });
});
