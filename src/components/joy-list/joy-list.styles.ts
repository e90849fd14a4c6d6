import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  ol {
    border-block-start: 1px solid var(--_line);
  }
  li[part] {
    display: grid;
    grid-template: 'handle what buttons' auto 'menu menu menu' auto / auto 1fr auto;
    column-gap: 0.35em;
    align-items: center;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
    position: relative;
  }
  .what {
    grid-area: what;
  }
  .buttons {
    grid-area: buttons;
  }
  .menu {
    grid-area: menu;
    justify-content: flex-end;
    margin-block-start: 0.75em;
  }
  .handle {
    grid-area: handle;
    border-color: transparent;
    background: none;
    padding: 0;
    color: var(--_muted);
    cursor: grab;
    touch-action: none;
  }
  .grip {
    block-size: 1.25em;
    stroke: currentcolor;
    stroke-width: 2.6;
    stroke-linecap: round;
  }
  .dragged {
    z-index: 1;
    opacity: 0.85;
  }
  .dragged .handle {
    cursor: grabbing;
  }
  .drop-before::before,
  .drop-after::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-start: -2px;
    border-block-start: 3px solid var(--_accent);
  }
  .drop-after::before {
    inset-block: auto -2px;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    column-gap: 0.45em;
  }
  .facts span:not(:last-child)::after {
    content: '';
    display: inline-block;
    inline-size: 0.25em;
    block-size: 0.25em;
    border-radius: 50%;
    background: currentcolor;
    margin-inline-start: 0.45em;
    vertical-align: middle;
  }
  .plan {
    color: var(--_accent);
  }
  .pick {
    inline-size: 100%;
    flex-direction: column;
    align-items: flex-start;
    text-align: start;
    gap: 0.2em;
    padding-block: 0.8em;
  }
  .pick > :first-child {
    font-weight: 600;
  }
  .big {
    font-size: 1.7em;
    text-wrap: balance;
  }
  .button {
    position: relative;
  }
  .button:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .button .sr {
    min-block-size: 0;
    block-size: 1px;
    padding: 0;
  }
  label:not(.check, .button) {
    display: block;
    margin-block-end: 0.3em;
  }
  details > div {
    padding-block-start: 0.5em;
  }
  /* What was said, and undo, stay in sight however long the list is. */
  .feedback {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    background: var(--_surface);
  }
  .feedback.on {
    margin-block-start: var(--_space);
    padding-block: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  @container (max-width: 34em) {
    li[part] {
      grid-template: 'handle what' auto 'buttons buttons' auto 'menu menu' auto / auto 1fr;
    }
    .buttons {
      justify-content: flex-end;
      margin-block-start: 0.4em;
    }
  }
  @media (forced-colors: active) {
    .handle,
    .quiet {
      border-color: ButtonBorder;
    }
  }
`;
