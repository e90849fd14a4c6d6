// The script inside pocket.html: every tool in one language, one at a time, with nothing else to be loaded. The words
// around the tools stand in the page itself.
import { PRESSES, ShiftThrice } from '../page/exit.js';
import { defineAll } from '../define-all.js';
import { wipePage } from '../page/wipe.js';
import { Kiosk, kioskMinutes } from './kiosk.js';
import { Views } from './views.js';

const root = globalThis.document?.documentElement;

const find = <E extends HTMLElement>(selector: string): E => document.querySelector<E>(selector)!;

function start(): void {
  // For the browsers in which Lit writes <style> elements.
  (globalThis as { litNonce?: string }).litNonce = 'steadyground';
  giveSupport();
  const minutes = kioskMinutes(root.dataset.kiosk, location.search);
  // On a shared screen there is nowhere to leave to: everything is cleared instead.
  if (minutes) find('quick-exit').remove();
  const views = new Views(root);
  defineAll();
  views.show(minutes ? '' : location.hash.slice(1), false);
  addEventListener('click', (event) => follow(event, views));
  if (minutes) share(views, minutes);
}

/**
 * From one part to another without a step in the browser's history: leaving puts another page in the place of one
 * step, and Back must not lead to those before it.
 */
function follow(event: MouseEvent, views: Views): void {
  const link = linkOf(event);
  if (!link?.hash || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  views.show(link.hash.slice(1), true);
}

const linkOf = (event: Event): HTMLAnchorElement | undefined =>
  event.composedPath().find((each) => each instanceof HTMLAnchorElement);

/** The people to contact stand in the page once; each tool gets them where it has a place for them. */
function giveSupport(): void {
  const support = find('#support');
  for (const tool of document.querySelectorAll('.tools > :not(article-card)')) {
    const copy = support.cloneNode(true) as HTMLElement;
    copy.removeAttribute('id');
    copy.slot = 'support';
    tool.append(copy);
  }
}

/** A screen that several people use, one after the other. */
function share(views: Views, minutes: number): void {
  const dialog = find<HTMLDialogElement>('dialog');
  let breathing = false;

  const kiosk = new Kiosk(minutes, {
    clean: () => views.shown === 'home',
    running: () => breathing || (globalThis.speechSynthesis?.speaking ?? false),
    ask(asking) {
      if (asking) {
        dialog.hidden = false;
        dialog.showModal();
      } else {
        dialog.close();
        dialog.hidden = true;
      }
    },
    clear() {
      // First what can be seen; then what is kept.
      views.show('home', false);
      for (const each of document.querySelectorAll('details')) each.open = false;
      breathing = false;
      wipePage();
      views.forget();
      globalThis.speechSynthesis?.cancel();
      getSelection()?.removeAllRanges();
      scrollTo(0, 0);
      find('h1').focus({ preventScroll: true });
    },
  });

  root.dataset.kiosk = String(minutes);
  for (const shown of document.querySelectorAll<HTMLElement>('.shared, .finish')) shown.hidden = false;
  find('.leaving').hidden = true;
  const clears = find('.shared span');
  clears.textContent = clears.textContent!.replace('{n}', String(minutes + 1));

  for (const button of document.querySelectorAll('.finish, .end')) {
    button.addEventListener('click', () => kiosk.clear());
  }
  find('.stay').addEventListener('click', () => kiosk.stay());
  // Escape is an answer too.
  dialog.addEventListener('close', () => dialog.hidden || kiosk.stay());

  // Nothing leads out of the page.
  for (const type of ['click', 'auxclick']) {
    addEventListener(type, (event) => linkOf(event) && event.preventDefault(), true);
  }
  // What was written goes to no clipboard, where the next person could find it.
  for (const type of ['copy', 'cut', 'dragstart', 'contextmenu']) {
    addEventListener(type, (event) => event.preventDefault(), true);
  }

  document.addEventListener('pacer-started', () => (breathing = true));
  document.addEventListener('pacer-resumed', () => (breathing = true));
  document.addEventListener('pacer-paused', () => (breathing = false));
  document.addEventListener('pacer-ended', () => (breathing = false));

  const shift = new ShiftThrice((presses) => presses === PRESSES && kiosk.clear());
  addEventListener('keydown', (event) => shift.down(event), true);
  addEventListener('keyup', (event) => shift.up(event), true);
  addEventListener('pointerdown', () => shift.reset(), true);
  // Also when it comes back from where browsers keep pages for Back.
  addEventListener('pagehide', () => kiosk.clear());
}

if (root) start();
