import * as v from 'valibot';
import type { Correction, Publication } from '../../model/edition.ts';
import type { Sentences } from '../../revision/published.ts';
import { parseDate } from '../../text/calendar.ts';
import { publishedFile, publishedFolder } from '../layout.ts';
import { listNames, readText, type Workspace } from '../workspace.ts';
import { formatJson } from './json.ts';
import {
  dictionary,
  type FileKind,
  type Kept,
  openObject,
  optional,
  parseFile,
  type Schema,
  textSchema,
} from './json-schema.ts';

/** What readers were given of one document. */
export interface PublishedRecord extends Publication {
  readonly corrections: readonly (Correction & Kept)[];
  readonly sentences: Sentences;
}

/** A document, or one language of it, that was taken down. */
export interface Withdrawal extends Kept {
  /** ISO. */
  readonly date: string;
  /** All languages where absent. */
  readonly language?: string;
}

/** The record of a document's publication, as its file has it. */
export interface PublishedFile extends Kept {
  /** None if no publication was recorded. */
  readonly record: PublishedRecord | undefined;
  readonly withdrawn: readonly Withdrawal[];
}

const daySchema = v.pipe(
  v.string('must be a date such as 2026-11-23.'),
  v.check((text) => parseDate(text) !== undefined, 'must be a date such as 2026-11-23.'),
);

const correctionSchema: Schema<Correction & Kept> = v.pipe(
  openObject<
    Omit<Correction, 'date' | 'segment'> & { readonly date: string; readonly segment?: string } & Kept
  >({
    date: daySchema,
    segment: optional(textSchema),
    language: textSchema,
    before: textSchema,
    after: textSchema,
  }),
  v.transform((correction): Correction & Kept => ({ segment: undefined, ...correction })),
);

const withdrawnSchema: Schema<readonly Withdrawal[]> = v.array(
  openObject<Withdrawal>({ date: daySchema, language: optional(textSchema) }),
  'must be a list.',
);

const recordMembers = {
  first: daySchema,
  latest: daySchema,
  version: v.pipe(
    v.number('must be a whole number from 1.'),
    v.integer('must be a whole number from 1.'),
    v.minValue(1, 'must be a whole number from 1.'),
  ),
  corrections: v.array(correctionSchema, 'must be a list.'),
  sentences: dictionary(v.string(), dictionary(v.string(), textSchema)),
};

const recordedSchema: Schema<PublishedFile> = v.pipe(
  openObject<PublishedRecord & { readonly withdrawn?: readonly Withdrawal[] } & Kept>({
    ...recordMembers,
    withdrawn: optional(withdrawnSchema),
  }),
  v.transform(
    ({ withdrawn = [], other, ...record }): PublishedFile => ({
      record,
      withdrawn,
      ...(other && { other }),
    }),
  ),
);

const withdrawnOnlySchema: Schema<PublishedFile> = v.pipe(
  openObject<{ readonly withdrawn: readonly Withdrawal[] } & Kept>({ withdrawn: withdrawnSchema }),
  v.transform((file): PublishedFile => ({ record: undefined, ...file })),
);

const kind: FileKind<PublishedFile> = {
  schema: v.lazy((file) => (isRecord(file) ? recordedSchema : withdrawnOnlySchema)),
  name: 'The record of what was published',
  syntax: 'published-syntax',
  value: 'published-value',
  advice: 'Restore the file from version control.',
  place: 'value',
};

/** A document can be taken down whose publication was never recorded. */
function isRecord(file: unknown): boolean {
  if (typeof file !== 'object' || file === null || !Object.hasOwn(file, 'withdrawn')) return true;
  return Object.keys(recordMembers).some((name) => Object.hasOwn(file, name));
}

/**
 * What was published of a document and taken down, from the text of `.barobar/published/<document>.json`.
 * @throws `published-syntax`, `published-value` with the place
 */
export function parsePublished(text: string, path: string): PublishedFile {
  return parseFile(kind, text, path);
}

/** The text of such a file; undefined if nothing is left to record. */
export function formatPublished({ record, withdrawn, other }: PublishedFile): string | undefined {
  if (!record && withdrawn.length === 0 && !other) return undefined;
  return formatJson({
    ...(record && formatRecord(record)),
    ...((withdrawn.length > 0 || !record) && {
      withdrawn: withdrawn.map(({ date, language, other }) => ({
        date,
        ...(language !== undefined && { language }),
        ...other,
      })),
    }),
    ...other,
  });
}

function formatRecord({ first, latest, version, corrections, sentences }: PublishedRecord): object {
  return {
    first,
    latest,
    version,
    corrections: corrections.map(({ date, segment, language, before, after, other }) => ({
      date,
      segment,
      language,
      before,
      after,
      ...other,
    })),
    sentences: Object.fromEntries([...sentences].map(([id, texts]) => [id, Object.fromEntries(texts)])),
  };
}

/** What was published of a document and taken down, nothing if there is no file, with the file's text. */
export function openPublished(
  workspace: Workspace,
  document: string,
): { published: PublishedFile; text: string | undefined; path: string } {
  const file = publishedFile(document);
  const text = readText(workspace, file);
  const published = text === undefined ? { record: undefined, withdrawn: [] } : parsePublished(text, file);
  return { published, text, path: file };
}

/** What is taken down of a document. A record that does not speak of that, such as nearly every one, is not parsed. */
export function openWithdrawn(workspace: Workspace, document: string): readonly Withdrawal[] {
  const file = publishedFile(document);
  const text = readText(workspace, file);
  return text?.includes('"withdrawn"') ? parsePublished(text, file).withdrawn : [];
}

/** Names of the documents with a record of what was published, present or not. */
export function listPublished(workspace: Workspace): readonly string[] {
  return listNames(workspace, publishedFolder);
}
