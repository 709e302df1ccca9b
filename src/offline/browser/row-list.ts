import type { Messages } from '../../model/messages.ts';
import { foldSearch, sentenceMatches } from '../search.ts';
import type { Filter } from './bar.ts';
import type { Desk } from './desk.ts';
import { createDetails, type Details } from './details.ts';
import { element } from './element.ts';
import { createRow, type Row, writeContext } from './row.ts';

/** The sentences of the page, the one that is worked on, and the way from one to another. */
export interface RowList {
  readonly root: HTMLElement;
  /** The row that is worked on, with the help for it; undefined before one is. */
  readonly active: { readonly row: Row; readonly details: Details } | undefined;
  /** Shows a row and puts the caret at the end of its field; nothing happens without one. */
  go(row: Row | undefined): void;
  /** The shown row after another one, or before it. */
  step(from: Row, by: 1 | -1): Row | undefined;
  firstShown(): Row | undefined;
  /** The next sentence to do after a row, or else from the first on. */
  nextToDo(from: Row): Row | undefined;
  /** Shows the rows that belong to a filter and have the words searched for, and no others; whether there are any. */
  show(filter: Filter, search: string): boolean;
  /** How many rows belong to each filter. */
  counts(): Readonly<Record<Filter, number>>;
  /** Shows a sentence as it is now. */
  update(id: string): void;
}

/** Makes the list of a desk's sentences. `confirm` and `toggle` change whether a sentence is done. */
export function createRowList(
  desk: Desk,
  messages: Messages,
  { confirm, toggle }: Readonly<Record<'confirm' | 'toggle', (row: Row) => void>>,
): RowList {
  const rows: Row[] = [];
  const root = element('ol', { class: 'rows', 'aria-label': messages.text('sentences') });
  let active: RowList['active'];

  const activate = (row: Row): void => {
    if (active?.row === row) return;
    active?.row.root.classList.remove('active');
    active?.details.root.remove();
    const details = createDetails(desk, messages, row, () => confirm(row));
    row.place.append(details.root);
    row.root.classList.add('active');
    active = { row, details };
  };
  for (const unit of desk.data.units) {
    for (const [at, sentence] of unit.sentences.entries()) {
      if (sentence.isContext) {
        root.append(writeContext(sentence, unit, messages, desk.data));
        continue;
      }
      const row = createRow(desk, messages, { sentence, unit, number: rows.length + 1 }, () => toggle(row));
      if (at === 0) row.root.classList.add('first');
      row.root.addEventListener('focusin', () => activate(row));
      rows.push(row);
      root.append(row.root);
      row.update();
    }
  }
  const byId = new Map(rows.map((row) => [row.sentence.id, row]));
  const shown = (): readonly Row[] => rows.filter((row) => !row.root.hidden);
  const belongs = ({ sentence }: Row, filter: Filter): boolean => {
    const { id } = sentence;
    if (filter === 'todo') return !desk.isDone(id);
    if (filter === 'findings') return desk.findings(id).length > 0;
    if (filter === 'notes') return desk.work(id).note.trim() !== '' || sentence.notes.length > 0;
    return true;
  };
  const count = (filter: Filter): number => rows.filter((row) => belongs(row, filter)).length;

  return {
    root,
    get active() {
      return active;
    },
    go(row) {
      if (!row) return;
      const { area } = row.field;
      row.root.hidden = false;
      area.focus({ preventScroll: true });
      area.setSelectionRange(area.value.length, area.value.length);
      row.root.scrollIntoView({ block: 'center' });
    },
    step(from, by) {
      const all = shown();
      return all[all.indexOf(from) + by];
    },
    firstShown: () => shown()[0],
    nextToDo(from) {
      const at = rows.indexOf(from);
      return [...rows.slice(at + 1), ...rows.slice(0, at)].find(({ sentence }) => !desk.isDone(sentence.id));
    },
    show(filter, search) {
      const wanted = foldSearch(search);
      for (const row of rows) {
        const { sentence } = row;
        const isFound = sentenceMatches(sentence, desk.work(sentence.id).text, wanted);
        row.root.hidden = !(isFound && belongs(row, filter));
      }
      const isWhole = filter === 'all' && wanted === '';
      for (const each of root.querySelectorAll<HTMLElement>('.context')) each.hidden = !isWhole;
      return shown().length > 0;
    },
    counts: () => ({
      all: rows.length,
      todo: count('todo'),
      findings: count('findings'),
      notes: count('notes'),
    }),
    update(id) {
      byId.get(id)?.update();
      // The help shows the whole paragraph.
      if (active?.row.unit.sentences.some((each) => each.id === id)) active.details.update();
    },
  };
}
