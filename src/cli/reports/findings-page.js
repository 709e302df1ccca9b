/**
 * Filters of the report. Without scripts everything is shown and the form stays hidden. Runs once, at the end of the page;
 * its digest is in the page's content policy.
 */
(() => {
  const form = document.getElementById('filters');
  const shown = document.getElementById('shown');
  if (!(form instanceof HTMLFormElement) || !shown) return;
  /** @type {HTMLElement[]} */
  const all = [...document.querySelectorAll('.finding')].filter((each) => each instanceof HTMLElement);
  /** @type {HTMLElement[]} */
  const groups = [...document.querySelectorAll('.group')].filter((each) => each instanceof HTMLElement);
  const apply = () => {
    const wanted = new FormData(form);
    const words = String(wanted.get('words')).trim().toLowerCase();
    for (const each of all) {
      const fits = ['language', 'severity', 'code', 'document'].every((name) =>
        ['', each.getAttribute(`data-${name}`)].includes(String(wanted.get(name))),
      );
      each.hidden = !fits || !(each.textContent ?? '').toLowerCase().includes(words);
    }
    for (const group of groups) group.hidden = !group.querySelector('.finding:not([hidden])');
    shown.textContent = (shown.dataset['text'] ?? '')
      .replace('{shown}', String(all.filter(({ hidden }) => !hidden).length))
      .replace('{total}', String(all.length));
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(apply));
  form.hidden = false;
  apply();
})();
