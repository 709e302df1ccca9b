/** Finds sentences by words of any language; a row that has one shows it in all. */

/** @type {HTMLInputElement | null} */
const field = byId('find');
const run = /[\p{L}\p{M}\p{N}\u00ad]+(?:['’ʼ‘`][\p{L}\p{M}\u00ad]+)*/gu;
/** @param {string} text */
const runsIn = (text) => foldLetters(text).match(run) ?? [];
/**
 * Endings do not matter to those who search: a word is found by how it begins.
 * @param {string} word
 */
const stemOf = (word) =>
  word.slice(0, word.length > 7 ? -3 : word.length > 4 ? -2 : word.length === 4 ? -1 : undefined);

/** @typedef {Place & { readonly sentence: Element, readonly words: readonly string[] }} SearchedText */

/** @type {readonly SearchedText[] | undefined} */
let texts;
/** @type {readonly Place[]} */
let hits = [];
let hit = -1;

/** @param {HTMLInputElement} field */
function look(field) {
  texts ??= sentences.map((sentence) => ({
    sentence,
    base: baseOf(sentence),
    tag: tagOf(sentence),
    words: runsIn(textOf(sentence)),
  }));
  const stems = runsIn(field.value).map(stemOf);
  hit = -1;
  const found =
    stems.length === 0
      ? []
      : texts.filter(({ words }) => stems.every((stem) => words.some((word) => word.startsWith(stem))));
  const tags = shownTags();
  /** @type {Map<string, string>} */
  const byBase = new Map();
  for (const { base, tag } of found) {
    const known = byBase.get(base);
    if (known === undefined || (tags.includes(tag) && !tags.includes(known))) byBase.set(base, tag);
  }
  hits = order.flatMap((base) => {
    const tag = byBase.get(base);
    return tag === undefined ? [] : [{ base, tag: tags.includes(tag) ? tag : leadingTag() }];
  });
  lightWords(found, stems);
  count(field);
}

/**
 * @param {readonly SearchedText[]} found
 * @param {readonly string[]} stems
 */
function lightWords(found, stems) {
  if (!globalThis.Highlight || !CSS.highlights) return;
  const ranges = [];
  for (const { sentence } of found) {
    const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const match of (node.nodeValue ?? '').matchAll(run)) {
        if (!stems.some((stem) => foldLetters(match[0]).startsWith(stem))) continue;
        const range = new Range();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
}

/** @param {HTMLInputElement} field */
function count(field) {
  const output = part('found');
  output.replaceChildren();
  if (field.value.trim() === '') return;
  const words = uiOf(hits.length === 0 ? 'say-none' : 'say-found');
  words.textContent = (words.textContent ?? '')
    .replace('{number}', String(hit + 1))
    .replace('{count}', String(hits.length));
  output.append(words);
}

/**
 * @param {HTMLInputElement} field
 * @param {number} by
 */
function nextHit(field, by) {
  if (hits.length === 0) return;
  hit = hit === -1 && by < 0 ? hits.length - 1 : (hit + by + hits.length) % hits.length;
  const place = hits[hit];
  if (place) go(place);
  count(field);
}

if (field) {
  const name = () => {
    field.placeholder = uiOf('find-name').textContent ?? '';
  };
  name();
  slots[0]?.addEventListener('change', name);
  field.addEventListener('input', () => look(field));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      nextHit(field, event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && field.value !== '') {
      event.preventDefault();
      event.stopPropagation();
      field.value = '';
      look(field);
    }
  });
}
