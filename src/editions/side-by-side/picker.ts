import type { Messages } from '../../model/messages.ts';
import { escapeHtml } from '../html/escape.ts';
import { autonymOf } from './column.ts';

/** Most languages beside each other. */
export const mostColumns = 4;

/**
 * The choice of languages and of their order: a list for each column, with every language in it. The style sheet reads
 * what is chosen, so that no script is needed; nothing for a page of one language.
 */
export function writePicker(languages: readonly string[], words: Messages): string {
  const count = Math.min(languages.length, mostColumns);
  if (count < 2) return '';
  const slots = Array.from({ length: count }, (_, slot) => {
    const name = escapeHtml(words.text('picker.column', { number: slot + 1 }));
    const options = languages.map((language, at) => {
      const tag = escapeHtml(language);
      const selected = at === slot ? ' selected="selected"' : '';
      return `<option value="${tag}" lang="${tag}"${selected}>${escapeHtml(autonymOf(language))}</option>`;
    });
    // The first column always has a language: a page that shows none would look broken.
    const none = slot === 0 ? '' : `<option value="">${escapeHtml(words.text('picker.none'))}</option>`;
    return `<select id="slot-${slot + 1}" aria-label="${name}">${options.join('')}${none}</select>`;
  });
  const pair = escapeHtml(words.text('picker.pair'));
  return `<div class="picker" role="group" aria-label="${escapeHtml(words.text('picker.title'))}">
<span class="slots">${slots.join('')}</span>
<label class="pair"><input id="pair" type="checkbox" checked="checked"/> ${pair}</label>
</div>
`;
}
