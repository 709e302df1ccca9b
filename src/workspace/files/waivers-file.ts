import * as v from 'valibot';
import type { Location } from '../../model/location.ts';
import type { Waiver } from '../../model/waiver.ts';
import { parseDate } from '../../text/calendar.ts';
import { waiversFile, waiversFolder } from '../layout.ts';
import { listNames, readText, type Workspace } from '../workspace.ts';
import { formatJson } from './json.ts';
import {
  type FileKind,
  filledTextSchema,
  type Kept,
  openObject,
  optional,
  parseItems,
  says,
  shown,
} from './json-schema.ts';

/** A waiver as its file has it. */
export interface StoredWaiver extends Waiver, Kept {
  /** Its document by the name of the file; the sentence may have moved since. */
  readonly document: string;
  /** From 1, in the file's order. */
  readonly number: number;
  readonly location: Location;
}

const kind: FileKind<readonly (Waiver & Kept)[]> = {
  schema: v.array(
    openObject<Waiver & Kept>({
      language: filledTextSchema,
      segment: filledTextSchema,
      code: filledTextSchema,
      pair: filledTextSchema,
      reason: filledTextSchema,
      by: optional(filledTextSchema),
      until: optional(
        v.pipe(
          filledTextSchema,
          v.check(
            (day) => parseDate(day) !== undefined,
            says((day) => `${shown(day)} is no day of the calendar.`),
          ),
        ),
      ),
    }),
    'must be a list of waivers.',
  ),
  name: 'The file',
  syntax: 'waivers-syntax',
  value: 'waivers-value',
  advice: 'Correct the file or restore it from version control; “barobar waive” writes it.',
  place: 'value',
};

/**
 * Waivers from the text of `.barobar/waivers/<document>.json`, in its order.
 * @throws `waivers-syntax`, `waivers-value` with the place
 */
export function parseWaivers(text: string, path: string, document: string): readonly StoredWaiver[] {
  return parseItems(kind, text, path).map(({ item, number, location }) => ({
    ...item,
    document,
    number,
    location,
  }));
}

/** The text of such a file; none without waivers. */
export function formatWaivers(waivers: readonly (Waiver & Kept)[]): string | undefined {
  if (waivers.length === 0) return undefined;
  return formatJson(
    waivers.map(({ language, segment, code, pair, reason, by, until, other }) => ({
      language,
      segment,
      code,
      pair,
      reason,
      by,
      until,
      ...other,
    })),
  );
}

/** Waivers of a document, none if there is no file, with the file's text. */
export function openWaivers(
  workspace: Workspace,
  document: string,
): { waivers: readonly StoredWaiver[]; text: string | undefined; path: string } {
  const file = waiversFile(document);
  const text = readText(workspace, file);
  return { waivers: text === undefined ? [] : parseWaivers(text, file, document), text, path: file };
}

/** Names of the documents with waivers, present or not. */
export function listWaivers(workspace: Workspace): readonly string[] {
  return listNames(workspace, waiversFolder);
}
