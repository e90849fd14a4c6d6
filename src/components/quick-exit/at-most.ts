const { setTimeout: later } = globalThis;

/** Tells whether something may be done once more: so often within so many ms, and no oftener. */
export function atMost(times: number, ms: number): () => boolean {
  let left = times;
  return () => {
    if (!left) return false;
    later(() => left++, ms);
    left--;
    return true;
  };
}
