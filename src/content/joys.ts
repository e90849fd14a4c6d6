import type { Energy, Facts, Kind, Starter } from '../core/joys.js';

/** Kinds take turns, so that the first few are a mixture. */
const TURNS: readonly Kind[] = ['objects', 'senses', 'activities', 'people', 'movement'];

type Row = readonly [text: string, energy: Energy, minutes: number, asks?: Partial<Facts>];

/**
 * What a joy list begins with: its words in English, the least energy it takes, about how many minutes, and
 * what else it asks. Chosen to be possible nearly anywhere: free or nearly so, tied to no culture, faith or
 * season, with no family, alcohol, shopping, screens or looks in them, nothing that needs a room of one's
 * own, and no touch but of things and one's own hands. What "people" asks can be done with anyone, or
 * nobody. Behavioural activation rests on small, chosen, valued things rather than on these particular ones
 * (Mazzucchelli 2010, well-being g 0.52), so every one can be changed or hidden.
 *
 * Translators: short, beginning with a verb; it must make sense in any culture and with no money, home or
 * family to hand. The key of each is `joy-` and its id.
 */
const TABLE = {
  'warm-cup': ['Hold something warm in both hands', 'low', 5],
  sky: ['Look at the sky for a while', 'low', 5],
  draw: ['Draw lines or shapes', 'low', 10],
  message: ['Send a few words to someone you trust', 'low', 5, { company: 'together' }],
  hands: ['Open and close your hands a few times', 'low', 2],

  soft: ['Hold something soft or smooth', 'low', 2],
  song: ['Listen to one song you like', 'low', 5, { noisy: true }],
  page: ['Read one page of something light', 'low', 10],
  'kind-person': ['Think of someone who was kind to you', 'low', 5, { company: 'alone' }],
  walk: ['Walk a little way and back', 'some', 15, { outside: true }],

  plant: ['Water a plant, or look closely at one', 'low', 5],
  sip: ['Drink some water or tea, slowly', 'low', 5],
  puzzle: ['Do a small puzzle or a word game', 'some', 15],
  hello: ['Nod or say hello to someone', 'some', 2, { company: 'together', outside: true }],
  stretch: ['Stretch your arms, as far as is comfortable', 'low', 2],

  picture: ['Look at a picture that you like', 'low', 5],
  smell: ['Smell something you like: soap, spice, fruit', 'low', 2],
  cook: ['Make something simple to eat', 'some', 30, { costs: true }],
  game: ['Play a game with someone', 'some', 30, { company: 'together', noisy: true }],
  sway: ['Sway or dance to one song', 'some', 5, { noisy: true }],

  blanket: ['Put a blanket or a jacket around you', 'low', 10],
  quietest: ['Listen for the quietest sound around you', 'low', 2],
  words: ['Learn three words of any language', 'some', 10],
  among: ['Sit where other people are: a library, a park', 'some', 30, { outside: true }],
  catch: ['Throw something soft and catch it', 'some', 5],

  stone: ['Find a small stone or leaf that you like', 'some', 15, { outside: true }],
  colour: ['Find five things in a colour you like', 'low', 5],
  'good-list': ['Write down three things you like', 'low', 5],
  kindness: ['Do one small kindness', 'some', 10, { company: 'together' }],
  green: ['Walk where something green grows', 'some', 30, { outside: true }],

  sort: ['Sort one bag, shelf or pocket', 'some', 15],
  bite: ['Eat one bite of something, slowly', 'low', 5, { costs: true }],
  make: ['Make something: fold, sew, build or paint', 'plenty', 30, { costs: true }],
  note: ['Write a note to someone, to send or to keep', 'some', 15],
  stairs: ['Go up and down some stairs, if your body is well enough', 'plenty', 5],

  mend: ['Mend or clean one small thing', 'some', 20],
  air: ['Feel the sun or the air outside', 'low', 5, { outside: true }],
  sing: ['Hum or sing a song you like', 'some', 5, { noisy: true }],
  group: ['Join others who like what you like', 'plenty', 60, { company: 'together', outside: true }],
  ball: [
    'Play with a ball, run or skip a little, if your body is well enough',
    'plenty',
    20,
    { outside: true, noisy: true },
  ],
} as const;

type StarterId = keyof typeof TABLE;

const rows: readonly (readonly [string, Row])[] = Object.entries(TABLE);

export const STARTERS: readonly Starter[] = rows.map(([id, [, energy, minutes, asks]], index) => ({
  id,
  kind: TURNS[index % TURNS.length]!,
  energy,
  minutes,
  ...asks,
}));

/** Their words, as strings of the interface. */
export const starterStrings: Readonly<Record<`joy-${StarterId}`, string>> = Object.fromEntries(
  rows.map(([id, [text]]) => [`joy-${id}`, text]),
) as Record<`joy-${StarterId}`, string>;
