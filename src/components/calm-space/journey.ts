import type { Journey } from '../journey.js';

export const journey: Journey = {
  attributes: { discreet: '' },
  inside: '<p>Words of the page</p><article-card article="self-care-routine"></article-card>',

  async walk(tool) {
    await tool.says('Before you read');
    await tool.leaves();
    await tool.says('Show');
    await tool.at('covered');
    await tool.press('Show');
    await tool.says('Words of the page');
  },
};
