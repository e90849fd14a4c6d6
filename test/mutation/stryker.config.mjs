// npm run mutation: changes the logic that needs no page, one place at a time, and looks whether a test notices.
// docs/decisions/0024-mutations.md says what became of those that none did.
import { fileURLToPath } from 'node:url';

process.env.MUTATION_TOOLS = fileURLToPath(new URL('.', import.meta.url));

export default {
  mutate: [
    'src/core/**/*.ts',
    'src/components/breathing-pacer/{breath,own-breath}.ts',
    'src/components/grounding-steps/grounding.ts',
    'src/components/joy-list/{joys,collection,joy-pick}.ts',
    'src/components/mood-checkin/{mood,mood-analysis,collection,csv,week}.ts',
    'src/content/article.ts',
    'src/frame/{frame-messages,frame-tools}.ts',
    'src/keep/{collection,ids,keep,memory-keep,take-back,transfer}.ts',
    'src/language/{languages,likely-tags,messages}.ts',
    'src/page/{contain,exit,url,wipe,wipe-event}.ts',
    '!src/core/dev-on.ts',
    '!src/core/dev-off.ts',
    '!src/core/version.ts',
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
