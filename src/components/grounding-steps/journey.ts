import { endsWorse, type Journey } from '../journey.js';

/** Beside the five senses, which are first. */
const EXERCISES = [
  'Three senses…',
  'Today, in this place…',
  'One colour…',
  'Feet on the floor…',
  'Naming things…',
  'Looking around…',
];

/** Leads to the first step. */
const STEP = ['Start with what I can see'];

export const journey: Journey = {
  async walk(tool) {
    await tool.press('Start with what I can see');
    await tool.says('Find 5 things you can see');
    await tool.press('I notice one (1)…');
    await tool.press('I notice one (2)…');
    await tool.says('3 left, if you like.');
    await tool.at('step');
    await tool.press('More choices', 'summary');
    await tool.press('Write it down (only on this screen)');
    await tool.type('In your words (1)', tool.secret);
    await tool.at('writing');
    await tool.look();
    await tool.press('Next');
    await tool.press('Back');
    await tool.press('Skip');
    await tool.press('More choices', 'summary');
    await tool.press('Leave this sense out for this visit');
    await tool.press('Bring back: Feel');
    await tool.press('Taste');
    await tool.press('That is enough');
    await endsWorse(tool);
    for (const exercise of EXERCISES) {
      await tool.press('Something else', 'summary');
      if (exercise === EXERCISES[0]) await tool.at('exercises');
      await tool.press(exercise);
      if (exercise === 'One colour…') {
        await tool.at('colours');
        await tool.press('green');
      }
      while (await tool.offers('Next')) await tool.press('Next');
      await tool.press('Done');
      await tool.says('How is it now, compared with before?');
      await tool.press('Better');
      await tool.press('Done');
    }
    await tool.says('Start with what I can see');
    await tool.look();
  },

  parts: {
    steps: { press: STEP },
    prompt: { press: STEP },
    marks: { press: STEP },
    mark: { press: STEP },
    controls: { press: STEP },
    more: { press: [...STEP, 'More choices'] },
    'left-out': { press: [...STEP, 'More choices', 'Leave this sense out for this visit'] },
    ending: { press: [...STEP, 'That is enough'] },
    choices: { press: ['Something else'] },
  },
};
