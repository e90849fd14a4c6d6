import { KEYFRAMES, STEPS, STYLES, TIMING } from './breath.js';

/** The widget as it is usually written with hooks: each phase sets the timer of the next. */
export const breathWith = ({ h, useEffect, useRef, useState }) =>
  function Breath() {
    const disc = useRef(null);
    const [step, setStep] = useState(-1);
    const running = step >= 0;
    useEffect(() => {
      if (!running) return undefined;
      const animation = disc.current.animate(KEYFRAMES, TIMING);
      return () => animation.cancel();
    }, [running]);
    useEffect(() => {
      if (!running) return undefined;
      const timer = setTimeout(() => setStep((step + 1) % STEPS.length), STEPS[step][1]);
      return () => clearTimeout(timer);
    }, [step, running]);
    return h(
      'div',
      { className: 'breath' },
      h('style', null, STYLES),
      h(
        'div',
        { className: 'stage' },
        h('div', { className: 'disc', ref: disc }),
        h('p', { className: 'word' }, running ? STEPS[step][0] : 'Ready'),
      ),
      h('button', { onClick: () => setStep(running ? -1 : 0) }, running ? 'Stop' : 'Start'),
    );
  };
