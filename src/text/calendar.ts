/** Year, month and day, from 1, of a text that is an ISO date of the calendar (`2026-11-23`); undefined for any other. */
export function parseDate(text: string): readonly [year: number, month: number, day: number] | undefined {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (!year || !month || !day) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? [year, month, day] : undefined;
}

/**
 * An instant in milliseconds since 1970, of an ISO 8601 date and time with its offset (`2026-11-24T10:00+05:00`, `…Z`);
 * undefined for any other text: a time without an offset is another instant wherever it is read.
 */
export function parseInstant(text: string): number | undefined {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d))?(?:Z|([+-])(\d\d):(\d\d))$/.exec(text);
  const date = parseDate(match?.[1] ?? '');
  if (!match || !date) return undefined;
  const [hour, minute, second, zoneHour, zoneMinute] = [2, 3, 4, 6, 7].map((at) =>
    Number(match[at] ?? 0),
  ) as [number, number, number, number, number];
  if (hour > 23 || minute > 59 || second > 59 || zoneMinute > 59 || zoneHour > 14) return undefined;
  const offset = (match[5] === '-' ? -1 : 1) * (zoneHour * 60 + zoneMinute);
  return Date.UTC(date[0], date[1] - 1, date[2], hour, minute - offset, second);
}

/** The day of a moment (ISO), in universal time. */
export function isoDayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
