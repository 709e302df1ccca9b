/** Year, month and day, from 1, of a text that is an ISO date of the calendar (`2026-11-23`); undefined for any other. */
export function parseDate(text: string): readonly [year: number, month: number, day: number] | undefined {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (!year || !month || !day) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? [year, month, day] : undefined;
}
