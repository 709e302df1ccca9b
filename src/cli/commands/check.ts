import path from 'node:path';
import { sinceBaseline, toBaseline } from '../../checks/engine/baseline.ts';
import { checks } from '../../checks/engine/registry.ts';
import type { Waived } from '../../checks/engine/waivers.ts';
import { findByName, interchangeFormats } from '../../exchange/registry.ts';
import { layerGlossaries } from '../../glossary/merge.ts';
import { validateGlossary } from '../../glossary/validate.ts';
import { type Finding, isAtLeast, type Severity } from '../../model/finding.ts';
import type { Glossary } from '../../model/glossary.ts';
import { decodeUtf8 } from '../../text/decode-utf8.ts';
import { type Checked, checkDocuments, type Scope, waiveFindings } from '../../workflows/quality/check.ts';
import { checkFile } from '../../workflows/quality/check-file.ts';
import { targetLanguages } from '../../workflows/quality/languages.ts';
import { openLevels, type WorkspaceLevels } from '../../workflows/quality/levels.ts';
import { openGlossary, readTerms } from '../../workflows/quality/open-glossary.ts';
import { readBaseline, writeBaseline } from '../../workspace/baseline-file.ts';
import { glossaryFolder, localeFile, settingsFile } from '../../workspace/layout.ts';
import { gateRules } from '../../workspace/policy.ts';
import { targetRegion } from '../../workspace/target-region.ts';
import { openTranslations, type Workspace, writeOutput } from '../../workspace/workspace.ts';
import type { Desk } from '../desk.ts';
import type { ExitCode } from '../exit-code.ts';
import type { ReportName } from '../reports/names.ts';
import type { Report } from '../reports/report.ts';
import { sendReports } from '../reports/send.ts';
import { readRepository, readVersion } from '../version.ts';
import { showGate } from './check-gate.ts';

export interface Check {
  readonly lang: readonly string[];
  readonly glossary: readonly string[];
  readonly format: ReportName;
  readonly output?: string;
  readonly report: readonly string[];
  /** Without it, what is an error or closes the gate. */
  readonly failOn?: Severity | 'never';
  readonly gate?: true;
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

export async function check(desk: Desk, targets: readonly string[], options: Check): Promise<ExitCode> {
  const send = await sendReports(desk, options);
  const files = targets.filter((target) => findByName(target, interchangeFormats));
  const names = targets.filter((target) => !files.includes(target));
  const given = options.glossary.map((file) => readTerms(desk.read(file), file).glossary);
  const around = hasWorkspace(desk) || files.length === 0 || names.length > 0 ? desk.workspace() : undefined;
  const glossary = layerGlossaries([...given, ...(around ? [openGlossary(around)] : [])]);
  const inDocuments = names.length > 0 || files.length === 0;
  const levels = around && openLevels(around);
  const ofGlossary = validateGlossary(glossary);
  const parts: Checked[] = [
    { findings: levels ? levels.apply(ofGlossary) : ofGlossary, waived: [], scopes: [] },
    ...(around && levels && inDocuments ? [checkAround(desk, around, glossary, levels, names, options)] : []),
    ...files.map((file) => checkOutside(desk, around, glossary, levels, file, options)),
  ];
  const gate =
    options.gate && around
      ? await showGate(desk, around, glossary, inDocuments ? names : undefined, options.lang)
      : { findings: [], table: '' };
  const all = [...parts.flatMap(({ findings }) => findings), ...gate.findings];
  if (options.writeBaseline !== undefined)
    writeOutput(desk.disk(), desk.resolve(options.writeBaseline), writeBaseline(toBaseline(all)));
  const { fresh, known, gone } = openBaseline(desk, options, all);
  const repository = readRepository();
  const report: Report = {
    findings: fresh,
    waived: parts.flatMap(({ waived }): readonly Waived[] => waived),
    scopes: parts.flatMap(({ scopes }): readonly Scope[] => scopes),
    checks,
    ...(known !== undefined && { known }),
    source: around?.settings.source ?? 'en',
    fails: failing(around, options.failOn),
    version: readVersion(),
    ...(repository !== undefined && { repository }),
    pathOf: ({ path: file, document }) => {
      const isOurs = document !== undefined || file.startsWith(`${glossaryFolder}/`);
      if (!around || !isOurs || files.includes(file)) return file;
      const shown = desk.show(path.join(around.root, file));
      // A workspace that is not below: its own paths say more to a server than those of this machine.
      return path.isAbsolute(shown) ? file : shown;
    },
    regionOf: around ? regionReader(around) : () => undefined,
  };
  send(report, gate.table);
  if (options.writeBaseline !== undefined)
    desk.remark(`The findings of now are in ${desk.show(desk.resolve(options.writeBaseline))}.`);
  // Of what was not looked at nobody can say that it is gone.
  const isAll = targets.length === 0 && options.lang.length === 0;
  if (gone > 0 && isAll)
    desk.remark(`${gone} of the baseline ${gone === 1 ? 'is' : 'are'} gone: write it anew.`);
  return fresh.some(report.fails) ? 1 : 0;
}

function checkAround(
  desk: Desk,
  workspace: Workspace,
  glossary: Glossary,
  levels: WorkspaceLevels,
  documents: readonly string[],
  { lang }: Check,
): Checked {
  return checkDocuments(workspace, {
    glossary,
    documents,
    languages: targetLanguages(workspace, lang),
    levels,
    today: desk.today(),
  });
}

/** Which findings make the command fail: errors and what closes the gate of its document, or as asked. */
function failing(workspace: Workspace | undefined, asked: Check['failOn']): Report['fails'] {
  if (asked === 'never') return () => false;
  if (asked !== undefined) return ({ severity }) => isAtLeast(severity, asked);
  return ({ severity, document, language }) => {
    if (severity === 'error') return true;
    if (!workspace || document === undefined || language === undefined) return false;
    const { findings } = gateRules(workspace.settings, document, language);
    return findings !== 'off' && isAtLeast(severity, findings);
  };
}

/** A file from outside: by the settings and waivers of the workspace around, if there is one. */
function checkOutside(
  desk: Desk,
  workspace: Workspace | undefined,
  glossary: Glossary,
  levels: WorkspaceLevels | undefined,
  file: string,
  { lang: languages }: Check,
): Checked {
  const { findings, scopes } = checkFile(desk.disk(), desk.resolve(file), file, {
    glossary,
    languages,
    source: workspace?.settings.source ?? 'en',
    ...(levels && { levelOf: levels.levelOf }),
    ...(workspace?.settings.quotes && { quotes: workspace.settings.quotes }),
  });
  if (!workspace) return { findings, scopes, waived: [] };
  const { open, waived } = waiveFindings(workspace, findings, desk.today());
  return { findings: open, scopes, waived };
}

/** Where words stand in locale files; each file is read once, when it is asked for. */
function regionReader(workspace: Workspace): Report['regionOf'] {
  const files = new Map<string, readonly string[]>();
  return ({ document, language, path: file, line, target, span }) => {
    if (document === undefined || language === undefined || target === undefined || !span) return undefined;
    if (file !== localeFile(language, document)) return undefined;
    const lines = files.get(file) ?? (openTranslations(workspace, language, document).text ?? '').split('\n');
    files.set(file, lines);
    return targetRegion(lines, line, target, span);
  };
}

function openBaseline(
  desk: Desk,
  { baseline }: Check,
  findings: readonly Finding[],
): { fresh: readonly Finding[]; known: number | undefined; gone: number } {
  if (baseline === undefined) return { fresh: findings, known: undefined, gone: 0 };
  return sinceBaseline(findings, readBaseline(decodeUtf8(desk.read(baseline), baseline), baseline));
}

function hasWorkspace(desk: Desk): boolean {
  return desk.disk().has(path.join(desk.root, settingsFile));
}
