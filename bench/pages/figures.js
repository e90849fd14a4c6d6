// What charts, lists and many elements take, measured in the page: from the act to the frame that shows it.
import { Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import uPlot from 'uplot';
import { articles, joys, keepOf, moods } from './data.js';

Chart.register(LineController, LineElement, PointElement, LinearScale);

const TIMES = 3;
const place = document.body.appendChild(document.createElement('div'));

const frameShown = () =>
  new Promise((done) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        done();
      };
      port2.postMessage(0);
    }),
  );

async function toFrame(act) {
  await frameShown();
  const start = performance.now();
  await act();
  await frameShown();
  return performance.now() - start;
}

/** The middle of a few, after one that is not counted. */
async function often(act, before = () => {}) {
  const times = [];
  for (let i = 0; i <= TIMES; i++) {
    await before(i);
    await frameShown();
    times.push(await toFrame(() => act(i)));
  }
  return times.slice(1).sort((a, b) => a - b)[Math.floor(TIMES / 2)];
}

/** One tool in a space with records; `root` is its shadow root. */
async function tool(tag, collections) {
  const space = document.createElement('calm-space');
  const keep = (space.keep = keepOf(collections));
  const element = space.appendChild(document.createElement(tag));
  place.replaceChildren(space);
  await frameShown();
  const all = (selector) => [...element.shadowRoot.querySelectorAll(selector)];
  const press = async (selector, text) => {
    const found = all(selector).find((one) => !text || one.textContent.trim() === text);
    if (!found)
      throw new Error(
        `No ${selector} "${text}" in ${tag}: ${all('button').map((one) => one.textContent.trim())}`,
      );
    found.click();
    await element.updateComplete;
  };
  const choose = async (index, option) => {
    const select = all('select')[index];
    select.selectedIndex = option;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
  };
  return { element, keep, all, press, choose };
}

const VIEWS = { list: 0, day: 1, time: 2, weekday: 3, together: 4 };
const YEAR = 2;
const changed = (i) => ({ ...moods(1)[0], id: `new${i}`, valence: 1 + (i % 5) });

const charts = {
  /** What any change costs, with nothing to draw. */
  async blank() {
    const text = place.appendChild(document.createTextNode(''));
    const once = await often((i) => (text.data = String(i)));
    return { render: once, update: once };
  },

  async steadyground(many) {
    const { element, keep, press, choose } = await tool('mood-checkin', { moods: moods(many) });
    await press('button.quiet');
    await choose(0, VIEWS.day);
    await choose(1, YEAR);
    const render = await often(
      () => choose(0, VIEWS.day),
      () => choose(0, VIEWS.list),
    );
    const update = await often((i) => keep.update('moods', (all) => [...all, changed(i)]));
    const analysis = {};
    for (const view of ['time', 'weekday', 'together']) {
      const start = performance.now();
      await choose(0, VIEWS[view]);
      await element.updateComplete;
      analysis[view] = performance.now() - start;
    }
    return { render, update, ...analysis };
  },

  async uplot(many) {
    const records = moods(many);
    const x = records.map(({ at }) => at / 1000);
    const y = records.map(({ valence }) => valence);
    const options = { width: 328, height: 160, series: [{}, { stroke: '#2f6f6a' }], legend: { show: false } };
    let chart;
    const render = await often(
      () => (chart = new uPlot(options, [x, y], place)),
      () => place.replaceChildren(),
    );
    const update = await often((i) =>
      chart.setData([
        [...x, Date.now() / 1000 + i],
        [...y, 1 + (i % 5)],
      ]),
    );
    return { render, update };
  },

  async chartjs(many) {
    const points = moods(many).map(({ at, valence }) => ({ x: at, y: valence }));
    let chart;
    const render = await often(
      () => {
        chart = new Chart(place.querySelector('canvas'), {
          type: 'line',
          data: { datasets: [{ data: points, borderColor: '#2f6f6a' }] },
          options: { animation: false, parsing: false, normalized: true, scales: { x: { type: 'linear' } } },
        });
      },
      () => {
        chart?.destroy();
        place.innerHTML = '<div style="inline-size: 328px; block-size: 160px"><canvas></canvas></div>';
      },
    );
    const update = await often((i) => {
      chart.data.datasets[0].data = [...points, { x: Date.now() + i, y: 1 + (i % 5) }];
      chart.update('none');
    });
    return { render, update };
  },
};

const lists = {
  async blank() {
    return { change: (await charts.blank()).update };
  },

  /** @param whole Every row is shown, as after many presses of "Show more"; otherwise as it opens. */
  async joys(many, whole) {
    const { element, press, all } = await tool('joy-list', { joys: joys(many) });
    const more = () => all('button').find((one) => one.textContent.trim() === 'Show more');
    while (whole && more()) await press('button', 'Show more');
    const add = await often(
      async () => {
        await press('button', 'Save');
        while (!all('ol').length) await element.updateComplete;
      },
      async (i) => {
        await press('button', 'Add something of mine');
        const field = all('textarea')[0];
        field.value = `Another ${i}`;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
    );
    const key = (at, name) =>
      all(`#move-${at}`)[0].dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
    const reorder = await often((i) => key(1 + (i % 2), i % 2 ? 'ArrowUp' : 'ArrowDown'));
    await press('button', 'A hard day');
    await press('button', 'Skip');
    const pick = await often(
      () => press('button', 'Skip'),
      async (i) => {
        if (!i) return;
        await press('button', 'Ask me again');
        await press('button', 'Skip');
      },
    );
    return { rows: all('li').length, add, reorder, pick };
  },

  /** A library as a host builds it of cards, with a filter of its own. */
  async cards(many) {
    const texts = articles(many);
    return library(
      texts.map((text) => () => Object.assign(document.createElement('article-card'), { data: text })),
    );
  },

  async plain(many) {
    return library(
      articles(many).map(({ title, summary }) => () => {
        const card = document.createElement('article');
        card.innerHTML = `<h2>${title}</h2><p>${summary}</p><p>4 minutes</p><button>Read</button>`;
        return card;
      }),
    );
  },

  async pacers(many) {
    return library(Array.from({ length: many }, () => () => document.createElement('breathing-pacer')));
  },

  async vanilla(many) {
    return library(Array.from({ length: many }, () => () => document.createElement('breath-vanilla')));
  },
};

async function library(makers) {
  place.replaceChildren();
  const paint = await toFrame(() => place.append(...makers.map((make) => make())));
  const cards = [...place.children];
  const filter = await often((i) => cards.forEach((card, at) => (card.hidden = (at + i) % 2 === 0)));
  place.replaceChildren();
  return { paint, filter };
}

window.figures = { charts, lists };
