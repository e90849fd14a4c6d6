import { endsWorse, type Journey, type Walker } from '../journey.js';

async function starts(tool: Walker): Promise<void> {
  await tool.press('Start');
  await tool.press('Skip');
  await tool.says(/\b(In|Out)\b/);
}

export const journey: Journey = {
  // Looking takes its time: the longest, so that it does not end meanwhile.
  attributes: { minutes: '5' },

  async walk(tool) {
    await tool.press('Change', 'summary');
    await tool.at('settings');
    await tool.press('Soft tones', 'checkbox');
    for (const setting of ['Pattern', 'Length', 'Pace']) await tool.next(setting);
    await tool.press('Start');
    await tool.at('settling');
    await tool.press('Hold while breathing in');
    await tool.press('Skip');
    await tool.says(/\b(In|Out)\b/);
    await tool.at('running');
    await tool.press('Say less', 'checkbox');
    await tool.press('Pause');
    await tool.says('Paused');
    await tool.at('paused');
    await tool.press('Go on');
    await tool.press('Stop');
    await endsWorse(tool);
    await tool.says('Start');
    await tool.press('Breathing isn’t for me');
    await tool.says('That is fine. You could try this instead.');
    await tool.at('not-for-me');
  },

  others: {
    words: { attributes: { visual: 'words' }, walk: starts },
    box: { attributes: { pattern: 'box' }, walk: starts },
  },

  parts: {
    ending: { press: ['Start', 'Skip', 'Stop'] },
  },
};
