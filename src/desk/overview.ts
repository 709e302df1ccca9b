import path from 'node:path';
import { completenessOf, progressOf, segmentsOf, wordsOf } from '../assembly/completeness.ts';
import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { parseDate } from '../text/calendar.ts';
import { plainText } from '../text/markup.ts';
import { compareTexts } from '../text/order.ts';
import { notesIn } from '../workflows/exchange/notes.ts';
import { listQuarantined } from '../workflows/exchange/settle-conflict.ts';
import { openGate } from '../workflows/quality/gate.ts';
import { targetLanguages } from '../workflows/quality/languages.ts';
import type { Verdict } from '../workflows/quality/verdict.ts';
import { openDocuments } from '../workflows/sentences/reconcile-workspace.ts';
import { openTranslations } from '../workspace/workspace.ts';
import type { DeskFinding, DeskVerdict, Overview, OverviewCell, OverviewRow } from './contract.ts';
import type { Desk } from './desk.ts';

/** Every document with its progress in each language, by name. */
export function readOverview(desk: Desk): Overview {
  const { workspace } = desk.snapshot();
  const { source, targets } = workspace.settings;
  const waiting = new Map<string, number>();
  for (const { document, language } of listQuarantined(workspace)) {
    const key = `${language}/${document}`;
    waiting.set(key, (waiting.get(key) ?? 0) + 1);
  }
  const rows: OverviewRow[] = [];
  for (const document of openDocuments(workspace)) {
    const cells = targets.map((language): OverviewCell => {
      const { set } = openTranslations(workspace, language, document.name);
      let openNotes = 0;
      for (const { id } of segmentsOf(document)) {
        const translation = set.entries.get(id);
        if (translation?.note)
          openNotes += notesIn(translation).filter(({ answer }) => answer === undefined).length;
      }
      return {
        ...completenessOf(document, set),
        wordsToDo: wordsOf(document, (each) => progressOf(each, set.entries.get(each.id)) !== 'complete'),
        quarantined: waiting.get(`${language}/${document.name}`) ?? 0,
        openNotes,
      };
    });
    const [date, due] = [dayOf(document, 'date'), dayOf(document, 'due')];
    rows.push({
      document: document.name,
      title: titleOf(document),
      words: wordsOf(document),
      ...(date !== undefined && { date }),
      ...(due !== undefined && { due }),
      cells,
    });
  }
  return {
    workspace: path.basename(workspace.root),
    source,
    targets,
    today: desk.now().toISOString().slice(0, 10),
    rows: rows.sort((a, b) => compareTexts(a.document, b.document)),
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
  languages: readonly string[] = [],
): Promise<readonly DeskVerdict[]> {
  const snapshot = desk.snapshot();
  const { workspace } = snapshot;
  const gate = await openGate(workspace, desk.now(), snapshot.glossary());
  const asked = targetLanguages(workspace, languages);
  const verdicts = names.flatMap((name) => gate.judge(snapshot.document(name), asked));
  gate.save();
  return verdicts.map(describe);
}

function describe({ document, language, blocking }: Verdict): DeskVerdict {
  const found = blocking.filter(({ code }) => !code.startsWith('gate/'));
  return {
    document,
    language,
    isOpen: blocking.length === 0,
    blocking: blocking.map(showFinding),
    errors: found.filter(({ severity }) => severity === 'error').length,
    warnings: found.filter(({ severity }) => severity === 'warning').length,
  };
}

/** A finding as the pages show it. */
export function showFinding(finding: Finding): DeskFinding {
  const { code, severity, message, advice, document, language, segment, span, sourceSpan, fix } = finding;
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
