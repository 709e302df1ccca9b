import { inflect, splitWords } from '../engine/word-sets.ts';

/**
 * Case endings of nouns and numerals: nominative, genitive, dative, accusative, locative, ablative, instrumental, and the
 * attributive of the locative. They agree with the last vowel of the stem, back or front, and with its last sound:
 * Қазақ грамматикасы (Астана, 2002), «Септік категориясы».
 */
const endings = {
  back: {
    vowel: '- ның ға ны да дан мен дағы',
    nasal: '- ның ға ды да нан мен дағы',
    liquid: '- дың ға ды да дан мен дағы',
    sibilant: '- дың ға ды да дан бен дағы',
    voiceless: '- тың қа ты та тан пен тағы',
  },
  front: {
    vowel: '- нің ге ні де ден мен дегі',
    nasal: '- нің ге ді де нен мен дегі',
    liquid: '- дің ге ді де ден мен дегі',
    sibilant: '- дің ге ді де ден бен дегі',
    voiceless: '- тің ке ті те тен пен тегі',
  },
} as const;

/** Every case of each word, separated by spaces. A word with a Russian stem that ends in a voiced stop has it voiceless. */
export function decline(words: string): string {
  return splitWords(words)
    .map((word) => inflect(word, endings[harmonyOf(word)][lastSoundOf(word)]))
    .join(' ');
}

function harmonyOf(word: string): keyof typeof endings {
  const vowel = [...word].findLast((letter) => 'аоұыяёуюиәеөүіэ'.includes(letter)) ?? 'а';
  if ('әеөүіэ'.includes(vowel)) return 'front';
  // у and и take the harmony of the vowel before them: елу, елуге, but оқу, оқуға.
  if (!'уюи'.includes(vowel)) return 'back';
  const before = [...word.slice(0, word.lastIndexOf(vowel))].findLast((letter) =>
    'аоұыяёәеөүіэ'.includes(letter),
  );
  return before !== undefined && 'әеөүіэ'.includes(before) ? 'front' : 'back';
}

function lastSoundOf(word: string): keyof (typeof endings)['back'] {
  const last = word.replace(/ь$/, '').at(-1) ?? '';
  if ('аәеоөұүыіэяё'.includes(last)) return 'vowel';
  if ('мнң'.includes(last)) return 'nasal';
  if ('рлйуюи'.includes(last)) return 'liquid';
  return 'зж'.includes(last) ? 'sibilant' : 'voiceless';
}
