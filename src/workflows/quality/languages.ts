import { BarobarError } from '../../model/error.ts';
import { askWhetherMeant } from '../../text/nearest.ts';
import { findMeantLanguage } from '../../workspace/language-tags.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/**
 * The languages asked for, or all targets, in the settings' order.
 * @throws `usage` for a language the settings do not name
 */
export function targetLanguages(workspace: Workspace, asked: readonly string[]): readonly string[] {
  const { targets } = workspace.settings;
  for (const language of asked) {
    if (targets.includes(language)) continue;
    throw new BarobarError(
      'usage',
      `“${language}” is not a target language here.`,
      `${askWhetherMeant(findMeantLanguage(language, targets))}Targets: ${targets.join(', ')}.`,
    );
  }
  return asked.length > 0 ? targets.filter((language) => asked.includes(language)) : targets;
}
