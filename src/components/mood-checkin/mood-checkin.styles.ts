import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  details > .stack {
    padding-block: 0.2em var(--_space);
  }
  .row > label:not(.check) {
    flex: 1 1 11em;
  }
  .add > input {
    flex: 1 1 8em;
    inline-size: auto;
    min-inline-size: 0;
  }
  .scale {
    display: grid;
    gap: calc(0.6 * var(--_space));
  }
  /* One line, there from the beginning: what was chosen moves nothing below it. */
  .chosen {
    min-block-size: 1.55em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* It will be there, and has its room. */
  .later {
    visibility: hidden;
  }
  /* Below all else, where it moves nothing of the tool. A frame, whose page can see its height, gives it room at once. */
  .unnamed {
    display: none;
  }
  .nav {
    background: var(--_surface);
    padding-block: calc(0.6 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }
  /* As wide whatever they say, so that none moves when another one's words change. */
  .nav > * {
    flex: 1 1 7em;
    max-inline-size: 14em;
  }
  /* For somebody who is in it, "Save" stays in sight however many words are unfolded, where that leaves room for them. */
  @media (min-height: 28em) {
    @container (min-width: 16em) {
      :host(:focus-within) .nav {
        position: sticky;
        inset-block-end: var(--sg-exit-block-size, 0px);
      }
    }
  }
  summary,
  .chip,
  input,
  textarea {
    scroll-margin-block-end: 8em;
  }
  [part='list'] > li {
    padding-block: var(--_space);
    border-block-start: 1px solid var(--_line);
  }
  [part='list'] > li > .row {
    margin-block-start: 0.6em;
  }
  .line {
    white-space: pre-line;
  }
  .offer {
    background: var(--_tint);
    border-radius: var(--_radius);
    padding: var(--_space);
  }
  svg {
    display: block;
    inline-size: 100%;
    block-size: 10em;
    margin-block: 0.5em;
    overflow: visible;
  }
  /* Time runs the way people read. */
  [dir='rtl'] svg {
    scale: -1 1;
  }
  path {
    fill: none;
    vector-effect: non-scaling-stroke;
    stroke: var(--_line);
  }
  .points {
    stroke: var(--_muted);
    stroke-width: 6px;
    stroke-linecap: round;
  }
  .middles {
    stroke: var(--_accent);
    stroke-width: 4px;
  }
  .axis {
    display: flex;
    gap: 0.5em;
  }
  .axis > * {
    flex: 1;
    text-align: center;
  }
  .day > :first-child {
    text-align: start;
  }
  .day > :last-child {
    text-align: end;
  }
  .wide {
    overflow: auto;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding-block: 0.3em;
    padding-inline-end: 0.4em;
    border-block-end: 1px solid var(--_line);
  }
  th {
    font-weight: normal;
  }
  @media (forced-colors: none) {
    /* "No answer" is chosen until another is: quieter than an answer. */
    [role='radio'][aria-checked='true']:last-child {
      --_fill: var(--_tint);
      --_over: var(--_tint);
      --_ink: var(--_text);
    }
  }
  @container (min-width: 29.4em) {
    .scale {
      grid-template-columns: repeat(3, 1fr);
    }
  }
  @media (forced-colors: active) {
    path {
      stroke: CanvasText;
    }
    .grid {
      stroke: GrayText;
    }
    .middles {
      stroke: Highlight;
    }
  }
`;
