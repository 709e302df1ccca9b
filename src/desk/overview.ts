import path from 'node:path';
import { completenessOf, progressOf, segmentsOf } from '../assembly/completeness.ts';
import { type Say, translateFinding } from '../messages/findings/say.ts';
import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { parseDate } from '../text/calendar.ts';
import { plainText, readableText } from '../text/markup.ts';
import { compareTexts } from '../text/order.ts';
import { countWords } from '../text/words.ts';
import { notesIn } from '../workflows/exchange/notes.ts';
import { listQuarantined } from '../workflows/exchange/quarantined.ts';
import { openGate } from '../workflows/quality/gate.ts';
import { targetLanguages } from '../workflows/quality/languages.ts';
import type { Verdict } from '../workflows/quality/verdict.ts';
import { openDocuments } from '../workflows/sentences/reconcile-workspace.ts';
import {
  breaksFolder,
  localeFile,
  quarantineFolder,
  segmentationFile,
  settingsFile,
} from '../workspace/layout.ts';
import { sidecarFile } from '../workspace/sidecars.ts';
import { listSources, openTranslations, type Workspace } from '../workspace/workspace.ts';
import type { DeskFinding, DeskVerdict, Overview, OverviewCell, OverviewRow } from './contract.ts';
import { type Desk, stampOf } from './desk.ts';

/** Every document with its progress in each language, by name. Reads only what changed since it was last asked. */
export function readOverview(desk: Desk): Overview {
  const { workspace } = desk.snapshot();
  const { source, targets } = workspace.settings;
  // What decides about sentences and quarantine: where it changed, every row may have.
  const shared = stampOf(workspace, [settingsFile, segmentationFile, breaksFolder, quarantineFolder]);
  const files = listSources(workspace).documents;
  const stamps = new Map(
    files.map(({ name, path: file }) => {
      const locales = [source, ...targets].map((language) => localeFile(language, name));
      return [name, `${shared}\n${stampOf(workspace, [file, sidecarFile(name), ...locales])}`];
    }),
  );
  const changed = [...stamps]
    .filter(([name, stamp]) => desk.rows.get(name)?.stamp !== stamp)
    .map(([name]) => name);
  for (const name of desk.rows.keys()) if (!stamps.has(name)) desk.rows.delete(name);
  if (changed.length > 0) {
    const waiting = countQuarantined(workspace);
    for (const document of openDocuments(workspace, changed.length < files.length ? changed : []))
      desk.rows.set(document.name, {
        stamp: stamps.get(document.name) ?? '',
        row: readRow(workspace, document, waiting),
      });
  }
  return {
    workspace: path.basename(workspace.root),
    source,
    targets,
    today: desk.now().toISOString().slice(0, 10),
    rows: files
      .flatMap(({ name }) => desk.rows.get(name)?.row ?? [])
      .sort((a, b) => compareTexts(a.document, b.document)),
  };
}

/** Quarantined segments by language and document. */
function countQuarantined(workspace: Workspace): ReadonlyMap<string, number> {
  const waiting = new Map<string, number>();
  for (const { document, language } of listQuarantined(workspace)) {
    const key = `${language}/${document}`;
    waiting.set(key, (waiting.get(key) ?? 0) + 1);
  }
  return waiting;
}

function readRow(
  workspace: Workspace,
  document: Document,
  waiting: ReadonlyMap<string, number>,
): OverviewRow {
  const segments = segmentsOf(document).map((segment) => ({
    segment,
    words: countWords(readableText(segment.source, segment.codes)),
  }));
  const cells = workspace.settings.targets.map((language): OverviewCell => {
    const { set } = openTranslations(workspace, language, document.name);
    let [openNotes, wordsToDo] = [0, 0];
    for (const { segment, words } of segments) {
      const translation = set.entries.get(segment.id);
      if (progressOf(segment, translation) !== 'complete') wordsToDo += words;
      if (translation?.note)
        openNotes += notesIn(translation).filter(({ answer }) => answer === undefined).length;
    }
    const quarantined = waiting.get(`${language}/${document.name}`) ?? 0;
    return { ...completenessOf(document, set), wordsToDo, quarantined, openNotes };
  });
  const [date, due] = [dayOf(document, 'date'), dayOf(document, 'due')];
  return {
    document: document.name,
    title: titleOf(document),
    words: segments.reduce((sum, { words }) => sum + words, 0),
    ...(date !== undefined && { date }),
    ...(due !== undefined && { due }),
    cells,
  };
}

/** The title of a document for people: its front matter's, its first heading, or its name. */
export function titleOf(document: Document): string {
  const unit =
    document.units.find(({ block }) => block.kind === 'field' && block.name === 'title') ??
    document.units.find(({ block }) => block.kind === 'heading');
  const text = unit?.segments.map(({ source }) => plainText(source)).join(' ') ?? '';
  return document.meta.get('title') ?? (text.trim() === '' ? document.name : text);
}

/** A day of the front matter; undefined where there is none, or something else. */
export function dayOf({ meta }: Document, name: 'date' | 'due'): string | undefined {
  const text = meta.get(name)?.slice(0, 10) ?? '';
  return parseDate(text) ? text : undefined;
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
  const verdicts = names.flatMap((name) => gate.judge(snapshot.document(name), asked));
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
  const said = translateFinding(finding, say);
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
