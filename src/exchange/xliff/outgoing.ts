import type { MarkedText } from '../../model/content.ts';
import type { Document, Segment, Unit } from '../../model/document.ts';
import type { Origin, State, Translation, TranslationSet } from '../../model/translation.ts';
import { isCosmetic } from '../../text/fold.ts';
import { readableText } from '../../text/markup.ts';
import { digestTarget } from '../sent-digest.ts';
import type { Leverage, Offer, TermNote, Work, WriteOptions } from '../write-options.ts';

/** A segment on its way to a translator. */
export interface OutgoingSegment {
  readonly segment: Segment;
  /** Absent where there is none, or none that belongs to the present source text. */
  readonly target: MarkedText | undefined;
  readonly state: State;
  /** Where the target is from the memory: what kind of match it is. */
  readonly filled: 'context' | 'exact' | undefined;
  /** How the target came to be, where no person wrote it. */
  readonly origin: Origin | undefined;
  /** What the memory offers, best first. */
  readonly offers: readonly Offer[];
  /** Digest of the target our locale file has now; empty where it has none. */
  readonly sentDigest: string;
  /** Earlier work to go by: of this sentence with another source text, or of those it was made of. */
  readonly candidates: readonly Work[];
  /** Lines for the translator. */
  readonly notes: readonly string[];
  /** The notes of the translation in our locale file: they go out so that they come back. */
  readonly remarks: readonly string[];
  /** Which sentence of the document it is, from 0. */
  readonly at: number;
  /** White space between it and the segment before it; absent where that is not written in the same unit. */
  readonly textBefore: string | undefined;
}

/** A unit with the segments that are to be written, at least one. */
export interface OutgoingUnit {
  readonly id: string;
  /** The headings it stands under, outermost first. */
  readonly headings: readonly string[];
  readonly segments: readonly OutgoingSegment[];
  /** What the author remarked on it. */
  readonly notes: readonly string[];
  /** Any sentence of the document, plain, by its number, for those that stand beside one. */
  readonly sentenceAt: (at: number) => string | undefined;
}

/** What of a document goes to a translator, and what the translator is told with it; one unit at a time, in order. */
export function* selectOutgoing(
  document: Document,
  set: TranslationSet,
  options: WriteOptions = {},
): Generator<OutgoingUnit> {
  const sentenceAt = createNeighbours(document);
  const headings: { level: number; text: string }[] = [];
  let position = 0;
  for (const unit of document.units) {
    const { block, segments } = unit;
    if (block.kind === 'heading') {
      while (headings.length > 0 && headings.at(-1)!.level >= block.level) headings.pop();
    }
    const written: OutgoingSegment[] = [];
    segments.forEach((segment, index) => {
      if (options.only && !options.only.has(segment.id)) return;
      const translation = set.entries.get(segment.id);
      const stale = staleWork(segment, translation);
      const origins = options.origins?.get(segment.id) ?? none;
      const memory = options.memory?.get(segment.id);
      written.push({
        segment,
        ...currentOf(segment, translation, memory?.fill),
        offers: memory?.offers ?? none,
        candidates: origins === none ? stale : [...stale, ...origins],
        notes: [
          ...reportNotes(segment),
          ...notesFor(segment.id, stale, origins, options),
          ...(block.kind === 'title' ? [titleNotes[block.of]] : []),
          ...(unit.notes ?? none).map((note) => `Remark of the author: ${oneLine(note)}`),
        ],
        at: position + index,
        textBefore:
          written.at(-1)?.segment === segments[index - 1] ? textBeforeOf(document, unit, index) : undefined,
      });
    });
    if (written.length > 0) {
      yield {
        id: `u-${segments[0]!.id}`,
        headings: headings.map(({ text }) => text),
        segments: written,
        notes: unit.notes ?? none,
        sentenceAt,
      };
    }
    // The title in the front matter stands above all headings.
    const level =
      block.kind === 'heading'
        ? block.level
        : block.kind === 'field' && block.name === 'title'
          ? 0
          : undefined;
    if (level !== undefined) {
      headings.push({
        level,
        text: segments.map(({ source, codes }) => readableText(source, codes)).join(' '),
      });
    }
    position += segments.length;
  }
}

const none: readonly never[] = [];

/** What a title is: its sentence may stand beside any other. */
const titleNotes = {
  link: 'Title of a link: readers see it when they point at the link.',
  image: 'Title of a picture: readers see it when they point at the picture.',
  alternative: 'Text in place of a picture: people who do not see the picture hear it.',
  label: 'Label or hint of an element: readers see it when they use the element, or hear it.',
} as const;

/** Gives the sentences of a document, plain, by their numbers from 0. Asked in order, so the last few are remembered. */
function createNeighbours({ units }: Document): (at: number) => string | undefined {
  const segments = units.flatMap((unit) => unit.segments);
  const places = [-1, -1, -1, -1];
  const texts = places.map(() => '');
  return (at) => {
    const segment = segments[at];
    if (!segment) return undefined;
    const slot = at % places.length;
    if (places[slot] !== at) {
      places[slot] = at;
      texts[slot] = readableText(segment.source, segment.codes);
    }
    return texts[slot];
  };
}

/** What was reported of a source text and what came of it: translators into all languages see it. */
function reportNotes({ reports = none, source }: Segment): readonly string[] {
  return reports.flatMap(({ text, on, answer }) => {
    const settled = isCosmetic(on, source) ? undefined : 'the source text has changed since.';
    const reply = answer ?? settled;
    return [
      `Reported on the source: ${oneLine(text)}`,
      ...(reply === undefined ? [] : [`Answer on the source: ${oneLine(reply)}`]),
    ];
  });
}

/** Tools make several notes of several lines, of which only the first would be known as ours. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What the translator of a segment is told, the most important first. */
function notesFor(
  id: string,
  stale: readonly Work[],
  origins: readonly Work[],
  options: WriteOptions,
): readonly string[] {
  const notes: string[] = [];
  for (const { source, target } of stale) {
    notes.push(`Previous source: ${source}`, `Previous translation: ${target}`);
  }
  for (const { source, target } of origins) {
    notes.push(`Made of an earlier sentence: ${source}`, `Its translation: ${target}`);
  }
  for (const term of options.terms?.get(id) ?? none) notes.push(noteOf(term));
  const memory = options.memory?.get(id);
  if (memory?.fill) notes.push(`Translation memory: ${memory.fill.kind} match`);
  for (const { score, source, target, reasons } of memory?.offers ?? none) {
    const why = reasons ? ` (${reasons.join(', ')})` : '';
    notes.push(`Translation memory, ${score} %${why}: ${source} = ${target}`);
  }
  notes.push(...(options.notes?.get(id) ?? none));
  return notes;
}

function noteOf({ term, translations, isKept }: TermNote): string {
  return `Term: ${term} = ${translations.join(' | ')}${isKept ? ' (do not translate)' : ''}`;
}

/** Whether the source text has changed since, white space aside. */
function isStale(segment: Segment, translation: Translation): boolean {
  if (translation.source === segment.source) return false;
  return !isCosmetic(translation.source, segment.source);
}

function currentOf(
  segment: Segment,
  translation: Translation | undefined,
  fill: Leverage['fill'],
): Pick<OutgoingSegment, 'target' | 'state' | 'filled' | 'origin' | 'sentDigest' | 'remarks'> {
  const remarks = translation?.note ?? none;
  const sentDigest = digestTarget(translation?.target ?? '');
  if (!translation || translation.target.trim() === '') {
    if (!fill)
      return {
        target: undefined,
        state: 'initial',
        filled: undefined,
        origin: undefined,
        sentDigest,
        remarks,
      };
    return {
      target: fill.target,
      state: 'translated',
      filled: fill.kind,
      origin: undefined,
      sentDigest,
      remarks,
    };
  }
  if (isStale(segment, translation))
    return { target: undefined, state: 'initial', filled: undefined, origin: undefined, sentDigest, remarks };
  return {
    target: translation.target,
    state: translation.state,
    filled: undefined,
    origin: translation.origin,
    sentDigest,
    remarks,
  };
}

function staleWork(segment: Segment, translation: Translation | undefined): readonly Work[] {
  if (!translation || translation.target.trim() === '' || !isStale(segment, translation)) return none;
  return [{ source: translation.source, target: translation.target }];
}

/** The white space before a segment; where a line ends, with what may follow in the document's markup, one space. */
function textBeforeOf(document: Document, unit: Unit, index: number): string | undefined {
  const before = unit.segments[index - 1];
  if (!before) return undefined;
  const { start } = unit.segments[index]!;
  if (start === before.end + 1 && document.text[before.end] === ' ') return ' ';
  const between = document.text.slice(before.end, start);
  if (!/\s/.test(between)) return '';
  return /[^\S\r\n]+/.exec(between)?.[0] === between ? between : ' ';
}
