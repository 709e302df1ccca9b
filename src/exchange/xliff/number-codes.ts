import type { MarkedText, Tag } from '../../model/content.ts';
import { BarobarError } from '../../model/error.ts';
import type { Location } from '../../model/location.ts';
import { escapeMarkup, formatMarkup } from '../../text/markup.ts';
import { attributeOf } from '../../xml/read.ts';
import type { Mark, Piece } from './read-elements.ts';

/** Numbers of tags have at most four digits (`text/markup.ts`). */
const most = 9999;

/** A segment's texts, and how they came about. */
export interface NumberedTexts {
  readonly source: MarkedText;
  readonly target: MarkedText | undefined;
  /** The number of a code of these; ends of pairs have their start's. */
  numberOf(mark: Mark): number;
  /** Ids of codes in the target were put right (`repairIds`). */
  readonly isRepaired: boolean;
}

/**
 * Source and target as marked text. Codes of the source whose ids are distinct numbers keep them; else they are numbered
 * by first appearance, and two codes with one id are two codes: OmegaT gives several the same id. The target's codes take
 * the numbers of the source's codes with the same id, the first of the first and so on; a code of the target's own keeps
 * a number that is free or gets the next one. Ids may begin with `ownPrefix` and a full stop, as in our 2.0 files. Linear time.
 *
 * @throws BarobarError `xliff-structure` if there are more codes than numbers.
 */
export function numberCodes(
  source: readonly Piece[],
  target: readonly Piece[] | undefined,
  ownPrefix: string,
  location: Location,
): NumberedTexts {
  const sourceCodes = source.filter(isCode);
  const prefix = ownPrefix === '' ? '' : commonPrefix(sourceCodes, ownPrefix);
  const kept = keepNumbers(sourceCodes, prefix);
  const numbers = new Map<Mark, number>();
  const byId = new Map<string, number[]>();
  let highest = 0;
  sourceCodes.forEach((mark, index) => {
    const number = kept?.[index] ?? index + 1;
    numbers.set(mark, number);
    highest = Math.max(highest, number);
    const id = baseId(mark, prefix);
    const known = byId.get(id);
    if (known) known.push(number);
    else byId.set(id, [number]);
  });

  const targetCodes = (target ?? []).filter(isCode);
  const repairs = repairIds(sourceCodes, targetCodes);
  const used = new Set(numbers.values());
  const met = new Map<string, number>();
  const strangers: Mark[] = [];
  for (const mark of targetCodes) {
    const id = baseId(repairs?.get(mark) ?? mark, prefix);
    const known = byId.get(id);
    if (known) {
      const turn = met.get(id) ?? 0;
      met.set(id, turn + 1);
      numbers.set(mark, known[Math.min(turn, known.length - 1)]!);
      continue;
    }
    const own = kept ? numberOf(id) : undefined;
    if (own === undefined) {
      strangers.push(mark);
      continue;
    }
    numbers.set(mark, own);
    used.add(own);
  }
  // Last, so that a code without a number never takes one that another of the target has by right.
  const given = new Map<string, number>();
  for (const mark of strangers) {
    const id = baseId(mark, prefix);
    let number = given.get(id);
    if (number === undefined) {
      do highest++;
      while (used.has(highest));
      number = highest;
      given.set(id, number);
    }
    numbers.set(mark, number);
  }
  if (highest > most) {
    throw new BarobarError(
      'xliff-structure',
      `The segment has more than ${most} inline codes.`,
      'Split the sentence, or have the tool that wrote the file join neighbouring codes.',
      location,
    );
  }
  const format = (pieces: readonly Piece[]): MarkedText =>
    formatPieces(pieces, (mark) => numbers.get(openerOf(mark) ?? mark)!);
  return {
    source: format(source),
    target: target && format(target),
    numberOf: (mark) => numbers.get(mark)!,
    isRepaired: repairs !== undefined,
  };
}

function isText(piece: Piece): piece is string {
  return typeof piece === 'string';
}

/** A code in its own right: not the end of a pair that starts in the same content. */
function isCode(piece: Piece): piece is Mark {
  return !isText(piece) && !openerOf(piece);
}

/** The start of a pair, in the same content as its end. */
function openerOf(mark: Mark): Mark | undefined {
  return mark.type === 'close' ? mark.opener : undefined;
}

/** The numbers that the ids are, if they are distinct; a copy (`3.2`, or `copyOf`) has the number of what it copies. */
function keepNumbers(marks: readonly Mark[], prefix: string): number[] | undefined {
  const seen = new Set<string>();
  const bases = new Set<string>();
  const numbers: number[] = [];
  for (const mark of marks) {
    const id = strip(mark.id, prefix);
    const base = baseId(mark, prefix);
    const number = numberOf(base);
    if (number === undefined || seen.has(id) || (id !== base && !bases.has(base))) return undefined;
    seen.add(id);
    if (id === base) bases.add(base);
    numbers.push(number);
  }
  return numbers;
}

/** The id of the code, or of the one it is a copy of. */
function baseId(mark: Mark, prefix: string): string {
  if (mark.copyOf !== undefined) return strip(mark.copyOf, prefix);
  const id = strip(mark.id, prefix);
  return /^([1-9]\d{0,3})\.[1-9]\d*$/.exec(id)?.[1] ?? id;
}

/** A segment that a tool cut off another keeps the ids of that one's codes. */
function commonPrefix(marks: readonly Mark[], prefix: string): string {
  const first = /^(.+)\.[1-9]\d{0,3}$/.exec(marks[0]?.id ?? '')?.[1];
  if (first === undefined || marks.some(({ id }) => id.startsWith(`${prefix}.`))) return prefix;
  return marks.every(({ id }) => id.startsWith(`${first}.`)) ? first : prefix;
}

function strip(id: string, prefix: string): string {
  return prefix !== '' && id.startsWith(`${prefix}.`) ? id.slice(prefix.length + 1) : id;
}

function numberOf(id: string): number | undefined {
  return /^[1-9]\d{0,3}$/.test(id) ? Number(id) : undefined;
}

function formatPieces(pieces: readonly Piece[], numberOf: (mark: Mark) => number): MarkedText {
  const [only] = pieces;
  if (pieces.length === 1 && typeof only === 'string') return escapeMarkup(only);
  return formatMarkup(
    pieces.map((piece): string | Tag =>
      isText(piece) ? piece : { type: piece.type, code: numberOf(piece) },
    ),
  );
}

/**
 * Which code of the source each code of the target was, before a tool gave several of them one id, as OmegaT does in XLIFF
 * 2.x; nothing if they need no repair or cannot have one. They can if source and target have the same codes by their
 * shapes: then, of each shape, the codes whose id occurs too often take the ids that are missing, in the source's order.
 *
 * ```
 * source  <1>…</1> <2>…</2> <3>…</3>      target  <1>…</1> <3>…</3> <3>…</3>
 *                                                          ^ 2      ^ 3
 * ```
 */
function repairIds(source: readonly Mark[], target: readonly Mark[]): ReadonlyMap<Mark, Mark> | undefined {
  if (source.length !== target.length || source.length < 2) return undefined;
  const idOf = ({ id }: Mark): string => id;
  const ids = countOf(source.map(idOf));
  const found = countOf(target.map(idOf));
  if (target.every((mark) => found.get(idOf(mark)) === ids.get(idOf(mark)))) return undefined;

  const byShape = groupOf(source);
  const targetByShape = groupOf(target);
  const repairs = new Map<Mark, Mark>();
  for (const [shape, originals] of byShape) {
    const codes = targetByShape.get(shape);
    if (codes?.length !== originals.length) return undefined;
    // Ids of this shape that occur as often as they should are kept.
    const isRight = (id: string): boolean => found.get(id) === ids.get(id);
    const free = originals.filter((mark) => !isRight(mark.id));
    const wrong = codes.filter((mark) => !isRight(idOf(mark)));
    // An id the source has not is the translator's own code, not a fault of a tool.
    if (free.length !== wrong.length || wrong.some((mark) => !ids.has(idOf(mark)))) return undefined;
    wrong.forEach((mark, index) => void repairs.set(mark, free[index]!));
  }
  return repairs.size > 0 ? repairs : undefined;
}

function countOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function groupOf(marks: readonly Mark[]): ReadonlyMap<string, readonly Mark[]> {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const shape = shapeOf(mark);
    const group = groups.get(shape);
    if (group) group.push(mark);
    else groups.set(shape, [mark]);
  }
  return groups;
}

/** What a code is, as far as the file says. A `<pc>` and an `<sc/>` of one code are of one shape, and so are their ends. */
function shapeOf(mark: Mark): string {
  const { type, element, nests } = (mark.type === 'close' && mark.opener) || mark;
  if (type === 'close' && !nests) return '';
  const value = (name: string): string => attributeOf(element, name) ?? '';
  const kind = `${value('type')} ${value('subType')} ${value('ctype')}`;
  const shown = `${value('dispStart')}${value('disp')}${value('equiv-text')}`;
  return `${type === 'empty' ? type : 'open'} ${kind} ${shown}`;
}
