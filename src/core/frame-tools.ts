export type FrameTool =
  'breathing-pacer' | 'grounding-steps' | 'joy-list' | 'mood-checkin' | 'article-card' | 'quick-exit';

/**
 * What may stand in a frame, and which of its attributes the frame's address may set: the one list that the frame
 * and the script of the page around it read. Left out on purpose: every address and every free text, which
 * whoever passes a link on could choose; and what needs the whole page to stand on (`open-in`, `explain`, `back`).
 */
export const FRAME_TOOLS: Readonly<Record<FrameTool, readonly string[]>> = {
  'breathing-pacer': ['discreet', 'pattern', 'phases', 'minutes', 'visual', 'sips', 'allow'],
  'grounding-steps': ['discreet', 'exercise'],
  'joy-list': ['discreet'],
  'mood-checkin': ['discreet'],
  'article-card': ['discreet', 'article', 'neutral', 'open'],
  'quick-exit': ['announce'],
};

/** No attribute of a tool needs more. */
const LONGEST = 200;

export const isFrameTool = (name: unknown): name is FrameTool =>
  typeof name === 'string' && Object.hasOwn(FRAME_TOOLS, name);

/** The attributes of a tool that `given` knows and a frame may have, with their values. */
export function frameAttributes(
  tool: FrameTool,
  given: (name: string) => string | null,
): readonly (readonly [string, string])[] {
  const attributes: (readonly [string, string])[] = [];
  for (const name of FRAME_TOOLS[tool]) {
    const value = given(name);
    if (value !== null && value.length <= LONGEST) attributes.push([name, value]);
  }
  return attributes;
}
