// Search without a server: the index comes when somebody goes to the field, and stays in the page.
import { ASK, SEARCH } from './search-options.js';

const form = document.querySelector('.search');
const input = form.querySelector('input');
const found = form.querySelector('.found');
const status = form.querySelector('[role=status]');
const list = form.querySelector('ol');
const MOST = 12;

let loading;
const load = () =>
  (loading ??= Promise.all([import('./minisearch.js'), import('./search-index.js')]).then(
    ([{ default: MiniSearch }, { default: index }]) => MiniSearch.loadJS(index, SEARCH),
  ));

function entry({ id, title, heading, begin }) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = form.dataset.docs + id;
  const name = document.createElement('strong');
  name.textContent = heading ? `${title}: ${heading}` : title;
  const text = document.createElement('span');
  text.textContent = begin;
  for (const part of [name, text]) part.dir = 'auto';
  link.append(name, text);
  item.append(link);
  return item;
}

async function search() {
  const words = input.value.trim();
  if (!words) return close();
  const index = await load();
  if (words !== input.value.trim()) return; // typed on meanwhile
  let results = index.search(words, { ...ASK, combineWith: 'AND' });
  if (!results.length) results = index.search(words, ASK);
  const shown = results.slice(0, MOST);
  list.replaceChildren(...shown.map(entry));
  const number =
    results.length > MOST ? `The first ${MOST} of ${results.length} places` : `${results.length} places`;
  status.textContent = results.length === 1 ? '1 place' : results.length ? number : 'Nothing was found.';
  found.hidden = false;
}

function close() {
  found.hidden = true;
  status.textContent = '';
  list.replaceChildren();
}

input.addEventListener('focus', () => void (input.value && found.hidden ? search() : load()));
input.addEventListener('input', () => void search());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  list.querySelector('a')?.click();
});
form.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    input.value = '';
    close();
    input.focus();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || found.hidden) return;
  event.preventDefault();
  const stops = [input, ...list.querySelectorAll('a')];
  stops[Math.max(0, Math.min(stops.length - 1, stops.indexOf(document.activeElement) + step))].focus();
});
form.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget && !form.contains(relatedTarget)) close();
});
form.hidden = false;
