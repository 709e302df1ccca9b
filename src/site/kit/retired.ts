import { anchorOf } from './addresses.ts';
import type { Column } from './column.ts';
import { escapeHtml } from './escape.ts';

/**
 * Addresses of sentences that left the text, at the sentence where they lead now. Whoever follows one is told so; the rest
 * of the readers see nothing of it.
 */
export function writeRetired(id: string, { retired, words, labels }: Column): string {
  return (retired.get(id) ?? [])
    .map((each) => {
      const text = escapeHtml(words.text(each.became.length > 0 ? 'retired.became' : 'retired.gone'));
      const links = each.became.map((successor) => {
        const label = labels.get(successor);
        return label === undefined ? '' : ` <a href="#s-${escapeHtml(successor)}">${escapeHtml(label)}</a>`;
      });
      return `<span class="was" id="s-${escapeHtml(each.id)}"><span>${text}${links.join('')}</span></span>`;
    })
    .join('');
}

/** Addresses of sentences that the page does not show, at the one where they lead; old ones that led to them go on too. */
export function writeUnseen(id: string, column: Column): string {
  return (column.unseen.get(id) ?? [])
    .map(
      (unseen) =>
        `<span class="was" id="${escapeHtml(anchorOf(unseen, column))}"></span>${column.first ? writeRetired(unseen, column) : ''}`,
    )
    .join('');
}
