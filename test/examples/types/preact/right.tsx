import 'steadyground/types/preact';
import { createRef } from 'preact';
import type { BreathingPacer, Keep } from 'steadyground';
import type { SteadygroundElements } from 'steadyground/types/preact';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends SteadygroundElements<'acme-'> {}
  }
}

export function Page({ keep, dark }: { keep: Keep; dark: boolean }) {
  const pacer = createRef<BreathingPacer>();
  return (
    <calm-space country="ES" keep={keep} theme={dark ? 'dark' : undefined} class="calm">
      <breathing-pacer
        ref={pacer}
        id="pacer"
        pattern="box"
        minutes="5"
        sips={3}
        discreet
        onpacer-ended={(event) => {
          const seconds: number = event.detail.seconds;
          event.currentTarget.start();
          console.log(seconds, pacer.current?.state === 'ended');
        }}
      >
        <p>Breathe in softly, then out a little longer.</p>
      </breathing-pacer>
      <article-card article="self-care-routine" openIn="dialog" open={dark} />
      <quick-exit href="https://example.org/" explain />
      <steady-frame src="https://tools.example.org/frame.html" tool="joy-list" allow-storage />
      <acme-joy-list onjoy-done={({ detail }) => console.log(detail.own)} />
    </calm-space>
  );
}
