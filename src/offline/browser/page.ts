import type { FindingLanguage } from '../../messages/findings/languages.ts';
import { handoutMessages } from '../../messages/handouts/handouts.ts';
import { offlineMessages } from '../../messages/offline/offline.ts';
import type { Messages } from '../../model/messages.ts';
import type { PageData } from '../data.ts';
import { foldSearch, sentenceMatches } from '../search.ts';
import { readWork, writeWork } from '../work.ts';
import { type Bar, createBar, type Filter } from './bar.ts';
import { openDesk } from './desk.ts';
import { createDetails, type Details } from './details.ts';
import { element } from './element.ts';
import { createHelp } from './help.ts';
import { createNotices } from './notices.ts';
import { createRow, type Row, writeContext } from './row.ts';

/** Puts the page for translators into the document. */
export function startPage(data: PageData): void {
  const messages = offlineMessages(data.target);
  const desk = openDesk(data, messages.language as FindingLanguage);
  const notices = createNotices(messages);
  const help = createHelp(messages);
  const rows: Row[] = [];
  const list = element('ol', { class: 'rows', 'aria-label': messages.text('sentences') });
  let active: { row: Row; details: Details } | undefined;

  const visible = (): readonly Row[] => rows.filter(({ root }) => !root.hidden);
  const activate = (row: Row): void => {
    if (active?.row === row) return;
    active?.row.root.classList.remove('active');
    active?.details.root.remove();
    const details = createDetails(desk, messages, row, () => confirm(row));
    row.place.append(details.root);
    row.root.classList.add('active');
    active = { row, details };
  };
  const go = (row: Row | undefined): void => {
    if (!row) return;
    row.root.hidden = false;
    row.field.area.focus({ preventScroll: true });
    const end = row.field.area.value.length;
    row.field.area.setSelectionRange(end, end);
    row.root.scrollIntoView({ block: 'center' });
  };
  const step = (from: Row, by: 1 | -1): Row | undefined => {
    const shown = visible();
    return shown[shown.indexOf(from) + by];
  };
  /** The next sentence to do after a row, or else from the first on. */
  const nextToDo = (from: Row): Row | undefined => {
    const at = rows.indexOf(from);
    return [...rows.slice(at + 1), ...rows.slice(0, at)].find(({ sentence }) => !desk.isDone(sentence.id));
  };
  const confirm = (row: Row): void => {
    const { id } = row.sentence;
    if (!desk.confirm(id)) {
      notices.say(messages.text('emptyConfirm'));
      go(row);
      return;
    }
    const next = nextToDo(row);
    notices.say(next ? messages.text('confirmed', { number: row.number }) : messages.text('allDone'));
    if (next) go(next);
    else bar.save.focus();
  };
  const toggle = (row: Row): void => {
    if (!desk.isDone(row.sentence.id)) {
      confirm(row);
      return;
    }
    desk.unconfirm(row.sentence.id);
    notices.say(messages.text('unconfirm', { number: row.number }));
  };

  const save = (): void => {
    const translator = bar.name.value;
    desk.name = translator.trim();
    const file = `${fileNameOf(data)}.xlf`;
    download(file, writeWork(data, desk.work, translator));
    desk.markSaved();
    const count = desk.sentences.filter(
      ({ id }) => !desk.isDone(id) && desk.work(id).text.trim() !== '',
    ).length;
    if (count === 0) notices.say(messages.text('saved', { file }));
    else
      notices.say(messages.text('savedDrafts', { file, count }), {
        label: messages.text('confirmAll'),
        act() {
          desk.confirmAll();
          save();
        },
      });
  };
  const load = async (file: File): Promise<void> => {
    try {
      const loaded = readWork(data, await file.text(), file.name);
      const undo = desk.load(loaded);
      const { size: count } = loaded.work;
      const strange = loaded.strange.length;
      const lines = [
        messages.text('loaded', { count, file: file.name }),
        ...(strange > 0 ? [messages.text('loadedStrange', { count: strange })] : []),
      ];
      notices.say(lines.join(' '), {
        label: messages.text('undo'),
        act() {
          undo();
          notices.say(messages.text('undone'));
        },
      });
    } catch {
      notices.say(messages.text('notLoaded', { file: file.name }));
    }
  };

  const names = [data.source, data.target].map((tag) =>
    languageName(tag, handoutMessages(messages.language)),
  );
  const bar: Bar = createBar(
    data.title,
    messages.text('languages', { source: names[0]!, target: names[1]! }),
    messages,
    { save, load: (file) => void load(file), help: () => help.showModal(), choose: () => choose() },
  );
  bar.name.value = desk.name;
  bar.name.addEventListener('change', () => {
    desk.name = bar.name.value.trim();
  });

  const nothing = element('p', { class: 'nothing', hidden: true }, messages.text('noMatch'));
  const belongs = (row: Row, filter: Filter): boolean => {
    const { id } = row.sentence;
    if (filter === 'todo') return !desk.isDone(id);
    if (filter === 'findings') return desk.findings(id).length > 0;
    if (filter === 'notes') return desk.work(id).note.trim() !== '' || row.sentence.notes.length > 0;
    return true;
  };
  const choose = (): void => {
    const wanted = foldSearch(bar.search.value);
    for (const row of rows) {
      const { sentence } = row;
      const isFound = sentenceMatches(sentence, desk.work(sentence.id).text, wanted);
      row.root.hidden = !(isFound && belongs(row, bar.filter));
    }
    const isWhole = bar.filter === 'all' && wanted === '';
    for (const each of list.querySelectorAll<HTMLElement>('.context')) each.hidden = !isWhole;
    nothing.hidden = visible().length > 0;
  };
  const count = (): void => {
    const of = (filter: Filter): number => rows.filter((row) => belongs(row, filter)).length;
    const counts = { all: rows.length, todo: of('todo'), findings: of('findings'), notes: of('notes') };
    bar.update(counts.all - counts.todo, counts);
  };

  const byId = new Map<string, Row>();
  for (const unit of data.units) {
    for (const [at, sentence] of unit.sentences.entries()) {
      if (sentence.isContext) {
        list.append(writeContext(sentence, unit, messages, data));
        continue;
      }
      const row = createRow(desk, messages, { sentence, unit, number: rows.length + 1 }, () => toggle(row));
      if (at === 0) row.root.classList.add('first');
      row.root.addEventListener('focusin', () => activate(row));
      byId.set(sentence.id, row);
      rows.push(row);
      list.append(row.root);
      row.update();
    }
  }
  let isCounting = false;
  desk.listen((id) => {
    byId.get(id)?.update();
    if (active?.row.unit.sentences.some((each) => each.id === id)) active.details.update();
    if (isCounting) return;
    isCounting = true;
    requestAnimationFrame(() => {
      isCounting = false;
      count();
    });
  });

  document.addEventListener('keydown', (event) => {
    if (help.open) return;
    const { row, details } = active ?? {};
    const area = row?.field.area;
    const isTyping = document.activeElement === area;
    const act = actionFor(event);
    if (act === undefined) return;
    const acts: Readonly<Record<string, () => void>> = {
      help: () => help.showModal(),
      save,
      search: () => bar.search.select(),
      ...(row &&
        details && {
          next: () => confirm(row),
          up: () => go(step(row, -1)),
          down: () => go(step(row, 1)),
          note: () => details.note.focus(),
          wrong: () => details.reportSource(),
          term: () => row.field.type(details.nextTerm() ?? ''),
          source: () => row.field.type(row.sentence.source, true),
        }),
    };
    const [name, number] = act;
    if (name === 'code' && row && isTyping) row.field.insertCode(number);
    else if (name === 'suggestion' && row && details?.suggestions[number - 1] !== undefined)
      row.field.type(details.suggestions[number - 1]!, true);
    else if (acts[name]) acts[name]();
    else if (name === 'down' || name === 'up') go(visible()[0]);
    else return;
    event.preventDefault();
  });
  // Enter in the search leads to the first sentence that it found.
  bar.search.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') go(visible()[0]);
  });
  addEventListener('beforeunload', (event) => {
    if (!desk.isKeeping && desk.isUnsaved()) event.preventDefault();
  });

  const skip = element('a', { class: 'skip', href: '#text' }, messages.text('skip'));
  const main = element('main', { id: 'text', tabindex: -1 }, list, nothing);
  document.body.replaceChildren(skip, bar.root, main, notices.root, help);
  count();
  if (!desk.isKeeping) notices.keep(messages.text('notKept'));
  else if (desk.restored > 0) notices.say(messages.text('restored', { count: desk.restored }));
  desk.checkAll();
}

/** What a key does, and for some which of several. By the place of digits on the keyboard, whatever they type. */
function actionFor(event: KeyboardEvent): readonly [name: string, number: number] | undefined {
  const { key, code, altKey, shiftKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const digit = Number(/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? Number.NaN);
  const isText = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
  if (key === 'F1' || (key === '?' && !isText)) return ['help', 0];
  if (control && !altKey) {
    if (key === 'Enter') return ['next', 0];
    if (code === 'KeyS') return ['save', 0];
    if (code === 'KeyK') return ['search', 0];
    if (code === 'Slash') return ['wrong', 0];
    if (shiftKey && digit > 0) return ['code', digit];
  }
  if (altKey && !control && !shiftKey) {
    if (key === 'ArrowDown') return ['down', 0];
    if (key === 'ArrowUp') return ['up', 0];
    if (code === 'KeyN') return ['note', 0];
    if (code === 'KeyT') return ['term', 0];
    if (digit === 0) return ['source', 0];
    if (digit > 0) return ['suggestion', digit];
  }
  return undefined;
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/xliff+xml' }));
  const link = element('a', { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The last part of the name of the document, and the language: `csto-session.ru`. */
function fileNameOf({ document: name, target }: PageData): string {
  return `${name.slice(name.lastIndexOf('/') + 1)}.${target}`;
}

function languageName(tag: string, words: Messages): string {
  const [primary = tag] = tag.toLowerCase().split(/[-_]/);
  return words.has(`language.${primary}`) ? words.text(`language.${primary}`) : tag;
}
