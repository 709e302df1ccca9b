import type { Pair } from '../../checks/engine/check.ts';
import type { CheckOptions } from '../../checks/engine/run.ts';
import { chooseFormat, formatsOf } from '../../exchange/registry.ts';
import type { Memory } from '../../exchange/tmx/read.ts';
import { matchesTag } from '../../languages/engine/match-tag.ts';
import { BarobarError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import type { ReturnedWork } from '../../model/returned-work.ts';
import type { Disk } from '../../workspace/disk.ts';
import type { Checked, Scope } from './check.ts';
import { checkPairs } from './keyed-pairs.ts';

/** How an exchange file is checked: its languages, the glossary and the severity levels. */
export interface CheckFileRequest extends Pick<CheckOptions, 'glossary' | 'levelOf' | 'quotes'> {
  /**
   * Languages to check, as the file writes them or without their region; all when empty. One alone is the target language of a
   * file that names none.
   */
  readonly languages: readonly string[];
  /** The source language of a file that names none, and of a memory that takes any (`*all*`). */
  readonly source: string;
}

/** What checking a file found. */
export interface CheckedFile extends Omit<Checked, 'waived'> {
  /** Targets that the file calls no translation, or whose segment it says is not to be translated: they are not checked. */
  readonly skipped: number;
}

/**
 * Findings in a bilingual file; needs no workspace.
 * @throws `file-missing`, `file-format`; `xml-…`, `xliff-…`, `tmx-…` where it cannot be read; `import-language` if it does not say
 *   its languages
 */
export function checkFile(
  disk: Disk,
  file: string,
  shown: string,
  { languages, source, ...options }: CheckFileRequest,
): CheckedFile {
  const bytes = disk.read(file);
  if (!bytes)
    throw new BarobarError('file-missing', 'There is no such file.', 'Check its name.', { path: shown });
  const format = chooseFormat(bytes, shown, formatsOf('bilingual', 'memory'));
  const {
    pairs: all,
    findings: odd,
    skipped,
  } = format.kind === 'memory'
    ? { pairs: pairsOfMemory(format.read(bytes, shown), source), findings: [], skipped: 0 }
    : pairsOfWork(format.read(bytes, shown), languages, source);
  const isAsked = ({ targetLanguage }: Pair): boolean =>
    languages.length === 0 || languages.some((asked) => matchesTag(targetLanguage, asked));
  const pairs = all.filter(isAsked);
  const counts = new Map<string, Scope>();
  for (const { document, targetLanguage: language } of pairs) {
    const key = `${language} ${document}`;
    const sentences = (counts.get(key)?.sentences ?? 0) + 1;
    counts.set(key, { document, language, sentences });
  }
  return { findings: [...odd, ...checkPairs(pairs, options)], scopes: [...counts.values()], skipped };
}

/** The translations of a file. One that names no target language is in the language asked for, where one is. */
function pairsOfWork(
  work: ReturnedWork,
  asked: readonly string[],
  usual: string,
): { readonly pairs: readonly Pair[]; readonly findings: readonly Finding[]; readonly skipped: number } {
  let skipped = 0;
  const given = asked.length === 1 ? asked[0] : undefined;
  const pairs = work.segments.flatMap((segment): Pair[] => {
    if (segment.target === undefined) return [];
    if (segment.isLocked || segment.isUntranslated) {
      skipped++;
      return [];
    }
    const { source, target } = segment.languages ?? {
      source: work.sourceLanguage,
      target: work.targetLanguage,
    };
    const targetLanguage = target ?? given;
    if (targetLanguage === undefined)
      throw noLanguage(
        'The file does not name its target language.',
        'Name it with “--lang”, such as “--lang ru”.',
        segment.location,
      );
    return [
      {
        segment: segment.id,
        document: segment.original,
        source: segment.source,
        target: segment.target,
        state: segment.state ?? 'translated',
        sourceLanguage: source || usual,
        targetLanguage,
        ...(segment.unit !== undefined && { paragraph: segment.unit }),
        location: segment.location,
      },
    ];
  });
  return { pairs, findings: work.findings, skipped };
}

/** Every language of a memory against its source language; language by language, so that series stay together. */
function pairsOfMemory({ path, sourceLanguage: said, units }: Memory, usual: string): readonly Pair[] {
  const sourceLanguage = said === '*all*' ? usual : said;
  const isSource = (language: string): boolean =>
    said === '*all*' ? matchesTag(language, usual) : language.toLowerCase() === said.toLowerCase();
  const isAnywhere = units.some(({ variants }) => variants.some(({ language }) => isSource(language)));
  if (units.length > 0 && !isAnywhere)
    throw noLanguage(
      `No text of the translation memory is in its source language, “${sourceLanguage}”.`,
      'Name the right one in “srclang”.',
      { path, line: 1, column: 1 },
    );
  const byLanguage = new Map<string, Pair[]>();
  units.forEach(({ id, variants, properties, location }, index) => {
    const source = variants.find(({ language }) => isSource(language))?.text;
    if (source === undefined) return;
    for (const { language, text: target } of variants) {
      if (isSource(language)) continue;
      const pairs = byLanguage.get(language) ?? [];
      byLanguage.set(language, pairs);
      pairs.push({
        segment: id ?? `#${index + 1}`,
        document: properties.get('x-document') ?? path,
        source,
        target,
        state: 'translated',
        sourceLanguage,
        targetLanguage: language,
        location,
      });
    }
  });
  return [...byLanguage.values()].flat();
}

function noLanguage(message: string, advice: string, location: Location): BarobarError {
  return new BarobarError('import-language', message, advice, location);
}
