import { findConcepts } from '../../glossary/hits.ts';
import type { Finding } from '../../model/finding.ts';
import type { Glossary } from '../../model/glossary.ts';
import type { Span } from '../../model/location.ts';
import type { Messages } from '../../model/messages.ts';
import { plainText, readableText } from '../../text/markup.ts';
import type { PageSentence, PageUnit } from '../data.ts';
import type { Desk } from './desk.ts';
import { button, element, setAttribute } from './element.ts';
import { createField, type Field } from './field.ts';
import { writeMarked } from './text-view.ts';

/** The row of a sentence: its source text, the field for its translation, its findings and its state. */
export interface Row {
  readonly sentence: PageSentence;
  readonly unit: PageUnit;
  readonly number: number;
  readonly root: HTMLElement;
  readonly field: Field;
  /** Where the help for the sentence goes while it is worked on. */
  readonly place: HTMLElement;
  update(): void;
}

/** A row of a sentence that is shown for its context alone. */
export function writeContext(
  { source, codes, target }: PageSentence,
  { kind, level }: PageUnit,
  messages: Messages,
  { source: from, target: to }: { readonly source: string; readonly target: string },
): HTMLElement {
  return element(
    'li',
    { class: `row context kind-${kind}`, 'data-level': level, title: messages.text('isContext') },
    element('div', { class: 'source', lang: from, dir: 'auto' }, ...writeMarked(source, codes, messages)),
    element('div', { class: 'work', lang: to, dir: 'auto' }, ...writeMarked(target, codes, messages)),
  );
}

/** Makes the row of a sentence; `confirm` is for the button that shows its state. */
export function createRow(
  desk: Desk,
  messages: Messages,
  place: { readonly sentence: PageSentence; readonly unit: PageUnit; readonly number: number },
  confirm: () => void,
): Row {
  const { sentence, unit, number } = place;
  const { id, source, codes } = sentence;
  const { source: from, target: to } = desk.data;
  const list = element('ul', { class: 'findings', id: `findings-${id}`, 'aria-live': 'polite' });
  const readable = readableText(source, codes);
  const named = source.includes('<')
    ? messages.text('withCodes', { text: readable, marked: source })
    : readable;
  const field = createField(
    sentence,
    {
      lang: to,
      dir: 'auto',
      'aria-label': messages.text('translation', { text: named }),
      'aria-describedby': list.id,
      placeholder: messages.text('placeholder'),
    },
    (text) => desk.retype(id, text),
  );
  const state = button({ class: 'state' }, element('span', { 'aria-hidden': 'true' }), confirm);
  const help = element('div', { class: 'place' });
  const root = element(
    'li',
    { class: `row kind-${unit.kind}`, id: `row-${id}`, 'data-level': unit.level },
    element(
      'div',
      { class: 'source', lang: from, dir: 'auto' },
      element('span', { class: 'number', 'aria-hidden': 'true' }, String(number)),
      ...writeMarked(source, codes, messages, termSpans(source, desk.glossary, from)),
    ),
    element('div', { class: 'work' }, field.root, list, help),
    state,
  );
  return {
    ...place,
    root,
    field,
    place: help,
    update() {
      const work = desk.work(id);
      const findings = desk.findings(id);
      if (field.area.value !== work.text) field.show(work.text);
      const shown = work.text.trim() === '' ? 'todo' : work.state;
      setAttribute(root, 'data-state', shown);
      setAttribute(root, 'data-worst', findings[0]?.severity);
      setAttribute(root, 'data-note', work.note.trim() !== '');
      const what = messages.text(`state.${shown}`);
      setAttribute(state, 'aria-label', `${messages.text('sentence', { number })}: ${what}`);
      setAttribute(state, 'title', what);
      setAttribute(state, 'aria-pressed', desk.isDone(id) ? 'true' : 'false');
      setAttribute(field.area, 'aria-invalid', findings[0]?.severity === 'error' ? 'true' : undefined);
      field.underline(findings);
      writeFindings(list, findings, messages, (at) => {
        const { span, fix } = desk.findings(id)[at] ?? {};
        if (span && fix !== undefined) field.replace({ replaced: span, text: fix });
      });
    },
  };
}

/** Where a source text has terms of the glossary, in its text without codes. */
function termSpans(source: string, glossary: Glossary, language: string): readonly Span[] {
  if (glossary.concepts.length === 0) return [];
  return findConcepts(plainText(source), glossary, language).map(({ hit }) => hit);
}

/** `fix` puts right the finding at a place of the list as it is then. */
function writeFindings(
  list: HTMLElement,
  findings: readonly Finding[],
  messages: Messages,
  fix: (at: number) => void,
): void {
  const shown = findings.map((finding, at) => {
    const { severity, code, message, advice } = finding;
    const item = element(
      'li',
      { class: severity, title: code },
      element('strong', {}, messages.text(`severity.${severity}`)),
      ` ${message} ${advice}`,
    );
    if (finding.fix !== undefined && finding.span)
      item.append(
        ' ',
        button({ class: 'insert' }, messages.text('fix'), () => fix(at)),
      );
    return item;
  });
  // A list that stays the same is not read out again.
  if (list.textContent === shown.map(({ textContent }) => textContent).join('')) return;
  list.replaceChildren(...shown);
}
