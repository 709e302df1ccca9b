import type { Language } from '../../languages/pack.ts';
import type { MarkedText } from '../../model/content.ts';

/** A text with the letters that a keyboard lacks put back. */
export interface Restored {
  readonly text: MarkedText;
  /** The words that may be two words, in small letters, each once. */
  readonly ambiguous: readonly string[];
}

/** Puts letters back that were typed as others: Tajik х for ҳ. */
export interface LetterRestorer {
  restore(text: MarkedText): Restored;
}

/** Words that were seen, with their number. */
export interface KnownWords {
  /** Terms: every spelling of theirs is right. */
  readonly terms: Iterable<string>;
  /** Texts that are typed with the letters. */
  readonly texts: Iterable<string>;
}

/** What each plain spelling may stand for. */
type Spellings = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * A restorer for a language that has such letters. A word is put right where all that is known of it gives one spelling: the
 * list of the language, terms, and words that texts with such letters have twice at least, each with the endings of the language. A word that is
 * also right as it is typed, or that two words are spelled like, stays. Linear in texts and terms.
 */
export function makeLetterRestorer(language: Language, { terms, texts }: KnownWords): LetterRestorer {
  const { plainLetters = {}, markedWords } = language.letters;
  const marks = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');
  const fold = (word: string): string => word.replace(marks, (letter) => plainLetters[letter] as string);
  const counts = new Map<string, number>();
  // Texts that were typed without the letters know nothing.
  for (const text of texts)
    if (text.toLowerCase().search(marks) >= 0)
      for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const certain = [
    ...(markedWords?.certain ?? []),
    ...(markedWords?.plain ?? []),
    ...[...terms].flatMap(wordsIn),
  ];
  const often = [...counts].flatMap(([word, count]) => (count > 1 ? [word] : []));
  const dictionary = spellingsOf([...certain, ...often], fold);
  const endings = spellingsOf(language.forms.endings, fold);
  const doubtful = new Set([...(markedWords?.ambiguous ?? [])].map(fold));
  const known = new Map<string, readonly string[]>();
  const candidatesOf = (word: string): readonly string[] => {
    const found = known.get(word) ?? candidates(word, dictionary, endings);
    known.set(word, found);
    return found;
  };
  return {
    restore(text) {
      const ambiguous = new Set<string>();
      const restored = text.replace(/\p{Script=Cyrillic}+/gu, (found, at: number) => {
        const word = found.toLowerCase();
        if (marks.test(word)) {
          marks.lastIndex = 0;
          return found;
        }
        const next = /^[\s\u00a0]+[«“"(]?([\p{L}\p{N}]+)/u.exec(
          text.slice(at + found.length, at + found.length + 40),
        )?.[1];
        // No ezafe ends before a preposition or a conjunction.
        const isBeforeWord = next !== undefined && !language.phrases.neverLast.has(next.toLowerCase());
        const [right, ...others] = withoutEzafe(candidatesOf(word), isBeforeWord);
        if (isStem(word, doubtful, endings) || others.length > 0) {
          ambiguous.add(word);
          return found;
        }
        return right === undefined ? found : capitalised(right, found);
      });
      return { text: restored, ambiguous: [...ambiguous] };
    },
  };
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{Script=Cyrillic}+/gu) ?? [];
}

function spellingsOf(words: Iterable<string>, fold: (word: string) => string): Spellings {
  const spellings = new Map<string, Set<string>>();
  for (const word of words) {
    const plain = fold(word);
    const all = spellings.get(plain) ?? new Set<string>();
    spellings.set(plain, all);
    all.add(word);
  }
  return spellings;
}

const shortestStem = 2;
const none: ReadonlySet<string> = new Set();

/** Every spelling that a plain word may have: of the whole word, or of a stem with its ending. */
function candidates(word: string, dictionary: Spellings, endings: Spellings): readonly string[] {
  const found = new Set(dictionary.get(word));
  for (let at = shortestStem; at < word.length; at++) {
    const stems = dictionary.get(word.slice(0, at));
    if (!stems) continue;
    for (const ending of endings.get(word.slice(at)) ?? none) {
      if (ending === 'ӣ') continue;
      // ӣ is written и before an ending: ҷумҳурӣ, ҷумҳурии.
      for (const stem of stems) found.add(stem.replace(/ӣ$/, 'и') + ending);
    }
  }
  if (found.size > 0) return [...found];
  // The stem is not known and has no letter in question, and the plural is no part of it: давлатҳо.
  const plural = /^([^гкухч]{3,}?)(хо(?:и|ро|е|ям|ят|яш|ямон|ятон|яшон|иро)?)$/u.exec(word);
  const [ending] = plural ? (endings.get(plural[2] as string) ?? []) : [];
  return plural && ending ? [`${plural[1]}${ending}`] : [];
}

/**
 * Spellings that differ in nothing but a last ӣ, which may be an ezafe before a word and only there: давлати мо, давлатӣ. Of
 * these the one without it changes nothing that may be right.
 */
function withoutEzafe(all: readonly string[], isBeforeWord: boolean): readonly string[] {
  if (all.length < 2) return all;
  const stems = new Set(all.map((word) => word.replace(/[ӣи]$/, '')));
  if (stems.size > 1) return all;
  const [stem = ''] = stems;
  return [`${stem}${isBeforeWord ? 'и' : 'ӣ'}`];
}

/** Whether a word is one of a set, with an ending or without. */
function isStem(word: string, stems: ReadonlySet<string>, endings: Spellings): boolean {
  if (stems.has(word)) return true;
  for (let at = shortestStem; at < word.length; at++)
    if (stems.has(word.slice(0, at)) && endings.has(word.slice(at))) return true;
  return false;
}

/** A word in small letters with the capitals of another that is as long. */
export function capitalised(word: string, like: string): string {
  return [...word]
    .map((letter, at) => (/\p{Lu}/u.test(like.charAt(at)) ? letter.toUpperCase() : letter))
    .join('');
}
