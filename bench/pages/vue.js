import { createApp, h, onUnmounted, ref } from 'vue/dist/vue.runtime.esm-bundler.js';
import { KEYFRAMES, STEPS, STYLES, TIMING } from './breath.js';
import { mountable } from './mountable.js';

const Breath = {
  setup() {
    const disc = ref(null);
    const step = ref(-1);
    let animation;
    let timer;
    const stop = () => {
      clearTimeout(timer);
      animation?.cancel();
      step.value = -1;
    };
    const next = () => {
      step.value = (step.value + 1) % STEPS.length;
      timer = setTimeout(next, STEPS[step.value][1]);
    };
    const toggle = () => {
      if (step.value >= 0) stop();
      else {
        animation = disc.value.animate(KEYFRAMES, TIMING);
        next();
      }
    };
    onUnmounted(stop);
    return () =>
      h('div', { class: 'breath' }, [
        h('style', STYLES),
        h('div', { class: 'stage' }, [
          h('div', { class: 'disc', ref: disc }),
          h('p', { class: 'word' }, step.value >= 0 ? STEPS[step.value][0] : 'Ready'),
        ]),
        h('button', { onClick: toggle }, step.value >= 0 ? 'Stop' : 'Start'),
      ]);
  },
};

mountable('breath-vue', (place) => {
  const app = createApp(Breath);
  app.mount(place);
  return () => app.unmount();
});
