import type { FindingLanguage } from '../../messages/findings/languages.ts';
import { handoutMessages } from '../../messages/handouts/handouts.ts';
import { offlineMessages } from '../../messages/offline/offline.ts';
import type { Messages } from '../../model/messages.ts';
import type { PageData } from '../data.ts';
import { type Bar, createBar } from './bar.ts';
import { type Desk, openDesk } from './desk.ts';
import { element } from './element.ts';
import { createHelp } from './help.ts';
import { actionFor } from './keys.ts';
import { createNotices, type Notices } from './notices.ts';
import type { Row } from './row.ts';
import { createRowList, type RowList } from './row-list.ts';
import { loadWork, saveWork } from './work-file.ts';

/** Puts the page for translators into the document. */
export function startPage(data: PageData): void {
  const messages = offlineMessages(data.target);
  const desk = openDesk(data, messages.language as FindingLanguage);
  const notices = createNotices(messages);
  const help = createHelp(messages);

  const confirm = (row: Row): void => confirmRow(row, { desk, messages, notices, list, bar });
  const toggle = (row: Row): void => {
    if (!desk.isDone(row.sentence.id)) {
      confirm(row);
      return;
    }
    desk.unconfirm(row.sentence.id);
    notices.say(messages.text('unconfirm', { number: row.number }));
  };
  const list = createRowList(desk, messages, { confirm, toggle });

  const [from = '', to = ''] = [data.source, data.target].map((tag) =>
    languageName(tag, handoutMessages(messages.language)),
  );
  const nothing = element('p', { class: 'nothing', hidden: true }, messages.text('noMatch'));
  const save = (): void => saveWork(desk, messages, notices, () => bar.name.value);
  const bar: Bar = createBar(data.title, messages.text('languages', { source: from, target: to }), messages, {
    save,
    load: (file) => void loadWork(desk, messages, notices, file),
    help: () => help.showModal(),
    choose() {
      nothing.hidden = list.show(bar.filter, bar.search.value);
    },
  });
  bar.name.value = desk.name;
  bar.name.addEventListener('change', () => {
    desk.name = bar.name.value.trim();
  });
  const count = (): void => {
    const counts = list.counts();
    bar.update(counts.all - counts.todo, counts);
  };
  let isCounting = false;
  desk.listen((id) => {
    list.update(id);
    if (isCounting) return;
    isCounting = true;
    requestAnimationFrame(() => {
      isCounting = false;
      count();
    });
  });

  document.addEventListener('keydown', (event) => {
    const acts = { help: () => help.showModal(), save, search: () => bar.search.select() };
    if (!help.open && actByKey(event, list, acts, confirm)) event.preventDefault();
  });
  // Enter in the search leads to the first sentence that it found.
  bar.search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') list.go(list.firstShown());
  });
  addEventListener('beforeunload', (event) => {
    if (!desk.isKeeping && desk.isUnsaved()) event.preventDefault();
  });

  const skip = element('a', { class: 'skip', href: '#text' }, messages.text('skip'));
  const main = element('main', { id: 'text', tabindex: -1 }, list.root, nothing);
  document.body.replaceChildren(skip, bar.root, main, notices.root, help);
  count();
  if (!desk.isKeeping) notices.keep(messages.text('notKept'));
  else if (desk.restored > 0) notices.say(messages.text('restored', { count: desk.restored }));
  desk.checkAll();
}

/** Confirms a sentence and goes to the next one to do; an empty one stays. */
function confirmRow(
  row: Row,
  {
    desk,
    messages,
    notices,
    list,
    bar,
  }: {
    readonly desk: Desk;
    readonly messages: Messages;
    readonly notices: Notices;
    readonly list: RowList;
    readonly bar: Bar;
  },
): void {
  if (!desk.confirm(row.sentence.id)) {
    notices.say(messages.text('emptyConfirm'));
    list.go(row);
    return;
  }
  const next = list.nextToDo(row);
  notices.say(next ? messages.text('confirmed', { number: row.number }) : messages.text('allDone'));
  if (next) list.go(next);
  else bar.save.focus();
}

/** Does what a key is for, with the sentence that is worked on where it is about one; whether it is for anything. */
function actByKey(
  event: KeyboardEvent,
  list: RowList,
  anywhere: Readonly<Record<string, () => void>>,
  confirm: (row: Row) => void,
): boolean {
  const action = actionFor(event);
  if (action === undefined) return false;
  const [name, number] = action;
  const { row, details } = list.active ?? {};
  const acts: Readonly<Record<string, () => void>> = {
    ...anywhere,
    ...(row &&
      details && {
        next: () => confirm(row),
        up: () => list.go(list.step(row, -1)),
        down: () => list.go(list.step(row, 1)),
        note: () => details.note.focus(),
        wrong: () => details.reportSource(),
        term: () => row.field.type(details.nextTerm() ?? ''),
        source: () => row.field.type(row.sentence.source, true),
      }),
  };
  const suggestion = details?.suggestions[number - 1];
  if (name === 'code' && row && document.activeElement === row.field.area) row.field.insertCode(number);
  else if (name === 'suggestion' && row && suggestion !== undefined) row.field.type(suggestion, true);
  else if (acts[name]) acts[name]();
  else if (name === 'down' || name === 'up') list.go(list.firstShown());
  else return false;
  return true;
}

function languageName(tag: string, words: Messages): string {
  const [primary = tag] = tag.toLowerCase().split(/[-_]/);
  return words.has(`language.${primary}`) ? words.text(`language.${primary}`) : tag;
}
