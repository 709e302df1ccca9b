/** Remembers which languages are read, in which order, and what else the reader switched. */
export const choice: string = `
const byId = (id) => document.getElementById(id);
const firstTag = document.querySelector('.languages [lang]')?.lang ?? document.documentElement.lang;
const slots = [...document.querySelectorAll('.slots select')];

// A browser that keeps nothing (private reading, files) answers with an exception.
function remember(name, value) {
  try { localStorage.setItem('barobar.' + name, value); } catch {}
}
function recall(name) {
  try { return localStorage.getItem('barobar.' + name); } catch { return null; }
}

/** Tags of the languages shown, in their order. */
function shownTags() {
  const tags = slots.length > 0 ? slots.map((slot) => slot.value) : [firstTag];
  return [...new Set(tags.filter(Boolean))];
}

const columns = recall('columns')?.split(',') ?? [];
slots.forEach((slot, at) => {
  if ([...slot.options].some(({ value }) => value === columns[at])) slot.value = columns[at];
  slot.addEventListener('change', () => remember('columns', slots.map(({ value }) => value).join()));
});
for (const name of ['pair', 'keys']) {
  const box = byId(name);
  if (!box) continue;
  if (recall(name) === 'off') box.checked = false;
  box.addEventListener('change', () => remember(name, box.checked ? 'on' : 'off'));
}
`;
