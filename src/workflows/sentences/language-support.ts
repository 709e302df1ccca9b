import { findLanguage } from '../../languages/registry.ts';
import { findingOf } from '../../messages/findings/say.ts';
import type { FindingText } from '../../messages/findings/texts.ts';
import type { Finding } from '../../model/finding.ts';
import { hasEditionWords } from '../../workspace/files/ui-strings.ts';
import { uiStringsFile } from '../../workspace/layout.ts';
import { settingPlace } from '../../workspace/settings/place.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/**
 * A warning for each target language without a language pack, and for each without UI strings, in the order of the settings:
 * such a language works, but by general rules, and its pages show the UI strings in English.
 */
export function findUnsupportedLanguages(workspace: Workspace): readonly Finding[] {
  return workspace.settings.targets.flatMap((language, at): Finding[] => {
    const warning = (text: FindingText): Finding => ({
      ...findingOf('warning', text),
      language,
      ...settingPlace(workspace, ['targets', at]),
    });
    const found: Finding[] = [];
    if (!findLanguage(language)) found.push(warning({ text: 'language/no-pack', values: { tag: language } }));
    if (!hasEditionWords(workspace, language))
      found.push(
        warning({
          text: 'language/no-ui-strings',
          values: { tag: language, file: uiStringsFile(language) },
        }),
      );
    return found;
  });
}
