import path from 'node:path';
import * as v from 'valibot';
import { decodeUtf8 } from '../../text/decode-utf8.ts';
import { scratchFolder } from '../lock.ts';
import type { Workspace } from '../workspace.ts';
import { formatJson } from './json.ts';
import { filledTextSchema, textSchema } from './json-schema.ts';

/** A translation that a person is typing, and has not confirmed. */
export interface Draft {
  readonly segment: string;
  /** The tab of the browser that it is typed in. */
  readonly tab: string;
  /** Version of the translation that it began from. */
  readonly base: string;
  readonly target: string;
}

const schema = v.array(
  v.strictObject({
    segment: filledTextSchema,
    tab: filledTextSchema,
    base: filledTextSchema,
    target: textSchema,
  }),
);

/** Where drafts of a document are: on this machine only, since nobody has confirmed them. */
function draftsFile(language: string, document: string): string {
  return `${scratchFolder}/drafts/${language}/${document}.json`;
}

/** Drafts of a document in one language; none if the file is missing or no program of ours wrote it. */
export function openDrafts(
  { disk, root }: Pick<Workspace, 'disk' | 'root'>,
  language: string,
  document: string,
): readonly Draft[] {
  const file = draftsFile(language, document);
  const bytes = disk.read(path.join(root, file));
  if (!bytes) return [];
  try {
    const read = v.safeParse(schema, JSON.parse(decodeUtf8(bytes, file)));
    return read.success ? read.output : [];
  } catch {
    return [];
  }
}

/** Replaces the drafts of a document; the bytes are on the disk when it returns. */
export function saveDrafts(
  { disk, root }: Pick<Workspace, 'disk' | 'root'>,
  language: string,
  document: string,
  drafts: readonly Draft[],
): void {
  const file = path.join(root, draftsFile(language, document));
  if (drafts.length > 0) disk.replace(file, formatJson(drafts), { isLasting: true });
  else if (disk.has(file)) disk.remove(file);
}
