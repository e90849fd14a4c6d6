import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { MoodCheckin } from '../../../src/components/mood-checkin/mood-checkin.js';
import { CalmSpace } from '../../../src/components/calm-space/calm-space.js';
import { ENOUGH } from '../../../src/components/mood-checkin/mood-analysis.js';
import { EMPTY, newMood, type Mood, type MoodContent } from '../../../src/components/mood-checkin/mood.js';
import { isMood, MOODS, readMoods, writeMoods } from '../../../src/components/mood-checkin/collection.js';
import { writeExport } from '../../../src/keep/transfer.js';
import { MemoryKeep, pageMemory } from '../../../src/keep/memory-keep.js';
import type { KeptRecord, VisitCollection } from '../../../src/keep/collection.js';
import { WIPE_EVENT } from '../../../src/page/wipe.js';
import type { Change } from '../../../src/keep/keep.js';
import { control, deep, shown, unfold, visible } from '../../support/deep.js';
import { everyTag } from '../../support/every-tag.js';
import { give, pick, write } from '../../support/hands.js';
import { printedBy } from '../../support/print.js';
import { waitUntil } from '../../support/wait.js';

const HOUR = 3_600_000;
/** Check-ins that end now, the last one first given. */
const fill = (n: number, content: (i: number) => Partial<MoodContent>, step = 8 * HOUR): Promise<void> =>
  pageMemory().update(MOODS, () =>
    Array.from({ length: n }, (_, i) =>
      newMood(`m${String(i)}`, { ...EMPTY, ...content(i) }, Date.now() - (n - i) * step, 'UTC'),
    ),
  );
const varied = (i: number): Partial<MoodContent> => ({
  valence: (i % 5) + 1,
  energy: ((i + 2) % 5) + 1,
  words: i % 5 > 2 ? ['calm'] : ['tense'],
  tags: i % 5 > 2 ? ['outside'] : ['alone'],
});

const press = async (made: HTMLElement, text: string | RegExp): Promise<void> => {
  control(made, text).click();
  await (made as MoodCheckin).updateComplete;
  // Saving and removing go through a promise.
  await new Promise((resolve) => setTimeout(resolve));
  await (made as MoodCheckin).updateComplete;
};
const choose = async (made: HTMLElement, label: string, option: string): Promise<void> => {
  const select = control(made, new RegExp(`^${label}`)).querySelector('select')!;
  const index = [...select.options].findIndex((each) => each.textContent!.trim() === option);
  expect(index, option).to.be.at.least(0);
  pick(select, index);
  await (made as MoodCheckin).updateComplete;
};
const field = (made: HTMLElement, selector: string): HTMLInputElement =>
  [...deep(made.shadowRoot!)].find((each) => each.matches(selector) && visible(each)) as HTMLInputElement;
const type = async (made: HTMLElement, selector: string, text: string): Promise<void> => {
  write(field(made, selector), text);
  await (made as MoodCheckin).updateComplete;
};
const kept = (): readonly Mood[] => pageMemory().read(MOODS);
/** Written to a file and read back. */
const round = (moods: readonly Mood[]): readonly Mood[] => readMoods(writeMoods(moods));
const cells = (made: HTMLElement): string[][] =>
  [...made.shadowRoot!.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent!.trim()),
  );
const analysis = async (made: HTMLElement, view?: string): Promise<void> => {
  await press(made, 'My check-ins');
  if (view) await choose(made, 'Show', view);
};
const importFile = async (made: HTMLElement, text: string): Promise<void> => {
  const input = made.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
  give(input, text);
  await waitUntil(() => input.files!.length === 0);
  await new Promise((resolve) => setTimeout(resolve));
  await (made as MoodCheckin).updateComplete;
};

everyTag({
  tag: 'mood-checkin',
  element: MoodCheckin,
  states: {
    'words chosen': async (made) => {
      made.shadowRoot!.querySelectorAll('summary')[3]!.click();
      await new Promise((resolve) => setTimeout(resolve));
      made.shadowRoot!.querySelector<HTMLElement>('details[open] .chip')!.click();
    },
    'the scale': async (made) => {
      made.shadowRoot!.querySelector<HTMLElement>('.nav button')!.click();
      await (made as MoodCheckin).updateComplete;
      made.shadowRoot!.querySelector<HTMLElement>('[role=radio]')!.click();
    },
    'anything else': async (made) => {
      for (let i = 0; i < 3; i++) {
        made.shadowRoot!.querySelector<HTMLElement>('.nav button')!.click();
        await (made as MoodCheckin).updateComplete;
      }
      for (const summary of made.shadowRoot!.querySelectorAll('summary')) summary.click();
    },
    'three low': async (made) => {
      await fill(2, () => ({ valence: 1 }));
      for (const selector of ['.nav button', '[role=radio]', '.nav .primary']) {
        made.shadowRoot!.querySelector<HTMLElement>(selector)!.click();
        await (made as MoodCheckin).updateComplete;
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
    'the list': async (made) => {
      await fill(12, varied);
      made.shadowRoot!.querySelector<HTMLElement>('.quiet')!.click();
      await (made as MoodCheckin).updateComplete;
      for (const summary of made.shadowRoot!.querySelectorAll('summary')) summary.click();
    },
    ...Object.fromEntries(
      ['day', 'time', 'weekday', 'together'].map((name, i) => [
        `the analysis by ${name}`,
        async (made: HTMLElement) => {
          await fill(40, varied);
          made.shadowRoot!.querySelector<HTMLElement>('.quiet')!.click();
          await (made as MoodCheckin).updateComplete;
          pick(made.shadowRoot!.querySelector('select')!, i + 1);
          await (made as MoodCheckin).updateComplete;
          made.shadowRoot!.querySelector<HTMLElement>('summary')!.click();
        },
      ]),
    ),
  },
  type: async (made, text) => {
    await press(made, 'In my own words');
    await type(made, 'input:not([type])', text);
  },
  phrases: { en: 'How is it right now?', es: '¿Cómo va todo ahora?', ar: 'كيف الحال الآن؟' },
});

describe('<mood-checkin>', () => {
  let made: MoodCheckin;

  before(() => {
    CalmSpace.define();
    MoodCheckin.define();
  });
  beforeEach(async () => {
    document.dispatchEvent(new Event(WIPE_EVENT));
    made = await fixture<MoodCheckin>(html`<mood-checkin lang="en"></mood-checkin>`);
  });
  after(() => document.dispatchEvent(new Event(WIPE_EVENT)));

  describe('a check-in', () => {
    it('takes seven taps with words, pleasantness and energy, and tells the page only that it was made', async () => {
      const told = oneEvent(made, 'mood-checked-in');
      const taps = ['Unpleasant and heavy', 'sad', 'Next', 'unpleasant', 'Next', 'little', 'Save'];
      for (const tap of taps) await press(made, tap);
      expect(taps.length).to.be.at.most(8);
      expect(((await told) as CustomEvent).detail).to.deep.equal({ edited: false });
      const [mood] = kept();
      expect(mood).to.include({ valence: 2, energy: 2, distress: null, note: '' });
      expect(mood!.words).to.deep.equal(['sad']);
      expect(mood!.zone).to.equal(Intl.DateTimeFormat().resolvedOptions().timeZone);
      expect(shown(made)).to.contain('on your list').and.to.contain('Nothing is stored');
    });

    it('can be saved after any first tap, and not before', async () => {
      expect(() => control(made, 'Save')).to.throw();
      await press(made, 'Hard to put into words');
      await press(made, 'no word for it');
      await press(made, 'Save');
      expect(kept()[0]!.words).to.deep.equal(['no-word']);
    });

    it('lets every question be skipped, gone back to, and an answer be taken back', async () => {
      for (let i = 0; i < 3; i++) await press(made, 'Skip');
      expect(shown(made)).to.contain('Anything else?');
      expect(() => control(made, 'Save')).to.throw();
      await press(made, 'Back');
      await press(made, 'very much');
      expect(control(made, 'very much').getAttribute('aria-checked')).to.equal('true');
      await press(made, 'no answer');
      expect(() => control(made, 'Save')).to.throw();
      expect(control(made, 'Skip')).to.exist;
    });

    it('moves the focus to each new question, and not before anybody has done something', async () => {
      expect(made.shadowRoot!.activeElement).to.equal(null);
      await press(made, 'Skip');
      expect(made.shadowRoot!.activeElement!.textContent!.trim()).to.equal('How pleasant is it?');
    });

    it('goes by keyboard alone', async () => {
      const next = control(made, 'Skip');
      next.focus();
      await sendKeys({ press: 'Enter' });
      await made.updateComplete;
      control(made, 'no answer').focus();
      await sendKeys({ press: 'ArrowDown' });
      expect(made.shadowRoot!.activeElement!.textContent!.trim()).to.equal('very unpleasant');
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ press: 'ArrowUp' });
      await made.updateComplete;
      const chosen = made.shadowRoot!.activeElement!;
      expect([chosen.textContent!.trim(), chosen.getAttribute('aria-checked')]).to.deep.equal([
        'unpleasant',
        'true',
      ]);
      expect(made.shadowRoot!.querySelectorAll('[role=radio][tabindex="0"]')).to.have.length(1);
      control(made, 'Save').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => kept().length === 1);
      expect(kept()[0]!.valence).to.equal(2);
    });

    it('goes sideways as people write', async () => {
      made.lang = 'ar';
      await new Promise((resolve) => setTimeout(resolve));
      await made.updateComplete;
      await press(made, 'تخطٍّ');
      const radios = [...made.shadowRoot!.querySelectorAll<HTMLElement>('[role=radio]')];
      radios[1]!.focus();
      await sendKeys({ press: 'ArrowLeft' });
      expect(made.shadowRoot!.activeElement).to.equal(radios[2]);
    });

    it('takes own words and tags, offers them again, and counts one that is typed but not added', async () => {
      await press(made, 'In my own words');
      await type(made, 'input:not([type])', '  wobbly ');
      field(made, 'input:not([type])').focus();
      await sendKeys({ press: 'Enter' });
      await made.updateComplete;
      expect(control(made, 'wobbly').getAttribute('aria-pressed')).to.equal('true');
      for (let i = 0; i < 3; i++) await press(made, /^(Skip|Next)$/);
      await press(made, 'Distress');
      await press(made, '7');
      await press(made, 'In my own words');
      await type(made, 'input:not([type])', 'the cat');
      await press(made, 'A note');
      await type(made, 'textarea', 'a few lines');
      await press(made, 'Save');
      expect(kept()[0]).to.deep.include({
        words: ['wobbly'],
        tags: ['the cat'],
        distress: 7,
        note: 'a few lines',
      });
      await press(made, 'Another check-in');
      await press(made, 'In my own words');
      expect(control(made, 'wobbly').getAttribute('aria-pressed')).to.equal('false');
    });

    it('can be left at the end by someone who said nothing, and nothing is kept', async () => {
      for (let i = 0; i < 3; i++) await press(made, 'Skip');
      await press(made, 'Close');
      expect(made.shadowRoot!.activeElement!.textContent!.trim()).to.equal('How is it right now?');
      expect(kept()).to.deep.equal([]);
      for (let i = 0; i < 3; i++) await press(made, 'Skip');
      await press(made, 'Where I am');
      await press(made, 'outdoors');
      expect(() => control(made, 'Close'), 'there is something to save').to.throw();
      await press(made, 'outdoors');
      expect(control(made, 'Close')).to.exist;
    });

    for (const lang of ['en', 'es', 'ar']) {
      it(`moves no word under the finger, whatever is chosen, in ${lang}`, async () => {
        const box = made.parentElement!;
        made.lang = lang;
        await new Promise((resolve) => setTimeout(resolve));
        await unfold(made);
        for (const width of [280, 320, 390, 600, 1280]) {
          box.style.inlineSize = `${width}px`;
          await new Promise((resolve) => requestAnimationFrame(resolve));
          const chips = [...made.shadowRoot!.querySelectorAll<HTMLElement>('.chip')];
          const buttons = (): HTMLElement[] => [
            ...made.shadowRoot!.querySelectorAll<HTMLElement>('.nav button'),
          ];
          const places = (): string =>
            [...chips, ...buttons()]
              .map((each) => {
                const { x, y } = each.getBoundingClientRect();
                return [x - box.getBoundingClientRect().x, y - box.getBoundingClientRect().y].join();
              })
              .join(' ');
          const before = places();
          for (const chip of chips.slice(0, 24)) {
            chip.click();
            await made.updateComplete;
            expect(places(), `${width} px, ${chip.textContent!.trim()}`).to.equal(before);
          }
          expect(made.shadowRoot!.querySelectorAll('[aria-pressed=true]')).to.have.length(24);
          for (const chip of chips.slice(0, 24)) chip.click();
          await made.updateComplete;
          expect(places(), 'and back').to.equal(before);
        }
      });
    }

    it('keeps own words where they are when one is chosen, and the field when one is added', async () => {
      await fill(30, (i) => ({ words: [`own ${i}`] }));
      await press(made, 'In my own words');
      const chips = (): string[] =>
        [...made.shadowRoot!.querySelectorAll('details[open] .chip')].map((chip) => chip.textContent!.trim());
      const before = chips();
      expect(before).to.have.length(24).and.to.include('own 29');
      const { y } = field(made, 'input:not([type])').getBoundingClientRect();
      await press(made, before[12]!);
      expect(chips()).to.deep.equal(before);
      await type(made, 'input:not([type])', 'new');
      await press(made, 'Add');
      expect(chips()).to.deep.equal([...before, 'new']);
      expect(field(made, 'input:not([type])').getBoundingClientRect().y).to.equal(y);
    });

    it('offers own words again from the last ninety-nine check-ins, each in one spelling', async () => {
      await fill(100, (i) => ({ words: [['oldest', 'within'][i] ?? (i % 2 ? 'Same' : 'same ')] }));
      await press(made, 'In my own words');
      const chips = [...made.shadowRoot!.querySelectorAll('details[open] .chip')].map((chip) =>
        chip.textContent!.trim(),
      );
      expect(chips).to.deep.equal(['Same', 'within']);
      await type(made, 'input:not([type])', 'SAME');
      await press(made, 'Add');
      expect(control(made, 'Same').getAttribute('aria-pressed')).to.equal('true');
      await press(made, 'Same');
      expect(() => control(made, 'Save'), 'taken out again').to.throw();
    });

    it('is saved once, and removed once, however often and long a button is pressed', async () => {
      let go = (): void => undefined;
      let times = 0;
      class Slow extends MemoryKeep {
        override async update<T extends KeptRecord>(
          collection: VisitCollection<T>,
          change: Change<T>,
        ): Promise<void> {
          times++;
          await new Promise<void>((resolve) => (go = resolve));
          return super.update(collection, change);
        }
      }
      const keep = new Slow();
      const space = await fixture<CalmSpace>(
        html`<calm-space .keep=${keep}><mood-checkin lang="en"></mood-checkin></calm-space>`,
      );
      made = space.querySelector('mood-checkin')!;
      const told: string[] = [];
      for (const name of ['mood-checked-in', 'mood-removed'])
        made.addEventListener(name, () => told.push(name));
      await press(made, 'Hard to put into words');
      await press(made, 'numb');
      for (let i = 0; i < 3; i++) await press(made, 'Save');
      go();
      await waitUntil(() => shown(made).includes('on your list'));
      expect([keep.read(MOODS).length, times, told.join()]).to.deep.equal([1, 1, 'mood-checked-in']);
      await press(made, 'My check-ins');
      for (let i = 0; i < 3; i++) await press(made, /^Remove/);
      go();
      await waitUntil(() => shown(made).includes('Removed.'));
      expect([keep.read(MOODS).length, times]).to.deep.equal([0, 2]);
      await press(made, 'Undo');
      go();
      await waitUntil(() => keep.read(MOODS).length === 1);
      expect(told).to.deep.equal(['mood-checked-in', 'mood-removed']);
    });

    it('takes no word from the Enter that ends its composing, as Safari sends it', async () => {
      await press(made, 'In my own words');
      await type(made, 'input:not([type])', 'かな');
      const input = field(made, 'input:not([type])');
      const enter = (init: KeyboardEventInit): boolean =>
        input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...init }));
      input.dispatchEvent(new CompositionEvent('compositionend', { data: 'かな' }));
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- what Safari sends
      enter({ keyCode: 229 });
      await made.updateComplete;
      expect(input.value).to.equal('かな');
      enter({});
      await made.updateComplete;
      expect(control(made, 'かな').getAttribute('aria-pressed')).to.equal('true');
    });

    it('keeps the note off the bar that stays in sight', async function () {
      // WebKit's driver cannot set one.
      if (!('chrome' in window || navigator.userAgent.includes('Firefox'))) this.skip();
      await setViewport({ width: 390, height: 700 });
      for (let i = 0; i < 3; i++) await press(made, 'Skip');
      await unfold(made);
      const note = field(made, 'textarea');
      const bar = made.shadowRoot!.querySelector('.nav')!;
      window.scrollTo(0, 0);
      note.focus();
      const end = note.getBoundingClientRect().bottom;
      expect(end).to.be.at.most(bar.getBoundingClientRect().top);
      await setViewport({ width: 800, height: 600 });
    });

    it('keeps what was entered while the element is moved, taken out and put back', async () => {
      await press(made, 'In my own words');
      await type(made, 'input:not([type])', 'half a wo');
      const parent = made.parentElement!;
      made.remove();
      await made.updateComplete;
      parent.append(made);
      await made.updateComplete;
      expect(field(made, 'input:not([type])').value).to.equal('half a wo');
      expect(made.shadowRoot!.activeElement, 'and takes no focus').to.equal(null);
    });

    it('stays where it is, with a plain word, where it cannot be kept', async () => {
      class Full extends MemoryKeep {
        override readonly lasting = true;
        override update(): Promise<void> {
          return Promise.reject(new Error('full'));
        }
      }
      const space = await fixture<CalmSpace>(
        html`<calm-space .keep=${new Full()}><mood-checkin lang="en"></mood-checkin></calm-space>`,
      );
      made = space.querySelector('mood-checkin')!;
      await press(made, 'Hard to put into words');
      await press(made, 'numb');
      await press(made, 'Save');
      expect(shown(made)).to.contain('could not be kept').and.to.contain('Chosen: numb');
      expect(shown(made), 'a keep of the host’s may store').not.to.contain('Nothing is stored');
    });
  });

  describe('a check-in with which nobody should be alone', () => {
    const person = (): HTMLElement => made.shadowRoot!.querySelector('[part=person]')!;
    const contact = async (): Promise<HTMLElement> => {
      const given = Object.assign(document.createElement('p'), { slot: 'support', textContent: 'Call Amal' });
      made.append(given);
      await made.updateComplete;
      return given;
    };

    it('names a person at once, politely, below all else, until the check-in ends', async () => {
      const given = await contact();
      await unfold(made);
      const height = (): number => made.getBoundingClientRect().height;
      const size = height();
      const places = (): string =>
        [...made.shadowRoot!.querySelectorAll('button')].map((each) => each.getBoundingClientRect().y).join();
      const before = places();
      const line = person().previousElementSibling!;
      expect([visible(given), line.textContent!.trim()]).to.deep.equal([false, '']);
      await press(made, 'sad');
      expect(visible(given)).to.equal(false);
      await press(made, 'without hope');
      expect([visible(given), line.textContent!.trim()]).to.deep.equal([true, 'A person to talk to']);
      expect(places()).to.equal(before);
      const grown = height();
      expect(grown, 'no room is kept empty before').to.be.above(size + 44);
      expect(made.shadowRoot!.activeElement?.textContent ?? '', 'the focus stays').not.to.contain('person');
      await press(made, 'Next');
      expect(visible(given), 'on the next question too').to.equal(true);
      await press(made, 'Back');
      await unfold(made);
      const now = places();
      await press(made, 'without hope');
      expect([visible(given), height(), places()], 'taken back').to.deep.equal([true, grown, now]);
      await press(made, 'Save');
      expect(visible(given), 'saved without it').to.equal(false);
      await press(made, 'Another check-in');
      await unfold(made);
      expect(height(), 'the next is another').to.equal(size);
    });

    it('names one for distress of 9 or 10, and after saving', async () => {
      const given = await contact();
      for (let i = 0; i < 3; i++) await press(made, 'Skip');
      await press(made, 'Distress');
      await press(made, '8');
      expect(visible(given)).to.equal(false);
      await press(made, '9');
      expect(visible(given)).to.equal(true);
      await press(made, 'Save');
      expect(shown(made)).to.contain('on your list');
      expect(visible(given)).to.equal(true);
      await press(made, 'Another check-in');
      expect(visible(given), 'the next is another').to.equal(false);
    });

    it('has a sentence that fits anywhere where the page names nobody', async () => {
      expect(shown(made)).not.to.contain('someone you trust');
      await press(made, 'Unpleasant and heavy');
      await press(made, 'without hope');
      expect(shown(made)).to.contain('someone you trust').and.to.contain('local emergency number');
    });
  });

  describe('nothing that a browser or a keep says', () => {
    const { resolvedOptions } = Intl.DateTimeFormat.prototype;
    const { now } = Date;
    afterEach(() => {
      Intl.DateTimeFormat.prototype.resolvedOptions = resolvedOptions;
      Date.now = now;
    });
    const checkIn = async (): Promise<void> => {
      await press(made, 'Hard to put into words');
      await press(made, 'numb');
      await press(made, 'Save');
      expect(shown(made)).to.contain('on your list').and.not.to.contain('did not load');
      await press(made, 'My check-ins');
      expect(shown(made)).to.contain('1 check-in.').and.to.contain('numb');
      await press(made, 'Save or print');
      await press(made, /^Edit/);
      await press(made, 'Cancel');
    };

    for (const zone of ['Etc/Unknown', undefined, '', 'Mars/Base']) {
      it(`of the time loses a check-in: a zone called ${zone}`, async () => {
        Intl.DateTimeFormat.prototype.resolvedOptions = function () {
          return { ...resolvedOptions.call(this), timeZone: zone! };
        };
        await checkIn();
        expect(kept()).to.have.length(1);
        expect(isMood(kept()[0])).to.equal(true);
      });
    }

    for (const [year, time] of Object.entries({
      1969: -1e9,
      1970: 0,
      2200: Date.parse('2200-06-01T12:00:00Z'),
    })) {
      it(`of the time loses a check-in: a clock set to ${year}`, async () => {
        Date.now = () => time;
        await checkIn();
        expect(round(kept())).to.deep.equal(kept());
      });
    }

    it('blanks what else is kept: it is told, and stays as it is', async () => {
      const keep = new MemoryKeep();
      const good = Array.from({ length: 8 }, (_, i) =>
        newMood(`g${i}`, { ...EMPTY, valence: 4, words: ['calm'] }, Date.now() - (i + 1) * 30 * HOUR, 'UTC'),
      );
      const [one] = good;
      const odd: unknown[] = [
        { ...one!, id: 'a', at: 9e99 },
        { ...one!, id: 'b', date: '2024-02-30' },
        { ...one!, id: 'c', words: undefined },
        null,
      ];
      const elsewhere = { ...one!, id: 'd', zone: 'Etc/Unknown', note: 'from elsewhere' };
      await keep.update(MOODS, () => [...good, ...odd, elsewhere] as Mood[]);
      const space = await fixture<CalmSpace>(
        html`<calm-space .keep=${keep}><mood-checkin lang="en"></mood-checkin></calm-space>`,
      );
      made = space.querySelector('mood-checkin')!;
      await press(made, 'My check-ins');
      expect(shown(made)).to.contain('9 check-ins. 4 of these cannot be read. They are kept as they are.');
      expect(shown(made), 'a zone is no reason').to.contain('from elsewhere');
      for (const view of ['Day by day', 'Time of day', 'Days of the week', 'What was noted together']) {
        await choose(made, 'Show', view);
        expect(shown(made), view).to.contain('check-ins.').and.to.contain('4 of these cannot be read');
        expect(shown(made)).not.to.contain('did not load');
      }
      await choose(made, 'Show', 'The list');
      await press(made, /^Edit/);
      await press(made, 'Pleasant and quiet');
      await press(made, 'at ease');
      await press(made, 'Save');
      await press(made, /^Remove/);
      expect(keep.read(MOODS)).to.include.members(odd);
      expect(keep.read(MOODS)).to.have.length(12);
    });
  });

  describe('three low check-ins in a row', () => {
    const checkIn = async (word: string): Promise<void> => {
      await press(made, 'Skip');
      await press(made, word);
      await press(made, 'Save');
    };

    it('offer tools that the page has and a person, once put aside until a better one', async () => {
      customElements.get('breathing-pacer') ??
        customElements.define('breathing-pacer', class extends HTMLElement {});
      await fill(2, () => ({ valence: 2 }));
      await checkIn('very unpleasant');
      expect(shown(made)).to.contain('a person to talk to').and.to.contain('someone you trust');
      expect(() => control(made, 'Looking around the room'), 'not on this page').to.throw();
      await press(made, 'Slow breathing');
      expect(made.shadowRoot!.querySelector('breathing-pacer')).to.exist;
      await press(made, 'Not now');
      expect(made.shadowRoot!.querySelector('[part=offer]')).to.equal(null);
      for (const [word, offered] of [
        ['unpleasant', false],
        ['pleasant', false],
        ['unpleasant', false],
        ['unpleasant', false],
        ['unpleasant', true],
      ] as const) {
        await press(made, 'Another check-in');
        await checkIn(word);
        expect(made.shadowRoot!.querySelector('[part=offer]') !== null, word).to.equal(offered);
      }
    });

    it('say nothing of it before the third, and show the page’s own contact', async () => {
      const person = Object.assign(document.createElement('p'), {
        slot: 'support',
        textContent: 'Call Amal',
      });
      made.append(person);
      await fill(1, () => ({ valence: 1 }));
      await checkIn('unpleasant');
      expect(made.shadowRoot!.querySelector('[part=offer]')).to.equal(null);
      await press(made, 'Another check-in');
      await checkIn('unpleasant');
      expect(visible(person)).to.equal(true);
    });
  });

  describe('the list', () => {
    it('edits one: time stays, the rest changes, the page learns that it was an edit', async () => {
      await fill(1, () => ({ words: ['sad'], valence: 1 }));
      const [before] = kept();
      await analysis(made);
      await press(made, /^Edit/);
      await press(made, 'Next');
      await press(made, 'pleasant');
      const told = oneEvent(made, 'mood-checked-in');
      await press(made, 'Save');
      expect(((await told) as CustomEvent).detail).to.deep.equal({ edited: true });
      expect(kept()).to.deep.equal([{ ...before!, valence: 4 }]);
      expect(shown(made)).to.contain('My check-ins');
    });

    it('says which one is being changed', async () => {
      await pageMemory().update(MOODS, () => [
        newMood('a', { ...EMPTY, note: 'x' }, Date.parse('2026-03-29T01:00:00Z'), 'Europe/Berlin'),
      ]);
      await analysis(made);
      await press(made, /^Edit/);
      expect(shown(made)).to.match(/Edit : Mar 29, 2026, 3:00.AM/);
    });

    it('leaves one as it was on Cancel', async () => {
      await fill(1, () => ({ words: ['sad'] }));
      const before = kept();
      await analysis(made);
      await press(made, /^Edit/);
      await press(made, 'Unpleasant and heavy');
      await press(made, 'lonely');
      await press(made, 'Cancel');
      expect(kept()).to.equal(before);
      await press(made, 'Another check-in');
      expect(shown(made)).not.to.contain('Chosen');
    });

    it('removes one and brings it back to its place, with the focus near', async () => {
      await fill(3, (i) => ({ note: `note ${String(i)}` }));
      const before = kept();
      await analysis(made);
      const told = oneEvent(made, 'mood-removed');
      await press(made, /^Remove/);
      expect(((await told) as CustomEvent).detail).to.deep.equal({});
      expect(kept().map(({ id }) => id)).to.deep.equal(['m0', 'm1']);
      expect(made.shadowRoot!.activeElement!.textContent).to.contain('My check-ins');
      await press(made, 'Undo');
      expect(kept()).to.deep.equal(before);
      expect(() => control(made, 'Undo')).to.throw();
    });

    it('stays small with 1,000 check-ins, and shows more when asked', async () => {
      await fill(1000, varied);
      await analysis(made);
      const count = (): number => [...deep(made.shadowRoot!)].length;
      expect(count()).to.be.lessThan(400);
      const before = count();
      await press(made, 'Show more');
      expect(count()).to.be.greaterThan(before);
      for (const view of ['Day by day', 'Time of day', 'Days of the week', 'What was noted together']) {
        await choose(made, 'Show', view);
        await choose(made, 'How far back', 'A year');
        expect(count(), view).to.be.lessThan(700);
      }
    });

    it('gives the time on the clock where the person was', async () => {
      await pageMemory().update(MOODS, () => [
        newMood('a', { ...EMPTY, note: 'x' }, Date.parse('2026-03-29T01:00:00Z'), 'Europe/Berlin'),
      ]);
      await analysis(made);
      expect(shown(made)).to.match(/Mar 29, 2026, 3:00.AM/);
    });

    it('is shared by every element on the page', async () => {
      const other = await fixture<MoodCheckin>(html`<mood-checkin lang="en"></mood-checkin>`);
      await press(other, 'My check-ins');
      await press(made, 'Hard to put into words');
      await press(made, 'mixed');
      await press(made, 'Save');
      await other.updateComplete;
      expect(shown(other)).to.contain('mixed');
    });
  });

  describe('the analysis', () => {
    it('is not there below five check-ins', async () => {
      await fill(ENOUGH - 1, varied);
      await analysis(made);
      expect(() => control(made, /^Show(?! more)/)).to.throw();
      expect(made.shadowRoot!.querySelectorAll('[part=list] > li')).to.have.length(4);
    });

    it('draws as many points and middles as the table behind it has', async () => {
      await fill(20, varied, 30 * HOUR);
      await analysis(made, 'Day by day');
      await press(made, 'As a table');
      const rows = cells(made);
      const count = (path: string): number =>
        made.shadowRoot!.querySelector(`path.${path}`)!.getAttribute('d')!.split('M').length - 1;
      expect(count('middles')).to.equal(rows.length);
      const n = rows.reduce((sum, [, each]) => sum + Number(each), 0);
      expect(n).to.equal(20);
      expect(count('points')).to.equal(20);
      // The marks are as high as the table says: 1 at the bottom (100), 5 on top (0).
      const middles = [
        ...made
          .shadowRoot!.querySelector('path.middles')!
          .getAttribute('d')!
          .matchAll(/M\d+ (\d+)/g),
      ];
      expect(middles.map(([, y]) => 5 - Number(y) / 25)).to.deep.equal(
        rows.map(([, , middle]) => Number(middle)),
      );
      const chart = made.shadowRoot!.querySelector('svg')!;
      expect(chart.getAttribute('role')).to.equal('img');
      expect(chart.getAttribute('aria-label')).to.equal('Day by day: Pleasant or not');
      // What the picture says in sentences is said once.
      expect(shown(made).split('20 check-ins.')).to.have.length(2);
    });

    it('follows the range, and shows plain absence', async () => {
      await fill(10, varied, 24 * HOUR * 12);
      await analysis(made, 'Day by day');
      const n = (): number => Number(/(\d+) check-ins?\./.exec(shown(made))![1]);
      const found = [n()];
      for (const range of ['3 months', 'A year']) {
        await choose(made, 'How far back', range);
        found.push(n());
      }
      expect(found).to.deep.equal([2, 7, 10]);
      await pageMemory().update(MOODS, (moods) => moods.map((mood) => ({ ...mood, date: '2001-01-01' })));
      await made.updateComplete;
      expect(shown(made)).to.contain('There are no check-ins here.');
      expect(shown(made)).not.to.match(/gap|missed|missing/i);
    });

    it('can be about energy and distress', async () => {
      await fill(10, (i) => ({ energy: 5, distress: i }), HOUR);
      await analysis(made, 'Day by day');
      expect(shown(made)).to.contain('10 check-ins. There is no answer to “Pleasant or not” in them.');
      expect(shown(made)).not.to.contain('no check-ins here');
      await choose(made, 'About', 'Energy');
      expect(shown(made)).to.contain('The middle one is “very much”');
      await choose(made, 'About', 'Distress');
      expect(shown(made)).to.contain('the most there could be').and.to.contain('The middle one is “4”');
    });

    it('says in one line that is there before, and announced, what each way to look at it shows', async () => {
      await fill(20, varied, 30 * HOUR);
      await analysis(made);
      const line = made.shadowRoot!.querySelector('.stack > [role=status]')!;
      const said = [line.textContent];
      for (const view of ['Day by day', 'Days of the week', 'What was noted together', 'The list']) {
        await choose(made, 'Show', view);
        expect(made.shadowRoot!.querySelector('.stack > [role=status]'), view).to.equal(line);
        said.push(line.textContent);
      }
      // Each is another, or it would not be heard.
      expect(new Set(said).size).to.equal(4);
      expect(said[0]!.trim()).to.equal('The list. 20 check-ins.');
      expect(said[4]).to.equal(said[0]);
      expect(said[2]!.trim()).to.match(
        /^Days of the week. Pleasant or not. 4 weeks. \d+ check-ins.*This may be chance\. It does not show why\.$/,
      );
      await choose(made, 'Show', 'Days of the week');
      await choose(made, 'About', 'Distress');
      expect(line.textContent).to.contain('no answer to “Distress”');
    });

    it('tells what was noted with one thing when asked, as counts, and how pleasant it was when asked again', async () => {
      await fill(40, (i) =>
        i % 2
          ? { tags: ['family'], words: ['sad'], valence: 1 }
          : { tags: ['friend'], words: ['calm'], valence: 5 },
      );
      await analysis(made, 'What was noted together');
      await choose(made, 'How far back', '3 months');
      expect(cells(made), 'nothing that nobody asked for').to.deep.equal([]);
      await choose(made, 'Together with', 'family');
      expect(cells(made)).to.deep.equal([['sad', '20']]);
      expect(shown(made)).to.contain('This may be chance. It does not show why.');
      await press(made, 'Pleasant or not');
      expect(cells(made)).to.deep.equal([
        ['sad', '20'],
        ['very unpleasant', '20'],
      ]);
      await choose(made, 'Together with', 'calm');
      expect(cells(made)[0]).to.deep.equal(['a friend', '20']);
      await fill(6, () => ({ tags: ['home'] }));
      await made.updateComplete;
      await choose(made, 'Together with', 'where I live');
      expect(shown(made)).to.contain('Nothing was noted together with it.');
    });

    it('takes two spellings of an own word for one', async () => {
      await fill(6, (i) => ({ tags: ['home'], words: [['Gym', 'gym ', 'gy\u006d'][i % 3]!] }));
      await analysis(made, 'What was noted together');
      await choose(made, 'Together with', 'where I live');
      expect(cells(made).map(([, times]) => times)).to.deep.equal(['6']);
      expect([...field(made, 'label:last-of-type select').children]).to.have.length.at.most(4);
    });

    it('keeps the page from scrolling sideways, however large the text', async () => {
      await fill(20, (i) => ({ distress: i % 11 }));
      const box = made.parentElement!;
      box.style.inlineSize = '320px';
      box.style.fontSize = '32px';
      await analysis(made, 'Days of the week');
      await choose(made, 'About', 'Distress');
      await press(made, 'As a table');
      const wide = made.shadowRoot!.querySelector<HTMLElement>('.wide')!;
      expect(wide.scrollWidth, 'the table needs it').to.be.greaterThan(wide.clientWidth);
      expect(box.scrollWidth).to.equal(box.clientWidth);
      wide.focus();
      expect(made.shadowRoot!.activeElement, 'the keyboard scrolls it').to.equal(wide);
      expect(wide.getAttribute('aria-label')).to.equal('As a table');
    });

    it('runs from right to left in Arabic', async () => {
      await fill(10, varied);
      await analysis(made, 'Day by day');
      const flipped = (): string => getComputedStyle(made.shadowRoot!.querySelector('svg')!).scale;
      expect(flipped()).to.equal('none');
      made.lang = 'ar';
      await waitUntil(() => flipped() === '-1 1');
    });
  });

  describe('files and print', () => {
    const CANARY = 'canary-note-5521';
    let files: { name: string; text: Promise<string> }[];
    const { click } = HTMLAnchorElement.prototype;
    const { createObjectURL } = URL;

    beforeEach(async () => {
      files = [];
      let blob: Blob;
      URL.createObjectURL = (given: Blob) => {
        blob = given;
        return createObjectURL.call(URL, given);
      };
      HTMLAnchorElement.prototype.click = function () {
        files.push({ name: this.download, text: blob.text() });
      };
      await fill(6, (i) => ({ ...varied(i), note: i ? '' : `=${CANARY}` }));
      await analysis(made);
      await press(made, 'Save or print');
    });
    afterEach(() => {
      HTMLAnchorElement.prototype.click = click;
      URL.createObjectURL = createObjectURL;
    });

    it('save to a file that gives everything back, and takes nothing twice', async () => {
      const before = kept();
      await press(made, 'Save to a file');
      const text = await files[0]!.text;
      expect(files[0]!.name).to.equal('entries.json');
      await importFile(made, text);
      expect(kept(), 'all known already').to.deep.equal(before);
      await pageMemory().update(MOODS, () => []);
      await importFile(made, text);
      expect(kept()).to.deep.equal(before);
      expect(shown(made)).to.contain('New in it: 6');
      await press(made, 'Undo');
      expect(kept()).to.deep.equal([]);
    });

    it('save as a table that runs nothing', async () => {
      await press(made, 'Save as a table (CSV)');
      const text = await files[0]!.text;
      expect(files[0]!.name).to.equal('entries.csv');
      expect(text.split('\r\n')).to.have.length(8);
      expect(text).to.contain(`'=${CANARY}`).and.to.contain('When,Time,Words');
    });

    it('refuse a hostile file with a reason, and change nothing', async () => {
      const before = kept();
      for (const [text, reason] of [
        ['<script>', 'cannot be read'],
        ['{}', 'from something else'],
        [writeExport(MOODS, [{ id: 'x' }]), 'damaged'],
        [
          writeExport(MOODS, [
            { ...before[0]!, id: 'y' },
            { ...before[1]!, valence: 9 },
          ]),
          'damaged',
        ],
        ['x'.repeat(16_777_217), 'too big'],
      ] as const) {
        await importFile(made, text);
        expect(shown(made)).to.contain(reason).and.to.contain('Nothing was changed');
        expect(kept()).to.equal(before);
        await choose(made, 'Show', 'The list');
      }
    });

    it('take nothing in from a file that is still being read when the page is wiped', async () => {
      await press(made, 'Save to a file');
      const text = await files[0]!.text;
      const reading = importFile(made, text);
      document.dispatchEvent(new Event(WIPE_EVENT));
      await reading;
      expect(kept()).to.deep.equal([]);
      expect(() => control(made, 'Undo')).to.throw();
    });

    const printed = async (): Promise<string> => {
      const { frame, paper } = await printedBy(() => press(made, 'Print'));
      frame.remove();
      return paper.textContent!;
    };

    it('print a word that is longer than a line, such as an address, on several', async () => {
      const long = `https://example.org/${'x'.repeat(125)}`;
      await fill(1, () => ({ note: long }));
      control(made, 'Print my notes too').click();
      const { frame, paper } = await printedBy(() => press(made, 'Print'));
      Object.assign(frame.style, { inlineSize: '794px', margin: 0 });
      const page = frame.contentDocument!.documentElement;
      const over = (): number => page.scrollWidth - page.clientWidth;
      // WebKit lays a frame out anew a little later.
      await waitUntil(() => page.clientWidth > 700);
      expect(paper.textContent).to.contain(long);
      expect(over()).to.equal(0);
      paper.append(long);
      expect(over(), 'one that is not the person’s is seen to stick out').to.be.above(0);
      frame.remove();
    });

    it('print dates, counts and a table, with notes only when asked', async () => {
      const plain = await printed();
      expect(plain).to.contain('Summary').and.to.contain('6 check-ins.').and.to.contain('tense');
      expect(plain).not.to.contain(CANARY);
      control(made, 'Print my notes too').click();
      expect(await printed()).to.contain(CANARY);
    });
  });

  it('forgets everything, wherever it is, when the page asks', async () => {
    await fill(8, () => ({ note: 'canary-9' }));
    await analysis(made);
    expect(shown(made)).to.contain('canary-9');
    document.dispatchEvent(new Event(WIPE_EVENT));
    await made.updateComplete;
    expect(shown(made)).to.contain('How is it right now?');
    expect(shown(made)).not.to.contain('canary-9');
    expect(kept()).to.deep.equal([]);
  });

  it('tells the page nothing of a whole check-in', async () => {
    const CANARY = 'canary-31337';
    const told: string[] = [];
    const listen = (event: Event): void => {
      told.push(
        JSON.stringify([
          event.type,
          (event as CustomEvent).detail ?? null,
          (event.target as Element).outerHTML,
        ]),
      );
    };
    const types = ['mood-checked-in', 'mood-removed', 'input', 'change', 'click', 'keydown'];
    window.__keepClosed = false;
    for (const each of types) window.addEventListener(each, listen, true);
    await press(made, 'In my own words');
    await type(made, 'input:not([type])', CANARY);
    await press(made, 'Save');
    await press(made, 'My check-ins');
    expect(shown(made), 'positive control').to.contain(CANARY);
    await press(made, /^Remove/);
    for (const each of types) window.removeEventListener(each, listen, true);
    expect(told.length).to.be.greaterThan(3);
    expect(told.join()).not.to.contain(CANARY);
    const own = Object.getOwnPropertyNames(made).map(
      (name) => (made as unknown as Record<string, unknown>)[name],
    );
    const reaches = (value: unknown, seen = new Set<unknown>()): boolean => {
      if (typeof value === 'string') return value.includes(CANARY);
      if (typeof value !== 'object' || value === null || value instanceof Node || seen.has(value))
        return false;
      seen.add(value);
      return Object.values(value).some((each) => reaches(each, seen));
    };
    expect(reaches({ a: [CANARY] }), 'positive control').to.equal(true);
    expect(reaches(own)).to.equal(false);
  });
});
