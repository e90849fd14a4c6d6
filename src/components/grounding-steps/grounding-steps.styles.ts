import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  [part='choices'] button {
    inline-size: 100%;
    flex-direction: column;
    align-items: flex-start;
    gap: 0;
    text-align: start;
  }
  [part='choices'] b {
    font-weight: 600;
  }
  [part='choices'] {
    gap: calc(0.5 * var(--_space));
    padding-block-start: calc(0.5 * var(--_space));
  }
  h2 {
    text-wrap: balance;
  }
  [aria-current='step'] {
    --_edge: var(--_accent);
    --_fill: var(--_tint);
    --_ink: var(--_accent);
    font-weight: 600;
  }
  .visited:not([aria-current]) {
    border-style: dashed;
    --_ink: var(--_muted);
  }
  .mark {
    display: flex;
    align-items: center;
    gap: calc(0.6 * var(--_space));
  }
  .mark button {
    flex: none;
    inline-size: max(48px, 3em);
    block-size: max(48px, 3em);
    padding: 0;
    border-radius: 50%;
  }
  svg {
    inline-size: 1.6em;
    block-size: 1.6em;
  }
  /* Kept free, so that the buttons below stay where they are as the text changes. */
  [role='status'] {
    min-block-size: 1.55em;
  }
  [part='more'] {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
  }
  [part='more'] button {
    padding-inline: 0;
    text-align: start;
  }
  [part='left-out'] {
    border-block-start: 1px solid var(--_line);
    padding-block-start: var(--_space);
  }
  @media (forced-colors: active) {
    [aria-current='step'] {
      forced-color-adjust: none;
      --_edge: Highlight;
      --_fill: Canvas;
      --_over: Canvas;
      --_ink: Highlight;
    }
    .quiet {
      border-color: ButtonBorder;
    }
  }
`;
