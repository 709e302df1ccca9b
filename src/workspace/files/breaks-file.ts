import * as v from 'valibot';
import type { Location } from '../../model/location.ts';
import type { Override } from '../../segmentation/override.ts';
import { breaksFile, breaksFolder } from '../layout.ts';
import { listNames, readText, type Workspace } from '../workspace.ts';
import { formatJson } from './json.ts';
import { choice, type FileKind, filledTextSchema, type Kept, openObject, parseItems } from './json-schema.ts';

/** A decision as its file has it. */
export interface StoredBreak extends Kept {
  readonly override: Override;
  /** Which of the file, from 1. */
  readonly number: number;
  readonly location: Location;
}

const kind: FileKind<readonly (Override & Kept)[]> = {
  schema: v.array(
    openObject<Override & Kept>({
      type: choice(['split', 'join'] as const),
      before: filledTextSchema,
      after: filledTextSchema,
    }),
    'must be a list of decisions.',
  ),
  name: 'The file',
  syntax: 'breaks-syntax',
  value: 'breaks-value',
  advice: 'Write { "type": "split" or "join", "before": "words", "after": "words" }.',
  place: 'value',
};

/**
 * A coordinator's decisions about sentence breaks in one document, from the text of `.barobar/breaks/<document>.json`.
 * @throws `breaks-syntax`, `breaks-value` with the place
 */
export function parseBreaks(text: string, path: string): readonly StoredBreak[] {
  return parseItems(kind, text, path).map(({ item: { other, ...override }, number, location }) => ({
    override,
    number,
    location,
    ...(other && { other }),
  }));
}

/** The text of such a file; none without decisions. */
export function formatBreaks(
  decisions: readonly Pick<StoredBreak, 'override' | 'other'>[],
): string | undefined {
  if (decisions.length === 0) return undefined;
  return formatJson(
    decisions.map(({ override: { type, before, after }, other }) => ({ type, before, after, ...other })),
  );
}

/** A document's decisions about sentence breaks, none if there is no file, with the file's text. */
export function openBreaks(
  workspace: Workspace,
  document: string,
): { decisions: readonly StoredBreak[]; text: string | undefined; path: string } {
  const file = breaksFile(document);
  const text = readText(workspace, file);
  return { decisions: text === undefined ? [] : parseBreaks(text, file), text, path: file };
}

/** Names of the documents with decisions about sentence breaks, present or not. */
export function listBreaks(workspace: Workspace): readonly string[] {
  return listNames(workspace, breaksFolder);
}
