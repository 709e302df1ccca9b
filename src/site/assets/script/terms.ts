/** Opens the concept of a term where the reader is; without a script the address opens it. */
export const terms: string = `
let term = null;

function closeTerm() {
  const open = document.querySelector('.concept.open');
  open?.classList.remove('open');
  if (open && term) term.focus({ preventScroll: true });
  term = null;
  return open !== null;
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a.term');
  if (link) {
    const concept = byId(decodeURIComponent(link.hash.slice(1)));
    if (!concept || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    closeTerm();
    term = link;
    concept.classList.add('open');
    concept.querySelector('.label a')?.focus({ preventScroll: true });
  } else if (event.target.closest('.concept.open .label a')) {
    event.preventDefault();
    closeTerm();
  } else if (!event.target.closest('.concept')) closeTerm();
});
`;
