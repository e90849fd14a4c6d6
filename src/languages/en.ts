import type { LanguageFacts } from '../language/facts.js';

export const facts: LanguageFacts = {
  name: 'English',
  dir: 'ltr',
  reviewed: false,
  never: [
    { words: /\bvictim\w*/i, why: 'Say “people who have been through this”.' },
    { words: /\brescu\w+/i, why: 'Nobody is saved by somebody else here.' },
    { words: /\bfailed\b/i, why: 'Nobody fails at a tool, and no tool says that it did.' },
    {
      words: /\bdeep(ly)? breath\w*|\bbreath\w* (in |out )?deep(ly)?\b|\bempty your lungs/i,
      why: 'Breath is soft and comfortable: over-breathing is the known risk.',
    },
    { words: /\byou are safe\b|\b100 ?%|\banonymous\w*/i, why: 'A promise that we cannot keep.' },
    { words: /\bstreaks?\b|\boverdue\b/i, why: 'Nothing is counted, and nothing is late.' },
  ],
};
