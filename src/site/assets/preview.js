/**
 * On each page of a preview: the page loads again when the site has changed, and keeps its place. What the checks and the
 * gate report about the page is shown next to it, with a link to each sentence. An error of the last run lies over the page that the
 * run before it made.
 */
(() => {
  /** @typedef {import('../../model/preview.ts').PreviewState} PreviewState */

  /** Findings that a page names; the terminal has all. */
  const most = 100;

  const own = document.currentScript;
  const run = own instanceof HTMLScriptElement ? own.dataset['run'] : undefined;
  new EventSource('/.barobar/events').addEventListener('message', ({ data }) => {
    if (data !== run) location.reload();
  });

  /**
   * The document with findings whose page this is, also in one language.
   * @param {PreviewState} state
   */
  function documentHere({ base, findings }) {
    const place = decodeURIComponent(location.pathname.slice(base.length)).replace(
      /(?:^|\/)(?:index\.html)?$/,
      '',
    );
    return [place, place.replace(/^[^/]+\//, '')].find((name) =>
      findings.some((each) => each.document === name),
    );
  }

  /**
   * @param {HTMLElement} panel
   * @param {string} fault
   */
  function showFault(panel, fault) {
    const [title, text, close] = ['h1', 'pre', 'button'].map((name) => document.createElement(name));
    if (!title || !text || !close) return;
    title.textContent = 'The site could not be made';
    text.textContent = fault;
    close.textContent = 'Show the last page that was made';
    close.addEventListener('click', () => panel.remove());
    panel.className = 'fault';
    panel.setAttribute('role', 'alert');
    panel.append(title, text, close);
  }

  /**
   * @param {HTMLElement} panel
   * @param {PreviewState['findings']} findings
   * @param {string} base
   */
  function showFindings(panel, findings, base) {
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
    const list = document.createElement('ol');
    for (const { document: name, segment, severity, text } of findings.slice(0, most)) {
      const item = document.createElement('li');
      item.className = severity;
      const link = document.createElement('a');
      link.textContent = text;
      if (name !== undefined)
        link.href = `${base}${name.split('/').map(encodeURIComponent).join('/')}/${segment === undefined ? '' : `#s-${segment}`}`;
      item.append(link);
      list.append(item);
    }
    if (findings.length > most) list.append(`${findings.length - most} more in the terminal.`);
    details.append(summary, list);
    panel.setAttribute('aria-label', 'Findings');
    panel.append(details);
  }

  async function show() {
    /** @type {PreviewState} */
    const state = await (await fetch('/.barobar/state.json')).json();
    const here = documentHere(state);
    // Lists have no sentences: they show what is found anywhere.
    const isList = document.querySelector('[id^="s-"]') === null;
    const findings = state.findings.filter((each) => isList || each.document === here);
    const isOver = state.fault !== undefined && document.getElementById('fault') === null;
    if (!isOver && findings.length === 0) return;
    const panel = document.createElement('aside');
    if (isOver && state.fault !== undefined) showFault(panel, state.fault);
    else showFindings(panel, findings, state.base);
    const host = document.createElement('div');
    // The policy of the page forbids styles in it, and its own must not reach the panel.
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(previewStyle);
    root.adoptedStyleSheets = [sheet];
    root.append(panel);
    document.body.append(host);
  }

  show();
})();
