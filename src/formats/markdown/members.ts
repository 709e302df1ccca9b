import { tagKinds } from '../../model/edition.ts';
import { BarobarError } from '../../model/error.ts';
import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import type { Embargo } from '../../model/policy.ts';
import { parseInstant } from '../../text/calendar.ts';
import { findNearest } from '../../text/nearest.ts';

/** Members of the front matter that readers see, and that are translated. */
export const translatable: readonly string[] = ['title', 'subtitle', 'description', 'summary', 'lead'];

/** Members with a meaning here; all others are the author's own. */
const known: readonly string[] = [...translatable, 'date', 'version', 'embargo', ...tagKinds];

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
    return {
      code: 'front-matter/embargo',
      severity: 'error',
      message: `“${name}” in the front matter sets no embargo.`,
      advice: 'Write “embargo”, or give the member a name that cannot be taken for it.',
      ...location,
    };
  const meant = findNearest(name, known, name.length > 3 ? 1 : 0);
  if (meant === undefined) return undefined;
  return {
    code: 'front-matter/unknown',
    severity: 'warning',
    message: `“${name}” in the front matter has no meaning here.`,
    advice: `Write “${meant}” if that is meant.`,
    ...location,
  };
}

/** A member of a list or map inside the front matter that looks like an embargo: it has no effect there. */
export function judgeInnerName(name: string, location: Location): Finding | undefined {
  if (!mayBeEmbargo(name)) return undefined;
  return {
    code: 'front-matter/embargo',
    severity: 'error',
    message: `“${name}” inside another member of the front matter sets no embargo.`,
    advice: 'Write “embargo” at the start of a line, or give the member a name that cannot be taken for it.',
    ...location,
  };
}

function mayBeEmbargo(name: string): boolean {
  return /embarg/i.test(name) || findNearest(name, ['embargo'], 2) !== undefined;
}
