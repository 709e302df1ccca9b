import { hasExpired } from '../../checks/engine/waivers.ts';
import { BarobarError } from '../../model/error.ts';
import type { Glossary } from '../../model/glossary.ts';
import type { Waiver } from '../../model/waiver.ts';
import { gatherPage } from '../../offline/gather.ts';
import { createPageWriter } from '../../offline/page.ts';
import { countForms, type FormCounts } from '../../offline/term-forms.ts';
import { plainText } from '../../text/markup.ts';
import { sha256Base64 } from '../../workspace/content-digest.ts';
import { readPageProgram } from '../../workspace/program.ts';
import { levelLayers } from '../../workspace/settings/policy.ts';
import { listSources, openTranslations, type Workspace } from '../../workspace/workspace.ts';
import { openLevels } from '../quality/levels.ts';
import { readAllWaivers } from '../quality/waivers.ts';
import type { OutgoingFormat } from './export.ts';

/**
 * Writes documents as pages to translate on, which check by the settings, waivers and glossary of the workspace. `today` is
 * ISO: waivers that have expired do not go along.
 * @throws as `openLevels`
 */
export async function openPageFormat(
  workspace: Workspace,
  glossary: Glossary,
  today: string,
): Promise<OutgoingFormat> {
  // A level of what is no check is refused, as `check` refuses it.
  openLevels(workspace);
  const { settings } = workspace;
  const waivers = readAllWaivers(workspace).filter((waiver) => !hasExpired(waiver, today));
  const writePage = createPageWriter(await readPageProgram(workspace.disk), sha256Base64);
  const counts = new Map<string, FormCounts>();
  const formsIn = (language: string): FormCounts => {
    const known = counts.get(language) ?? countWorkspaceForms(workspace, glossary, language);
    counts.set(language, known);
    return known;
  };
  return {
    extensions: ['.html'],
    write(document, set, options = {}) {
      const ids = new Set(document.units.flatMap(({ segments }) => segments.map(({ id }) => id)));
      const page = gatherPage(
        document,
        set,
        {
          glossary,
          forms: formsIn(set.language),
          levels: levelLayers(settings, document.name, set.language),
          ...(settings.quotes && { quotes: settings.quotes }),
          waivers: waivers
            .filter(({ language, segment }) => language === set.language && ids.has(segment))
            .map(
              ({ code, language, segment, pair }): Waiver => ({ code, language, segment, pair, reason: '' }),
            ),
        },
        options,
      );
      return new TextEncoder().encode(writePage(page));
    },
  };
}

/** The forms of terms in all translations of the workspace into a language. A file that cannot be read has none. */
function countWorkspaceForms(workspace: Workspace, glossary: Glossary, language: string): FormCounts {
  const counts = countForms(glossary, language);
  if (glossary.concepts.length === 0) return counts;
  for (const { name } of listSources(workspace).documents) {
    try {
      for (const { target } of openTranslations(workspace, language, name).set.entries.values())
        counts.add(plainText(target));
    } catch (error) {
      if (!(error instanceof BarobarError)) throw error;
    }
  }
  return counts;
}
