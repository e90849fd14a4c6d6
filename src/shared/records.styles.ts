import { css, type CSSResult } from 'lit';

/** The line that tells how a change went: it stays in sight however long the list is. */
export const recordsStyles: CSSResult = css`
  .said {
    position: sticky;
    inset-block-end: 0;
    background: var(--_surface);
    border-block-start: 1px solid var(--_line);
    margin-block-start: var(--_space);
    padding-block: 0.5em;
  }
`;
