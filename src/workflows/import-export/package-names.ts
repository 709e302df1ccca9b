import { digestContent } from '../../workspace/content-digest.ts';
import { foldName } from '../../workspace/document-names.ts';
import { findNameFault } from '../../workspace/portable-names.ts';

/** The package of several documents that is for nobody by name. */
const severalName = 'documents';

/** Characters of a name that is followed by a digest: enough to recognise it. */
const longestStart = 40;

/**
 * Returns what names packages, without their ending: after the recipient or, without one, after the documents in them. Each
 * recipient has a name of her own, also on a disk that does not distinguish case, and none has that of a document of the
 * workspace (`all`). A name that cannot be kept as it is ends with a digest of it.
 */
export function makePackageNames(
  all: readonly string[],
): (to: string | undefined, documents: readonly string[]) => string {
  const ofDocuments = new Set(all.map(foldName));
  return (to, documents) => {
    if (to !== undefined) return nameOfRecipient(to.trim(), ofDocuments);
    const [only = severalName, ...others] = documents;
    if (others.length === 0) return only;
    // No recipient has a control character.
    return ofDocuments.has(severalName) ? mark(severalName, '\0') : severalName;
  };
}

/** Neither a document's nor another recipient's: a name without a digest has no two hyphens together. */
function nameOfRecipient(to: string, ofDocuments: ReadonlySet<string>): string {
  const name = foldName(to)
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}@._+]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{M}\p{N}]$/u, '');
  const isOwn = name === to && name !== severalName && !ofDocuments.has(name);
  return isOwn && findNameFault(name) === undefined ? name : mark(name, to);
}

/** A name with a digest. Without full stops, so that no system takes its beginning for a device. */
function mark(name: string, whole: string): string {
  const start = [...name.replace(/[-.]+/g, '-')].slice(0, longestStart).join('').replace(/-$/, '');
  return `${start === '' ? 'translator' : start}--${digestContent(whole).slice(0, 8)}`;
}
