import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state';
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
  /** Holds the selection for a text that is still to come: what is typed meanwhile stays after it. */
  insertHere(): (text: string) => void;
  /** Puts a code around the selection, or where the cursor is. */
  insertCode(number: number): void;
  /** Applies the fix of a finding that is shown, where its words are now; does nothing if they have changed since. */
  fix(finding: DeskFinding): void;
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

/** A finding, and where its words are in the text as it is now. */
interface PlacedFinding {
  readonly finding: DeskFinding;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

const placedFindings = StateField.define<readonly PlacedFinding[]>({
  create: () => [],
  update(placed, { effects, changes, docChanged, state }) {
    for (const effect of effects) if (effect.is(setFindings)) return place(effect.value, state);
    if (!docChanged) return placed;
    return placed.map((each) => {
      const from = changes.mapPos(each.from, 1);
      return { ...each, from, to: Math.max(from, changes.mapPos(each.to, -1)) };
    });
  },
  provide: (field) =>
    EditorView.decorations.from(field, (placed) =>
      Decoration.set(
        placed
          .filter(({ from, to }) => from < to)
          .map(({ finding, from, to }) => mark(finding).range(from, to)),
        true,
      ),
    ),
});

function place(findings: readonly DeskFinding[], { doc }: EditorState): readonly PlacedFinding[] {
  return findings.flatMap((finding) => {
    const { start = 0, end = 0 } = finding.span ?? {};
    if (!finding.span || end > doc.length) return [];
    return [{ finding, from: start, to: end, words: doc.sliceString(start, end) }];
  });
}

function mark({ severity, message }: DeskFinding): Decoration {
  return Decoration.mark({ class: `finding ${severity}`, attributes: { title: message } });
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

const holdSelection = StateEffect.define<symbol>();
const releaseSelection = StateEffect.define<symbol>();

interface HeldSelection {
  readonly name: symbol;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** Selections that a text is still to be put in place of, as the text is now. */
const heldSelections = StateField.define<readonly HeldSelection[]>({
  create: () => [],
  update(known, { effects, changes, state }) {
    // What is typed at the place comes after it.
    let held = known.map((each) => ({
      ...each,
      from: changes.mapPos(each.from, -1),
      to: changes.mapPos(each.to, -1),
    }));
    for (const effect of effects) {
      const { from, to } = state.selection.main;
      if (effect.is(holdSelection))
        held = [...held, { name: effect.value, from, to, words: state.sliceDoc(from, to) }];
      if (effect.is(releaseSelection)) held = held.filter(({ name }) => name !== effect.value);
    }
    return held;
  },
});

/** Puts text in place of a selection, or before what was typed over it; the cursor goes on after all of it. */
function fill(view: EditorView, name: symbol, insert: string): void {
  const { state } = view;
  const effects = releaseSelection.of(name);
  const held = state.field(heldSelections).find((each) => each.name === name);
  if (!held || insert === '') {
    view.dispatch({ effects });
    return;
  }
  const isUntouched = state.sliceDoc(held.from, held.to) === held.words;
  const changes = state.changes({ from: held.from, to: isUntouched ? held.to : held.from, insert });
  const { head } = state.selection.main;
  const isThere = head >= held.from && head <= held.to && isUntouched;
  const anchor = isThere ? held.from + insert.length : changes.mapPos(head, 1);
  view.dispatch({ changes, effects, selection: { anchor }, scrollIntoView: true });
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
        placedFindings,
        heldSelections,
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
    insertHere() {
      const name = Symbol('held');
      view.dispatch({ effects: holdSelection.of(name) });
      return (next) => fill(view, name, next);
    },
    insertCode(number) {
      const { from, to } = view.state.selection.main;
      const isPaired = codes[number - 1]?.paired;
      const inner = view.state.sliceDoc(from, to);
      const marked = isPaired ? `<${number}>${inner}</${number}>` : `<${number}/>`;
      const cursor = isPaired && inner === '' ? from + `<${number}>`.length : undefined;
      change(from, isPaired ? to : from, marked, cursor);
    },
    fix(finding) {
      const placed = view.state.field(placedFindings).find((each) => each.finding === finding);
      if (!placed || finding.fix === undefined) return;
      const { from, to, words } = placed;
      if (view.state.sliceDoc(from, to) === words) change(from, to, finding.fix);
    },
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
