import lottie from 'lottie-web/build/player/lottie_light.js';
import { mountable } from './mountable.js';

const ease = { i: { x: [0.6, 0.6], y: [1, 1] }, o: { x: [0.4, 0.4], y: [0, 0] } };
/** The same disc, at 60 frames a second for ten seconds. */
const animationData = {
  v: '5.7.0',
  fr: 60,
  ip: 0,
  op: 600,
  w: 208,
  h: 208,
  assets: [],
  layers: [
    {
      ty: 4,
      ind: 1,
      ip: 0,
      op: 600,
      st: 0,
      ks: {
        o: { a: 0, k: 20 },
        p: { a: 0, k: [104, 104] },
        a: { a: 0, k: [0, 0] },
        r: { a: 0, k: 0 },
        s: {
          a: 1,
          k: [
            { t: 0, s: [50, 50], ...ease },
            { t: 240, s: [100, 100], ...ease },
            { t: 600, s: [50, 50] },
          ],
        },
      },
      shapes: [
        {
          ty: 'gr',
          it: [
            { ty: 'el', p: { a: 0, k: [0, 0] }, s: { a: 0, k: [208, 208] } },
            { ty: 'fl', c: { a: 0, k: [0.18, 0.44, 0.42, 1] }, o: { a: 0, k: 100 } },
            {
              ty: 'tr',
              p: { a: 0, k: [0, 0] },
              a: { a: 0, k: [0, 0] },
              s: { a: 0, k: [100, 100] },
              r: { a: 0, k: 0 },
              o: { a: 0, k: 100 },
            },
          ],
        },
      ],
    },
  ],
};

mountable('breath-lottie', (place) => {
  place.style.cssText = 'display: block; inline-size: 208px; block-size: 208px';
  const animation = lottie.loadAnimation({
    container: place,
    renderer: 'svg',
    loop: true,
    autoplay: false,
    animationData: structuredClone(animationData),
  });
  place.start = () => animation.play();
  return () => animation.destroy();
});
