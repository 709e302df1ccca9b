/** Finds sentences by words of any language; a row that has one shows it in all. */
export const finding: string = String.raw`
const field = byId('find');
// Accents do not matter to those who search, and neither do endings: a word is found by how it begins.
const fold = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
const wordsOf = (text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const stemOf = (word) => word.slice(0, word.length > 7 ? -3 : word.length > 4 ? -2 : word.length === 4 ? -1 : undefined);
let texts;
let hits = [];
let hit = -1;

function look() {
  texts ??= [...document.querySelectorAll('.s')].map((sentence) => ({ sentence, base: baseOf(sentence), tag: tagOf(sentence), words: wordsOf(fold(textOf(sentence))) }));
  const stems = wordsOf(fold(field.value)).map(stemOf);
  hit = -1;
  const found = stems.length === 0 ? [] : texts.filter(({ words }) => stems.every((stem) => words.some((word) => word.startsWith(stem))));
  const tags = shownTags();
  const byBase = new Map();
  for (const { base, tag } of found) {
    if (!byBase.has(base) || (tags.includes(tag) && !tags.includes(byBase.get(base)))) byBase.set(base, tag);
  }
  hits = order.filter((base) => byBase.has(base)).map((base) => ({ base, tag: tags.includes(byBase.get(base)) ? byBase.get(base) : tags[0] }));
  light(found, stems);
  count();
}

function light(found, stems) {
  if (!globalThis.Highlight || !CSS.highlights) return;
  const ranges = [];
  for (const { sentence } of found) {
    const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const match of node.data.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
        if (!stems.some((stem) => fold(match[0]).startsWith(stem))) continue;
        const range = new Range();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
}

function count() {
  const output = byId('found');
  output.replaceChildren();
  if (field.value.trim() === '') return;
  const words = wordsIn(hits.length === 0 ? 'say-none' : 'say-found').cloneNode(true);
  words.textContent = words.textContent.replace('{number}', String(hit + 1)).replace('{count}', String(hits.length));
  output.append(words);
}

function nextHit(by) {
  if (hits.length === 0) return;
  hit = hit === -1 && by < 0 ? hits.length - 1 : (hit + by + hits.length) % hits.length;
  go(hits[hit].base, hits[hit].tag);
  count();
}

if (field) {
  const name = () => { field.placeholder = wordsIn('find-name').textContent; };
  name();
  slots[0]?.addEventListener('change', name);
  field.addEventListener('input', look);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      nextHit(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && field.value !== '') {
      event.preventDefault();
      event.stopPropagation();
      field.value = '';
      look();
    }
  });
  byId('reader').hidden = false;
}
`;
