import type { Voice } from '../../language/voice.js';
import { real } from '../../page/document.js';

/** The page's grounding tool, if it has one, with its outward exercise and the same person to contact. */
export function outwardTool({ nested, str }: Voice<'supportText'>): HTMLElement | undefined {
  const tool = nested('grounding-steps');
  if (!tool) return undefined;
  const slot = real('createElement')('slot');
  slot.name = slot.slot = 'support';
  slot.textContent = str('supportText');
  tool.setAttribute('exercise', 'outward');
  tool.append(slot);
  return tool;
}
