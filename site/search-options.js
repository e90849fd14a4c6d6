/** How the index is made and read: the same for both. */
export const SEARCH = { fields: ['title', 'heading', 'text'] };

/** How it is asked: what one does comes before why it is so. */
export const ASK = {
  prefix: true,
  fuzzy: 0.15,
  boost: { title: 3, heading: 2 },
  boostDocument: (id) => (/^(decisions|project)\//.test(id) ? 0.2 : 1),
};
