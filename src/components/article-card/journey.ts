import type { Journey, Walk } from '../journey.js';

const reads: Walk = (tool) => tool.press('Read it');

export const journey: Journey = {
  async walk(tool) {
    await tool.says('Before you read');
    await tool.press('Read it');
    await tool.press('Larger text');
    await tool.says('Where this comes from');
    await tool.at('open');
    await tool.press('Source 1', 'link');
    await tool.press('Print');
    await tool.press('Try it here');
    await tool.press('Close');
    await tool.says('Before you read');
  },

  others: {
    neutral: { attributes: { article: 'mental-health-and-trafficking', neutral: '' } },
    // A card of the page's own.
    'host-content': { attributes: { article: '' } },
    dialog: { attributes: { article: 'stigma-in-medicine', 'open-in': 'dialog' }, walk: reads },
  },

  parts: {
    dialog: { attributes: { 'open-in': 'dialog' }, press: ['Read it'] },
    bar: { press: ['Read it'] },
    tools: { press: ['Read it'] },
    text: { press: ['Read it'] },
    sources: { press: ['Read it'] },
    related: { press: ['Read it'] },
  },
};
