/** Which languages are read, in which order, and how the text looks: from the address, else as remembered, else as the browser says. */

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

const root = document.documentElement;
/** @type {HTMLElement | null} */
const firstName = document.querySelector('.languages [lang]');
const firstTag = firstName?.lang ?? root.lang;
/** @type {HTMLSelectElement[]} */
const slots = [...document.querySelectorAll('.slots select')].filter(
  (each) => each instanceof HTMLSelectElement,
);
/** Languages that can be chosen, in the page's order. */
const offered = slots[0]
  ? [...slots[0].options].filter(({ disabled }) => !disabled).map(({ value }) => value)
  : [];

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

/**
 * Tags of a list that the page offers, each once, as many as there are columns.
 * @param {string | null | undefined} list
 */
const offeredIn = (list) =>
  [...new Set((list ?? '').split(','))].filter((tag) => offered.includes(tag)).slice(0, slots.length);

/** Languages that have room beside each other; a phone has two, one below the other. */
function roomFor() {
  /** @param {string} width */
  const has = (width) => matchMedia(`(min-width: ${width})`).matches;
  return has('72rem') ? 4 : has('56rem') ? 3 : 2;
}

/** The reader's own languages first, then the page's, as many as there is room for. */
function usualTags() {
  const own = navigator.languages
    .map((tag) => offered.find((each) => each === tag || each === tag.split('-')[0]))
    .find((tag) => tag !== undefined);
  const tags = [...new Set([...(own === undefined ? [] : [own]), ...offered])];
  return tags.slice(0, Math.min(slots.length, roomFor()));
}

/** The pages of paper: across for three languages or more. A page of its own would be shrunk by Firefox. */
const paper = new CSSStyleSheet();
document.adoptedStyleSheets.push(paper);

/** Tells the style sheet what is shown. */
function show() {
  const tags = shownTags();
  const rows =
    tags.length > 1 ? (rowsChosen() ?? (tags.length > 2 ? 'sentences' : 'paragraphs')) : 'paragraphs';
  root.dataset['rows'] = rows;
  /** @type {HTMLInputElement | null} */
  const radio = byId(`by-${rows}`);
  if (radio) radio.checked = true;
  if (slots.length === 0) return;
  root.dataset['l'] = tags.join(' ');
  paper.replaceSync(tags.length > 2 ? '@page { size: A4 landscape; margin: 11mm 11mm 13mm; }' : '');
  for (const at of slots.keys()) {
    const tag = tags[at];
    if (tag === undefined) delete root.dataset[`${at + 1}`];
    else root.dataset[`${at + 1}`] = tag;
  }
  document.body.className = document.body.className.replace(/\blanguages-\d/, `languages-${tags.length}`);
  for (const slot of slots) {
    const box = /** @type {HTMLElement} */ (slot.parentElement);
    box.classList.toggle('empty', slot.value === '');
    box.dataset['tag'] = slot.value;
  }
}

/** @returns {'sentences' | 'paragraphs' | undefined} */
function rowsChosen() {
  const rows = recall('rows');
  return rows === 'sentences' || rows === 'paragraphs' ? rows : undefined;
}

/**
 * Puts languages into the columns, without gaps.
 * @param {readonly string[]} tags
 */
function choose(tags) {
  for (const [at, slot] of slots.entries()) slot.value = tags[at] ?? '';
  show();
}

/** Keeps what was chosen: in the address, which can be sent to somebody else, and for the next page. */
function keep() {
  const tags = shownTags().join();
  remember('columns', tags);
  const url = new URL(location.href);
  url.searchParams.set('l', tags);
  history.replaceState(null, '', url.href.replace(/%2C/g, ','));
}

/** @type {string[]} */
let before = [];
if (slots.length > 0) {
  const asked = offeredIn(new URLSearchParams(location.search).get('l'));
  const kept = offeredIn(recall('columns'));
  choose(asked.length > 0 ? asked : kept.length > 0 ? kept : usualTags());
  before = slots.map(({ value }) => value);
  for (const [at, slot] of slots.entries()) {
    slot.addEventListener('change', () => {
      // A language that is elsewhere changes places with what was here.
      const other = slots.findIndex((each, place) => place !== at && each.value === slot.value);
      const tags = slots.map(({ value }) => value);
      if (slot.value !== '' && other !== -1) tags[other] = before[at] ?? '';
      choose(tags.filter(Boolean));
      before = slots.map(({ value }) => value);
      keep();
    });
  }
} else show();
for (const rows of ['sentences', 'paragraphs'])
  byId(`by-${rows}`)?.addEventListener('change', () => {
    remember('rows', rows);
    show();
  });
for (const name of ['pair', 'keys', 'numbers']) {
  /** @type {HTMLInputElement | null} */
  const box = byId(name);
  if (!box) continue;
  const kept = recall(name);
  if (kept !== null) box.checked = kept === 'on';
  const apply = () => {
    root.dataset[name] = box.checked ? 'on' : 'off';
  };
  apply();
  box.addEventListener('change', () => {
    remember(name, box.checked ? 'on' : 'off');
    apply();
  });
}
for (const name of ['size', 'theme']) {
  /** @type {HTMLInputElement[]} */
  const radios = [...document.querySelectorAll(`input[name="${name}"]`)].filter(
    (each) => each instanceof HTMLInputElement,
  );
  const kept = recall(name);
  for (const radio of radios) {
    if (radio.value === kept) radio.checked = true;
    radio.addEventListener('change', () => {
      remember(name, radio.value);
      root.dataset[name] = radio.value;
    });
  }
  if (kept !== null) root.dataset[name] = kept;
}
byId('print')?.addEventListener('click', () => print());
const sheet = byId('acts');
sheet?.addEventListener('toggle', () => {
  /** @type {HTMLDetailsElement | null} */
  const settings = byId('settings');
  if (settings && sheet.matches(':popover-open')) settings.open = true;
});
sheet?.addEventListener('click', (event) => {
  if (placeOf(event).closest('a') && sheet.matches(':popover-open')) sheet.hidePopover();
});

/**
 * Whether a box is checked; as it is at first where the page has none.
 * @param {'pair' | 'keys'} name
 */
function isOn(name) {
  /** @type {HTMLInputElement | null} */
  const box = byId(name);
  return box?.checked ?? true;
}
