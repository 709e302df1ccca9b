import type { ObjectNode, ValueNode } from '@humanwhocodes/momoa';
import { BarobarError } from '../model/error.ts';
import type { Location } from '../model/location.ts';
import type { Waiver } from '../model/waiver.ts';
import { parseDate } from '../text/calendar.ts';
import { formatJson, memberOf, otherMembers, parseJson, placeOf } from './json.ts';

/** A waiver as its file has it. */
export interface StoredWaiver extends Waiver {
  /** Its document by the name of the file; the sentence may have moved since. */
  readonly document: string;
  /** From 1, in the file's order. */
  readonly number: number;
  readonly location: Location;
  /** Members this version does not know, kept as they are. */
  readonly other?: Readonly<Record<string, unknown>>;
}

/**
 * Waivers from the text of `.barobar/waivers/<document>.json`, in its order.
 * @throws `waivers-syntax`, `waivers-value` with the place
 */
export function readWaivers(text: string, path: string, document: string): readonly StoredWaiver[] {
  const { body } = parseJson(text, path, 'waivers-syntax');
  if (body.type !== 'Array') throw fault(body, path, 'The file must be a list of waivers.');
  return body.elements.map(({ value }, index): StoredWaiver => {
    if (value.type !== 'Object') throw fault(value, path, 'A waiver must be an object.');
    const text = (name: string): string => textOf(value, name, path);
    const by = optionalText(value, 'by', path);
    const until = optionalText(value, 'until', path);
    if (until !== undefined && !parseDate(until))
      throw fault(memberOf(value, 'until')?.value ?? value, path, `“${until}” is no day of the calendar.`);
    return {
      language: text('language'),
      segment: text('segment'),
      code: text('code'),
      pair: text('pair'),
      reason: text('reason'),
      ...(by !== undefined && { by }),
      ...(until !== undefined && { until }),
      ...otherMembers(value, ['language', 'segment', 'code', 'pair', 'reason', 'by', 'until']),
      document,
      number: index + 1,
      location: placeOf(value, path),
    };
  });
}

/** The text of such a file; none without waivers. */
export function writeWaivers(waivers: readonly (Waiver & Pick<StoredWaiver, 'other'>)[]): string | undefined {
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

function optionalText(object: ObjectNode, name: string, path: string): string | undefined {
  return memberOf(object, name) ? textOf(object, name, path) : undefined;
}

function textOf(object: ObjectNode, name: string, path: string): string {
  const value = memberOf(object, name)?.value;
  if (value?.type === 'String' && value.value.trim() !== '') return value.value;
  throw fault(value ?? object, path, `A waiver needs “${name}”, a text that is not empty.`);
}

function fault(node: ValueNode, path: string, message: string): BarobarError {
  const advice = 'Correct the file or take it back from version control; “barobar waive” writes it.';
  return new BarobarError('waivers-value', message, advice, placeOf(node, path));
}
