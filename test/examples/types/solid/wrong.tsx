import 'steadyground/types/solid';

export const wrong = [
  // @ts-expect-error -- no such pattern
  () => <breathing-pacer pattern="boxes" />,
  // @ts-expect-error -- no such property
  () => <breathing-pacer speed={2} />,
  // @ts-expect-error -- not to be set
  () => <breathing-pacer state="running" />,
  // @ts-expect-error -- no handler
  () => <breathing-pacer on:pacer-ended="stop" />,
  // @ts-expect-error -- the detail has no such field
  () => <joy-list on:joy-done={({ detail }) => detail.text} />,
  // @ts-expect-error -- no articles
  () => <calm-space content="articles" />,
  // @ts-expect-error -- no tool
  () => <steady-frame attr:tool="calm-space" />,
  // @ts-expect-error -- Solid would set a property, and the frame has none
  () => <steady-frame tool="joy-list" />,
];
