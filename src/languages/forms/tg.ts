import type { FormFacts } from './facts.ts';

/** What a stem must end in for a suffix to follow, and how it is written without it. */
interface Suffix {
  readonly text: string;
  readonly after: 'any' | 'consonant' | 'vowel' | 'ӣ' | 'а' | 'у';
}

/**
 * The endings of a Tajik noun or adjective, in the order in which they follow the stem (Грамматикаи забони адабии
 * ҳозираи тоҷик, ҷ. 1, Душанбе, 1985; J. R. Perry, A Tajik Persian Reference Grammar, 2005). Every slot may be
 * empty. Spelling: Қоидаҳои имлои забони тоҷикӣ (2011).
 */
const degrees: readonly Suffix[] = [
  { text: 'тар', after: 'any' },
  { text: 'тарин', after: 'any' },
];
const plurals: readonly Suffix[] = [
  { text: 'ҳо', after: 'any' },
  { text: 'он', after: 'consonant' },
  { text: 'ён', after: 'ӣ' }, // иштирокчӣ, иштирокчиён
  { text: 'гон', after: 'а' }, // намоянда, намояндагон
  { text: 'вон', after: 'у' }, // бону, бонувон
];
const persons: readonly Suffix[] = [
  // Possessive endings, and those of "to be" where they differ.
  ...['ам', 'ат', 'аш', 'амон', 'атон', 'ашон', 'аст', 'ем', 'ед', 'анд', 'е'].map(
    (text) => ({ text, after: 'any' }) as const,
  ),
  // Written after vowels; some write them after consonants too.
  ...['ям', 'ят', 'яш', 'ямон', 'ятон', 'яшон', 'янд'].map((text) => ({ text, after: 'any' }) as const),
];
const object: Suffix = { text: 'ро', after: 'any' };
const and: readonly Suffix[] = [
  { text: 'у', after: 'any' },
  { text: 'ю', after: 'vowel' },
  { text: 'ву', after: 'vowel' },
];
/** Never before another ending: миллат-и, but миллати-ҳо is the plural of миллатӣ. */
const ezafe: Suffix = { text: 'и', after: 'any' };

/** Every chain of endings, with what must stand before it. */
const chains: ReadonlyMap<string, readonly Suffix['after'][]> = makeChains();

interface Chain {
  readonly text: string;
  readonly first: Suffix;
  readonly last: Suffix;
}

/** One suffix or none of each slot, in every combination that fits together. */
function makeChains(): Map<string, Suffix['after'][]> {
  const made: Chain[] = [];
  for (const slot of [degrees, plurals, [ezafe, ...persons], [object], and]) {
    const shorter = made.length;
    for (const suffix of slot) {
      made.push({ text: suffix.text, first: suffix, last: suffix });
      for (let at = 0; at < shorter; at++) {
        const { text, first, last } = made[at]!;
        if (last === ezafe || !follows(suffix.after, last.text)) continue;
        made.push({ text: text + suffix.text, first, last: suffix });
      }
    }
  }
  const map = new Map<string, Suffix['after'][]>();
  for (const { text, first } of made) {
    const befores = map.get(text);
    if (befores) befores.push(first.after);
    else map.set(text, [first.after]);
  }
  return map;
}

function follows(after: Suffix['after'], text: string): boolean {
  if (after === 'any') return true;
  const vowel = /[аеёиоуэюяӣӯ]$/.test(text);
  if (after === 'consonant') return !vowel;
  if (after === 'vowel') return vowel;
  if (after === 'ӣ') return /[иӣ]$/.test(text);
  if (after === 'у') return /[уӯ]$/.test(text);
  return text.endsWith(after);
}

const longest = Math.max(...[...chains.keys()].map((chain) => chain.length));

/** Tajik in Cyrillic letters. */
export const tg: FormFacts = {
  endings: ['', 'ӣ', ...chains.keys()].sort(),
  spell: (form) => form,
  analyses: (form) => {
    const stems = new Set([form]);
    for (let length = 1; length <= longest && form.length - length >= 2; length++) {
      const stem = form.slice(0, -length);
      for (const after of chains.get(form.slice(-length)) ?? []) {
        if (!follows(after, stem)) continue;
        // Final ӣ is written и before an ending: дастаҷамъӣ, дастаҷамъии.
        stems.add(stem.endsWith('и') ? `${stem.slice(0, -1)}ӣ` : stem);
      }
    }
    return [...stems];
  },
  endsAcronym: (tail) => chains.has(tail.replace(/^-/, '')),
  leadsCompounds: false,
  endsPhrases: true,
  gap: 2,
  gapStops: new Set(),
};
