import type { FixedTranslation, UndecidedWords } from '../../workflows/quality/fix.ts';
import { count, printable } from '../terminal.ts';

/** Each fixed translation: where it is, what was wrong, and both texts. */
export function formatFixes(fixed: readonly FixedTranslation[]): string {
  return fixed
    .map((each) =>
      formatFix(each)
        .map((line) => `${printable(line)}\n`)
        .join(''),
    )
    .join('');
}

function formatFix({
  document,
  language,
  segment,
  codes,
  before,
  after,
  state,
  lost,
}: FixedTranslation): string[] {
  const change = lost === undefined ? '' : `; ${lost} → ${state}`;
  return [`${document} ${segment} (${language}): ${codes.join(', ')}${change}`, `- ${before}`, `+ ${after}`];
}

/** The words that a person has to decide, for each translation. */
export function formatUndecided(undecided: readonly UndecidedWords[]): string {
  return undecided
    .map(({ document, language, segment, words }) =>
      printable(`${document} ${segment} (${language}): may be two words, left as typed: ${words.join(', ')}`),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** How many translations are fixed, how many of them must be reviewed again, and how many findings are left. */
export function summariseFixes(fixed: readonly FixedTranslation[], left: number): string {
  const again = fixed.filter(({ lost }) => lost !== undefined).length;
  const review =
    again === 0 ? '' : ` ${again} of them ${again === 1 ? 'needs' : 'need'} a new review: words change.`;
  const rest =
    left === 0 ? ' No findings are left.' : ` ${count(left, 'finding')} left: run “barobar check”.`;
  return `${count(fixed.length, 'translation')} fixed.${review}${rest}`;
}
