import { BreathingPacer, CalmSpace, JoyList } from 'steadyground/react';
import { SteadyFrame } from 'steadyground/react/steady-frame.js';

export const wrong = [
  // @ts-expect-error -- no such pattern
  <BreathingPacer pattern="boxes" />,
  // @ts-expect-error -- no such property
  <BreathingPacer speed={2} />,
  // @ts-expect-error -- not to be set
  <BreathingPacer state="running" />,
  // @ts-expect-error -- no such event
  <BreathingPacer onPacerFinished={() => {}} />,
  // @ts-expect-error -- the detail has no such field
  <JoyList onJoyDone={({ detail }) => detail.text} />,
  // @ts-expect-error -- no articles
  <CalmSpace content="articles" />,
  // @ts-expect-error -- no tool
  <SteadyFrame src="https://tools.example.org/frame.html" tool="calm-space" />,
  // @ts-expect-error -- React 18 writes false into the attribute, which is then there
  <SteadyFrame allow-storage={false} />,
];
