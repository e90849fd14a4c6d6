import { css, type CSSResult } from 'lit';

/** What people fill in, tick and unfold: tools that ask something have these, after the styles that all share. */
export const fields: CSSResult = css`
  input,
  textarea,
  select {
    padding: 0.45em 0.75em;
    inline-size: 100%;
    /* Safari on a phone zooms in on a field with smaller text. */
    font-size: max(16px, 1em);
  }
  [type='checkbox'] {
    inline-size: 1.25em;
    min-block-size: 0;
    block-size: 1.25em;
    flex: none;
    accent-color: var(--_accent);
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: max(44px, 2.75em);
    cursor: pointer;
  }
  textarea {
    min-block-size: 5em;
    resize: vertical;
    display: block;
  }
  summary {
    cursor: pointer;
    min-block-size: max(44px, 2.75em);
    display: flex;
    align-items: center;
    gap: 0.5em;
    color: var(--_accent);
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    /* So that the arrow points down in right-to-left text too. */
    direction: ltr;
    flex: none;
    inline-size: 0.45em;
    block-size: 0.45em;
    border-inline-end: 2px solid;
    border-block-end: 2px solid;
    rotate: 45deg;
    translate: 0 -0.1em;
  }
  details[open] > summary::before {
    rotate: 225deg;
    translate: 0 0.1em;
  }
`;
