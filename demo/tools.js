import { languages, names, tools as facts } from './generated/tools.js';

/** The way out, whose link says where it leads: an encyclopedia in the language of the page. */
export const exits = Object.fromEntries(
  Object.keys(languages).map((code) => [
    code,
    [`https://${code === 'en' ? 'www' : code.split('-')[0]}.wikipedia.org/`, names[code]],
  ]),
);

/** What a field needs said beside its name. */
const NOTES = {
  phases: 'A pattern of your own, such as: in 4, out 6',
  sips: 'Inhales of a sigh',
  allow: 'What the person may change, or: none',
  article: 'Without one, the card is made of what stands inside the tag',
  neutral: 'A title that tells a person looking on nothing',
  discreet: 'Covers the tool when you leave this tab; one press shows it again',
};

/** The numbers and names that an attribute takes, where its type does not list them. */
const VALUES = {
  sips: ['1', '2', '3'],
  article: [
    '',
    'self-care-routine',
    'mental-health-and-trafficking',
    'pregnancy-and-mental-health',
    'stigma-in-medicine',
  ],
};

/**
 * The tools with what a developer can set on each. `value` is an attribute's default; one without is a boolean, and one with
 * `values` takes only those. `fallback` is what is read where no script runs: the name of an element, then what is in it. The
 * pages of the demo have the same words in their own HTML (test/e2e/demo.test.ts).
 */
export const tools = facts.map(({ tag, attributes, sample = {}, ...tool }) => ({
  ...tool,
  tag,
  set: Object.entries(sample),
  attributes: attributes.map(({ name, value, values = VALUES[name] }) => ({
    name,
    value,
    values,
    note: NOTES[name],
  })),
}));
