import { findingOf } from '../../messages/findings/say.ts';
import type { FindingText } from '../../messages/findings/texts.ts';
import type { Finding } from '../../model/finding.ts';
import { isSameDecision, type Override } from '../../segmentation/override.ts';
import { formatBreaks, openBreaks, type StoredBreak } from '../../workspace/files/breaks-file.ts';
import type { Change } from '../../workspace/transaction.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type HeldBreak, type KeptBreak, orphanBreaks } from './parse.ts';

/**
 * What is to be written so that decisions about sentence breaks keep up with the text: those whose words were edited get
 * the words that are there now, and those of a renamed document move to its new name. A finding for each that has no place;
 * of documents that are gone only where `all` documents were parsed.
 */
export function planBreaks(
  workspace: Workspace,
  parsed: ReadonlyMap<string, readonly HeldBreak[]>,
  all: boolean,
): { readonly changes: readonly Change[]; readonly findings: readonly Finding[] } {
  const left: KeptBreak[] = [];
  const lists = new Map<string, Decision[]>();
  const homeless: KeptBreak[] = [];
  for (const [document, breaks] of parsed) {
    const list: Decision[] = [];
    for (const { stored, home, placement, updated } of breaks) {
      if (home !== document) left.push({ stored, home });
      if (placement.places.length === 0) homeless.push({ stored, home });
      if (!list.some((one) => isSameDecision(one.override, updated)))
        list.push({ ...stored, override: updated });
    }
    lists.set(document, list);
  }
  const orphans = orphanBreaks(workspace);
  const stayed = orphans.filter((one) => !left.some((other) => isSame(one, other)));
  for (const { home } of left)
    lists.set(
      home,
      stayed.filter((one) => one.home === home).map(({ stored }) => stored),
    );
  if (all) homeless.push(...stayed);
  const changes = [...lists].flatMap(([document, list]): Change[] => {
    const { text, path, decisions } = openBreaks(workspace, document);
    const isKept =
      list.length === decisions.length &&
      list.every(({ override }, index) => isSameDecision(override, decisions[index]!.override));
    return isKept ? [] : [{ path, before: text, after: formatBreaks(list) }];
  });
  return { changes, findings: homeless.map(homelessFinding) };
}

/** What is written of a decision. */
type Decision = Pick<StoredBreak, 'override' | 'other'>;

function isSame(one: KeptBreak, other: KeptBreak): boolean {
  return one.home === other.home && isSameDecision(one.stored.override, other.stored.override);
}

function homelessFinding({ stored: { override, number, location }, home }: KeptBreak): Finding {
  return {
    ...findingOf('warning', describeBreak(override, { document: home, number })),
    document: home,
    ...location,
  };
}

function describeBreak(
  { type, before, after }: Override,
  where: { readonly document: string; readonly number: number },
): FindingText {
  return type === 'split'
    ? { text: 'breaks/no-place:split', values: { ...where, before } }
    : { text: 'breaks/no-place:join', values: { ...where, before, after } };
}
