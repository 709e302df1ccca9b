import { matchQuotationMarks, type QuotationMark } from '../../../text/quotation.ts';
import {
  type Fault,
  mostFaults,
  type Place,
  type PlacedFault,
  type SeriesCheck,
} from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';
import { makeParagraphs, type Observed } from '../../engine/paragraphs.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly mark: string;
  readonly opens: boolean;
}

/**
 * Quotation marks that have no partner in their paragraph, while those of the source have. A quotation may go over several
 * sentences, and over several paragraphs: what the source leaves open, the target may.
 */
export const quotesUnpaired: SeriesCheck<Data, Marks> = {
  code: 'quotes/unpaired',
  severity: 'warning',
  mild: { severity: 'note', where: 'it closes, and the paragraph of the sentence is not known' },
  summary: 'A quotation mark of the target has no partner in its paragraph.',
  since: '0.1.0',
  why: 'Where one mark of a pair is missing, readers cannot tell which words are quoted.',
  examples: {
    invalid: [
      { source: 'He spoke of a “new stage” of work.', target: 'Он говорил о «новом этапе работы.' },
      { source: '“It is open,” he said.', target: '«Яно адкрыта, — сказаў ён.', language: 'be' },
      {
        source: 'The exercise “High Water” began.',
        target: 'Машқи Оби баланд» оғоз ёфт.',
        paragraph: true,
        language: 'tg',
      },
    ],
    valid: [
      {
        before: [{ source: '“It is open.', target: '«Открыто.' }],
        source: 'Come in,” he said.',
        target: 'Входите», — сказал он.',
        paragraph: true,
      },
      // One mark closes both.
      { source: '“It is ‘open’,” he said.', target: '«Яно «адкрыта», — сказаў ён.', language: 'be' },
      { source: '“It is open.', target: '«Он кушода аст.', language: 'tg' },
    ],
  },
  say: ({ mark, opens }) => ({
    text: opens ? 'quotes/unpaired:unclosed' : 'quotes/unpaired:unopened',
    values: { mark },
  }),
  observe: ({ sourceFacts, targetFacts }) => {
    const source = sourceFacts.quotations();
    const target = targetFacts.quotations();
    return source.length === 0 && target.length === 0 ? undefined : { source, target };
  },
  begin: () => {
    const open = openQuotations();
    return makeParagraphs((sentences) => findUnpaired(sentences, open));
  },
};

/** The quotation marks of a sentence. */
interface Marks {
  readonly source: readonly QuotationMark[];
  readonly target: readonly QuotationMark[];
}

type Sentence = Observed<Marks>;

/** Whether a quotation of an earlier paragraph of the document goes on, in one language. */
interface OpenQuotations {
  goesOn(place: Place): boolean;
  leave(place: Place, open: boolean): void;
}

function openQuotations(): OpenQuotations {
  let last: Place | undefined;
  const isSame = ({ pair: a }: Place, { pair: b }: Place) =>
    a.document === b.document && a.targetLanguage === b.targetLanguage && a.location.path === b.location.path;
  return {
    goesOn: (place) => last !== undefined && place.pair.paragraph !== undefined && isSame(last, place),
    leave: (place, open) => {
      last = open ? place : undefined;
    },
  };
}

function findUnpaired(sentences: readonly Sentence[], open: OpenQuotations): readonly PlacedFault<Data>[] {
  const [{ place: first }] = sentences as readonly [Sentence];
  const marks = joined(sentences, ({ target }) => target);
  const { opening, closing: closers, closesBoth } = matchQuotationMarks(marks);
  const goesOn = open.goesOn(first);
  // English opens a quotation again in each of its paragraphs, other languages do not.
  const closing = goesOn ? closers.slice(1) : closers;
  open.leave(first, opening.length > 0 || (goesOn && closers.length === 0));
  const ofSource = matchQuotationMarks(joined(sentences, ({ source }) => source));
  if (ofSource.opening.length + ofSource.closing.length > 0) return [];
  // Without its paragraph, a sentence may occur in a quotation that began before it, or be one of several in it: then a
  // closing mark is worth a look if the source has marks, and no more.
  const isParagraph = sentences.some(({ place }) => place.pair.paragraph !== undefined);
  if (!isParagraph && ofSource.pairs.length === 0) return [];
  const single = [...(closesBoth ? [] : opening), ...closing];
  const faults: PlacedFault<Data>[] = [];
  for (const index of single.slice(0, mostFaults)) {
    const { at, mark, opens } = marks[index] as QuotationMark;
    const place = placeOf(sentences, index);
    const fault = faultOf(place, at, mark, opens);
    faults.push({ place, fault: opens || isParagraph ? fault : { ...fault, isMild: true } });
  }
  return faults;
}

/** The marks of all sentences: nearly always there is one. */
function joined(
  sentences: readonly Sentence[],
  marksOf: (sentence: Sentence) => readonly QuotationMark[],
): readonly QuotationMark[] {
  return sentences.length === 1 ? marksOf(sentences[0] as Sentence) : sentences.flatMap(marksOf);
}

/** Of the sentence that the mark with that number among all marks of the targets is in. */
function placeOf(sentences: readonly Sentence[], index: number): Place {
  let before = 0;
  for (const { place, target } of sentences) {
    before += target.length;
    if (index < before) return place;
  }
  return (sentences.at(-1) as Sentence).place;
}

function faultOf({ pair }: Place, at: number, mark: string, opens: boolean): Fault<Data> {
  return {
    data: { mark, opens },
    span: markedSpan(pair.target, { start: at, end: at + 1 }),
  };
}
