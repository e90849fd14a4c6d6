import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 1.4em;
    padding: 0;
    list-style: none;
  }
  .old {
    font-weight: 600;
    color: var(--_text);
  }
  .note {
    padding: calc(0.8 * var(--_space)) var(--_space);
    background: var(--_tint);
    border-inline-start: 3px solid var(--_accent);
    border-radius: calc(0.4 * var(--_radius));
  }
  .note-title {
    font-weight: 600;
  }
  /* The way out stays in sight. */
  .bar {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-block: calc(0.5 * var(--_space));
    background: var(--_surface);
    border-block-end: 1px solid var(--_line);
  }
  .tools {
    justify-content: space-between;
  }
  .smaller {
    font-size: 1em;
  }
  .larger {
    font-size: 1.25em;
    line-height: 1;
  }
  [aria-disabled='true'] {
    --_ink: var(--_muted);
    --_over: var(--_fill);
    border-style: dashed;
    cursor: default;
  }
  /* A line that the eye finds its way back from; the text's own follows its size. */
  article > *,
  dialog > .stack > * {
    max-inline-size: 38em;
  }
  .stack > .text {
    max-inline-size: 65ch;
  }
  .stack > .bar {
    max-inline-size: none;
  }
  section {
    margin-block-start: var(--_space);
    padding-block-start: calc(1.2 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  .text > * + * {
    margin-block-start: 0.9em;
  }
  .text > h3:not(:first-child) {
    margin-block-start: 1.6em;
  }
  .text ul,
  .text ol,
  .sources {
    padding-inline-start: 1.5em;
  }
  .text li + li,
  .sources li + li {
    margin-block-start: 0.45em;
  }
  .size-1 {
    font-size: 1.2em;
  }
  .size-2 {
    font-size: 1.45em;
  }
  .size-3 {
    font-size: 1.75em;
  }
  blockquote {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
  }
  sup {
    line-height: 0;
  }
  /* As large as a word in a line can be pressed. */
  .mark {
    position: relative;
    display: inline;
    min-inline-size: 0;
    min-block-size: 0;
    padding: 0 0.1em;
    --_edge: transparent;
    --_fill: none;
    --_ink: var(--_accent);
  }
  .mark::after {
    content: '';
    position: absolute;
    inset: -0.9em -0.35em;
  }
  /* What takes the focus does not end up under the bar. */
  .title,
  .text a,
  .mark,
  .sources li,
  .sources :is(a, button) {
    scroll-margin-block: 6em 2em;
  }
  .sources li:focus {
    background: var(--_tint);
    outline: 2px solid var(--_line);
    outline-offset: 2px;
  }
  .back {
    margin-block: -0.6em;
    text-decoration: none;
  }
  /* It fills the screen and always has something to scroll: so nothing beside or in it scrolls the page behind. */
  dialog {
    inset: 0;
    box-sizing: border-box;
    inline-size: 100%;
    /* Clear of the way out. */
    block-size: calc(100% - var(--sg-exit-block-size, 0px));
    max-inline-size: none;
    max-block-size: none;
    padding: 0 0.75em;
    border: 0;
    overflow: auto;
    overscroll-behavior: contain;
    background: none;
  }
  dialog::before {
    content: '';
    position: absolute;
    inset-block-start: 0;
    block-size: calc(100% + 1px);
    inline-size: 1px;
  }
  .paper {
    box-sizing: border-box;
    max-inline-size: 42em;
    margin: 0.75em auto;
    padding: 0 calc(1.25 * var(--_space)) calc(1.25 * var(--_space));
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  dialog::backdrop {
    background: rgb(20 28 27 / 55%);
  }
  /* On paper it stands in the page, over as many sheets as it takes. */
  @media print {
    dialog {
      position: static;
      block-size: auto;
      overflow: visible;
    }
  }
`;
