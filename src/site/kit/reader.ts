import type { Column } from './column.ts';
import { type Html, html, joinHtml } from './html.ts';

/**
 * Words of the page about itself, in every language of the page: the style sheet shows those of the language that the
 * reader has put first.
 */
export function writeUi(
  columns: readonly Column[],
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): Html {
  const all = columns.map(({ language, words }) => {
    const text = words.text(key, values);
    return html`<span data-ui="${language}" lang="${words.language}">${text}</span>`;
  });
  return html`<span class="ui">${all}</span>`;
}

/** Most languages beside each other. */
export const mostColumns = 4;

/**
 * The choice of languages and of their order: a list for each column, with every language in it. The style sheet reads
 * what is chosen, so that no script is needed; nothing for a page of one language.
 */
export function writePicker(columns: readonly Column[]): Html {
  const count = Math.min(columns.length, mostColumns);
  if (count < 2) return html``;
  const slots = Array.from({ length: count }, (_, slot) => {
    const options = columns.map(({ language, autonym }, at) => {
      const tag = language;
      const selected = at === slot ? html` selected="selected"` : '';
      return html`<option value="${tag}" lang="${tag}"${selected}>${autonym}</option>`;
    });
    // The first column always has a language: a page that shows none would look broken. An option has words of one
    // language only, so that a sign stands for "none".
    const none = slot === 0 ? '' : html`<option value="">—</option>`;
    const name = writeUi(columns, 'picker.column', { number: slot + 1 });
    const id = `slot-${slot + 1}`;
    return html`<label class="hidden" for="${id}">${name}</label><select id="${id}">${options}${none}</select>`;
  });
  return html`<div class="picker" role="group" aria-labelledby="picker-name">
<span class="hidden" id="picker-name">${writeUi(columns, 'picker.title')}</span>
<span class="slots">${slots}</span>
<label class="pair"><input id="pair" type="checkbox" checked="checked"/> ${writeUi(columns, 'picker.pair')}</label>
</div>
`;
}

/** Keys, and what they do: keys of the words in `reader`. */
const allKeys: readonly (readonly [readonly string[], string])[] = [
  [['j', 'k'], 'next'],
  [['[', ']'], 'language'],
  [['/'], 'find'],
  [['c'], 'link'],
  [['q'], 'quote'],
  [['?'], 'ask'],
  [['Esc'], 'close'],
];

/** What only the page's script can do stays hidden until it runs. This part of it stands in the page's head. */
export function writeReaderBar(columns: readonly Column[]): Html {
  const ui = (key: string): Html => writeUi(columns, key);
  return html`<div class="reader" id="reader" hidden="hidden">
<label class="hidden" for="find" id="find-name">${ui('find.title')}</label><input id="find" type="search" autocomplete="off" spellcheck="false"/>
<output id="found" for="find"></output>
<button type="button" id="ask" aria-keyshortcuts="?"><span aria-hidden="true">?</span><span class="hidden">${ui('reader.help')}</span></button>
</div>
`;
}

/**
 * The rest: the help, what is offered for the sentence asked for, and what the script says. Where the page has only one
 * language, the browser itself finds.
 */
export function writeReaderEnd(columns: readonly Column[]): Html {
  const keys = allKeys.filter(([, key]) => columns.length > 1 || key !== 'find');
  const ui = (key: string, values?: Readonly<Record<string, string>>): Html => writeUi(columns, key, values);
  const rows = keys.map(
    ([names, key]) =>
      html`<div><dt>${joinHtml(
        names.map((name) => html`<kbd>${name}</kbd>`),
        ' ',
      )}</dt><dd>${ui(`reader.${key}`)}</dd></div>`,
  );
  return html`<div class="tools" id="tools" role="group" aria-labelledby="tools-name" hidden="hidden">
<span class="hidden" id="tools-name">${ui('copy.title')}</span><div class="others" id="tools-others"></div><b id="tools-label"></b>
<button type="button" id="copy-link">${ui('copy.link')}</button>
<button type="button" id="copy-quote">${ui('copy.quote')}</button>
<button type="button" id="tools-close"><span aria-hidden="true">✕</span><span class="hidden">${ui('reader.close')}</span></button>
</div>
<p class="said" id="said" role="status"></p>
<div hidden="hidden"><span id="say-copied">${ui('copy.done')}</span><span id="say-found">${ui('find.found', { number: '{number}', count: '{count}' })}</span><span id="say-none">${ui('find.none')}</span></div>
<dialog class="help" id="help" aria-labelledby="help-name">
<p class="name" id="help-name">${ui('reader.title')}</p>
<dl>
${joinHtml(rows, '\n')}
</dl>
<p><label><input id="keys" type="checkbox" checked="checked"/> ${ui('reader.keys')}</label></p>
<p><button type="button" id="help-close">${ui('reader.close')}</button></p>
</dialog>
`;
}
