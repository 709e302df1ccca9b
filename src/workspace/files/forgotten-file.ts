import * as v from 'valibot';
import type { ForgottenRule } from '../../memory/forgotten.ts';
import { forgottenFile } from '../layout.ts';
import { readText, type Workspace } from '../workspace.ts';
import { formatJson } from './json.ts';
import { type FileKind, filledTextSchema, optional, parseFile, strictObject } from './json-schema.ts';

const kind: FileKind<readonly ForgottenRule[]> = {
  schema: v.array(
    v.pipe(
      strictObject<ForgottenRule>({
        language: optional(filledTextSchema),
        file: optional(filledTextSchema),
        id: optional(filledTextSchema),
        author: optional(filledTextSchema),
        pair: optional(filledTextSchema),
      }),
      v.check(
        ({ file, id, author }) => (file ?? id ?? author) !== undefined,
        'This rule forgets everything.\nGive it “file”, “id” or “author”.',
      ),
    ),
    'must be a list of rules.',
  ),
  name: 'The file',
  syntax: 'forgotten-syntax',
  value: 'forgotten-value',
  advice: 'Correct the file or restore it from version control; “barobar memory forget” writes it.',
  place: 'value',
};

/**
 * What is kept out of the memory, from the text of `.barobar/forgotten.json`.
 * @throws `forgotten-syntax`, `forgotten-value` with the place
 */
function parseForgotten(text: string, path: string): readonly ForgottenRule[] {
  return parseFile(kind, text, path);
}

/** The text of the file; none without rules. */
export function formatForgotten(rules: readonly ForgottenRule[]): string | undefined {
  if (rules.length === 0) return undefined;
  return formatJson(
    rules.map(({ language, file, id, author, pair }) => ({ language, file, id, author, pair })),
  );
}

/** What is kept out of the memory, nothing if there is no file, with the file's text. */
export function openForgotten(workspace: Workspace): {
  readonly rules: readonly ForgottenRule[];
  readonly text: string | undefined;
} {
  const text = readText(workspace, forgottenFile);
  return { rules: text === undefined ? [] : parseForgotten(text, forgottenFile), text };
}
