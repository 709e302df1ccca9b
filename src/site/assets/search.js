/**
 * The script of the search page. It looks words up in the files of the index, and shows the sentences that have them, in
 * their language and in the page's. It writes text only, never markup, and follows nothing but the site's own files.
 */
(() => {
  /** @typedef {Readonly<Record<string, readonly (number | string)[]>>} Entries Forms with the places of their words. */
  /** @typedef {{ readonly depth: number, readonly endings: ReadonlySet<string>, readonly verbs: ReadonlySet<string> }} Index How the files of a language are made. */
  /**
   * @typedef {object} Briefing
   * @property {string} name
   * @property {string} [date]
   * @property {Readonly<Record<string, string>>} titles
   */
  /** @typedef {ReadonlySet<string>} Forms The forms of one word of the query. */
  /** @typedef {{ readonly language: string, readonly words: readonly Forms[], readonly isExact: boolean }} Hit */
  /** @typedef {Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>} Texts By language, document and id. */

  const form = document.querySelector('form.search');
  const input = document.getElementById('query');
  const status = document.querySelector('.found');
  const list = document.querySelector('.results');
  if (!(form instanceof HTMLFormElement) || !(input instanceof HTMLInputElement) || !status || !list) return;
  const { lang } = document.documentElement;
  const { none = '', failed = '', found: foundWords = '' } = form.dataset;
  /** @type {Readonly<Record<string, string>>} */
  const names = JSON.parse(form.dataset['names'] ?? '{}');
  const shown = 20;
  const sentencesShown = 3;
  /** @type {Map<string, Promise<any>>} */
  const loaded = new Map();

  /**
   * The data in a file of the site, read once; nothing where there is none.
   * @param {string} path
   * @returns {Promise<any>}
   */
  const load = (path) => {
    const known = loaded.get(path);
    if (known) return known;
    const answer = fetch(`../${path}`).then((answer) => {
      if (answer.ok) return answer.json();
      if (answer.status === 404) return undefined;
      throw new Error(String(answer.status));
    });
    loaded.set(path, answer);
    return answer;
  };
  /** @param {string} path */
  const encode = (path) => path.split('/').map(encodeURIComponent).join('/');
  /** @param {string} text */
  const foldedIn = (text) => wordsIn(text).map(foldWord);
  /**
   * @param {string} form
   * @param {number} depth
   */
  const head = (form, depth) =>
    [...form]
      .slice(0, depth)
      .map((letter) => (letter.codePointAt(0) ?? 0).toString(16))
      .join('-');

  /**
   * Forms of a query's word that the index of a language has, with the briefings that have any of them, and those of them
   * that have it in the letters of the query.
   * @param {string} query
   * @param {string} language
   * @param {Index} index
   */
  const look = async (query, language, { depth, endings, verbs }) => {
    const file = depth === 0 ? language : `${language}/${head(foldLetters(query), depth)}`;
    /** @type {Entries} */
    const entries = (await load(`search/${file}.json`)) || {};
    const { typed, alike, related } = matchForms(query, Object.keys(entries), endings, verbs);
    const forms = new Set(related);
    /** @param {readonly string[]} keys */
    const placesOf = (keys) => {
      /** @type {Set<number>} */
      const places = new Set();
      for (const key of keys) {
        let place = 0;
        for (const value of entries[key] ?? []) {
          if (typeof value === 'string') forms.add(value);
          else {
            place += value;
            places.add(place);
          }
        }
      }
      return places;
    };
    const exact = placesOf(typed);
    return { forms, exact, found: new Set([...exact, ...placesOf(alike)]) };
  };

  /**
   * @param {string} name
   * @param {string} text
   * @param {Readonly<Record<string, string>>} [attributes]
   */
  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (attributes['lang']) made.dir = 'auto';
    return made;
  };

  /**
   * Text of a sentence without its tags.
   * @param {string} text
   */
  const plain = (text) =>
    text.replace(/(\\*)<(\/?)([1-9]\d{0,3})(\/?)>/g, (tag, slashes) =>
      slashes.length % 2 === 1
        ? slashes.slice(1, (slashes.length + 1) / 2) + tag.slice(slashes.length)
        : slashes.slice(slashes.length / 2),
    );

  /**
   * A sentence with its words of the query marked.
   * @param {string} text
   * @param {Forms} forms
   * @param {string} language
   */
  const marked = (text, forms, language) => {
    const made = element('p', '', { lang: language });
    let at = 0;
    for (const match of text.matchAll(word)) {
      if (!forms.has(foldWord(match[0]))) continue;
      made.append(text.slice(at, match.index), element('mark', match[0]));
      at = match.index + match[0].length;
    }
    made.append(text.slice(at));
    return made;
  };

  /**
   * @param {Briefing} briefing
   * @param {readonly Hit[]} hits
   */
  const showBriefing = async ({ name, titles }, hits) => {
    const item = element('li', '');
    const page = `../${encode(name)}/index.html`;
    const title = element('p', '', { class: 'title' });
    title.append(element('a', titles[lang] || Object.values(titles)[0] || name, { href: page }));
    item.append(title);
    const base = name.slice(name.lastIndexOf('/') + 1);
    /** @type {Texts} */
    const texts = (await load(encode(`${name}/${base}.json`))) || {};
    let left = sentencesShown;
    for (const { language, words } of hits) {
      const ranked = Object.entries(texts[language]?.[name] ?? {})
        .map(([id, marked]) => {
          const text = plain(marked);
          const has = new Set(foldedIn(text));
          const count = words.filter((forms) => [...forms].some((each) => has.has(each))).length;
          return { id, text, count };
        })
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count);
      const all = new Set(words.flatMap((forms) => [...forms]));
      for (const { id, text } of ranked.slice(0, left)) {
        left--;
        const quote = element('div', '', { class: 'hit' });
        const from = element('p', '', { class: 'origin' });
        from.append(element('a', names[language] || language, { href: `${page}#s-${id}`, lang: language }));
        quote.append(from, marked(text, all, language));
        const mine = language === lang ? undefined : texts[lang]?.[name]?.[id];
        if (mine) quote.append(element('p', plain(mine), { lang, class: 'summary' }));
        item.append(quote);
      }
    }
    return item;
  };

  let run = 0;
  /** @param {string} query */
  const search = async (query) => {
    const mine = ++run;
    const words = [...new Set(foldedIn(query))];
    list.replaceChildren();
    status.textContent = '';
    if (words.length === 0) return;
    try {
      /** @type {{ documents: number, languages: Record<string, { depth: number, endings: string[], verbs: string[] }> }} */
      const about = await load('search/index.json');
      /** @type {Map<number, Hit[]>} */
      const results = new Map();
      await Promise.all(
        Object.entries(about.languages).map(async ([language, { depth, endings, verbs }]) => {
          const index = { depth, endings: new Set(endings), verbs: new Set(verbs) };
          const looked = await Promise.all(words.map((each) => look(each, language, index)));
          const [first, ...others] = looked.map(({ found }) => found);
          for (const number of first ?? []) {
            if (!others.every((found) => found.has(number))) continue;
            const hits = results.get(number) ?? [];
            results.set(number, hits);
            const isExact = looked.every(({ exact }) => exact.has(number));
            hits.push({ language, isExact, words: looked.map(({ forms }) => forms) });
          }
        }),
      );
      const briefings = await Promise.all(
        [...results].map(async ([number, hits]) => {
          /** @type {readonly Briefing[]} */
          const part = (await load(`search/documents-${Math.floor(number / about.documents)}.json`)) || [];
          // The page's own language comes first.
          hits.sort((a, b) => Number(b.language === lang) - Number(a.language === lang));
          const briefing = part[number % about.documents];
          return briefing ? [{ briefing, hits }] : [];
        }),
      );
      /** @param {{ readonly hits: readonly Hit[] }} result */
      const rank = ({ hits }) => Number(hits.some(({ isExact }) => isExact));
      const sorted = briefings
        .flat()
        .sort((a, b) => rank(b) - rank(a) || ((a.briefing.date || '') < (b.briefing.date || '') ? 1 : -1));
      const items = [];
      for (const { briefing, hits } of sorted.slice(0, shown)) items.push(await showBriefing(briefing, hits));
      if (mine !== run) return;
      status.textContent = sorted.length === 0 ? none : foundWords.replace('#', String(sorted.length));
      list.replaceChildren(...items);
    } catch {
      loaded.clear();
      if (mine === run) status.textContent = failed;
    }
  };

  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', `?q=${encodeURIComponent(input.value)}`);
    void search(input.value);
  });
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    input.value = asked;
    void search(asked);
  }
})();
