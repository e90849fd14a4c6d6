import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { GroundingSteps } from '../../../src/components/grounding-steps/grounding-steps.js';
import { EXERCISES, type Exercise } from '../../../src/components/grounding-steps/grounding.js';
import { pageMemory } from '../../../src/keep/memory-keep.js';
import { WIPE_EVENT, wipePage } from '../../../src/page/wipe.js';
import { control, deep, inPage, shown, unfold, visible } from '../../support/deep.js';
import { everyTag } from '../../support/every-tag.js';
import { LEFT_OUT } from '../../../src/components/grounding-steps/collection.js';
import { write } from '../../support/hands.js';

const START = 'Start with what I can see';
const settled = (element: HTMLElement): Promise<boolean> => (element as GroundingSteps).updateComplete;

async function press(element: HTMLElement, ...labels: (string | RegExp)[]): Promise<void> {
  for (const label of labels) {
    control(element, label).click();
    await settled(element);
  }
}

/** Opens what is needed less often, and presses one of it. */
async function more(element: HTMLElement, label: string | RegExp): Promise<void> {
  await unfold(element);
  await press(element, label);
}

const all = (element: HTMLElement, selector: string): HTMLElement[] =>
  [...deep(element.shadowRoot!)].filter((each): each is HTMLElement => each.matches(selector));
const prompt = (element: HTMLElement): string => all(element, 'h2')[0]!.textContent.trim();
const marks = (element: HTMLElement): HTMLElement[] => all(element, '[part=mark]');
const fields = (element: HTMLElement): HTMLInputElement[] => all(element, 'input') as HTMLInputElement[];
const pressed = (element: HTMLElement): boolean[] =>
  marks(element).map((each) => each.getAttribute('aria-pressed') === 'true');
const status = (element: HTMLElement): string => all(element, '[role=status]')[0]!.textContent.trim();
const focused = (element: HTMLElement): Element | null => element.shadowRoot!.activeElement;
/** Compared as truth values: a failing comparison of elements would have the runner print the whole page. */
const atHeading = (element: HTMLElement): boolean => focused(element)?.localName === 'h2';
const choices = (element: HTMLElement): (string | undefined)[] =>
  all(element, '[part=choices] b').map((each) => each.textContent.trim());

async function tap(element: HTMLElement, ...indices: number[]): Promise<void> {
  for (const index of indices) {
    marks(element)[index]!.click();
    await settled(element);
  }
}

async function type(element: HTMLElement, text: string): Promise<void> {
  if (!fields(element).length) {
    if (!marks(element).length) await press(element, START);
    await more(element, /^Write it down/);
  }
  write(fields(element)[0]!, text);
  await settled(element);
}

/** Clicks one of the list of exercises. */
async function choose(element: HTMLElement, name: string): Promise<void> {
  await more(element, new RegExp(`^${name}`));
}

everyTag({
  tag: 'grounding-steps',
  element: GroundingSteps,
  phrases: { en: START, es: 'Empezar con lo que puedo ver', ar: 'البدء بما أراه' },
  type,
  states: {
    'the list of exercises': (element) => {
      element.shadowRoot!.querySelector('summary')!.click();
    },
    'an exercise, some of it noticed': async (element) => {
      element.shadowRoot!.querySelector<HTMLElement>('[part=start]')!.click();
      await settled(element);
      await tap(element, 0, 2);
      element.shadowRoot!.querySelector('summary')!.click();
    },
    'writing, with a sense left out': async (element) => {
      element.shadowRoot!.querySelector<HTMLElement>('[part=start]')!.click();
      await settled(element);
      await unfold(element);
      all(element, '[part=more] button')[1]!.click();
      await settled(element);
      await unfold(element);
      all(element, '[part=more] button')[0]!.click();
    },
    'today and this place': (element) => (element as GroundingSteps).start('orienting'),
    'picking a colour': (element) => (element as GroundingSteps).start('colours'),
    'looking around': (element) => (element as GroundingSteps).start('outward'),
    'after "Worse"': async (element) => {
      (element as GroundingSteps).start('feet');
      await settled(element);
      (element as GroundingSteps).stop();
      await settled(element);
      all(element, '[part=ending] button')[2]!.click();
    },
  },
});

describe('<grounding-steps>', () => {
  let events: [string, unknown][] = [];
  const make = async (exercise?: string, lang = 'en'): Promise<GroundingSteps> => {
    const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
    const made = document.createElement('grounding-steps');
    if (exercise) made.setAttribute('exercise', exercise);
    events = [];
    for (const name of ['grounding-started', 'grounding-step-changed', 'grounding-ended'] as const) {
      box.addEventListener(name, (event) => events.push([name.slice(10), event.detail]));
    }
    box.append(made);
    await settled(made);
    return made;
  };

  before(() => GroundingSteps.define());
  afterEach(() => document.dispatchEvent(new Event(WIPE_EVENT)));

  describe('the first view', () => {
    it('has an exercise within one tap, and the others in a list', async () => {
      const made = await make();
      expect(all(made, 'button').filter(visible)).to.have.length(1);
      await press(made, 'Something else');
      expect(choices(made)).to.deep.equal([
        'Three senses',
        'Today, in this place',
        'One colour',
        'Feet on the floor',
        'Naming things',
        'Looking around',
      ]);
      await press(made, START);
      expect(prompt(made)).to.equal('Look around. Find 5 things you can see.');
    });

    it('offers the exercise that the host set, and the others still', async () => {
      const made = await make('orienting');
      expect(prompt(made)).to.equal('Today, in this place');
      await press(made, 'Something else');
      expect(choices(made)).to.include('Five senses').and.not.include('Today, in this place');
      await choose(made, 'Five senses');
      expect(prompt(made)).to.contain('Find 5 things');
    });

    it('falls back to the first for an exercise that is not one', async () => {
      const made = await make('hypnosis');
      expect(made.exercise).to.equal('any');
      expect(shown(made)).to.contain(START);
    });

    it('takes no focus that nobody gave it', async () => {
      const made = await make();
      expect(document.activeElement === made).to.equal(false);
      made.remove();
      document.body.append(made);
      await settled(made);
      expect(document.activeElement === made).to.equal(false);
      made.remove();
    });
  });

  for (const exercise of EXERCISES) {
    it(`goes through ${exercise} to its end with "Next" alone, nothing done`, async () => {
      const made = await make(exercise);
      await press(made, 'Start');
      const prompts = new Set<string>();
      for (let i = 0; i < 10 && !shown(made).includes('How is it now'); i++) {
        expect(prompt(made)).not.to.equal('');
        expect(prompts).not.to.include(prompt(made));
        prompts.add(prompt(made));
        expect(atHeading(made)).to.equal(true);
        // There is always a way on and a way out.
        control(made, 'That is enough');
        if (prompt(made) === 'Pick a colour.') await press(made, 'green');
        else await press(made, /^(Next|Done)$/);
      }
      expect(shown(made)).to.contain('How is it now');
      expect(events[0]).to.deep.equal(['started', { exercise }]);
      expect(events.slice(1, -1).map(([name]) => name)).to.deep.equal(
        Array.from({ length: prompts.size }, () => 'step-changed'),
      );
      expect(events.at(-1)).to.deep.equal(['ended', { exercise, why: 'finished' }]);
    });
  }

  describe('the senses', () => {
    it('come in any order', async () => {
      const made = await make();
      await press(made, START, 'Taste');
      expect(prompt(made)).to.equal('Notice 1 taste.');
      expect(control(made, 'Taste').getAttribute('aria-current')).to.equal('step');
      await press(made, 'Next');
      expect(prompt(made)).to.contain('hands or feet');
      await press(made, 'Hear', 'Next');
      expect(prompt(made)).to.equal('Notice 2 smells.');
      await press(made, 'Done');
      expect(shown(made)).to.contain('How is it now');
      expect(
        events
          .filter(([name]) => name === 'step-changed')
          .map(([, detail]) => (detail as { step: string }).step),
      ).to.deep.equal(['see', 'taste', 'touch', 'hear', 'smell']);
    });

    it('take a tap for each thing, and give it back', async () => {
      const made = await make();
      await press(made, START);
      expect(status(made)).to.contain('Fewer is fine');
      await tap(made, 0, 3, 4);
      expect(pressed(made)).to.deep.equal([true, false, false, true, true]);
      expect(status(made)).to.equal('2 left, if you like.');
      await tap(made, 3);
      expect(pressed(made)).to.deep.equal([true, false, false, false, true]);
      expect(status(made)).to.equal('3 left, if you like.');
      await tap(made, 1, 2, 3);
      expect(status(made)).to.equal('Go on whenever you like.');
    });

    it('keep every one of taps that come faster than the screen', async () => {
      const made = await make();
      await press(made, START);
      marks(made).forEach((each) => each.click());
      await settled(made);
      expect(pressed(made)).to.deep.equal([true, true, true, true, true]);
    });

    it('are there as they were left when one goes back', async () => {
      const made = await make();
      await press(made, START);
      expect(() => control(made, 'Back')).to.throw();
      await tap(made, 1);
      await press(made, 'Next', 'Next');
      await press(made, 'Back', 'Back');
      expect(pressed(made)).to.deep.equal([false, true, false, false, false]);
    });

    it('give their share to the others when skipped, until one returns', async () => {
      const made = await make();
      await press(made, START, 'Skip');
      expect(prompt(made)).to.contain('Notice 7 things');
      expect(marks(made)).to.have.length(7);
      await press(made, 'See', 'Feel');
      expect(prompt(made)).to.contain('Notice 4 things');
    });

    it('can be left out for the visit, on the whole page, and brought back', async () => {
      const made = await make();
      const other = document.createElement('grounding-steps');
      made.parentElement!.append(other);
      await settled(other);
      await press(other, START);
      await press(made, START);
      await more(made, 'Leave this sense out for this visit');
      expect(prompt(made)).to.contain('Notice 7 things');
      expect(atHeading(made)).to.equal(true);
      expect(all(made, '[part=steps] button').map((each) => each.textContent.trim())).to.deep.equal([
        'Feel',
        'Hear',
        'Smell',
        'Taste',
      ]);
      await settled(other);
      expect(prompt(other)).to.equal(prompt(made));
      expect(document.activeElement === made, 'the other leaves the focus alone').to.equal(true);

      await press(other, 'That is enough', 'Skip');
      expect(shown(other)).not.to.contain(START);
      await press(other, 'Something else');
      expect(choices(other)).not.to.include('One colour');

      await press(other, 'Bring back: See');
      expect(shown(other)).to.contain(START);
      await settled(made);
      expect(prompt(made)).to.contain('Notice 4 things');
      await press(made, 'See');
      expect(marks(made)).to.have.length(5);
    });

    it('lead to what needs none of them when all are left out', async () => {
      const made = await make();
      await press(made, START);
      for (let i = 0; i < 5; i++) await more(made, 'Leave this sense out for this visit');
      expect(prompt(made)).to.equal('Name three things that are in this place.');
      await press(made, 'Next', 'Next', 'Done');
      expect(shown(made)).to.contain('How is it now');
    });

    it('finish when the last one is left out', async () => {
      const made = await make('3-2-1');
      await press(made, 'Start', 'Next', 'Next');
      await more(made, 'Leave this sense out for this visit');
      expect(events.at(-1)).to.deep.equal(['ended', { exercise: '3-2-1', why: 'finished' }]);
    });

    it('are in no event, attribute or keep of the host when left out', async () => {
      const made = await make();
      await press(made, START);
      const before = made.outerHTML;
      await more(made, 'Leave this sense out for this visit');
      expect(made.outerHTML).to.equal(before);
      expect(events.map(([name]) => name)).to.deep.equal(['started', 'step-changed', 'step-changed']);
      expect(pageMemory().read(LEFT_OUT)).to.deep.equal([{ id: 'see' }]);
      wipePage();
      expect(pageMemory().read(LEFT_OUT)).to.deep.equal([]);
      await settled(made);
      expect(shown(made)).to.contain(START).and.not.contain('Left out');
    });
  });

  describe('typing', () => {
    const CANARY = 'canary-5d20c4';

    it('is not there until asked for, marks what it names, and stays on this screen', async () => {
      const made = await make();
      await press(made, START);
      expect(fields(made)).to.have.length(0);
      await type(made, CANARY);
      expect(fields(made)).to.have.length(5);
      expect(fields(made)[0]!.value, 'positive control').to.equal(CANARY);
      expect(pressed(made)).to.deep.equal([true, false, false, false, false]);
      expect(JSON.stringify(events)).not.to.contain(CANARY);
      expect(made.outerHTML).not.to.contain(CANARY);
      expect(JSON.stringify(pageMemory().read(LEFT_OUT))).not.to.contain(CANARY);
    });

    it('comes by real keys, and nothing that is typed steers the exercise', async () => {
      const made = await make();
      await press(made, START);
      await more(made, /^Write it down/);
      fields(made)[1]!.focus();
      await sendKeys({ type: 'a lamp' });
      await sendKeys({ press: 'Enter' });
      expect(fields(made)[1]!.value).to.equal('a lamp');
      expect(prompt(made)).to.contain('Find 5 things');
      expect(pressed(made)).to.deep.equal([false, true, false, false, false]);
    });

    it('is there on going back, and after the tool was moved or set aside', async () => {
      const made = await make();
      await press(made, START);
      await type(made, CANARY);
      await press(made, 'Next', 'Back');
      expect(fields(made)[0]!.value).to.equal(CANARY);
      const parent = made.parentElement!;
      made.remove();
      await settled(made);
      parent.prepend(made);
      await settled(made);
      expect(fields(made)[0]!.value).to.equal(CANARY);
      expect(prompt(made)).to.contain('Find 5 things');
      expect(pressed(made)[0]).to.equal(true);
    });

    for (const [how, forget] of Object.entries<(made: GroundingSteps) => Promise<void>>({
      'it is erased': async (made) => {
        await more(made, 'Erase what I wrote');
        await more(made, /^Write it down/);
      },
      'the exercise ends': async (made) => {
        await press(made, 'That is enough', 'Skip', START);
        await more(made, /^Write it down/);
      },
      'another exercise is chosen': async (made) => {
        await more(made, 'Something else');
        await press(made, START);
        await more(made, /^Write it down/);
      },
      'the sense is left out': async (made) => {
        await more(made, 'Leave this sense out for this visit');
        await press(made, 'Bring back: See', 'See');
      },
    })) {
      it(`is gone when ${how}`, async () => {
        const made = await make();
        await press(made, START);
        await type(made, CANARY);
        expect(inPage(CANARY), 'positive control').to.equal(true);
        await forget(made);
        expect(fields(made).length).to.be.greaterThan(0);
        expect(inPage(CANARY)).to.equal(false);
      });
    }
  });

  describe('orienting', () => {
    const { Date: RealDate } = globalThis;
    afterEach(() => {
      globalThis.Date = RealDate;
    });

    for (const [lang, line] of Object.entries({
      en: /^Today is Tuesday, March 9, 2027\.$/,
      es: /^Hoy es martes, 9 de marzo de 2027\.$/,
      ar: /الثلاثاء.*مارس/,
    })) {
      it(`says today's date in ${lang}`, async () => {
        globalThis.Date = class extends RealDate {
          constructor() {
            super(2027, 2, 9, 12);
          }
        } as DateConstructor;
        const made = await make('orienting', lang);
        made.start();
        await settled(made);
        expect(prompt(made)).to.match(line);
      });
    }
  });

  it('looks for things of a colour by its name, and for those of another', async () => {
    const made = await make('colours');
    await press(made, 'Start', 'blue');
    expect(prompt(made)).to.equal('Look around. Find 5 things that are blue.');
    await tap(made, 0, 1);
    await press(made, 'Another colour');
    expect(control(made, 'blue').getAttribute('aria-pressed')).to.equal('true');
    await press(made, 'blue');
    expect(pressed(made).filter(Boolean)).to.have.length(2);
    await press(made, 'Another colour', 'green');
    expect(prompt(made)).to.contain('that are green');
    expect(pressed(made).filter(Boolean)).to.have.length(0);
    expect(JSON.stringify(events)).not.to.match(/blue|green/);
  });

  /** A person whom the page names. */
  function contact(made: GroundingSteps): HTMLElement {
    const person = Object.assign(document.createElement('p'), { slot: 'support', textContent: 'Call Amal' });
    made.append(person);
    return person;
  }

  describe('a person to contact is in sight where nothing else was right:', () => {
    it('all along `outward`, which is where other tools lead', async () => {
      const made = await make('outward');
      const person = contact(made);
      for (const label of ['Start', 'Next', 'That is enough', 'The same', 'Done']) {
        expect(visible(person), label).to.equal(true);
        await press(made, label);
      }
      expect(visible(person)).to.equal(true);
    });

    it('with every sense left out', async () => {
      const made = await make();
      const person = contact(made);
      await press(made, START);
      for (let sense = 0; sense < 5; sense++) {
        expect(visible(person), String(sense)).to.equal(false);
        await more(made, 'Leave this sense out for this visit');
      }
      expect(visible(person)).to.equal(true);
      await press(made, 'Bring back: See');
      expect(visible(person)).to.equal(false);
    });

    it('with everything passed over, until something else is chosen', async () => {
      const made = await make();
      const person = contact(made);
      await press(made, START, 'Skip', 'Skip', 'Skip', 'Skip');
      expect(visible(person)).to.equal(false);
      await press(made, 'Skip');
      expect(shown(made)).to.contain('How is it now');
      expect(visible(person)).to.equal(true);
      await press(made, 'The same', 'Done');
      expect(visible(person)).to.equal(false);
      await press(made, START);
      await tap(made, 0);
      await press(made, 'Skip', 'Skip', 'Skip', 'Skip', 'Skip');
      expect(visible(person), 'something was noticed').to.equal(false);
    });
  });

  describe('the end', () => {
    it('has its headings in order, under the tool’s own', async () => {
      const made = await make();
      await press(made, START, 'That is enough');
      const levels = (): string =>
        all(made, 'h2, h3')
          .map(({ localName }) => localName)
          .join(' ');
      expect(levels()).to.equal('h2 h3');
      await press(made, 'Worse');
      expect(levels()).to.equal('h2 h3 h3');
    });

    it('is there at any time, asks, and leads from "Worse" to a person the host names', async () => {
      const made = await make('feet');
      const person = contact(made);
      await press(made, 'Start', 'That is enough');
      expect(events.at(-1)).to.deep.equal(['ended', { exercise: 'feet', why: 'stopped' }]);
      expect(visible(person)).to.equal(false);
      await press(made, 'Worse');
      expect(shown(made)).to.contain('Eyes open, looking around');
      expect(visible(person)).to.equal(true);
      await press(made, 'Done');
      expect(visible(person)).to.equal(false);
      expect(prompt(made)).to.equal('Feet on the floor');
      expect(atHeading(made)).to.equal(true);
      expect(JSON.stringify(events)).not.to.match(/worse/i);
    });

    it('is not asked about by who wants another exercise', async () => {
      const made = await make();
      await press(made, START);
      await more(made, 'Something else');
      expect(events.at(-1)).to.deep.equal(['ended', { exercise: '5-4-3-2-1', why: 'stopped' }]);
      expect(choices(made)).to.have.length(6);
      expect(all(made, '[part=choices] button').every(visible)).to.equal(true);
    });
  });

  describe('from a script', () => {
    it('starts before it is rendered, with the focus on the first step', async () => {
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const made = document.createElement('grounding-steps');
      made.exercise = 'outward';
      box.append(made);
      made.start();
      await settled(made);
      expect(prompt(made)).to.contain('Look slowly around');
      expect(document.activeElement === made).to.equal(true);
      expect(atHeading(made)).to.equal(true);
    });

    it('starts, changes and stops, and puts up with nonsense', async () => {
      const made = await make();
      made.stop();
      made.start('nonsense' as Exercise);
      made.start('feet');
      await settled(made);
      made.stop();
      made.stop();
      expect(events).to.deep.equal([
        ['started', { exercise: '5-4-3-2-1' }],
        ['ended', { exercise: '5-4-3-2-1', why: 'stopped' }],
        ['started', { exercise: 'feet' }],
        ['step-changed', { exercise: 'feet', step: 'floor' }],
        ['ended', { exercise: 'feet', why: 'stopped' }],
      ]);
    });
  });

  it('can be done with the keyboard alone', async () => {
    const made = await make();
    const key = async (name: string): Promise<void> => {
      await sendKeys({ press: name });
      await settled(made);
    };
    made.focus();
    await key('Enter');
    expect(prompt(made)).to.contain('Find 5 things');
    await key('Tab');
    await key(' ');
    await key('Tab');
    await key('Enter');
    expect(pressed(made)).to.deep.equal([true, true, false, false, false]);
    await key(' ');
    expect(pressed(made)).to.deep.equal([true, false, false, false, false]);
    for (let i = 0; i < 4; i++) await key('Tab');
    expect(focused(made)!.textContent!.trim()).to.equal('Next');
    await key('Enter');
    expect(prompt(made)).to.contain('Notice 4 things');
    expect(atHeading(made)).to.equal(true);
  });

  it('forgets place, marks and ending on wipe, with nothing told', async () => {
    const made = await make();
    await press(made, START);
    await tap(made, 0);
    const told = events.length;
    made.wipe();
    await settled(made);
    expect(shown(made)).to.contain(START);
    expect(events).to.have.length(told);
    await press(made, START);
    expect(pressed(made)).not.to.include(true);
    await more(made, 'Leave this sense out for this visit');
    made.wipe();
    await settled(made);
    expect(shown(made)).to.contain(START).and.not.contain('Left out');
    await press(made, START, 'That is enough');
    wipePage();
    await settled(made);
    expect(shown(made)).to.contain(START);
  });
});
