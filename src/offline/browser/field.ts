import type { Located } from '../../checks/engine/marked.ts';
import type { Tag } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { type Change, codeAt, codesIn, insertCode, keepWhole, repairCodes } from '../codes.ts';
import type { PageSentence } from '../data.ts';
import { element } from './element.ts';

/** A field for a translation: its codes stand out and cannot be broken, and what is at fault is underlined. */
export interface Field {
  readonly root: HTMLElement;
  readonly area: HTMLTextAreaElement;
  /** Shows a text that was not typed; the browser cannot take that back. */
  show(text: string): void;
  /** Types a text at the selection, or in place of all: the browser can take it back. */
  type(text: string, isWhole?: boolean): void;
  /** Types a text in place of a part. */
  replace(change: Change): void;
  insertCode(number: number): void;
  underline(findings: readonly Finding[]): void;
}

const deletions: Readonly<Record<string, 'before' | 'after'>> = {
  deleteContentBackward: 'before',
  deleteContentForward: 'after',
};

const steps: Readonly<Record<string, 'before' | 'after'>> = { ArrowLeft: 'before', ArrowRight: 'after' };

/** Makes a field for the translation of a sentence; `typed` receives its text whenever it is edited. */
export function createField(
  { codes }: PageSentence,
  attributes: Readonly<Record<string, string>>,
  typed: (text: string) => void,
): Field {
  const mirror = element('div', { class: 'mirror', 'aria-hidden': 'true' });
  const area = element('textarea', { rows: 1, spellcheck: 'true', ...attributes });
  let last = '';
  let caret = 0;
  let faults: readonly Finding[] = [];

  const draw = (): void => {
    mirror.replaceChildren(...paint(area.value, codesIn(area.value), faults), '\u200b');
  };
  const change = ({ replaced: { start, end }, text }: Change): void => {
    area.focus();
    area.setSelectionRange(start, end);
    const isDone = document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
    if (isDone) return;
    area.setRangeText(text, start, end, 'end');
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

  area.addEventListener('input', (event) => {
    const repair = repairCodes(last, area.value);
    const kind = event instanceof InputEvent ? event.inputType : '';
    last = area.value;
    // Each of these comes back here. What is taken back is a repair too: the step before it would leave half a code.
    if (repair && kind === 'historyUndo') document.execCommand('undo');
    else if (repair && kind === 'historyRedo') document.execCommand('redo');
    else if (repair) change(repair);
    if (repair) return;
    faults = [];
    draw();
    typed(area.value);
  });
  area.addEventListener('beforeinput', (event) => {
    // A sentence has one line.
    if (event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph')
      event.preventDefault();
    const direction = deletions[event.inputType];
    if (direction === undefined || area.selectionStart !== area.selectionEnd) return;
    const code = codeAt(area.value, area.selectionStart, direction);
    if (!code) return;
    event.preventDefault();
    change({ replaced: code, text: '' });
  });
  // A code is one step of the caret. What else puts the caret into one is seen below, after the browser has done it.
  area.addEventListener('keydown', (event) => {
    const side = steps[event.key];
    const { selectionStart: at, selectionEnd } = area;
    if (side === undefined || at !== selectionEnd) return;
    if (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    const code = codeAt(area.value, at, side);
    if (!code) return;
    event.preventDefault();
    const to = side === 'before' ? code.start : code.end;
    area.setSelectionRange(to, to);
  });
  document.addEventListener('selectionchange', () => {
    if (document.activeElement !== area) return;
    const { selectionStart: start, selectionEnd: end, selectionDirection } = area;
    const whole = keepWhole(area.value, { start, end }, caret);
    if (whole.start !== start || whole.end !== end)
      area.setSelectionRange(whole.start, whole.end, selectionDirection);
    caret = whole.start;
  });

  return {
    root: element('div', { class: 'field' }, mirror, area),
    area,
    show(text) {
      if (text !== area.value) area.value = text;
      last = text;
      draw();
    },
    type(text, isWhole = false) {
      const { value, selectionStart: start, selectionEnd: end } = area;
      change({
        replaced: isWhole ? { start: 0, end: value.length } : keepWhole(value, { start, end }),
        text,
      });
    },
    replace: change,
    insertCode(number) {
      const code = codes[number - 1];
      if (!code) return;
      const { value, selectionStart: start, selectionEnd: end } = area;
      const typing = insertCode(value, { start, end }, number, code);
      change(typing);
      area.setSelectionRange(typing.caret, typing.caret);
    },
    underline(findings) {
      faults = findings;
      draw();
    },
  };
}

/** A text with a mark after each code, and a line under what is at fault. */
function paint(
  text: string,
  codes: readonly Located<Tag>[],
  faults: readonly Finding[],
): readonly (Node | string)[] {
  const spans = faults.flatMap(({ span, severity }) =>
    span && span.end > span.start ? [{ ...span, severity }] : [],
  );
  const edges = [0, text.length, ...codes.flatMap(({ start, end }) => [start, end])];
  for (const { start, end } of spans) edges.push(start, end);
  const cuts = [...new Set(edges)].filter((at) => at <= text.length).sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at]!;
    const part = text.slice(start, end);
    const isCode = codes.some((code) => code.start <= start && end <= code.end);
    const fault = spans.find((span) => span.start <= start && end <= span.end);
    if (!isCode && !fault) return part;
    return element(
      'span',
      { class: [isCode ? 'code' : '', fault ? `fault ${fault.severity}` : ''].join(' ').trim() },
      part,
    );
  });
}
