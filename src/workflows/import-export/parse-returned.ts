import { findWrongLanguage } from '../../checks/engine/wrong-language.ts';
import type { BilingualFormat, MemoryFormat } from '../../exchange/interchange.ts';
import { undoPoConversion } from '../../exchange/po/from-xliff.ts';
import { chooseFormat } from '../../exchange/registry.ts';
import { memoryAsWork } from '../../exchange/tmx/returned.ts';
import { findMatchingTag, matchesTag } from '../../languages/engine/match-tag.ts';
import { findingOf } from '../../messages/findings/say.ts';
import type { FindingText } from '../../messages/findings/texts.ts';
import { BarobarError, mapCollectingErrors } from '../../model/error.ts';
import type { LanguagePair, ReturnedSegment, ReturnedWork } from '../../model/returned-work.ts';
import { isPseudo } from '../../text/pseudo.ts';
import { shorten } from '../../text/shorten.ts';
import { findMeantLanguage } from '../../workspace/language-tags.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { isAsItWasSent } from './decide-import.ts';
import { openDelivery, type ReturnedFile, type ReturnedFolder } from './returned-package.ts';

/** What a returned file has in one pair of languages. */
export interface ReturnedPart {
  readonly work: ReturnedWork;
  /** The target language of the workspace. */
  readonly language: string;
}

/** What came back in one file, folder or package. */
export interface ParsedDelivery {
  readonly path: string;
  readonly parts: readonly ReturnedPart[];
  /** Paths of the files in it that are not imported. */
  readonly skipped: readonly string[];
}

/**
 * Reads what came back. Of a folder or package, a file that nobody worked in is skipped where others have all its sentences:
 * a bundle has each document in several forms, and a project has what went out beside what comes back.
 * @throws as `openDelivery` and `parseReturned`; the error names each unusable file
 */
export function parseDelivery(
  workspace: Workspace,
  input: ReturnedFile | ReturnedFolder,
  formats: readonly (BilingualFormat | MemoryFormat)[],
  asked: readonly string[],
): ParsedDelivery {
  const { path, files, skipped, isPackage } = openDelivery(input);
  const parts = mapCollectingErrors(files, (file) =>
    parseReturned(workspace, file, formats, asked).map((part) =>
      judgeLanguage(part, workspace.settings.source),
    ),
  ).flat();
  if (!isPackage) return { path, parts, skipped };
  const keyOf = ({ language }: ReturnedPart, id: string): string => `${language} ${id}`;
  const worked = new Set(
    parts
      .filter(({ work }) => !isAsItWasSent(work))
      .flatMap((part) => part.work.segments.map(({ id }) => keyOf(part, id))),
  );
  const isCopy = (part: ReturnedPart): boolean =>
    isAsItWasSent(part.work) && part.work.segments.every(({ id }) => worked.has(keyOf(part, id)));
  return {
    path,
    parts: parts.filter((part) => !isCopy(part)),
    skipped: [...skipped, ...parts.filter(isCopy).map(({ work }) => work.path)],
  };
}

/**
 * Reads a returned file of any format, and gives a part for each pair of its languages. `asked` are the languages that a
 * person names (`--lang`): a file that names one of our targets has to be in one of these, and one that names none is in the only one.
 * @throws `file-format`, `xml-…`, `xliff-…`; `import-language` for a language that is no target here; `import-pseudo`
 */
export function parseReturned(
  workspace: Workspace,
  file: ReturnedFile,
  formats: readonly (BilingualFormat | MemoryFormat)[],
  asked: readonly string[],
): readonly ReturnedPart[] {
  const format = chooseFormat(file.bytes, file.path, formats);
  const work =
    format.kind === 'memory'
      ? memoryAsWork(format.read(file.bytes, file.path))
      : undoPoConversion(withProfileAdvice(() => format.read(file.bytes, file.path)));
  refusePseudo(work);
  return splitByLanguages(work).map((each) => ({
    work: each,
    language: languageHere(workspace, each, asked),
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
  const found = segments.find(({ source, target = '' }) => isPseudo(target, source));
  if (!found) return;
  throw new BarobarError(
    'import-pseudo',
    'The file has pseudo-translations, which are made to test a layout.',
    'Import the file of the translator instead, or export the document again without --pseudo.',
    found.location,
  );
}

/** The target language of the workspace that returned work is in. */
function languageHere(workspace: Workspace, work: ReturnedWork, asked: readonly string[]): string {
  const { source, targets } = workspace.settings;
  const [only, ...others] = asked;
  const namedLanguage = others.length === 0 ? only : undefined;
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
  if (language && (asked.length === 0 || asked.some((tag) => matchesTag(language, tag)))) return language;
  if (language)
    throw new BarobarError(
      'import-language',
      `The file is a translation into “${language}”, and “--lang” names ${asked.map((tag) => `“${tag}”`).join(', ')}.`,
      'Leave out “--lang”, or give the file that was meant.',
      place,
    );
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

/** Warns of translations in another language than their file says: the wrong file was saved, sent or named. */
function judgeLanguage(part: ReturnedPart, source: string): ReturnedPart {
  const { work, language: own } = part;
  const targets = work.segments.flatMap(({ target = '', isUntranslated }) =>
    isUntranslated ? [] : [target],
  );
  const wrong = findWrongLanguage(targets, { tag: own, source });
  if (!wrong) return part;
  const { tag: is } = wrong;
  const text = shorten(wrong.passage, 60);
  const said: FindingText =
    is === undefined
      ? { text: 'import/language', values: { text, own } }
      : { text: 'import/language:known', values: { text, is, own } };
  const finding = { ...findingOf('warning', said), path: work.path, line: 1, column: 1 };
  return { ...part, work: { ...work, findings: [...work.findings, finding] } };
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
