import { evaluate } from '@humanwhocodes/momoa';
import type { BaselineEntry } from '../checks/engine/baseline.ts';
import { BarobarError } from '../model/error.ts';
import { formatJson, memberOf, parseJson, placeOf } from './json.ts';

const version = 1;

/** The text of a baseline. */
export function writeBaseline(findings: readonly BaselineEntry[]): string {
  return formatJson({ version, findings });
}

/**
 * Findings from the text of a baseline.
 * @throws `baseline-syntax`, `baseline-value` with the place
 */
export function readBaseline(text: string, path: string): readonly BaselineEntry[] {
  const { body } = parseJson(text, path, 'baseline-syntax');
  const fail = (node: Parameters<typeof placeOf>[0], message: string): never => {
    const advice = 'Write it again with “barobar check --write-baseline”.';
    throw new BarobarError('baseline-value', message, advice, placeOf(node, path));
  };
  const written = body.type === 'Object' ? memberOf(body, 'version')?.value : undefined;
  if (written?.type !== 'Number' || written.value !== version)
    return fail(written ?? body, `This is no baseline of version ${version}.`);
  const list = body.type === 'Object' ? memberOf(body, 'findings')?.value : undefined;
  if (list?.type !== 'Array') return fail(list ?? body, 'A baseline needs “findings”, a list.');
  return list.elements.map(({ value }): BaselineEntry => {
    const entry = evaluate(value) as unknown;
    return isEntry(entry) ? entry : fail(value, 'This is no finding of a baseline.');
  });
}

function isEntry(value: unknown): value is BaselineEntry {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { code, digest, count, ...others } = value as Record<string, unknown>;
  return (
    typeof code === 'string' &&
    typeof digest === 'string' &&
    typeof count === 'number' &&
    Number.isInteger(count) &&
    count > 0 &&
    ['document', 'language', 'segment'].every(
      (name) => others[name] === undefined || typeof others[name] === 'string',
    )
  );
}
