/** What is offered beside the link: the sentence as a quotation for other sites. */

/** @param {string} text */
const escapeMarkup = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * The markup of a quotation that other sites can show: a plain one, which their script of ours keeps up to date.
 * @param {Place} place
 */
function embedOf({ base, tag }) {
  /** @type {HTMLLinkElement | null} */
  const data = document.querySelector('link[rel="alternate"][type="application/json"]');
  /** @type {HTMLMetaElement | null} */
  const page = document.querySelector('meta[property="og:url"]');
  const script = document.querySelector('script[src$="edition.js"]')?.getAttribute('src');
  if (!data || !page || !script) return '';
  const embed = new URL('embed.js', new URL(script, page.content)).href;
  const { title = document.title, date } = headOf(tag);
  const link = escapeMarkup(linkOf({ base, tag }));
  const facts = [siteOf(tag), date, labelOf(base)].filter(Boolean).join(', ');
  const text = escapeMarkup(textOf(inTag(base, tag)));
  return `<barobar-quote src="${escapeMarkup(data.href)}" sentence="${base}" languages="${tag}">
<blockquote cite="${link}" lang="${tag}"><p>${text}</p></blockquote>
<p lang="${tag}">— <a href="${link}">${escapeMarkup(title)}</a>. ${escapeMarkup(facts)}</p>
</barobar-quote>
<script src="${escapeMarkup(embed)}" async="async"></script>
`;
}

byId('copy-embed')?.addEventListener('click', () => {
  const place = here();
  if (place) void copy(embedOf(place));
});
