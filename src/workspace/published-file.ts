import { evaluate } from '@humanwhocodes/momoa';
import type { Correction, Publication } from '../model/edition.ts';
import { BarobarError } from '../model/error.ts';
import type { Sentences } from '../revision/published.ts';
import { parseDate } from '../text/calendar.ts';
import { formatJson, parseJson } from './json.ts';

/** What readers were given of one document, as its file has it. */
export interface PublishedRecord extends Publication {
  readonly sentences: Sentences;
}

type Members = Readonly<Record<string, unknown>>;

/**
 * What was published of a document, from the text of `.barobar/published/<document>.json`.
 * @throws `published-syntax`, `published-value`
 */
export function readPublished(text: string, path: string): PublishedRecord {
  const data = evaluate(parseJson(text, path, 'published-syntax'));
  const fault = (what: string): BarobarError =>
    new BarobarError(
      'published-value',
      `The record of what was published lacks ${what}.`,
      'Take the file back from version control.',
      { path, line: 1, column: 1 },
    );
  if (!isMembers(data)) throw fault('its members');
  const { first, latest, version, corrections, sentences } = data;
  if (!isDate(first) || !isDate(latest)) throw fault('“first” or “latest”, dates such as 2026-11-23');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw fault('“version”, a number from 1');
  }
  if (!Array.isArray(corrections) || !corrections.every(isCorrection)) throw fault('sound “corrections”');
  if (!isMembers(sentences) || !Object.values(sentences).every(isTexts)) throw fault('sound “sentences”');
  return {
    first,
    latest,
    version,
    corrections: (corrections as unknown as Correction[]).map((each) => ({ ...each, segment: each.segment })),
    sentences: new Map(
      Object.entries(sentences as Record<string, Record<string, string>>).map(([id, texts]) => [
        id,
        new Map(Object.entries(texts)),
      ]),
    ),
  };
}

/** The text of such a file. */
export function writePublished({ first, latest, version, corrections, sentences }: PublishedRecord): string {
  return formatJson({
    first,
    latest,
    version,
    corrections: corrections.map(({ date, segment, language, before, after }) => ({
      date,
      segment,
      language,
      before,
      after,
    })),
    sentences: Object.fromEntries([...sentences].map(([id, texts]) => [id, Object.fromEntries(texts)])),
  });
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && parseDate(value) !== undefined;
}

function isCorrection(value: unknown): value is Members {
  if (!isMembers(value) || !isDate(value['date'])) return false;
  const { segment, language, before, after } = value;
  return (
    [language, before, after].every((each) => typeof each === 'string') &&
    (segment === undefined || typeof segment === 'string')
  );
}

function isTexts(value: unknown): boolean {
  return isMembers(value) && Object.values(value).every((text) => typeof text === 'string');
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
