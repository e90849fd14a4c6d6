// npm run mutation: changes the logic in src/core and src/keep, one place at a time, and looks whether a test notices.
// docs/decisions/0024-mutations.md says what became of those that none did.
import { fileURLToPath } from 'node:url';

process.env.MUTATION_TOOLS = fileURLToPath(new URL('.', import.meta.url));

export default {
  mutate: [
    'src/core/**/*.ts',
    'src/keep/**/*.ts',
    '!src/core/dev-on.ts',
    '!src/core/dev-off.ts',
    '!src/core/version.ts',
    '!src/core/document.ts', // is about the page's own document
  ],
  plugins: ['@stryker-mutator/mocha-runner'],
  testRunner: 'mocha',
  buildCommand: 'node test/mutation/bundle.mjs',
  mochaOptions: { config: 'test/mutation/mocha.json' },
  ignorePatterns: [
    'dist',
    'build',
    'examples',
    'bench',
    'docs',
    'demo',
    'screenshots',
    'test/e2e',
    'test/safety',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // A process for each change: what a module has kept, such as a cache, would hide the next change in it.
  maxTestRunnerReuse: 1,
  timeoutMS: 10_000,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
  jsonReporter: { fileName: 'build/mutation.json' },
  tempDirName: 'build/stryker',
};
