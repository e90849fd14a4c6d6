/** How the index is made and read: the same for both. */
export const SEARCH = { fields: ['title', 'heading', 'text'] };
