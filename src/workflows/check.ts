import { isTranslatable, progressOf } from '../assembly/completeness.ts';
import type { Pair } from '../checks/check.ts';
import { runChecks } from '../checks/run.ts';
import { readXliff } from '../exchange/xliff/read.ts';
import type { Document } from '../model/document.ts';
import { BarobarError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { Glossary } from '../model/glossary.ts';
import type { TranslationSet } from '../model/translation.ts';
import type { Disk } from '../workspace/disk.ts';
import { placesOf } from '../workspace/locale-file.ts';
import { openTranslations, type Workspace } from '../workspace/workspace.ts';
import { decodeXml } from '../xml/decode.ts';
import { openDocuments } from './documents.ts';

/** Findings in the finished work of the workspace, or of the documents named: by document, language and reading order. */
export function checkDocuments(
  workspace: Workspace,
  glossary: Glossary,
  names: readonly string[],
  languages: readonly string[],
): readonly Finding[] {
  const findings = runChecks(pairsIn(workspace, names, languages), { glossary });
  const order = (finding: Finding): string => finding.document ?? '';
  return [...findings].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

function* pairsIn(
  workspace: Workspace,
  names: readonly string[],
  languages: readonly string[],
): Generator<Pair> {
  for (const document of openDocuments(workspace, names)) {
    for (const language of languages) {
      const { set, text, path } = openTranslations(workspace, language, document.name);
      if (text !== undefined) yield* pairsOf(document, set, path, text);
    }
  }
}

/** What a document has in a language, as pairs; missing sentences and those made from other English are left out. */
export function pairsOf(
  document: Document,
  set: TranslationSet,
  path: string,
  text: string,
): readonly Pair[] {
  const places = placesOf(text);
  const segments = document.units.flatMap((unit, at) =>
    unit.segments.filter(isTranslatable).map((segment) => ({ segment, paragraph: String(at) })),
  );
  return segments.flatMap(({ segment, paragraph }): Pair[] => {
    const translation = set.entries.get(segment.id);
    if (!translation || progressOf(segment, translation) !== 'complete') return [];
    return [
      {
        segment: segment.id,
        document: document.name,
        source: segment.source,
        target: translation.target,
        state: translation.state,
        sourceLanguage: document.language,
        targetLanguage: set.language,
        codes: segment.codes,
        paragraph,
        location: { path, ...(places.get(segment.id) ?? { line: 1, column: 1 }) },
      },
    ];
  });
}

/**
 * Findings in a bilingual file; needs no workspace.
 * @throws `file-missing`; `xml-…` and `xliff-…` where it cannot be read; `import-language` where it names no target
 */
export function checkFile(disk: Disk, file: string, shown: string, glossary: Glossary): readonly Finding[] {
  const bytes = disk.read(file);
  if (!bytes)
    throw new BarobarError('file-missing', 'There is no such file.', 'Check its name.', { path: shown });
  const work = readXliff(decodeXml(bytes, shown), shown);
  const { targetLanguage } = work;
  if (targetLanguage === undefined) {
    throw new BarobarError(
      'import-language',
      'The file does not say its target language.',
      'Set target-language.',
      {
        path: shown,
        line: 1,
        column: 1,
      },
    );
  }
  const pairs = work.segments.flatMap((segment): Pair[] => {
    if (segment.target === undefined) return [];
    return [
      {
        segment: segment.id,
        document: segment.original,
        source: segment.source,
        target: segment.target,
        state: segment.state ?? 'translated',
        sourceLanguage: work.sourceLanguage,
        targetLanguage,
        ...(segment.unit !== undefined && { paragraph: segment.unit }),
        location: segment.location,
      },
    ];
  });
  return runChecks(pairs, { glossary });
}
