import path from 'node:path';
import type { BilingualFormat, MemoryFormat } from '../../exchange/interchange.ts';
import type { MatchedBy } from '../../exchange/match-by-text.ts';
import { isOwnNote } from '../../exchange/own-notes.ts';
import { undoPoConversion } from '../../exchange/po/from-xliff.ts';
import { chooseFormat, formatsOf } from '../../exchange/registry.ts';
import { memoryAsWork } from '../../exchange/tmx/returned.ts';
import { sentenceNamed, undoBreaksAtCodes, undoDivisions } from '../../exchange/undo-tool-changes.ts';
import { findMatchingTag, matchesTag } from '../../languages/engine/match-tag.ts';
import { BarobarError, mapCollectingErrors } from '../../model/error.ts';
import type { LanguagePair, ReturnedSegment, ReturnedWork } from '../../model/exchange.ts';
import type { Finding } from '../../model/finding.ts';
import { askWhetherMeant } from '../../text/nearest.ts';
import { isPseudo } from '../../text/pseudo.ts';
import { findMeantLanguage } from '../../workspace/language-tags.ts';
import { editionName, nowhere } from '../../workspace/layout.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Claims, judge, judgeUiString, type Outcome } from './decide-import.ts';
import { startReturns } from './deliveries.ts';
import { openAcceptance } from './import-edits.ts';
import { findingOf, newNotes, remarksOn, unkeptNotes } from './import-findings.ts';
import { openTextIndex, type PlacedSegment } from './match-returned.ts';
import { profileAdvice, withProfileAdvice } from './profile-advice.ts';
import { type Propagation, propagate, type ReturnedPlace } from './propagate.ts';
import { indexIds, type Place } from './segment-index.ts';
import { newReports, openReportBook, reportFinding, takeSourceRemarks } from './source-reports.ts';
import { openUiStringBook } from './ui-strings.ts';

/** A file that came back. */
export interface ReturnedFile {
  /** For people. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Sentences of one file by what became of them. */
export type ImportCounts = Readonly<Record<Outcome, number>> & {
  readonly path: string;
  readonly language: string;
  /** Of those accepted or stale: they are drafts, which no one has finished. */
  readonly drafts: number;
  /** Of those whose text is the same: they keep a state above the one that was asked for. */
  readonly kept: number;
  /** Of those whose text is the same: they had no translator, and have one now. */
  readonly named: number;
  /** Of all: their ids are not ours, and they were recognised otherwise. */
  readonly matched: Readonly<Record<'unit' | MatchedBy, number>>;
};

export interface ImportPlan extends Plan, Propagation {
  readonly files: readonly ImportCounts[];
  readonly findings: readonly Finding[];
}

export interface ImportOptions {
  /** Language of files that name none. */
  readonly language?: string | undefined;
  /** The day (ISO) on which the files came back, for the record of what was sent. */
  readonly today?: string | undefined;
  /** Give accepted translations to identical sentences of the workspace that have none. */
  readonly propagates?: boolean;
}

/**
 * What importing files would change: accepted work goes to the locale files, what cannot be accepted is quarantined in
 * `.barobar/quarantine`. Reads, never writes. One unusable file refuses all of them, and every unusable one is named: an import
 * that is half done would look like one that is done.
 * @throws `file-format`, `xml-…`, `xliff-…`; `import-language` for a language that is no target here; `import-stranger` for a
 *   file of which not one sentence is known, or thousands are not
 */
export function planImport(
  workspace: Workspace,
  files: readonly ReturnedFile[],
  claims: Claims,
  { language, today, propagates = false }: ImportOptions = {},
): ImportPlan {
  const formats = formatsOf('bilingual', 'memory');
  const works = mapCollectingErrors(files, (file) => readReturned(workspace, file, formats, language)).flat();
  const index = indexIds(
    workspace,
    new Set(
      works.flatMap(({ work }) =>
        work.segments.flatMap(({ id, unit }) =>
          unit === undefined ? [id] : [id, unit, sentenceNamed(unit)],
        ),
      ),
    ),
  );
  const texts = openTextIndex(workspace);
  const words = openUiStringBook(workspace);
  const acceptance = openAcceptance(workspace, words);
  const reports = openReportBook(workspace);
  const returns = startReturns(workspace, today);
  const findings: Finding[] = [];
  const arrived: ReturnedPlace[] = [];
  const counts = mapCollectingErrors(works, ({ work, language }): ImportCounts => {
    const placeOf = (id: string): Place | undefined => {
      const place = index.get(id);
      const word = place ? undefined : words.segment(language, id);
      return word ? { document: editionName, segment: word, unit: [word], entry: word } : place;
    };
    const found = undoDivisions(work.segments, (id) => placeOf(id)?.unit).map((segment): PlacedSegment => {
      const place = placeOf(segment.id);
      return segment.isByUnit ? { segment, place, by: 'unit' } : { segment, place };
    });
    const returned = undoChanges(dropEmptied(texts.match(found.filter(isForUs), isMemory(work))));
    findings.push(...work.findings);
    refuseStranger(work, returned);
    findings.push(...profileAdvice(work, returned));
    let drafts = 0;
    let kept = 0;
    let named = 0;
    const matched = { unit: 0, text: 0, neighbours: 0 };
    const outcomes = { accepted: 0, unchanged: 0, stale: 0, missing: 0, conflict: 0, quarantined: 0 };
    const { trust } = workspace.settings.import;
    const policy: Claims = { trust, ...claims, believesDrafts: work.version.startsWith('1.') };
    for (const each of returned) {
      const { place, by: matchedBy, candidates } = each;
      const by = claims.by ?? each.segment.by;
      const document = place?.document ?? nowhere;
      const known = place && document !== editionName ? reports.entry(document, each.segment.id) : undefined;
      const { segment, remarks } = known
        ? takeSourceRemarks(each.segment)
        : { segment: each.segment, remarks: [] };
      const found = known
        ? newReports(remarks, known, {
            on: segment.source,
            language,
            ...(by !== undefined && { by }),
          })
        : [];
      if (known && found.length > 0) reports.set(document, segment.id, [...(known.reports ?? []), ...found]);
      for (const report of found)
        findings.push(reportFinding(report, segment, document, language, workspace.settings.source));
      const translation = place && acceptance.translations(language, document).get(segment.id);
      const present = { segment: place?.segment, entry: place?.entry, translation };
      // What was once decided to stay ours stays so, however often the same file comes.
      const isOurs = !claims.resolve && acceptance.decisionOn(language, document, segment) === 'ours';
      const all: Claims = { ...policy, by, ...(isOurs && { resolve: 'ours' }) };
      if (matchedBy) matched[matchedBy]++;
      const judgement =
        document === editionName
          ? judgeUiString(segment, present, all, (target) => words.faultOf(language, segment.id, target))
          : judge(segment, present, all, candidates);
      outcomes[judgement.outcome]++;
      if (place && judgement.outcome !== 'missing') returns.add(language, document, segment.id, by);
      if (judgement.translation?.state === 'initial') drafts++;
      if (judgement.kept) kept++;
      const { translation: next } = judgement;
      if (next?.by !== undefined && translation?.by === undefined && translation?.target === next.target)
        named++;
      if (next) acceptance.accept(language, document, segment.id, next);
      if ((next || judgement.outcome === 'unchanged') && document !== editionName)
        arrived.push({ language, document, segment: segment.id, before: translation });
      if (judgement.conflict || judgement.outcome === 'quarantined') {
        acceptance.quarantine(language, document, segment, judgement, {
          candidates,
          by,
          file: path.basename(work.path),
        });
      }
      // Questions are asked before a sentence is translated.
      const stored = judgement.translation ?? judgement.noted;
      if (judgement.noted) acceptance.accept(language, document, segment.id, judgement.noted);
      if (document !== editionName)
        findings.push(...newNotes(segment, translation, stored, document, language));
      findings.push(
        ...(document === editionName ? unkeptNotes : remarksOn)(segment, judgement, document, language),
      );
      if (judgement.said)
        findings.push(findingOf(segment, judgement.outcome, judgement.said, document, language));
    }
    return { path: work.path, language, ...outcomes, drafts, kept, named, matched };
  });
  const orderOf = (document: string): readonly string[] => {
    const order = index.order(document);
    return order.length > 0 ? order : texts.order(document);
  };
  const propagation = propagates
    ? propagate(workspace, acceptance, arrived)
    : { propagated: [], undecided: [] };
  const changes = [...acceptance.changes(orderOf), ...reports.changes(), ...returns.changes()];
  return { files: counts, findings, ...propagation, changes };
}

/** A file that came back, for each pair of its languages, with the target language of ours that it is in. */
export function readReturned(
  workspace: Workspace,
  file: ReturnedFile,
  formats: readonly (BilingualFormat | MemoryFormat)[],
  given?: string,
): readonly { work: ReturnedWork; language: string }[] {
  const format = chooseFormat(file.bytes, file.path, formats);
  const work =
    format.kind === 'memory'
      ? memoryAsWork(format.read(file.bytes, file.path))
      : undoPoConversion(withProfileAdvice(() => format.read(file.bytes, file.path)));
  refusePseudo(work);
  return splitByLanguages(work).map((each) => ({
    work: each,
    language: languageHere(workspace, each, given),
  }));
}

/** A file to test the layout with must never become a translation. */
function refusePseudo({ segments }: ReturnedWork): void {
  const found = segments.find(({ source, target = '' }) => isPseudo(target) && !isPseudo(source));
  if (!found) return;
  throw new BarobarError(
    'import-pseudo',
    'The file has pseudo-translations, which are made to test a layout.',
    'Import the file of the translator instead, or export the document again without --pseudo.',
    found.location,
  );
}

/** The target language of ours that returned work is in. */
function languageHere(workspace: Workspace, work: ReturnedWork, given: string | undefined): string {
  const { source, targets } = workspace.settings;
  const place = { path: work.path, line: 1, column: 1 };
  // PO has no place for it, and a table may have lost it.
  const isUnnamed = !/^(?:xliff|tmx)/.test(work.format) && work.sourceLanguage === '';
  if (!isUnnamed && !matchesTag(work.sourceLanguage, source)) {
    throw new BarobarError(
      'import-language',
      work.sourceLanguage === ''
        ? 'The file names no source language.'
        : `The file is a translation from “${work.sourceLanguage}”, not from “${source}”.`,
      'Import it into the workspace it was made for.',
      place,
    );
  }
  const language = findMatchingTag(work.targetLanguage ?? given ?? '', targets);
  if (language) return language;
  throw new BarobarError(
    'import-language',
    work.targetLanguage
      ? `“${work.targetLanguage}” is not a target language here.`
      : 'The file names no target language.',
    work.targetLanguage
      ? `${askWhetherMeant(findMeantLanguage(work.targetLanguage, targets))}Targets: ${targets.join(', ')}.`
      : `Name it with “--lang”. Targets: ${targets.join(', ')}.`,
    place,
  );
}

/** The segments of each pair of languages as work of its own; what is odd about the file goes with the first. */
function splitByLanguages(work: ReturnedWork): readonly ReturnedWork[] {
  const parts = new Map<string, { readonly languages: LanguagePair; readonly segments: ReturnedSegment[] }>();
  for (const segment of work.segments) {
    const { languages } = segment;
    if (!languages) return [work];
    const key = `${languages.source} ${languages.target}`.toLowerCase();
    const part = parts.get(key);
    if (part) part.segments.push(segment);
    else parts.set(key, { languages, segments: [segment] });
  }
  if (parts.size === 0) return [work];
  return [...parts.values()].map(({ languages, segments }, index) => ({
    ...work,
    sourceLanguage: languages.source,
    targetLanguage: languages.target,
    segments,
    findings: index === 0 ? work.findings : [],
  }));
}

/**
 * Without what a tool put in beside codes, and without the notes that went out with the file, where the tool dropped what marks them
 * as ours.
 */
function undoChanges(returned: readonly PlacedSegment[]): readonly PlacedSegment[] {
  return returned.map((each) => {
    const { place } = each;
    const segment = place?.segment ? undoBreaksAtCodes(each.segment, place.segment.source) : each.segment;
    if (!segment.notes.some(isOwnNote)) return segment === each.segment ? each : { ...each, segment };
    return { ...each, segment: { ...segment, notes: segment.notes.filter((note) => !isOwnNote(note)) } };
  });
}

/** Whether a segment can be of a sentence of ours: the header of a PO file, which tools lock, is of none. */
function isForUs({ segment, place }: PlacedSegment): boolean {
  return place !== undefined || !segment.isLocked;
}

/** Whether equal texts are one entry of a file. */
function isMemory({ format }: ReturnedWork): boolean {
  return format === 'tmx' || format === 'po';
}

/** Without the empty segments of sentences whose translation another segment of the file has. */
function dropEmptied(returned: readonly PlacedSegment[]): readonly PlacedSegment[] {
  if (!returned.some(({ by }) => by)) return returned;
  const isEmpty = ({ segment }: PlacedSegment): boolean => (segment.target ?? '').trim() === '';
  const translated = new Set(
    returned.flatMap((each) => (each.place && !isEmpty(each) ? [each.segment.id] : [])),
  );
  return returned.filter((each) => !isEmpty(each) || !translated.has(each.segment.id));
}

/** Unknown sentences accepted from one returned file: each is quarantined for a person to look at. */
const mostUnknown = 2_000;

/**
 * Refuses a file of another workspace: one without a sentence of ours, one with thousands that are not, and one without an id of ours in which
 * few texts are ours. A memory holds whatever was translated before.
 */
function refuseStranger(work: ReturnedWork, returned: readonly PlacedSegment[]): void {
  const count = returned.length;
  const unknown = returned.filter(({ place, candidates }) => !place && !candidates).length;
  const hasIds = returned.some(({ place, by }) => place && by !== 'text' && by !== 'neighbours');
  const isOurs = hasIds || isMemory(work) || 2 * unknown < count;
  if (count === 0 || (unknown < count && unknown <= mostUnknown && isOurs)) return;
  throw new BarobarError(
    'import-stranger',
    unknown > mostUnknown
      ? `${unknown} sentences of this file do not belong to this workspace; at most ${mostUnknown} are quarantined.`
      : unknown === count
        ? 'No sentence of this file belongs to this workspace.'
        : `No id of this file belongs to this workspace, and neither do ${unknown} of its ${count} source texts.`,
    'Import it into the workspace it was exported from.',
    { path: work.path, line: 1, column: 1 },
  );
}
