import type { Localise } from '../../messages/commands/texts.ts';
import type { ClassedChange } from '../../revision/changes.ts';
import { type ChangeClass, changeClasses } from '../../revision/classify.ts';
import { formatMarks } from '../../revision/words.ts';
import type { DuplicateId } from '../../workspace/merge-repair.ts';
import { joinList, printable } from '../terminal.ts';

/** `s7k2m9qa number: The dam is [-40-]{+45+} m high.` */
export function formatChange(change: ClassedChange, localise: Localise): string {
  const { id, before, after, difference, of, became, from } = change;
  const origin = [
    ...(from === undefined ? [] : [localise('change.from', { document: from })]),
    ...(of ? [localise('change.of', { ids: of.join(' + ') })] : []),
    ...(became ? [localise('change.into', { ids: became.join(' + ') })] : []),
  ];
  const text = difference
    ? formatMarks(difference)
    : after === undefined
      ? `[-${before ?? ''}-]`
      : change.rule === 'new'
        ? `{+${after}+}`
        : after;
  return printable([`${id} ${[labelOf(change, localise), ...origin].join(' ')}:`, text].join(' '));
}

/** What kind of change it is: the classes if the source text changed, else the rule. */
function labelOf({ rule, classes = [] }: ClassedChange, localise: Localise): string {
  const isOfClasses = classes.length > 0 && rule !== 'split' && rule !== 'merged';
  const isClassAlone = isOfClasses && (rule === 'edited' || rule === 'cosmetic');
  const shown = rule === 'moved-edited' && isOfClasses ? 'moved' : rule;
  const names = [...(isClassAlone ? [] : [shown]), ...(isOfClasses ? classes : [])];
  return names.map((name) => localise(`rule.${name}`)).join(', ');
}

/** The rule a sentence has its id by, why, and what that means for its translations. */
export function explainChange(
  { rule, similarity, before, classes }: ClassedChange,
  localise: Localise,
): string {
  const alike =
    similarity === undefined ? '' : localise('explain.alike', { similarity: similarity.toFixed(2) });
  const isCosmetic = before !== undefined && classes?.[0] === 'cosmetic';
  const reason = reasonOf(rule, { text: isCosmetic ? 'cosmetic' : 'same', alike }, localise);
  return `${localise(`rule.${rule}`)}: ${reason}`;
}

function reasonOf(
  rule: ClassedChange['rule'],
  { text, alike }: { readonly text: string; readonly alike: string },
  localise: Localise,
): string {
  switch (rule) {
    case 'kept':
    case 'cosmetic':
    case 'moved':
    case 'moved-in':
    case 'restored':
      return localise(`explain.${rule}`, { text });
    case 'edited':
    case 'moved-edited':
    case 'split':
    case 'merged':
      return localise(`explain.${rule}`, { alike });
    case 'new':
    case 'retired':
      return localise(`explain.${rule}`);
  }
}

/** `s7k2m9qa is in a and b: a keeps the id, b gets s3d9x0qw with the translations.` */
export function formatDuplicate({ id, document, others }: DuplicateId, localise: Localise): string {
  const again = others.find((other) => other.document === document);
  if (again) return printable(localise('duplicate.twice', { id, document, other: again.id ?? '' }));
  const names = [document, ...others.map((other) => other.document)];
  const rest = others.map((other) =>
    other.id === undefined
      ? localise('duplicate.drops', { document: other.document })
      : localise('duplicate.gets', { document: other.document, id: other.id }),
  );
  const what = [localise('duplicate.keeps', { document }), ...rest].join(', ');
  return printable(localise('duplicate.among', { id, documents: joinList(names, localise), what }));
}

/** For commands that only see the repaired ids. */
export function describeDuplicates(duplicates: readonly DuplicateId[], localise: Localise): string {
  const shown = duplicates.map(
    ({ id, document, others }) =>
      `${id} (${[document, ...others.map((other) => other.document)].join(', ')})`,
  );
  const text = duplicates.length === 1 ? 'duplicate.one' : 'duplicate.several';
  return printable(localise(text, { list: shown.join(', ') }));
}

const order: readonly (ClassedChange['rule'] | ChangeClass)[] = [
  ...changeClasses.filter((name: ChangeClass) => name !== 'cosmetic'),
  'split',
  'merged',
  'new',
  'retired',
  'restored',
  'moved-in',
  'moved',
  'cosmetic',
];

/** Changes by their most severe class, in reading order within each. */
export function byClass<T extends ClassedChange>(changes: readonly T[]): readonly T[] {
  return [...changes].sort((a, b) => order.indexOf(groupOf(a)) - order.indexOf(groupOf(b)));
}

/** `2 number, 1 edited, 1 new`. */
export function countClasses(changes: readonly ClassedChange[], localise: Localise): string {
  const groups = changes.map(groupOf);
  return order
    .map((name) => ({ name, count: groups.filter((group) => group === name).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => localise(`changes.${name}`, { number: count }))
    .join(', ');
}

function groupOf({ rule, classes }: ClassedChange): ClassedChange['rule'] | ChangeClass {
  return rule === 'edited' || rule === 'moved-edited' ? (classes?.[0] ?? rule) : rule;
}
