import { handoutMessages } from '../../messages/handouts/handouts.ts';
import type { Messages } from '../../model/messages.ts';
import { formatTag, plainText } from '../../text/markup.ts';
import { missingCodes } from '../codes.ts';
import type { PageOrigin } from '../data.ts';
import { formAfter } from '../term-forms.ts';
import { type SentenceTerm, termsOf } from '../terms.ts';
import type { Desk } from './desk.ts';
import { button, element, key, setAttribute } from './element.ts';
import type { Row } from './row.ts';
import { writeDifference, writeMarked, writePreview } from './text-view.ts';

/** Help for the sentence that is worked on: codes, suggestions, terms, notes and how readers will see its paragraph. */
export interface Details {
  readonly root: HTMLElement;
  /** What keys insert, in their order. */
  readonly suggestions: readonly string[];
  /** The first term that the translation does not have yet; undefined if it has all. */
  nextTerm(): string | undefined;
  readonly note: HTMLTextAreaElement;
  /** Says that the note is about a fault of the source text, and goes there. */
  reportSource(): void;
  update(): void;
}

/** Makes the help for a row; `confirm` is for its button. */
export function createDetails(desk: Desk, messages: Messages, row: Row, confirm: () => void): Details {
  const { sentence, unit, number, field } = row;
  const { id, source, codes, target, isFilled, origin, origins, offers, notes, titleOf } = sentence;
  const { source: from, target: to } = desk.data;
  const suggestions: string[] = [];
  const suggestion = (text: string): readonly Node[] => {
    suggestions.push(text);
    const use = button({ class: 'insert' }, messages.text('insert'), () => field.type(text, true));
    if (suggestions.length < 10) use.append(' ', key(`Alt+${suggestions.length}`));
    return [
      element('p', { class: 'target', lang: to, dir: 'auto' }, ...writeMarked(text, codes, messages)),
      use,
    ];
  };

  const tools = createTools(row, messages, confirm);
  const previous = origins.map((each) =>
    section(
      messages.text(each.classes.length > 0 ? 'changed' : 'made'),
      element('p', { lang: from, dir: 'auto' }, ...writeDifference(each.parts)),
      ...whatChanged(each, messages),
      element('p', { class: 'label' }, messages.text('previous')),
      ...suggestion(each.target),
    ),
  );
  const matches = offers.map(({ score, parts, target: text }) =>
    element(
      'div',
      { class: 'offer' },
      element('p', { class: 'label' }, messages.text('match', { score })),
      element('p', { lang: from, dir: 'auto' }, ...writeDifference(parts)),
      ...suggestion(text),
    ),
  );
  const terms = termsOf(sentence, desk.glossary, desk.data);
  const termItems = terms.map((term) => ({ term, root: element('li') }));
  const note = element('textarea', {
    rows: 2,
    'aria-label': messages.text('note', { number }),
    placeholder: messages.text('noteHint'),
  });
  const wrong = element('input', { type: 'checkbox' });
  const keepNote = (): void => desk.note(id, note.value, wrong.checked);
  note.addEventListener('input', keepNote);
  wrong.addEventListener('change', keepNote);
  const preview = element('p', { class: `preview kind-${unit.kind}`, lang: to, dir: 'auto' });
  const remarks = [
    ...(titleOf ? [messages.text(`titleOf.${titleOf}`)] : []),
    ...(isFilled ? [messages.text('filled')] : []),
    ...(origin === 'machine' && target !== '' ? [messages.text('machine')] : []),
    ...notes,
  ];

  const details = element(
    'div',
    { class: 'details' },
    ...(remarks.length > 0
      ? [
          section(
            messages.text('notes'),
            element('ul', {}, ...remarks.map((each) => element('li', {}, each))),
          ),
        ]
      : []),
    ...previous,
    ...(matches.length > 0 ? [section(messages.text('suggestions'), ...matches)] : []),
    ...(terms.length > 0
      ? [
          section(
            messages.text('terms'),
            element('ul', { class: 'terms' }, ...termItems.map(({ root }) => root)),
          ),
        ]
      : []),
    section(messages.text('preview'), preview),
    section(
      messages.text('note', { number }),
      note,
      element('label', { class: 'wrong' }, wrong, ` ${messages.text('sourceWrong')}`),
    ),
  );

  const update = (): void => {
    const work = desk.work(id);
    const missing = new Set(missingCodes(source, work.text));
    for (const [at, each] of tools.codes.entries())
      setAttribute(each, 'data-missing', missing.has(at + 1) ? 'true' : undefined);
    for (const { term, root } of termItems)
      root.replaceChildren(...writeTerm(term, work.text, row, desk, messages));
    if (note.value !== work.note) note.value = work.note;
    wrong.checked = work.isSourceWrong === true;
    preview.replaceChildren(...writeParagraph(row, desk));
  };
  update();
  return {
    root: element('div', { class: 'help' }, tools.root, details),
    suggestions,
    nextTerm: () => {
      const text = plainText(desk.work(id).text);
      const [term] = terms.find((each) => each.usedIn(text, to) === undefined)?.translations ?? [];
      const before = field.area.value.slice(0, field.area.selectionStart);
      return term && formAfter(term.text, term.forms, plainText(before));
    },
    note,
    reportSource() {
      wrong.checked = true;
      keepNote();
      note.focus();
    },
    update,
  };
}

/** The buttons that insert codes or the source text, and the one that confirms. */
function createTools(
  { sentence: { codes, source }, field }: Row,
  messages: Messages,
  confirm: () => void,
): { readonly root: HTMLElement; readonly codes: readonly HTMLElement[] } {
  const codeButtons = codes.map((code, at) => {
    const tag = formatTag({ type: code.paired ? 'open' : 'empty', code: at + 1 });
    const shown = code.paired ? `${tag}…${formatTag({ type: 'close', code: at + 1 })}` : tag;
    const kind = messages.text(`code.${code.kind}`);
    const made = button(
      {
        class: 'insert code',
        'aria-label': messages.text('insertCode', { code: shown, kind }),
        'aria-keyshortcuts': at < 9 ? `Control+Shift+${at + 1}` : undefined,
        title: at < 9 ? `${kind} · Ctrl+Shift+${at + 1}` : kind,
      },
      shown,
      () => field.insertCode(at + 1),
    );
    made.append(element('small', {}, kind));
    return made;
  });
  const root = element(
    'div',
    { class: 'tools', role: 'group', 'aria-label': messages.text('codes') },
    ...codeButtons,
    button(
      {
        class: 'insert copy',
        'aria-label': messages.text('copySource'),
        'aria-keyshortcuts': 'Alt+0',
        title: `${messages.text('copySource')} · Alt+0`,
      },
      element('span', { 'aria-hidden': 'true' }),
      () => field.type(source, true),
    ),
    button({ class: 'confirm', title: messages.text('confirmHint') }, messages.text('confirm'), confirm),
  );
  return { root, codes: codeButtons };
}

/** A term with what to write for it; what the translation has of that is named. */
function writeTerm(
  term: SentenceTerm,
  text: string,
  { field }: Row,
  { data: { source: from, target: to } }: Desk,
  messages: Messages,
): readonly Node[] {
  const used = term.usedIn(plainText(text), to);
  return [
    element('span', { lang: from, class: 'from' }, term.text),
    ...(term.isKept
      ? [element('small', {}, messages.text('keep'))]
      : term.translations.flatMap(({ text: each, forms }) =>
          [...new Set([each, ...forms.map(({ form }) => form)])].map((form) =>
            button({ class: 'insert', lang: to }, form, () => field.type(form)),
          ),
        )),
    ...(used === undefined ? [] : [element('small', { class: 'used' }, `✓ ${used}`)]),
    ...(term.avoided.length > 0
      ? [
          element(
            'small',
            { lang: to, class: 'avoid' },
            messages.text('avoid', { terms: term.avoided.join('», «') }),
          ),
        ]
      : []),
  ];
}

/** The paragraph of a sentence as readers will see it, with the sentence marked. */
function writeParagraph({ sentence, unit }: Row, desk: Desk): readonly (Node | string)[] {
  return unit.sentences.flatMap((each, at) => {
    const text = each.isContext ? each.target : desk.work(each.id).text;
    const isHere = each.id === sentence.id;
    const shown =
      text.trim() === ''
        ? element(
            'span',
            { class: 'missing', lang: desk.data.source },
            ...writePreview(each.source, each.codes),
          )
        : element(isHere ? 'mark' : 'span', {}, ...writePreview(text, each.codes));
    return at > 0 ? [' ', shown] : [shown];
  });
}

function whatChanged({ classes }: PageOrigin, messages: Messages): readonly Node[] {
  if (classes.length === 0) return [];
  const words = handoutMessages(messages.language);
  const what = classes.map((each) => words.text(`change.${each}`)).join(', ');
  return [element('p', { class: 'label' }, messages.text('changedWhat', { what }))];
}

function section(title: string, ...content: readonly Node[]): HTMLElement {
  return element('section', {}, element('h2', {}, title), ...content);
}
