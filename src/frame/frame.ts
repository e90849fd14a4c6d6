// frame.js: one tool, alone on a page of its own. Everything it needs is in this one file, and no part of it is a
// module, because a sandboxed page may load modules only from a server that allows it.
import '../define.js';
import { FRAME_EVENTS, FRAME_TOKENS, readLook, type FrameToken, type Look } from './frame-messages.js';
import { findLanguages } from '../language/languages.js';
import { ShiftThrice, PRESSES } from '../page/exit.js';
import type { Messages } from '../language/messages.js';
import type { FrameTool } from '../generated/frame-tools.js';
import { titles } from '../generated/titles/en.js';
import { wipePage } from '../page/wipe.js';
import { inSandbox } from '../view/print.js';
import { frameAttributes, isFrameTool } from './frame-tools.js';
import { strings } from './frame.strings.js';
import { Link } from './link.js';
import type { Load } from './load.js';
import { printInPlace } from './paper.js';

/** What the script in the page itself has left for this one. */
const { steadygroundLoad: load } = globalThis as { steadygroundLoad?: Load };
const root = globalThis.document?.documentElement;

/** The language that was last asked for; one that loads slowly must not come after it. */
let wanted = '';

async function speak(lang: string, tool: string): Promise<void> {
  wanted = lang;
  const [code = 'en'] = lang.toLowerCase().split('-');
  // English is in the tools themselves, its articles are not; other languages show theirs until they have their own.
  const codes = new Set([...(code === 'en' ? [] : [code]), ...(tool === 'article-card' ? ['en'] : [])]);
  if (load) await Promise.all([...codes].map((code) => load(`frame/${code}.js`)));
  if (lang !== wanted) return;
  root.lang = lang;
  root.dir = findLanguages(lang)[0]?.dir ?? 'ltr';
  document.title = say(lang, isFrameTool(tool) ? tool : 'unknown');
}

const english = { ...strings, ...titles };

function say(lang: string, key: keyof typeof english): string {
  const own: Messages | undefined = findLanguages(lang).find(({ strings }) => strings.frame)?.strings.frame;
  const text = own?.[key];
  return typeof text === 'string' ? text : english[key];
}

/** What the partner wrote into this page for its own tools. */
const given = (id: string): DocumentFragment =>
  document.importNode((document.getElementById(id) as HTMLTemplateElement).content, true);

function makeExit(query: URLSearchParams): HTMLElement {
  const exit = document.createElement('quick-exit');
  for (const [name, value] of frameAttributes('quick-exit', (name) => query.get(name))) {
    exit.setAttribute(name, value);
  }
  exit.append(given('exit'));
  return exit;
}

function makeTool(tag: FrameTool, query: URLSearchParams): HTMLElement {
  const tool = document.createElement(tag);
  for (const [name, value] of frameAttributes(tag, (name) => query.get(name))) tool.setAttribute(name, value);
  const support = given('support');
  if (support.textContent?.trim()) {
    const slot = document.createElement('div');
    slot.slot = 'support';
    slot.append(support);
    tool.append(slot);
  }
  return tool;
}

const updated = (element: HTMLElement): unknown =>
  (element as { updateComplete?: Promise<unknown> }).updateComplete;

function dress({ theme, size, font, tokens }: Look): void {
  const { style } = root;
  if (theme) style.colorScheme = theme === 'auto' ? 'light dark' : theme;
  if (size) style.fontSize = `${size}px`;
  if (font) style.fontFamily = font;
  if (!tokens) return;
  for (const name of Object.keys(FRAME_TOKENS) as FrameToken[]) {
    style.setProperty(`--sg-${name}`, tokens[name] ?? null);
  }
}

/** Scripts that a script has loaded may run while the page is still being read. */
const pageRead = (): Promise<unknown> | undefined =>
  document.readyState === 'loading'
    ? new Promise((done) => document.addEventListener('DOMContentLoaded', done))
    : undefined;

async function start(): Promise<void> {
  await pageRead();
  const query = new URLSearchParams(location.search);
  const tag = query.get('tool') ?? '';
  const main = document.getElementById('tool')!;
  const lang = readLook('lang', query.get('lang')) ?? 'en';

  const link = new Link({
    async look(look) {
      dress(look);
      if (look.lang && look.lang !== wanted) await speak(look.lang, tag);
    },
    wipe: wipePage,
  });

  // Before anything waits, so that the page's answer is on its way meanwhile.
  const host = query.get('host') ?? '';
  if (parent !== window && /^https?:\/\/[^/?#@\s]+$/.test(host)) link.call(host);
  dress({
    theme: readLook('theme', query.get('theme')) ?? 'auto',
    size: readLook('size', Number(query.get('size') ?? 16)) ?? 16,
    font: readLook('font', query.get('font')) ?? '',
  });
  // Leaving by whatever way, nothing is there after Back.
  addEventListener('pagehide', wipePage);
  for (const name of FRAME_EVENTS) {
    document.addEventListener(name, () => link.tell({ type: 'event', name }));
  }

  const leave = (how: 'button' | 'keys'): void => link.tell({ type: 'leave', how });
  const exit = tag === 'quick-exit' || query.has('exit') ? makeExit(query) : undefined;
  if (exit) {
    // The page around can leave where this one may not.
    exit.addEventListener('page-left', ({ detail: { how } }) => leave(how === 'keys' ? how : 'button'));
    document.body.className = tag === 'quick-exit' ? 'exit' : 'with-exit';
    document.body.prepend(exit);
  } else listenForShift(() => leave('keys'));

  await speak(lang, tag);
  if (exit && tag === 'quick-exit') await updated(exit);
  else if (isFrameTool(tag)) {
    const tool = makeTool(tag, query);
    main.append(tool);
    await updated(tool);
  } else {
    const text = document.createElement('p');
    text.textContent = say(lang, 'unknown');
    main.append(text);
  }
  link.ready();
}

/** Keys pressed in a frame stay in it: the page around hears of three times Shift from here. */
function listenForShift(leave: () => void): void {
  const shift = new ShiftThrice((presses) => presses === PRESSES && leave());
  addEventListener('keydown', (event) => shift.down(event), true);
  addEventListener('keyup', (event) => shift.up(event), true);
  for (const type of ['pointerdown', 'wheel']) addEventListener(type, () => shift.reset(), true);
  addEventListener('blur', ({ target }) => target === window && shift.reset(), true);
}

if (root) {
  inSandbox.print = printInPlace;
  // For the browsers in which Lit writes <style> elements.
  (globalThis as { litNonce?: string }).litNonce = 'steadyground';
  void start();
}
