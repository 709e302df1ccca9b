import { hasHidden, hiddenCharacter } from '../../../text/kinds.ts';
import { codePoint, otherScript, scriptOf } from '../../../text/letters.ts';
import { type Fault, mostFaults, type PairCheck } from '../../engine/check.ts';
import { markedSpan } from '../../engine/marked.ts';

const hidden = new RegExp(`${hiddenCharacter.source}+`, 'g');

const names: Readonly<Record<string, string>> = {
  '\u00ad': 'softHyphen',
  '\u200b': 'zeroWidthSpace',
  '\u200c': 'zeroWidthNonJoiner',
  '\u200d': 'zeroWidthJoiner',
  '\u200e': 'leftToRight',
  '\u200f': 'rightToLeft',
  '\u2028': 'lineSeparator',
  '\u2060': 'wordJoiner',
  '\ufeff': 'byteOrderMark',
  '\ufffd': 'lost',
};

/** What is at fault, for `say`. */
interface Data {
  readonly name: string;
  readonly character: string;
  readonly around: string;
}

/** Invisible characters, which break searches or turn the direction of text, and marks of lost letters. */
export const lettersInvisible: PairCheck<Data> = {
  code: 'letters/invisible',
  severity: 'error',
  summary: 'The target has a character that cannot be seen or was lost in conversion.',
  since: '0.1.0',
  why: 'Characters that cannot be seen come with pasted text. They split words for searches, turn the direction of text, or stand for a letter that was lost.',
  examples: {
    invalid: [
      { source: 'The map of the middle ages', target: 'Карта \u200bсредних веков' },
      { source: 'Talks are under way.', target: 'Пера\u00adмовы ідуць.', language: 'be' },
      { source: 'The talks ended.', target: 'Музокирот \u202eба охир расид.', language: 'tg' },
      { source: 'The talks ended.', target: 'Музокирот ба о\ufffdир расид.', language: 'tg' },
    ],
    valid: [
      { source: 'The map of the middle ages', target: 'Карта средних\u00a0веков' },
      { source: 'The team 👩\u200d🚒 is here.', target: 'Каманда 👩\u200d🚒 тут.', language: 'be' },
      { source: 'Peace (\u200fسلام\u200f)', target: 'Сулҳ (\u200fسلام\u200f)', language: 'tg' },
    ],
  },
  say: ({ name, character, around }) => ({
    text: character === '\ufffd' ? 'letters/invisible:lost' : 'letters/invisible',
    values: { name, code: codePoint(character), around },
  }),
  // A lost letter must be found again, and a line end is a space.
  fix: (_, found) =>
    /[\ufffd\ue000-\uf8ff]/.test(found) ? undefined : /[\u2028\u2029]/.test(found) ? ' ' : '',
  run: ({ target, plainSource, plainTarget, targetFacts }) => {
    if ((targetFacts.kinds & hasHidden) === 0) return [];
    const ofSource = new Set(plainSource.match(hidden));
    const faults: Fault<Data>[] = [];
    for (const { 0: run, index: start } of plainTarget.matchAll(hidden)) {
      if (isNeeded(plainTarget, start, run) || ofSource.has(run)) continue;
      if (faults.length === mostFaults) break;
      const first = run.charAt(0);
      const name = names[first] ?? (/[\u2066-\u2069\u202a-\u202e\u061c]/.test(first) ? 'direction' : 'other');
      const around = plainTarget.slice(Math.max(0, start - 12), start + run.length + 12).replace(hidden, '');
      faults.push({
        data: { name, character: first, around: around.trim() },
        span: markedSpan(target, { start, end: start + run.length }),
      });
    }
    return faults;
  },
};

/** Joiners hold some emoji and letters of some scripts together, and marks of direction belong to scripts that need them. */
function isNeeded(text: string, start: number, run: string): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(start + run.length);
  const isOther = [before, after].some((unit) => scriptOf(unit) === otherScript);
  if (/^[\u200c\u200d]$/.test(run))
    return isOther || (run === '\u200d' && (after >= 0xd800 || after >= 0x2600));
  return /^[\u200e\u200f\u2066-\u2069]$/.test(run) && isOther;
}
