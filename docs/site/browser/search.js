/** The search of the site: the index is loaded when somebody begins to search, and asked in the browser. */
import MiniSearch from 'minisearch';
import { searchOptions } from '../search-options.js';

/** As many as fit on a screen. */
const MOST_RESULTS = 12;

const form = /** @type {HTMLFormElement} */ (document.querySelector('.search'));
const field = /** @type {HTMLInputElement} */ (form.querySelector('input'));
const list = /** @type {HTMLOListElement} */ (form.querySelector('ol'));
const status = /** @type {HTMLElement} */ (form.querySelector('[role=status]'));
/** The way from this page to the root of the site. */
const root = new URL('../', import.meta.url);

/** @type {Promise<MiniSearch> | undefined} */
let index;

function load() {
  index ??= fetch(new URL('search.json', import.meta.url))
    .then((answer) => answer.text())
    .then((json) => MiniSearch.loadJSON(json, searchOptions));
  return index;
}

async function search() {
  const words = field.value.trim();
  const results = words ? (await load()).search(words).slice(0, MOST_RESULTS) : [];
  if (field.value.trim() !== words) return;
  list.replaceChildren(...results.map(item));
  status.textContent = !words || results.length ? '' : `Nothing is found for “${words}”.`;
  form.classList.toggle('open', words !== '');
}

/** @param {import('minisearch').SearchResult} result */
function item({ id, title, page }) {
  const link = document.createElement('a');
  link.href = new URL(id, root).href;
  link.textContent = title;
  const place = document.createElement('span');
  place.textContent = page;
  if (page !== title) link.append(place);
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}

function close() {
  form.classList.remove('open');
}

function clear() {
  field.value = '';
  close();
}

/** Up and down go through the field and the results. @param {KeyboardEvent} event */
function walk(event) {
  const stops = /** @type {HTMLElement[]} */ ([field, ...list.querySelectorAll('a')]);
  const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const to = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!to) return;
  event.preventDefault();
  to.focus();
}

field.addEventListener('focus', load);
field.addEventListener('input', search);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  list.querySelector('a')?.click();
});
form.addEventListener('keydown', (event) => {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walk(event);
  if (event.key !== 'Escape') return;
  clear();
  field.focus();
});
// The result may stand on the same page, which then stays.
list.addEventListener('click', clear);
document.addEventListener('click', (event) => {
  if (!form.contains(/** @type {Node} */ (event.target))) close();
});
document.addEventListener('keydown', (event) => {
  const isTyping = /^(?:INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? '');
  if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  field.focus();
});
