import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import {
  EditorState,
  type Extension,
  RangeSet,
  StateEffect,
  StateField,
  type Transaction,
} from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap, WidgetType } from '@codemirror/view';
import { findTags } from '../../text/markup.ts';
import type { DeskCode, DeskFinding } from '../contract.ts';

/** A field for one translation, in which inline codes are chips. */
export interface TextEditor {
  readonly element: HTMLElement;
  text(): string;
  /** Replaces the text; one step of undo. */
  replace(text: string): void;
  /** Puts text in place of the selection. */
  insert(text: string): void;
  /** Puts a code around the selection, or where the cursor is. */
  insertCode(number: number): void;
  /** Replaces a part of the text. */
  replacePart(start: number, end: number, text: string): void;
  /** Where the cursor is, or the selection begins. */
  cursor(): number;
  /** The words that are selected; empty for none. */
  selected(): string;
  showFindings(findings: readonly DeskFinding[]): void;
  focus(): void;
  close(): void;
}

interface EditorOptions {
  readonly text: string;
  readonly codes: readonly DeskCode[];
  readonly language: string;
  /** Names the field to people who do not see it. */
  readonly label: string;
  changed(text: string): void;
}

const setFindings = StateEffect.define<readonly DeskFinding[]>();

const findingMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects)
      if (effect.is(setFindings)) return markFindings(effect.value, transaction);
    return marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function markFindings(findings: readonly DeskFinding[], { state }: Transaction): DecorationSet {
  const { length } = state.doc;
  const ranges = findings.flatMap(({ span, severity, message }) => {
    if (!span || span.start >= span.end || span.end > length) return [];
    const mark = Decoration.mark({ class: `finding ${severity}`, attributes: { title: message } });
    return [mark.range(span.start, span.end)];
  });
  return Decoration.set(ranges, true);
}

/** Codes as chips. A chip is one thing for the cursor, so that no key breaks it. */
function showCodes(codes: readonly DeskCode[]): Extension {
  const read = (state: EditorState): DecorationSet =>
    RangeSet.of(
      findTags(state.doc.toString()).map(({ start, end, type, code }) => {
        const known = codes[code - 1];
        const widget = makeChip(labelOf(known, code, type), type, known !== undefined);
        return Decoration.replace({ widget }).range(start, end);
      }),
    );
  const chips = StateField.define<DecorationSet>({
    create: read,
    update: (known, transaction) => (transaction.docChanged ? read(transaction.state) : known),
    provide: (field) => [
      EditorView.decorations.from(field),
      EditorView.atomicRanges.of((view) => view.state.field(field)),
    ],
  });
  return chips;
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What a chip and a button say of a code: what it is, and its number, by which findings and keys name it. */
export function labelOf(
  code: DeskCode | undefined,
  number: number,
  type: 'open' | 'close' | 'empty',
): string {
  const names: Partial<Record<DeskCode['kind'], string>> = {
    strong: 'B',
    emphasis: 'I',
    strikethrough: 'S',
    link: '↗',
    break: '↵',
    image: '▣',
  };
  const sign = code && (names[code.kind] ?? (code.display === '\t' ? '⇥' : code.display?.slice(0, 24)));
  const name = sign ? sign + `${number}`.replace(/\d/g, (digit) => raised[Number(digit)] ?? '') : `${number}`;
  if (type === 'empty') return name;
  return type === 'open' ? `${name}⟨` : `⟩${name}`;
}

/** A widget without a class of our own: the library needs its prototype and two functions. */
function makeChip(label: string, type: string, isKnown: boolean): WidgetType {
  const own = { label, type, isKnown };
  return Object.assign(Object.create(WidgetType.prototype) as WidgetType, {
    own,
    eq: (other: WidgetType) =>
      JSON.stringify((other as unknown as { own: object }).own) === JSON.stringify(own),
    toDOM() {
      const element = document.createElement('span');
      element.className = `chip ${type}${isKnown ? '' : ' unknown'}`;
      element.textContent = label;
      return element;
    },
  });
}

/** One line: what is pasted with line breaks gets spaces. */
const oneLine = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || transaction.newDoc.lines === 1) return transaction;
  const text = transaction.newDoc.toString().replace(/\s*\n\s*/g, ' ');
  return [
    transaction.startState.update({
      changes: { from: 0, to: transaction.startState.doc.length, insert: text },
      selection: { anchor: Math.min(transaction.newSelection.main.head, text.length) },
    }),
  ];
});

/** Makes a field. Show it by putting its element into the page. */
export function createEditor({ text, codes, language, label, changed }: EditorOptions): TextEditor {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';
  const view = new EditorView({
    state: EditorState.create({
      doc: text,
      selection: { anchor: text.length },
      extensions: [
        EditorView.cspNonce.of(nonce),
        history(),
        keymap.of([
          ...historyKeymap,
          ...defaultKeymap.filter(({ key }) => key !== 'Enter' && key !== 'Mod-Enter'),
        ]),
        oneLine,
        showCodes(codes),
        findingMarks,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': label,
          lang: language,
          spellcheck: 'true',
          dir: 'auto',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed(update.state.doc.toString());
        }),
      ],
    }),
  });
  const change = (from: number, to: number, insert: string, cursor = from + insert.length): void =>
    view.dispatch({ changes: { from, to, insert }, selection: { anchor: cursor }, scrollIntoView: true });
  return {
    element: view.dom,
    text: () => view.state.doc.toString(),
    replace: (next) => change(0, view.state.doc.length, next),
    insert(next) {
      const { from, to } = view.state.selection.main;
      change(from, to, next);
    },
    insertCode(number) {
      const { from, to } = view.state.selection.main;
      const isPaired = codes[number - 1]?.paired;
      const inner = view.state.sliceDoc(from, to);
      const marked = isPaired ? `<${number}>${inner}</${number}>` : `<${number}/>`;
      const cursor = isPaired && inner === '' ? from + `<${number}>`.length : undefined;
      change(from, isPaired ? to : from, marked, cursor);
    },
    replacePart: change,
    cursor: () => view.state.selection.main.from,
    selected() {
      const { from, to } = view.state.selection.main;
      return view.state.sliceDoc(from, to);
    },
    showFindings: (findings) => view.dispatch({ effects: setFindings.of(findings) }),
    focus: () => view.focus(),
    close: () => view.destroy(),
  };
}
