import { findLanguage } from '../../languages/registry.ts';
import type { Finding } from '../../model/finding.ts';
import { hasEditionWords } from '../../workspace/files/ui-strings.ts';
import { editionFile } from '../../workspace/layout.ts';
import { settingPlace } from '../../workspace/settings/place.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/**
 * A warning for each target language without a language pack, and for each without UI strings, in the order of the settings:
 * such a language works, but by general rules, and its pages show the UI strings in English.
 */
export function findUnsupportedLanguages(workspace: Workspace): readonly Finding[] {
  return workspace.settings.targets.flatMap((language, at): Finding[] => {
    const finding = (code: string, message: string, advice: string): Finding => ({
      ...{ code: `language/${code}`, severity: 'warning', message, advice, language },
      ...settingPlace(workspace, ['targets', at]),
    });
    const found: Finding[] = [];
    if (!findLanguage(language))
      found.push(
        finding(
          'no-pack',
          `“${language}” has no language pack: general rules find its sentences, terms match in one form only, and checks do not know its number words and dates.`,
          'Correct the tag if it is misspelt; otherwise review these translations more closely, or add a pack as CONTRIBUTING.md describes.',
        ),
      );
    if (!hasEditionWords(workspace, language))
      found.push(
        finding(
          'no-ui-strings',
          `The editions have no UI strings in “${language}”: its pages show them in English.`,
          `Translate the file that “barobar export --ui --to ${language}” writes and import it, or add ${editionFile(language)}.`,
        ),
      );
    return found;
  });
}
