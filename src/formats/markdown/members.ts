import { isScalar, isSeq } from 'yaml';
import { findingOf } from '../../messages/findings/say.ts';
import type { FindingText } from '../../messages/findings/texts.ts';
import { tagKinds } from '../../model/edition.ts';
import { BarobarError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import type { Embargo } from '../../model/policy.ts';
import { parseDate, parseInstant } from '../../text/calendar.ts';
import { findNearest } from '../../text/nearest.ts';
import { shorten } from '../../text/shorten.ts';

/** Members of the front matter that readers see, and that are translated. */
export const translatable: readonly string[] = ['title', 'subtitle', 'description', 'summary', 'lead'];

/** Members with a meaning here that are not translated, and so may be in a file beside a document. */
const besides: readonly string[] = ['date', 'version', 'embargo', ...tagKinds];

/** Members with a meaning here; all others are the author's own. */
const known: readonly string[] = [...translatable, ...besides];

/**
 * The embargo that the member sets.
 * @throws BarobarError `front-matter` for a value that is no instant
 */
export function readEmbargo(value: unknown, location: Location): Embargo {
  const until = typeof value === 'string' ? value.trim() : '';
  if (parseInstant(until) !== undefined) return { until, ...location };
  throw new BarobarError(
    'front-matter',
    until === ''
      ? 'The embargo in the front matter is not a date and time.'
      : `The embargo “${until}” is not a date and time with its offset from UTC.`,
    'Write it such as 2026-11-24T10:00:00+05:00, or remove the line.',
    location,
  );
}

/**
 * A member that looks like a misspelt one of ours, so that its value has no effect. One that looks like an embargo is an
 * error: the document would be published too early.
 */
export function judgeName(name: string, location: Location): Finding | undefined {
  if (known.includes(name)) return undefined;
  if (mayBeEmbargo(name))
    return { ...findingOf('error', { text: 'front-matter/embargo', values: { name } }), ...location };
  const meant = findNearest(name, known, name.length > 3 ? 1 : 0);
  if (meant === undefined) return undefined;
  return { ...findingOf('warning', { text: 'front-matter/unknown', values: { name, meant } }), ...location };
}

/** The same for a file beside a document, where the author's own members have no place either: it is there for ours alone. */
export function judgeSidecarName(name: string, location: Location): Finding | undefined {
  if (known.includes(name)) return undefined;
  const values = { name, known: besides.join(', ') };
  return (
    judgeName(name, location) ?? {
      ...findingOf('warning', { text: 'front-matter/unknown:beside', values }),
      ...location,
    }
  );
}

/** The value of a member of ours that has no effect, or not the one that is meant: no day of the calendar, a map for a name. */
export function judgeValue(name: string, value: unknown, location: Location): Finding | undefined {
  if (value === null || value === undefined || !besides.includes(name) || name === 'embargo')
    return undefined;
  const isList = (tagKinds as readonly string[]).includes(name);
  const values: readonly unknown[] = isList && isSeq(value) ? value.items : [value];
  const warning = (fault: FindingText): Finding => ({ ...findingOf('warning', fault), ...location });
  if (!values.every((each) => isScalar(each)))
    return warning({
      text: isList ? 'front-matter/value:list' : 'front-matter/value',
      values: { name },
    });
  const text = isScalar(value) && typeof value.value === 'string' ? value.value.trim() : '';
  if (name !== 'date' || text === '' || mayBeDate(text)) return undefined;
  return warning({ text: 'front-matter/value:date', values: { date: shorten(text, 60) } });
}

/** Whether a text begins with a day of the calendar, or is a date in words such as “April 2027”. */
function mayBeDate(text: string): boolean {
  if (!/^\d{4}-\d{1,2}-\d/.test(text)) return /\p{N}/u.test(text);
  return parseDate(text.slice(0, 10)) !== undefined && !/^[\d-]/.test(text.slice(10));
}

/** A member of a list or map inside the front matter that looks like an embargo: it has no effect there. */
export function judgeInnerName(name: string, location: Location): Finding | undefined {
  if (!mayBeEmbargo(name)) return undefined;
  return { ...findingOf('error', { text: 'front-matter/embargo:inner', values: { name } }), ...location };
}

function mayBeEmbargo(name: string): boolean {
  return /embarg/i.test(name) || findNearest(name, ['embargo'], 2) !== undefined;
}
