/** Which sentence is asked for, and the way to others. The address says it, so that it can be sent to somebody else. */
export const places: string = `
const tagOf = (sentence) => sentence.closest('.row > [lang], .cell')?.lang ?? firstTag;
const baseOf = (sentence) => {
  const tag = tagOf(sentence);
  const id = sentence.id.slice(2);
  return tag !== firstTag && id.endsWith('-' + tag) ? id.slice(0, -tag.length - 1) : id;
};
const inTag = (base, tag) => byId('s-' + base + (tag === firstTag ? '' : '-' + tag));
const order = [...document.querySelectorAll('.s')].filter((each) => tagOf(each) === firstTag).map(baseOf);

function asked() {
  return document.querySelector(':target')?.closest('.s') ?? null;
}

/** The sentence asked for in a language that is shown. */
function here() {
  const sentence = asked();
  if (!sentence) return null;
  const tags = shownTags();
  const tag = tagOf(sentence);
  return { base: baseOf(sentence), tag: tags.includes(tag) ? tag : tags[0] };
}

function go(base, tag) {
  const sentence = inTag(base, tag);
  // Replaced: the way back leads to where the reader came from, not through every sentence.
  if (sentence) location.replace('#' + sentence.id);
}

/** Marks a sentence where it stands: the page does not move. */
function mark(sentence) {
  sentence.style.scrollMarginTop = sentence.getBoundingClientRect().top + 'px';
  addEventListener('hashchange', () => sentence.style.removeProperty('scroll-margin-top'), { once: true });
  location.replace('#' + sentence.id);
}

/** No sentence is asked for any more. An address that leads nowhere does not move the page; then it goes, too. */
function unmark() {
  if (!asked()) return;
  location.replace('#-');
  history.replaceState(null, '', location.pathname + location.search);
}

// The way to the same text elsewhere leads to the sentence asked for.
document.addEventListener('click', (event) => {
  const link = event.target.closest('.mast a[hreflang], a.alone, a.beside');
  const place = here();
  if (link && place) link.hash = '#s-' + place.base;
});

function step(by) {
  const place = here();
  const tag = place?.tag ?? shownTags()[0];
  let at = place ? order.indexOf(place.base) + by : order.findIndex((base) => inTag(base, tag).getBoundingClientRect().top >= 0);
  at = Math.min(Math.max(at, 0), order.length - 1);
  if (order[at]) go(order[at], tag);
}

/** Among the languages shown; where only one is, to the next one there is. */
function turn(by) {
  const tags = shownTags();
  const place = here();
  if (tags.length > 1) {
    const base = place?.base ?? order[0];
    if (base) go(base, tags[(tags.indexOf(place?.tag ?? tags[0]) + by + tags.length) % tags.length]);
    return;
  }
  const slot = slots[0];
  if (!slot) {
    const links = [...document.querySelectorAll('.mast a[hreflang]')];
    const at = links.findIndex((link) => link.getAttribute('aria-current'));
    if (at !== -1) links[(at + by + links.length) % links.length].click();
    return;
  }
  slot.selectedIndex = (slot.selectedIndex + by + slot.options.length) % slot.options.length;
  slot.dispatchEvent(new Event('change'));
  if (place) go(place.base, slot.value);
}
`;
