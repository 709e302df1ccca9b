import * as v from 'valibot';
import { type Origin, type State, states, type Translation } from '../../model/translation.ts';
import { digest } from '../../text/digest.ts';
import { nowhere, quarantineFile, quarantineFolder } from '../layout.ts';
import { listFiles } from '../list-files.ts';
import { readText, type Workspace } from '../workspace.ts';
import {
  choice,
  dictionary,
  type FileKind,
  type Kept,
  openObject,
  optional,
  parseFile,
  textSchema,
  textsSchema,
  unchanged,
} from './json-schema.ts';
import { originSchema } from './locale-file.ts';

/** The translation that a person takes in a conflict. */
export type Side = 'ours' | 'theirs';

/** A returned sentence that was not simply accepted. */
export interface QuarantineEntry extends Returned {
  /** Members this version does not know. */
  readonly [other: string]: unknown;
}

interface Returned {
  readonly id: string;
  /** `conflict`: our translation was changed after the export. `quarantined`: the segment could not be taken. */
  readonly outcome: 'conflict' | 'quarantined';
  /** The source text the file says it was made from. */
  readonly source: string;
  readonly target: string;
  readonly state?: State;
  /** The file called it a draft: taken, it is one unless a state is asked for. */
  readonly draft?: boolean;
  /** What the file said of how it came to be. */
  readonly origin?: Origin;
  readonly notes?: readonly string[];
  /** Who returned it. */
  readonly by?: string;
  /** The file that it came in. */
  readonly file?: string;
  /** Our side of a conflict, as it was. */
  readonly ours?: Translation;
  readonly reason?: string;
  /** Ids of the sentences that it may belong to, if its own id is not ours. */
  readonly candidates?: readonly string[];
  /** What a person decided; open while absent. The form that lost stays here. */
  readonly resolved?: Side;
}

const translationSchema = openObject<Translation>({
  source: textSchema,
  target: textSchema,
  state: choice(states),
  by: optional(textSchema),
  reviewer: optional(textSchema),
  origin: optional(originSchema),
  note: optional(textsSchema),
  unfixed: optional(textSchema),
  replaced: optional(textsSchema),
});

const returnedSchema = openObject<Partial<Returned> & Pick<Returned, 'id' | 'source' | 'target'> & Kept>({
  id: textSchema,
  source: textSchema,
  target: textSchema,
  outcome: optional(choice(['conflict', 'quarantined'] as const)),
  state: optional(choice(states)),
  draft: optional(v.boolean('must be true or false.')),
  origin: optional(originSchema),
  notes: optional(textsSchema),
  by: optional(textSchema),
  file: optional(textSchema),
  ours: optional(translationSchema),
  reason: optional(textSchema),
  candidates: optional(textsSchema),
  resolved: optional(choice<Side>(['ours', 'theirs'])),
});

const kind: FileKind<ReadonlyMap<string, QuarantineEntry>> = {
  // Members keep their order: an entry that is written back unchanged is the same.
  schema: dictionary(
    v.string(),
    v.pipe(
      unchanged(returnedSchema),
      v.transform((entry): QuarantineEntry => ({ ...entry, outcome: entry.outcome ?? 'quarantined' })),
    ),
  ),
  name: 'A quarantine file',
  syntax: 'locale-syntax',
  value: 'locale-value',
  advice: 'Correct the file or restore it from version control.',
  place: 'name',
};

/**
 * The entries of a quarantine file by key, in its order.
 * @throws `locale-syntax`, `locale-value` with the place
 */
export function parseQuarantine(text: string, path: string): ReadonlyMap<string, QuarantineEntry> {
  return parseFile(kind, text, path);
}

/** The key of a quarantined sentence in its file: the same returned sentence is kept once. */
export function quarantineKey(id: string, source: string, target: string): string {
  return `q${digest([id, source, target], 10)}`;
}

/** Quarantined segments of a document and language, by key, with the file's text. */
export function openQuarantine(
  workspace: Workspace,
  language: string,
  document: string,
): { entries: ReadonlyMap<string, QuarantineEntry>; text: string | undefined; path: string } {
  return openQuarantineFile(workspace, quarantineFile(language, document));
}

/** The same by the file's path. */
export function openQuarantineFile(workspace: Workspace, file: string): ReturnType<typeof openQuarantine> {
  const text = readText(workspace, file);
  return { entries: text === undefined ? new Map() : parseQuarantine(text, file), text, path: file };
}

/** Files with quarantined segments. */
export function listQuarantine(workspace: Workspace): readonly string[] {
  return listFiles(workspace, quarantineFolder);
}

/** The address of an entry of the quarantine. */
export interface QuarantinePlace {
  readonly language: string;
  /** Undefined if no document has the sentence. */
  readonly document: string | undefined;
  readonly key: string;
}

/** The open entries of the quarantine, by language and document. */
export function listQuarantined(workspace: Workspace): readonly (QuarantineEntry & QuarantinePlace)[] {
  return listQuarantine(workspace).flatMap((file) => {
    const [language = '', ...rest] = file.slice(quarantineFolder.length + 1).split('/');
    const name = rest.join('/').replace(/\.json$/, '');
    const { entries } = openQuarantine(workspace, language, name);
    const document = name === nowhere ? undefined : name;
    return [...entries]
      .map(([key, entry]) => ({ ...entry, language, document, key }))
      .filter(({ resolved }) => resolved === undefined);
  });
}
