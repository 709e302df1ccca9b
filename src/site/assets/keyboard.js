/** Keys by their place as well as by their letter: on a Cyrillic keyboard `j` gives another one. */

/** @type {HTMLDialogElement | null} */
const help = byId('help');
const ask = () => {
  if (help && !help.open) help.showModal();
};
byId('ask')?.addEventListener('click', ask);
byId('help-close')?.addEventListener('click', () => help?.close());

/** @type {Readonly<Record<string, () => void>>} */
const acts = {
  KeyJ: () => step(1),
  KeyK: () => step(-1),
  BracketLeft: () => turn(-1),
  BracketRight: () => turn(1),
  KeyC: copyLink,
  KeyQ: copyQuote,
  Slash: () => field?.focus(),
};
/** @type {Readonly<Record<string, string>>} */
const letters = {
  j: 'KeyJ',
  k: 'KeyK',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  c: 'KeyC',
  q: 'KeyQ',
  '/': 'Slash',
};

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !help?.open) {
    if (!closeTerm()) closeTools();
    return;
  }
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || help?.open) return;
  if (placeOf(event).closest('input, select, textarea, [contenteditable]') || !isOn('keys')) return;
  const isAsk = event.key === '?' || (event.code === 'Slash' && event.shiftKey);
  const act = isAsk ? ask : event.shiftKey ? undefined : acts[letters[event.key] ?? event.code];
  if (!act) return;
  event.preventDefault();
  act();
});
