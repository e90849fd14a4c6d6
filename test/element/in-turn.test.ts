import { aTimeout, expect } from '@open-wc/testing';
import { defineAll } from '../../src/define-all.js';
import { AROUND, TOOLS } from '../../src/generated/in-order.js';
import type { Definable } from '../../src/element/in-turn.js';
import type * as InTurn from '../../src/element/in-turn.js';

type Page = Record<'MessageChannel' | 'setTimeout' | 'requestAnimationFrame', unknown>;
const page = globalThis as unknown as Page;
/** The page's own, which come before whatever else waits: a press, say. */
const { MessageChannel } = globalThis;
const { scheduler } = globalThis as unknown as {
  readonly scheduler?: { postTask(run: () => void, options: object): Promise<void> };
};

let serial = 0;

/** A copy of the module, as another file of ours has it. */
const loaded = async (): Promise<typeof InTurn> =>
  (await import(`../../src/element/in-turn.ts?${++serial}`)) as typeof InTurn;

/** Does something on a page that has such things, and gives it back its own. */
async function having(things: Partial<Page>, run: () => Promise<void>): Promise<void> {
  const before = { ...things };
  for (const name of Object.keys(things) as (keyof Page)[]) before[name] = page[name];
  Object.assign(page, things);
  try {
    await run();
  } finally {
    Object.assign(page, before);
  }
}

/** Registers them, and waits for the turn after. */
async function registered(
  { inTurn, inNextTask }: typeof InTurn,
  elements: readonly Definable[],
): Promise<void> {
  inTurn(elements);
  await inNextTask(() => undefined);
}

/** WebKit has no scheduler, and hands out the messages of several ports in an order of its own: there nothing tells tasks apart. */
const tellsTasks = scheduler !== undefined || navigator.userAgent.includes('Firefox');

/** Has something done in a task that is not this one. */
function soon(run: () => void): void {
  if (scheduler) void scheduler.postTask(run, { priority: 'user-blocking' });
  else {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = run;
    port2.postMessage(0);
  }
}

/** Elements that write down when they are registered, and when the task in which they were is over. */
function elements(log: string[], ...tags: readonly string[]): readonly Definable[] {
  return tags.map((tag) => ({
    tag,
    define() {
      log.push(tag);
      soon(() => log.push('task'));
    },
  }));
}

describe('registering in turn', () => {
  let log: string[];
  beforeEach(() => (log = []));
  afterEach(() => document.body.replaceChildren());

  it('registers what surrounds the tools before anything else', () => {
    expect(AROUND.map(({ tag }) => tag)).to.deep.equal(['quick-exit', 'calm-space']);
  });

  for (const [how, things] of Object.entries({
    'on a page': {},
    'in a tab that nobody looks at': { setTimeout: () => 0, requestAnimationFrame: () => 0 },
  })) {
    it(`gives each element a task of its own, ${how}`, async function () {
      if (!tellsTasks) this.skip();
      const { inTurn, inNextTask } = await loaded();
      await having(things, async () => {
        inTurn(elements(log, 'a-a', 'b-b', 'c-c'));
        expect(log, 'not in the task that asks for it').to.deep.equal([]);
        await inNextTask(() => undefined);
      });
      expect(log).to.deep.equal(['a-a', 'task', 'b-b', 'task', 'c-c', 'task']);
    });
  }

  it('tells what is registered in one task from that (control)', async function () {
    if (!tellsTasks) this.skip();
    for (const element of elements(log, 'a-a', 'b-b')) {
      element.define();
      await Promise.resolve();
    }
    await aTimeout(0);
    expect(log).to.deep.equal(['a-a', 'b-b', 'task', 'task']);
  });

  for (const [how, things] of Object.entries({
    'has no messages': { MessageChannel: undefined },
    'throws where they are made': {
      MessageChannel: function () {
        expect.fail('of the page');
      },
    },
    'throws where they are sent': {
      MessageChannel: function () {
        return { port1: {}, port2: {} };
      },
    },
  })) {
    it(`registers all of them on a page that ${how}, and tells it of no error`, async () => {
      const turns = await loaded();
      await having(things, () => registered(turns, elements(log, 'a-a', 'b-b')));
      expect(log.filter((each) => each !== 'task')).to.deep.equal(['a-a', 'b-b']);
    });
  }

  it('waits for what another copy on the page has begun', async () => {
    const [first, second] = [await loaded(), await loaded()];
    first.inTurn(elements(log, 'a-a', 'b-b', 'c-c'));
    await registered(second, elements(log, 'again-c'));
    expect(log.filter((each) => each !== 'task')).to.deep.equal(['a-a', 'b-b', 'c-c', 'again-c']);
  });

  it('leaves alone what has gone from the page before its turn', async () => {
    const turns = await loaded();
    const made: string[] = [];
    const all = ['turn-first', 'turn-second'].map((tag) => ({
      tag,
      define() {
        customElements.define(
          tag,
          class extends HTMLElement {
            connectedCallback(): void {
              made.push(tag);
              document.querySelector('turn-second')?.remove();
            }
          },
        );
      },
    }));
    document.body.append(...all.map(({ tag }) => document.createElement(tag)));
    await registered(turns, all);
    expect(made).to.deep.equal(['turn-first']);
    expect(customElements.get('turn-second')).to.be.a('function');
  });

  describe('in sight first', () => {
    /** Puts one of that name where its upper edge is so many windows from the window's. */
    function put(tag: string, windows: number, open = false): void {
      const element = document.createElement(tag);
      element.toggleAttribute('open', open);
      Object.assign(element.style, {
        position: 'absolute',
        blockSize: '10px',
        top: `${windows * innerHeight}px`,
      });
      document.body.append(element);
    }
    const order = async (...tags: readonly string[]): Promise<readonly string[]> => {
      await registered(await loaded(), elements(log, ...tags));
      return log.filter((each) => each !== 'task');
    };

    it('comes what the window shows, then the nearest above or below, then what is not there', async () => {
      put('x-far', 5);
      put('x-below', 1.5);
      put('x-above', -0.25);
      put('x-seen', 0.5);
      put('x-twice', 9);
      put('x-twice', 0.1);
      expect(
        await order('x-none', 'x-far', 'x-below', 'x-nor', 'x-above', 'x-seen', 'x-twice'),
      ).to.deep.equal(['x-seen', 'x-twice', 'x-above', 'x-below', 'x-far', 'x-none', 'x-nor']);
    });

    it('comes nothing where the page has broken what measures, and all are registered', async () => {
      put('x-far', 5);
      const { getBoundingClientRect } = Element.prototype;
      Element.prototype.getBoundingClientRect = () => expect.fail('of the page');
      try {
        expect(await order('x-far', 'x-none')).to.deep.equal(['x-far', 'x-none']);
      } finally {
        Element.prototype.getBoundingClientRect = getBoundingClientRect;
      }
    });

    it('comes what is open from the start last: it leads on to other tools', async () => {
      put('x-open', 0.5, true);
      put('x-far', 5);
      expect(await order('x-open', 'x-far')).to.deep.equal(['x-far', 'x-open']);
    });
  });
});

describe('what npm users call', () => {
  it('registers every element before it returns', () => {
    const names = [...AROUND, ...TOOLS].map(({ tag }) => `at-once-${tag}`);
    expect(names).to.have.length.above(5);
    expect(names.filter((name) => customElements.get(name))).to.deep.equal([]);
    defineAll({ prefix: 'at-once-' });
    expect(names.filter((name) => !customElements.get(name))).to.deep.equal([]);
  });
});
