import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  /* It is part of the page, not a tool: it takes no space, look or containment of its own. */
  :host::after {
    content: none;
  }
  .base {
    container-type: normal;
    background: none;
    border: 0;
    border-radius: 0;
    padding: 0;
    color: inherit;
    cursor: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-align: inherit;
    text-transform: inherit;
    text-indent: inherit;
    text-shadow: inherit;
    white-space: inherit;
    word-break: inherit;
    hyphens: inherit;
    overflow-wrap: inherit;
  }
`;
