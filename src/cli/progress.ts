import { shorten } from '../text/shorten.ts';

/** Milliseconds between two lines: each costs a write to the terminal, and people read no faster. */
const pause = 100;

/** Milliseconds before an estimate: the first documents say little. */
const settling = 2_000;

/** Characters of a name: a line must fit on a narrow terminal, or it cannot be wiped. */
const longestName = 40;

/**
 * Counts documents, and gives the line that shows how far a command has come, such as `120 of 1000: lake, about 40 s left`;
 * undefined while the last one is still fresh. If more documents come than there are, the command has begun its next round.
 */
export function createProgress(
  elapsed: () => number,
): (document: string, total?: number) => string | undefined {
  let count = 0;
  let start = 0;
  let shown = Number.NEGATIVE_INFINITY;
  return (document, total) => {
    const now = elapsed();
    if (count === 0 || (total !== undefined && count >= total)) {
      count = 0;
      start = now;
    }
    count++;
    if (now - shown < pause) return undefined;
    shown = now;
    const name = shorten(document, longestName);
    if (total === undefined) return `${count}: ${name}`;
    const left = ((now - start) / (count - 1)) * (total - count + 1);
    return `${count} of ${total}: ${name}${now - start < settling ? '' : `, about ${sayTime(left)} left`}`;
  };
}

function sayTime(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
