/**
 * The words to choose from, in five groups: pleasant or unpleasant by much or little energy (the two
 * dimensions of J. A. Russell, "A circumplex model of affect", J Pers Soc Psychol 39 (1980) 1161-1178;
 * cited from memory, to be confirmed), and what is none of these. The choice of words is this product's
 * own and not a validated instrument.
 *
 * Translators: each completes "I feel …", or stands alone. Nouns are fine where they avoid gender. The key
 * of a word is `w-` and its id, that of a group `g-…`.
 */
export const EMOTIONS = {
  bright: {
    happy: 'happy',
    excited: 'excited',
    playful: 'playful',
    proud: 'proud',
    hopeful: 'hopeful',
    curious: 'curious',
    strong: 'strong',
    // Near to someone, connected.
    close: 'close to someone',
  },
  quiet: {
    calm: 'calm',
    content: 'content',
    ease: 'at ease',
    relieved: 'relieved',
    grateful: 'grateful',
    loved: 'loved',
    rested: 'rested',
    trusting: 'trusting',
  },
  stirred: {
    afraid: 'afraid',
    worried: 'worried',
    angry: 'angry',
    annoyed: 'annoyed',
    tense: 'tense',
    restless: 'restless',
    overwhelmed: 'overwhelmed',
    // Watchful, expecting something bad.
    guard: 'on guard',
    disgusted: 'disgusted',
  },
  heavy: {
    sad: 'sad',
    lonely: 'lonely',
    tired: 'tired',
    ashamed: 'ashamed',
    guilty: 'guilty',
    hopeless: 'without hope',
    hurt: 'hurt',
    empty: 'empty',
    // Longing for a person or a place.
    missing: 'missing someone',
    'let-down': 'let down',
  },
  other: {
    numb: 'numb',
    mixed: 'mixed',
    confused: 'confused',
    // As if things were not quite real.
    'far-away': 'far away',
    'no-word': 'no word for it',
  },
} as const;

/** What a check-in can be tagged with, by the question it answers. The key of a tag is `t-` and its id. */
export const TAGS = {
  who: {
    alone: 'alone',
    family: 'family',
    children: 'children',
    partner: 'partner',
    friend: 'a friend',
    support: 'someone who supports me',
    others: 'other people',
  },
  where: {
    home: 'where I live',
    work: 'at work',
    outside: 'outdoors',
    way: 'on the way',
    'new-place': 'a new place',
    online: 'online',
  },
  sleep: {
    'slept-well': 'slept well',
    'slept-some': 'slept so-so',
    'slept-little': 'slept little',
    'bad-dreams': 'bad dreams',
  },
  body: {
    well: 'well',
    pain: 'pain',
    ill: 'ill',
    hungry: 'hungry',
    moved: 'moved around',
    medicine: 'took medicine',
  },
} as const;

type Group = Readonly<Record<string, Readonly<Record<string, string>>>>;
/** The ids in some groups. */
type Ids<G extends Group> = { [K in keyof G]: keyof G[K] }[keyof G] & string;

type EmotionStrings = Readonly<Record<`w-${Ids<typeof EMOTIONS>}` | `t-${Ids<typeof TAGS>}`, string>>;

const keyed = (prefix: string, groups: Group): [string, string][] =>
  Object.values(groups).flatMap((group) =>
    Object.entries(group).map(([id, text]): [string, string] => [prefix + id, text]),
  );

/** All of them, as strings of the interface. */
export const emotionStrings: EmotionStrings = Object.fromEntries([
  ...keyed('w-', EMOTIONS),
  ...keyed('t-', TAGS),
]) as EmotionStrings;
