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

/** The permanent address: the same for every language. */
function linkOf(base) {
  const canonical = document.querySelector('link[rel="canonical"]')?.href ?? location.href.replace(/[?#].*$/s, '');
  return canonical + '#s-' + base;
}

function textOf(node) {
  const copied = node.cloneNode(true);
  for (const each of copied.querySelectorAll('.number, .mark, .was, .behind, .now, sup:has(.call)')) each.remove();
  return copied.textContent.replace(/\s+/g, ' ').trim();
}

/** “Text” – Title. Language, date, 3.2, address. */
function quoteOf({ base, tag }) {
  const sentence = inTag(base, tag);
  const head = document.querySelector('.languages > [lang="' + tag + '"]');
  const cell = (kind) => document.querySelector('.row.' + kind + ' > [lang="' + tag + '"]');
  const { open = '“', close = '”' } = head?.dataset ?? {};
  const title = head?.dataset.title ?? document.title;
  const mark = sentence.querySelector(':scope > .mark')?.textContent;
  const facts = [head?.textContent, cell('origin')?.querySelector('.date')?.textContent, labelOf(base)].filter(Boolean);
  return open + textOf(sentence) + close + (mark ? ' [' + mark + ']' : '') + ' – ' + title + '. ' + facts.join(', ') + '.\n' + linkOf(base);
}

/** The row's number and the place in the row, as people cite it. */
function labelOf(base) {
  const sentence = inTag(base, firstTag);
  const row = sentence.closest('.row');
  const number = row.querySelector(':scope > .label')?.textContent.trim() ?? '';
  const inRow = [...row.querySelectorAll('.s')].filter((each) => tagOf(each) === firstTag);
  return number + '.' + (inRow.indexOf(sentence) + 1);
}

function offer() {
  const place = here();
  tools.hidden = !place;
  if (place) byId('tools-label').textContent = labelOf(place.base);
}
const copyLink = () => { const place = here(); if (place) copy(linkOf(place.base)); };
const copyQuote = () => { const place = here(); if (place) copy(quoteOf(place)); };
if (tools) {
  byId('copy-link').addEventListener('click', copyLink);
  byId('copy-quote').addEventListener('click', copyQuote);
  byId('tools-close').addEventListener('click', () => { tools.hidden = true; });
  addEventListener('hashchange', offer);
  offer();
}
`;
