/**
 * Calls `measure` for every case in every round. The order turns by one place each round and runs backwards in
 * every second one, so that no case always comes after the same one. Returns the samples of each case by name.
 */
export async function inRounds(cases, rounds, measure, { warmUp = false } = {}) {
  const samples = Object.fromEntries(cases.map(({ name }) => [name, []]));
  const named = (one) =>
    measure(one).catch((cause) => {
      throw new Error(`${one.name} could not be measured.`, { cause });
    });
  if (warmUp) for (const one of cases) await named(one);
  for (let round = 0; round < rounds; round++) {
    const at = round % cases.length;
    const order = [...cases.slice(at), ...cases.slice(0, at)];
    if (round % 2) order.reverse();
    for (const one of order) {
      samples[one.name][round] = await named(one);
      process.stdout.write('.');
    }
    process.stdout.write('\n');
  }
  return samples;
}
