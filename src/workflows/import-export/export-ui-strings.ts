import { unmarkValues, valuesOf } from '../../exchange/resources/values.ts';
import { writeResources } from '../../exchange/resources/write.ts';
import { markCopied } from '../../exchange/sent-digest.ts';
import type { XliffProfile } from '../../exchange/xliff/profiles.ts';
import { languageOf } from '../../languages/registry.ts';
import type { XliffVersion } from '../../model/outgoing-formats.ts';
import type { Translation } from '../../model/translation.ts';
import { uiStringsFile, uiStringsName } from '../../workspace/layout.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { targetLanguages } from '../quality/languages.ts';
import { type Destination, type ExportPlan, type OutgoingFile, planOutgoing } from './export.ts';
import { examplesOf, openUiStringBook, sentDigestOf, type UiString } from './ui-strings.ts';

/** Which UI strings are exported, in which form, and where to. */
export interface UiStringExport {
  /** All targets of the settings when empty. */
  readonly languages: readonly string[];
  readonly version: XliffVersion;
  /** The tool the files are for. */
  readonly profile?: XliffProfile | undefined;
  /** Only texts that have no translation. */
  readonly onlyMissing: boolean;
  readonly destination: Destination;
}

/**
 * Plans to write the UI strings of the editions for translators, `<folder>/<language>/edition.xlf`: a unit for each text in
 * each plural form of the language. A language with nothing to write gives no file.
 * @throws `usage` for a language the settings do not name; when rendered, `resources-lost`, `locale-…`
 */
export function planUiStringExport(workspace: Workspace, options: UiStringExport): ExportPlan {
  const languages = targetLanguages(workspace, options.languages);
  return planOutgoing(workspace, () => renderUiStrings(workspace, languages, options), options.destination);
}

function* renderUiStrings(
  workspace: Workspace,
  languages: readonly string[],
  options: UiStringExport,
): Generator<OutgoingFile> {
  const uiStrings = openUiStringBook(workspace);
  const { source } = workspace.settings;
  for (const language of languages) {
    const { entries } = uiStrings.open(language);
    const wanted = uiStrings
      .stringsFor(language)
      .filter(({ key }) => !options.onlyMissing || !entries.get(key)?.target);
    if (wanted.length === 0) continue;
    const texts = wanted.map((each) => outgoing(each, entries.get(each.key), language, options.profile));
    const text = writeResources(texts, {
      version: options.version,
      sourceLanguage: source,
      targetLanguage: language,
      path: uiStringsFile(source),
    });
    yield {
      path: `${language}/${uiStringsName}.xlf`,
      content: text,
      ...{ document: uiStringsName, language, segments: texts.length, recorded: true },
    };
  }
}

function outgoing(
  { key, source, category }: UiString,
  translation: Translation | undefined,
  language: string,
  profile: XliffProfile | undefined,
): Parameters<typeof writeResources>[0][number] {
  const values = valuesOf(source);
  const sentDigest = sentDigestOf(translation);
  const isCopy = profile?.copiesSource === true && !translation?.target;
  const target = translation?.target ? unmarkValues(translation.target, values) : undefined;
  const hints = [
    `${key}.`,
    ...(category
      ? [`Plural form “${category}” of ${nameOf(language)}: ${examplesOf(language, category).join(', ')} …`]
      : []),
    ...(values.length > 0 ? [`Keep ${[...new Set(values)].join(', ')}: values are inserted there.`] : []),
  ];
  return {
    key,
    source,
    target: isCopy ? source : target,
    sentDigest: isCopy ? markCopied(sentDigest) : sentDigest,
    note: hints.join(' '),
  };
}

function nameOf(language: string): string {
  return languageOf(language).name;
}
