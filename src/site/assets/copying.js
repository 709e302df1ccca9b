/** What is offered for the sentence asked for: its link, and itself with where it is from. */

const tools = byId('tools');
let silence = 0;

/**
 * Words of the page in the language that is read first.
 * @param {string} id
 */
function uiOf(id) {
  /** @type {NodeListOf<HTMLElement>} */
  const all = part(id).querySelectorAll('[data-ui]');
  const own = [...all].find((each) => each.dataset['ui'] === leadingTag()) ?? all[0] ?? part(id);
  const words = document.createElement('span');
  words.lang = own.lang || leadingTag();
  words.textContent = own.textContent;
  return words;
}

/** @param {string} id */
function say(id) {
  const said = part('said');
  said.replaceChildren(uiOf(id));
  clearTimeout(silence);
  silence = setTimeout(() => said.replaceChildren(), 2500);
}

/** @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    const before = document.activeElement;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
    if (before instanceof HTMLElement) before.focus();
  }
  say('say-copied');
}

/**
 * The permanent address; on a page of many languages it shows those that are shown here.
 * @param {Place} place
 */
function linkOf({ base, tag }) {
  /** @type {HTMLMetaElement | null} */
  const address = document.querySelector('meta[property="og:url"]');
  const page = address?.content ?? location.href.replace(/[?#].*$/s, '');
  if (slots.length === 0) return `${page}#s-${base}`;
  return `${page}?l=${shownTags().join()}#${inTag(base, tag)?.id ?? `s-${base}`}`;
}

/** @param {Element | null} sentence */
const textOf = (sentence) => textIn(sentence?.cloneNode(true));

/**
 * What a sentence or a part of one says, a copy: without numbers and marks.
 * @param {Node | undefined} node
 */
function textIn(node) {
  const copied = /** @type {Element | DocumentFragment | undefined} */ (node);
  for (const each of copied?.querySelectorAll('.number, .mark, .was, .behind, .now, sup:has(.call)') ?? [])
    each.remove();
  return (copied?.textContent ?? '')
    .replace(/[\u00ad\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * What the page says of one of its languages.
 * @param {string} tag
 * @returns {DOMStringMap}
 */
function headOf(tag) {
  /** @type {HTMLElement | null} */
  const head = document.querySelector(`.languages > [lang="${tag}"], article[data-title]`);
  return head?.dataset ?? {};
}

/**
 * The name of the site in a language.
 * @param {string} tag
 */
function siteOf(tag) {
  const name =
    document.querySelector(`.mast .name [data-ui="${tag}"]`) ?? document.querySelector('.mast .name a');
  return name?.textContent?.trim();
}

/**
 * What the reader has selected of one language, sentence by sentence, with its first sentence; where it begins or ends inside
 * a sentence, dots say so in languages that want them. Nothing if the selection has no part of a sentence.
 * @param {boolean} hasDots
 * @returns {{ readonly place: Place, readonly text: string } | undefined}
 */
function selected(hasDots) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const touched = sentences.filter((each) => range.intersectsNode(each));
  const [first] = touched;
  if (!first) return undefined;
  const tag = tagOf(first);
  const parts = touched
    .filter((each) => tagOf(each) === tag)
    .map((each) => {
      const part = document.createRange();
      part.selectNodeContents(each);
      const whole = textIn(part.cloneContents());
      if (part.compareBoundaryPoints(Range.START_TO_START, range) < 0)
        part.setStart(range.startContainer, range.startOffset);
      if (part.compareBoundaryPoints(Range.END_TO_END, range) > 0)
        part.setEnd(range.endContainer, range.endOffset);
      return { text: textIn(part.cloneContents()), whole, place: { base: baseOf(each), tag } };
    })
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const [start, end] = [parts[0], parts.at(-1)];
  if (!start || !end) return undefined;
  const text = parts.map((each) => each.text).join(' ');
  const before = hasDots && !start.whole.startsWith(start.text) ? '…' : '';
  const after = hasDots && !end.whole.endsWith(end.text) && !text.endsWith('…') ? '…' : '';
  return { place: start.place, text: `${before}${text}${after}` };
}

/**
 * “Text” – Title. Site, language, date, 3.2, address.
 * @param {Place} place
 * @param {string} [text] of it or of more than one sentence, if not the whole one is meant
 */
function quoteOf({ base, tag }, text) {
  const sentence = inTag(base, tag);
  const { name, title = document.title, date, marks = '“”‘’', stop } = headOf(tag);
  const state = sentence?.querySelector(':scope > .mark')?.textContent;
  const facts = [siteOf(tag), name, date, labelOf(base)].filter(Boolean);
  const isStopOutside = stop === 'outside';
  const quoted = quotation(text ?? textOf(sentence), { marks: fourMarks(marks), isStopOutside });
  const from = (isStopOutside ? /[.!?…]$/ : /[.!?…]["'’”]*$/).test(title) ? title : `${title}.`;
  return `${quoted}${state ? ` [${state}]` : ''} ${isStopOutside ? '—' : '–'} ${from} ${facts.join(', ')}.\n${linkOf({ base, tag })}`;
}

/**
 * The outer pair of quotation marks, then the inner one.
 * @param {string} marks
 * @returns {[string, string, string, string]}
 */
function fourMarks(marks) {
  const [open = '', close = '', openWithin = '', closeWithin = ''] = marks;
  return [open, close, openWithin, closeWithin];
}

/**
 * The row's number and the place in the row, as people cite it.
 * @param {string} base
 */
function labelOf(base) {
  const sentence = inTag(base, firstTag);
  /** @param {Element | null} each */
  const blockOf = (each) => each?.closest('.row, .table, p, li, h1, h2, h3, h4, h5, h6');
  const block = sentence?.closest('.row') ?? blockOf(sentence);
  const number = block?.querySelector(':scope > :is(.label, .block)')?.textContent?.trim();
  if (!sentence || !block || !number) return '';
  const inBlock = [...block.querySelectorAll('.s')].filter(
    (each) => tagOf(each) === firstTag && (block.matches('.row') || blockOf(each) === block),
  );
  return `${number}.${inBlock.indexOf(sentence) + 1}`;
}

function offer() {
  const place = here();
  if (tools) tools.hidden = !place;
  if (!place) return;
  part('tools-label').textContent = labelOf(place.base);
  /** @type {NodeListOf<HTMLElement>} */
  const heads = document.querySelectorAll('.languages > [lang]');
  const others = [...heads].flatMap(({ lang }) => {
    const sentence = lang === place.tag ? null : inTag(place.base, lang);
    return sentence && !isSeen(sentence, place) ? [inOther(sentence, lang)] : [];
  });
  part('tools-others').replaceChildren(...others);
  part('show-others').hidden = others.length === 0;
  showOthers(areOthersWanted());
}

/** Whether the reader wants the other languages above the text: at first only where none is shown beside the one read. */
function areOthersWanted() {
  const kept = recall('others');
  return kept === null ? shownTags().length === 1 : kept === 'on';
}

/** @param {boolean} areShown */
function showOthers(areShown) {
  const others = part('tools-others');
  others.hidden = !areShown || others.childElementCount === 0;
  part('show-others').setAttribute('aria-expanded', String(areShown));
}

/**
 * Whether the reader has it before his eyes: whole below the sentence asked for, or in a column beside it, where a part is
 * enough to go on from.
 * @param {Element} sentence
 * @param {Place} place
 */
function isSeen(sentence, place) {
  const { left, top, bottom, height } = sentence.getBoundingClientRect();
  const asked = inTag(place.base, place.tag)?.getBoundingClientRect();
  const isBeside = asked !== undefined && (left >= asked.right || left + 1 < asked.left);
  if (isBeside) return height > 0 && bottom > 0 && top < innerHeight;
  return height > 0 && top >= 0 && bottom < innerHeight - 120;
}

/**
 * The sentence in a language that is elsewhere on the page, or not shown.
 * @param {Element} sentence
 * @param {string} tag
 */
function inOther(sentence, tag) {
  const line = document.createElement('p');
  const name = document.createElement('span');
  const text = document.createElement('span');
  name.className = 'autonym';
  name.textContent = headOf(tag)['name'] ?? tag;
  text.textContent = textOf(sentence);
  /** @type {HTMLElement | null} */
  const own = sentence.classList.contains('missing')
    ? sentence.querySelector(':scope > [lang]:not(.mark)')
    : null;
  if (own) text.lang = own.lang;
  line.lang = tag;
  const state = sentence.querySelector(':scope > .mark');
  line.append(name, ' ', ...(state ? [state.cloneNode(true), ' '] : []), text);
  return line;
}

function copyLink() {
  const place = here();
  if (place) void copy(linkOf(place));
}

/** What is selected, if it is of the sentence asked for or none is; else that sentence. */
function copyQuote() {
  const place = here();
  const chosen = selected(headOf(place?.tag ?? leadingTag())['stop'] === 'outside');
  if (chosen && (!place || (chosen.place.base === place.base && chosen.place.tag === place.tag)))
    void copy(quoteOf(chosen.place, chosen.text));
  else if (place) void copy(quoteOf(place));
}

function closeTools() {
  unmark();
  if (tools) tools.hidden = true;
}

// Soft hyphens are of the page, not of the text.
document.addEventListener('copy', (event) => {
  const selection = getSelection();
  const text = String(selection);
  if (!event.clipboardData || !selection || !text.includes('\u00ad')) return;
  event.preventDefault();
  const box = document.createElement('div');
  for (let at = 0; at < selection.rangeCount; at++) box.append(selection.getRangeAt(at).cloneContents());
  event.clipboardData.setData('text/plain', text.replace(/\u00ad/g, ''));
  event.clipboardData.setData('text/html', box.innerHTML.replace(/\u00ad/g, ''));
});

if (tools) {
  part('copy-link').addEventListener('click', copyLink);
  part('copy-quote').addEventListener('click', copyQuote);
  part('tools-close').addEventListener('click', closeTools);
  part('show-others').addEventListener('click', () => {
    const areShown = !areOthersWanted();
    remember('others', areShown ? 'on' : 'off');
    showOthers(areShown);
  });
  // A browser may look for the address asked for only after this script has run.
  for (const event of ['hashchange', 'load']) addEventListener(event, offer);
  document.addEventListener('click', (event) => {
    const place = placeOf(event);
    const sentence = place.closest('.s');
    if (!(sentence instanceof HTMLElement) || !isOn('pair')) return;
    if (place.closest('a') || String(getSelection()) !== '') return;
    if (asked() === sentence) closeTools();
    else mark(sentence);
  });
  offer();
}
