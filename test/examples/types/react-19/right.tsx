import 'steadyground/types/react';
import { useRef } from 'react';
import type { ReactElement } from 'react';
import type { BreathingPacer, Keep } from 'steadyground';
import type { SteadygroundElements } from 'steadyground/types/react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends SteadygroundElements<'acme-'> {}
  }
}

export function Page({ keep, dark }: { keep: Keep; dark: boolean }): ReactElement {
  const pacer = useRef<BreathingPacer>(null);
  return (
    <calm-space country="ES" keep={keep} theme={dark ? 'dark' : undefined} className="calm">
      <breathing-pacer
        ref={pacer}
        id="pacer"
        pattern="box"
        minutes="5"
        sips={3}
        discreet
        strings={{ start: 'Begin' }}
        onpacer-started={({ detail }) => detail.pattern satisfies 'box' | 'custom' | string}
        onpacer-ended={(event) => {
          const seconds: number = event.detail.seconds;
          event.currentTarget.start();
          console.log(seconds, event.detail.why === 'finished', pacer.current?.state === 'ended');
        }}
      >
        <p>Breathe in softly, then out a little longer.</p>
        <span slot="support">Sam, 555 0100</span>
      </breathing-pacer>
      <article-card article="self-care-routine" openIn="dialog" open={dark} />
      <article-card data={undefined} open-in="place" onarticle-opened={({ detail }) => detail.id.length} />
      <mood-checkin onmood-checked-in={({ detail }) => console.log(detail.edited)} />
      <quick-exit href="https://example.org/" explain>
        <a href="https://example.org/">Leave</a>
      </quick-exit>
      <steady-frame
        src="https://tools.example.org/frame.html"
        tool="joy-list"
        allow-storage
        label="Joys"
        lang="es"
      />
      <acme-joy-list onjoy-done={({ detail }) => console.log(detail.own)} />
    </calm-space>
  );
}

// They bubble, so the page may hear them anywhere.
document.addEventListener('pacer-ended', ({ detail }) => detail.seconds.toFixed());
window.addEventListener('article-opened', ({ detail }) => detail.id.length);
document.addEventListener('frame-ready', (event) => event.target);
