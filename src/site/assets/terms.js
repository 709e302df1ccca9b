/** Opens the concept of a term where the reader is; without a script the address opens it. */

/** @type {HTMLElement | null} */
let term = null;

/** Whether one was open. */
function closeTerm() {
  const open = document.querySelector('.concept.open');
  open?.classList.remove('open');
  if (open && term) term.focus({ preventScroll: true });
  term = null;
  return open !== null;
}

document.addEventListener('click', (event) => {
  const place = placeOf(event);
  const link = place.closest('a.term');
  if (link instanceof HTMLAnchorElement) {
    const concept = byId(decodeURIComponent(link.hash.slice(1)));
    if (!concept || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    closeTerm();
    term = link;
    const terms = concept.closest('details');
    // What is closed is not shown, wherever it would stand.
    if (terms) terms.open = true;
    concept.classList.add('open');
    /** @type {HTMLElement | null} */
    const close = concept.querySelector('.back-to-text');
    close?.focus({ preventScroll: true });
  } else if (place.closest('.concept.open .back-to-text')) {
    event.preventDefault();
    closeTerm();
  } else if (!place.closest('.concept')) closeTerm();
});
