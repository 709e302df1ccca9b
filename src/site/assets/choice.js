/** Remembers which languages are read, in which order, and what else the reader switched. */

/**
 * @template {HTMLElement} [E=HTMLElement]
 * @param {string} id
 * @returns {E | null}
 */
const byId = (id) => /** @type {E | null} */ (document.getElementById(id));

/**
 * An element that is on each page with this part of the script.
 * @template {HTMLElement} [E=HTMLElement]
 * @param {string} id
 * @returns {E}
 */
const part = (id) => /** @type {E} */ (document.getElementById(id));

/**
 * The element inside which something happened.
 * @param {Event} event
 */
const placeOf = ({ target }) => (target instanceof Element ? target : document.documentElement);

/** @type {HTMLElement | null} */
const firstName = document.querySelector('.languages [lang]');
const firstTag = firstName?.lang ?? document.documentElement.lang;
/** @type {HTMLSelectElement[]} */
const slots = [...document.querySelectorAll('.slots select')].filter(
  (each) => each instanceof HTMLSelectElement,
);

// A browser that keeps nothing (private reading, files) answers with an exception.
/**
 * @param {string} name
 * @param {string} value
 */
function remember(name, value) {
  try {
    localStorage.setItem(`barobar.${name}`, value);
  } catch {}
}

/** @param {string} name */
function recall(name) {
  try {
    return localStorage.getItem(`barobar.${name}`);
  } catch {
    return null;
  }
}

/** Tags of the languages shown, in their order. */
function shownTags() {
  const tags = slots.length > 0 ? slots.map((slot) => slot.value) : [firstTag];
  return [...new Set(tags.filter(Boolean))];
}

/** The language that is read first. */
const leadingTag = () => shownTags()[0] ?? firstTag;

const columns = recall('columns')?.split(',') ?? [];
for (const [at, slot] of slots.entries()) {
  const chosen = [...slot.options].find(({ value }) => value === columns[at]);
  if (chosen) slot.value = chosen.value;
  slot.addEventListener('change', () => remember('columns', slots.map(({ value }) => value).join()));
}
for (const name of ['pair', 'keys']) {
  /** @type {HTMLInputElement | null} */
  const box = byId(name);
  if (!box) continue;
  if (recall(name) === 'off') box.checked = false;
  box.addEventListener('change', () => remember(name, box.checked ? 'on' : 'off'));
}

/**
 * Whether a box is checked; as it is at first where the page has none.
 * @param {'pair' | 'keys'} name
 */
function isOn(name) {
  /** @type {HTMLInputElement | null} */
  const box = byId(name);
  return box?.checked ?? true;
}
