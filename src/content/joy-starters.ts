import type { Facts, Kind, Starter } from '../components/joy-list/joys.js';

/** Kinds take turns, so that the first few are a mixture. */
const TURNS: readonly Kind[] = ['objects', 'senses', 'activities', 'people', 'movement'];

type Row = readonly [text: string, minutes: number, asks?: Partial<Facts>];

/**
 * What a joy list begins with: its words in English, about how many minutes it takes, and what it asks beside
 * the least energy there is. Chosen to be possible nearly anywhere: free or nearly so, tied to no culture, faith or
 * season, with no family, alcohol, shopping, screens or looks in them, nothing that needs a room of one's
 * own, and no touch but of things and one's own hands. What "people" asks can be done with anyone, or
 * nobody. Behavioural activation rests on small, chosen, valued things rather than on these particular ones
 * (Mazzucchelli 2010, well-being g 0.52), so every one can be changed or hidden.
 *
 * Translators: short, beginning with a verb; it must make sense in any culture and with no money, home or
 * family to hand. The key of each is `joy-` and its id.
 */
const TABLE = {
  'warm-cup': ['Hold something warm in both hands', 5],
  sky: ['Look at the sky for a while', 5],
  draw: ['Draw lines or shapes', 10],
  message: ['Send a few words to someone you trust', 5, { company: 'together' }],
  hands: ['Open and close your hands a few times', 2],

  soft: ['Hold something soft or smooth', 2],
  song: ['Listen to one song you like', 5, { noisy: true }],
  page: ['Read one page of something light', 10],
  'kind-person': ['Think of someone who was kind to you', 5, { company: 'alone' }],
  walk: ['Walk a little way and back', 15, { energy: 'some', outside: true }],

  plant: ['Water a plant, or look closely at one', 5],
  sip: ['Drink some water or tea, slowly', 5],
  puzzle: ['Do a small puzzle or a word game', 15, { energy: 'some' }],
  hello: ['Nod or say hello to someone', 2, { energy: 'some', company: 'together', outside: true }],
  stretch: ['Stretch your arms, as far as is comfortable', 2],

  picture: ['Look at a picture that you like', 5],
  smell: ['Smell something you like: soap, spice, fruit', 2],
  cook: ['Make something simple to eat', 30, { energy: 'some', costs: true }],
  game: ['Play a game with someone', 30, { energy: 'some', company: 'together', noisy: true }],
  sway: ['Sway or dance to one song', 5, { energy: 'some', noisy: true }],

  blanket: ['Put a blanket or a jacket around you', 10],
  quietest: ['Listen for the quietest sound around you', 2],
  words: ['Learn three words of any language', 10, { energy: 'some' }],
  among: ['Sit where other people are: a library, a park', 30, { energy: 'some', outside: true }],
  catch: ['Throw something soft and catch it', 5, { energy: 'some' }],

  stone: ['Find a small stone or leaf that you like', 15, { energy: 'some', outside: true }],
  colour: ['Find five things in a colour you like', 5],
  'good-list': ['Write down three things you like', 5],
  kindness: ['Do one small kindness', 10, { energy: 'some', company: 'together' }],
  green: ['Walk where something green grows', 30, { energy: 'some', outside: true }],

  sort: ['Sort one bag, shelf or pocket', 15, { energy: 'some' }],
  bite: ['Eat one bite of something, slowly', 5, { costs: true }],
  make: ['Make something: fold, sew, build or paint', 30, { energy: 'plenty', costs: true }],
  note: ['Write a note to someone, to send or to keep', 15, { energy: 'some' }],
  stairs: ['Go up and down some stairs, if your body is well enough', 5, { energy: 'plenty' }],

  mend: ['Mend or clean one small thing', 20, { energy: 'some' }],
  air: ['Feel the sun or the air outside', 5, { outside: true }],
  sing: ['Hum or sing a song you like', 5, { energy: 'some', noisy: true }],
  group: ['Join others who like what you like', 60, { energy: 'plenty', company: 'together', outside: true }],
  ball: [
    'Play with a ball, run or skip a little, if your body is well enough',
    20,
    { energy: 'plenty', outside: true, noisy: true },
  ],
} as const;

type StarterId = keyof typeof TABLE;

const rows: readonly (readonly [string, Row])[] = Object.entries(TABLE);

export const STARTERS: readonly Starter[] = rows.map(([id, [, minutes, asks]], index) => ({
  id,
  kind: TURNS[index % TURNS.length]!,
  energy: 'low',
  minutes,
  ...asks,
}));

/** Their words, as strings of the interface. */
export const starterStrings: Readonly<Record<`joy-${StarterId}`, string>> = Object.fromEntries(
  rows.map(([id, [text]]) => [`joy-${id}`, text]),
) as Record<`joy-${StarterId}`, string>;
