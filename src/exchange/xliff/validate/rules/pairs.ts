import { attributeOf } from '../../../../xml/read.ts';
import { type Report, reportWithin } from '../../../../xml/schema/faults.ts';
import type { XmlNode } from '../../../../xml/tree.ts';
import type { Rule, UnitNode } from '../document.ts';
import { type Hint, hintOf } from '../hints.ts';

/**
 * Starts and ends of codes and annotations: each has its counterpart, after it, in the content of the unit, which is one text
 * however it is segmented. In a translation, a part without target is taken from the source: it is still to come.
 */
export const checkPairs: Rule = ({ files }, report) => {
  for (const unit of files.flatMap(({ units, matches }) => [...units, ...matches])) {
    const sources = unit.parts.flatMap(({ sourceInline }) => sourceInline);
    const targets = translationOf(unit);
    const inTargets = new Set(unit.parts.flatMap(({ targetInline }) => targetInline));
    const reportTarget = reportWithin(inTargets, report);
    for (const [inlines, tell] of [
      [sources, report],
      [targets, reportTarget],
    ] as const) {
      for (const inline of inlines) if (inline.local === 'ec') checkEnd(inline, tell);
      checkCodePairs(inlines, tell);
      checkMarkers(inlines, tell);
    }
  }
};

/** Inline elements of the translation in the order it is read in. */
export function translationOf({ parts }: UnitNode): readonly XmlNode[] {
  if (!parts.some(({ target }) => target)) return [];
  return [...parts]
    .sort((a, b) => a.order - b.order)
    .flatMap(({ target, targetInline, sourceInline }) => (target ? targetInline : sourceInline));
}

/** An isolated end has an id, any other refers to its start; only the first may have a direction. */
function checkEnd(end: XmlNode, report: Report): void {
  const isIsolated = attributeOf(end, 'isolated') === 'yes';
  const hasId = attributeOf(end, 'id') !== undefined;
  const hasStart = attributeOf(end, 'startRef') !== undefined;
  const clause = 'XLIFF 2.1 §4.2.3.5';
  if (isIsolated && (!hasId || hasStart)) {
    report(end, 'end-code', clause, {
      message: `The isolated <ec> has ${hasStart ? '"startRef"' : 'no "id"'}.`,
      advice: 'Give it an "id" and no "startRef", or remove "isolated" if its start is in the unit.',
    });
  }
  if (!isIsolated && (hasId || !hasStart)) {
    report(end, 'end-code', clause, {
      message: `<ec> has ${hasId ? '"id"' : 'no "startRef"'} and is not isolated.`,
      advice:
        'Name its start in "startRef"; if the start is in another unit, set isolated="yes" and an "id".',
    });
  }
  if (!isIsolated && attributeOf(end, 'dir') !== undefined) {
    report(end, 'end-code-direction', clause, {
      message: '<ec> has "dir" and is not isolated.',
      advice: 'Set "dir" on its <sc>.',
    });
  }
}

function checkCodePairs(inlines: readonly XmlNode[], report: Report): void {
  const starts = new Map<string, { readonly start: XmlNode; readonly at: number; ends: number }>();
  inlines.forEach((start, at) => {
    if (start.local === 'sc') starts.set(attributeOf(start, 'id') ?? '', { start, at, ends: 0 });
  });
  inlines.forEach((end, at) => {
    const ref = end.local === 'ec' ? attributeOf(end, 'startRef') : undefined;
    if (ref === undefined) return;
    const pair = starts.get(ref);
    if (!pair) {
      report(end, 'pair-missing', 'XLIFF 2.1 §4.2.3.5', {
        message: `<ec> ends the code "${ref}", but no <sc> with this id is in the same content of the unit.`,
        advice:
          'Add the <sc>; if it is in another unit, set isolated="yes" and an "id" instead of "startRef".',
      });
      return;
    }
    if (++pair.ends > 1) {
      report(end, 'pair-repeated', 'XLIFF 2.1 §4.2.3.5', {
        message: `The code "${ref}" has a second <ec>.`,
        advice: 'Keep one.',
      });
      return;
    }
    if (attributeOf(pair.start, 'isolated') === 'yes') {
      report(pair.start, 'isolated', 'XLIFF 2.1 §4.2.3.4', {
        message: `<sc> "${ref}" is isolated, but its <ec> is in the same unit.`,
        advice: 'Remove isolated="yes".',
      });
    }
    if (at < pair.at) {
      report(end, 'pair-order', 'XLIFF 2.1 §4.2.3.5', {
        message: `<ec> stands before the <sc> "${ref}" it ends.`,
        advice: 'Put the start before the end.',
      });
    }
    checkHints(pair.start, end, report);
  });
  for (const [id, { start, ends }] of starts) {
    if (ends > 0 || attributeOf(start, 'isolated') === 'yes') continue;
    report(start, 'pair-missing', 'XLIFF 2.1 §4.2.3.4', {
      message: `<sc> "${id}" has no <ec> in the same content of the unit.`,
      advice: 'Add the <ec>; if it is in another unit, set isolated="yes".',
    });
  }
}

/** The hints of both are the same, but for `firstNo`, which the end follows with `no`. */
function checkHints(start: XmlNode, end: XmlNode, report: Report): void {
  for (const hint of ['canCopy', 'canDelete', 'canReorder', 'canOverlap'] satisfies readonly Hint[]) {
    const first = hintOf(start, hint);
    const wanted = first === 'firstNo' ? 'no' : first;
    const found = hintOf(end, hint);
    if (found === wanted) continue;
    report(end, 'pair-hints', 'XLIFF 2.1 §4.2.3.5', {
      message: `"${hint}" is "${first}" for <sc> and "${found}" for its <ec>.`,
      advice: `Set it to "${wanted}" for the <ec>.`,
    });
  }
}

function checkMarkers(inlines: readonly XmlNode[], report: Report): void {
  const clause = 'XLIFF 2.1 §4.7.3.2';
  const starts = new Map<string, { readonly start: XmlNode; readonly at: number; ends: number }>();
  inlines.forEach((start, at) => {
    if (start.local === 'sm') starts.set(attributeOf(start, 'id') ?? '', { start, at, ends: 0 });
  });
  inlines.forEach((end, at) => {
    const ref = end.local === 'em' ? attributeOf(end, 'startRef') : undefined;
    if (ref === undefined) return;
    const pair = starts.get(ref);
    if (pair) pair.ends++;
    if (pair && at > pair.at && pair.ends === 1) return;
    const code = pair ? (pair.ends > 1 ? 'marker-repeated' : 'marker-order') : 'marker-missing';
    const message = !pair
      ? `<em> ends the annotation "${ref}", but no <sm> with this id is in the same content of the unit.`
      : pair.ends > 1
        ? `The annotation "${ref}" has a second <em>.`
        : `<em> stands before the <sm> "${ref}" it ends.`;
    report(end, code, clause, { message, advice: 'Have one <sm>, and one <em> after it.' });
  });
  for (const [id, { start, ends }] of starts) {
    if (ends > 0) continue;
    report(start, 'marker-missing', clause, {
      message: `<sm> "${id}" has no <em> in the same content of the unit.`,
      advice: 'Add the <em> where the annotation ends.',
    });
  }
}
