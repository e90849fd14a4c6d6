import { real } from '../../page/document.js';
import { outward, type SayShared } from '../../view/ending.js';
import { takeFocus } from '../../view/focus.js';
import { html } from '../../view/html.js';
import { ref } from '../../view/ref.js';

/** Has the page's grounding tool show its outward exercise, and the same person to contact. */
export function prepare(tool: HTMLElement | undefined, supportText: string): void {
  if (!tool) return;
  const slot = real('createElement')('slot');
  slot.name = slot.slot = 'support';
  slot.textContent = supportText;
  tool.setAttribute('exercise', 'outward');
  tool.append(slot);
}

/** What is there for somebody whom breathing does not suit: the tool, or a short exercise in words. */
export function instead(
  tool: HTMLElement | undefined,
  say: SayShared & ((key: 'instead') => unknown),
  leave: () => void,
): unknown {
  return html`<p tabindex="-1" ${ref(takeFocus)}>${say('instead')}</p>
    ${tool ?? outward(say)}
    <div class="row"><button @click=${leave}>${say('back')}</button></div>`;
}
