import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { BreathingPacer } from '../../../src/components/breathing-pacer/breathing-pacer.js';
import { GroundingSteps } from '../../../src/components/grounding-steps/grounding-steps.js';
import { addLanguage } from '../../../src/language/languages.js';
import { pageMemory } from '../../../src/keep/memory-keep.js';
import { wipePage } from '../../../src/page/wipe.js';
import { control, shown, unfold, visible } from '../../support/deep.js';
import { everyTag } from '../../support/every-tag.js';
import { eventually, FakeClock, settle } from '../../support/fake-clock.js';
import { hidePage } from '../../support/hands.js';
import { translate, TRANSLATORS } from '../../support/translators.js';
import { TURNED_ON } from '../../../src/components/breathing-pacer/collection.js';

BreathingPacer.define();

const chromium = 'userAgentData' in navigator;
/** Each driver has its own name for it. */
const SPACE = navigator.userAgent.includes('Firefox') ? ' ' : 'Space';
const webkit = !chromium && 'WebKitCSSMatrix' in window && !navigator.userAgent.includes('Firefox');

async function make(attributes: Record<string, string> = {}): Promise<BreathingPacer> {
  const pacer = document.createElement('breathing-pacer');
  for (const [name, value] of Object.entries(attributes)) pacer.setAttribute(name, value);
  const box = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  box.append(pacer);
  await pacer.updateComplete;
  return pacer;
}

async function press(pacer: HTMLElement, ...labels: string[]): Promise<void> {
  for (const label of labels) {
    control(pacer, label).click();
    await (pacer as BreathingPacer).updateComplete;
    await (pacer as BreathingPacer).updateComplete;
  }
}

const part = (pacer: HTMLElement, name: string): HTMLElement =>
  pacer.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`)!;
const word = (pacer: HTMLElement): string => part(pacer, 'word').textContent.trim();
const count = (pacer: HTMLElement): string => part(pacer, 'count').textContent.trim();
const status = (pacer: HTMLElement): string =>
  pacer.shadowRoot!.querySelector('[role=status]')!.textContent.trim();
const hasControl = (pacer: HTMLElement, label: string): boolean => {
  try {
    return Boolean(control(pacer, label));
  } catch {
    return false;
  }
};
const select = (pacer: HTMLElement, index: number): HTMLSelectElement =>
  pacer.shadowRoot!.querySelectorAll('select')[index]!;

/** The picture's animation: the clock that everything goes by. */
const clock = (pacer: HTMLElement): Animation => part(pacer, 'disc').getAnimations()[0]!;

/** The time of tests that do not need the browser's own. */
let time: FakeClock;

/** ms of the session. */
const place = (pacer: HTMLElement): number => time.now - Number(clock(pacer).startTime);

/** Breathes on to a time of the session. */
async function breathe(pacer: BreathingPacer, seconds: number): Promise<void> {
  await time.pass(seconds * 1000 - place(pacer));
  await pacer.updateComplete;
}

/** A running pacer at the pattern's own pace. */
async function running(attributes: Record<string, string> = {}): Promise<BreathingPacer> {
  const pacer = await make(attributes);
  await press(pacer, 'Start', 'Skip');
  return pacer;
}

function log(pacer: BreathingPacer): string[] {
  const events: string[] = [];
  for (const type of ['started', 'phase-changed', 'paused', 'resumed', 'ended'] as const) {
    pacer.addEventListener(`pacer-${type}`, (event) => {
      events.push([type, ...Object.values(event.detail)].join(' '));
    });
  }
  return events;
}

async function choose(pacer: BreathingPacer, index: number, value: string): Promise<void> {
  const field = select(pacer, index);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await pacer.updateComplete;
}

/** Replaces a function of the browser, and counts its calls. */
function spy<T extends object>(
  on: T,
  name: keyof T & string,
  result: unknown,
): { calls: unknown[][]; end(): void } {
  const own = Object.getOwnPropertyDescriptor(on, name);
  const calls: unknown[][] = [];
  Object.defineProperty(on, name, {
    configurable: true,
    value: function (...args: unknown[]) {
      calls.push(args);
      return result;
    },
  });
  return {
    calls,
    end: () => {
      if (own) Object.defineProperty(on, name, own);
      else delete on[name];
    },
  };
}

everyTag({
  tag: 'breathing-pacer',
  element: BreathingPacer,
  states: {
    settings: (pacer) => pacer.shadowRoot!.querySelector('summary')!.click(),
    'running, as yet at their own pace': (pacer) => (pacer as BreathingPacer).start(),
    'running with holds': async (pacer) => {
      (pacer as BreathingPacer).pattern = 'box';
      (pacer as BreathingPacer).start();
      await (pacer as BreathingPacer).updateComplete;
      pacer.shadowRoot!.querySelectorAll<HTMLElement>('[part=controls] button')[2]!.click();
    },
    paused: async (pacer) => {
      (pacer as BreathingPacer).start();
      await (pacer as BreathingPacer).updateComplete;
      pacer.shadowRoot!.querySelectorAll<HTMLElement>('[part=controls] button')[2]!.click();
      (pacer as BreathingPacer).pause();
    },
    'the end': async (pacer) => {
      (pacer as BreathingPacer).start();
      await (pacer as BreathingPacer).updateComplete;
      pacer.shadowRoot!.querySelectorAll<HTMLElement>('[part=controls] button')[2]!.click();
      (pacer as BreathingPacer).stop();
    },
    'not for me': (pacer) => pacer.shadowRoot!.querySelector<HTMLElement>('.pacer .quiet')!.click(),
  },
  phrases: { en: 'Easy breathing', es: 'Respirar con calma', ar: 'تنفّس هادئ' },
});

describe('<breathing-pacer>', () => {
  beforeEach(() => {
    time = new FakeClock();
  });

  afterEach(async () => {
    wipePage();
    time.end();
    // @ts-expect-error -- an own property stands before the real one
    delete document.hidden;
    if (chromium) await emulateMedia({ reducedMotion: 'no-preference' });
  });

  describe('before the start', () => {
    it('shows one primary button, the way out and what to do when dizzy', async () => {
      const pacer = await make();
      expect(
        [...pacer.shadowRoot!.querySelectorAll('.primary')].map((each) => each.textContent.trim()),
      ).to.deep.equal(['Start']);
      expect(shown(pacer)).to.contain('2 minutes').and.contain('dizzy').and.contain('Breathing isn’t for me');
      expect(shown(pacer)).to.contain('Gentle').and.contain('In').and.contain('6');
      expect(pacer.state).to.equal('idle');
    });

    it('starts with nothing running: no animation, nothing said', async () => {
      const pacer = await make();
      expect(pacer.shadowRoot!.getAnimations()).to.have.length(0);
      expect(status(pacer)).to.equal('');
    });

    it('never says deep or empty', async () => {
      const texts = JSON.stringify(BreathingPacer.messages).toLowerCase();
      for (const never of ['deep', 'empty', 'lungs', 'fail', 'well done'])
        expect(texts).to.not.contain(never);
    });

    it('keeps to what it can use of a host’s attributes', async () => {
      const pacer = await make({
        pattern: 'frog',
        phases: 'in 40, out 2',
        minutes: '9',
        sips: '99',
        visual: 'gif',
      });
      expect(pacer.pattern).to.equal('gentle');
      expect(pacer.phases).to.equal('');
      expect(pacer.minutes).to.equal('2');
      expect(pacer.sips).to.equal(2);
      expect(pacer.visual).to.equal('shape');
    });
  });

  describe('what the person can change', () => {
    it('offers holds only where the host has set them', async () => {
      const offered = async (attributes = {}): Promise<string[]> => {
        const pacer = await make(attributes);
        await unfold(pacer);
        return [...select(pacer, 0).options].map(({ value }) => value);
      };
      expect(await offered()).to.deep.equal(['gentle', 'even', 'short', 'sigh']);
      expect(await offered({ pattern: 'box' })).to.deep.equal(['box', 'gentle', 'even', 'short', 'sigh']);
      expect((await offered({ phases: 'in 3, out 5' }))[0]).to.equal('custom');
      expect(hasControl(await make(), 'Skip the holds')).to.equal(false);
      expect(hasControl(await make({ pattern: '4-7-8' }), 'Skip the holds')).to.equal(true);
    });

    it('plays what was chosen', async () => {
      const pacer = await make();
      const events = log(pacer);
      await unfold(pacer);
      await choose(pacer, 0, 'short');
      await choose(pacer, 1, '1');
      await choose(pacer, 2, 'slower');
      expect(shown(pacer)).to.contain('Soft, comfortable breaths for 1 minute.');
      await press(pacer, 'Start', 'Skip');
      expect(events).to.include('started short');
      const { duration } = clock(pacer).effect!.getTiming();
      // Seven breaths of 3.6 + 4.8 s come nearest to a minute.
      expect(duration).to.be.closeTo(7 * 8400, 1);
    });

    it('changes only what the host allows', async () => {
      for (const [allow, fields] of [
        ['minutes', 1],
        ['none', 0],
      ] as const) {
        const pacer = await make({ allow });
        await unfold(pacer);
        expect(pacer.shadowRoot!.querySelectorAll('select')).to.have.length(fields);
      }
    });

    it('plays the host’s phases', async () => {
      const pacer = await running({ phases: 'in 3, in 2, hold 2, out 8', minutes: '1' });
      const frames = (clock(pacer).effect as KeyframeEffect).getKeyframes();
      expect(frames.slice(1, 5).map(({ computedOffset }) => Math.round(computedOffset * 60))).to.deep.equal([
        3, 5, 7, 15,
      ]);
    });
  });

  describe('the first breaths', () => {
    const button = (pacer: BreathingPacer): HTMLElement => pacer.shadowRoot!.querySelector('.press')!;

    it('follow taps of a screen reader, and then set out from that pace', async () => {
      const pacer = await make();
      const events = log(pacer);
      await press(pacer, 'Start');
      expect(pacer.state).to.equal('settling');
      for (let turn = 0; turn < 7; turn++) {
        expect(pacer.state).to.equal('settling');
        expect(word(pacer)).to.equal(turn === 0 ? 'Your own breath' : turn % 2 ? 'In' : 'Out');
        button(pacer).click();
        await pacer.updateComplete;
      }
      expect(pacer.state).to.equal('running');
      expect(events).to.deep.equal(['started gentle', 'phase-changed in']);
      // Taps at once after one another count as the quickest breath there is: 1 s in, 1 s out.
      const [, out, next] = (clock(pacer).effect as KeyframeEffect).getKeyframes();
      const end = Number(clock(pacer).effect!.getTiming().duration);
      expect(out!.computedOffset * end).to.be.closeTo(1000, 20);
      expect(next!.computedOffset * end).to.be.closeTo(2000, 20);
    });

    it('can be held with the space bar, and the press that starts the session does not pause it', async function () {
      if (webkit) this.skip(); // its driver has no key that stays down
      const pacer = await make();
      await press(pacer, 'Start');
      expect(pacer.shadowRoot!.activeElement).to.equal(button(pacer));
      for (let breath = 0; breath < 3; breath++) {
        await sendKeys({ down: SPACE });
        expect(word(pacer)).to.equal('In');
        await time.pass(700);
        await sendKeys({ up: SPACE });
        await pacer.updateComplete;
        expect(word(pacer)).to.equal('Out');
      }
      await sendKeys({ down: SPACE });
      await pacer.updateComplete;
      expect(pacer.state).to.equal('running');
      expect(pacer.shadowRoot!.activeElement).to.equal(control(pacer, 'Pause'));
      await sendKeys({ down: SPACE }); // the key repeats
      await sendKeys({ up: SPACE });
      expect(pacer.state).to.equal('running');
      await sendKeys({ press: SPACE });
      expect(pacer.state).to.equal('paused');
    });

    it('are told of as they begin, to eyes and ears, before anything is said of a breath', async () => {
      const pacer = await make();
      await press(pacer, 'Start');
      const described = (): string =>
        pacer.shadowRoot!.getElementById(button(pacer).getAttribute('aria-describedby')!)!.textContent.trim();
      expect(word(pacer)).to.equal('Your own breath');
      expect(described()).to.contain('Hold the button while you breathe in, let go to breathe out.');
      expect(status(pacer)).to.equal(described());
      button(pacer).click();
      await pacer.updateComplete;
      expect([word(pacer), status(pacer)]).to.deep.equal(['In', 'In']);
      button(pacer).click();
      await pacer.updateComplete;
      expect([word(pacer), status(pacer)]).to.deep.equal(['Out', 'Out']);
    });

    for (const long of [false, true]) {
      it(`are ended by a ${long ? 'long' : 'short'} press whose release means nothing more; the next one does`, async () => {
        const pacer = await make();
        await press(pacer, 'Start');
        const main = button(pacer);
        main.setPointerCapture = () => undefined;
        const down = (): unknown => main.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        for (let turn = 0; turn < 7; turn++) {
          down();
          await pacer.updateComplete;
          main.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
          // A long press of a finger has no click.
          if (!long) main.click();
          await pacer.updateComplete;
        }
        expect(pacer.state).to.equal('running');
        down();
        main.click();
        expect(pacer.state).to.equal('paused');
      });
    }

    it('can be skipped, and are left without a question', async () => {
      const pacer = await make();
      const events = log(pacer);
      await press(pacer, 'Start', 'Skip');
      expect(pacer.state).to.equal('running');
      const other = await make();
      await press(other, 'Start', 'Stop');
      expect(other.state).to.equal('idle');
      expect(events).to.deep.equal(['started gentle', 'phase-changed in']);
    });
  });

  describe('words and picture', () => {
    it('go by one animation of transform and opacity, with no frame of script', async () => {
      const pacer = await running();
      const frames = spy(window, 'requestAnimationFrame', 0);
      try {
        await breathe(pacer, 4.1);
        expect(word(pacer)).to.equal('Out');
        await breathe(pacer, 10.1);
        expect(word(pacer)).to.equal('In');
        expect(frames.calls).to.have.length(0);
        window.requestAnimationFrame(() => undefined);
        expect(frames.calls).to.have.length(1);
        expect(pacer.shadowRoot!.getAnimations()).to.have.length(1);
        const properties = (clock(pacer).effect as KeyframeEffect).getKeyframes().flatMap(Object.keys);
        expect([...new Set(properties)].sort()).to.deep.equal(
          ['composite', 'computedOffset', 'easing', 'offset', 'opacity', 'transform'].sort(),
        );
      } finally {
        frames.end();
      }
    });

    it('do not drift: each phase begins when the animation’s clock says so', async () => {
      const pacer = await running({ phases: 'in 2, out 2', minutes: '1' });
      const began: number[] = [];
      pacer.addEventListener('pacer-phase-changed', () => began.push(place(pacer)));
      await breathe(pacer, 3.7);
      // The page is busy as the second begins, so that one is late; a chain of timers would never catch up.
      await time.block(1100);
      await breathe(pacer, 8.5);
      expect(began.map(Math.round)).to.deep.equal([2000, 4800, 6000, 8000]);
    });

    it('count from one, say each phase once, and end on a whole breath', async () => {
      const pacer = await running({ pattern: 'short', minutes: '1' });
      const events = log(pacer);
      expect([word(pacer), count(pacer)]).to.deep.equal(['In', '1']);
      const seen: string[] = [];
      for (let second = 1; second < 8; second++) {
        await breathe(pacer, second + 0.1);
        seen.push(word(pacer) + count(pacer));
      }
      expect(seen.join()).to.equal('In2,In3,Out1,Out2,Out3,Out4,In1');
      await breathe(pacer, 62.9);
      expect(pacer.state).to.equal('running');
      await time.pass(200);
      await pacer.updateComplete;
      expect(events.filter((each) => each.startsWith('ended'))).to.deep.equal(['ended finished 63']);
      expect(pacer.state).to.equal('ended');
      expect(hasControl(pacer, 'Better')).to.equal(true);
    });

    it('go round in the steady part of an open session, and count on', async () => {
      const pacer = await running({ minutes: 'open' });
      const events = log(pacer);
      await breathe(pacer, 150 + 13.9);
      expect(place(pacer), 'one loop back').to.be.closeTo(13_900, 1);
      expect([word(pacer), count(pacer)]).to.deep.equal(['In', '4']);
      pacer.stop();
      expect(events.at(-1)).to.equal('ended stopped 164');
    });

    it('pause where a device that slept has left them: a sleep is no breath', async () => {
      const pacer = await running({ minutes: '1' });
      const events = log(pacer);
      await breathe(pacer, 12.5);
      await time.block(62_000);
      await pacer.updateComplete;
      expect(events.slice(-1)).to.deep.equal(['paused']);
      expect([pacer.state, word(pacer)]).to.deep.equal(['paused', 'Paused']);
      await press(pacer, 'Go on');
      // The second that had begun is over.
      expect([word(pacer), count(pacer)]).to.deep.equal(['In', '4']);
      await breathe(pacer, 59.9);
      expect(pacer.state).to.equal('running');
      await time.pass(200);
      expect(events.at(-1)).to.equal('ended finished 60');
    });

    it('count no sleep, whatever is pressed before it is noticed', async () => {
      const pacer = await running({ minutes: '1' });
      const events = log(pacer);
      await breathe(pacer, 12.5);
      time.now += 62_000;
      pacer.stop();
      expect(events.at(-1)).to.equal('ended stopped 13');
    });

    it('go on through four seconds in which the page is busy', async () => {
      const pacer = await running();
      await breathe(pacer, 2.9);
      await time.block(4000);
      await pacer.updateComplete;
      expect([pacer.state, word(pacer), count(pacer)]).to.deep.equal(['running', 'Out', '3']);
    });

    for (const translator of TRANSLATORS) {
      it(`go on under ${translator}`, async () => {
        const pacer = await running({ pattern: 'box', minutes: '1' });
        translate(pacer.shadowRoot!, translator);
        const seen: string[] = [];
        for (const second of [0.5, 3.5, 4.5, 8.5, 10.5, 12.5, 16.5, 17.5]) {
          await breathe(pacer, second);
          seen.push(`${word(pacer)}${count(pacer)} ${status(pacer)}`);
        }
        expect(seen.join()).to.equal('In1 In,In4 In,Hold1 Hold,Out1 Out,Out3 Out,Hold1 Hold,In1 In,In2 In');
        await press(pacer, 'Pause');
        expect(word(pacer)).to.equal('Paused');
        await press(pacer, 'Go on');
        expect(word(pacer)).to.equal('In');
      });
    }

    it('say a further sip as a thing of its own', async () => {
      const pacer = await running({ pattern: 'sigh', sips: '3' });
      const said: string[] = [];
      const observer = new MutationObserver(() => said.push(status(pacer)));
      observer.observe(pacer.shadowRoot!.querySelector('[role=status]')!, {
        childList: true,
        subtree: true,
        characterData: true,
      });
      await breathe(pacer, 7.1);
      observer.disconnect();
      expect(said).to.deep.equal(['A little more in', 'A little more in', 'Out']);
    });
  });

  describe('holds', () => {
    it('can be skipped in the middle of one, and come back', async () => {
      const pacer = await running({ pattern: 'box', minutes: '1' });
      await breathe(pacer, 4.9);
      expect(word(pacer)).to.equal('Hold');
      await press(pacer, 'Skip the holds');
      expect(word(pacer)).to.equal('Out');
      const kinds: string[] = [];
      pacer.addEventListener('pacer-phase-changed', ({ detail }) => kinds.push(detail.phase));
      await time.pass(8100);
      expect(kinds).to.deep.equal(['in', 'out']);
      await press(pacer, 'Skip the holds');
      expect(control(pacer, 'Skip the holds').getAttribute('aria-pressed')).to.equal('false');
      expect(pacer.state).to.equal('running');
    });

    it('can be left out from the start', async () => {
      const pacer = await make({ pattern: '4-7-8', minutes: '1' });
      await press(pacer, 'Skip the holds', 'Start', 'Skip');
      expect(clock(pacer).effect!.getTiming().duration).to.equal(60_000);
    });
  });

  describe('pausing, stopping, leaving', () => {
    it('pauses and goes on from the same place', async () => {
      const pacer = await running();
      const events = log(pacer);
      await breathe(pacer, 5.5);
      await press(pacer, 'Pause');
      expect(Number(clock(pacer).currentTime)).to.be.closeTo(5500, 1);
      expect(clock(pacer).playState).to.equal('paused');
      expect(word(pacer)).to.equal('Paused');
      await time.pass(100_000);
      expect(word(pacer)).to.equal('Paused');
      await press(pacer, 'Go on');
      expect([word(pacer), count(pacer)]).to.deep.equal(['Out', '2']);
      expect(place(pacer)).to.be.closeTo(5500, 1);
      expect(events.slice(1)).to.deep.equal(['paused', 'resumed']);
    });

    it('does nothing where a method makes no sense', async () => {
      const pacer = await make();
      const events = log(pacer);
      pacer.pause();
      pacer.resume();
      pacer.stop();
      expect(events).to.deep.equal([]);
      pacer.start();
      pacer.start();
      pacer.resume();
      pacer.pause();
      expect(events).to.deep.equal(['started gentle']);
      expect(pacer.state).to.equal('settling');
    });

    it('pauses when the page is hidden, and waits for the person', async () => {
      const pacer = await running();
      hidePage(true);
      expect(pacer.state).to.equal('paused');
      hidePage(false);
      expect(pacer.state).to.equal('paused');
      await pacer.updateComplete;
      await press(pacer, 'Go on');
      expect(pacer.state).to.equal('running');
    });

    it('pauses when it is taken out of the page, keeps its place, and goes on after', async () => {
      const pacer = await running();
      await breathe(pacer, 5.9);
      const box = pacer.parentElement!;
      const timeouts = spy(window, 'setTimeout', 0);
      pacer.remove();
      timeouts.end();
      expect(timeouts.calls).to.have.length(0);
      expect(pacer.state).to.equal('paused');
      box.append(pacer);
      await pacer.updateComplete;
      expect(word(pacer)).to.equal('Paused');
      await press(pacer, 'Go on');
      expect(word(pacer)).to.equal('Out');
      expect(place(pacer)).to.be.closeTo(5900, 1);
    });

    it('tells the page once it is back what happened while nobody could hear', async () => {
      const told: string[] = [];
      const hear = ({ type }: Event): unknown => told.push(type);
      const types = ['pacer-paused', 'pacer-ended'] as const;
      for (const type of types) document.addEventListener(type, hear);
      const pacer = await running();
      const box = pacer.parentElement!;
      pacer.remove();
      expect([pacer.state, ...told]).to.deep.equal(['paused']);
      box.append(pacer);
      expect(told).to.deep.equal(['pacer-paused']);
      pacer.remove();
      box.append(pacer);
      expect(told, 'once').to.deep.equal(['pacer-paused']);
      pacer.resume();
      pacer.remove();
      wipePage();
      box.append(pacer);
      expect(told, 'what is wiped is not told').to.deep.equal(['pacer-paused']);
      for (const type of types) document.removeEventListener(type, hear);
    });

    it('stops, taken out of the page before the person’s own breath is known', async () => {
      const pacer = await make();
      const events = log(pacer);
      await press(pacer, 'Start');
      const box = pacer.parentElement!;
      pacer.remove();
      expect(pacer.state).to.equal('idle');
      box.append(pacer);
      await pacer.updateComplete;
      expect(events).to.deep.equal(['started gentle', 'ended stopped 0']);
      expect(hasControl(pacer, 'Start')).to.equal(true);
    });

    it('stops with a question that is answered or not, and starts afresh', async () => {
      const pacer = await running();
      await press(pacer, 'Stop');
      expect(pacer.state).to.equal('ended');
      expect(pacer.shadowRoot!.getAnimations()).to.have.length(0);
      await press(pacer, 'Better', 'Done');
      expect(pacer.state).to.equal('idle');
      await settle();
      expect(pacer.shadowRoot!.activeElement).to.equal(control(pacer, 'Start'));
      await press(pacer, 'Start', 'Skip');
      expect(count(pacer)).to.equal('1');
    });

    it('leads elsewhere whom breathing does not suit, from anywhere', async () => {
      const idle = await make();
      await press(idle, 'Breathing isn’t for me');
      expect(shown(idle)).to.contain('Eyes open').and.contain('A person to talk to');
      await press(idle, 'Back');
      expect(hasControl(idle, 'Start')).to.equal(true);
      const pacer = await running();
      const events = log(pacer);
      await press(pacer, 'Breathing isn’t for me');
      expect(events).to.deep.equal(['ended stopped 0']);
      expect(shown(pacer)).to.contain('That is fine.').and.not.contain('Better');
      expect(pacer.state).to.equal('idle');
    });

    it('shows the page’s grounding tool, under the same prefix, with the page’s person to contact', async () => {
      customElements.define('near-grounding-steps', class extends HTMLElement {});
      BreathingPacer.define('near-breathing-pacer');
      const pacer = await fixture<BreathingPacer>(
        html`<near-breathing-pacer><a slot="support" href="tel:1">Ana</a></near-breathing-pacer>`,
      );
      await press(pacer, 'Breathing isn’t for me');
      const nested = pacer.shadowRoot!.querySelector('near-grounding-steps')!;
      expect(nested.getAttribute('exercise')).to.equal('outward');
      const slot = nested.querySelector('slot')!;
      expect(slot.slot).to.equal('support');
      expect(slot.assignedElements()[0]!.textContent).to.equal('Ana');
    });

    for (const prefix of ['with-', 'without-']) {
      it(`keeps the page’s person to contact in sight where breathing was not right (${prefix}grounding)`, async () => {
        if (prefix === 'with-') GroundingSteps.define('with-grounding-steps');
        BreathingPacer.define(`${prefix}breathing-pacer`);
        const pacer = document.createElement(`${prefix}breathing-pacer`) as BreathingPacer;
        const person = Object.assign(document.createElement('p'), { slot: 'support', textContent: 'Ana' });
        pacer.append(person);
        (await fixture<HTMLElement>(html`<div lang="en"></div>`)).append(pacer);
        await pacer.updateComplete;
        expect(visible(person)).to.equal(false);
        await press(pacer, 'Breathing isn’t for me');
        expect(visible(person)).to.equal(true);
        await press(pacer, 'Back', 'Start', 'Skip', 'Stop');
        expect(visible(person)).to.equal(false);
        await press(pacer, 'Worse');
        expect(visible(person)).to.equal(true);
        // Above everything that there is to do.
        const exercise = [...pacer.shadowRoot!.querySelectorAll('h3')].at(-1)!;
        expect(exercise.textContent).to.equal('Eyes open, looking around');
        expect(person.getBoundingClientRect().bottom).to.be.below(exercise.getBoundingClientRect().top);
      });
    }
  });

  describe('the main button', () => {
    interface Spot {
      x: number;
      y: number;
    }
    const at = (element: Element): Spot => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    };
    const main = (pacer: BreathingPacer): HTMLElement => pacer.shadowRoot!.querySelector('.main')!;

    for (const lang of ['en', 'es', 'ar']) {
      it(`keeps its place from the first press to the last, at every width (${lang})`, async function () {
        this.timeout(20_000);
        for (const width of [280, 320, 390, 600, 768, 1024, 1280]) {
          for (const open of [false, true]) {
            const pacer = await make({ pattern: open ? 'box' : 'gentle' });
            pacer.parentElement!.lang = lang;
            pacer.parentElement!.style.width = `${width}px`;
            await settle();
            await pacer.updateComplete;
            if (open) await unfold(pacer);
            const top = (): number => at(main(pacer)).y - pacer.getBoundingClientRect().top;
            const first = top();
            const presses = [...main(pacer).parentElement!.children];
            expect(presses.length).to.be.at.least(1);
            const steps: [string, () => void][] = [
              ['started', () => main(pacer).click()],
              ['breathing in', () => main(pacer).click()],
              ['running', () => (main(pacer).parentElement!.children[2] as HTMLElement).click()],
              ['paused', () => main(pacer).click()],
              ['gone on', () => main(pacer).click()],
            ];
            for (const [name, step] of steps) {
              step();
              await pacer.updateComplete;
              await settle();
              expect(top(), `${name}, at ${width} px${open ? ', unfolded' : ''}`).to.be.closeTo(first, 1);
            }
            expect(pacer.state).to.equal('running');
            pacer.parentElement!.remove();
          }
        }
      });
    }

    it('and what comes under the finger elsewhere, is nothing that ends or leads away', async () => {
      for (const pattern of ['gentle', 'box']) {
        for (const width of [320, 700]) {
          const pacer = await make({ pattern });
          pacer.parentElement!.style.width = `${width}px`;
          const under = async (label: string): Promise<string> => {
            const spot = at(control(pacer, label));
            const before = pacer.getBoundingClientRect();
            await press(pacer, label);
            // Wherever the page has been scrolled to meanwhile.
            const after = pacer.getBoundingClientRect();
            const [x, y] = [spot.x + after.left - before.left, spot.y + after.top - before.top];
            const found = [...pacer.shadowRoot!.querySelectorAll('button')].find((each) => {
              const { left, right, top, bottom } = each.getBoundingClientRect();
              return left <= x && x <= right && top <= y && y <= bottom;
            });
            return found?.textContent.trim() ?? '';
          };
          const leads = /Stop|Breathing isn/;
          expect(await under('Start')).to.equal('Hold while breathing in');
          expect(await under('Skip')).not.to.match(leads);
          expect(await under('Pause')).to.equal('Go on');
          expect(await under('Go on')).to.equal('Pause');
          expect(await under('Stop')).not.to.match(/Worse|Breathing isn/);
          await press(pacer, 'Skip', 'Start');
          expect(await under('Stop')).not.to.match(leads);
        }
      }
    });
  });

  describe('keyboard', () => {
    it('Space pauses and goes on, on the button and beside it', async () => {
      const pacer = await running();
      await settle();
      expect(pacer.shadowRoot!.activeElement).to.equal(control(pacer, 'Pause'));
      await sendKeys({ press: SPACE });
      expect(pacer.state).to.equal('paused');
      await sendKeys({ press: SPACE });
      expect(pacer.state).to.equal('running');
      const beside = part(pacer, 'title');
      beside.tabIndex = -1;
      beside.focus();
      await sendKeys({ press: SPACE });
      expect(pacer.state).to.equal('paused');
      await sendKeys({ press: SPACE });
      expect(pacer.state).to.equal('running');
    });

    it('goes on from the main button when Skip and Stop are gone', async () => {
      const pacer = await make();
      const focused = (): string | undefined => pacer.shadowRoot!.activeElement?.textContent.trim();
      await press(pacer, 'Start');
      control(pacer, 'Stop').focus();
      await press(pacer, 'Stop');
      await settle();
      expect(focused()).to.equal('Start');
      await press(pacer, 'Start');
      control(pacer, 'Skip').focus();
      await press(pacer, 'Skip');
      await settle();
      expect(focused()).to.equal('Pause');
    });

    it('Space keeps its own use on other controls', async () => {
      const pacer = await running();
      await unfold(pacer);
      pacer.shadowRoot!.querySelector('input')!.focus();
      await sendKeys({ press: SPACE });
      expect(pacer.shadowRoot!.querySelector('input')!.checked).to.equal(true);
      expect(pacer.state).to.equal('running');
    });

    it('Escape stops, only with the focus inside', async () => {
      const outside = await fixture<HTMLButtonElement>(html`<button>Elsewhere</button>`);
      const pacer = await running();
      outside.focus();
      await sendKeys({ press: 'Escape' });
      await sendKeys({ press: SPACE });
      expect(pacer.state).to.equal('running');
      control(pacer, 'Stop').focus();
      await sendKeys({ press: 'Escape' });
      expect(pacer.state).to.equal('ended');
    });

    it('the end takes the focus only from inside', async () => {
      const field = await fixture<HTMLInputElement>(html`<input aria-label="Elsewhere" />`);
      const pacer = await running({ minutes: '1' });
      await settle();
      expect(pacer.shadowRoot!.activeElement).not.to.equal(null);
      field.focus();
      await breathe(pacer, 61);
      expect(pacer.state).to.equal('ended');
      expect(document.activeElement).to.equal(field);
      const other = await running();
      control(other, 'Stop').focus();
      await press(other, 'Stop');
      expect(other.shadowRoot!.activeElement!.textContent).to.contain('How is it now');
    });

    it('a page that starts it keeps its focus', async () => {
      const outside = await fixture<HTMLButtonElement>(html`<button>Elsewhere</button>`);
      const pacer = await make();
      outside.focus();
      pacer.start();
      await pacer.updateComplete;
      await pacer.updateComplete;
      expect(document.activeElement).to.equal(outside);
    });
  });

  describe('screen readers', () => {
    it('hear each phase once, and no seconds', async () => {
      const pacer = await running();
      const said: string[] = [];
      const observer = new MutationObserver(() => said.push(status(pacer)));
      const region = pacer.shadowRoot!.querySelector('[role=status]')!;
      observer.observe(region, { childList: true, subtree: true, characterData: true });
      expect(status(pacer)).to.equal('In');
      await breathe(pacer, 13.9);
      observer.disconnect();
      expect(said).to.deep.equal(['Out', 'In']);
      expect(part(pacer, 'stage').getAttribute('aria-hidden')).to.equal('true');
    });

    it('hear the start, each minute and the end when they ask for less', async () => {
      const pacer = await make();
      await unfold(pacer);
      await press(pacer, 'Say less', 'Start', 'Skip');
      const heard = [status(pacer)];
      await breathe(pacer, 4.9);
      heard.push(status(pacer));
      await breathe(pacer, 60.9);
      heard.push(status(pacer));
      await press(pacer, 'Stop');
      heard.push(status(pacer));
      expect(heard).to.deep.equal(['Started', 'Started', '1 minute', 'The breathing has ended']);
    });
  });

  describe('less motion', () => {
    const moves = (pacer: BreathingPacer): boolean =>
      (clock(pacer).effect as KeyframeEffect).getKeyframes().some((frame) => 'transform' in frame);

    it('visual="words" keeps the picture still, with word and count', async () => {
      const pacer = await running({ visual: 'words' });
      expect(moves(pacer)).to.equal(false);
      expect([word(pacer), count(pacer)]).to.deep.equal(['In', '1']);
    });

    it('follows what the device asks for, in the middle of a breath', async function () {
      if (!chromium) this.skip();
      const pacer = await running();
      await breathe(pacer, 1.95);
      expect(moves(pacer)).to.equal(true);
      await emulateMedia({ reducedMotion: 'reduce' });
      await eventually(() => !moves(pacer));
      expect(place(pacer)).to.be.closeTo(1950, 1);
      expect(getComputedStyle(part(pacer, 'disc')).transform).to.equal('none');
      await emulateMedia({ reducedMotion: 'no-preference' });
      await eventually(() => moves(pacer));
      expect(pacer.state).to.equal('running');
    });
  });

  describe('sound, vibration, screen', () => {
    const released: string[] = [];
    const lock = Object.assign(new EventTarget(), {
      release: () => Promise.resolve(released.push('released')),
    });
    let audio: number;
    let closed: number;
    let spies: { calls: unknown[][]; end(): void }[];
    const realAudio = window.AudioContext;
    const param = { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined };
    let tones: number;
    let interrupted: Promise<void>;
    let stopped: number | undefined;

    beforeEach(() => {
      interrupted = Promise.resolve();
      stopped = undefined;
      audio = closed = tones = 0;
      released.length = 0;
      window.AudioContext = class {
        destination = {};
        constructor() {
          audio++;
        }
        get currentTime(): number {
          return stopped ?? time.now / 1000;
        }
        resume(): Promise<void> {
          return interrupted;
        }
        createGain(): object {
          return { gain: param, connect: () => undefined };
        }
        createOscillator(): object {
          return {
            frequency: param,
            connect: (to: object) => to,
            start: () => tones++,
            stop: () => undefined,
          };
        }
        close(): Promise<void> {
          closed++;
          return Promise.resolve();
        }
      } as unknown as typeof AudioContext;
      const wakeLock = { request: () => Promise.resolve(lock) };
      Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: wakeLock });
      spies = [spy(navigator, 'vibrate', true), spy(wakeLock, 'request', Promise.resolve(lock))];
    });

    afterEach(() => {
      wipePage();
      window.AudioContext = realAudio;
      for (const each of spies) each.end();
      delete (navigator as { wakeLock?: unknown }).wakeLock;
    });

    it('are off until asked for', async () => {
      const pacer = await running();
      await breathe(pacer, 4.1);
      await press(pacer, 'Pause', 'Go on', 'Stop');
      expect([audio, ...spies.map(({ calls }) => calls.length)]).to.deep.equal([0, 0, 0]);
    });

    it('come when asked for, and go with pause and end', async () => {
      const pacer = await make();
      await unfold(pacer);
      await press(pacer, 'Soft tones', 'Vibration', 'Keep the screen on');
      expect([audio, ...spies.map(({ calls }) => calls.length)]).to.deep.equal([0, 0, 0]);
      await press(pacer, 'Start', 'Skip');
      const [vibrate, request] = spies as [(typeof spies)[0], (typeof spies)[0]];
      await settle();
      expect([audio, tones, request.calls.length]).to.deep.equal([1, 1, 1]);
      await breathe(pacer, 4.1);
      expect(tones).to.equal(2);
      expect(vibrate.calls.map(([pulses]) => (pulses as number[]).length)).to.deep.equal([1, 3]);
      await press(pacer, 'Pause');
      await eventually(() => released.length === 1);
      expect(closed).to.equal(1);
      expect(vibrate.calls.at(-1)).to.deep.equal([0]);
      await press(pacer, 'Go on', 'Stop');
      await eventually(() => released.length === 2);
      expect([audio, closed]).to.deep.equal([2, 2]);
    });

    it('are soft: a tone is heard, far below full scale', async () => {
      const rate = 8000;
      const heard = new OfflineAudioContext(1, 3 * rate, rate);
      heard.resume = () => Promise.resolve();
      window.AudioContext = function () {
        return heard;
      } as unknown as typeof AudioContext;
      const pacer = await make();
      await unfold(pacer);
      await press(pacer, 'Soft tones', 'Start', 'Skip');
      await settle();
      const samples = (await heard.startRendering()).getChannelData(0);
      const loudest = samples.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
      expect(loudest).to.be.within(0.02, 0.2);
      // It comes and goes without a click.
      expect(Math.abs(samples[0]!)).to.be.below(0.001);
      expect(Math.abs(samples.at(-1)!)).to.be.below(0.001);
    });

    it('sound again after a call, from the next part on, and never several at once', async () => {
      const pacer = await make();
      await unfold(pacer);
      await press(pacer, 'Soft tones', 'Start', 'Skip');
      await settle();
      expect(tones).to.equal(1);
      let over = (): void => undefined;
      interrupted = new Promise((resolve) => {
        over = resolve;
      });
      await breathe(pacer, 21);
      expect(tones, 'interrupted').to.equal(1);
      over();
      await settle();
      expect(tones, 'late ones are left out').to.equal(1);
      await breathe(pacer, 24.5);
      expect(tones, 'the next part').to.equal(2);
      stopped = time.now / 1000;
      await breathe(pacer, 41);
      expect(tones, 'one waits where time stands still').to.equal(3);
    });

    it('keep the screen on again where the device let it go dark', async () => {
      const pacer = await make();
      await unfold(pacer);
      await press(pacer, 'Keep the screen on', 'Start', 'Skip');
      const request = spies[1]!;
      await settle();
      expect(request.calls.length).to.equal(1);
      lock.dispatchEvent(new Event('release'));
      expect(request.calls.length).to.equal(2);
      await press(pacer, 'Pause');
      await settle();
      lock.dispatchEvent(new Event('release'));
      expect(request.calls.length, 'not while paused').to.equal(2);
      await press(pacer, 'Go on');
      expect(request.calls.length).to.equal(3);
    });

    it('say quietly, and untick, that the screen cannot be kept on', async () => {
      spies[1]!.end();
      let asked = 0;
      Object.assign(navigator.wakeLock, {
        request: () => {
          asked++;
          return Promise.reject(new DOMException('low battery', 'NotAllowedError'));
        },
      });
      const pacer = await make();
      await unfold(pacer);
      const box = (): HTMLInputElement => control(pacer, 'Keep the screen on').querySelector('input')!;
      await press(pacer, 'Keep the screen on', 'Start', 'Skip');
      await settle();
      await pacer.updateComplete;
      expect(asked).to.equal(1);
      expect(box().checked).to.equal(false);
      expect(pacer.state).to.equal('running');
      const said = [...pacer.shadowRoot!.querySelectorAll('[role=status]')].at(-1)!;
      expect(said.textContent).to.contain('could not be kept on');
      expect(visible(said)).to.equal(true);
      await press(pacer, 'Keep the screen on');
      await settle();
      expect(asked, 'asked again').to.equal(2);
      pacer.wipe();
      await pacer.updateComplete;
      expect(shown(pacer)).not.to.contain('could not be kept on');
    });

    it('are forgotten by a wipe, which stops everything at once', async () => {
      const pacer = await make();
      await unfold(pacer);
      await press(pacer, 'Soft tones', 'Keep the screen on', 'Start', 'Skip');
      const events = log(pacer);
      wipePage();
      expect(pacer.state).to.equal('idle');
      expect(closed).to.equal(1);
      expect(pacer.shadowRoot!.getAnimations()).to.have.length(0);
      await eventually(() => released.length === 1);
      expect(pageMemory().read(TURNED_ON)).to.deep.equal([]);
      await pacer.updateComplete;
      expect([...pacer.shadowRoot!.querySelectorAll('input')].some(({ checked }) => checked)).to.equal(false);
      expect(events).to.deep.equal([]);
    });

    it('are not offered where they do not exist', async () => {
      for (const each of spies) each.end();
      delete (navigator as { wakeLock?: unknown }).wakeLock;
      const pacer = await make();
      await unfold(pacer);
      expect(hasControl(pacer, 'Keep the screen on')).to.equal('wakeLock' in navigator);
      expect(hasControl(pacer, 'Vibration')).to.equal('vibrate' in navigator);
    });
  });

  it('forgets what was chosen', async () => {
    const pacer = await make();
    await unfold(pacer);
    await choose(pacer, 0, 'sigh');
    await press(pacer, 'Say less');
    pacer.wipe();
    expect(pageMemory().read(TURNED_ON)).to.deep.equal([]);
    await pacer.updateComplete;
    expect(word(pacer)).to.equal('Gentle');
    expect(select(pacer, 0).value).to.equal('gentle');
  });

  it('ends an error of its own clock in itself: the page does not hear of it', async () => {
    const pacer = await running();
    const heard: unknown[] = [];
    const hear = (event: Event): void => {
      event.stopImmediatePropagation();
      heard.push(event);
    };
    for (const type of ['error', 'unhandledrejection']) window.addEventListener(type, hear, true);
    Object.defineProperty(clock(pacer), 'startTime', {
      get: () => {
        throw new Error('the clock broke');
      },
    });
    await time.pass(1100);
    for (const type of ['error', 'unhandledrejection']) window.removeEventListener(type, hear, true);
    expect(heard).to.deep.equal([]);
    expect(pacer.shadowRoot!.textContent).to.contain('This part did not load.');
  });

  it('draws nothing anew for a number', async () => {
    const pacer = await running();
    let drawn = 0;
    const update = Reflect.get(pacer, 'performUpdate') as () => void;
    Object.defineProperty(pacer, 'performUpdate', {
      value: () => {
        drawn++;
        update.call(pacer);
      },
    });
    await pacer.updateComplete;
    drawn = 0;
    await breathe(pacer, 3.9);
    expect([word(pacer), count(pacer), drawn]).to.deep.equal(['In', '4', 0]);
    await breathe(pacer, 4.1);
    expect(word(pacer)).to.equal('Out');
    expect([count(pacer), drawn]).to.deep.equal(['1', 1]);
  });

  it('says what it does in a language that is only partly translated', async () => {
    addLanguage({
      code: 'sq',
      name: 'Shqip',
      dir: 'ltr',
      reviewed: false,
      strings: { 'breathing-pacer': { in: 'Merr frymë' } },
    });
    const pacer = await make();
    pacer.parentElement!.lang = 'sq';
    await eventually(() => shown(pacer).includes('Merr frymë'));
    expect(part(pacer, 'title').querySelector('[lang=en]')).to.exist;
  });
});

describe('<breathing-pacer>, in the browser’s own time', () => {
  describe('words and picture', () => {
    it('begin at the same moment, however late the next frame is', async () => {
      const pacer = await make();
      await press(pacer, 'Start', 'Skip');
      expect(word(pacer)).to.equal('In');
      const until = performance.now() + 300;
      while (performance.now() < until);
      await new Promise(requestAnimationFrame);
      // A frame's time is the one it began at.
      expect(clock(pacer).currentTime).to.be.at.least(250);
    });

    it('agree within three frames of the end of a two-second block, in which a phase began', async () => {
      const pacer = await running();
      clock(pacer).currentTime = 2200;
      expect(word(pacer)).to.equal('In');
      const until = performance.now() + 2000;
      while (performance.now() < until);
      // Three frames are 50 ms.
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      expect(word(pacer)).to.equal('Out');
      const into = Number(clock(pacer).currentTime) - 4000;
      expect(into).to.be.within(0, 4000);
      // One frame is what the two clocks may differ by.
      expect([Math.floor((into - 40) / 1000) + 1, Math.floor((into + 40) / 1000) + 1].map(String)).to.include(
        count(pacer),
      );
    });
  });
});
