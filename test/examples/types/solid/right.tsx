import 'steadyground/types/solid';
import type { BreathingPacer, Keep } from 'steadyground';
import type { SteadygroundElements } from 'steadyground/types/solid';

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SteadygroundElements<'acme-'> {}
  }
}

export function Page(props: { keep: Keep; dark: boolean }) {
  let pacer: BreathingPacer | undefined;
  return (
    <calm-space country="ES" keep={props.keep} theme={props.dark ? 'dark' : undefined} class="calm">
      <breathing-pacer
        ref={(element) => (pacer = element)}
        id="pacer"
        pattern="box"
        minutes="5"
        sips={3}
        discreet
        on:pacer-ended={(event) => {
          const seconds: number = event.detail.seconds;
          event.currentTarget.start();
          console.log(seconds, pacer?.state === 'ended');
        }}
      >
        <p>Breathe in softly, then out a little longer.</p>
      </breathing-pacer>
      <article-card article="self-care-routine" openIn="dialog" open={props.dark} />
      <article-card article="self-care-routine" attr:open-in="dialog" />
      <quick-exit href="https://example.org/" explain />
      <steady-frame
        attr:src="https://tools.example.org/frame.html"
        attr:tool="joy-list"
        attr:allow-storage=""
      />
      <acme-joy-list on:joy-done={({ detail }) => console.log(detail.own)} />
    </calm-space>
  );
}
