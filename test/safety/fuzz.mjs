// Runs in a page: messages that must have no effect, the same ones in every run.

/** Puts `fuzz` into the page: `fuzz(count, truths)` gives messages made from true ones, each no longer true. */
export function install() {
  // Mulberry32
  let seed = 0x5eed;
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const pick = (list) => list[Math.floor(random() * list.length)];

  const deep = () => {
    let value = {};
    for (let depth = 0; depth < 300; depth++) value = random() < 0.5 ? { type: value } : [value];
    return value;
  };
  const cyclic = () => {
    const value = { steadyground: 1, type: 'look' };
    value.look = value;
    return value;
  };
  const polluting = () =>
    JSON.parse(
      pick([
        '{"__proto__":{"polluted":1},"steadyground":1,"type":"wipe"}',
        '{"constructor":{"prototype":{"polluted":1}},"steadyground":1,"type":"wipe"}',
        '{"steadyground":1,"type":"__proto__","height":5}',
        '{"steadyground":1,"type":"constructor"}',
        '{"steadyground":1,"type":"look","look":{"__proto__":{"polluted":1}}}',
        '{"steadyground":1,"type":"look","look":{"tokens":{"__proto__":"red"}}}',
        '{"steadyground":1,"type":"height","height":{"valueOf":1},"asked":true}',
      ]),
    );
  const ALIEN = [
    () => null,
    () => undefined,
    () => true,
    () => random() * 1e9,
    () => NaN,
    () => 'wipe',
    () => '{"steadyground":1,"type":"wipe"}',
    () => 'x'.repeat(20_000),
    () => [1, 'wipe', { type: 'wipe' }],
    () => Array.from({ length: 500 }, (_, i) => i),
    () => new Date(0),
    () => /wipe/,
    () => new Map([['type', 'wipe']]),
    () => new Set(['wipe']),
    () => new Uint8Array(64),
    () => new Error('wipe'),
    () => 10n ** 30n,
    () => Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`key${i}`, i])),
    () => ({ type: 'steadyground-exit-blocked' }),
    deep,
    cyclic,
    polluting,
  ];
  const BAD_VALUES = [
    null,
    undefined,
    '',
    'javascript:alert(1)',
    '<img src=x onerror=alert(1)>',
    'url(https://example.com/x)',
    -1,
    0.5,
    1e12,
    Infinity,
    NaN,
    '420',
    [],
    [420],
    {},
    { toString: 'x' },
    () => new Date(0),
    () => new Map(),
    'constructor',
    '__proto__',
    'a'.repeat(5000),
  ].map((value) => (typeof value === 'function' ? value : () => value));
  const BAD_TOKENS = [
    { accent: 'url(https://example.com/x)' },
    { accent: 'var(--x)' },
    { accent: 'red;color:blue' },
    { accent: 'image-set("x")' },
    { radius: 'calc(1px * 9999)' },
    { radius: '-1px' },
    { radius: '100vh' },
    { accent: 5 },
    { background: 'red' },
    { '--sg-accent': 'red' },
  ];
  const spoil = (truth) => {
    const message = structuredClone(truth);
    const fields = Object.keys(message).filter((name) => name !== 'steadyground' && name !== 'type');
    const ways = ['version', 'extra', 'type', ...(fields.length ? ['drop', 'value', 'value', 'value'] : [])];
    switch (pick(ways)) {
      case 'version':
        message.steadyground = pick([0, 2, '1', null, true, [1]]);
        break;
      case 'extra':
        message[pick(['text', 'href', 'toString', 'hasOwnProperty', 'constructor', '0'])] = 'kingfisher';
        break;
      case 'type':
        message.type = pick(['Wipe', 'wipe ', 'toString', 'valueOf', 'navigate', '', ['wipe'], { wipe: 1 }]);
        break;
      case 'drop':
        delete message[pick(fields)];
        break;
      default: {
        const field = pick(fields);
        if (field !== 'look') message[field] = pick(BAD_VALUES)();
        else if (random() < 0.4) message.look = { ...message.look, tokens: pick(BAD_TOKENS) };
        else if (random() < 0.5)
          message.look = { ...message.look, [pick(['lang', 'theme', 'size'])]: pick(BAD_VALUES)() };
        else if (random() < 0.3)
          message.look = { ...message.look, font: pick(['', 'a;b', 'url(x)', '}', 7, null]) };
        else message.look = pick([null, [], 'dark', 7, [{}], { href: 'https://example.com' }]);
      }
    }
    return message;
  };
  window.fuzz = (count, truths) =>
    Array.from({ length: count }, () => (random() < 0.4 ? pick(ALIEN)() : spoil(pick(truths))));

  /** What any script of a page can make up: source and origin are as they should be. */
  window.forge = (data, source) => {
    const event = new MessageEvent('message', { data, origin: 'null' });
    Object.defineProperty(event, 'source', { value: source });
    dispatchEvent(event);
  };

  window.FROM_FRAME = [
    { type: 'hello' },
    { type: 'ready', height: 321 },
    { type: 'height', height: 654, asked: true },
    { type: 'reveal', top: 900, height: 40 },
    { type: 'event', name: 'pacer-started' },
    { type: 'leave', how: 'button' },
  ].map((message) => ({ steadyground: 1, ...message }));
  window.TO_FRAME = [
    {
      type: 'connect',
      look: { theme: 'dark', lang: 'es', size: 30, font: 'serif', tokens: { accent: '#123456' } },
    },
    { type: 'look', look: { theme: 'dark', lang: 'es', size: 30, font: 'serif', tokens: { radius: '9px' } } },
    { type: 'wipe' },
  ].map((message) => ({ steadyground: 1, ...message }));

  window.errors = [];
  addEventListener('error', ({ message }) => window.errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => window.errors.push(String(reason)));
  window.heard = 0;
  addEventListener('message', () => window.heard++);
  window.wiped = 0;
  document.addEventListener('steadyground-wipe', () => window.wiped++);
  window.told = [];
  for (const type of ['frame-ready', 'frame-event', 'frame-left']) {
    document.addEventListener(type, ({ detail }) => window.told.push([type, detail]));
  }
  // All that anybody could notice.
  window.state = () => {
    const frame = document.querySelector('steady-frame');
    return JSON.stringify({
      html: document.documentElement.outerHTML,
      frame: frame?.shadowRoot?.innerHTML,
      title: document.title,
      href: location.href,
      scroll: scrollY,
      polluted: {}.polluted ?? Object.keys(Object.prototype),
      wiped: window.wiped,
      told: window.told,
      errors: window.errors,
    });
  };
}
