import { ANOTHER_FILE, type Journey, type PersonalFile } from '../journey.js';

/** A quiet and an uneasy word by turns over ten weeks, the same in every run. */
function manyMoods(): PersonalFile {
  const records = Array.from({ length: 70 }, (_, i) => {
    const at = Date.UTC(2026, 8, 12) + i * 86_400_000 + ((i * 5) % 15) * 3_600_000;
    const easy = (i * 7) % 10 < 6;
    return {
      id: `shown-${i}`,
      at,
      zone: 'UTC',
      date: new Date(at).toISOString().slice(0, 10),
      words: [easy ? 'calm' : 'tense'],
      valence: easy ? 4 - (i % 2) : 2 - (i % 2),
      energy: 1 + ((i * 3) % 5),
      distress: easy ? 2 : 6,
      tags: [easy ? 'slept-well' : 'slept-little', ...(i % 3 ? ['home'] : ['outside'])],
      note: '',
    };
  });
  return {
    name: 'check-ins.json',
    text: JSON.stringify({ format: 'steadyground/moods', version: 1, records }),
  };
}

const FIRST = ['Skip', 'pleasant', 'Save'];
const again = (answer: string): readonly string[] => ['Another check-in', 'Skip', answer, 'Save'];
const FIVE = [...FIRST, ...['pleasant', 'unpleasant', 'pleasant', 'pleasant'].flatMap(again)];

export const journey: Journey = {
  async walk(tool) {
    await tool.press('Pleasant and quiet', 'summary');
    await tool.press('calm');
    await tool.at('words');
    await tool.press('In my own words', 'summary');
    await tool.type('In my own words', tool.secret);
    await tool.press('Next');
    await tool.says('How pleasant is it?');
    await tool.at('scale');
    await tool.press('pleasant', 'radio');
    await tool.press('Next');
    await tool.press('some', 'radio');
    await tool.press('Next');
    await tool.press('Distress', 'summary');
    await tool.press('Who is there', 'summary');
    await tool.press('a friend');
    await tool.press('A note', 'summary');
    await tool.type('A note', tool.secret);
    await tool.at('more');
    await tool.press('Save');
    await tool.says('Your check-in is on your list.');
    await tool.at('saved');

    await tool.press('My check-ins');
    await tool.says(tool.secret);
    await tool.at('list');
    await tool.look();
    await tool.press('Edit…');
    await tool.press('Save');
    await tool.press('Remove…');
    await tool.says('There are no check-ins here.');
    await tool.press('Undo');
    await tool.says('calm');

    await tool.press('Save or print', 'summary');
    const file = await tool.saves('Save to a file');
    await tool.saves('Save as a table (CSV)');
    await tool.takes('Add from a file', file);
    await tool.says('The file was added.');
    await tool.takes('Add from a file', ANOTHER_FILE);
    await tool.says('That file is from something else.');
    await tool.press('Print my notes too', 'checkbox');
    await tool.press('Print');

    // With five, each way to look at them; the last three are low, which leads to a person.
    for (const pleasant of ['pleasant', 'unpleasant', 'unpleasant', 'very unpleasant']) {
      await tool.press('Another check-in');
      await tool.press('Skip');
      await tool.press(pleasant, 'radio');
      await tool.press('Save');
      await tool.says('Your check-in is on your list.');
    }
    await tool.says('A person to talk to');
    await tool.at('offer');
    await tool.press('Slow breathing');
    await tool.press('My check-ins');
    for (const view of ['Day by day', 'Time of day', 'Days of the week', 'What was noted together']) {
      await tool.next('Show');
      if (view !== 'What was noted together') await tool.press('As a table', 'summary');
    }
    await tool.look();
  },

  others: {
    // What is shown of many.
    charts: {
      async walk(tool) {
        await tool.press('My check-ins');
        await tool.press('Save or print', 'summary');
        await tool.takes('Add from a file', manyMoods());
        for (const state of ['by-day', 'by-time', 'by-weekday', 'by-together']) {
          await tool.next('Show');
          if (state !== 'by-together') await tool.press('As a table', 'summary');
          await tool.at(state);
        }
      },
    },
  },

  parts: {
    person: { press: ['Unpleasant and heavy', 'without hope'] },
    offer: { press: [...FIRST, ...again('unpleasant'), ...again('unpleasant'), ...again('very unpleasant')] },
    list: { press: [...FIRST, 'My check-ins'] },
    figure: { press: [...FIVE, 'My check-ins', 'Day by day'] },
    chart: { press: [...FIVE, 'My check-ins', 'Day by day'] },
    undo: { press: [...FIRST, 'My check-ins', 'Remove'] },
    files: { press: [...FIRST, 'My check-ins'] },
  },
};
