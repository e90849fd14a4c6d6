import 'steadyground/types/react';

export const wrong = [
  // @ts-expect-error -- no such pattern
  <breathing-pacer pattern="boxes" />,
  // @ts-expect-error -- no such property
  <breathing-pacer speed={2} />,
  // @ts-expect-error -- not to be set
  <breathing-pacer state="running" />,
  // @ts-expect-error -- a number
  <breathing-pacer sips="many" />,
  // @ts-expect-error -- no handler
  <breathing-pacer onpacer-ended="stop" />,
  // @ts-expect-error -- the detail has no such field
  <joy-list onjoy-done={({ detail }) => detail.text} />,
  // @ts-expect-error -- no articles
  <calm-space content="articles" />,
  // @ts-expect-error -- no tool
  <steady-frame src="https://tools.example.org/frame.html" tool="calm-space" />,
  // @ts-expect-error -- set by the element
  <steady-frame ready />,
  // @ts-expect-error -- no such tag
  <breathing-pacers />,
];

// @ts-expect-error -- the detail has no such field
document.addEventListener('pacer-ended', ({ detail }) => detail.minutes);
// @ts-expect-error -- nothing is told of an event of no such name
document.addEventListener('pacer-finished', ({ detail }) => detail);
