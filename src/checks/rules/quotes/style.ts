import { defaults } from '../../../languages/engine/defaults.ts';
import { matchQuotationMarks } from '../../../text/quotation.ts';
import { type Fault, mostFaults, type PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly found: string;
  readonly usual: string;
  /** Whether the marks can only be those of another language, and stand in a sentence without others that are open. */
  readonly isForeign: boolean;
}

/**
 * Quotation marks of another shape than the language’s: «…», and „…“ within them; in Tajik “…” as well. The settings may ask
 * for one shape (`quotes`). One finding for a pair of marks.
 */
export const quotesStyle: PairCheck<Data> = {
  code: 'quotes/style',
  severity: 'warning',
  onRequest: true,
  summary: 'The target has quotation marks of another shape than its language prescribes.',
  since: '0.1.0',
  why: 'Every language has quotation marks of its own; those of the source look foreign.',
  examples: {
    invalid: [
      { source: 'The “new stage” began.', target: 'Начался "новый этап".' },
      { source: 'The “new stage” began.', target: 'Пачаўся “новы этап”.', language: 'be' },
      { source: '“The ‘new stage’ began.”', target: '«"Марҳилаи нав" оғоз ёфт».', language: 'tg' },
    ],
    valid: [
      { source: 'The “new stage” began.', target: 'Начался «новый этап».' },
      { source: '“The ‘new stage’ began.”', target: '«Пачаўся „новы этап“».', language: 'be' },
      { source: 'A 20" pipe', target: 'Қубури 20"', language: 'tg' },
      { source: 'The “new stage” began.', target: '“Марҳилаи нав” оғоз ёфт.', language: 'tg' },
    ],
  },
  say: ({ found, usual }) => ({ text: 'quotes/style', values: { found, usual } }),
  fix: ({ usual, isForeign }, found) => {
    // Within a quotation that goes on over several sentences they may be the inner ones.
    if (!isForeign) return undefined;
    const [opening = '', closing = ''] = usual.split('…');
    return `${opening}${found.slice(1, -1)}${closing}`;
  },
  run: ({ target, targetProfile, targetFacts, quotes }) => {
    // Nobody says which marks are usual in the language.
    if (targetProfile.quotes === defaults.quotes) return [];
    const marks = targetFacts.quotations();
    if (marks.length === 0) return [];
    const shapes = quotes ?? targetProfile.quotes;
    const others = quotes ? undefined : targetProfile.quotes.others;
    const faults: Fault<Data>[] = [];
    const open: number[] = [];
    const matched = matchQuotationMarks(marks);
    const isWhole = matched.opening.length === 0 && matched.closing.length === 0;
    for (const [from, to] of [...matched.pairs].sort(([a], [b]) => a - b)) {
      while (open.length > 0 && (open.at(-1) as number) < from) open.pop();
      const level = open.length % 2 === 0 ? 'primary' : 'secondary';
      open.push(to);
      const [first, last] = [marks[from], marks[to]];
      if (!first || !last) continue;
      const is = (shape: readonly [string, string] | undefined): boolean =>
        first.mark === shape?.[0] && last.mark === shape[1];
      const [opening, closing] = shapes[level];
      if (is(shapes[level]) || is(others?.[level])) continue;
      if (faults.length === mostFaults) break;
      faults.push({
        data: {
          found: `${first.mark}…${last.mark}`,
          usual: `${opening}…${closing}`,
          isForeign: isWhole && (level === 'secondary' || !is(targetProfile.quotes.secondary)),
        },
        span: markedSpan(target, { start: first.at, end: last.at + 1 }),
      });
    }
    return faults;
  },
};
