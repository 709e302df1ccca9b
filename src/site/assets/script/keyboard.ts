/** Keys by their place as well as by their letter: on a Cyrillic keyboard `j` gives another one. */
export const keyboard: string = `
const help = byId('help');
const ask = () => { if (help && !help.open) help.showModal(); };
byId('ask')?.addEventListener('click', ask);
byId('help-close')?.addEventListener('click', () => help.close());

const acts = {
  KeyJ: () => step(1),
  KeyK: () => step(-1),
  BracketLeft: () => turn(-1),
  BracketRight: () => turn(1),
  KeyC: copyLink,
  KeyQ: copyQuote,
  Slash: () => field?.focus(),
};
const letters = { j: 'KeyJ', k: 'KeyK', '[': 'BracketLeft', ']': 'BracketRight', c: 'KeyC', q: 'KeyQ', '/': 'Slash' };

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !help?.open) {
    if (!closeTerm()) closeTools();
    return;
  }
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || help?.open) return;
  if (event.target.closest('input, select, textarea, [contenteditable]') || byId('keys')?.checked === false) return;
  const isAsk = event.key === '?' || (event.code === 'Slash' && event.shiftKey);
  const act = isAsk ? ask : event.shiftKey ? undefined : acts[letters[event.key] ?? event.code];
  if (!act) return;
  event.preventDefault();
  act();
});
`;
