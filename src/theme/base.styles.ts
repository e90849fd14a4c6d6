import { css, type CSSResult } from 'lit';

/**
 * What every element looks like: type, buttons, fields, choices. Sizes are in `em` of the font the
 * page gives, never `rem`; touch targets are at least 44 px; lines are thin and nothing casts a shadow.
 */
export const base: CSSResult = css`
  :host {
    display: block;
    box-sizing: border-box;
    /* So that a grid or a flex row may make it narrower. */
    min-inline-size: 0;
  }
  /*
   * Containment leaves the box in here no width of its own. A line that nobody sees has one: about 42em where there
   * is room, as little as one word where there is not.
   */
  :host::after {
    content: '. . . . . . . .';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    white-space: normal;
    word-spacing: 5.5em;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  /* A page's own rule for every element (*) outdoes :host. What must stay is set in here. */
  .base {
    container-type: inline-size;
    /* Also where the page makes the element itself a flex box. */
    flex: none;
    inline-size: 100%;
    -webkit-tap-highlight-color: transparent;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: clamp(var(--_space), 5%, calc(1.25 * var(--_space)));
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
  [role='list'] {
    list-style: none;
    padding: 0;
  }
  h2,
  h3,
  legend,
  .primary {
    font-weight: 600;
  }
  h2 {
    font-size: 1.3em;
    line-height: 1.3;
  }
  h3 {
    font-size: 1.1em;
    line-height: 1.35;
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
  input,
  textarea,
  select {
    font: inherit;
    letter-spacing: inherit;
    min-block-size: max(44px, 2.75em);
    /* Each kind of control says these, and then has them in every state. */
    border: 1px solid var(--_edge, var(--_control));
    background: var(--_fill, var(--_surface));
    color: var(--_ink, inherit);
    border-radius: calc(0.7 * var(--_radius));
    margin: 0;
    max-inline-size: 100%;
  }
  button {
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
  /* After a tap on a touch screen the hover would stay. */
  @media (hover: hover) {
    button:hover {
      background: var(--_over, var(--_tint));
      filter: var(--_dim, none);
    }
  }
  .primary,
  [aria-pressed='true'],
  [aria-checked='true'] {
    --_edge: var(--_accent);
    --_fill: var(--_accent);
    --_over: var(--_accent);
    --_ink: var(--_on-accent);
    --_dim: brightness(0.92);
  }
  .quiet {
    --_edge: transparent;
    --_fill: none;
    --_ink: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  .chip {
    border-radius: 2em;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
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
    --_ink: var(--_text);
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
      --_edge: Highlight;
      --_fill: Highlight;
      --_over: Highlight;
      --_ink: HighlightText;
    }
  }
`;
