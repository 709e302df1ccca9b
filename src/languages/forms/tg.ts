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

function makeChains(): Map<string, Suffix['after'][]> {
  const map = new Map<string, Suffix['after'][]>();
  const tails = [undefined, ezafe, ...persons];
  for (const chain of product([
    [undefined, ...degrees],
    [undefined, ...plurals],
    tails,
    [undefined, object],
    [undefined, ...and],
  ])) {
    const [first] = chain;
    if (!first || !fits(chain)) continue;
    const text = chain.map((suffix) => suffix.text).join('');
    map.set(text, [...(map.get(text) ?? []), first.after]);
  }
  return map;
}

/** One suffix or none of each slot, in every combination. */
function product(slots: readonly (readonly (Suffix | undefined)[])[]): Suffix[][] {
  let chains: Suffix[][] = [[]];
  for (const slot of slots) {
    chains = chains.flatMap((chain) => slot.map((suffix) => (suffix ? [...chain, suffix] : chain)));
  }
  return chains;
}

function fits(chain: readonly Suffix[]): boolean {
  return chain.every((suffix, at) => {
    const previous = chain[at - 1];
    return !previous || (previous !== ezafe && follows(suffix.after, previous.text));
  });
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
