import { pairDigest } from '../../checks/engine/waivers.ts';
import { BarobarError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import type { Waiver } from '../../model/waiver.ts';
import type { StoredWaiver } from '../../workspace/waivers-file.ts';
import { writeWaivers } from '../../workspace/waivers-file.ts';
import { applyChanges, openWaivers, type Workspace } from '../../workspace/workspace.ts';
import { indexIds } from '../exchange/segment-index.ts';
import { type CheckRequest, checkDocuments } from './check.ts';
import { targetLanguages } from './languages.ts';
import { openLevels } from './levels.ts';
import { openGlossary } from './open-glossary.ts';
import { type IdleWaiver, readAllWaivers } from './waivers.ts';

/** A decision to let a finding be. */
export interface WaiverRequest
  extends Pick<Waiver, 'segment' | 'code' | 'reason' | 'by' | 'until'>,
    Omit<CheckRequest, 'documents'> {}

/**
 * What waivers are compared with: the findings of the workspace in these languages, or in all targets.
 * @throws `usage` for what is no target language
 */
export function openFindingRequest(
  workspace: Workspace,
  languages: readonly string[],
  today: string,
): Omit<CheckRequest, 'documents'> {
  return {
    glossary: openGlossary(workspace),
    languages: targetLanguages(workspace, languages),
    levels: openLevels(workspace),
    today,
  };
}

/** What a waiver is now. */
export interface ListedWaiver extends StoredWaiver {
  readonly status: 'active' | 'expired' | 'stale' | 'unused';
}

/**
 * Lets a finding of now be: about this sentence in this language, as long as neither text changes. Gives the waiver and the
 * file that keeps it.
 * @throws `usage` where there is no such finding, where several languages have it, or for a day that has passed
 */
export function waive(
  workspace: Workspace,
  { segment, code, reason, by, until, ...request }: WaiverRequest,
): { readonly waiver: Waiver; readonly path: string; readonly document: string } {
  if (reason.trim() === '') throw usage('A waiver needs a reason.', 'Give it with --reason.');
  if (until !== undefined && until < request.today)
    throw usage(`${until} has passed.`, 'Give a later day, or leave --until out.');
  const place = indexIds(workspace, new Set([segment])).get(segment);
  if (!place) throw usage(`No sentence here has the id “${segment}”.`, 'See the ids with “barobar check”.');
  const { finding, language } = findOne(workspace, place.document, segment, code, request);
  const { source = '', target = '' } = finding;
  const waiver: Waiver = {
    language,
    segment,
    code,
    pair: pairDigest(source, target),
    reason: reason.trim(),
    ...(by !== undefined && { by }),
    ...(until !== undefined && { until }),
  };
  const { waivers, text, path } = openWaivers(workspace, place.document);
  const others = waivers.filter((each) => keyOf(each) !== keyOf(waiver));
  const after = writeWaivers([...others, waiver].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)));
  applyChanges(workspace, [{ path, before: text, after }]);
  return { waiver, path, document: place.document };
}

/** The finding meant: in the document alone or, where that takes all of them to see it, in all. */
function findOne(
  workspace: Workspace,
  document: string,
  segment: string,
  code: string,
  request: Omit<CheckRequest, 'documents'>,
): { finding: Finding; language: string } {
  const look = (documents: readonly string[]): readonly Finding[] => {
    const { findings, waived } = checkDocuments(workspace, { ...request, documents });
    return [...findings, ...waived.map(({ finding }) => finding)].filter(
      (finding) => finding.segment === segment && !finding.code.startsWith('waiver/'),
    );
  };
  let seen = look([document]);
  if (!seen.some((finding) => finding.code === code)) seen = look([]);
  const found = seen.filter((finding) => finding.code === code);
  const languages = [...new Set(found.flatMap(({ language }) => language ?? []))];
  const [language, another] = languages;
  const [finding] = found;
  if (!finding || language === undefined) {
    const known = [...new Set(seen.map((each) => `${each.code} (${each.language})`))];
    throw usage(
      `“${segment}” has no finding ${code}.`,
      known.length > 0 ? `It has: ${known.join(', ')}.` : 'It has none at all.',
    );
  }
  if (another === undefined) return { finding, language };
  throw usage(`“${segment}” has ${code} in ${languages.join(', ')}.`, 'Name the language with --lang.');
}

/** All waivers, or those of the documents named, with what they are now. */
export function listWaiverStates(workspace: Workspace, request: CheckRequest): readonly ListedWaiver[] {
  const { idle } = checkDocuments(workspace, { ...request, documents: [] });
  const statusOf = new Map(idle.map(({ waiver, finding }) => [keyOfStored(waiver), finding.code]));
  return readAllWaivers(workspace)
    .filter(({ document }) => request.documents.length === 0 || request.documents.includes(document))
    .map((waiver) => ({
      ...waiver,
      status: (statusOf.get(keyOfStored(waiver))?.slice('waiver/'.length) ??
        'active') as ListedWaiver['status'],
    }));
}

/** Takes waivers of a document back by their numbers in its file, from 1. */
export function removeWaivers(workspace: Workspace, document: string, numbers: readonly number[]): void {
  const { waivers, text, path } = openWaivers(workspace, document);
  const unknown = numbers.find((number) => !waivers[number - 1]);
  if (unknown !== undefined)
    throw usage(`There is no waiver ${unknown} for “${document}”.`, 'See “barobar waivers list”.');
  const after = writeWaivers(waivers.filter(({ number }) => !numbers.includes(number)));
  applyChanges(workspace, [{ path, before: text, after }]);
}

/** Removes what lets nothing be; gives it. */
export function pruneWaivers(
  workspace: Workspace,
  request: Omit<CheckRequest, 'documents'>,
  isDry: boolean,
): readonly IdleWaiver[] {
  const { idle } = checkDocuments(workspace, { ...request, documents: [] });
  const documents = new Set(idle.map(({ waiver }) => waiver.document));
  const changes = [...documents].map((document) => {
    const { waivers, text, path } = openWaivers(workspace, document);
    const gone = new Set(idle.flatMap(({ waiver }) => (waiver.document === document ? [waiver.number] : [])));
    return { path, before: text, after: writeWaivers(waivers.filter(({ number }) => !gone.has(number))) };
  });
  if (!isDry) applyChanges(workspace, changes);
  return idle;
}

function keyOf({ segment, language, code }: Waiver): string {
  return [segment, language, code].join('\0');
}

function keyOfStored({ document, number }: StoredWaiver): string {
  return `${document}\0${number}`;
}

function usage(message: string, advice: string): BarobarError {
  return new BarobarError('usage', message, advice);
}
