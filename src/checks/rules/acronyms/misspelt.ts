import { phoneticKey } from '../../../languages/engine/phonetic-key.ts';
import type { Span } from '../../../model/location.ts';
import { matchesOf } from '../../../text/matches.ts';
import type { CheckContext, Fault, PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly found: string;
  readonly source: string;
}

/**
 * An acronym that the target has letter by letter in its own script (NATO, НАТО) with two letters changed about or one left
 * out. Most acronyms are translated word by word (OSCE, ОБСЕ), which only a glossary can know: those are not reported.
 */
export const acronymsMisspelt: PairCheck<Data> = {
  code: 'acronyms/misspelt',
  severity: 'warning',
  summary: 'An acronym that the target transliterates lacks a letter or has two of them changed about.',
  since: '0.1.0',
  why: 'An acronym with one letter changed names another organisation, or none.',
  examples: {
    invalid: [
      { source: 'The NATO ministers met.', target: 'Министры НТАО встретились.' },
      { source: 'UNESCO was founded in Paris.', target: 'ЮНЕКО заснавана ў Парыжы.', language: 'be' },
      { source: 'The ASEAN ministers met.', target: 'Вазирони АСАЕН-ро даъват карданд.', language: 'tg' },
    ],
    valid: [
      { source: 'The NATO and UNICEF heads met.', target: 'Главы НАТО и ЮНИСЕФ встретились.' },
      { source: 'The OSCE met.', target: 'АБСЕ сабралася.', language: 'be' },
      { source: 'UNESCO was founded in Paris.', target: 'ЮНЕСКО дар Париж таъсис ёфт.', language: 'tg' },
    ],
  },
  say: ({ found, source }) => ({ text: 'acronyms/misspelt', values: { found, source } }),
  run: (context) => {
    const { plainTarget, sourceProfile, targetProfile } = context;
    if (sourceProfile.script !== 'Latn' || targetProfile.script !== 'Cyrl') return [];
    const acronyms = readAcronyms(context.plainSource, latinAcronym);
    if (acronyms.length === 0) return [];
    const targets = readAcronyms(plainTarget, cyrillicAcronym);
    if (targets.length === 0) return [];
    const said = new Set(targets.map(({ sounds }) => sounds));
    const meant = new Set(acronyms.map(({ sounds }) => sounds));
    const free = targets.filter(({ sounds }) => !meant.has(sounds));
    return acronyms
      .filter((acronym) => !said.has(acronym.sounds) && !isInGlossary(context, acronym))
      .flatMap((acronym): readonly Fault<Data>[] => {
        const wrong = free.find(({ sounds }) => isNear(sounds, acronym.sounds));
        return wrong ? [faultOf(context, acronym, wrong)] : [];
      });
  },
};

interface Acronym extends Span {
  readonly text: string;
  /** One sign for each letter, the same for letters that stand for each other in the two scripts. */
  readonly sounds: string;
}

const latinAcronym = /(?<![\p{L}\p{N}'’-])[A-Z]{4,12}(?![\p{L}\p{N}])/gu;
const cyrillicAcronym = /(?<![\p{L}\p{N}])[А-ЯЁІЎҒӢҚӮҲҶ]{3,13}(?![\p{L}\p{N}])/gu;

const vowels: ReadonlyMap<string, string> = new Map([
  ...[...'AАЯ'].map((letter) => [letter, 'a'] as const),
  ...[...'EЕЭЁ'].map((letter) => [letter, 'e'] as const),
  ...[...'IYИІЙӢЫ'].map((letter) => [letter, 'i'] as const),
  ...[...'OО'].map((letter) => [letter, 'o'] as const),
  ...[...'UWУЎЮӮ'].map((letter) => [letter, 'u'] as const),
]);

function readAcronyms(text: string, pattern: RegExp): readonly Acronym[] {
  const found: Acronym[] = [];
  for (const { 0: written, index: start } of matchesOf(pattern, text))
    found.push({ text: written, start, end: start + written.length, sounds: soundsOf(written) });
  return found;
}

/** C is read as S before E and I, and as K elsewhere. */
function soundsOf(acronym: string): string {
  return acronym.replace(/C(?=[EIY])/g, 'S').replace(/\p{L}/gu, soundOf);
}

/** By letter: there are few. */
const sounds = new Map<string, string>(vowels);

function soundOf(letter: string): string {
  const sound = sounds.get(letter) ?? (phoneticKey(letter) || letter);
  sounds.set(letter, sound);
  return sound;
}

/** Whether two neighbours have changed places, or one letter of five or more is left out. */
function isNear(wrong: string, right: string): boolean {
  let at = 0;
  while (at < right.length && wrong[at] === right[at]) at++;
  if (wrong.length === right.length)
    return (
      wrong[at] === right[at + 1] &&
      wrong[at + 1] === right[at] &&
      wrong.slice(at + 2) === right.slice(at + 2)
    );
  return right.length > 4 && wrong.length === right.length - 1 && wrong.slice(at) === right.slice(at + 1);
}

function isInGlossary({ sourceFacts }: CheckContext, { start, end }: Span): boolean {
  return sourceFacts.concepts().some(({ hit }) => hit.start <= start && hit.end >= end);
}

function faultOf({ source, target }: CheckContext, stated: Acronym, wrong: Acronym): Fault<Data> {
  return {
    data: { found: wrong.text, source: stated.text },
    span: markedSpan(target, wrong),
    sourceSpan: markedSpan(source, stated),
  };
}
