import { numbers } from '../pages/data.js';

/**
 * Calls `measure` for every case in every round, each round in an order of its own, so that no case always comes after
 * the same one. Returns the samples of each case by name.
 */
export async function inRounds(cases, rounds, measure, { warmUp = false } = {}) {
  const samples = Object.fromEntries(cases.map(({ name }) => [name, []]));
  const named = (one) =>
    measure(one).catch((cause) => {
      throw new Error(`${one.name} could not be measured.`, { cause });
    });
  if (warmUp) for (const one of cases) await named(one);
  for (let round = 0; round < rounds; round++) {
    const order = shuffled(cases, numbers(round + 1));
    for (const one of order) {
      samples[one.name][round] = await named(one);
      process.stdout.write('.');
    }
    process.stdout.write('\n');
  }
  return samples;
}

function shuffled(values, next) {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}
