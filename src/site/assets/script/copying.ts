/** What is offered for the sentence asked for: its link, and itself with where it is from. */
export const copying: string = String.raw`
const tools = byId('tools');
const said = byId('said');
let silence = 0;

/** Words of the page in the language that is read first. */
function wordsIn(id) {
  const all = [...byId(id).querySelectorAll('[data-ui]')];
  return all.find((each) => each.dataset.ui === shownTags()[0]) ?? all[0];
}

function say(id) {
  said.replaceChildren(wordsIn(id).cloneNode(true));
  clearTimeout(silence);
  silence = setTimeout(() => said.replaceChildren(), 2500);
}

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
    before?.focus();
  }
  say('say-copied');
}

/** The permanent address: on a page of many languages the same for all. */
function linkOf(base) {
  const address = document.querySelector('meta[property="og:url"]')?.content ?? location.href.replace(/[?#].*$/s, '');
  return address + '#s-' + base;
}

function textOf(node) {
  const copied = node.cloneNode(true);
  for (const each of copied.querySelectorAll('.number, .mark, .was, .behind, .now, sup:has(.call)')) each.remove();
  return copied.textContent.replace(/\u2060/g, '').replace(/\s+/g, ' ').trim();
}

/** What the page says of one of its languages. */
const headOf = (tag) => document.querySelector('.languages > [lang="' + tag + '"], article[data-title]');

/** “Text” – Title. Language, date, 3.2, address. */
function quoteOf({ base, tag }) {
  const sentence = inTag(base, tag);
  const origin = document.querySelector('.row.origin > [lang="' + tag + '"], article > .origin');
  const { name, title = document.title, open = '“', close = '”' } = headOf(tag)?.dataset ?? {};
  const mark = sentence.querySelector(':scope > .mark')?.textContent;
  const facts = [name, origin?.querySelector('.date')?.textContent, labelOf(base)].filter(Boolean);
  return open + textOf(sentence) + close + (mark ? ' [' + mark + ']' : '') + ' – ' + title + '. ' + facts.join(', ') + '.\n' + linkOf(base);
}

/** The row's number and the place in the row, as people cite it. */
function labelOf(base) {
  const sentence = inTag(base, firstTag);
  const blockOf = (each) => each.closest('.row, .table, p, li, h1, h2, h3, h4, h5, h6');
  const block = sentence.closest('.row') ?? blockOf(sentence);
  const number = block.querySelector(':scope > :is(.label, .block)')?.textContent.trim();
  if (!number) return '';
  const inBlock = [...block.querySelectorAll('.s')].filter((each) => tagOf(each) === firstTag && (block.matches('.row') || blockOf(each) === block));
  return number + '.' + (inBlock.indexOf(sentence) + 1);
}

function offer() {
  const place = here();
  tools.hidden = !place;
  if (!place) return;
  byId('tools-label').textContent = labelOf(place.base);
  const others = [...document.querySelectorAll('.languages > [lang]')].map(({ lang }) => lang).filter((tag) => tag !== place.tag && !isSeen(inTag(place.base, tag)));
  byId('tools-others').replaceChildren(...others.map((tag) => inOther(place.base, tag)));
}

/** Whether the reader has it before his eyes. */
function isSeen(sentence) {
  const { top, bottom, height } = sentence.getBoundingClientRect();
  return height > 0 && top >= 0 && bottom < innerHeight - 120;
}

/** The sentence in a language that is elsewhere on the page, or not shown. */
function inOther(base, tag) {
  const sentence = inTag(base, tag);
  const line = document.createElement('p');
  const name = document.createElement('span');
  const text = document.createElement('span');
  name.className = 'autonym';
  name.textContent = headOf(tag)?.dataset.name ?? tag;
  text.textContent = textOf(sentence);
  const own = sentence.classList.contains('missing') ? sentence.querySelector(':scope > [lang]:not(.mark)') : null;
  if (own) text.lang = own.lang;
  line.lang = tag;
  const state = sentence.querySelector(':scope > .mark');
  line.append(name, ' ', ...(state ? [state.cloneNode(true), ' '] : []), text);
  return line;
}
const copyLink = () => { const place = here(); if (place) copy(linkOf(place.base)); };
const copyQuote = () => { const place = here(); if (place) copy(quoteOf(place)); };
if (tools) {
  byId('copy-link').addEventListener('click', copyLink);
  byId('copy-quote').addEventListener('click', copyQuote);
  byId('tools-close').addEventListener('click', closeTools);
  // A browser may look for the address asked for only after this script has run.
  for (const event of ['hashchange', 'load']) addEventListener(event, offer);
  document.addEventListener('click', (event) => {
    const sentence = event.target.closest('.s');
    const isOn = byId('pair')?.checked ?? true;
    if (!sentence || !isOn || event.target.closest('a') || String(getSelection()) !== '') return;
    if (asked() === sentence) closeTools();
    else mark(sentence);
  });
  offer();
}

function closeTools() {
  unmark();
  if (tools) tools.hidden = true;
}
`;
