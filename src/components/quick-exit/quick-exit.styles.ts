import { css, type CSSResult } from 'lit';

export const styles: CSSResult = css`
  /* A bar of paper, under which nothing shows: a corner would lie over half a button. */
  :host {
    --_leave: var(--sg-leave, #a8201a);
    --_on-leave: var(--sg-on-leave, #fff);
    position: fixed;
    inset: auto;
    inset-block-end: calc(var(--sg-exit-offset, 0px) + var(--_lift, 0px));
    inset-inline: 0;
    z-index: 2147483647;
    inline-size: auto;
    block-size: auto;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: visible;
    /* In a <calm-space> that is covered too. */
    visibility: visible;
    background: none;
  }
  :host::after {
    content: none;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_leave: var(--sg-leave, light-dark(#a8201a, #ffbdb5));
      --_on-leave: var(--sg-on-leave, light-dark(#fff, #3b0906));
    }
  }
  .base {
    container-type: normal;
    display: flex;
    flex-direction: column;
    align-items: end;
    max-block-size: calc(100vh - 1.5em);
    max-block-size: calc(100dvh - 1.5em);
    padding: 0.35em max(0.75em, env(safe-area-inset-left), env(safe-area-inset-right))
      max(0.35em, env(safe-area-inset-bottom));
    border-width: 1px 0 0;
    border-radius: 0;
  }
  .covered {
    visibility: inherit;
  }
  .cover {
    display: none;
  }
  .row {
    flex-wrap: wrap-reverse;
    justify-content: end;
    gap: 0.35em;
  }
  /* Important, because here the page's own rules for links would win otherwise. */
  .row > a,
  ::slotted(a) {
    display: inline-flex !important;
    position: static !important;
    margin: 0 !important;
    align-items: center !important;
    justify-content: center !important;
    box-sizing: border-box !important;
    min-block-size: max(44px, 2.75em) !important;
    min-inline-size: max(44px, 2.75em) !important;
    padding: 0.45em 1.05em !important;
    border: 1px solid var(--_leave) !important;
    border-radius: calc(0.7 * var(--_radius)) !important;
    background: var(--_leave) !important;
    color: var(--_on-leave) !important;
    font-weight: 600 !important;
    text-align: center !important;
    text-decoration: none !important;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-user-drag: none;
    -webkit-touch-callout: none;
    user-select: none;
    -webkit-user-select: none;
  }
  .row > a:hover,
  ::slotted(a:hover) {
    text-decoration: underline !important;
  }
  .row > a:focus-visible,
  ::slotted(a:focus-visible) {
    outline: 3px solid var(--_text) !important;
    outline-offset: 2px !important;
  }
  .count:not(:empty) {
    padding: 0.35em 0.6em;
  }
  .explanation {
    max-inline-size: 24em;
    min-block-size: 0;
    overflow-y: auto;
    padding: 0.75em;
  }
  .explanation button {
    align-self: start;
  }
  @media (forced-colors: active) {
    .row > a,
    ::slotted(a) {
      border: 2px solid LinkText !important;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
