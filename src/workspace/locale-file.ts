import { evaluate, type ObjectNode } from '@humanwhocodes/momoa';
import { BarobarError } from '../model/error.ts';
import {
  type Ledger,
  type LedgerEntry,
  type State,
  states,
  type Translation,
  type TranslationSet,
} from '../model/translation.ts';
import { formatJson, maximumJsonLength, memberOf, parseJson, placeOf } from './json.ts';
import { readOwnForm } from './own-form.ts';

/** Ids are XML names without a colon, so they serve as XLIFF ids and anchors, and never sort as array indices. */
const idShape = /^[A-Za-z_][A-Za-z0-9_.-]{0,99}$/;

type Members = Record<string, unknown>;

/**
 * The sentences of a document with their ids, from the text of `locales/<source>/<document>.json`.
 * @throws `locale-syntax`, `locale-value` with the place
 */
export function readLedger(text: string, path: string, document: string): Ledger {
  const entries = new Map<string, LedgerEntry>();
  for (const [id, members] of readEntries(text, path)) {
    const { source, earlier, retired, became, ...other } = members;
    const faulty =
      faultyText(source) ??
      (retired === undefined || typeof retired === 'boolean' ? undefined : 'retired') ??
      (became === undefined || isTexts(became) ? undefined : 'became') ??
      (earlier === undefined || isTexts(earlier) ? undefined : 'earlier');
    if (faulty) throw valueFault(text, path, id, faulty);
    entries.set(id, {
      source: source as string,
      ...(earlier !== undefined && { earlier: earlier as string[] }),
      ...(retired === true && { retired: true }),
      ...(became !== undefined && { became: became as string[] }),
      ...(Object.keys(other).length > 0 && { other }),
    });
  }
  return { document, entries };
}

/** The text of a ledger. */
export function writeLedger(ledger: Ledger): string {
  return writeEntries(ledger.entries, ({ source, earlier, retired, became, other }) => ({
    source,
    earlier,
    retired,
    became,
    ...other,
  }));
}

/**
 * The translations of a document, from the text of `locales/<language>/<document>.json`. An entry without a state is
 * `translated` where it has a target, `initial` where it has none.
 * @throws `locale-syntax`, `locale-value` with the place
 */
export function readTranslations(
  text: string,
  path: string,
  document: string,
  language: string,
): TranslationSet {
  const entries = new Map<string, Translation>();
  for (const [id, members] of readEntries(text, path)) {
    const { source, target = '', state, by, reviewer, note, ...other } = members;
    const faulty =
      faultyText(source) ??
      (typeof target === 'string' ? undefined : 'target') ??
      (state === undefined || states.includes(state as State) ? undefined : 'state') ??
      (by === undefined || typeof by === 'string' ? undefined : 'by') ??
      (reviewer === undefined || typeof reviewer === 'string' ? undefined : 'reviewer') ??
      (note === undefined || isTexts(note) ? undefined : 'note');
    if (faulty) throw valueFault(text, path, id, faulty);
    entries.set(id, {
      source: source as string,
      target: target as string,
      state: (state as State | undefined) ?? (target === '' ? 'initial' : 'translated'),
      ...(by !== undefined && { by: by as string }),
      ...(reviewer !== undefined && { reviewer: reviewer as string }),
      ...(note !== undefined && { note: note as string[] }),
      ...(Object.keys(other).length > 0 && { other }),
    });
  }
  return { document, language, entries };
}

/** The text of a locale file. */
export function writeTranslations(set: TranslationSet): string {
  return writeEntries(set.entries, ({ source, target, state, by, reviewer, note, other }) => ({
    source,
    target,
    state,
    by,
    reviewer,
    note,
    ...other,
  }));
}

function writeEntries<T>(entries: ReadonlyMap<string, T>, membersOf: (entry: T) => Members): string {
  const written = [...entries].map(([id, entry]): [string, Members] => [id, membersOf(entry)]);
  // Object.fromEntries defines members, so an id such as `__proto__` could not touch a prototype.
  return formatJson(Object.fromEntries(written));
}

/** Members by id. A file in any other form than our own goes through the parser that knows places. */
function readEntries(text: string, path: string): Iterable<[string, Members]> {
  const own = readOwnForm(text);
  if (own) {
    for (const id of own.keys()) if (!idShape.test(id)) throw valueFault(text, path, id, undefined);
    return own;
  }
  const data = evaluate(parseJson(text, path, 'locale-syntax'));
  if (!isMembers(data)) {
    throw new BarobarError(
      'locale-value',
      'A locale file must be an object of sentences.',
      'Write { "<id>": { … } }.',
      {
        path,
        line: 1,
        column: 1,
      },
    );
  }
  const entries = Object.entries(data);
  for (const [id, members] of entries) {
    if (!idShape.test(id) || !isMembers(members)) throw valueFault(text, path, id, undefined);
  }
  return entries as [string, Members][];
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function faultyText(source: unknown): 'source' | undefined {
  return typeof source === 'string' ? undefined : 'source';
}

const shapes: Readonly<Record<string, string>> = {
  source: 'the English sentence as text',
  target: 'text',
  state: `one of: ${states.join(', ')}`,
  by: 'text',
  reviewer: 'text',
  note: 'a list of texts',
  retired: 'true or false',
  became: 'a list of ids',
  earlier: 'a list of texts',
};

function valueFault(text: string, path: string, id: string, member: string | undefined): BarobarError {
  const root = parseJson(text, path, 'locale-syntax').body as ObjectNode;
  const entry = memberOf(root, id);
  const inner = member && entry?.value.type === 'Object' ? memberOf(entry.value, member) : undefined;
  const place = inner ?? entry ?? root;
  return member
    ? new BarobarError(
        'locale-value',
        `“${member}” of “${id}” is ${inner ? 'not what it must be' : 'missing'}.`,
        `It must be ${shapes[member]}.`,
        placeOf(place, path),
      )
    : new BarobarError(
        'locale-value',
        `“${id}” is not a sentence with an id.`,
        'An id is a letter followed by letters, digits, “.”, “_” or “-”; its value is an object.',
        placeOf(place, path),
      );
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
 * large for the reader, which refuses it where it is needed.
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

/** Where the last character before `at` is that is no white space; -1 where there is none. */
function skipSpaceBefore(text: string, at: number): number {
  let before = at - 1;
  while (before >= 0 && text.charCodeAt(before) <= 32) before--;
  return before;
}
