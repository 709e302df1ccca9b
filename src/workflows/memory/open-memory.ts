import { join } from 'node:path';
import { isAccepted } from '../../assembly/completeness.ts';
import { findByName, formatsOf } from '../../exchange/registry.ts';
import { type MemoryUnit, readTmx } from '../../exchange/tmx/read.ts';
import { matchesTag } from '../../languages/engine/match-tag.ts';
import type { MemoryEntry, MemoryInput } from '../../memory/build.ts';
import { hashText } from '../../memory/keys.ts';
import { contextOf } from '../../memory/match.ts';
import { BarobarError } from '../../model/error.ts';
import type { Ledger, TranslationSet } from '../../model/translation.ts';
import { normalise } from '../../text/normalise.ts';
import { localeFile } from '../../workspace/layout.ts';
import { scanTmx } from '../../workspace/memory-file.ts';
import { openIndex } from '../../workspace/memory-index.ts';
import {
  listLocales,
  listMemories,
  openLedger,
  openTranslations,
  readBytes,
  type Workspace,
} from '../../workspace/workspace.ts';
import { decodeXml } from '../../xml/decode.ts';

/** Points that a match loses because nobody has reviewed it. */
const translatedPenalty = 1;

/**
 * The memory of a workspace for one language: the accepted work of its documents, and its files in `tm/`. Drafts, quarantined work
 * and what a machine translated and nobody reviewed are none of it. Each translation stands with the source text it was made
 * from. Close its store when the work is done.
 * @throws `xml-…`, `tmx-structure` for a memory file that cannot be read
 */
export function openMemory(workspace: Workspace, language: string): ReturnType<typeof openIndex> {
  return openIndex(workspace, language, [
    ...documentInputs(workspace, language),
    ...fileInputs(workspace, language),
  ]);
}

/** Whether there is any file that the memory of a language could be made of. */
export function hasMemory(workspace: Workspace, language: string): boolean {
  return listLocales(workspace, language).length > 0 || listMemories(workspace).length > 0;
}

function documentInputs(workspace: Workspace, language: string): readonly MemoryInput[] {
  const { source } = workspace.settings;
  return listLocales(workspace, language).map((document): MemoryInput => {
    const file = localeFile(language, document);
    return {
      path: file,
      mark: `${stampOf(workspace, file)} ${stampOf(workspace, localeFile(source, document))}`,
      *entries(isKnown) {
        const { set } = openTranslations(workspace, language, document);
        for (const entry of entriesOf(set, openLedger(workspace, document).ledger)) {
          if (!isKnown(entry.unit)) yield entry;
        }
      },
    };
  });
}

/** What of a document's translations the memory takes. */
function* entriesOf(set: TranslationSet, ledger: Ledger): Generator<MemoryEntry> {
  const live = [...ledger.entries].filter(([, { retired }]) => !retired);
  const places = new Map(live.map(([id], at) => [id, at]));
  for (const [id, translation] of set.entries) {
    if (!isAccepted(translation)) continue;
    const { source, target, state, by = '' } = translation;
    const at = places.get(id);
    const isCurrent = at !== undefined && normalise(live[at]![1].source) === normalise(source);
    const context = isCurrent ? contextOf(live[at - 1]?.[1].source, live[at + 1]?.[1].source) : 0;
    const rest = { context, source, target, document: set.document, segment: id, state, author: by };
    yield {
      ...rest,
      unit: hashText(JSON.stringify(rest)),
      penalty: state === 'translated' ? translatedPenalty : 0,
    };
  }
}

function fileInputs(workspace: Workspace, language: string): readonly MemoryInput[] {
  const formats = formatsOf('memory');
  const files = listMemories(workspace).filter((file) => findByName(file, formats) !== undefined);
  return files.map(
    (path): MemoryInput => ({
      path,
      mark: stampOf(workspace, path),
      *entries(isKnown) {
        const { source } = workspace.settings;
        try {
          const parts = workspace.disk.readParts(join(workspace.root, path));
          for (const { digest, unit } of scanTmx(parts, path, isKnown))
            yield* variantsOf(unit, { digest, path, language, source });
        } catch (error) {
          if (error instanceof BarobarError) refuseAtPlace(workspace, path);
          throw error;
        }
      },
    }),
  );
}

/** Says what is wrong with a memory file, with the place, which reading by parts does not know. Not for a very large one. */
function refuseAtPlace(workspace: Workspace, path: string): void {
  try {
    const bytes = readBytes(workspace, path);
    if (bytes) readTmx(decodeXml(bytes, path), path);
  } catch (error) {
    // Sound files may be larger than what is read at once.
    const isSize = error instanceof BarobarError && ['xml-limit', 'file-too-large'].includes(error.code);
    if (!isSize) throw error;
  }
}

/** Each translation of a unit into the language; one number tells them all from those of other units. */
function* variantsOf(
  unit: MemoryUnit,
  { digest, path, language, source }: { digest: number; path: string; language: string; source: string },
): Generator<MemoryEntry> {
  const original = unit.variants.find((variant) => matchesTag(variant.language, source));
  if (!original || original.text.trim() === '') return;
  const { properties, id = '' } = unit;
  const [before, after] = [properties.get('prev'), properties.get('next')];
  for (const variant of unit.variants) {
    if (!matchesTag(variant.language, language) || variant.text.trim() === '') continue;
    yield {
      unit: digest,
      context: contextOf(before, after),
      penalty: 0,
      source: original.text,
      target: variant.text,
      document: path,
      segment: id,
      state: '',
      author: '',
    };
  }
}

function stampOf(workspace: Workspace, file: string): string {
  return workspace.disk.stamp(join(workspace.root, file)) ?? '';
}
