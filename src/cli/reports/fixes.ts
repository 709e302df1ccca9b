import type { Localise } from '../../messages/commands/texts.ts';
import type { FixedTranslation, UndecidedWords } from '../../workflows/quality/fix.ts';
import { printable } from '../terminal.ts';

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
export function formatUndecided(undecided: readonly UndecidedWords[], localise: Localise): string {
  return undecided
    .map(({ document, language, segment, words }) =>
      printable(localise('fix.undecided', { document, segment, tag: language, words: words.join(', ') })),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** How many translations are fixed, how many of them must be reviewed again, and how many findings are left. */
export function summariseFixes(fixed: readonly FixedTranslation[], left: number, localise: Localise): string {
  const again = fixed.filter(({ lost }) => lost !== undefined).length;
  return [
    localise('fix.fixed', { count: fixed.length }),
    ...(again > 0 ? [localise('fix.review', { count: again })] : []),
    left === 0 ? localise('fix.none') : localise('fix.left', { count: left }),
  ].join(' ');
}
