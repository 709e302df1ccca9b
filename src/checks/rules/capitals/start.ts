import type { PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

/** What is at fault, for `say`. */
interface Data {
  readonly letter: string;
}

/**
 * A sentence that begins with a small letter if the source has a capital. Items of a list and parts of headings may, so the
 * target must end as a sentence does; and so may what goes on after dots.
 */
export const capitalsStart: PairCheck<Data> = {
  code: 'capitals/start',
  severity: 'note',
  summary: 'The target begins with a small letter where the source has a capital.',
  since: '0.1.0',
  why: 'A sentence that begins with a small letter has often lost its beginning.',
  examples: {
    invalid: [
      { source: 'The session is open.', target: 'заседание открыто.' },
      { source: '“The session is open.”', target: '«пасяджэнне адкрыта».', language: 'be' },
      { source: 'The session is open.', target: 'ҷаласа кушода шуд.', language: 'tg' },
    ],
    valid: [
      { source: 'Warn every settlement within two hours;', target: 'оповестить все посёлки за два часа;' },
      { source: '… and the session was open.', target: '… і пасяджэнне было адкрыта.', language: 'be' },
      { source: 'Airbus is ready.', target: 'airBaltic омода аст.', language: 'tg' },
    ],
  },
  say: ({ letter }) => ({ text: 'capitals/start', values: { letter } }),
  run: ({ target, plainSource, plainTarget }) => {
    if (isCapitalUnit(plainTarget.charCodeAt(0))) return [];
    const start = firstLetter(plainTarget);
    // A small Cyrillic letter; Latin ones begin names as their owners write them.
    if (start === -1 || !/[а-џѐ-ӿ]/.test(plainTarget.charAt(start)) || !isSmall(plainTarget.charAt(start)))
      return [];
    const ofSource = firstLetter(plainSource);
    if (ofSource === -1 || isSmall(plainSource.charAt(ofSource))) return [];
    if (!/[.!?…]["”»)\s]*$/u.test(plainTarget.slice(-6)) || /\p{N}|…|\.\./u.test(plainTarget.slice(0, start)))
      return [];
    return [
      {
        data: { letter: plainTarget.charAt(start) },
        span: markedSpan(target, { start, end: start + 1 }),
      },
    ];
  },
};

/** Whether a UTF-16 unit is a plain Latin or Cyrillic capital, which nearly every sentence begins with. */
function isCapitalUnit(unit: number): boolean {
  return (unit >= 0x410 && unit <= 0x42f) || (unit >= 0x41 && unit <= 0x5a);
}

/** Offset of the first letter, -1 if there is none near the start. */
function firstLetter(text: string): number {
  return text.slice(0, 40).search(/\p{L}/u);
}

function isSmall(letter: string): boolean {
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}
