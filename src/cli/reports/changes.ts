import type { ClassedChange } from '../../revision/changes.ts';
import { type ChangeClass, changeClasses } from '../../revision/classify.ts';
import { formatMarks } from '../../revision/words.ts';
import type { DuplicateId } from '../../workspace/merge-repair.ts';
import { printable } from '../terminal.ts';

/** `s7k2m9qa number: The dam is [-40-]{+45+} m high.` */
export function formatChange(change: ClassedChange): string {
  const { id, before, after, difference, of, became, from } = change;
  const origin = [
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(of ? [`of ${of.join(' + ')}`] : []),
    ...(became ? [`into ${became.join(' + ')}`] : []),
  ];
  const text = difference
    ? formatMarks(difference)
    : after === undefined
      ? `[-${before ?? ''}-]`
      : change.rule === 'new'
        ? `{+${after}+}`
        : after;
  return printable([`${id} ${[labelOf(change), ...origin].join(' ')}:`, text].join(' '));
}

/** A rule as people read it. */
export function nameRule(rule: ClassedChange['rule']): string {
  return rule === 'moved-in' ? 'moved in' : rule === 'moved-edited' ? 'moved and edited' : rule;
}

/** What kind of change it is: the classes if the source text changed, else the rule. */
function labelOf({ rule, classes }: ClassedChange): string {
  if (!classes || rule === 'split' || rule === 'merged') return nameRule(rule);
  const named = classes.join(', ');
  if (rule === 'moved-edited') return `moved, ${named}`;
  return rule === 'edited' || rule === 'cosmetic' ? named : `${nameRule(rule)}, ${named}`;
}

/** The rule a sentence has its id by, why, and what that means for its translations. */
export function explainChange({ rule, similarity, before, classes }: ClassedChange): string {
  const alike = similarity === undefined ? '' : `, similarity ${similarity.toFixed(2)}`;
  const isCosmetic = before !== undefined && classes?.[0] === 'cosmetic';
  const text = isCosmetic ? 'cosmetically the same text' : 'the same text';
  const reason = {
    kept: `${text} in the same place; translations stay current`,
    cosmetic: `${text} between the same neighbours; translations stay current`,
    moved: `${text} elsewhere in the document; translations stay current`,
    'moved-in': `${text} came from another document; translations moved with it`,
    restored: `${text} as a retired sentence; its translations are restored`,
    edited: `a similar text between the same neighbours${alike}; translations are stale`,
    'moved-edited': `a similar text between other neighbours${alike}, and no other text is as similar; translations are stale`,
    split: `part of a sentence that was split${alike}; a new id; the old translations are offered to the translator`,
    merged: `sentences that were joined${alike}; a new id; the old translations are offered to the translator`,
    new: 'no earlier text is similar enough; a new id',
    retired: 'the text is no longer in the document; its translations are kept in case it returns',
  }[rule];
  return `${nameRule(rule)}: ${reason}`;
}

/** `s7k2m9qa is in a and b: a keeps the id, b gets s3d9x0qw with the translations.` */
export function formatDuplicate({ id, document, others }: DuplicateId): string {
  const again = others.find((other) => other.document === document);
  if (again)
    return printable(
      `${id} is twice in ${document}: the first keeps the id, the second gets ${again.id} with the translations.`,
    );
  const names = [document, ...others.map((other) => other.document)];
  const rest = others.map((other) =>
    other.id === undefined
      ? `${other.document}, where the segment is no longer, drops it`
      : `${other.document} gets ${other.id} with the translations`,
  );
  return printable(`${id} is in ${joinNames(names)}: ${[`${document} keeps the id`, ...rest].join(', ')}.`);
}

/** For commands that only see them put right. */
export function describeDuplicates(duplicates: readonly DuplicateId[]): string {
  const shown = duplicates.map(
    ({ id, document, others }) =>
      `${id} (${[document, ...others.map((other) => other.document)].join(', ')})`,
  );
  const [what, them] = duplicates.length === 1 ? ['Segment', 'it'] : ['Segments', 'each'];
  return printable(
    `${what} in more than one document since a merge: ${shown.join(', ')}. Run “barobar update” to keep ${them} in one.`,
  );
}

function joinNames(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const order: readonly string[] = [
  ...changeClasses.filter((name: ChangeClass) => name !== 'cosmetic'),
  'split',
  'merged',
  'new',
  'retired',
  'restored',
  'moved in',
  'moved',
  'cosmetic',
];

/** Changes by their most severe class, in reading order within each. */
export function byClass<T extends ClassedChange>(changes: readonly T[]): readonly T[] {
  return [...changes].sort((a, b) => order.indexOf(groupOf(a)) - order.indexOf(groupOf(b)));
}

/** `2 number, 1 edited, 1 new`. */
export function countClasses(changes: readonly ClassedChange[]): string {
  const groups = changes.map(groupOf);
  return order
    .map((name) => ({ name, count: groups.filter((group) => group === name).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${name}`)
    .join(', ');
}

function groupOf({ rule, classes }: ClassedChange): string {
  return rule === 'edited' || rule === 'moved-edited' ? (classes?.[0] ?? nameRule(rule)) : nameRule(rule);
}
