// The end of a chain: one module that imports another is one request after the other.
export const kept = [];
