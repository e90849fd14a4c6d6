import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  .stage {
    position: relative;
    display: grid;
    place-content: center;
    text-align: center;
    inline-size: min(100%, var(--sg-pacer-size, 13em));
    aspect-ratio: 1;
    margin-inline: auto;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: 50%;
  }
  .disc {
    position: absolute;
    inset: 0;
    border-radius: 50%;
    background: var(--_accent);
    opacity: 0.12;
    transform: scale(0.5);
    /* Only before the start, where it follows the person. */
    transition:
      transform 2.5s,
      opacity 2.5s;
  }
  .in .disc {
    opacity: 0.38;
    transform: none;
  }
  .still .disc {
    transform: none;
    transition: opacity 1s;
  }
  .stage p {
    position: relative;
  }
  .word {
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.25;
  }
  .count {
    min-block-size: 1.55em;
    font-variant-numeric: tabular-nums;
  }
  /* As large in every state: what is pressed there comes under the same finger. */
  .main {
    min-block-size: 4em;
    flex: 1 0 100%;
    max-inline-size: 24em;
  }
  .press {
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    -webkit-touch-callout: none;
  }
  .quiet {
    padding-inline: 0;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
    gap: calc(0.4 * var(--_space)) var(--_space);
  }
  @container (min-width: 33.4em) {
    .pacer {
      display: grid;
      grid-template-columns: minmax(9em, var(--sg-pacer-size, 13em)) 1fr;
      align-items: start;
      gap: calc(2 * var(--_space));
    }
  }
  @media (forced-colors: active) {
    .disc {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
