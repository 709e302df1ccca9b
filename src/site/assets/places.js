/** Which sentence is asked for, and the way to others. The address says it, so that it can be sent to somebody else. */

/** @typedef {{ readonly base: string, readonly tag: string }} Place A sentence by its id, and a language. */

/**
 * The language that a sentence is in.
 * @param {Element} sentence
 * @returns {string}
 */
function tagOf(sentence) {
  /** @type {HTMLElement | null} */
  const cell = sentence.closest('[data-name]:not(article)');
  return cell?.lang ?? firstTag;
}

/**
 * The id of a sentence, the same in every language.
 * @param {Element} sentence
 */
function baseOf(sentence) {
  const tag = tagOf(sentence);
  const id = sentence.id.slice(2);
  return tag !== firstTag && id.endsWith(`-${tag}`) ? id.slice(0, -tag.length - 1) : id;
}

/**
 * @param {string} base
 * @param {string} tag
 */
const inTag = (base, tag) => byId(`s-${base}${tag === firstTag ? '' : `-${tag}`}`);

/** @type {HTMLElement[]} */
const sentences = [...document.querySelectorAll('.s')].filter((each) => each instanceof HTMLElement);
const order = sentences.filter((each) => tagOf(each) === firstTag).map(baseOf);

/** @returns {HTMLElement | null} */
function asked() {
  return document.querySelector(':target')?.closest('.s') ?? null;
}

/**
 * The sentence asked for in a language that is shown.
 * @returns {Place | null}
 */
function here() {
  const sentence = asked();
  if (!sentence) return null;
  const tag = tagOf(sentence);
  return { base: baseOf(sentence), tag: shownTags().includes(tag) ? tag : leadingTag() };
}

/** @param {Place} place */
function go({ base, tag }) {
  const sentence = inTag(base, tag);
  // Replaced: the way back leads to where the reader came from, not through every sentence.
  if (sentence) location.replace(`#${sentence.id}`);
}

/**
 * Marks a sentence where it is: the page does not move.
 * @param {HTMLElement} sentence
 */
function mark(sentence) {
  sentence.style.scrollMarginTop = `${sentence.getBoundingClientRect().top}px`;
  addEventListener('hashchange', () => sentence.style.removeProperty('scroll-margin-top'), { once: true });
  location.replace(`#${sentence.id}`);
}

/** No sentence is asked for any more. An address that leads nowhere does not move the page; then it goes, too. */
function unmark() {
  if (!asked()) return;
  location.replace('#-');
  history.replaceState(null, '', location.pathname + location.search);
}

// The way to the same text elsewhere leads to the sentence asked for.
document.addEventListener('click', (event) => {
  const link = placeOf(event).closest('.tongues a[hreflang], a.alone, a.beside');
  const place = here();
  if (link instanceof HTMLAnchorElement && place) link.hash = `#s-${place.base}`;
});

/** @param {number} by */
function step(by) {
  const place = here();
  const tag = place?.tag ?? leadingTag();
  const at = place
    ? order.indexOf(place.base) + by
    : order.findIndex((base) => (inTag(base, tag)?.getBoundingClientRect().top ?? -1) >= 0);
  const base = order[Math.min(Math.max(at, 0), order.length - 1)];
  if (base) go({ base, tag });
}

/**
 * Among the languages shown; where only one is, to the next one there is.
 * @param {number} by
 */
function turn(by) {
  const tags = shownTags();
  const place = here();
  if (tags.length > 1) {
    const base = place?.base ?? order[0];
    const tag = tags[(tags.indexOf(place?.tag ?? leadingTag()) + by + tags.length) % tags.length];
    if (base && tag) go({ base, tag });
    return;
  }
  if (slots.length === 0) {
    const links = [...document.querySelectorAll('.tongues a[hreflang]')];
    const at = links.findIndex((link) => link.getAttribute('aria-current'));
    const next = links[(at + by + links.length) % links.length];
    if (at !== -1 && next instanceof HTMLElement) next.click();
    return;
  }
  const next = offered[(offered.indexOf(leadingTag()) + by + offered.length) % offered.length] ?? firstTag;
  choose([next]);
  keep();
  if (place) go({ base: place.base, tag: next });
}

/**
 * Gives a class to a sentence in every language that is shown, and takes it from all others.
 * @param {string} name
 * @param {string | undefined} base
 */
function light(name, base) {
  for (const each of document.querySelectorAll(`.${name}`)) each.classList.remove(name);
  if (base === undefined) return;
  for (const tag of shownTags()) inTag(base, tag)?.classList.add(name);
}

/** Lights up the sentence asked for, in every language. */
function lightAsked() {
  const sentence = asked();
  for (const row of document.querySelectorAll('.row.on')) row.classList.remove('on');
  light('lit', sentence ? baseOf(sentence) : undefined);
  sentence?.closest('.row')?.classList.add('on');
}

/** An address may lead to a sentence in a language that is not shown, or that the page has nothing in. */
function reveal() {
  const [, base = '', tag] = /^#s-([a-z0-9]+)(?:-(.+))?$/.exec(location.hash) ?? [];
  if (base === '' || slots.length === 0) return;
  if (shownTags().includes(tag ?? firstTag)) return;
  if (tag !== undefined && !inTag(base, tag)) {
    if (inTag(base, firstTag)) go({ base, tag: shownTags().includes(firstTag) ? firstTag : leadingTag() });
    return;
  }
  // The plain address is that of the sentence in whatever language.
  if (tag === undefined) {
    go({ base, tag: leadingTag() });
    return;
  }
  choose([...shownTags().slice(0, Math.max(1, shownTags().length - 1)), tag]);
  asked()?.scrollIntoView();
}

reveal();
for (const event of ['hashchange', 'load']) addEventListener(event, lightAsked);
lightAsked();
document.addEventListener('pointerover', (event) => {
  if (event.pointerType !== 'mouse') return;
  const sentence = isOn('pair') ? placeOf(event).closest('.s') : null;
  light('near', sentence ? baseOf(sentence) : undefined);
});
