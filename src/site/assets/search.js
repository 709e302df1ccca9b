/**
 * The script of the search page. It looks words up in the files of the index, and shows the sentences that have them, each
 * with its counterpart in another language. It writes text only, never markup, and follows nothing but the site's own files.
 */
(() => {
  /** @typedef {{ readonly depth: number, readonly heads: ReadonlySet<string> }} Index How the files of a language are made. */
  /**
   * @typedef {object} Briefing
   * @property {string} name
   * @property {string} [date]
   * @property {Readonly<Record<string, string>>} [days]
   * @property {Readonly<Record<string, string>>} titles
   */
  /** @typedef {ReadonlySet<string>} Forms Forms of one word of the query that texts have. */
  /** @typedef {{ readonly language: string, readonly words: readonly Forms[], readonly isExact: boolean }} Hit */
  /** @typedef {{ readonly briefing: Briefing, readonly hits: readonly Hit[] }} Found */
  /** @typedef {Readonly<Record<string, Readonly<Record<string, string>>>>} Texts By language and id. */

  const form = document.querySelector('form.search');
  const input = document.getElementById('query');
  const beside = document.getElementById('beside');
  const status = document.querySelector('.found');
  const hint = document.querySelector('.suggestion');
  const list = document.querySelector('.results');
  const more = document.getElementById('more');
  if (!(form instanceof HTMLFormElement) || !(input instanceof HTMLInputElement)) return;
  if (!status || !hint || !list || !more) return;
  const { lang } = document.documentElement;
  /** @param {string} name */
  const say = (name) => form.dataset[name] ?? '';
  /** @type {Readonly<Record<string, string>>} */
  const names = JSON.parse(say('names') || '{}');
  const briefingsShown = 10;
  const sentencesShown = 3;
  /** @type {Map<string, Promise<any>>} */
  const loaded = new Map();

  /**
   * The data in a file of the site, read once; nothing if there is none.
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
    // What could not be read is asked for again.
    answer.catch(() => loaded.delete(path));
    return answer;
  };
  /** @param {string} path */
  const encode = (path) => path.split('/').map(encodeURIComponent).join('/');
  /** @param {string} head */
  const fileName = (head) => [...head].map((letter) => (letter.codePointAt(0) ?? 0).toString(16)).join('-');

  /** The language that is shown beside another one: the reader's own, else the one chosen for it. @param {string} language */
  const counterpartOf = (language) => {
    if (language !== lang) return lang;
    return beside instanceof HTMLSelectElement
      ? beside.value
      : Object.keys(names).find((tag) => tag !== lang);
  };

  /**
   * Forms of a query's word that texts of a language have, the briefings that have any of them, and those that have one in the
   * letters of the query.
   * @param {string} word
   * @param {string} language
   * @param {Index} index
   * @param {SiteWords} words
   */
  const look = async (word, language, { depth, heads }, words) => {
    const facts = words.formsOf(language);
    const asked = words.askFor(word, facts);
    const groups = await Promise.all(
      [...words.headsOf([...asked.exact, ...asked.folded])].map(async (head) => {
        const short = words.shortenHead(head, depth);
        if (!heads.has(short)) return {};
        const file = await load(`search/${depth === 0 ? language : `${language}/${fileName(short)}`}.json`);
        return file?.[head] ?? {};
      }),
    );
    return words.lookUp(asked, groups, facts);
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
   * A sentence as a link to it, with its words of the query marked.
   * @param {string} text
   * @param {string} href
   * @param {Forms} forms
   * @param {SiteWords} words
   */
  const linked = (text, href, forms, words) => {
    const link = element('a', '', { href });
    let at = 0;
    for (const { key, joined, start, end } of words.wordsIn(text)) {
      if (!forms.has(key) && !(joined && forms.has(joined))) continue;
      link.append(text.slice(at, start), element('mark', text.slice(start, end)));
      at = end;
    }
    link.append(text.slice(at));
    return link;
  };

  /**
   * The sentences of a briefing that have the most words of the query, those of the reader's language first.
   * @param {Texts} texts
   * @param {readonly Hit[]} hits
   * @param {SiteWords} words
   */
  const sentencesOf = (texts, hits, words) => {
    /** @type {Set<string>} */
    const seen = new Set();
    return hits.flatMap(({ language, words: asked }) => {
      const counted = Object.entries(texts[language] ?? {}).map(([id, text]) => {
        const has = new Set(words.wordsIn(text).flatMap(({ key, joined }) => [key, joined]));
        const count = asked.filter((forms) => [...forms].some((each) => has.has(each))).length;
        return { language, id, text, count, forms: new Set(asked.flatMap((forms) => [...forms])) };
      });
      const most = Math.max(1, ...counted.map(({ count }) => count));
      return counted.filter(({ id, count }) => {
        // The same sentence is found in several languages where they share a word.
        if (count < most || seen.has(id)) return false;
        seen.add(id);
        return true;
      });
    });
  };

  /**
   * @param {Found} found
   * @param {SiteWords} words
   */
  const showBriefing = async ({ briefing: { name, date, days, titles }, hits }, words) => {
    const item = element('li', '');
    const page = `../${encode(name)}/index.html`;
    const head = element('div', '', { class: 'when' });
    if (date)
      head.append(element('time', days?.[lang] ?? date, days?.[lang] ? { datetime: date.slice(0, 10) } : {}));
    const title = element('h2', '', { class: 'title' });
    const [titleLanguage, titleText] = titles[lang]
      ? [lang, titles[lang]]
      : (Object.entries(titles)[0] ?? [lang, name]);
    title.append(element('a', titleText ?? name, { href: page, lang: titleLanguage }));
    item.append(head, title);
    /** @type {Texts} */
    const texts = (await load(`search/texts/${encode(name)}.json`)) || {};
    const sentences = sentencesOf(texts, hits, words);
    let last = lang;
    /** @param {(typeof sentences)[number]} sentence */
    const show = ({ language, id, text, forms }) => {
      const other = counterpartOf(language);
      const both = [language, ...(other === undefined ? [] : [other])].join();
      const hit = element('div', '', { class: 'hit' });
      if (language !== last)
        hit.append(element('p', names[language] || language, { class: 'origin', lang: language }));
      last = language;
      const sentence = element('p', '', { lang: language });
      sentence.append(
        linked(text, `${page}?l=${encodeURIComponent(both).replaceAll('%2C', ',')}#s-${id}`, forms, words),
      );
      hit.append(sentence);
      const counterpart = other === undefined ? undefined : texts[other]?.[id];
      if (counterpart) hit.append(element('p', counterpart, { lang: other ?? '', class: 'counterpart' }));
      return hit;
    };
    item.append(...sentences.slice(0, sentencesShown).map(show));
    const rest = sentences.slice(sentencesShown);
    if (rest.length > 0) {
      const button = element('button', say('rest').replace('#', String(rest.length)), {
        type: 'button',
        class: 'rest',
      });
      button.addEventListener('click', () => {
        const hits = rest.map(show);
        button.replaceWith(...hits);
        hits[0]?.querySelector('a')?.focus();
      });
      item.append(button);
    }
    return { item, count: Math.min(sentences.length, sentencesShown) };
  };

  /**
   * The query with words of the site in place of those that it does not have; nothing if none is near.
   * @param {string} query
   * @param {ReadonlySet<string>} unknown
   * @param {readonly string[]} languages
   * @param {SiteWords} words
   */
  const suggest = async (query, unknown, languages, words) => {
    let text = '';
    let at = 0;
    let isChanged = false;
    for (const { key, start, end } of words.wordsIn(query)) {
      if (!unknown.has(key)) continue;
      const near = await Promise.all(
        languages.map(async (language) => {
          const packed = (await load(`search/${language}.words.json`)) || [];
          return words.suggestWord(query.slice(start, end).toLowerCase(), packed, words.formsOf(language));
        }),
      );
      const [best] = near
        .flatMap((each) => each ?? [])
        .sort((a, b) => a.distance - b.distance || a.rarity - b.rarity);
      if (!best) return undefined;
      text += query.slice(at, start) + best.word;
      at = end;
      isChanged = true;
    }
    return isChanged ? text + query.slice(at) : undefined;
  };

  /** @type {readonly Found[]} */
  let found = [];
  let run = 0;

  /**
   * Adds the next briefings to those that are shown.
   * @param {number} mine
   * @param {SiteWords} words
   */
  const showMore = async (mine, words) => {
    const from = list.children.length;
    const shown = await Promise.all(
      found.slice(from, from + briefingsShown).map((each) => showBriefing(each, words)),
    );
    // Another search, or the same button pressed twice.
    if (mine !== run || list.children.length !== from) return;
    list.append(...shown.map(({ item }) => item));
    more.hidden = list.children.length >= found.length;
    const count = list.querySelectorAll('.hit').length;
    status.textContent = `${say('found').replace('#', String(found.length))}. ${say('shown').replace('#', String(count))}.`;
    if (from > 0) list.children[from]?.querySelector('a')?.focus();
  };

  /** @param {string} query */
  const search = async (query) => {
    const mine = ++run;
    list.replaceChildren();
    hint.replaceChildren();
    status.textContent = '';
    more.hidden = true;
    try {
      const words = await loadWords();
      // By key, with what a hyphen joins the word to: either is found.
      const asked = new Map(words.wordsIn(query).map(({ key, joined }) => [key, joined]));
      if (asked.size === 0) return;
      /** @type {{ documents: number, languages: Record<string, { depth: number, heads: string }> }} */
      const about = await load('search/index.json');
      /** @type {Map<number, Hit[]>} */
      const results = new Map();
      const unknown = new Set(asked.keys());
      await Promise.all(
        Object.entries(about.languages).map(async ([language, { depth, heads }]) => {
          const index = { depth, heads: new Set(heads.split(' ')) };
          const looked = await Promise.all(
            [...asked].map(async ([key, joined]) => {
              const keys = joined === undefined ? [key] : [key, joined];
              const found = await Promise.all(keys.map((each) => look(each, language, index, words)));
              if (found.some(({ forms }) => forms.size > 0)) unknown.delete(key);
              return words.findEither(found);
            }),
          );
          const [first, ...others] = looked.map(({ briefings }) => briefings);
          for (const number of first ?? []) {
            if (!others.every((briefings) => briefings.has(number))) continue;
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
          // Words as they were typed come first, then the page's own language, then the order of the site.
          const order = Object.keys(about.languages);
          /** @param {Hit} hit */
          const place = ({ language, isExact }) =>
            (isExact ? 0 : 100) + (language === lang ? 0 : 1 + order.indexOf(language));
          hits.sort((a, b) => place(a) - place(b));
          const briefing = part[number % about.documents];
          return briefing ? [{ briefing, hits }] : [];
        }),
      );
      /** @param {Found} result */
      const rank = ({ hits }) => Number(hits.some(({ isExact }) => isExact));
      const sorted = briefings
        .flat()
        .sort((a, b) => rank(b) - rank(a) || ((a.briefing.date || '') < (b.briefing.date || '') ? 1 : -1));
      if (mine !== run) return;
      found = sorted;
      if (sorted.length > 0) {
        await showMore(mine, words);
        return;
      }
      const meant = await suggest(query, unknown, Object.keys(about.languages), words);
      if (mine !== run) return;
      status.textContent = say('none');
      if (meant === undefined) return;
      const [before = '', after = ''] = say('suggest').split('#');
      const link = element('a', meant, { href: `?q=${encodeURIComponent(meant)}` });
      link.addEventListener('click', (event) => {
        event.preventDefault();
        input.value = meant;
        form.requestSubmit();
      });
      hint.append(before, link, after);
    } catch {
      if (mine === run) status.textContent = say('failed');
    }
  };

  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', `?q=${encodeURIComponent(input.value)}`);
    void search(input.value);
  });
  more.addEventListener('click', () => {
    const mine = run;
    loadWords()
      .then((words) => showMore(mine, words))
      .catch(() => {
        if (mine === run) status.textContent = say('failed');
      });
  });
  if (beside instanceof HTMLSelectElement) {
    let kept = null;
    try {
      // What was read side by side last, unless another language was chosen here.
      kept = localStorage.getItem('barobar.beside') ?? localStorage.getItem('barobar.columns');
    } catch {}
    const offered = [...beside.options].map(({ value }) => value);
    const tag = (kept ?? '').split(',').find((each) => offered.includes(each));
    if (tag !== undefined) beside.value = tag;
    beside.addEventListener('change', () => {
      try {
        localStorage.setItem('barobar.beside', beside.value);
      } catch {}
      if (input.value !== '') void search(input.value);
    });
  }
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    input.value = asked;
    void search(asked);
  }
})();
