import * as v from 'valibot';
import {
  type Ledger,
  type LedgerEntry,
  type Origin,
  originKinds,
  type SourceReport,
  states,
  type Translation,
  type TranslationSet,
} from '../../model/translation.ts';
import { formatJson, maximumJsonLength } from './json.ts';
import {
  choice,
  dictionary,
  type FileKind,
  type Kept,
  openObject,
  optional,
  parseFile,
  type Schema,
  says,
  shown,
  textSchema,
  textsSchema,
  unchanged,
} from './json-schema.ts';

const idShape = /^[A-Za-z_][A-Za-z0-9_.-]{0,99}$/;

/** Ids are XML names without a colon, so they serve as XLIFF ids and anchors, and never sort as array indices. */
const idSchema: Schema<string> = v.custom<string>(
  (id) => idShape.test(id as string),
  says(
    (id) => `${shown(id)} is not the id of a sentence.`,
    'An id is a letter followed by letters, digits, “.”, “_” or “-”.',
  ),
);

type Members = Record<string, unknown>;

/** Members of a report that this version does not know stay as they are. */
const reportSchema: Schema<SourceReport> = unchanged(
  openObject<SourceReport & Kept>({
    text: textSchema,
    on: textSchema,
    language: optional(textSchema),
    by: optional(textSchema),
    answer: optional(textSchema),
  }),
);

const ledgerSchema: Schema<ReadonlyMap<string, LedgerEntry>> = dictionary(
  idSchema,
  openObject<LedgerEntry>({
    source: textSchema,
    retired: optional(v.boolean('must be true or false.')),
    became: optional(textsSchema),
    earlier: optional(textsSchema),
    reports: optional(v.array(reportSchema, 'must be a list of reports.')),
  }),
);

const scoreMessage = 'must be a number from 0 to 100.';
const scoreSchema: Schema<number> = v.pipe(
  v.number(scoreMessage),
  v.minValue(0, scoreMessage),
  v.maxValue(100, scoreMessage),
);

/** Members of an origin that this version does not know stay as they are. */
export const originSchema: Schema<Origin> = unchanged(
  openObject<Origin & Kept>({
    kind: choice(originKinds),
    engine: optional(textSchema),
    score: optional(scoreSchema),
    from: optional(textSchema),
  }),
);

const translationsSchema: Schema<ReadonlyMap<string, Translation>> = dictionary(
  idSchema,
  v.pipe(
    openObject<Partial<Translation> & Pick<Translation, 'source'>>({
      source: textSchema,
      target: optional(textSchema),
      state: optional(choice(states)),
      by: optional(textSchema),
      reviewer: optional(textSchema),
      origin: optional(originSchema),
      note: optional(textsSchema),
      unfixed: optional(textSchema),
      replaced: optional(textsSchema),
    }),
    v.transform((entry): Translation => {
      const { target = '', state = target === '' ? 'initial' : 'translated' } = entry;
      return Object.assign(entry, { target, state });
    }),
  ),
);

function kindOf<T>(schema: Schema<T>): FileKind<T> {
  return {
    schema,
    name: 'A locale file',
    syntax: 'locale-syntax',
    value: 'locale-value',
    advice: 'Correct the file or restore it from version control.',
    place: 'name',
    most: 500_000,
  };
}

const ledgerKind = kindOf(ledgerSchema);
const translationsKind = kindOf(translationsSchema);

/**
 * The sentences of a document with their ids, from the text of `locales/<source>/<document>.json`.
 * @throws `locale-syntax`, `locale-value` with the place
 */
export function parseLedger(text: string, path: string, document: string): Ledger {
  return { document, entries: parseFile(ledgerKind, text, path) };
}

/** The text of a ledger. */
export function formatLedger(ledger: Ledger): string {
  return formatEntries(ledger.entries, ({ source, earlier, retired, became, reports, other }) => ({
    source,
    earlier,
    retired,
    became,
    reports,
    ...other,
  }));
}

/**
 * The translations of a document, from the text of `locales/<language>/<document>.json`. An entry without a state is
 * `translated` if it has a target, `initial` if it has none.
 * @throws `locale-syntax`, `locale-value` with the place
 */
export function parseTranslations(
  text: string,
  path: string,
  document: string,
  language: string,
): TranslationSet {
  return { document, language, entries: parseFile(translationsKind, text, path) };
}

/** The text of a locale file. */
export function formatTranslations(set: TranslationSet): string {
  return formatEntries(
    set.entries,
    ({ source, target, state, by, reviewer, origin, note, unfixed, replaced, other }) => ({
      source,
      target,
      state,
      by,
      reviewer,
      origin,
      note,
      unfixed,
      replaced,
      ...other,
    }),
  );
}

function formatEntries<T>(entries: ReadonlyMap<string, T>, membersOf: (entry: T) => Members): string {
  if (entries.size === 0) return formatJson({});
  // One by one: an object with thousands of names is slow to make. A line end in JSON text is never one in a value.
  const written = [...entries].map(
    ([id, entry]) =>
      `${JSON.stringify(id)}: ${JSON.stringify(membersOf(entry), undefined, 2).replaceAll('\n', '\n  ')}`,
  );
  return `{\n  ${written.join(',\n  ')}\n}\n`;
}

/** Line and column of every entry of a locale file in our own form; a search by text for any other. */
export function placesOf(text: string): ReadonlyMap<string, { line: number; column: number }> {
  const places = new Map<string, { line: number; column: number }>();
  const key = /^(\s*)"([A-Za-z_][A-Za-z0-9_.-]*)"\s*:\s*\{/;
  text.split(/\r\n|\n|\r/).forEach((line, at) => {
    const match = key.exec(line);
    if (match?.[2] && !places.has(match[2]))
      places.set(match[2], { line: at + 1, column: (match[1] ?? '').length + 1 });
  });
  return places;
}

/**
 * Names of all members of a locale file that are objects: its ids, and perhaps others. Needs no parser. None in a file too
 * large for the reader, which refuses it when it is needed.
 */
export function* likelyIds(text: string): Generator<string> {
  if (text.length > maximumJsonLength) return;
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    const colon = skipSpaceBefore(text, at);
    if (text[colon] !== ':') continue;
    const end = skipSpaceBefore(text, colon);
    if (text[end] !== '"') continue;
    const name = text.slice(text.lastIndexOf('"', end - 1) + 1, end);
    if (/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name)) yield name;
  }
}

/** Index of the last character before `at` that is no white space; -1 if there is none. */
function skipSpaceBefore(text: string, at: number): number {
  let before = at - 1;
  while (before >= 0 && text.charCodeAt(before) <= 32) before--;
  return before;
}

/**
 * The entries of a locale file as `formatJson` writes it, each as the text of a file of its own, in order; an id may be there
 * several times, as a merge of branches can leave it. Nothing if the file has any other form.
 */
export function splitEntries(
  text: string,
): readonly { readonly id: string; readonly text: string }[] | undefined {
  if (!text.startsWith('{\n') || !text.endsWith('\n}\n')) return undefined;
  const entries: { id: string; text: string }[] = [];
  let open: string[] | undefined;
  for (const line of text.slice(2, -3).split('\n')) {
    const id = open ? undefined : /^ {2}"([A-Za-z_][A-Za-z0-9_.-]*)": \{$/.exec(line)?.[1];
    if (id !== undefined) {
      open = [line];
      entries.push({ id, text: '' });
    } else if (open && /^ {2}\},?$/.test(line)) {
      entries.at(-1)!.text = `{\n${open.join('\n')}\n  }\n}\n`;
      open = undefined;
    } else if (open && line.startsWith('    ')) open.push(line);
    else return undefined;
  }
  return open ? undefined : entries;
}

/** Entries in the order of `ids`; those that it does not name come last. */
export function sortEntries<T>(
  entries: ReadonlyMap<string, T>,
  ids: readonly string[],
): ReadonlyMap<string, T> {
  const sorted = new Map<string, T>();
  for (const id of [...ids, ...entries.keys()]) {
    const entry = entries.get(id);
    if (entry) sorted.set(id, entry);
  }
  return sorted;
}
