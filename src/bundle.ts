// The all-in-one file for a script tag: every element registered, with the articles in English.
import './generated/languages/en.js';
import './define.js';

export * from './index.js';
