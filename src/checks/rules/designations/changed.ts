import { phoneticKey } from '../../../languages/engine/phonetic-key.ts';
import type { Span } from '../../../model/location.ts';
import { hasDigit } from '../../../text/kinds.ts';
import { asLatin } from '../../../text/look-alikes.ts';
import { matchesOf } from '../../../text/matches.ts';
import type { CheckContext, Fault, PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly found: string;
  readonly source: string;
}

/**
 * The number of a document or model with letters in it (15/2-A, T-72, S-400) that has other letters or digits in the
 * target. Letters may be transcribed, or stay, or be those that look alike. Only one that replaces it is a fault: a
 * target may well leave a model out.
 */
export const designationsChanged: PairCheck<Data> = {
  code: 'designations/changed',
  severity: 'warning',
  summary: 'A document number or model name of the source is another one in the target.',
  since: '0.1.0',
  why: 'The number of a resolution or a model names one of many: with another digit it is another document.',
  examples: {
    invalid: [
      { source: 'They signed No. 15/2-A.', target: 'Они подписали № 15/2-Б.' },
      { source: 'The T-72B3 tanks came.', target: 'Прыехалі танкі Т-72А3.', language: 'be' },
      { source: 'They signed No. 7-K.', target: 'Онҳо № 7-М-ро имзо карданд.', language: 'tg' },
    ],
    valid: [
      { source: 'They signed No. 15/2-A.', target: 'Они подписали № 15/2-А.' },
      { source: 'The S-400 and F-16 came.', target: 'Прыбылі С-400 і F-16.', language: 'be' },
      { source: 'The T-72 tanks came.', target: 'Танкҳои Т-72 омаданд.', language: 'tg' },
    ],
  },
  say: ({ found, source }) => ({ text: 'designations/changed', values: { found, source } }),
  run: (context) => {
    const { sourceFacts, targetFacts } = context;
    if ((sourceFacts.kinds & targetFacts.kinds & hasDigit) === 0) return [];
    const sources = readDesignations(context.plainSource);
    if (sources.length === 0) return [];
    const targets = readDesignations(context.plainTarget);
    if (targets.length === 0) return [];
    const said = new Set(targets.flatMap(({ keys }) => keys));
    const stated = new Set(sources.flatMap(({ keys }) => keys));
    const byDigits = new Map(targets.map((each) => [each.digits, each]));
    const byLetters = new Map(
      targets
        .filter(({ keys }) => !keys.some((key) => stated.has(key)))
        .flatMap((each) => each.keys.map((key) => [withoutDigits(key), each] as const)),
    );
    return sources.flatMap((each): readonly Fault<Data>[] => {
      if (each.keys.some((key) => said.has(key))) return [];
      const [alike] = each.keys.flatMap((key) => byLetters.get(withoutDigits(key)) ?? []);
      const other = byDigits.get(each.digits) ?? alike;
      return other ? [faultOf(context, each, other)] : [];
    });
  },
};

interface Designation extends Span {
  /** Its digits and signs, `x` for each letter or run of letters. */
  readonly digits: string;
  /** Alike where the letters can stand for each other. */
  readonly keys: readonly string[];
}

/** Capitals and digits with single signs between them; one of each at least. Every part has a bound. */
const designation =
  /(?<![\p{L}\p{N}])[\p{Lu}\p{N}]{1,12}(?:[-‐‑/.][\p{Lu}\p{N}]{1,12}){0,5}(?![\p{L}\p{N}])/gu;

function readDesignations(text: string): readonly Designation[] {
  if (!/\d/.test(text)) return [];
  const found: Designation[] = [];
  for (const { 0: written, index: start } of matchesOf(designation, text)) {
    if (!/\d/.test(written) || !/\p{Lu}/u.test(written)) continue;
    const name = written.replace(/[‐‑]/g, '-');
    const digits = name.replace(/\p{L}+/gu, 'x');
    // A year or age with an ending in capitals, as in headings, is no designation: 15-ЛЕТИЕ.
    if (/\p{L}{5}/u.test(name)) continue;
    const alike = asLatin(name);
    const sounds = name.replace(/\p{L}/gu, (letter) => phoneticKey(letter) || (asLatin(letter) ?? letter));
    found.push({
      start,
      end: start + written.length,
      digits,
      keys: [`sound ${sounds}`, ...(alike === undefined ? [] : [`sight ${alike}`])],
    });
  }
  return found;
}

/** The letters of a key and its signs: those of H5N1 are those of H1N5. */
function withoutDigits(key: string): string {
  return key.replace(/\d+/g, '0');
}

function faultOf(
  { plainSource, plainTarget, source, target }: CheckContext,
  stated: Span,
  instead: Span,
): Fault<Data> {
  return {
    data: {
      found: plainTarget.slice(instead.start, instead.end),
      source: plainSource.slice(stated.start, stated.end),
    },
    span: markedSpan(target, instead),
    sourceSpan: markedSpan(source, stated),
  };
}
