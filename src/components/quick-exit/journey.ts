import type { Journey } from '../journey.js';

export const journey: Journey = {
  attributes: { explain: '' },
  inside: '<a href="https://www.wikipedia.org/" rel="noreferrer">Leave this page</a>',

  async walk(tool) {
    await tool.press('What this button does');
    await tool.says('It cannot stop spyware');
    await tool.at('explanation');
    await tool.press('Close');
    await tool.key('Shift');
    await tool.says('Press Shift 2 more times to leave');
    await tool.at('count');
    await tool.key('a');
  },

  parts: {
    explanation: { attributes: { explain: '' }, press: ['What this button does'] },
  },
};
