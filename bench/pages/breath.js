// The widget that every version of it draws: a disc that grows and shrinks, a word and a button.
export const STEPS = [
  ['In', 4000],
  ['Out', 6000],
];
export const KEYFRAMES = [
  { transform: 'scale(0.5)', easing: 'ease-in-out' },
  { transform: 'scale(1)', easing: 'ease-in-out', offset: 0.4 },
  { transform: 'scale(0.5)' },
];
export const TIMING = { duration: 10_000, iterations: Infinity };

export const STYLES = `
  .breath { display: grid; justify-items: center; gap: 1em; padding: 1.25em; border: 1px solid #ddd7c9; border-radius: 0.75em }
  .stage { position: relative; display: grid; place-content: center; inline-size: 13em; aspect-ratio: 1; border: 1px solid #ddd7c9; border-radius: 50% }
  .disc { position: absolute; inset: 0; border-radius: 50%; background: #2f6f6a; opacity: 0.2; transform: scale(0.5) }
  .word { position: relative; font-size: 1.5em; margin: 0 }
  button { font: inherit; min-block-size: 44px; padding-inline: 1.25em }
`;

/** Tells each phase from the animation's clock, so that nothing adds up. Returns the way to stop. */
export function follow(animation, tell) {
  let timer;
  const tick = () => {
    const now = animation.startTime === null ? 0 : performance.now() - animation.startTime;
    let rest = now % TIMING.duration;
    const [word, length] = STEPS.find(([, length]) => {
      if (rest < length) return true;
      rest -= length;
      return false;
    });
    tell(word);
    timer = setTimeout(tick, Math.ceil(length - rest));
  };
  void animation.ready.then(tick);
  return () => clearTimeout(timer);
}
