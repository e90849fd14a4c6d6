import { useRef } from 'react';
import type { ReactElement } from 'react';
import type { BreathingPacer as BreathingPacerElement, Keep } from 'steadyground';
import {
  ArticleCard,
  BreathingPacer,
  CalmSpace,
  GroundingSteps,
  JoyList,
  MoodCheckin,
  QuickExit,
} from 'steadyground/react';
import { SteadyFrame } from 'steadyground/react/steady-frame.js';

export function Page({ keep }: { keep: Keep }): ReactElement {
  const pacer = useRef<BreathingPacerElement>(null);
  return (
    <CalmSpace country="ES" keep={keep} className="calm">
      <BreathingPacer
        ref={pacer}
        id="pacer"
        pattern="box"
        minutes="5"
        sips={3}
        discreet
        strings={{ start: 'Begin' }}
        onPacerEnded={(event) => {
          const seconds: number = event.detail.seconds;
          event.currentTarget.start();
          console.log(seconds, pacer.current?.state === 'ended');
        }}
      >
        <p>Breathe in softly, then out a little longer.</p>
      </BreathingPacer>
      <GroundingSteps exercise="feet" onGroundingStepChanged={({ detail }) => console.log(detail.step)} />
      <JoyList onJoyListChanged={({ detail }) => detail.change === 'added'} />
      <MoodCheckin onMoodCheckedIn={({ detail }) => console.log(detail.edited)} />
      <ArticleCard article="self-care-routine" openIn="dialog" open />
      <QuickExit href="https://example.org/" explain onPageLeft={({ detail }) => console.log(detail.how)} />
      <SteadyFrame
        src="https://tools.example.org/frame.html"
        tool="joy-list"
        allow-storage=""
        onFrameReady={() => {}}
      />
    </CalmSpace>
  );
}
