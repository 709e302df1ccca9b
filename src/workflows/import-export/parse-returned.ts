import type { BilingualFormat, MemoryFormat } from '../../exchange/interchange.ts';
import { undoPoConversion } from '../../exchange/po/from-xliff.ts';
import { chooseFormat } from '../../exchange/registry.ts';
import { memoryAsWork } from '../../exchange/tmx/returned.ts';
import { findMatchingTag, matchesTag } from '../../languages/engine/match-tag.ts';
import { BarobarError } from '../../model/error.ts';
import type { LanguagePair, ReturnedSegment, ReturnedWork } from '../../model/returned-work.ts';
import { isPseudo } from '../../text/pseudo.ts';
import { findMeantLanguage } from '../../workspace/language-tags.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** A file that came back. */
export interface ReturnedFile {
  /** For people. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a returned file has in one pair of languages. */
export interface ReturnedPart {
  readonly work: ReturnedWork;
  /** The target language of the workspace. */
  readonly language: string;
}

/**
 * Reads a returned file of any format, and gives a part for each pair of its languages. `namedLanguage` is the one that a person
 * names (`--lang`) for a file that names none of our targets.
 * @throws `file-format`, `xml-…`, `xliff-…`; `import-language` for a language that is no target here; `import-pseudo`
 */
export function parseReturned(
  workspace: Workspace,
  file: ReturnedFile,
  formats: readonly (BilingualFormat | MemoryFormat)[],
  namedLanguage?: string,
): readonly ReturnedPart[] {
  const format = chooseFormat(file.bytes, file.path, formats);
  const work =
    format.kind === 'memory'
      ? memoryAsWork(format.read(file.bytes, file.path))
      : undoPoConversion(withProfileAdvice(() => format.read(file.bytes, file.path)));
  refusePseudo(work);
  return splitByLanguages(work).map((each) => ({
    work: each,
    language: languageHere(workspace, each, namedLanguage),
  }));
}

/**
 * Calls `read`. If a tool dropped the namespace of our own prefix, the error advises the profile for such tools.
 * @throws what `read` throws
 */
function withProfileAdvice<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BarobarError) || !/prefix "barobar" /.test(error.message)) throw error;
    throw new BarobarError(
      error.code,
      error.message,
      'The tool drops namespaces: export again with “--profile strict”.',
      error.location,
    );
  }
}

/** Refuses a file of pseudo-translations, which test a layout. */
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

/** The target language of the workspace that returned work is in. */
function languageHere(workspace: Workspace, work: ReturnedWork, namedLanguage: string | undefined): string {
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
  const named = work.targetLanguage;
  const language = findMatchingTag(named || namedLanguage || '', targets);
  if (language) return language;
  const all = `Targets: ${targets.join(', ')}.`;
  if (!named)
    throw new BarobarError(
      'import-language',
      'The file names no target language.',
      `Name it with “--lang”. ${all}`,
      place,
    );
  // A person may say that a name of the language, or another orthography, means one of ours.
  const meant = findMeantLanguage(named, targets);
  if (meant !== undefined && meant === namedLanguage) return namedLanguage;
  throw new BarobarError(
    'import-language',
    `“${named}” is not a target language here.`,
    meant === undefined ? all : `If the file is in “${meant}”, say so with “--lang ${meant}”. ${all}`,
    place,
  );
}

/** The work of each pair of languages. Findings about the file go with the first. */
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
