import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { QuickExit } from '../../../src/components/quick-exit/quick-exit.js';
import { NEUTRAL_HREF } from '../../../src/page/exit.js';
import { LEFT_CHANNEL, WIPE_EVENT } from '../../../src/page/wipe.js';
import { control, deep, shown, visible } from '../../support/deep.js';
import { everyTag } from '../../support/every-tag.js';
import { write } from '../../support/hands.js';
import { ProbePrivate } from '../../support/probe-element.js';
import { waitUntil } from '../../support/wait.js';

// Where the browser tells of a navigation before it makes it, the test can see where to, and stay. Elsewhere
// the tests of leaving are left to the end-to-end ones.
const { navigation } = window as unknown as { navigation?: EventTarget };

everyTag({
  tag: 'quick-exit',
  element: QuickExit,
  props: { explain: true },
  fixed: true,
  uncovered: true,
  states: {
    explained: (element) => control(element, /What this button does|Qué hace este botón|ماذا يفعل/).click(),
    'running: Shift pressed once': (element) => pressShift(element),
  },
  phrases: { en: 'What this button does', es: 'Qué hace este botón', ar: 'ماذا يفعل هذا الزر' },
});

function pressShift(target: EventTarget, times = 1): void {
  for (let press = 0; press < times; press++) {
    for (const type of ['keydown', 'keyup']) {
      target.dispatchEvent(new KeyboardEvent(type, { key: 'Shift', bubbles: true, composed: true }));
    }
  }
}

/** Presses any other key: what an earlier test has begun ends with it. */
const pressOther = (): boolean => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));

const make = async (content: unknown = html`<a href="https://example.org/">Go</a>`): Promise<QuickExit> => {
  const box = await fixture<HTMLElement>(html`<div lang="en"><quick-exit>${content}</quick-exit></div>`);
  const made = box.querySelector('quick-exit')!;
  await made.updateComplete;
  return made;
};

/** The cover's own root, opened for tests like every other. */
const coverButton = (): HTMLButtonElement | undefined => {
  for (const element of document.documentElement.children) {
    const button = element.shadowRoot?.querySelector<HTMLButtonElement>('dialog > button');
    if (button) return button;
  }
  return undefined;
};

describe('<quick-exit>', () => {
  const warnings: string[] = [];
  const { warn } = console;
  const went: string[] = [];
  const stay = (event: Event): void => {
    went.push((event as Event & { destination: { url: string } }).destination.url);
    // Leaving has made the event's own deaf.
    Event.prototype.preventDefault.call(event);
  };

  before(() => {
    QuickExit.define();
    ProbePrivate.define();
    console.warn = (text: string) => warnings.push(text);
    navigation?.addEventListener('navigate', stay);
  });
  beforeEach(() => {
    went.length = 0;
    pressOther();
  });
  afterEach(() => coverButton()?.click());
  after(() => {
    console.warn = warn;
    navigation?.removeEventListener('navigate', stay);
  });

  describe('the link', () => {
    it('is the one the page wrote, as it is', async () => {
      const made = await make();
      expect(made.children).to.have.length(1);
      expect(made.querySelector('a')!.href).to.equal('https://example.org/');
      expect(made.querySelector('a')!.textContent).to.equal('Go');
      expect(made.destination).to.equal('https://example.org/');
    });

    it('is one of its own where there is none, in the language of the page, with nothing added to the page', async () => {
      const made = await make('');
      const link = made.shadowRoot!.querySelector('a')!;
      expect(made.childElementCount).to.equal(0);
      expect(link.href).to.equal(NEUTRAL_HREF);
      expect(link.textContent).to.equal('Leave this page');
      made.parentElement!.lang = 'es';
      await waitUntil(() => link.textContent === 'Salir de esta página');
      made.href = 'https://example.org/weather';
      await made.updateComplete;
      expect(link.href).to.equal('https://example.org/weather');
      expect(made.destination).to.equal('https://example.org/weather');
    });

    it('gives way to one that the page writes later', async () => {
      const made = await make('');
      const own = (): Element | null => made.shadowRoot!.querySelector('a');
      const later = Object.assign(document.createElement('a'), {
        href: 'https://example.org/',
        textContent: 'X',
      });
      made.append(later);
      await waitUntil(() => !own());
      expect(made.querySelector('a')).to.equal(later);
      later.remove();
      await waitUntil(own);
    });

    for (const wrong of ['javascript:alert(1)', 'http://example.org/', '/weather', '#', '']) {
      it(`leads to the neutral place when its address is "${wrong}", and says so`, async () => {
        warnings.length = 0;
        const link = document.createElement('a');
        link.setAttribute('href', wrong);
        const made = await make(link);
        expect(made.destination).to.equal(NEUTRAL_HREF);
        expect(link.href).to.equal(NEUTRAL_HREF);
        expect(warnings.join()).to.contain('https');
      });
    }

    it('tells nobody that it may be followed soon, and cannot be dragged; it writes nothing on the page’s link', async () => {
      const made = await make();
      const link = made.querySelector('a')!;
      expect(link.getAttributeNames()).to.deep.equal(['href']);
      const plain = await fixture<HTMLElement>(html`<a href="https://example.org/">Another</a>`);
      const heard: string[] = [];
      const hear = ({ type, target }: Event): unknown => heard.push(`${type} ${(target as Element).id}`);
      link.id = 'exit';
      plain.id = 'plain';
      const types =
        'pointerover pointerenter mouseover mouseenter pointerdown mousedown touchstart focus focusin';
      for (const type of types.split(' ')) {
        for (const target of [document, link, plain]) target.addEventListener(type, hear, true);
        for (const at of [link, plain]) at.dispatchEvent(new Event(type, { composed: true }));
        for (const target of [document, link, plain]) target.removeEventListener(type, hear, true);
      }
      expect(heard).to.deep.equal(types.split(' ').flatMap((type) => [`${type} plain`, `${type} plain`]));

      const drag = (from: Element): boolean =>
        from.dispatchEvent(new Event('dragstart', { bubbles: true, cancelable: true }));
      expect([drag(link), drag(plain)]).to.deep.equal([false, true]);
    });

    it('is not led astray by what a script does to it afterwards', async () => {
      const made = await make();
      made.querySelector('a')!.setAttribute('href', 'javascript:alert(1)');
      expect(made.destination).to.equal(NEUTRAL_HREF);
      made.href = 'http://example.org/';
      await made.updateComplete;
      expect(made.href).to.equal(NEUTRAL_HREF);
    });

    it('keeps its colours, 4.5:1, and its size whatever the page says of links', async () => {
      const made = await make();
      const sheet = document.createElement('style');
      sheet.textContent =
        'a, div a { color: white !important; background: yellow; padding: 0; display: inline }';
      made.before(sheet);
      const link = made.querySelector('a')!;
      for (const theme of ['light', 'dark'] as const) {
        made.theme = theme;
        await made.updateComplete;
        const { color, backgroundColor } = getComputedStyle(link);
        expect(contrast(color, backgroundColor), theme).to.be.at.least(4.5);
      }
      const { width, height } = link.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    });
  });

  describe('its place', () => {
    it('is a bar of paper across the lower edge, with the link at the end of the line, in both directions', async () => {
      const made = await make();
      const root = document.documentElement;
      const box = (): DOMRect => made.getBoundingClientRect();
      const link = (): DOMRect => made.querySelector('a')!.getBoundingClientRect();
      const isThere = (): void => {
        const { left, right, top, bottom } = box();
        // Firefox keeps lengths in 60ths of a pixel.
        expect([left, right, bottom].map(Math.round)).to.deep.equal([0, root.clientWidth, root.clientHeight]);
        for (const x of [1, 100, root.clientWidth - 1]) {
          for (const y of [top + 2, bottom - 1]) {
            expect(made.contains(document.elementFromPoint(x, y)), `${x}, ${y}`).to.equal(true);
          }
        }
      };
      isThere();
      expect(getComputedStyle(made.shadowRoot!.querySelector('.base')!).backgroundColor).to.match(/^rgb\(/);
      expect(box().right - link().right).to.be.within(8, 24);
      made.parentElement!.lang = 'ar';
      await waitUntil(() => link().left < 24);
      expect(link().left).to.be.above(8);
      made.parentElement!.style.height = '5000px';
      scrollTo(0, 2000);
      isThere();
      scrollTo(0, 0);
    });

    it('tells the page how much of its lower edge it takes, and leaves that much room there, until it goes', async () => {
      const made = await make();
      const root = document.documentElement;
      const told = (): number => parseFloat(getComputedStyle(root).getPropertyValue('--sg-exit-block-size'));
      const roomAtEnd = (): number => parseFloat(getComputedStyle(document.body, '::after').minBlockSize);
      const taken = (): number => root.clientHeight - made.getBoundingClientRect().top;
      await waitUntil(() => Math.abs(told() - taken()) <= 1);
      expect(taken()).to.be.above(44);
      expect(roomAtEnd()).to.equal(told());
      expect(parseFloat(getComputedStyle(root).scrollPaddingBlockEnd)).to.equal(told());
      const small = told();
      made.style.fontSize = '200%';
      await waitUntil(() => told() > small * 1.5);
      expect(Math.abs(told() - taken())).to.be.at.most(1);
      const large = told();
      made.showExplanation();
      await waitUntil(() => taken() > large * 2);
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      expect(told(), 'what somebody has opened to read moves nothing').to.equal(large);
      made.remove();
      expect(told()).to.be.NaN;
      expect(getComputedStyle(document.body, '::after').content).to.equal('none');
    });

    it('tells the page all the same, and works, in a browser that has no sheets to write (Safari before 16.4)', async () => {
      (await make()).remove();
      const { replaceSync } = CSSStyleSheet.prototype;
      CSSStyleSheet.prototype.replaceSync = () => {
        throw new TypeError('Illegal constructor');
      };
      try {
        const made = await make();
        const told = (): string => document.documentElement.style.getPropertyValue('--sg-exit-block-size');
        await waitUntil(() => parseFloat(told()) > 44);
        expect(made.shadowRoot!.querySelector('.base')).to.exist;
        made.remove();
        expect(told()).to.equal('0px');
      } finally {
        CSSStyleSheet.prototype.replaceSync = replaceSync;
        document.documentElement.style.removeProperty('--sg-exit-block-size');
      }
    });

    it('takes no room, and leaves nowhere, once the frame that it was in has been taken away', async function () {
      if (!navigation) this.skip();
      const told = (): string =>
        getComputedStyle(document.documentElement).getPropertyValue('--sg-exit-block-size');
      const made = await make();
      await waitUntil(told);
      const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another document"></iframe>`);
      frame.contentDocument!.body.append(made);
      await waitUntil(told);
      frame.remove();
      expect(told()).to.equal('');
      pressShift(document.body, 3);
      expect(went).to.deep.equal([]);
    });

    it('leaves the sheets that a page has adopted as they are, and takes away its own only', async () => {
      const own = new CSSStyleSheet();
      document.adoptedStyleSheets = [own];
      const made = await make();
      await waitUntil(() => document.adoptedStyleSheets.length > 1);
      expect(document.adoptedStyleSheets[0]).to.equal(own);
      made.remove();
      expect(document.adoptedStyleSheets).to.deep.equal([own]);
      document.adoptedStyleSheets = [];
    });

    it('leaves a page’s own rules for the room at its end as they are', async () => {
      const sheet = document.createElement('style');
      sheet.textContent =
        'html { scroll-padding-block-end: 7px } body::after { content: "own"; min-block-size: 9px }';
      document.head.append(sheet);
      const made = await make();
      await waitUntil(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--sg-exit-block-size'),
      );
      expect(getComputedStyle(document.documentElement).scrollPaddingBlockEnd).to.equal('7px');
      expect(getComputedStyle(document.body, '::after').content).to.equal('"own"');
      expect(getComputedStyle(document.body, '::after').minBlockSize).to.equal('9px');
      sheet.remove();
      made.remove();
    });

    for (const lang of ['en', 'es', 'ar']) {
      it(`fits a narrow window, with its text open and at twice the size (${lang})`, async function () {
        const made = await make('');
        try {
          await setViewport({ width: 320, height: 480 });
        } catch {
          this.skip(); // WebKit's driver cannot
        }
        made.explain = true;
        made.parentElement!.lang = lang;
        made.parentElement!.style.fontSize = '200%';
        made.showExplanation();
        await made.updateComplete;
        const { left, right, top, bottom } = made.getBoundingClientRect();
        await setViewport({ width: 800, height: 600 });
        expect(Math.min(left, top), 'start and top').to.be.at.least(0);
        expect(right).to.be.at.most(320);
        expect(bottom).to.be.at.most(480);
      });
    }

    it('is above an on-screen keyboard, and comes down with it', async () => {
      const made = await make();
      const rest = made.getBoundingClientRect().bottom;
      const viewport = visualViewport!;
      const show = (height: number): void => {
        Object.defineProperty(viewport, 'height', { configurable: true, value: height });
        viewport.dispatchEvent(new Event('resize'));
      };
      show(innerHeight - 300);
      expect(made.getBoundingClientRect().bottom).to.be.within(innerHeight - 320, innerHeight - 300);
      show(innerHeight - 200);
      expect(made.getBoundingClientRect().bottom).to.be.within(innerHeight - 220, innerHeight - 200);
      show(innerHeight);
      expect(made.getBoundingClientRect().bottom).to.equal(rest);
      Reflect.deleteProperty(viewport, 'height');
    });

    it('is all the same where there is no top layer for it', async () => {
      const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'showPopover');
      Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
      try {
        const made = await make();
        expect(made.hasAttribute('popover')).to.equal(false);
        const { left, top } = made.querySelector('a')!.getBoundingClientRect();
        expect(made.contains(document.elementFromPoint(left + 10, top + 10))).to.equal(true);
      } finally {
        if (own) Object.defineProperty(HTMLElement.prototype, 'showPopover', own);
      }
    });

    it('is above what the page puts on top, and above a dialog opened later', async function () {
      if (!('showPopover' in HTMLElement.prototype)) this.skip();
      const made = await make();
      const link = made.querySelector('a')!;
      const { left, top } = link.getBoundingClientRect();
      const onTop = (): boolean => link.contains(document.elementFromPoint(left + 10, top + 10));
      const banner = document.createElement('div');
      banner.style.cssText = 'position:fixed;inset:0;z-index:2147483647;background:white';
      document.body.append(banner);
      expect(onTop(), 'over a banner').to.equal(true);
      banner.remove();
      const later = document.createElement('div');
      later.popover = 'manual';
      later.style.cssText = 'inset:0;width:100vw;height:100vh';
      made.after(later);
      later.showPopover();
      expect(onTop(), 'the banner that comes later is over it at first').to.equal(false);
      await waitUntil(onTop);
      later.remove();
    });

    it('never races another element that also wants to be above all', async function () {
      if (!('showPopover' in HTMLElement.prototype)) this.skip();
      const made = await make();
      const rival = document.createElement('div');
      rival.popover = 'manual';
      rival.style.cssText = 'inset:0;width:100vw;height:100vh';
      made.after(rival);
      let rose = 0;
      const rise = (): void => {
        rose++;
        rival.hidePopover();
        rival.showPopover();
      };
      made.addEventListener('toggle', rise);
      rival.showPopover();
      for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
      made.removeEventListener('toggle', rise);
      rival.remove();
      expect(rose).to.be.below(6);
    });
  });

  describe('Shift', () => {
    it('says how often more, once, and stops saying so', async () => {
      const made = await make();
      const status = made.shadowRoot!.querySelector('[role=status]')!;
      expect(status.textContent!.trim()).to.equal('');
      pressShift(document.body);
      await made.updateComplete;
      expect(status.textContent!.trim()).to.equal('Press Shift 2 more times to leave');
      pressShift(document.body);
      await made.updateComplete;
      expect(status.textContent!.trim()).to.equal('Press Shift 1 more time to leave');
      made.remove();
      document.body.append(made);
      await made.updateComplete;
      expect(status.textContent!.trim()).to.equal('');
      made.remove();
    });

    it('takes its line back with the count: after a key, a click, the wheel, a blur, and on the way to a cache', async () => {
      const made = await make();
      const status = made.shadowRoot!.querySelector('[role=status]')!;
      const ends: Record<string, () => unknown> = {
        'a letter': pressOther,
        'a click': () => made.dispatchEvent(new Event('pointerdown', { bubbles: true })),
        'the wheel': () => made.dispatchEvent(new Event('wheel', { bubbles: true })),
        'another window': () => window.dispatchEvent(new Event('blur')),
        'the page is left': () => window.dispatchEvent(new PageTransitionEvent('pagehide')),
      };
      for (const [what, end] of Object.entries(ends)) {
        pressShift(document.body, 2);
        await made.updateComplete;
        expect(status.textContent!.trim(), what).to.equal('Press Shift 1 more time to leave');
        end();
        await made.updateComplete;
        expect(status.textContent!.trim(), what).to.equal('');
      }
      window.dispatchEvent(new PageTransitionEvent('pageshow'));
    });

    it('says so when five seconds were not enough', async () => {
      const made = await make();
      made.model.pressed(-1);
      await made.updateComplete;
      const status = made.shadowRoot!.querySelector('[role=status]')!;
      expect(status.textContent!.trim()).to.equal('Still here. To leave, press Shift 3 times.');
      pressOther();
      await made.updateComplete;
      expect(status.textContent!.trim()).to.equal('');
    });

    it('speaks by one of several exits: the one that nothing has made deaf', async () => {
      const outer = await make();
      const dialog = document.createElement('dialog');
      const inner = document.createElement('quick-exit') as QuickExit;
      dialog.append(inner);
      outer.after(dialog);
      const said = async (): Promise<string[]> => {
        await Promise.all([outer.updateComplete, inner.updateComplete]);
        return [outer, inner].map((each) =>
          each.shadowRoot!.querySelector('[role=status]')!.textContent!.trim(),
        );
      };
      pressShift(document.body);
      expect(await said()).to.deep.equal(['Press Shift 2 more times to leave', '']);
      pressOther();
      expect(await said()).to.deep.equal(['', '']);
      dialog.showModal();
      pressShift(inner);
      expect(await said()).to.deep.equal(['', 'Press Shift 2 more times to leave']);
      pressOther();
      dialog.remove();
    });

    it('takes a press on the other of two exits for one in reach, and one through a modal dialog for its own', async () => {
      const exits = [await make(), await make()];
      const box = exits[0]!.querySelector('a')!.getBoundingClientRect();
      const press = new PointerEvent('pointerup', {
        clientX: box.x + box.width / 2,
        clientY: box.y + box.height / 2,
      });
      expect(exits.map((each) => each.place.isBehind(press))).to.deep.equal([false, false]);
      const dialog = document.createElement('dialog');
      document.body.append(dialog);
      dialog.showModal();
      expect(exits.map((each) => each.place.isBehind(press))).to.deep.equal([true, true]);
      dialog.remove();
    });

    it('says nothing when it is told not to', async () => {
      const made = await make();
      made.announce = 'off';
      await made.updateComplete;
      pressShift(document.body);
      await made.updateComplete;
      expect(made.shadowRoot!.querySelector('[role=status]')!.textContent!.trim()).to.equal('');
    });

    it('does nothing as a modifier, with real keys in a text field', async function () {
      const made = await make();
      const field = document.createElement('input');
      made.before(field);
      field.focus();
      let left = 0;
      made.addEventListener('page-left', () => left++);
      try {
        for (let i = 0; i < 4; i++) {
          await sendKeys({ down: 'Shift' });
          await sendKeys({ press: 'KeyA' });
          await sendKeys({ up: 'Shift' });
        }
      } catch {
        this.skip(); // an engine whose driver has no single key events
      }
      expect(field.value).to.equal('AAAA');
      expect(left).to.equal(0);
    });
  });

  describe('leaving', function () {
    before(function () {
      if (!navigation) this.skip();
    });

    const ways: Record<string, (made: QuickExit) => Promise<void> | void> = {
      'a click': (made) => made.querySelector('a')!.click(),
      'Enter on the link': async (made) => {
        made.querySelector('a')!.focus();
        await sendKeys({ press: 'Enter' });
      },
      'the middle button, which would open a tab beside this one': async (made) => {
        const { left, top } = made.querySelector('a')!.getBoundingClientRect();
        await sendMouse({
          type: 'click',
          position: [Math.ceil(left) + 9, Math.ceil(top) + 9],
          button: 'middle',
        });
      },
      'Shift three times': () => pressShift(document.body, 3),
      'the method': (made) => made.leave(),
    };

    for (const [way, go] of Object.entries(ways)) {
      it(`goes to the place in place of this page: ${way}`, async () => {
        const made = await make();
        const page = document.createElement('p');
        page.textContent = 'Read this';
        made.before(page);
        const title = document.title;
        const told: unknown[] = [];
        document.addEventListener(
          'page-left',
          (event) =>
            told.push(
              (event as HTMLElementEventMap['page-left']).detail.how,
              visible(page),
              document.title,
              went.length,
            ),
          { once: true },
        );
        await go(made);
        await waitUntil(() => went.length > 0);
        expect(went).to.deep.equal(['https://example.org/']);
        const how = way.startsWith('Shift') ? 'keys' : way === 'the method' ? 'method' : 'button';
        // Blank when the page hears of it, and not gone yet.
        expect(told).to.deep.equal([how, false, 'Page', 0]);
        expect(visible(coverButton()!)).to.equal(false);
        coverButton()!.click();
        expect(visible(page)).to.equal(true);
        expect(document.title).to.equal(title);
        expect(coverButton()).to.equal(undefined);
      });
    }

    it('has everything forget, stops sound and speech, and tells the other tabs a bare fact', async () => {
      const made = await make();
      const secret = await fixture<ProbePrivate>(html`<probe-private></probe-private>`);
      const field = secret.shadowRoot!.querySelector('input')!;
      write(field, 'canary');
      const audio = document.createElement('audio');
      let paused = 0;
      audio.pause = () => paused++;
      made.before(audio);
      const otherTab = new BroadcastChannel(LEFT_CHANNEL);
      const heard: Promise<Event> = oneEvent(otherTab, 'message');
      made.leave();
      expect(((await heard) as MessageEvent).data).to.equal(null);
      otherTab.close();
      await secret.updateComplete;
      expect(field.value).to.equal('');
      expect(paused).to.equal(1);
    });

    it('goes all the same when the page’s own handlers and devices fail', async () => {
      const made = await make();
      const { pause } = HTMLMediaElement.prototype;
      HTMLMediaElement.prototype.pause = () => {
        throw new Error('no device');
      };
      const audio = document.createElement('audio');
      made.before(audio);
      const unload = (event: Event): void => event.preventDefault();
      addEventListener('beforeunload', unload);
      made.leave();
      removeEventListener('beforeunload', unload);
      HTMLMediaElement.prototype.pause = pause;
      await waitUntil(() => went.length > 0);
      expect(went).to.deep.equal(['https://example.org/']);
    });

    it('lets no listener ask whether to leave, and gives the question back to a page that is shown again', async () => {
      const made = await make();
      const asked = (): [boolean, unknown] => {
        const event = document.createEvent('BeforeUnloadEvent');
        const begin = Reflect.get(event, 'initEvent') as (...given: unknown[]) => void;
        begin.call(event, 'beforeunload', false, true);
        event.preventDefault();
        Reflect.set(event, 'returnValue', 'Stay?');
        return [event.defaultPrevented, Reflect.get(event, 'returnValue')];
      };
      expect(asked(), 'the check can fail').to.deep.equal([true, 'Stay?']);
      const handler = (): string => 'Stay?';
      window.onbeforeunload = handler;
      try {
        // Pressed again while the other page is on its way.
        made.leave();
        made.leave();
        expect(asked()).to.deep.equal([false, '']);
        expect(window.onbeforeunload).to.equal(null);
        coverButton()!.click();
        expect(asked()).to.deep.equal([true, 'Stay?']);
        expect(window.onbeforeunload).to.equal(handler);
      } finally {
        coverButton()?.click();
        window.onbeforeunload = null; // else the runner cannot go on from a test that failed
      }
    });

    for (const when of ['before', 'after'] as const) {
      it(`goes though the page cancels every navigation, and has listened ${when} it came`, async () => {
        const cancelled: boolean[] = [];
        const cancel = (event: Event): void => {
          event.preventDefault();
          Reflect.set(event, 'returnValue', false);
          cancelled.push(event.defaultPrevented);
        };
        navigation!.removeEventListener('navigate', stay);
        const listen = (): void => navigation!.addEventListener('navigate', cancel, true);
        if (when === 'before') listen();
        const made = await make();
        if (when === 'after') listen();
        location.hash = 'somewhere';
        expect(cancelled, 'the check can fail').to.deep.equal([true]);
        expect(location.hash).to.equal('');
        navigation!.addEventListener('navigate', stay);
        made.leave();
        navigation!.removeEventListener('navigate', cancel, true);
        expect(cancelled, 'not cancelled').to.deep.equal([true, false]);
        expect(went).to.deep.equal(['https://example.org/']);
        coverButton()!.click();
        navigation!.addEventListener('navigate', cancel);
        location.hash = 'somewhere';
        navigation!.removeEventListener('navigate', cancel);
        expect(cancelled.at(-1), 'the person has stayed: the page decides again').to.equal(true);
      });
    }

    it('goes blank and leaves whatever the page’s own HTML is called', async () => {
      const made = await make();
      const page = document.createElement('p');
      page.textContent = 'Read this';
      made.before(page);
      const box = document.createElement('div');
      for (const name of Object.keys(everyName(document))) {
        const image = document.createElement('img');
        image.setAttribute('name', name);
        box.append(image);
      }
      made.before(box);
      expect(Reflect.get(document, 'documentElement'), 'the check can fail').to.be.instanceOf(
        HTMLImageElement,
      );
      let wiped = 0;
      const wipe = (): number => wiped++;
      EventTarget.prototype.addEventListener.call(document, WIPE_EVENT, wipe);
      made.leave();
      const title = made.closest('html')!.querySelector('title')!.textContent;
      const seen = visible(page);
      box.remove();
      document.removeEventListener(WIPE_EVENT, wipe);
      expect([seen, title, wiped, went]).to.deep.equal([false, 'Page', 1, ['https://example.org/']]);
      coverButton()!.click();
      expect(visible(page)).to.equal(true);
    });

    it('can be pressed above an element of the page that fills the screen, and ends that', async function () {
      const made = await make();
      const box = document.createElement('div');
      const button = document.createElement('button');
      button.textContent = 'Fill the screen';
      button.onclick = () => void box.requestFullscreen();
      made.before(box, button);
      const click = (element: Element): Promise<void> => {
        const { left, top } = element.getBoundingClientRect();
        return sendMouse({ type: 'click', position: [Math.ceil(left) + 5, Math.ceil(top) + 5] });
      };
      let opened = 0;
      made.addEventListener('toggle', (event) => {
        if ((event as ToggleEvent).newState === 'open') opened++;
      });
      await click(button);
      await waitUntil(() => document.fullscreenElement === box);
      await waitUntil(() => opened > 0, 'it comes to the top of the top layer');
      await click(made.querySelector('a')!);
      await waitUntil(() => went.length > 0);
      await waitUntil(() => document.fullscreenElement === null);
      box.remove();
      button.remove();
    });

    it('sends no word of where the person comes from, until they show the page again', async () => {
      const made = await make();
      const meta = (): Element | null => document.querySelector('meta[name=referrer][content=no-referrer]');
      made.leave();
      expect(meta()).to.exist;
      coverButton()!.click();
      expect(meta()).to.equal(null);
    });

    it('is done once by two on a page, and by the one that stays', async () => {
      const one = await make();
      const two = await make(html`<a href="https://example.org/two">Go</a>`);
      let left = 0;
      const count = (): number => left++;
      document.addEventListener('page-left', count);
      pressShift(document.body, 3);
      expect([left, went.length]).to.deep.equal([1, 1]);
      coverButton()!.click();
      two.querySelector('a')!.click();
      expect(went).to.deep.equal(['https://example.org/', 'https://example.org/two']);
      coverButton()!.click();
      one.remove();
      pressShift(document.body, 3);
      expect(went[2]).to.equal('https://example.org/two');
      coverButton()!.click();
      two.remove();
      pressShift(document.body, 3);
      document.removeEventListener('page-left', count);
      expect(left).to.equal(3);
    });
  });

  describe('the cover', () => {
    const cover = async (): Promise<QuickExit> => {
      const made = await make();
      // What another tab of the site sends.
      const otherTab = new BroadcastChannel(LEFT_CHANNEL);
      otherTab.postMessage(null);
      await waitUntil(coverButton);
      otherTab.close();
      return made;
    };

    it('comes when another tab is left, and has all forget', async () => {
      const wiped = oneEvent(document, WIPE_EVENT);
      const made = await cover();
      await wiped;
      expect(visible(made)).to.equal(false);
      expect(coverButton()!.textContent).to.equal('Show this page');
      expect(visible(coverButton()!)).to.equal(true);
      expect(went).to.deep.equal([]);
    });

    it('keeps the title blank whatever the page writes there, and gives the last of it back', async () => {
      const before = document.title;
      const made = await make();
      await cover();
      const next = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
      const writes = [
        () => (document.title = '(1) New message'),
        () => (document.querySelector('title')!.textContent = '(2) New messages'),
        () => document.querySelector('title')!.firstChild!.replaceWith('(3) New messages'),
        () => document.querySelector('title')!.remove(),
        () =>
          document.head.prepend(Object.assign(document.createElement('title'), { text: '(4) New messages' })),
      ];
      for (const [index, write] of writes.entries()) {
        write();
        await next();
        expect(document.title, `way ${index + 1}`).to.equal('Page');
      }
      coverButton()!.click();
      expect(document.title).to.equal('(3) New messages');
      document.querySelectorAll('head > title').forEach((title, index) => index && title.remove());
      document.title = before;
      made.remove();
    });

    it('hides what comes into the page later, and what the page shows again', async () => {
      const made = await make();
      await cover();
      const { body } = document;
      const late = document.createElement('aside');
      late.textContent = 'Comes late';
      document.documentElement.append(late);
      body.removeAttribute('style');
      await new Promise((resolve) => setTimeout(resolve));
      expect([late, body].map((each) => getComputedStyle(each).display)).to.deep.equal(['none', 'none']);
      coverButton()!.click();
      expect([late, body].map((each) => getComputedStyle(each).display)).to.deep.equal(['block', 'block']);
      late.remove();
      made.remove();
    });

    it('never races a page that keeps its title by force', async () => {
      const { title } = document;
      let turns = 0;
      const rival = new MutationObserver(() => {
        turns++;
        if (document.title !== 'Mine') document.title = 'Mine';
      });
      const made = await make();
      await cover();
      rival.observe(document.head, { subtree: true, childList: true, characterData: true });
      document.title = 'Mine';
      for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
      rival.disconnect();
      expect(turns).to.be.within(2, 1000);
      coverButton()!.click();
      document.title = title;
      made.remove();
    });

    it('comes and hears no more between leaving for a cache and coming back, so that no channel keeps it out', async () => {
      const made = await make();
      const secret = await fixture<ProbePrivate>(html`<probe-private></probe-private>`);
      let wiped = 0;
      const wipe = (): number => wiped++;
      const otherTab = new BroadcastChannel(LEFT_CHANNEL);
      const witness = new BroadcastChannel(LEFT_CHANNEL);
      const post = async (): Promise<void> => {
        const heard = oneEvent(witness, 'message');
        otherTab.postMessage(null);
        await heard;
        await new Promise((resolve) => setTimeout(resolve, 50));
      };
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      document.addEventListener(WIPE_EVENT, wipe);
      await post();
      expect([wiped, coverButton()]).to.deep.equal([0, undefined]);
      window.dispatchEvent(new PageTransitionEvent('pageshow'));
      await post();
      expect(wiped, 'hears again').to.be.above(0);
      expect(coverButton()).to.exist;
      document.removeEventListener(WIPE_EVENT, wipe);
      otherTab.close();
      witness.close();
      coverButton()!.click();
      secret.remove();
      made.remove();
    });

    it('is stronger than the page’s styles, and stays when Escape closes it', async () => {
      const sheet = document.createElement('style');
      sheet.textContent =
        '@layer a { body { display: block !important } } * { transition: all 9s !important }';
      document.head.append(sheet);
      await cover();
      expect(getComputedStyle(document.body).display).to.equal('none');
      const dialog = coverButton()!.parentElement as HTMLDialogElement;
      dialog.close();
      await waitUntil(() => dialog.open);
      expect(getComputedStyle(document.body).display).to.equal('none');
      sheet.remove();
    });

    it('gives back the focus, the scroll position and the page’s own inline styles', async () => {
      const made = await make();
      const field = document.createElement('input');
      made.before(field);
      made.parentElement!.style.height = '5000px';
      document.body.style.setProperty('display', 'flow-root', 'important');
      field.focus({ preventScroll: true });
      scrollTo(0, 700);
      const otherTab = new BroadcastChannel(LEFT_CHANNEL);
      otherTab.postMessage(null);
      await waitUntil(coverButton);
      otherTab.close();
      coverButton()!.click();
      expect(document.activeElement).to.equal(field);
      expect(scrollY).to.equal(700);
      expect(document.body.style.cssText).to.equal('display: flow-root !important;');
      document.body.style.removeProperty('display');
      scrollTo(0, 0);
    });
  });

  describe('the explanation', () => {
    it('says what leaving does and what it does not, from its button or a link of the page', async () => {
      const made = await make();
      expect([...deep(made.shadowRoot!)].some((each) => each.matches('button'))).to.equal(false);
      made.showExplanation();
      await made.updateComplete;
      expect(shown(made))
        .to.contain('does not clear your browser history')
        .and.contain('cannot stop spyware');
      await waitUntil(() => made.shadowRoot!.activeElement?.localName === 'h2');
      control(made, 'Close').click();
      await made.updateComplete;
      expect(shown(made)).not.to.contain('spyware');
      expect(document.activeElement).to.equal(made.querySelector('a'));
      made.explain = true;
      await made.updateComplete;
      const button = control(made, /What this button does/);
      button.click();
      await made.updateComplete;
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(button.getAttribute('aria-controls')).to.equal('explanation');
    });
  });
});

/** Every name that `document` has by its prototypes, which an element of the page can take. */
function everyName(of: object): Record<string, true> {
  const names: Record<string, true> = {};
  for (let at: unknown = of; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) names[name] = true;
  }
  return names;
}

/** WCAG's ratio of two computed colours. */
function contrast(one: string, other: string): number {
  const luminance = (color: string): number => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
