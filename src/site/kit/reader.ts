import type { Site } from '../../model/edition.ts';
import type { Messages } from '../../model/messages.ts';
import type { Column } from './column.ts';
import { type Html, html, joinHtml } from './html.ts';

/**
 * Words of the page about itself, in every language of the page: the style sheet shows those of the language that the
 * reader has put first.
 */
export function writeUi(
  columns: readonly UiLanguage[],
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): Html {
  return inEach(columns, ({ words }) => html`${words.text(key, values)}`);
}

/** A language that a page speaks to its reader in. */
export interface UiLanguage {
  readonly language: string;
  readonly words: Messages;
}

/** The same said in each language of the page; as it is where the page has only one. */
export function inEach<Each extends UiLanguage>(
  languages: readonly Each[],
  write: (each: Each) => Html,
): Html {
  const [only] = languages;
  if (languages.length === 1 && only)
    return only.words.language === only.language
      ? write(only)
      : html`<span lang="${only.words.language}">${write(only)}</span>`;
  const all = languages.map(
    (each) => html`<span data-ui="${each.language}" lang="${each.words.language}">${write(each)}</span>`,
  );
  return html`<span class="ui">${all}</span>`;
}

/** Most languages beside each other. */
export const mostColumns = 4;

/** A language of the picker, and what it says beside the name: how far it is. */
export interface PickerLanguage extends UiLanguage {
  readonly autonym: string;
  /** Empty if there is nothing to say. */
  readonly note: string;
}

/**
 * The heads of the columns: each a list with every language, so that it chooses what is below it. The style sheet reads
 * what is chosen, so that no script is needed; nothing for a page of one language.
 * @param coming languages that have nothing yet: they are named, and cannot be chosen
 */
export function writeHeads(languages: readonly PickerLanguage[], coming: readonly PickerLanguage[]): Html {
  const count = Math.min(languages.length, mostColumns);
  if (count < 2) return html``;
  const later = coming.map(
    ({ language, autonym, note }) =>
      html`<option disabled="disabled" lang="${language}">${autonym} – ${note}</option>`,
  );
  const slots = Array.from({ length: count }, (_, slot) => {
    const options = languages.map(({ language, autonym, note }, at) => {
      const selected = at === slot ? html` selected="selected"` : '';
      const text = note === '' ? autonym : `${autonym} – ${note}`;
      return html`<option value="${language}" lang="${language}"${selected}>${text}</option>`;
    });
    // The first column always has a language: a page that shows none would look broken. An option has words of one
    // language only, so that a sign stands for "none".
    const none = slot === 0 ? '' : html`<option value="">—</option>`;
    const name = writeUi(languages, 'picker.column', { number: slot + 1 });
    const id = `slot-${slot + 1}`;
    return html`<span class="slot"><label class="hidden" for="${id}">${name}</label><select id="${id}">${options}${none}${later}</select></span>`;
  });
  return html`<div class="heads" role="group" aria-labelledby="picker-name"><div class="wide">
<span class="hidden" id="picker-name">${writeUi(languages, 'picker.title')}</span>
<div class="slots">${slots}</div>
</div></div>
`;
}

/** Whether rows are sentences or paragraphs where the reader has not chosen: many narrow columns need short rows. */
function rowsFor(columns: number): 'sentences' | 'paragraphs' {
  return columns > 2 ? 'sentences' : 'paragraphs';
}

/** What is offered above the text: finding, rows of sentences or paragraphs, how the text looks, files and paper. */
export function writeActs(columns: readonly UiLanguage[], hasDownloads: boolean): Html {
  const ui = (key: string): Html => writeUi(columns, key);
  const count = Math.min(columns.length, mostColumns);
  const isOne = count < 2;
  const choose = (value: 'sentences' | 'paragraphs'): Html => {
    const checked = rowsFor(count) === value ? html` checked="checked"` : '';
    return html`<label><input type="radio" name="rows" id="by-${value}"${checked}/><span>${ui(`view.${value}`)}</span></label>`;
  };
  const rows = isOne
    ? ''
    : html`<fieldset class="rows"><legend class="hidden">${ui('view.rows')}</legend>${choose('sentences')}${choose('paragraphs')}</fieldset>\n`;
  // Where the page has only one language, the browser itself finds.
  const find = isOne
    ? ''
    : html`<span class="finder scripted"><label class="hidden" for="find" id="find-name">${ui('find.title')}</label><input id="find" type="search" autocomplete="off" spellcheck="false"/><output id="found" for="find"></output></span>\n`;
  const download = hasDownloads ? html`<a href="#downloads">${ui('view.download')}</a>\n` : '';
  // On a phone they are a sheet, which opens without a script: the text comes first there.
  const menu = isOne
    ? ''
    : html`<button type="button" class="menu" popovertarget="acts"><span aria-hidden="true">Aa</span><span class="hidden">${ui('view.settings')}</span></button>\n`;
  const sheet = isOne ? '' : html` id="acts" popover="auto"`;
  return html`${menu}<div class="acts"${sheet}>
${find}${rows}${writeSettings(columns)}${download}<button type="button" class="scripted" id="print">${ui('view.print')}</button>
<button type="button" class="scripted" id="ask" aria-keyshortcuts="?"><span aria-hidden="true">?</span><span class="hidden">${ui('reader.help')}</span></button>
</div>
`;
}

/** How the text looks, as the reader likes it. It needs the script, which remembers it. */
function writeSettings(columns: readonly UiLanguage[]): Html {
  const ui = (key: string): Html => writeUi(columns, key);
  const choose = (name: string, values: readonly string[], chosen: string): Html => {
    const radios = values.map((value) => {
      const checked = value === chosen ? html` checked="checked"` : '';
      return html`<label><input type="radio" name="${name}" value="${value}"${checked}/><span>${ui(`view.${value}`)}</span></label>`;
    });
    return html`<fieldset><legend>${ui(`view.${name}`)}</legend>${radios}</fieldset>\n`;
  };
  const pair =
    columns.length < 2
      ? ''
      : html`<label class="switch"><input id="pair" type="checkbox" checked="checked"/> <span>${ui('picker.pair')}</span></label>\n`;
  return html`<details class="settings scripted" id="settings"><summary title="Aa"><span aria-hidden="true">Aa</span><span class="hidden">${ui('view.settings')}</span></summary><div class="panel">
${choose('size', ['small', 'medium', 'large'], 'medium')}${choose('theme', ['auto', 'light', 'dark'], 'auto')}${pair}<label class="switch"><input id="numbers" type="checkbox"/> <span>${ui('view.numbers')}</span></label>
</div></details>
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

/** What the page's script says and offers: the help, and what is offered for the sentence asked for. */
export function writeReaderEnd(columns: readonly Column[], { url }: Site): Html {
  const keys = allKeys.filter(([, key]) => columns.length > 1 || key !== 'find');
  const ui = (key: string, values?: Readonly<Record<string, string>>): Html => writeUi(columns, key, values);
  const rows = keys.map(
    ([names, key]) =>
      html`<div><dt>${joinHtml(
        names.map((name) => html`<kbd>${name}</kbd>`),
        ' ',
      )}</dt><dd>${ui(`reader.${key}`)}</dd></div>`,
  );
  // Other sites can only quote what has an address.
  const embed =
    url === undefined ? '' : html`<button type="button" id="copy-embed">${ui('copy.embed')}</button>\n`;
  return html`<div class="tools" id="tools" role="group" aria-labelledby="tools-name" hidden="hidden">
<span class="hidden" id="tools-name">${ui('copy.title')}</span><div class="others" id="tools-others"></div><b id="tools-label"></b>
<button type="button" id="copy-link">${ui('copy.link')}</button>
<button type="button" id="copy-quote">${ui('copy.quote')}</button>
${embed}<button type="button" id="show-others" aria-controls="tools-others" aria-expanded="false">${ui('copy.others')}</button>
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
