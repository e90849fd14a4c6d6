import { css, type CSSResult } from 'lit';

/** The line that tells how a change went: it stays in sight however long the list is, and off what is in focus. */
export const recordsStyles: CSSResult = css`
  .said {
    position: sticky;
    inset-block-end: calc(0.5em + var(--sg-exit-block-size, 0px));
    margin-block-start: var(--_space);
    padding: 0.4em 0.8em;
    background: var(--_tint);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  button,
  summary {
    scroll-margin-block-end: 8em;
  }
`;
