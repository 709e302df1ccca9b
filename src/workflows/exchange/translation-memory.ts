import { segmentsOf } from '../../assembly/completeness.ts';
import { chooseFormat, findByName, formatsOf } from '../../exchange/registry.ts';
import type { Work } from '../../exchange/write-options.ts';
import { findMatchingTag, matchesTag } from '../../languages/engine/match-tag.ts';
import type { Document } from '../../model/document.ts';
import { normalise } from '../../text/normalise.ts';
import { readMemories, type Workspace } from '../../workspace/workspace.ts';

/** What the memories in `tm/` have for the sentences of a document, in a language. */
export type Suggest = (document: Document, language: string) => ReadonlyMap<string, readonly Work[]>;

/**
 * Opens the memories of the workspace: what they have for the very same English, codes included. Looked up by language and
 * text, so a large memory costs its reading once.
 * @throws `xml-…`, `tmx-structure` with the place, for a memory that cannot be read
 */
export function openMemories(workspace: Workspace): Suggest {
  const { source, targets } = workspace.settings;
  const found = new Map<string, Map<string, Set<string>>>();
  const formats = formatsOf('memory');
  for (const { path, bytes } of readMemories(workspace, (file) => findByName(file, formats) !== undefined)) {
    for (const { variants } of chooseFormat(bytes, path, formats).read(bytes, path).units) {
      const english = variants.find(({ language }) => matchesTag(language, source));
      if (!english) continue;
      for (const { language, text } of variants) {
        const target = findMatchingTag(language, targets);
        if (target === undefined || text.trim() === '') continue;
        const texts = found.get(target) ?? new Map<string, Set<string>>();
        found.set(target, texts);
        const key = normalise(english.text);
        texts.set(key, (texts.get(key) ?? new Set()).add(text));
      }
    }
  }
  return (document, language) => {
    const texts = found.get(language);
    const suggested = new Map<string, readonly Work[]>();
    if (!texts) return suggested;
    for (const { id, source: english } of segmentsOf(document)) {
      const known = texts.get(normalise(english));
      if (known)
        suggested.set(
          id,
          [...known].map((target) => ({ source: english, target })),
        );
    }
    return suggested;
  };
}
