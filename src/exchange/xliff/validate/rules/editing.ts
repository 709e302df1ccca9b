import { attributeOf } from '../../../../xml/read.ts';
import { type Report, reportWithin } from '../../../../xml/schema/faults.ts';
import type { XmlNode } from '../../../../xml/tree.ts';
import type { Part, Rule, UnitNode } from '../document.ts';
import { codeId, hintOf, isCode } from '../hints.ts';
import { tagOf } from '../namespaces.ts';
import { translationOf } from './pairs.ts';

const clause = 'XLIFF 2.1 §4.7.2.6';

/** What a translator may do to codes: none that cannot be deleted is missing, sequences keep their order (XLIFF 2.1 §4.7.2.6). */
export const checkEditing: Rule = ({ files }, report) => {
  for (const unit of files.flatMap(({ units }) => units)) {
    checkRemoved(unit, report);
    checkSequences(unit, report);
  }
};

/**
 * A code that cannot be deleted is in some target of the unit. The note in §4.7.2.6 has the TC's Schematron only warn before
 * a segment is final; the requirement itself has no such exception, and the TC's test suite makes none.
 */
function checkRemoved({ parts }: UnitNode, report: Report): void {
  const kept = new Set(parts.flatMap(({ targetInline }) => targetInline.filter(isCode).map(identityOf)));
  for (const { target, sourceInline } of parts) {
    if (!target) continue;
    for (const code of sourceInline.filter(isCode)) {
      if (hintOf(code, 'canDelete') !== 'no' || kept.has(identityOf(code))) continue;
      // A spanning code in another notation is the same code.
      if (code.local !== 'ph' && kept.has(otherNotation(code))) continue;
      report(target, 'code-removed', clause, {
        message: `The target lacks ${tagOf(code)} "${codeId(code)}", which cannot be deleted.`,
        advice: 'Put it into the target.',
      });
    }
  }
}

function identityOf(code: XmlNode): string {
  return `${code.local} ${codeId(code)}`;
}

function otherNotation(code: XmlNode): string {
  return `${code.local === 'pc' ? 'sc' : 'pc'} ${codeId(code)}`;
}

/** A code as it is met: `<pc>` is a start and an end, like `<sc>` and `<ec>`. */
interface Event {
  readonly key: string;
  readonly node: XmlNode;
  readonly reorder: string;
  readonly isEndOfPc: boolean;
}

function eventsOf(inlines: readonly XmlNode[]): readonly Event[] {
  const events: Event[] = [];
  const open: XmlNode[] = [];
  const close = (node: XmlNode): void => {
    const reorder = hintOf(node, 'canReorder') === 'yes' ? 'yes' : 'no';
    events.push({ key: `${codeId(node)} end`, node, reorder, isEndOfPc: true });
  };
  for (const node of inlines) {
    while (open.length > 0 && !isInside(node, open.at(-1)!)) close(open.pop()!);
    if (!isCode(node)) continue;
    const key = `${codeId(node)}${node.local === 'ec' ? ' end' : ''}`;
    events.push({ key, node, reorder: hintOf(node, 'canReorder'), isEndOfPc: false });
    if (node.local === 'pc') open.push(node);
  }
  while (open.length > 0) close(open.pop()!);
  return events;
}

function isInside(node: XmlNode, around: XmlNode): boolean {
  let parent = node.parent;
  while (parent && parent !== around) parent = parent.parent;
  return parent === around;
}

function checkSequences(unit: UnitNode, report: Report): void {
  const sources = eventsOf(unit.parts.flatMap(({ sourceInline }) => sourceInline));
  checkStarts(sources, report);
  if (!unit.parts.some(({ target }) => target)) return;
  const targets = eventsOf(translationOf(unit));
  const inTargets = new Set(unit.parts.flatMap(({ targetInline }) => targetInline));
  checkStarts(targets, reportWithin(inTargets, report));
  checkKept(sequencesOf(sources), sequencesOf(targets), unit.parts, report);
}

/** A code that cannot be reordered follows the one before it in its sequence, and the first says `firstNo`. */
function checkStarts(events: readonly Event[], report: Report): void {
  let before = 'yes';
  for (const { node, reorder, isEndOfPc } of events) {
    if (isEndOfPc) continue;
    if (reorder === 'no' && before === 'yes') {
      report(node, 'reorder-start', clause, {
        message: `${tagOf(node)} "${codeId(node)}" has canReorder "no", but the code before it is not of its sequence.`,
        advice: 'Set "firstNo" for the first code of the sequence and put no other code between them.',
      });
    }
    before = reorder;
  }
}

/**
 * Keys of the codes of each sequence, by the first. The end of a `<pc>` counts where a code of the sequence comes after it:
 * a code that was taken out of its element is found so.
 */
function sequencesOf(events: readonly Event[]): ReadonlyMap<string, readonly string[]> {
  const sequences = new Map<string, Event[]>();
  let current: Event[] | undefined;
  for (const event of events) {
    if (event.reorder === 'firstNo') {
      current = [event];
      sequences.set(event.key, current);
    } else if (event.reorder === 'no') {
      current?.push(event);
    } else if (!event.isEndOfPc) {
      current = undefined;
    }
  }
  return new Map(
    [...sequences].map(([first, sequence]) => {
      while (sequence.at(-1)?.isEndOfPc) sequence.pop();
      return [first, sequence.map(({ key }) => key)];
    }),
  );
}

function checkKept(
  sources: ReadonlyMap<string, readonly string[]>,
  targets: ReadonlyMap<string, readonly string[]>,
  parts: readonly Part[],
  report: Report,
): void {
  for (const [first, keys] of sources) {
    // A sequence of one is none.
    if (keys.length < 2) continue;
    const kept = targets.get(first);
    if (!kept || kept.join('\n') === keys.join('\n')) continue;
    const part = parts.find(({ targetInline }) =>
      targetInline.some((node) => attributeOf(node, 'id') === first),
    );
    if (!part?.target) continue;
    report(part.target, 'reorder-changed', clause, {
      message: `The sequence of codes that begins with "${first}" is not as in the source.`,
      advice: 'Restore its codes in their order and nesting.',
    });
  }
}
