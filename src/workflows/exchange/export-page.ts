import { hasExpired } from '../../checks/engine/waivers.ts';
import type { Glossary } from '../../model/glossary.ts';
import type { Waiver } from '../../model/waiver.ts';
import { gatherPage } from '../../offline/gather.ts';
import { createPageWriter } from '../../offline/page.ts';
import { sha256Base64 } from '../../workspace/content-digest.ts';
import { levelLayers } from '../../workspace/policy.ts';
import { readPageProgram } from '../../workspace/program.ts';
import type { Workspace } from '../../workspace/workspace.ts';
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
  return {
    extensions: ['.html'],
    write(document, set, options = {}) {
      const ids = new Set(document.units.flatMap(({ segments }) => segments.map(({ id }) => id)));
      const page = gatherPage(
        document,
        set,
        {
          glossary,
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
