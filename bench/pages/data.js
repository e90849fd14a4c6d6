// Invented records, the same each time.

/** Numbers from 0 to 1 that look random and are the same in every run. */
export function numbers(seed = 7) {
  let state = seed * 48271;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

/** Check-ins spread evenly over the last 364 days. */
export function moods(many) {
  const next = numbers();
  const now = Date.now();
  return Array.from({ length: many }, (_, i) => {
    const at = now - Math.round(((many - i) / (many + 1)) * 363 * 86_400_000);
    return {
      id: `m${i}`,
      at,
      zone: 'UTC',
      date: new Date(at).toISOString().slice(0, 10),
      words: ['calm', 'tired', 'hopeful'].filter(() => next() < 0.3),
      valence: 1 + Math.floor(next() * 5),
      energy: 1 + Math.floor(next() * 5),
      distress: Math.floor(next() * 11),
      tags: ['sleep', 'family', 'work', 'outside'].filter(() => next() < 0.3),
      note: '',
    };
  });
}

export const joys = (many) =>
  Array.from({ length: many }, (_, i) => ({
    id: `j${i}`,
    text: `Something small and good, number ${i}`,
    kind: ['objects', 'activities', 'senses', 'people', 'movement'][i % 5],
    energy: ['low', 'some', 'plenty'][i % 3],
    minutes: 10,
  }));

export const articles = (many) =>
  Array.from({ length: many }, (_, i) => ({
    id: `a${i}`,
    lang: 'en',
    title: `A quiet evening, number ${i}`,
    summary: 'What helps before sleep, in a few small steps that can be left out.',
    minutes: 4,
    level: 'plain',
    body: [{ p: ['One thing at a time.'] }],
  }));

/** A keep as a host may bring its own: in memory, filled beforehand. */
export function keepOf(collections) {
  const listeners = new Set();
  const all = new Map(Object.entries(collections));
  return {
    read: (name) => all.get(name) ?? [],
    update: (name, change) => {
      all.set(name, change(all.get(name) ?? []));
      listeners.forEach((listener) => listener());
      return Promise.resolve();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wipe: () => all.clear(),
  };
}
