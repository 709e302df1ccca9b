import type { ObjectNode, ValueNode } from '@humanwhocodes/momoa';
import type { Correction, Publication } from '../model/edition.ts';
import { BarobarError } from '../model/error.ts';
import type { Sentences } from '../revision/published.ts';
import { parseDate } from '../text/calendar.ts';
import { formatJson, memberName, memberOf, otherMembers, parseJson, placeOf } from './json.ts';

/** Members of others, such as an editor's note; kept. */
interface Kept {
  readonly other?: Readonly<Record<string, unknown>>;
}

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
  /** None where no publication was recorded. */
  readonly record: PublishedRecord | undefined;
  readonly withdrawn: readonly Withdrawal[];
}

const recordMembers = ['first', 'latest', 'version', 'corrections', 'sentences'];

/**
 * What was published of a document and taken down, from the text of `.barobar/published/<document>.json`.
 * @throws `published-syntax`, `published-value` with the place
 */
export function readPublished(text: string, path: string): PublishedFile {
  const { body } = parseJson(text, path, 'published-syntax');
  const reader = readerOf(path);
  const root = reader.object(body, 'The record of what was published must be an object.');
  const withdrawn = memberOf(root, 'withdrawn')?.value;
  if (withdrawn && withdrawn.type !== 'Array') throw reader.fault(withdrawn, '“withdrawn” must be a list.');
  const isRecorded = !withdrawn || recordMembers.some((name) => memberOf(root, name));
  return {
    record: isRecorded ? readRecord(root, reader) : undefined,
    withdrawn: withdrawn?.elements.map(({ value }) => reader.withdrawal(value)) ?? [],
    ...otherMembers(root, [...recordMembers, 'withdrawn']),
  };
}

function readRecord(root: ObjectNode, reader: Reader): PublishedRecord {
  const version = memberOf(root, 'version')?.value;
  if (version?.type !== 'Number' || !Number.isInteger(version.value) || version.value < 1)
    throw reader.fault(version ?? root, 'The record of what was published needs “version”, a number from 1.');
  const corrections = memberOf(root, 'corrections')?.value;
  if (corrections?.type !== 'Array')
    throw reader.fault(corrections ?? root, 'The record of what was published needs “corrections”, a list.');
  return {
    first: reader.date(root, 'first'),
    latest: reader.date(root, 'latest'),
    version: version.value,
    corrections: corrections.elements.map(({ value }) => reader.correction(value)),
    sentences: reader.sentences(root),
  };
}

/** The text of such a file; undefined where nothing is left to record. */
export function writePublished({ record, withdrawn, other }: PublishedFile): string | undefined {
  if (!record && withdrawn.length === 0 && !other) return undefined;
  return formatJson({
    ...(record && writeRecord(record)),
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

function writeRecord({ first, latest, version, corrections, sentences }: PublishedRecord): object {
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

interface Reader {
  fault(node: ValueNode, message: string): BarobarError;
  object(node: ValueNode | undefined, message: string): ObjectNode;
  date(object: ObjectNode, name: string): string;
  correction(node: ValueNode): Correction & Kept;
  withdrawal(node: ValueNode): Withdrawal;
  sentences(root: ObjectNode): Sentences;
}

function readerOf(path: string): Reader {
  const fault: Reader['fault'] = (node, message) =>
    new BarobarError(
      'published-value',
      message,
      'Take the file back from version control.',
      placeOf(node, path),
    );

  const object: Reader['object'] = (node, message) => {
    if (node?.type === 'Object') return node;
    throw fault(node as ValueNode, message);
  };

  const textOf = (owner: ObjectNode, name: string): string => {
    const value = memberOf(owner, name)?.value;
    if (value?.type === 'String') return value.value;
    throw fault(value ?? owner, `“${name}” must be a text.`);
  };

  const date: Reader['date'] = (owner, name) => {
    const value = textOf(owner, name);
    if (parseDate(value)) return value;
    throw fault(memberOf(owner, name)?.value ?? owner, `“${name}” must be a date such as 2026-11-23.`);
  };

  return {
    fault,
    object,
    date,
    correction(node) {
      const owner = object(node, 'A correction must be an object.');
      return {
        date: date(owner, 'date'),
        segment: memberOf(owner, 'segment') && textOf(owner, 'segment'),
        language: textOf(owner, 'language'),
        before: textOf(owner, 'before'),
        after: textOf(owner, 'after'),
        ...otherMembers(owner, ['date', 'segment', 'language', 'before', 'after']),
      };
    },
    withdrawal(node) {
      const owner = object(node, 'What was taken down must be an object.');
      return {
        date: date(owner, 'date'),
        ...(memberOf(owner, 'language') && { language: textOf(owner, 'language') }),
        ...otherMembers(owner, ['date', 'language']),
      };
    },
    sentences(root) {
      const message = 'The record of what was published needs “sentences”, an object.';
      const all = object(memberOf(root, 'sentences')?.value ?? root, message);
      if (all === root) throw fault(root, message);
      return new Map(
        all.members.map((member) => {
          const texts = object(member.value, 'The texts of a sentence must be an object.');
          return [
            memberName(member),
            new Map(
              texts.members.map((text) => {
                if (text.value.type === 'String') return [memberName(text), text.value.value];
                throw fault(text.value, `“${memberName(text)}” must be a text.`);
              }),
            ),
          ];
        }),
      );
    },
  };
}
