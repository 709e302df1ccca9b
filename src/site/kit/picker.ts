import type { Column } from './column.ts';
import { escapeHtml } from './escape.ts';
import { writeUi } from './ui.ts';

/** Most languages beside each other. */
export const mostColumns = 4;

/**
 * The choice of languages and of their order: a list for each column, with every language in it. The style sheet reads
 * what is chosen, so that no script is needed; nothing for a page of one language.
 */
export function writePicker(columns: readonly Column[]): string {
  const count = Math.min(columns.length, mostColumns);
  if (count < 2) return '';
  const slots = Array.from({ length: count }, (_, slot) => {
    const options = columns.map(({ language, autonym }, at) => {
      const tag = escapeHtml(language);
      const selected = at === slot ? ' selected="selected"' : '';
      return `<option value="${tag}" lang="${tag}"${selected}>${escapeHtml(autonym)}</option>`;
    });
    // The first column always has a language: a page that shows none would look broken. An option has words of one
    // language only, so that a sign stands for "none".
    const none = slot === 0 ? '' : '<option value="">—</option>';
    const name = writeUi(columns, 'picker.column', { number: slot + 1 });
    const id = `slot-${slot + 1}`;
    return `<label class="hidden" for="${id}">${name}</label><select id="${id}">${options.join('')}${none}</select>`;
  });
  return `<div class="picker" role="group" aria-labelledby="picker-name">
<span class="hidden" id="picker-name">${writeUi(columns, 'picker.title')}</span>
<span class="slots">${slots.join('')}</span>
<label class="pair"><input id="pair" type="checkbox" checked="checked"/> ${writeUi(columns, 'picker.pair')}</label>
</div>
`;
}
