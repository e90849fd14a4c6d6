import { css, type CSSResult } from 'lit';

/**
 * What every element looks like: type, buttons, fields, choices. Sizes are in `em` of the font the
 * page gives, never `rem`; touch targets are at least 44 px; lines are thin and nothing casts a shadow.
 */
export const base: CSSResult = css`
  :host {
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    /* What containment takes away: a width of its own in a table cell or a flex row. */
    contain-intrinsic-inline-size: 20em;
    -webkit-tap-highlight-color: transparent;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .base {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: calc(1.25 * var(--_space));
    /* What inherits is set in here: a page's own rule for every element (*) outdoes :host. */
    color: var(--_text);
    cursor: auto;
    font-weight: normal;
    font-style: normal;
    font-variant: normal;
    line-height: 1.55;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-transform: none;
    text-indent: 0;
    text-shadow: none;
    white-space: normal;
    word-break: normal;
    hyphens: manual;
    overflow-wrap: break-word;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  figure,
  blockquote,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    padding-inline-start: 1.5em;
  }
  ul[role='list'],
  ol[role='list'] {
    list-style: none;
    padding: 0;
  }
  h2 {
    font-size: 1.3em;
    font-weight: 600;
    line-height: 1.3;
  }
  h3 {
    font-size: 1.1em;
    font-weight: 600;
    line-height: 1.35;
  }
  legend {
    font-weight: 600;
  }
  .muted {
    color: var(--_muted);
  }
  .stack {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(0.6 * var(--_space));
    align-items: center;
  }
  button,
  .button,
  input,
  textarea,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    min-block-size: max(44px, 2.75em);
    border: 1px solid var(--_control);
    border-radius: calc(0.7 * var(--_radius));
    background: var(--_surface);
    margin: 0;
    max-inline-size: 100%;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-inline-size: max(44px, 2.75em);
    padding: 0.45em 1.05em;
    text-align: center;
    text-decoration: none;
    overflow-wrap: anywhere;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover,
  .button:hover {
    background: var(--_tint);
  }
  .primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .primary:hover {
    background: var(--_accent);
    filter: brightness(0.92);
  }
  .quiet {
    border-color: transparent;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  .chip {
    border-radius: 2em;
  }
  [aria-pressed='true'],
  [aria-checked='true'] {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  input,
  textarea,
  select {
    padding: 0.45em 0.75em;
    inline-size: 100%;
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.25em;
    min-block-size: 0;
    block-size: 1.25em;
    flex: none;
    accent-color: var(--_accent);
  }
  label.check {
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
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
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
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  /* Places that take the focus only so that a screen reader goes on from there. */
  [tabindex='-1']:focus-visible {
    outline: none;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Not display: what is covered keeps its place, its scroll positions and what was typed. */
  .covered {
    position: relative;
    visibility: hidden;
  }
  .cover {
    visibility: visible;
    position: absolute;
    inset: 0;
    z-index: 9;
    inline-size: 100%;
  }
  .cover span {
    position: sticky;
    inset-block: 1em;
  }
  @media (forced-colors: active) {
    [aria-pressed='true'],
    [aria-checked='true'],
    .primary {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
  }
  @container (max-width: 22em) {
    .base {
      padding: var(--_space);
    }
  }
`;
