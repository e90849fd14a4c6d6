// The all-in-one file for a script tag: every element registered, with the articles in English. What surrounds the tools, the
// way out above all, at once; then each tool in a task of its own.
import { onServer } from './page/server.js';
import { defineAll } from './define-all.js';
import { AROUND, TOOLS } from './generated/in-order.js';
import './generated/languages/en.js';
import { inTurn } from './element/in-turn.js';

if (onServer) defineAll();
else {
  for (const element of AROUND) element.define();
  inTurn(TOOLS);
}

export * from './index.js';
