import type { ObjectNode, ValueNode } from '@humanwhocodes/momoa';
import { BarobarError } from '../model/error.ts';
import type { Location } from '../model/location.ts';
import type { Override } from '../segmentation/override.ts';
import { formatJson, memberOf, otherMembers, parseJson, placeOf } from './json.ts';

/** A decision as its file has it. */
export interface StoredBreak {
  readonly override: Override;
  /** Which of the file, from 1. */
  readonly number: number;
  /** Members of others, such as a note; kept. */
  readonly other?: Readonly<Record<string, unknown>>;
  readonly location: Location;
}

/**
 * A coordinator's decisions about sentence breaks in one document, from the text of `.barobar/breaks/<document>.json`.
 * @throws `breaks-syntax`, `breaks-value` with the place
 */
export function readBreaks(text: string, path: string): readonly StoredBreak[] {
  const { body } = parseJson(text, path, 'breaks-syntax');
  if (body.type !== 'Array') throw fault(body, path, 'The file must be a list of decisions.');
  return body.elements.map(({ value }, index): StoredBreak => {
    if (value.type !== 'Object') throw fault(value, path, 'A decision must be an object.');
    const type = textOf(value, 'type', path);
    if (type !== 'split' && type !== 'join') throw fault(value, path, `“${type}” is no decision.`);
    const override: Override = {
      type,
      before: textOf(value, 'before', path),
      after: textOf(value, 'after', path),
    };
    return {
      override,
      number: index + 1,
      location: placeOf(value, path),
      ...otherMembers(value, ['type', 'before', 'after']),
    };
  });
}

/** The text of such a file; none without decisions. */
export function writeBreaks(
  decisions: readonly Pick<StoredBreak, 'override' | 'other'>[],
): string | undefined {
  if (decisions.length === 0) return undefined;
  return formatJson(
    decisions.map(({ override: { type, before, after }, other }) => ({ type, before, after, ...other })),
  );
}

function textOf(object: ObjectNode, name: string, path: string): string {
  const value = memberOf(object, name)?.value;
  if (value?.type === 'String' && value.value.trim() !== '') return value.value;
  throw fault(value ?? object, path, `A decision needs “${name}”, a text that is not empty.`);
}

function fault(node: ValueNode, path: string, message: string): BarobarError {
  const advice = 'Write { "type": "split" or "join", "before": "words", "after": "words" }.';
  return new BarobarError('breaks-value', message, advice, placeOf(node, path));
}
