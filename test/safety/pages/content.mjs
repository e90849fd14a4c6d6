// Puts hostile strings through every input of every tool, in the page. What they come to is looked at in the
// rendered roots after each update.
import { addLanguage, languages } from '/dist/steadyground.js';
import { hostile, random } from '/hostile.mjs';

export const TAGS = [
  ...['breathing-pacer', 'grounding-steps', 'joy-list', 'mood-checkin', 'article-card'],
  ...['calm-space', 'quick-exit'],
];

const stage = document.body.appendChild(document.createElement('main'));
const { run, wrong, rootOf, polluted } = window;

const FORBIDDEN =
  'script, style, link, meta, base, object, embed, frame, frameset, img, image, video, audio, source, track, form, foreignObject, use, animate, set, math, template, noscript, iframe[src], iframe[srcdoc]';
const LOADING = /^(on.*|src|srcset|srcdoc|action|formaction|ping|data|background|poster)$/i;
const ALLOWED = ['https:', 'tel:', 'sms:', 'mailto:'];

/** What is in a root, or below the host in the light, that no tool may draw. */
function bad(root) {
  const found = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.matches(FORBIDDEN)) found.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      if (LOADING.test(name)) found.push(`${name}="${value.slice(0, 80)}"`);
      if (/(^|:)href$/i.test(name)) {
        const { protocol, origin } = new URL(value, document.baseURI);
        const own = origin === location.origin && protocol === location.protocol;
        if (!own && !ALLOWED.includes(protocol)) found.push(`${name}="${value.slice(0, 80)}"`);
      }
      if (name === 'style' && /url\(|expression|@import|__pwned/i.test(value)) found.push(`style="${value}"`);
    }
    const inner = rootOf(element);
    if (inner) found.push(...bad(inner));
  }
  return found;
}

/** As it is drawn, and no more of it than fits in a word or a line: blanks, and what is cut away or never seen. */
const plain = (text) => text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ');

/** Of one input: how many strings went in, and what came of it. */
class Log {
  tried = 0;
  /** Strings that stood, as they were, in what was drawn, or made the tool draw anew: the check looks at something. */
  shown = 0;
  bad = [];
  mayGiveUp = false;
  #awaited = [];

  put(...strings) {
    this.tried += strings.length;
    this.#awaited = strings.map((text) => plain(text.slice(0, 60)).trim()).filter((text) => text.length > 3);
  }

  /** Looks at all that is drawn, and for the strings that were put in last, or are given. */
  async look(element, ...strings) {
    if (strings.length) this.put(...strings);
    try {
      await element.updateComplete;
      await unfold(element);
    } catch (error) {
      this.bad.push(error.stack.split('\n', 4).join(' ')); // it would be told to the page, had it not been caught here
    }
    const root = rootOf(element);
    this.bad.push(...bad(root));
    // What stands in for a tool that failed is not in any language.
    if (!this.mayGiveUp && ![...root.children].some((each) => each.matches('.base[lang]')))
      this.bad.push(`${element.localName} gave up`);
    for (const frame of root.querySelectorAll('iframe')) {
      this.bad.push(...bad(frame.contentDocument.body));
      this.find(frame.contentDocument.body.textContent);
      frame.remove();
    }
    this.find(root.textContent);
    // The exit's own link leads where nobody chose, and would end the run.
    if (element.localName === 'quick-exit') return;
    for (const link of root.querySelectorAll('a[href]')) link.click();
  }

  find(text) {
    if (!this.#awaited.length) return;
    const drawn = plain(text);
    const missing = this.#awaited.filter((each) => !drawn.includes(each));
    this.shown += this.#awaited.length - missing.length;
    this.#awaited = missing;
  }
}

const make = (tag, parent = stage) => parent.appendChild(document.createElement(tag));
const type = (field, text) => {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
};
const button = (root, label) =>
  [...root.querySelectorAll('button')].find((each) =>
    each.textContent.trim().replace(/\s+/g, ' ').startsWith(label),
  );
/** What is folded away is drawn only then. */
const unfold = async (element) => {
  for (const summary of rootOf(element).querySelectorAll('details:not([open]) > summary')) summary.click();
  await element.updateComplete;
};
const press = async (element, label) => {
  await unfold(element);
  const found = button(rootOf(element), label);
  if (!found) throw new Error(`${element.localName} has no button ${label}`);
  found.click();
  await tick(); // what is kept is kept a moment later
  await element.updateComplete;
};
/** The next task; a timer would wait 4 ms. */
const channel = new MessageChannel();
const waiting = [];
channel.port1.onmessage = () => waiting.shift()();
const tick = () =>
  new Promise((done) => {
    waiting.push(done);
    channel.port2.postMessage(null);
  });
const chunks = (list, size) =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));

/** Attributes: each tool's own, and those that every element has. */
async function attributes(strings, log) {
  for (const tag of TAGS) {
    const element = make(tag);
    const { observedAttributes } = customElements.get(tag);
    const names = [
      ...observedAttributes,
      'lang',
      'dir',
      'id',
      'class',
      'title',
      'slot',
      'part',
      'aria-label',
    ];
    for (const [index, text] of strings.entries()) {
      const name = names[index % names.length];
      element.setAttribute(name, text);
      if (element.isUpdatePending) log.shown++;
      await log.look(element, text);
      if (index % 5 === 0) element.removeAttribute(name);
    }
    element.remove();
  }
}

/** What a host might set on a property by mistake, or have set for it: every kind of value, with the text in it. */
const values = (text) => [
  text,
  [text],
  [[text], null, [text, 1]],
  { toString: () => text },
  { [text]: text },
  JSON.parse(`{"__proto__":{"polluted":${JSON.stringify(text)}},"constructor":{"prototype":{"polluted":1}}}`),
  { _$litType$: 1, strings: [text], values: [text] },
  { _$litDirective$: text, values: [text] },
  Object.create(null),
  Symbol('x'),
  () => text,
  NaN,
  1n,
  null,
  undefined,
];

async function properties(strings, log) {
  for (const tag of TAGS) {
    const element = make(tag);
    const names = [...customElements.get(tag).elementProperties.keys()].filter(
      (name) =>
        !['strings', 'replacements', 'content', 'data', 'keep', 'explained', 'presses'].includes(name),
    );
    for (const [index, text] of strings.entries()) {
      const kinds = values(text);
      element[names[index % names.length]] = kinds[Math.floor(index / names.length) % kinds.length];
      if (element.isUpdatePending) log.shown++;
      await log.look(element, text);
    }
    element.remove();
  }
}

/** Children: the card that a host writes for article-card, and the link of quick-exit. */
async function children(strings, log) {
  const card = make('article-card');
  for (const [index, text] of strings.entries()) {
    const article = document.createElement('article');
    const heading = article.appendChild(document.createElement(`h${(index % 6) + 1}`));
    const link = heading.appendChild(document.createElement('a'));
    link.setAttribute('href', text);
    link.textContent = text || 'Title';
    const summary = article.appendChild(document.createElement('p'));
    summary.textContent = text;
    article.setAttribute('lang', text);
    article.setAttribute('dir', text);
    card.replaceChildren(article);
    await tick(); // children are followed by an observer
    await log.look(card, text);
  }
  card.remove();
  for (const text of strings) {
    const exit = document.createElement('quick-exit');
    const link = exit.appendChild(document.createElement('a'));
    link.setAttribute('href', text);
    link.textContent = text;
    stage.append(exit);
    await log.look(exit, text);
    log.bad.push(...bad(exit));
    if (!/^https:/.test(link.href)) log.bad.push(`exit to ${link.href}`);
    exit.remove();
  }
}

/** Fields that a person types in, each followed by what is done with it. */
const FIELDS = {
  'joy-list: text': async (text, log) => {
    const joys = await typing('joy-list');
    await press(joys, 'Add something of mine');
    type(rootOf(joys).querySelector('textarea'), text);
    await log.look(joys, text.slice(0, 200));
    await press(joys, 'Save');
    await log.look(joys);
    if (button(rootOf(joys), 'Cancel')) await press(joys, 'Cancel'); // nothing but blanks
  },
  'joy-list: when': async (text, log) => {
    const joys = await typing('joy-list');
    rootOf(joys).querySelector('#menu-0').click();
    await joys.updateComplete;
    await press(joys, 'When');
    type(rootOf(joys).querySelector('textarea'), text);
    await log.look(joys, text.slice(0, 200)); // the plan is shown as it is written
    await press(joys, 'Save');
    await press(joys, 'Do it now');
    await log.look(joys);
    await press(joys, 'Not now');
  },
  'mood-checkin: word': (text, log) => mood(text, log, 0),
  'mood-checkin: tag': (text, log) => mood(text, log, 1),
  'mood-checkin: note': (text, log) => mood(text, log, 2),
  'grounding-steps: words': async (text, log) => {
    const senses = await typing('grounding-steps');
    if (!rootOf(senses).querySelector('input')) {
      senses.start('5-4-3-2-1');
      await senses.updateComplete;
      await press(senses, 'Write it down');
    }
    const field = rootOf(senses).querySelector('input');
    type(field, text);
    await log.look(senses, text);
    // It stands in its field and nowhere else, also after the circle beside it was drawn anew.
    if (field.isConnected && field.value === text.replace(/[\r\n]/g, '') && text) log.shown++;
  },
};

const TURNS = [0, 5, 1, 5, 2, 0, 5, 3, 5, 0, 5, 4];

const inUse = new Map();
async function typing(tag) {
  let use = inUse.get(tag);
  if (!use) inUse.set(tag, (use = { element: make(tag), times: 0 }));
  // Now and then all is forgotten, so that lists stay short.
  if (++use.times % 40 === 0) use.element.wipe();
  await use.element.updateComplete;
  return use.element;
}

async function mood(text, log, which) {
  const moods = await typing('mood-checkin');
  const root = rootOf(moods);
  const field = () => root.querySelector(which === 2 ? 'textarea' : '.add input');
  for (let step = 0; which && step < 3; step++) await press(moods, 'Skip');
  await unfold(moods);
  type(field(), text);
  if (which < 2) {
    // "Enter" and "Add" do the same.
    if (text.length % 2) await press(moods, 'Add');
    else field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
  }
  await log.look(moods, text);
  if (!button(root, 'Save')) {
    moods.wipe(); // nothing but blanks
    return;
  }
  await press(moods, 'Save');
  await press(moods, 'My check-ins');
  await log.look(moods);
  await press(moods, 'Another check-in');
}

async function typed(strings, log) {
  // Not laid out, which would take most of the time: nothing is looked at by eye.
  stage.hidden = true;
  const fields = Object.values(FIELDS);
  for (const [index, text] of strings.entries()) {
    // The quick ones more often.
    await fields[TURNS[index % TURNS.length]](text, log);
  }
  for (const { element } of inUse.values()) {
    element.wipe();
    element.remove();
  }
  inUse.clear();
  stage.hidden = false;
}

/** Files: the text as it is, and inside of what is otherwise a true export. */
async function files(strings, log) {
  const give = async (element, text) => {
    await unfold(element);
    const field = rootOf(element).querySelector('input[type=file]');
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'list.json', { type: 'application/json' }));
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    // Reading a file takes its time; what it leads to follows in the same task.
    while (field.value) await tick();
    await tick();
  };
  const exported = (kind, records) => JSON.stringify({ format: `steadyground/${kind}`, version: 1, records });
  const joys = make('joy-list');
  await joys.updateComplete;
  const moods = make('mood-checkin');
  await moods.updateComplete;
  await press(moods, 'My check-ins');
  /** What a tool would take: something to read, and not too much of it. */
  const cut = (text, most) => (plain(text.slice(0, most)).trim() ? text.slice(0, most) : 'x');
  for (const some of chunks(strings, 5)) {
    const given = some.map((text, index) => ({
      text: cut(text, 200),
      ...(index % 2 && { when: cut(text, 200) }),
      ...{ kind: 'senses', energy: 'low', minutes: 5, company: 'alone', costs: true, [text]: text },
    }));
    await give(joys, exported('joys', given));
    await log.look(joys, ...given.map(({ text }) => text));
    const felt = some.map((text, index) => ({
      id: `${index}${cut(text, 39)}`,
      at: 1_760_000_000_000 + index,
      zone: 'UTC',
      date: '2025-10-09',
      [['words', 'tags'][index % 3] ?? 'note']: index % 3 < 2 ? [cut(text, 40)] : cut(text, 2000),
      valence: 3,
      [text]: text,
    }));
    await give(moods, exported('moods', felt));
    await log.look(moods, ...felt.map(({ words, tags, note }) => words?.[0] ?? tags?.[0] ?? note));
    joys.wipe();
    moods.wipe();
    await joys.updateComplete;
    await moods.updateComplete;
    await press(moods, 'My check-ins');
  }
  for (const text of strings) {
    const raw = [text, `{"format":${text}}`, exported('joys', [text]), exported('moods', [{ [text]: text }])];
    await give(joys, raw[text.length % 4]);
    await log.look(joys, text);
    await give(moods, raw[(text.length + 1) % 4]);
    await log.look(moods, text);
  }
  joys.remove();
  moods.remove();
}

/** Presses what can be pressed, whatever is written on it, so that each of its views is drawn. */
async function wander(element, log, next) {
  for (let presses = 0; presses < 12; presses++) {
    await unfold(element);
    const buttons = rootOf(element).querySelectorAll('button');
    buttons[Math.floor(next() * buttons.length)]?.click();
    await tick();
    await log.look(element);
  }
  element.wipe();
}

/** Words of the interface, replaced by the page or by calm-space, as texts and as plurals. */
async function wording(strings, log) {
  const next = random(13);
  const space = make('calm-space');
  for (const tag of TAGS) {
    if (tag === 'calm-space') continue; // it says nothing
    const type = customElements.get(tag);
    const keys = [...Object.keys(type.messages), 'endingAsk', 'back', 'close', 'skip', 'supportText', 'done'];
    for (const [round, some] of chunks(strings, keys.length).entries()) {
      const messages = Object.fromEntries(
        some.map((text, index) => [keys[index], index % 7 === 3 ? { one: text, other: text } : text]),
      );
      const element = make(tag, space);
      if (round % 2) element.strings = messages;
      else space.replacements = { [tag]: messages, [some[0]]: messages };
      await space.updateComplete;
      await log.look(element, ...some);
      if (tag === 'quick-exit') {
        log.find(element.textContent);
        element.showExplanation();
        await log.look(element);
      } else await wander(element, log, next);
      element.remove();
    }
  }
  space.remove();
}

/** Articles: text, addresses, sources, ids and every kind of node; and what only looks like one. */
const articleOf = (some, index) => {
  const [a, b = a, c = b, d = c, e = d] = some;
  return {
    id: `a${index}`,
    lang: index % 5 ? 'en' : a,
    title: a || 'x',
    neutralTitle: b,
    summary: c,
    contentNote: index % 2 ? d : undefined,
    minutes: index % 3 ? 4 : a,
    level: index % 3 ? 'plain' : b,
    author: e,
    reviewer: e,
    checked: index % 3 ? '2020-01-01' : a,
    relatedTool: index % 2 ? 'breathing-pacer' : b,
    sources: some.map((text, at) => ({ id: text, text, url: some[(at + 1) % some.length], verified: at })),
    body: [
      { h: [a] },
      { p: [b, { em: [c, { strong: [d] }] }, { cite: e }, { a: a, text: [b] }] },
      { ul: some.map((text) => [text, { a: text, text: [text] }]) },
      { ol: [[{ a: c, text: [{ em: [c] }] }]] },
      { quote: [{ a: d, text: [d, { cite: d }] }] },
    ],
  };
};

const nest = (depth, text) => {
  let inline = text;
  for (let level = 0; level < depth; level++)
    inline = level % 2 ? { em: [inline] } : { a: text, text: [inline] };
  return inline;
};

/** As a page may come to hold it, from a feed of its own: nothing of it is what the type says. */
const broken = (text, index, next) => {
  const odd = [
    text,
    null,
    5,
    [],
    {},
    [text],
    { p: text },
    [[text]],
    { em: 5 },
    true,
    undefined,
    [null],
    () => text,
  ];
  const pick = () => odd[Math.floor(next() * odd.length)];
  const article = articleOf([text], index);
  article.body = [
    { h: [text], p: pick() },
    { h: pick(), p: [text] },
    {
      p: [
        { em: pick(), strong: [text] },
        { cite: text, em: pick() },
        { a: pick(), text: pick(), cite: text },
      ],
    },
    { ul: pick(), ol: [[text]], quote: [text] },
    { p: [nest([5, 50, 5000, 50_000][index % 4], text)] },
  ].slice(index % 5);
  if (index % 6 === 0) article.body = [pick()];
  for (const key of Object.keys(article)) if (next() < 0.05) article[key] = pick();
  if (index % 7 === 0) article.sources = [{ id: text, text, url: pick() }, pick()].slice(0, (index % 2) + 1);
  article.id = index % 9 ? article.id : pick();
  return article;
};

async function articles(strings, log) {
  const next = random(7);
  const space = make('calm-space');
  const card = make('article-card', space);
  const given = chunks(strings, 5);
  for (const [index, some] of given.entries()) {
    const article = articleOf(some, index);
    if (index % 2) card.data = article;
    else {
      card.data = undefined;
      space.content = [article, some[0], null, { id: some[0] }];
      card.article = article.id;
    }
    card.neutral = index % 3 === 0;
    card.openIn = index % 4 ? 'place' : 'dialog';
    await space.updateComplete;
    await card.updateComplete;
    card.show();
    await log.look(card, ...some);
    if (index % 10 === 0) {
      await press(card, 'Print');
      await log.look(card);
    }
    card.close();
    await log.look(card);
    // For Lit a position takes any kind of value: each must have been turned away before it gets there.
    card.data = broken(some[0], index, next);
    space.content = index % 2 ? [broken(some[1] ?? 'x', index, next)] : broken('x', index, next);
    card.show();
    await space.updateComplete;
    await log.look(card, some[0]);
    card.close();
    await log.look(card);
  }
  space.remove();
}

/** Languages, as a file that a page adds might bring them. */
async function registry(strings, log) {
  for (const [index, some] of chunks(strings, 40).entries()) {
    const code = ['xx', 'xx-YY', some[0], '__proto__'][index % 4];
    const other = (first) =>
      first + String.fromCharCode(97 + (index % 26)) + String.fromCharCode(97 + (index % 20));
    const messages = (tag) =>
      Object.fromEntries(
        Object.keys(customElements.get(tag).messages).map((key, at) => [key, some[at % 40] ?? 'x']),
      );
    const language = {
      code,
      name: some[1],
      dir: index % 3 ? 'ltr' : some[2],
      reviewed: false,
      strings: {
        ...Object.fromEntries(TAGS.map((tag) => [tag, messages(tag)])),
        shared: { back: some[3], close: some[4], done: some[5] },
        [some[6]]: { [some[7]]: some[8] },
      },
      articles: [articleOf(some.slice(0, 5), index)],
    };
    const odd = [
      null,
      5,
      some[9],
      [some[9]],
      { a: null },
      { shared: 5 },
      { shared: { back: 5, close: null } },
    ];
    // What is none may be refused, and must not throw at the page.
    addLanguage({ ...language, code: other('x'), strings: odd[index % odd.length] });
    addLanguage({ ...language, code: other('y'), articles: odd[(index + 1) % odd.length] });
    addLanguage({ ...language, code: other('y'), articles: [null, some[0], { id: 1 }] });
    addLanguage(language);
    for (const tag of TAGS) {
      for (const lang of [code, other('x'), other('y')]) {
        const element = document.createElement(tag);
        element.lang = lang;
        element.article = `a${index}`;
        stage.append(element);
        if (element.show) element.show();
        await log.look(element, ...(lang === code ? some : []));
        element.remove();
      }
    }
  }
  log.languages = languages().length;
}

/** A keep of the host's own, that holds what it should. */
const keeps = (strings, log) => keep(strings, log, true);

/**
 * One in which something has gone wrong: records are of another shape. A tool may then show its fallback, and
 * say so; it may not throw at the page.
 */
async function damaged(strings, log) {
  log.mayGiveUp = true;
  await keep(strings, log, false);
}

async function keep(strings, log, whole) {
  const space = make('calm-space');
  const next = random(11);
  const now = Date.now();
  for (const some of chunks(strings, 10)) {
    const odd = [null, 5, true, {}, [], [[]], undefined, NaN, ...some];
    const pick = () => odd[Math.floor(next() * odd.length)];
    const twist = (record) => {
      for (const key of Object.keys(record)) if (next() < 0.1) record[key] = pick();
      return next() < 0.05 ? pick() : record;
    };
    // A word as a tool keeps it: short, with something to be seen.
    const word = (text) => `w${[...text].slice(0, 18).join('')}`;
    const joys = some.map((text, at) => ({
      ...{ id: `j${at}`, text: `x${text.slice(0, 190)}`, kind: 'people', energy: 'low', minutes: 5 },
      ...(at % 2 && { when: text }),
    }));
    // Often enough together to be shown so.
    const moods = [...some, ...some.slice(0, 4)].map((text, at) => ({
      ...{ id: `m${at}`, at: now - at * 3_600_000, zone: 'UTC', note: text },
      date: new Date(now - at * 3_600_000).toISOString().slice(0, 10),
      ...{ words: [word(text), ...(at % 2 ? [word(some[0])] : [])], tags: [word(at % 2 ? some[1] : text)] },
      ...{ valence: 2, energy: 3, distress: null },
    }));
    const kept = { joys: whole ? joys : joys.map(twist), moods: whole ? moods : moods.map(twist) };
    space.keep = {
      read: ({ name }) => kept[name] ?? [],
      update: async ({ name }, change) => {
        kept[name] = change(kept[name] ?? []);
      },
      subscribe: () => () => {},
      wipe: () => {},
    };
    await space.updateComplete;
    const list = make('joy-list', space);
    await log.look(list, ...some);
    const checkIn = make('mood-checkin', space);
    await log.look(checkIn);
    button(rootOf(checkIn), 'My check-ins')?.click();
    await log.look(checkIn, ...some);
    if (whole) {
      for (const view of rootOf(checkIn).querySelector('select').options) {
        view.parentElement.value = view.value;
        view.selected = true;
        view.parentElement.dispatchEvent(new Event('change', { bubbles: true }));
        await log.look(checkIn);
      }
    }
    list.remove();
    checkIn.remove();
  }
  space.remove();
}

const INPUTS = {
  attributes,
  properties,
  children,
  typed,
  files,
  wording,
  articles,
  registry,
  keeps,
  damaged,
};

/** Puts `count` strings, from number `from` on, through one kind of input. */
export async function feed(input, from, count) {
  const log = new Log();
  const strings = Array.from({ length: count }, (_, index) => hostile(from + index));
  try {
    await INPUTS[input](strings, log);
  } catch (error) {
    log.bad.push(error.stack); // what was run until then is told all the same
  }
  await tick();
  const { tried, shown } = log;
  return {
    tried,
    shown,
    bad: [...new Set(log.bad)].slice(0, 20),
    run: run.slice(0, 20),
    wrong: [...new Set(wrong)].slice(0, 20),
    polluted: polluted(),
  };
}

/** Each tool, made anew after all that, does what it is for. */
export async function stillUsable() {
  const made = Object.fromEntries(TAGS.map((tag) => [tag, make(tag)]));
  await tick();
  const pacer = made['breathing-pacer'];
  await press(pacer, 'Start');
  const joys = made['joy-list'];
  await press(joys, 'Add something of mine');
  type(rootOf(joys).querySelector('textarea'), 'A walk');
  await press(joys, 'Save');
  await press(made['grounding-steps'], 'Start with what I can see');
  await press(made['mood-checkin'], 'My check-ins');
  made['article-card'].article = 'self-care-routine';
  await made['article-card'].updateComplete;
  await press(made['article-card'], 'Read');
  const says = (tag) => rootOf(made[tag]).textContent;
  const works =
    pacer.state === 'settling' &&
    says('joy-list').includes('A walk') &&
    says('grounding-steps').includes('Find 5 things') &&
    says('mood-checkin').includes('There are no check-ins here.') &&
    says('article-card').includes('Where this comes from') &&
    rootOf(made['quick-exit']).querySelector('a').protocol === 'https:';
  for (const element of Object.values(made)) element.remove();
  return works;
}

/** What draws the same strings as naive pages do: as markup, and as the address of a link that is pressed. */
export async function naive(from, count) {
  for (let index = from; index < from + count; index++) {
    const text = hostile(index);
    const box = make('div');
    box.innerHTML = `<p title="${text}">${text}</p>`;
    const link = box.appendChild(document.createElement('a'));
    link.setAttribute('href', text);
    if (link.protocol === 'javascript:') link.click();
    if (index % 50 === 49) await tick();
  }
  // A navigation to a script, and an image that fails, come later.
  for (let before = -1; before !== run.length;) {
    before = run.length;
    await new Promise((done) => setTimeout(done, 500));
  }
  stage.replaceChildren();
  return new Set(run.filter((what) => typeof what === 'number')).size;
}
