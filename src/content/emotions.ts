/**
 * The words to choose from, in five groups: pleasant or unpleasant by much or little energy (the two
 * dimensions of J. A. Russell, "A circumplex model of affect", J Pers Soc Psychol 39 (1980) 1161-1178;
 * cited from memory, to be confirmed), and what is none of these. The choice of words is this product's
 * own and not a validated instrument. An id is also the end of the key of its string, `w-…`; that of a
 * group, `g-…`.
 */
export const EMOTIONS: Readonly<Record<string, string>> = {
  bright: 'happy excited playful proud hopeful curious strong close',
  quiet: 'calm content ease relieved grateful loved rested trusting',
  stirred: 'afraid worried angry annoyed tense restless overwhelmed guard disgusted',
  heavy: 'sad lonely tired ashamed guilty hopeless hurt empty missing let-down',
  other: 'numb mixed confused far-away no-word',
};

/** What a check-in can be tagged with, by the question it answers. Keys of the strings: `t-…`. */
export const TAGS: Readonly<Record<string, string>> = {
  who: 'alone family children partner friend support others',
  where: 'home work outside way new-place online',
  sleep: 'slept-well slept-some slept-little bad-dreams',
  body: 'well pain ill hungry moved medicine',
};
