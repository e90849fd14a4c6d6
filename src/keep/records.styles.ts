import { css, type CSSResult } from 'lit';

/** Styles of the line about the last change. It stays in sight however long the list is, and never covers the focus. */
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
