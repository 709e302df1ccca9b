/**
 * A sentence of this site as a quotation on another: it shows what the sentence says today, in the languages asked for, and
 * that it was corrected. It asks this site for the data of the briefing, and nobody for anything else. Until that has come,
 * and if it does not come, the page shows what is in the element: the quotation as it was copied.
 */
(() => {
  /** @typedef {import('../api/data.ts').BriefingData} BriefingData */

  const own = document.currentScript;
  /** The root of the site. */
  const home = own instanceof HTMLScriptElement ? new URL('.', own.src).href : '';

  // A page may forbid inline styles; it allows this one.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(embedStyle);

  /** @type {Map<string, Promise<BriefingData>>} */
  const loaded = new Map();

  /**
   * The data of a briefing, asked for once a page.
   * @param {string} address
   */
  function load(address) {
    const known = loaded.get(address);
    if (known) return known;
    const data = fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' }).then((response) => {
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return response.json();
    });
    loaded.set(address, data);
    return data;
  }

  /**
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name
   * @param {Partial<HTMLElementTagNameMap[Name]>} attributes
   * @param {...(Node | string)} content
   */
  function make(name, attributes, ...content) {
    const element = Object.assign(document.createElement(name), attributes);
    element.append(...content);
    return element;
  }

  /**
   * The quotation; null where the briefing has no such sentence in any of the languages.
   * @param {BriefingData} data
   * @param {string} id
   * @param {readonly string[]} asked
   */
  function write(data, id, asked) {
    const place = data.sentences[id] ? id : (data.retired[id] ?? id);
    const sentence = data.sentences[place];
    const tags = asked.filter((tag) => sentence?.texts[tag] && data.languages[tag]);
    const [first] = tags;
    const about = first === undefined ? undefined : data.languages[first];
    if (!sentence || !about || first === undefined) return null;
    const texts = tags.map((tag) => {
      const { direction = 'ltr' } = data.languages[tag] ?? {};
      const paragraph = make('p', {}, sentence.texts[tag]?.text ?? '');
      return make('blockquote', { lang: tag, dir: direction, cite: `${data.url}#s-${place}` }, paragraph);
    });
    const link = make('a', { href: `${data.url}?l=${tags.join()}#s-${place}` }, about.title);
    const facts = [about.site, about.dateText, sentence.label].filter(Boolean).join(', ');
    const caption = make(
      'figcaption',
      { lang: first, dir: about.direction },
      '— ',
      make('cite', {}, link),
      `. ${facts}`,
    );
    const correction = data.corrections.find((each) => each.sentence === place && each.language === first);
    if (correction) caption.append('. ', make('span', { className: 'note' }, correction.label));
    return make('figure', {}, make('div', { className: 'texts' }, ...texts), caption);
  }

  /** @param {HTMLElement} element */
  async function show(element) {
    const address = new URL(element.getAttribute('src') ?? '', document.baseURI).href;
    // Whoever wrote the page names the address; this script speaks to its own site alone.
    if (home === '' || !address.startsWith(home) || element.shadowRoot) return;
    const languages =
      element
        .getAttribute('languages')
        ?.split(/[\s,]+/)
        .filter(Boolean) ?? [];
    const data = await load(address);
    const asked = languages.length > 0 ? languages : [data.language];
    const figure = write(data, element.getAttribute('sentence') ?? '', asked);
    if (!figure || element.shadowRoot) return;
    const root = element.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(figure);
  }

  if (!customElements.get('barobar-quote'))
    customElements.define(
      'barobar-quote',
      class extends HTMLElement {
        connectedCallback() {
          // What was copied stays if there is no answer.
          show(this).catch(() => {});
        }
      },
    );
})();
