import * as v from 'valibot';
import type { BaselineEntry } from '../../model/finding.ts';
import { formatJson } from './json.ts';
import { type FileKind, type Kept, openObject, optional, parseFile, textSchema } from './json-schema.ts';

const version = 1;

/** The text of a baseline. */
export function formatBaseline(findings: readonly BaselineEntry[]): string {
  return formatJson({ version, findings });
}

interface Baseline extends Kept {
  readonly version: number;
  readonly findings: readonly BaselineEntry[];
}

const kind: FileKind<Baseline> = {
  schema: openObject<Baseline>({
    version: v.literal(version, `must be ${version}: this is a baseline of another version.`),
    findings: v.array(
      openObject<BaselineEntry & Kept>({
        code: textSchema,
        digest: textSchema,
        count: v.pipe(
          v.number('must be a number.'),
          v.integer('must be a whole number.'),
          v.minValue(1, 'must be 1 or more.'),
        ),
        document: optional(textSchema),
        language: optional(textSchema),
        segment: optional(textSchema),
      }),
      'must be a list.',
    ),
  }),
  name: 'A baseline',
  syntax: 'baseline-syntax',
  value: 'baseline-value',
  advice: 'Write it again with “barobar check --write-baseline”.',
  place: 'value',
};

/**
 * Findings from the text of a baseline.
 * @throws `baseline-syntax`, `baseline-value` with the place
 */
export function parseBaseline(text: string, path: string): readonly BaselineEntry[] {
  return parseFile(kind, text, path).findings;
}
