import type { MarkedText } from '../model/content.ts';
import { formatMarkup, parseMarkup, plainText } from './markup.ts';
import { readPlaceholders } from './placeholders.ts';

/** Around every pseudo-translation: no language writes them around a sentence (U+27EA, U+27EB). */
const [open, close] = ['\u27ea', '\u27eb'];

/** How much longer pseudo-translations are: as much as the longest of professional ones in our languages. */
const expansion = 0.35;

/** A letter for each Latin one, the first that the alphabet has. */
const cyrillic: Readonly<Record<string, string>> = {
  ...{ a: 'а', b: 'б', c: 'с', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'х', i: 'иі', j: 'жј', k: 'к', l: 'л' },
  ...{ m: 'м', n: 'н', o: 'о', p: 'п', q: 'к', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', w: 'ўвв', x: 'х' },
  ...{ y: 'йј', z: 'з' },
};

const accented: Readonly<Record<string, string>> = {
  ...{ a: 'á', c: 'ç', d: 'ð', e: 'é', g: 'ğ', h: 'ħ', i: 'í', l: 'ł', n: 'ñ', o: 'ó', r: 'ř', s: 'š' },
  ...{ t: 'ť', u: 'ú', w: 'ŵ', y: 'ý', z: 'ž' },
};

const common = new Set('abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюя');

/** Letters of a language that fonts for its neighbours lack; of an unknown alphabet, Latin letters with marks. */
export function specialLetters(alphabet: string): string {
  if (alphabet === '') return Object.values(accented).join('');
  return [...alphabet].filter((letter) => !common.has(letter)).join('');
}

/**
 * A text to test the layout with: about a third longer, in the letters of the alphabet, with every special letter of it in both
 * cases. Codes, placeholders and addresses stay as they are. It is known by the brackets around it (`isPseudo`).
 */
export function pseudoTranslate(source: MarkedText, alphabet: string): MarkedText {
  const letters = makeLetters(alphabet);
  const parts = parseMarkup(source).map((part) =>
    typeof part === 'string' ? replaceLetters(part, letters) : part,
  );
  const padding = pad(plainText(source).length, alphabet);
  return formatMarkup([open, ...parts, `${padding === '' ? '' : ` ${padding}`}${close}`]);
}

/**
 * Whether a target is a pseudo-translation of its source, which is never taken for a translation, however a tool has moved its brackets:
 * it has more of them than the source.
 */
export function isPseudo(target: MarkedText, source: MarkedText): boolean {
  return bracketsIn(target) > bracketsIn(source);
}

function bracketsIn(text: string): number {
  if (!text.includes(open) && !text.includes(close)) return 0;
  return text.split(open).length + text.split(close).length - 2;
}

function makeLetters(alphabet: string): (letter: string) => string {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(alphabet);
  const table = isCyrillic ? cyrillic : accented;
  const known = new Set(alphabet);
  const all = [...alphabet];
  return (letter) => {
    const small = letter.toLowerCase();
    const choices = [...(table[small] ?? '')];
    const chosen = choices.find((each) => !isCyrillic || known.has(each));
    const fallback = all.length > 0 && !known.has(small) ? all[small.charCodeAt(0) % all.length] : small;
    const found = chosen ?? fallback ?? small;
    return letter === small ? found : found.toUpperCase();
  };
}

function replaceLetters(text: string, letterFor: (letter: string) => string): string {
  let written = '';
  let at = 0;
  for (const { start, end } of readPlaceholders(text)) {
    if (start < at) continue;
    written += replaceWords(text.slice(at, start), letterFor) + text.slice(start, end);
    at = end;
  }
  return written + replaceWords(text.slice(at), letterFor);
}

function replaceWords(text: string, letterFor: (letter: string) => string): string {
  return text
    .split(/(\s+)/)
    .map((word) => (/@|:\/\//.test(word) ? word : word.replace(/\p{L}/gu, letterFor)))
    .join('');
}

/** Words of special letters, in small letters and capitals by turns, until they are long enough. */
function pad(length: number, alphabet: string): string {
  const special = specialLetters(alphabet) || alphabet;
  const words = [special, special.toUpperCase()];
  let padding = words.join(' ');
  for (let at = 0; padding.length < length * expansion; at++) padding += ` ${words[at % 2]}`;
  return padding;
}
