import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  FRAME_EVENTS,
  FRAME_TOKENS,
  readFromFrame,
  readLook,
  readToFrame,
  readToken,
  write,
  type FrameToken,
} from '../../src/frame/frame-messages.js';
import { frameAttributes, isFrameTool } from '../../src/frame/frame-tools.js';
import { FRAME_TOOLS, type FrameTool } from '../../src/generated/frame-tools.js';
import { defineAll } from '../../src/define-all.js';

const px = fc.integer({ min: 0, max: 20_000 });
const COLORS = ['#abc', '#AABBCC80', 'rebeccapurple', 'rgb(1 2 3 / 50%)', 'hsl(120deg, 5%, 7%)'];
COLORS.push('oklch(0.7 0.1 none)', 'light-dark(#fff, #000)', 'light-dark(rgb(1,2,3), hsl(0 0% 0%))');
const LENGTHS = ['0', '4px', '.5em', '1.25em', '12ch'];

const look = fc.record(
  {
    theme: fc.constantFrom('auto', 'light', 'dark'),
    lang: fc.constantFrom('en', 'es-MX', 'zh-Hant-TW', 'ar'),
    size: fc.double({ min: 8, max: 64, noNaN: true }),
    font: fc.constantFrom(
      'Georgia, serif',
      '"Noto Sans", system-ui',
      "'Ünïcode', sans-serif",
      '-apple-system',
    ),
    tokens: fc.record(
      { accent: fc.constantFrom(...COLORS), radius: fc.constantFrom(...LENGTHS) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);
const fromFrame = fc.oneof(
  fc.constant({ type: 'hello' }),
  fc.record({ type: fc.constant('ready'), height: px }),
  fc.record({ type: fc.constant('height'), height: px, asked: fc.boolean() }),
  fc.record({ type: fc.constant('reveal'), top: px, height: px }),
  fc.record({ type: fc.constant('event'), name: fc.constantFrom(...FRAME_EVENTS) }),
  fc.record({ type: fc.constant('leave'), how: fc.constantFrom('button', 'keys') }),
);
const toFrame = fc.oneof(
  fc.record({ type: fc.constantFrom('connect', 'look'), look }),
  fc.constant({ type: 'wipe' }),
);
const DIRECTIONS = {
  'from a frame': [fromFrame, readFromFrame],
  'to a frame': [toFrame, readToFrame],
} as const;

for (const [direction, [messages, read]] of Object.entries(DIRECTIONS)) {
  describe(`a message ${direction}`, () => {
    it('is read as it was written, after the journey between windows too', () => {
      fc.assert(
        fc.property(messages as fc.Arbitrary<{ type: 'hello' }>, (message) => {
          const { steadyground, ...rest } = read(structuredClone(write(message))) as unknown as {
            steadyground: number;
          };
          expect(steadyground).to.equal(1);
          // fast-check makes objects without a prototype: what is read has the ordinary one.
          expect(rest).to.deep.equal(structuredClone(message));
        }),
      );
    });

    it('is refused whatever else it is, and nothing is thrown', () => {
      fc.assert(
        fc.property(
          fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
          (any) => {
            expect(read(any)).to.equal(undefined);
          },
        ),
        { numRuns: 1000 },
      );
    });

    it('is refused with a property more or less, another version, or inherited properties', () => {
      fc.assert(
        fc.property(
          messages as fc.Arbitrary<{ type: 'hello' }>,
          fc.string(),
          fc.anything(),
          (message, name, any) => {
            const whole = write(message) as Record<string, unknown>;
            if (!Object.hasOwn(whole, name)) {
              const more = { ...whole };
              Object.defineProperty(more, name, { value: any, enumerable: true });
              expect(read(more)).to.equal(undefined);
            }
            for (const each of Object.keys(whole)) {
              const less = { ...whole };
              delete less[each];
              expect(read(less), `without ${each}`).to.equal(undefined);
            }
            expect(read({ ...whole, steadyground: 2 })).to.equal(undefined);
            expect(read(Object.create(whole))).to.equal(undefined);
            expect(read({ ...whole, [Symbol('s')]: 1 })).to.equal(undefined);
            expect(read([whole])).to.equal(undefined);
            expect(read({ ...whole, type: [whole.type] })).to.equal(undefined);
            expect(read(Object.assign(Object.create({}), whole))).to.equal(undefined);
            expect(read(Object.assign(Object.create(null), whole)), 'the check can fail').to.be.an('object');
          },
        ),
      );
    });
  });
}

describe('messages between a page and a frame', () => {
  it('cannot carry text out of the frame', () => {
    // Whatever is put wherever: what comes through holds words from the lists only.
    const known = new Set<unknown>([
      'hello',
      'ready',
      'height',
      'reveal',
      'event',
      'leave',
      'button',
      'keys',
    ]);
    FRAME_EVENTS.forEach((name) => known.add(name));
    fc.assert(
      fc.property(
        fromFrame as fc.Arbitrary<object>,
        fc.string({ minLength: 1 }),
        fc.nat(5),
        (message, text, at) => {
          const whole = write(message as { type: 'hello' }) as Record<string, unknown>;
          const field = Object.keys(whole)[at % Object.keys(whole).length]!;
          const read = readFromFrame({ ...whole, [field]: text });
          for (const value of Object.values(read ?? {})) {
            if (typeof value === 'string') expect(known).to.include(value);
          }
        },
      ),
    );
  });

  it('are refused, not thrown at, when they bite', () => {
    const bite = (): never => {
      throw new Error('bitten');
    };
    const traps = new Proxy({}, { get: bite, ownKeys: bite, getPrototypeOf: bite, has: bite });
    const getter = Object.defineProperty({ steadyground: 1 }, 'type', { get: bite, enumerable: true });
    for (const read of [readFromFrame, readToFrame]) {
      for (const given of [traps, getter, bite, Symbol('s')]) expect(read(given)).to.equal(undefined);
    }
  });

  it('never pollute', () => {
    const given: unknown = JSON.parse(
      '{"steadyground":1,"type":"look","look":{"theme":"dark","__proto__":{"polluted":1}}}',
    );
    expect(readToFrame(given)).to.equal(undefined);
    expect(readToFrame(JSON.parse('{"steadyground":1,"type":"__proto__"}'))).to.equal(undefined);
    expect(readToFrame({ steadyground: 1, type: 'constructor' })).to.equal(undefined);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  it('bound every number, and have no text for a yes or no', () => {
    for (const height of [0, 20_000]) {
      expect(readFromFrame({ steadyground: 1, type: 'ready', height })).to.deep.include({ height });
    }
    for (const size of [8, 16.5, 64]) expect(readLook('size', size)).to.equal(size);
    for (const size of [7.9, 64.1, NaN, '16', [16], null]) {
      expect(readLook('size', size), String(size)).to.equal(undefined);
    }
    for (const height of [-1, 20_001, 1.5, NaN, Infinity, '5', null, [5], 5n]) {
      expect(readFromFrame({ steadyground: 1, type: 'ready', height }), String(height)).to.equal(undefined);
    }
    for (const asked of ['yes', 1, null, ['no']]) {
      expect(readFromFrame({ steadyground: 1, type: 'height', height: 5, asked })).to.equal(undefined);
    }
  });
});

describe('a token for a frame', () => {
  it('is a colour or a length', () => {
    for (const value of COLORS) expect(readToken('accent', value), value).to.equal(value);
    for (const value of LENGTHS) expect(readToken('radius', value), value).to.equal(value);
    for (const value of COLORS.slice(0, 2)) expect(readToken('radius', value), value).to.equal(undefined);
  });

  it('is what the browser takes for one, when it is not a word', () => {
    for (const value of COLORS.filter((value) => !value.startsWith('light-dark'))) {
      expect(CSS.supports('color', value), value).to.equal(true);
    }
    for (const value of LENGTHS) expect(CSS.supports('width', value), value).to.equal(true);
  });

  it('loads nothing, refers to nothing and ends nothing', () => {
    const bad = [
      'url(https://x.example)',
      'var(--x)',
      'red;color:blue',
      'red}',
      'env(a)',
      'attr(x)',
      'image(red)',
    ];
    bad.push(
      'light-dark(url(x), red)',
      'rgb(url(x))',
      'color-mix(in srgb, red, blue)',
      '',
      ' ',
      'red/*',
      '\\72 ed',
    );
    bad.push(
      'rgb(1,2,3) url(x)',
      'expression(alert(1))',
      '100vw',
      '-4px',
      '4px;color:red',
      'calc(1px)',
      `#${'a'.repeat(99)}`,
    );
    for (const name of Object.keys(FRAME_TOKENS) as FrameToken[]) {
      for (const value of bad) expect(readToken(name, value), `${name}: ${value}`).to.equal(undefined);
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readToken('accent', `${text}(`)).to.equal(undefined);
        expect(readToken('accent', `${text};`)).to.equal(undefined);
      }),
    );
  });

  it('takes no time to refuse, however it is made', () => {
    // Repeated groups that overlap would take for ever.
    for (const text of [`rgb(${'1e'.repeat(5000)}`, `light-dark(${' '.repeat(5000)}`, 'a'.repeat(100_000)]) {
      expect(readToken('accent', text)).to.equal(undefined);
      expect(readLook('font', `${text};`)).to.equal(undefined);
      expect(readLook('lang', `${text}-${text}`)).to.equal(undefined);
    }
  });
});

describe('a look', () => {
  it('has a language, a font and tokens, and nothing beside or instead of them', () => {
    for (const lang of ['en', 'es-419', 'zh-Hant-TW']) expect(readLook('lang', lang)).to.equal(lang);
    for (const lang of ['en-', 'en us', 'en-*', ['en'], null]) {
      expect(readLook('lang', lang), String(lang)).to.equal(undefined);
    }
    expect(readLook('font', '"Noto Sans 2", serif')).to.equal('"Noto Sans 2", serif');
    for (const font of ['Georgia;', 'url(x) Georgia', 'a\\b', ['Georgia'], '']) {
      expect(readLook('font', font), String(font)).to.equal(undefined);
    }
    expect(readLook('tokens', { accent: 'red' })).to.deep.equal({ accent: 'red' });
    for (const tokens of [null, undefined, 5, 'red', [], { accent: ['red'] }]) {
      expect(readLook('tokens', tokens), String(tokens)).to.equal(undefined);
    }
  });
});

describe('a tool in a frame', () => {
  // Why each is missing: components/tool.ts.
  const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
    'article-card': ['open-in'],
    'quick-exit': ['href', 'explain', 'discreet', 'back'],
  };

  it('takes every attribute that its class observes, but those left out on purpose', () => {
    defineAll();
    for (const [tag, attributes] of Object.entries(FRAME_TOOLS)) {
      const { observedAttributes } = customElements.get(tag) as unknown as { observedAttributes: string[] };
      const expected = observedAttributes.filter(
        (name) => name !== 'theme' && !LEFT_OUT[tag]?.includes(name), // the theme is the whole frame's
      );
      expect([...attributes].sort(), tag).to.deep.equal(expected.sort());
    }
  });

  it('takes no other, whatever the address says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(FRAME_TOOLS) as FrameTool[])),
        fc.string(),
        (tool, value) => {
          const given = frameAttributes(tool, () => value);
          for (const [name] of given) expect(name).not.to.match(/^on|src|href|style|class|id|slot/);
          expect(given.map(([name]) => name)).to.deep.equal(value.length <= 200 ? FRAME_TOOLS[tool] : []);
        },
      ),
    );
    const longest = 'x'.repeat(200);
    expect(frameAttributes('joy-list', () => longest)).to.deep.equal([['discreet', longest]]);
    expect(frameAttributes('joy-list', () => `${longest}x`)).to.deep.equal([]);
    expect(frameAttributes('joy-list', () => null)).to.deep.equal([]);
  });

  it('is one of a list of own names', () => {
    for (const name of Object.keys(FRAME_TOOLS)) expect(isFrameTool(name), name).to.equal(true);
    for (const name of ['script', 'toString', '__proto__', 'calm-space', '', null, 5, ['joy-list']]) {
      expect(isFrameTool(name), String(name)).to.equal(false);
    }
  });
});
