import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as litA11y } from 'eslint-plugin-lit-a11y';
import regexp from 'eslint-plugin-regexp';
import { configs as wc } from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

const tags = readdirSync('src/components', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .join('|');
const NO_NEVER = {
  selector: 'TSAsExpression > TSNeverKeyword',
  message: 'Let the compiler see what it is: what is told with an event stands in `Events`.',
};
const NO_TAG = {
  selector: `:not(ImportDeclaration) > Literal[value=/\\b(${tags})\\b/], TemplateElement[value.raw=/\\b(${tags})\\b/]`,
  message: 'What several tools share knows none of them: have the tool say it, in its class or its tool.ts.',
};

export default defineConfig(
  globalIgnores([
    'dist',
    'build',
    'src/content/generated',
    'demo/generated',
    'screenshots',
    'scripts/api/**/*.d.ts',
    'test/examples/types',
  ]),
  globalIgnores(['examples/**/*.{ts,tsx}']), // checked by their own builds: what they import is installed there only
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/unbound-method': 'off', // @click=${this.#press} is how Lit is written
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off', // hosts and old browsers break what types promise
      '@typescript-eslint/no-unnecessary-type-assertion': 'off', // wrong about optional members
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off', // noUncheckedIndexedAccess asks for them
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/dot-notation': ['error', { allowProtectedClassPropertyAccess: true }],
      '@typescript-eslint/no-inferrable-types': 'off', // isolatedDeclarations asks for them
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [lit['flat/recommended'], litA11y.recommended, wc['flat/best-practice']],
    rules: {
      'lit-a11y/no-redundant-role': 'off', // Safari takes the role from a list that shows no markers
      'wc/no-closed-shadow-root': 'off', // elements that take personal text have one
      'wc/guard-super-call': 'off', // LitElement has every callback
    },
  },
  {
    // No text that a person or a page gives keeps the page waiting: an expression takes time as the text is long.
    files: ['src/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/view/html.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: 'lit',
          importNames: ['html'],
          message: "Take it from view/html.js: an error in its handlers does not reach the host's page.",
        },
      ],
    },
  },
  { files: ['src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', NO_NEVER] } },
  {
    files: ['src/{element,keep,view,language,page,core,theme}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_NEVER, NO_TAG] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off', // chai's assertions are properties
      '@typescript-eslint/no-floating-promises': [
        'error',
        // @open-wc/testing declares them as promises; they are none.
        { allowForKnownSafeCalls: [{ from: 'package', package: 'chai', name: ['equal', 'eql', 'Equal'] }] },
      ],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-this-alias': 'off',
    },
  },
  // Scripts and tests in Node also hold functions that run in a page.
  { files: ['**/*.mjs'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  {
    files: [
      'demo/**',
      'site/*.js',
      'examples/**/*.js',
      'test/**/pages/**',
      'bench/pages/**',
      'bench/ci/controls/**',
    ],
    languageOptions: { globals: globals.browser },
  },
);
