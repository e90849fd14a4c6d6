import { ANOTHER_FILE, endsWorse, type Journey } from '../journey.js';

export const journey: Journey = {
  async walk(tool) {
    await tool.press('Add something of mine');
    await tool.at('add');
    await tool.type('What is it, in a few words?', tool.secret);
    await tool.press('Save');
    await tool.says(tool.secret);
    await tool.look();
    await tool.press('More…');
    await tool.at('menu');
    await tool.press('When');
    await tool.at('when');
    await tool.type('If it is …', tool.secret);
    await tool.press('Save');
    await tool.says(new RegExp(`If it is \\W*${tool.secret}\\W*, I will do this`));
    await tool.press('More…');
    await tool.press('Edit');
    await tool.press('Save');
    await tool.press('More…');
    await tool.press('Move down');
    await tool.says('Now number 2');
    await tool.press('Move up');
    await tool.press('Moving');
    await tool.press('All');
    await tool.press('Show more');

    await tool.press('A hard day');
    await tool.says('How much energy is there right now?');
    await tool.at('hard-day');
    await tool.press('some energy');
    await tool.press('going out');
    await tool.press('Show three things');
    await tool.says('Would one of these be all right?');
    await tool.at('three');
    await tool.press('Another three');
    await tool.press('None of these fit');
    await tool.says('Some days nothing fits.');
    await tool.at('none-fit');
    await tool.press('Back');
    await tool.says('Small good things');

    await tool.press('Do it now…');
    await tool.at('now');
    await tool.press('Done');
    await endsWorse(tool);

    await tool.press('More…');
    await tool.press('Remove');
    await tool.says('Removed');
    await tool.lacks(tool.secret);
    await tool.at('removed');
    await tool.press('Undo');
    await tool.says(tool.secret);

    await tool.press('Save or print', 'summary');
    await tool.at('files');
    const file = await tool.saves('Save to a file');
    await tool.takes('Add from a file', file);
    await tool.says('The file was added.');
    await tool.takes('Add from a file', ANOTHER_FILE);
    await tool.says('That file is from something else.');
    await tool.press('Print');
    await tool.look();
  },

  parts: {
    editor: { press: ['Add something of mine'] },
    'hard-day': { press: ['A hard day'] },
    now: { press: ['Do it now'] },
    ending: { press: ['Do it now', 'Done'] },
    undo: { press: ['More', 'Remove'] },
  },
};
