import path from 'node:path';
import { defaults } from '../../languages/engine/defaults.ts';
import { languages } from '../../languages/registry.ts';
import { BarobarError } from '../../model/error.ts';
import { writeSrx } from '../../segmentation/srx/write.ts';
import { askWhetherMeant } from '../../text/nearest.ts';
import { findMeantLanguage } from '../../workspace/language-tags.ts';
import { segmentationFile } from '../../workspace/layout.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/**
 * The built-in break rules of the languages chosen, or of all that have rules of their own, as an SRX file.
 * @throws `usage` for a language without rules of its own
 */
export function exportBreakRules(chosen: readonly string[]): string {
  const known = languages.filter((each) => each.breaks !== defaults.breaks).map(({ tag }) => tag);
  const unknown = chosen.find((tag) => !known.includes(tag));
  if (unknown !== undefined) {
    throw new BarobarError(
      'usage',
      `There are no built-in rules for “${unknown}”.`,
      `${askWhetherMeant(findMeantLanguage(unknown, known))}Choose from ${known.join(', ')}; the general rules for all other languages are always included.`,
    );
  }
  return writeSrx(chosen.length > 0 ? chosen : known);
}

/** The workspace's own break rules as they are or, if it has none, the built-in ones of some languages. */
export function workspaceRules({ disk, root }: Workspace, languages: readonly string[]): Uint8Array {
  const own = disk.read(path.join(root, segmentationFile));
  return own ?? new TextEncoder().encode(writeSrx(languages));
}
