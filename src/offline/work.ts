import { fillXliff12 } from '../exchange/xliff/fill-v1.ts';
import { readXliff } from '../exchange/xliff/read.ts';
import type { MarkedText } from '../model/content.ts';
import type { State } from '../model/translation.ts';
import { isSameText } from '../text/normalise.ts';
import type { PageData, PageSentence } from './data.ts';

/** What a translator has made of a sentence so far. */
export interface Work {
  readonly text: MarkedText;
  /** `initial` as long as it is not confirmed. */
  readonly state: State;
  /** Her question or remark; empty for none. */
  readonly note: string;
  /** Whether that says what is wrong with the source text. */
  readonly isSourceWrong?: boolean;
}

/** A sentence as it went out. What the memory filled in is not confirmed. */
export function sentWork({ target, state, isFilled }: PageSentence): Work {
  return { text: target, state: isFilled ? 'initial' : state, note: '' };
}

/** Whether nothing is left to do on a sentence. */
export function isDone({ text, state }: Work): boolean {
  return text.trim() !== '' && state !== 'initial';
}

/** Work with another text, which nobody has confirmed yet; the text that went out has its state again. */
export function retype(work: Work, text: MarkedText, sent: Work): Work {
  if (text === work.text) return work;
  return { ...work, text, state: text === sent.text ? sent.state : 'initial' };
}

/** Work that its translator has confirmed; an empty text cannot be. What was reviewed stays so. */
export function confirm(work: Work): Work {
  return work.text.trim() === '' || work.state !== 'initial' ? work : { ...work, state: 'translated' };
}

/** Whether work is as it went out. */
export function isSame(a: Work, b: Work): boolean {
  return (
    a.text === b.text &&
    a.state === b.state &&
    a.note.trim() === b.note.trim() &&
    (a.isSourceWrong ?? false) === (b.isSourceWrong ?? false)
  );
}

/** The sentences of a page in reading order. */
export function sentencesOf({ units }: Pick<PageData, 'units'>): readonly PageSentence[] {
  return units.flatMap(({ sentences }) => sentences);
}

/** The XLIFF file that goes back: that of the page with the work on its sentences. */
export function writeWork(data: PageData, workOf: (id: string) => Work, translator: string): string {
  const sentences = sentencesOf(data).filter(({ isContext }) => !isContext);
  const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  return fillXliff12(
    data.xliff,
    sentences,
    (id) => {
      const work = workOf(id);
      const sentence = byId.get(id)!;
      if (isSame(work, sentWork(sentence))) return undefined;
      const remarks = work.note.trim() === '' ? [] : [work.note.trim()];
      const target = work.text.trim() === '' ? '' : work.text;
      return { target, state: work.state, remarks, isSourceWrong: work.isSourceWrong === true };
    },
    translator,
  );
}

/** Work read from a file that was saved before. */
export interface LoadedWork {
  readonly work: ReadonlyMap<string, Work>;
  /** Texts of the file that belong to no sentence of the page, or were made from another source text. */
  readonly strange: readonly MarkedText[];
}

/**
 * What a saved file has for the sentences of a page that is not as it went out, by id and the source text it was made from.
 * @throws BarobarError for a file that cannot be read
 */
export function readWork(data: PageData, text: string, name: string): LoadedWork {
  const sentences = new Map(
    sentencesOf(data)
      .filter(({ isContext }) => !isContext)
      .map((sentence) => [sentence.id, sentence]),
  );
  const work = new Map<string, Work>();
  const strange: MarkedText[] = [];
  for (const segment of readXliff(text, name).segments) {
    const { id, source, target = '', state, isDraft, notes, sourceNotes = [] } = segment;
    const sentence = sentences.get(id);
    const note = notes.filter((each) => !sentence?.notes.includes(each)).join('\n');
    if (target === '' && note === '') continue;
    if (!sentence || !isSameText(sentence.source, source)) {
      strange.push(target);
      continue;
    }
    const sent = sentWork(sentence);
    // A file keeps what the memory filled in as translated.
    const claimed = isDraft ? 'initial' : (state ?? 'translated');
    const isAsSent = target === sentence.target && (sentence.isFilled === true || claimed === sentence.state);
    const said = { note, ...(sourceNotes.length > 0 && { isSourceWrong: true }) };
    if (!isAsSent) work.set(id, { text: target, state: claimed, ...said });
    else if (note !== '') work.set(id, { ...sent, ...said });
  }
  return { work, strange };
}
