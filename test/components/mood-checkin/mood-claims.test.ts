import { expect, fixture, html } from '@open-wc/testing';
import { MoodCheckin } from '../../../src/components/mood-checkin/mood-checkin.js';
import { strings } from '../../../src/components/mood-checkin/mood-checkin.strings.js';
import type { Message } from '../../../src/language/messages.js';
import { EMPTY, newMood, type MoodContent } from '../../../src/components/mood-checkin/mood.js';
import { pageMemory } from '../../../src/keep/memory-keep.js';
import { WIPE_EVENT } from '../../../src/page/wipe.js';
import { words as ar } from '../../../src/generated/words/ar.js';
import { words as es } from '../../../src/generated/words/es.js';
import { control, shown } from '../../support/deep.js';
import { MOODS } from '../../../src/components/mood-checkin/collection.js';
import { pick } from '../../support/hands.js';

const DAY = 86_400_000;
const N = 365;

/** Numbers from 0 to 1, the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const WORDS = ['calm', 'sad', 'tired', 'tense', 'hopeful'];
const TAGS = ['alone', 'family', 'home', 'work', 'slept-well', 'slept-little'];
const point = (share: number): number => Math.min(5, Math.max(1, Math.ceil(share * 5)));

type Content = Partial<MoodContent>;
/** How a diary in which nothing has to do with anything else is written: what each check-in says, and how long ago. */
type Diary = (next: () => number) => { content: Content; ago: number }[];

const some = (next: () => number, items: string[], share: number): string[] =>
  items.filter(() => next() < share);
const any = (next: () => number): Content => ({
  valence: point(next()),
  energy: point(next()),
  distress: Math.floor(next() * 11),
  words: some(next, WORDS, 0.3),
  tags: some(next, TAGS, 0.3),
});
const entries = (content: (i: number) => Content, ago: (i: number) => number) =>
  Array.from({ length: N }, (_, i) => ({ content: content(i), ago: ago(i) }));

const NULL: Record<string, Diary> = {
  'independent, one a day at any hour': (next) =>
    entries(
      () => any(next),
      (i) => (i % 360) + next(),
    ),
  'with days that share half of what moods are like, several check-ins each': (next) => {
    const days = Array.from({ length: 150 }, next);
    return entries(
      (i) => ({ ...any(next), valence: point((days[i % 150]! + next()) / 2) }),
      (i) => (i % 150) + next(),
    );
  },
  'in bursts of four a day, with weeks without': (next) => {
    const days = Array.from({ length: 92 }, () => [Math.floor(next() * 300), next()] as const);
    return entries(
      (i) => ({ ...any(next), valence: point((3 * days[i >> 2]![1] + next()) / 4) }),
      (i) => days[i >> 2]![0] + next(),
    );
  },
  'with tags and moods that last': (next) => {
    let tags = TAGS.slice(0, 1);
    let mood = next();
    return entries(
      () => {
        if (next() < 0.1) tags = some(next, TAGS, 0.4);
        mood = 0.8 * mood + 0.2 * next();
        return { ...any(next), tags, valence: point(mood) };
      },
      (i) => (N - i) / 2.5,
    );
  },
  'half answered': (next) =>
    entries(
      (i) => {
        const { valence, energy, words, tags } = any(next);
        return { energy: energy!, valence: i % 2 ? valence! : null, words: words!, tags: i % 3 ? [] : tags! };
      },
      (i) => i / 2,
    ),
};

/** Words with which a statement about chance, order or cause was made, or would be. */
const CLAIM =
  /seldom|chance alone|highest|lowest|higher|lower|more often|less often|usually|because|\bcauses?\b|unlikely|\bp ?[<=]|best|worst|when you/i;
/** All that the line about a view may say. */
const SAID =
  /^[\w ]+\. ([\w ]+\. )?(4 weeks|3 months|A year)\. \d+ check-ins?\. (The middle one is “[^”]+”\. |There is no answer to “[^”]+” in them\.)?(This may be chance\. It does not show why\.)?$/;
describe('a look back', () => {
  let made: MoodCheckin;

  before(() => MoodCheckin.define());
  beforeEach(async () => {
    document.dispatchEvent(new Event(WIPE_EVENT));
    made = await fixture<MoodCheckin>(html`<mood-checkin lang="en"></mood-checkin>`);
    control(made, 'My check-ins').click();
    await made.updateComplete;
  });
  after(() => document.dispatchEvent(new Event(WIPE_EVENT)));

  const fill = async (diary: { content: Content; ago: number }[]): Promise<void> => {
    const now = Date.now();
    await pageMemory().update(MOODS, () =>
      diary
        .map(({ content, ago }, i) =>
          newMood(`m${i}`, { ...EMPTY, ...content }, Math.round(now - ago * DAY), 'UTC'),
        )
        .sort((a, b) => a.at - b.at),
    );
    await made.updateComplete;
  };
  const selects = (): HTMLSelectElement[] => [...made.shadowRoot!.querySelectorAll('select')];
  const choose = async (select: number, option: number): Promise<void> => {
    pick(selects()[select]!, option);
    await made.updateComplete;
  };
  const text = (element: Element): string =>
    element
      .textContent!.replace(/[\u2068\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const line = (): string => text(made.shadowRoot!.querySelector('.stack > [role=status]')!);
  const rows = (): string[][] =>
    [...made.shadowRoot!.querySelectorAll('tbody tr')].map((row) => [...row.children].map(text));
  /** Looks at everything there is to look at: what is said with each, and all that is shown. */
  const lookAtAll = async (see: (said: string, view: number) => void): Promise<number> => {
    let views = 0;
    for (let view = 1; view <= 4; view++) {
      await choose(0, view);
      for (let range = 0; range < 3; range++) {
        await choose(1, range);
        const options = view < 4 ? 3 : selects()[2]!.options.length;
        for (let option = 0; option < options; option++) {
          await choose(2, option);
          see(line(), view);
          views++;
        }
      }
    }
    return views;
  };

  for (const [i, [name, diary]] of Object.entries(NULL).entries()) {
    it(`claims nothing of ${N} check-ins that mean nothing: ${name}`, async () => {
      await fill(diary(numbers(7 + i)));
      let counts = 0;
      const views = await lookAtAll((said) => {
        expect(said).to.match(SAID);
        expect(shown(made)).not.to.match(CLAIM);
        expect(said).to.match(/It does not show why\.$|There is no answer/);
        for (const [, times, ...more] of rows()) {
          expect(times).to.match(/^\d+$/);
          expect(more).to.deep.equal([]);
          counts++;
        }
      });
      expect(views).to.be.greaterThan(3 * 9);
      expect(counts, 'positive control: they were asked for').to.be.greaterThan(20);
    });
  }

  it('has no word for it in any language (and the check would find what was there)', () => {
    const all = (messages: Readonly<Record<string, Message>>): string =>
      Object.values(messages)
        .flatMap((message) => (typeof message === 'string' ? message : Object.values(message)))
        .join('\n');
    expect(all(strings)).not.to.match(CLAIM);
    expect('Chance alone would seldom do this. It does not show why.').to.match(CLAIM);
    expect('Highest: Tuesday, with “pleasant” in the middle (9 check-ins).').to.match(CLAIM);
    const spanish = /rara vez|más alto|más bajo|causa\b/i;
    expect(all(es['mood-checkin'])).not.to.match(spanish);
    expect('La casualidad sola rara vez haría esto. Más alto: lunes').to.match(spanish);
    const arabic = /نادر|الأعلى|الأدنى/;
    expect(all(ar['mood-checkin'])).not.to.match(arabic);
    expect('نادرًا ما تفعل المصادفة وحدها هذا.').to.match(arabic);
  });

  it('describes a real difference by the same sentences, and in numbers in the table', async () => {
    const next = numbers(3);
    const diary = NULL['independent, one a day at any hour']!(next);
    await fill(diary);
    const before: string[] = [];
    await lookAtAll((said, view) => view < 4 && before.push(said));
    // The same answers, with all the pleasant ones on Mondays and Tuesdays.
    const values = diary.map(({ content }) => content.valence!).sort((a, b) => b - a);
    const weekday = (ago: number): number => (new Date(Date.now() - ago * DAY).getUTCDay() + 6) % 7;
    const year = [...diary].sort((a, b) => weekday(a.ago) - weekday(b.ago));
    await fill(year.map(({ content, ago }, i) => ({ content: { ...content, valence: values[i]! }, ago })));
    await choose(0, 3);
    await choose(1, 2);
    await choose(2, 0);
    const said = before.filter((each) => each.startsWith('Days of the week. Pleasant or not. A year.'));
    expect(line()).to.equal(said[0]);
    control(made, 'As a table').click();
    await made.updateComplete;
    const middles = Object.fromEntries(rows().map(([day, , middle]) => [day, Number(middle)]));
    expect(rows()).to.have.length(7);
    expect(middles.Monday).to.be.greaterThan(4);
    expect(middles.Saturday).to.be.lessThan(2.1);
  });

  it('tells nothing of weekdays that are the same', async () => {
    // Monday and Tuesday alike, and above the others.
    await fill(
      Array.from({ length: 56 }, (_, i) => {
        const day = new Date(Date.now() - i * DAY).getUTCDay();
        return { content: { valence: day === 1 || day === 2 ? 4 : 2 }, ago: i };
      }),
    );
    await choose(0, 3);
    await choose(1, 1);
    expect(line()).not.to.match(/Monday|Tuesday/);
    expect(line()).to.match(/It does not show why\.$/);
  });
});
