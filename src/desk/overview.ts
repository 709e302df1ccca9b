import path from 'node:path';
import { type Say, sayFinding } from '../messages/findings/say.ts';
import type { Finding } from '../model/finding.ts';
import { isOpen, listNotes } from '../workflows/import-export/notes.ts';
import { openGate } from '../workflows/quality/gate.ts';
import { targetLanguages } from '../workflows/quality/languages.ts';
import type { Verdict } from '../workflows/quality/verdict.ts';
import { localDayOf } from '../workspace/machine.ts';
import type { DeskFinding, DeskVerdict, DeskWorkspace, Overview, Questions } from './contract.ts';
import type { Desk } from './desk.ts';

/** How long a request for the overview reads documents, in milliseconds; what is left is read by the next ones. */
const readingTime = 200;

/** The documents with their progress in each language, by name; some more of them are read for so many milliseconds. */
export function readOverview(desk: Desk, time: number = readingTime): Overview {
  const now = desk.now();
  const today = localDayOf(now);
  const isOver = (): boolean => desk.now().getTime() - now.getTime() > time;
  return { ...readWorkspace(desk), today, ...desk.rows.read(desk.snapshot().workspace, isOver) };
}

/** What translators asked and reported, and nobody has answered, in all documents that were read so far. */
export function readQuestions(desk: Desk): Questions {
  const { rows, left } = readOverview(desk);
  const names = rows
    .filter(({ reports, cells }) => reports + cells.reduce((sum, { openNotes }) => sum + openNotes, 0) > 0)
    .map(({ document }) => document);
  const notes = names.length > 0 ? listNotes(desk.snapshot().workspace, names, []) : [];
  return { questions: notes.filter(isOpen), left };
}

/** The name of the workspace and its languages. */
export function readWorkspace(desk: Desk): DeskWorkspace {
  const { root, settings } = desk.snapshot().workspace;
  return { workspace: path.basename(root), source: settings.source, targets: settings.targets };
}

/** What the gate says of documents, in every target language or in those asked for. */
export async function readVerdicts(
  desk: Desk,
  names: readonly string[],
  languages: readonly string[],
  say: Say,
): Promise<readonly DeskVerdict[]> {
  const snapshot = desk.snapshot();
  const { workspace } = snapshot;
  const gate = await openGate(workspace, desk.now(), snapshot.glossary());
  const asked = targetLanguages(workspace, languages);
  const verdicts = names.flatMap((name) => gate.evaluate(snapshot.document(name), asked));
  gate.save();
  return verdicts.map((verdict) => describe(verdict, say));
}

function describe({ document, language, blocking }: Verdict, say: Say): DeskVerdict {
  const found = blocking.filter(({ code }) => !code.startsWith('gate/'));
  return {
    document,
    language,
    isOpen: blocking.length === 0,
    blocking: blocking.map((finding) => showFinding(finding, say)),
    errors: found.filter(({ severity }) => severity === 'error').length,
    warnings: found.filter(({ severity }) => severity === 'warning').length,
  };
}

/** A finding as the pages show it, in the language of the person. */
export function showFinding(finding: Finding, say: Say): DeskFinding {
  const said = sayFinding(finding, say);
  const { code, severity, message, advice, document, language, segment, span, sourceSpan, fix } = said;
  return {
    ...{ code, severity, message, advice },
    ...(document !== undefined && { document }),
    ...(language !== undefined && { language }),
    ...(segment !== undefined && { segment }),
    ...(span && { span }),
    ...(sourceSpan && { sourceSpan }),
    ...(fix !== undefined && { fix }),
  };
}
