/**
 * What a joy list begins with. Chosen to be possible nearly anywhere: free or nearly so, tied to no
 * culture, faith or season, with no family, alcohol, shopping, screens or looks in them, nothing that
 * needs a room of one's own, and no touch but of things and one's own hands. What "people" asks can be
 * done with anyone, or nobody. Behavioural activation rests on small, chosen, valued things rather than
 * on these particular ones (Mazzucchelli 2010, well-being g 0.52), so every one can be changed or hidden.
 *
 * The words are the strings `joy-<id>`. What a line leaves out is `EASIEST` in core/joys.ts: free, alone
 * or together, indoors, quiet. Kinds take turns, so that the first few are a mixture.
 */
export const STARTERS = [
  { id: 'warm-cup', kind: 'objects', energy: 'low', minutes: 5 },
  { id: 'sky', kind: 'senses', energy: 'low', minutes: 5 },
  { id: 'draw', kind: 'activities', energy: 'low', minutes: 10 },
  { id: 'message', kind: 'people', energy: 'low', minutes: 5, company: 'together' },
  { id: 'hands', kind: 'movement', energy: 'low', minutes: 2 },

  { id: 'soft', kind: 'objects', energy: 'low', minutes: 2 },
  { id: 'song', kind: 'senses', energy: 'low', minutes: 5, quiet: false },
  { id: 'page', kind: 'activities', energy: 'low', minutes: 10 },
  { id: 'kind-person', kind: 'people', energy: 'low', minutes: 5, company: 'alone' },
  { id: 'walk', kind: 'movement', energy: 'some', minutes: 15, indoors: false },

  { id: 'plant', kind: 'objects', energy: 'low', minutes: 5 },
  { id: 'sip', kind: 'senses', energy: 'low', minutes: 5 },
  { id: 'puzzle', kind: 'activities', energy: 'some', minutes: 15 },
  { id: 'hello', kind: 'people', energy: 'some', minutes: 2, company: 'together', indoors: false },
  { id: 'stretch', kind: 'movement', energy: 'low', minutes: 2 },

  { id: 'picture', kind: 'objects', energy: 'low', minutes: 5 },
  { id: 'smell', kind: 'senses', energy: 'low', minutes: 2 },
  { id: 'cook', kind: 'activities', energy: 'some', minutes: 30, cost: 'little' },
  { id: 'game', kind: 'people', energy: 'some', minutes: 30, company: 'together', quiet: false },
  { id: 'sway', kind: 'movement', energy: 'some', minutes: 5, quiet: false },

  { id: 'blanket', kind: 'objects', energy: 'low', minutes: 10 },
  { id: 'quietest', kind: 'senses', energy: 'low', minutes: 2 },
  { id: 'words', kind: 'activities', energy: 'some', minutes: 10 },
  { id: 'among', kind: 'people', energy: 'some', minutes: 30, indoors: false },
  { id: 'catch', kind: 'movement', energy: 'some', minutes: 5 },

  { id: 'stone', kind: 'objects', energy: 'some', minutes: 15, indoors: false },
  { id: 'colour', kind: 'senses', energy: 'low', minutes: 5 },
  { id: 'good-list', kind: 'activities', energy: 'low', minutes: 5 },
  { id: 'kindness', kind: 'people', energy: 'some', minutes: 10, company: 'together' },
  { id: 'green', kind: 'movement', energy: 'some', minutes: 30, indoors: false },

  { id: 'sort', kind: 'objects', energy: 'some', minutes: 15 },
  { id: 'bite', kind: 'senses', energy: 'low', minutes: 5, cost: 'little' },
  { id: 'make', kind: 'activities', energy: 'plenty', minutes: 30, cost: 'little' },
  { id: 'note', kind: 'people', energy: 'some', minutes: 15 },
  { id: 'stairs', kind: 'movement', energy: 'plenty', minutes: 5 },

  { id: 'mend', kind: 'objects', energy: 'some', minutes: 20 },
  { id: 'air', kind: 'senses', energy: 'low', minutes: 5, indoors: false },
  { id: 'sing', kind: 'activities', energy: 'some', minutes: 5, quiet: false },
  { id: 'group', kind: 'people', energy: 'plenty', minutes: 60, company: 'together', indoors: false },
  { id: 'ball', kind: 'movement', energy: 'plenty', minutes: 20, indoors: false, quiet: false },
] as const;

export type StarterId = (typeof STARTERS)[number]['id'];
