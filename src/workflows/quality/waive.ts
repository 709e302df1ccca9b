import { pairDigest } from '../../checks/engine/waivers.ts';
import { BarobarError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import type { Waiver } from '../../model/waiver.ts';
import { append } from '../../text/multimap.ts';
import { askWhetherMeant, findNearest } from '../../text/nearest.ts';
import { compareTexts } from '../../text/order.ts';
import { formatWaivers, openWaivers, type StoredWaiver } from '../../workspace/files/waivers-file.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { findSegmentsById } from '../sentences/segments-by-id.ts';
import { type CheckRequest, checkDocuments } from './check.ts';
import { targetLanguages } from './languages.ts';
import { openLevels } from './levels.ts';
import { openGlossary } from './open-glossary.ts';
import { readAllWaivers, type UnusedWaiver } from './waivers.ts';

/** A decision to suppress a finding. */
export interface WaiverRequest
  extends Pick<Waiver, 'segment' | 'code' | 'reason' | 'by' | 'until'>,
    Omit<CheckRequest, 'documents'> {}

type WaiverFile = ReturnType<typeof openWaivers>;

/**
 * The findings that waivers are compared with: the findings of the workspace in these languages, or in all targets.
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

/** A waiver to write. */
export interface WaiverPlan extends Plan {
  readonly waiver: Waiver;
  /** The file that keeps it, relative to the workspace. */
  readonly path: string;
}

/**
 * Plans to suppress a finding of now, about this sentence in this language, as long as neither text changes.
 * @throws `usage` if there is no such finding or several languages have it, or for a day that has passed
 */
export function planWaiver(workspace: Workspace, asked: WaiverRequest): WaiverPlan {
  const { segment, code, reason, until, ...request } = asked;
  if (reason.trim() === '') throw usage('A waiver needs a reason.', 'Give it with --reason.');
  if (until !== undefined && until < request.today)
    throw usage(`${until} has passed.`, 'Give a later day, or leave --until out.');
  const place = findSegmentsById(workspace, new Set([segment])).get(segment);
  if (!place)
    throw usage(
      `No sentence here has the id “${segment}”.`,
      'Give the location of the finding, such as locales/ru/dam.json:8:3, as “barobar check” prints it.',
    );
  const found = findOne(workspace, place.document, segment, code, request);
  return addWaiver(openWaivers(workspace, place.document), found, asked);
}

/** Adds a waiver of a finding to those of its document, in place of one of the same finding. */
function addWaiver(
  { waivers, text, path }: WaiverFile,
  { finding, language }: { readonly finding: Finding; readonly language: string },
  { segment, code, reason, by, until }: Pick<Waiver, 'segment' | 'code' | 'reason' | 'by' | 'until'>,
): WaiverPlan {
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
  const others = waivers.filter((each) => keyOf(each) !== keyOf(waiver));
  const after = formatWaivers([...others, waiver].sort((a, b) => compareTexts(keyOf(a), keyOf(b))));
  return { waiver, path, changes: [{ path, before: text, after }] };
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
      known.length > 0
        ? `${askWhetherMeant(
            findNearest(
              code,
              seen.map((each) => each.code),
            ),
          )}It has: ${known.join(', ')}.`
        : 'It has none at all.',
    );
  }
  if (another === undefined) return { finding, language };
  throw usage(`“${segment}” has ${code} in ${languages.join(', ')}.`, 'Name the language with --lang.');
}

/** All waivers, or those of the documents named, with what they are now. */
export function listWaiverStates(workspace: Workspace, request: CheckRequest): readonly ListedWaiver[] {
  const { unused } = checkDocuments(workspace, { ...request, documents: [] });
  const statusOf = new Map(unused.map(({ waiver, finding }) => [keyOfStored(waiver), finding.code]));
  return readAllWaivers(workspace)
    .filter(({ document }) => request.documents.length === 0 || request.documents.includes(document))
    .map((waiver) => ({
      ...waiver,
      status: (statusOf.get(keyOfStored(waiver))?.slice('waiver/'.length) ??
        'active') as ListedWaiver['status'],
    }));
}

/**
 * Plans to remove waivers of a document by their numbers in its file, from 1.
 * @throws `usage` for a number that none of them has
 */
export function planWaiverRemoval(
  { waivers, text, path }: WaiverFile,
  document: string,
  numbers: readonly number[],
): Plan {
  const unknown = numbers.find((number) => !waivers[number - 1]);
  if (unknown !== undefined)
    throw usage(`There is no waiver ${unknown} for “${document}”.`, 'See “barobar waivers list”.');
  const after = formatWaivers(waivers.filter(({ number }) => !numbers.includes(number)));
  return { changes: [{ path, before: text, after }] };
}

/** Plans to remove the waivers that no longer suppress anything. */
export function planWaiverPruning(
  workspace: Workspace,
  request: Omit<CheckRequest, 'documents'>,
): Plan & { readonly unused: readonly UnusedWaiver[] } {
  const { unused } = checkDocuments(workspace, { ...request, documents: [] });
  const gone = new Map<string, number[]>();
  for (const { waiver } of unused) append(gone, waiver.document, waiver.number);
  const plans = [...gone].map(([document, numbers]) =>
    planWaiverRemoval(openWaivers(workspace, document), document, numbers),
  );
  return { unused, changes: plans.flatMap(({ changes = [] }) => changes) };
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
