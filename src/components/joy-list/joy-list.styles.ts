import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  li[part] {
    display: grid;
    grid-template: 'handle what buttons' 'menu menu menu' / auto 1fr auto;
    column-gap: 0.35em;
    align-items: center;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
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
    margin-block-start: 0.75em;
  }
  .buttons,
  .menu {
    justify-content: flex-end;
  }
  .handle {
    grid-area: handle;
    --_edge: transparent;
    --_fill: none;
    --_ink: var(--_muted);
    padding: 0;
    cursor: grab;
    touch-action: none;
  }
  svg {
    block-size: 1.25em;
    stroke: currentcolor;
    stroke-width: 2.6;
    stroke-linecap: round;
  }
  .dragged {
    z-index: 1;
    opacity: 0.85;
  }
  .drop-before {
    border-block-start-color: var(--_accent);
    box-shadow: 0 -2px var(--_accent);
  }
  .drop-after {
    box-shadow: 0 3px var(--_accent);
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
  }
  .big {
    font-size: 1.7em;
    text-wrap: balance;
  }
  @container (max-width: 31.4em) {
    li[part] {
      grid-template: 'handle what' 'buttons buttons' 'menu menu' / auto 1fr;
    }
    .buttons {
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
