import { anchorOf } from './addresses.ts';
import type { Column } from './column.ts';
import { type Html, html } from './html.ts';

/**
 * Addresses of sentences that left the text, at the sentence where they lead now. A reader who follows one sees a notice; the rest
 * of the readers see nothing of it.
 */
export function writeRetired(id: string, { retired, words, labels }: Column): Html {
  const places = (retired.get(id) ?? []).map((each) => {
    const text = words.text(each.became.length > 0 ? 'retired.became' : 'retired.gone');
    const links = each.became.map((successor) => {
      const label = labels.get(successor);
      return label === undefined ? '' : html` <a href="#s-${successor}">${label}</a>`;
    });
    return html`<span class="was" id="s-${each.id}"><span>${text}${links}</span></span>`;
  });
  return html`${places}`;
}

/** Addresses of sentences that the page does not show, at the one where they lead; old ones that led to them go on too. */
export function writeUnseen(id: string, column: Column): Html {
  const places = (column.unseen.get(id) ?? []).map(
    (unseen) =>
      html`<span class="was" id="${anchorOf(unseen, column)}"></span>${column.first ? writeRetired(unseen, column) : ''}`,
  );
  return html`${places}`;
}
