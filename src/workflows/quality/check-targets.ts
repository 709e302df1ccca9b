import path from 'node:path';
import { sinceBaseline, toBaseline } from '../../checks/engine/baseline.ts';
import type { Waived } from '../../checks/engine/waivers.ts';
import { findByName, interchangeFormats } from '../../exchange/registry.ts';
import { layerGlossaries } from '../../glossary/merge.ts';
import { validateGlossary } from '../../glossary/validate.ts';
import { attempt, BarobarError } from '../../model/error.ts';
import { type Finding, isAtLeast, type Severity } from '../../model/finding.ts';
import type { Glossary } from '../../model/glossary.ts';
import { isoDayOf } from '../../text/calendar.ts';
import { decodeUtf8 } from '../../text/decode-utf8.ts';
import { compareTexts } from '../../text/order.ts';
import type { Disk } from '../../workspace/disk.ts';
import { formatBaseline, parseBaseline } from '../../workspace/files/baseline-file.ts';
import { localeFile, settingsFile } from '../../workspace/layout.ts';
import { gateRules } from '../../workspace/settings/policy.ts';
import { type Region, targetRegion } from '../../workspace/target-region.ts';
import { openTranslations, type Workspace } from '../../workspace/workspace.ts';
import { openDocuments } from '../sentences/reconcile-workspace.ts';
import { type Checked, type CheckRequest, checkDocuments, type Scope, waiveFindings } from './check.ts';
import { checkFile } from './check-file.ts';
import { type FixPlan, planFixes } from './fix.ts';
import { openGate } from './gate.ts';
import { targetLanguages } from './languages.ts';
import { openLevels, type WorkspaceLevels } from './levels.ts';
import { openGlossary, parseTerms } from './open-glossary.ts';
import { findingsOf, type Verdict } from './verdict.ts';

/** What is checked, in which languages and with which glossaries; members that are undefined change nothing. */
export interface CheckTargetsRequest {
  /** Names of documents of the workspace, and paths of exchange files from anywhere; all documents if empty. */
  readonly targets: readonly string[];
  /** All if empty. */
  readonly languages: readonly string[];
  /** Glossary files that override those of the workspace. */
  readonly glossaries: readonly string[];
  /** Also ask the gate about each document. */
  readonly gate: boolean;
  /** Files: findings to leave out, and where to write those of now. */
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
  /** Least severity of findings that fail; errors and what closes the gate if undefined. */
  readonly failOn: Severity | 'never' | undefined;
  readonly now: Date;
  /** As of `CheckRequest`. */
  readonly around?: CheckRequest['around'];
}

/** The access that checking targets has to the outside. Paths are those of the command line. */
export interface CheckEnvironment {
  /** Absolute path of the folder that may be a workspace. */
  readonly root: string;
  disk(): Disk;
  resolve(file: string): string;
  read(file: string): Uint8Array;
  write(file: string, content: string): void;
  openWorkspace(): Workspace;
}

/** What checking targets found. */
export interface CheckedTargets extends Checked {
  /** Undefined if only files were checked and there is none around. */
  readonly workspace: Workspace | undefined;
  /** The targets that are files from outside. */
  readonly files: readonly string[];
  /** How many of them could not be used; each has a finding. */
  readonly unusable: number;
  /** Segments of these files that were not checked, since their file calls them untranslated or not to be translated. */
  readonly skipped: number;
  /** By document; undefined if the gate was not asked. */
  readonly verdicts: readonly Verdict[] | undefined;
  /** Findings that the baseline has, and left out; undefined without a baseline. */
  readonly known: number | undefined;
  /** Findings that only the baseline has. */
  readonly gone: number;
  /** Whether a finding makes the run fail. */
  fails(finding: Finding): boolean;
  /** Where the words of a finding are in its locale file; undefined if that is not known. */
  regionOf(finding: Finding): Region | undefined;
}

/**
 * Findings in documents and files, in the glossaries, and of the gate.
 * @throws `usage` for a file where the gate is asked; what reading a target, a glossary, a baseline or the workspace throws; `workspace-missing` where one is needed
 */
export async function checkTargets(
  environment: CheckEnvironment,
  request: CheckTargetsRequest,
): Promise<CheckedTargets> {
  const { targets, languages, now } = request;
  const today = isoDayOf(now);
  const files = targets.filter((target) => findByName(target, interchangeFormats));
  const names = targets.filter((target) => !files.includes(target));
  const [file] = files;
  if (request.gate && file !== undefined)
    throw new BarobarError(
      'usage',
      `--gate is about documents of the workspace, and ${file} is a file.`,
      'Import it first, or leave out --gate.',
    );
  const given = request.glossaries.map((file) => parseTerms(environment.read(file), file).glossary);
  const isInside = environment.disk().has(path.join(environment.root, settingsFile));
  const workspace =
    isInside || files.length === 0 || names.length > 0 ? environment.openWorkspace() : undefined;
  const glossary = layerGlossaries([...given, ...(workspace ? [openGlossary(workspace)] : [])]);
  const documents = names.length > 0 || files.length === 0 ? names : undefined;
  const levels = workspace && openLevels(workspace);
  const ofGlossary = validateGlossary(glossary);
  const outside = files.map((file) =>
    attempt(file, targets.length, () =>
      checkOutside(environment, { workspace, glossary, levels, languages, today }, file),
    ),
  );
  const unusable = outside.flatMap((result) => ('unusable' in result ? [result.unusable] : []));
  const parts: Checked[] = [
    { findings: levels ? levels.apply(ofGlossary) : ofGlossary, waived: [], scopes: [] },
    ...(workspace && levels && documents
      ? [
          checkDocuments(workspace, {
            glossary,
            documents,
            languages: targetLanguages(workspace, languages),
            levels,
            today,
            around: request.around,
          }),
        ]
      : []),
    ...outside.flatMap((result) => ('value' in result ? [result.value] : [])),
  ];
  const verdicts =
    request.gate && workspace && documents
      ? await askGate(workspace, glossary, documents, languages, now)
      : undefined;
  // What the checks found has been said by them.
  const ofGate = findingsOf(verdicts ?? []).filter(({ code }) => code.startsWith('gate/'));
  const all = [...parts.flatMap(({ findings }) => findings), ...ofGate];
  if (request.writeBaseline !== undefined)
    environment.write(request.writeBaseline, formatBaseline(toBaseline(all)));
  const { fresh, known, gone } = compareWithBaseline(environment, request.baseline, all);
  return {
    // No baseline can know what an unusable file holds.
    findings: [...unusable, ...fresh],
    unusable: unusable.length,
    skipped: outside.reduce((sum, result) => sum + ('value' in result ? result.value.skipped : 0), 0),
    waived: parts.flatMap(({ waived }): readonly Waived[] => waived),
    scopes: parts.flatMap(({ scopes }): readonly Scope[] => scopes),
    workspace,
    files,
    verdicts,
    known,
    gone,
    fails: failing(workspace, request.failOn),
    regionOf: workspace ? createRegionReader(workspace) : () => undefined,
  };
}

/** A plan of fixes, and what makes the run fail. */
export interface TargetFixes extends FixPlan {
  fails(finding: Finding): boolean;
}

/**
 * Plans the fixes of documents of the workspace.
 * @throws `usage` for a file: it belongs to another program
 */
export function fixTargets(
  environment: Pick<CheckEnvironment, 'read'>,
  workspace: Workspace,
  {
    targets,
    languages,
    glossaries,
    now,
    failOn,
  }: Pick<CheckTargetsRequest, 'targets' | 'languages' | 'glossaries' | 'now' | 'failOn'>,
): TargetFixes {
  const file = targets.find((target) => findByName(target, interchangeFormats));
  if (file !== undefined)
    throw new BarobarError(
      'usage',
      `--fix corrects translations of the workspace, and ${file} is a file.`,
      'Import it first, or correct it in the program that it comes from.',
    );
  const given = glossaries.map((each) => parseTerms(environment.read(each), each).glossary);
  const plan = planFixes(workspace, {
    glossary: layerGlossaries([...given, openGlossary(workspace)]),
    documents: targets,
    languages: targetLanguages(workspace, languages),
    levels: openLevels(workspace),
    today: isoDayOf(now),
  });
  return { ...plan, fails: failing(workspace, failOn) };
}

/** What the gate says of the documents named, or of all. */
async function askGate(
  workspace: Workspace,
  glossary: Glossary,
  names: readonly string[],
  asked: readonly string[],
  now: Date,
): Promise<readonly Verdict[]> {
  const gate = await openGate(workspace, now, glossary);
  const languages = targetLanguages(workspace, asked);
  const verdicts: Verdict[] = [];
  for (const document of openDocuments(workspace, names))
    for (const verdict of gate.evaluate(document, languages)) verdicts.push(verdict);
  gate.save();
  return verdicts.sort((a, b) => compareTexts(a.document, b.document));
}

/** Which findings fail: errors and what closes the gate of its document, or as asked. */
function failing(
  workspace: Workspace | undefined,
  asked: CheckTargetsRequest['failOn'],
): CheckedTargets['fails'] {
  if (asked === 'never') return () => false;
  if (asked !== undefined) return ({ severity }) => isAtLeast(severity, asked);
  return ({ severity, document, language }) => {
    if (severity === 'error') return true;
    if (!workspace || document === undefined || language === undefined) return false;
    const { findings } = gateRules(workspace.settings, document, language);
    return findings !== 'off' && isAtLeast(severity, findings);
  };
}

interface Around extends Pick<CheckTargetsRequest, 'languages'> {
  readonly workspace: Workspace | undefined;
  readonly glossary: Glossary;
  readonly levels: WorkspaceLevels | undefined;
  readonly today: string;
}

/** A file from outside: by the settings and waivers of the workspace around, if there is one. */
function checkOutside(
  environment: CheckEnvironment,
  { workspace, glossary, levels, languages, today }: Around,
  file: string,
): Checked & { readonly skipped: number } {
  const { findings, scopes, skipped } = checkFile(environment.disk(), environment.resolve(file), file, {
    glossary,
    languages,
    source: workspace?.settings.source ?? 'en',
    ...(levels && { levelOf: levels.levelOf }),
    ...(workspace?.settings.quotes && { quotes: workspace.settings.quotes }),
  });
  if (!workspace) return { findings, scopes, skipped, waived: [] };
  const { open, waived } = waiveFindings(workspace, findings, today);
  return { findings: open, scopes, skipped, waived };
}

/** Finds words in locale files; each file is read once, when it is asked for. */
function createRegionReader(workspace: Workspace): CheckedTargets['regionOf'] {
  const files = new Map<string, readonly string[]>();
  return ({ document, language, path: file, line, target, span }) => {
    if (document === undefined || language === undefined || target === undefined || !span) return undefined;
    if (file !== localeFile(language, document)) return undefined;
    const lines = files.get(file) ?? (openTranslations(workspace, language, document).text ?? '').split('\n');
    files.set(file, lines);
    return targetRegion(lines, line, target, span);
  };
}

function compareWithBaseline(
  environment: CheckEnvironment,
  file: string | undefined,
  findings: readonly Finding[],
): { fresh: readonly Finding[]; known: number | undefined; gone: number } {
  if (file === undefined) return { fresh: findings, known: undefined, gone: 0 };
  return sinceBaseline(findings, parseBaseline(decodeUtf8(environment.read(file), file), file));
}
