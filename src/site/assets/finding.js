/** Finds sentences by words of any language; a row that has one shows it in all. */

/** @type {HTMLInputElement | null} */
const field = byId('find');
/** @typedef {Place & { readonly sentence: HTMLElement, readonly words: readonly string[] }} SearchedText */

/** @type {SiteWords | undefined} */
let finder;
/** @type {readonly SearchedText[]} */
let texts = [];
/** The words of the page with their analyses, by language. */
/** @type {ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>} */
let known = new Map();
/** @type {readonly Place[]} */
let hits = [];
let hit = -1;

/** @param {SiteWords} words */
function readPage(words) {
  /** @type {Map<string, Map<string, readonly string[]>>} */
  const byTag = new Map();
  texts = sentences.map((sentence) => {
    const tag = tagOf(sentence);
    const own = byTag.get(tag) ?? new Map();
    byTag.set(tag, own);
    const keys = words
      .wordsIn(textOf(sentence))
      .flatMap(({ key, joined }) => (joined === undefined ? [key] : [key, joined]));
    for (const key of keys) if (!own.has(key)) own.set(key, words.analysesOf(key, words.formsOf(tag)));
    return { sentence, base: baseOf(sentence), tag, words: keys };
  });
  known = byTag;
  finder = words;
}

/**
 * What a word of the query, or what a hyphen joins it to, finds in each language: all forms of it that the page has; where no
 * language has any, what begins with it, since it may not be whole yet.
 * @param {{ readonly key: string, readonly joined?: string }} word
 * @param {SiteWords} words
 */
function formsFor({ key: word, joined }, words) {
  /** @param {(key: string, analyses: readonly string[], tag: string) => boolean} isFound */
  const choose = (isFound) =>
    new Map(
      [...known].map(([tag, own]) => [
        tag,
        new Set([...own].flatMap(([key, analyses]) => (isFound(key, analyses, tag) ? [key] : []))),
      ]),
    );
  const either = joined === undefined ? [word] : [word, joined];
  const asked = new Map(
    [...known.keys()].map((tag) => [tag, either.map((each) => words.askFor(each, words.formsOf(tag)))]),
  );
  const related = choose((_, analyses, tag) =>
    (asked.get(tag) ?? []).some((own) => words.relate(own, analyses) !== undefined),
  );
  if ([...related.values()].some(({ size }) => size > 0)) return related;
  const start = words.foldLetters(word);
  return choose((key) => words.foldLetters(key).startsWith(start));
}

/** The search that runs: the words may have to be loaded first. */
let looking = Promise.resolve();

/** @param {HTMLInputElement} field */
function look(field) {
  looking = loadWords().then(
    (words) => {
      if (!finder) readPage(words);
      find(field, words);
    },
    // Without the words nothing is found; the browser's own search is there.
    () => {},
  );
}

/**
 * @param {HTMLInputElement} field
 * @param {SiteWords} words
 */
function find(field, words) {
  const asked = words.wordsIn(field.value).map((word) => formsFor(word, words));
  hit = -1;
  const found =
    asked.length === 0
      ? []
      : texts.filter((text) =>
          asked.every((forms) => text.words.some((key) => forms.get(text.tag)?.has(key))),
        );
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
  lightWords(found, asked, words);
  count(field);
}

/**
 * @param {readonly SearchedText[]} found
 * @param {readonly ReadonlyMap<string, ReadonlySet<string>>[]} asked
 * @param {SiteWords} words
 */
function lightWords(found, asked, words) {
  if (!globalThis.Highlight || !CSS.highlights) return;
  const ranges = [];
  for (const { sentence, tag } of found) {
    const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { key, joined, start, end } of words.wordsIn(node.nodeValue ?? '')) {
        const has = [key, joined ?? key];
        if (!asked.some((forms) => has.some((each) => forms.get(tag)?.has(each)))) continue;
        const range = new Range();
        range.setStart(node, start);
        range.setEnd(node, end);
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
  field.addEventListener('focus', () => void loadWords().catch(() => {}), { once: true });
  field.addEventListener('input', () => look(field));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      looking.then(() => nextHit(field, event.shiftKey ? -1 : 1));
    } else if (event.key === 'Escape' && field.value !== '') {
      event.preventDefault();
      event.stopPropagation();
      field.value = '';
      look(field);
    }
  });
}
