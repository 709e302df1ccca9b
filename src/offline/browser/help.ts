import type { Messages } from '../../model/messages.ts';
import { button, element, key } from './element.ts';

const keys = [
  ['next', ['Ctrl+Enter']],
  ['move', ['Alt+↑', 'Alt+↓']],
  ['insertCode', ['Ctrl+Shift+1', '…', 'Ctrl+Shift+9']],
  ['insertSuggestion', ['Alt+1', '…', 'Alt+9']],
  ['insertTerm', ['Alt+T']],
  ['copySource', ['Alt+0']],
  ['note', ['Alt+N']],
  ['sourceWrong', ['Ctrl+/']],
  ['search', ['Ctrl+K']],
  ['save', ['Ctrl+S']],
  ['undo', ['Ctrl+Z', 'Ctrl+Y']],
  ['help', ['?', 'F1']],
] as const;

/** What the page does and which keys it has, in a window over it. */
export function createHelp(messages: Messages): HTMLDialogElement {
  const close = button({ class: 'primary' }, messages.text('close'), () => dialog.close());
  const rows = keys.map(([name, names]) =>
    element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        ...names.flatMap((each) => [...(each === '…' ? ['…'] : [key(each)]), ' ']),
      ),
      element('td', {}, messages.text(`helpText.${name}`)),
    ),
  );
  const dialog = element(
    'dialog',
    { 'aria-labelledby': 'help-title' },
    element('h2', { id: 'help-title', tabindex: -1, autofocus: true }, messages.text('help')),
    element('p', {}, messages.text('helpText.intro')),
    element('p', {}, messages.text('helpText.codes')),
    element('h3', {}, messages.text('helpText.keys')),
    element('table', {}, element('tbody', {}, ...rows)),
    close,
  );
  return dialog;
}
