import { attributeOf } from '../../xml/read.ts';
import type { Mark } from './read-content.ts';

/**
 * Which code of the source each code of the target was, before a tool gave several of them one id, as OmegaT does in XLIFF
 * 2.x; nothing where they need no repair or cannot have one. They can where source and target have the same codes by their
 * shapes: then, of each shape, the codes whose id stands too often take the ids that are missing, in the source's order.
 *
 * ```
 * source  <1>…</1> <2>…</2> <3>…</3>      target  <1>…</1> <3>…</3> <3>…</3>
 *                                                          ^ 2      ^ 3
 * ```
 */
export function repairIds(
  source: readonly Mark[],
  target: readonly Mark[],
): ReadonlyMap<Mark, Mark> | undefined {
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
    // Ids of this shape that stand as often as they should stay where they are.
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
