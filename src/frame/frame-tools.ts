import { FRAME_TOOLS, type FrameTool } from '../generated/frame-tools.js';

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
