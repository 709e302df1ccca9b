/**
 * The script of the search page. It folds words as `words.ts` does, looks them up in the files of the index, and shows
 * the sentences that have them, in their language and in the page's. It writes text only, never markup, and follows
 * nothing but the site's own files.
 */
export const searchScript: string = String.raw`'use strict';
(() => {
  const form = document.querySelector('form.search');
  const input = document.getElementById('query');
  const status = document.querySelector('.found');
  const list = document.querySelector('.results');
  const { lang } = document.documentElement;
  const names = JSON.parse(form.dataset.names);
  const shown = 20;
  const sentencesShown = 3;
  const loaded = new Map();

  const load = (path) => {
    if (!loaded.has(path)) {
      loaded.set(path, fetch('../' + path).then((answer) => {
        if (answer.ok) return answer.json();
        if (answer.status === 404) return undefined;
        throw new Error(String(answer.status));
      }));
    }
    return loaded.get(path);
  };
  const encode = (path) => path.split('/').map(encodeURIComponent).join('/');
  const word = /[\p{L}\p{N}\p{M}]+(?:['’ʼ‘${'`'}][\p{L}\p{M}]+)*/gu;
  const fold = (text) => text.toLowerCase().normalize('NFC').replace(/\u00ad/g, '')
    .replace(/([\u0400-\u04ff])[\u0300\u0301]/g, '$1').replace(/[’ʼ‘ʹ${'`'}´]/g, "'")
    .replaceAll('ё', 'е').replace(/^ў/, 'у');
  const wordsOf = (text) => [...new Set((text.match(word) || []).filter((each) => each.length <= 40).map(fold))];
  const head = (form, depth) => [...form].slice(0, depth).map((letter) => letter.codePointAt(0).toString(16)).join('-');
  const places = (entry) => {
    let place = 0;
    return entry.filter((each) => typeof each === 'number').map((step) => (place += step));
  };
  const others = (entry) => entry.filter((each) => typeof each === 'string');

  /** Whether both are one stem of three letters or more with an ending of the language. */
  const isRelated = (a, b, endings) => {
    let same = 0;
    while (same < a.length && a[same] === b[same]) same++;
    for (let at = same; at >= 3; at--) if (endings.has(a.slice(at)) && endings.has(b.slice(at))) return true;
    return false;
  };

  /** Forms of a query's word that the index of a language has, with the briefings that have any of them. */
  const look = async (query, language, { depth, endings }) => {
    const path = depth === 0 ? 'search/' + language + '.json' : 'search/' + language + '/' + head(query, depth) + '.json';
    const entries = (await load(path)) || {};
    const own = Object.hasOwn(entries, query);
    const related = Object.keys(entries).filter((each) => each === query || isRelated(query, each, endings));
    const forms = new Set(related);
    const found = new Set();
    for (const each of own ? [query] : related) {
      for (const place of places(entries[each])) found.add(place);
      for (const other of others(entries[each])) forms.add(other);
    }
    return { forms, found };
  };

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (attributes.lang) made.dir = 'auto';
    return made;
  };

  /** Text of a sentence without its tags. */
  const plain = (text) => text.replace(/(\\*)<(\/?)([1-9]\d{0,3})(\/?)>/g, (tag, slashes) =>
    slashes.length % 2 === 1 ? slashes.slice(1, (slashes.length + 1) / 2) + tag.slice(slashes.length) : slashes.slice(slashes.length / 2));

  const marked = (text, forms, language) => {
    const made = element('p', undefined, { lang: language });
    let at = 0;
    for (const match of text.matchAll(word)) {
      if (!forms.has(fold(match[0]))) continue;
      made.append(text.slice(at, match.index), element('mark', match[0]));
      at = match.index + match[0].length;
    }
    made.append(text.slice(at));
    return made;
  };

  const showBriefing = async (briefing, hits) => {
    const item = element('li');
    const page = '../' + encode(briefing.name) + '/index.html';
    const title = element('p', undefined, { class: 'title' });
    const own = briefing.titles[lang];
    title.append(element('a', own || Object.values(briefing.titles)[0], { href: page }));
    item.append(title);
    const base = briefing.name.slice(briefing.name.lastIndexOf('/') + 1);
    const texts = (await load(encode(briefing.name + '/' + base + '.json'))) || {};
    let left = sentencesShown;
    for (const { language, words } of hits) {
      const sentences = Object.entries((texts[language] || {})[briefing.name] || {})
        .map(([id, text]) => ({ id, text: plain(text) }));
      const ranked = sentences.map(({ id, text }) => {
        const has = new Set(wordsOf(text));
        return { id, text, count: words.filter((forms) => [...forms].some((each) => has.has(each))).length };
      }).filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
      const all = new Set(words.flatMap((forms) => [...forms]));
      for (const { id, text } of ranked.slice(0, left)) {
        left--;
        const quote = element('div', undefined, { class: 'hit' });
        const from = element('p', undefined, { class: 'origin' });
        from.append(element('a', names[language] || language, { href: page + '#s-' + id, lang: language }));
        quote.append(from, marked(text, all, language));
        const mine = language === lang ? undefined : ((texts[lang] || {})[briefing.name] || {})[id];
        if (mine) quote.append(element('p', plain(mine), { lang, class: 'summary' }));
        item.append(quote);
      }
    }
    return item;
  };

  let run = 0;
  const search = async (query) => {
    const mine = ++run;
    const words = wordsOf(query);
    list.replaceChildren();
    status.textContent = '';
    if (words.length === 0) return;
    try {
      const about = await load('search/index.json');
      const results = new Map();
      await Promise.all(Object.entries(about.languages).map(async ([language, facts]) => {
        const index = { depth: facts.depth, endings: new Set(facts.endings) };
        const looked = await Promise.all(words.map((each) => look(each, language, index)));
        const [first, ...others] = looked.map(({ found }) => found);
        for (const number of first) {
          if (!others.every((found) => found.has(number))) continue;
          if (!results.has(number)) results.set(number, []);
          results.get(number).push({ language, words: looked.map(({ forms }) => forms) });
        }
      }));
      const briefings = await Promise.all([...results].map(async ([number, hits]) => {
        const part = (await load('search/documents-' + Math.floor(number / about.documents) + '.json')) || [];
        // The page's own language comes first.
        hits.sort((a, b) => (b.language === lang) - (a.language === lang));
        return { briefing: part[number % about.documents], hits };
      }));
      const sorted = briefings.filter(({ briefing }) => briefing)
        .sort((a, b) => ((a.briefing.date || '') < (b.briefing.date || '') ? 1 : -1));
      const items = [];
      for (const { briefing, hits } of sorted.slice(0, shown)) items.push(await showBriefing(briefing, hits));
      if (mine !== run) return;
      status.textContent = sorted.length === 0 ? form.dataset.none : form.dataset.found.replace('#', String(sorted.length));
      list.replaceChildren(...items);
    } catch {
      loaded.clear();
      if (mine === run) status.textContent = form.dataset.failed;
    }
  };

  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', '?q=' + encodeURIComponent(input.value));
    void search(input.value);
  });
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    input.value = asked;
    void search(asked);
  }
})();
`;
