import type { FormFacts } from '../engine/forms.ts';
import { isInfinitive, passiveOf, verbAnalyses } from './verbs.ts';

/** What a stem must end in for a suffix to follow, and how it is written without it. */
interface Suffix {
  readonly text: string;
  readonly after: 'any' | 'consonant' | 'vowel' | 'close vowel' | 'long vowel' | 'not ӣ' | 'а';
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
  { text: 'ён', after: 'close vowel' }, // иштирокчӣ, иштирокчиён; донишҷӯ, донишҷӯён; доно, доноён
  { text: 'гон', after: 'а' }, // намоянда, намояндагон
  { text: 'вон', after: 'close vowel' }, // бону, бонувон
];
const persons: readonly Suffix[] = [
  // Possessive endings, and those of "to be" where they differ.
  ...['ам', 'ат', 'аш', 'амон', 'атон', 'ашон', 'аст', 'ем', 'ед', 'анд', 'е'].map(
    (text) => ({ text, after: 'any' }) as const,
  ),
  // Written after vowels; some write them after consonants too.
  ...['ям', 'яш', 'ямон', 'ятон', 'яшон', 'янд'].map((text) => ({ text, after: 'any' }) as const),
  // What looks like -ӣ and -ят is nearly always another noun: шахсӣ, шахсият; бартарӣ, бартарият.
  { text: 'ят', after: 'not ӣ' },
  // аст after -е and after vowels: кишварест, таърихист, доност
  { text: 'ест', after: 'any' },
  { text: 'ст', after: 'long vowel' },
];
const object: Suffix = { text: 'ро', after: 'any' };
const and: readonly Suffix[] = [
  { text: 'у', after: 'any' },
  { text: 'ю', after: 'vowel' },
  { text: 'ву', after: 'vowel' },
];
/** Never before another ending: миллат-и, but миллати-ҳо is the plural of миллатӣ. */
const ezafe: Suffix = { text: 'и', after: 'any' };

/** Every chain of endings, with the first of them. */
const chains: ReadonlyMap<string, readonly Suffix[]> = makeChains();

interface Chain {
  readonly text: string;
  readonly first: Suffix;
  readonly last: Suffix;
}

/** One suffix or none of each slot, in every combination that fits together. */
function makeChains(): Map<string, Suffix[]> {
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
  const map = new Map<string, Suffix[]>();
  for (const { text, first } of made) {
    const firsts = map.get(text);
    if (firsts) firsts.push(first);
    else map.set(text, [first]);
  }
  return map;
}

function follows(after: Suffix['after'], text: string): boolean {
  if (after === 'any') return true;
  const vowel = /[аеёиоуэюяӣӯ]$/.test(text);
  if (after === 'not ӣ') return !/[иӣ]$/.test(text);
  if (after === 'consonant') return !vowel;
  if (after === 'vowel') return vowel;
  // Of two letters only it is no word of its own: поён is not the plural of по, нор даст of да.
  if (after === 'close vowel') return /.[иӣоӯу]$/.test(text) && text.length > 2;
  if (after === 'long vowel') return /...[иӣоӯу]$/.test(text);
  return text.endsWith(after);
}

/** Words that look like another word with an ending, Arabic nouns in -ат above all: муносиб, муносибат. */
const simpleWords = new Set(
  (
    'муносибат мувофиқат муҳоҷират мусофират мухолифат муқовимат мусоидат мутобиқат муҳофизат муовинат шарикат зарурат ' +
    'ҳолат ҳалокат амонат камолат шарофат роҳат раҳмат қисмат ғайрат ҳайрат ҳоҷат манфиат табиат шариат чемпионат ' +
    'ректорат деканат консулат баланд монанд фарзанд саратон борон гумон арзон даҳон камон ҳамон азон'
  ).split(' '),
);

/** Names in an и that is not stressed and stays as it is; every other final и of a stem is ӣ. */
const namesInI = new Set(
  (
    'бали бурунди гаити дели кигали кирибати карачи малави мали миссисипи миссури мумбаи нагасаки найроби ' +
    'сомали сочи тбилиси фиҷи ҳаити хелсинки чили ҷибути'
  ).split(' '),
);

/** The stems as they are without an ending that begins with a letter: ӣ, й and ъ are not written before all of them. */
function stemsBefore(letter: string, stem: string): readonly string[] {
  // дастаҷамъӣ, дастаҷамъии
  if (stem.endsWith('и')) return namesInI.has(stem) ? [stem] : [`${stem.slice(0, -1)}ӣ`];
  // ҷой, ҷояш, ҷои; худой, худоён
  const stems = /[оӯ]$/.test(stem) && /[яёеюи]/.test(letter) ? [stem, `${stem}й`] : [stem];
  // мавқеъ, мавқеи; мавзӯъ, мавзӯе
  return /[ӯуеоа]$/.test(stem) && /[иеа]/.test(letter) ? [...stems, `${stem}ъ`] : stems;
}

const longest = Math.max(...[...chains.keys()].map((chain) => chain.length));

/** What a word may have after its stem as dictionaries and glossaries have it: дору is no доранд without its ending there. */
const pluralChains: ReadonlyMap<string, readonly Suffix[]> = new Map(
  plurals.map((suffix) => [suffix.text, [suffix]]),
);

function stemsOf(
  written: string,
  endings: ReadonlyMap<string, readonly Suffix[]>,
  most: number,
): readonly string[] {
  const form = written.replace(/^чаҳор/, 'чор').replace(/^(?:сейум|се?в+ум|савв?ум)/, 'сеюм');
  const stems = new Set([form]);
  for (let length = 1; length <= most && form.length - length >= 2; length++) {
    const stem = form.slice(0, -length);
    for (const first of endings.get(form.slice(-length)) ?? []) {
      if (!follows(first.after, stem) || simpleWords.has(stem + first.text)) continue;
      for (const bare of stemsBefore(form.charAt(stem.length), stem)) stems.add(bare);
    }
  }
  return [...stems];
}

/** Countries that newspapers write in several ways, and Arabic plurals by their singular (Perry 2005). */
const otherNames: ReadonlyMap<string, string> = new Map(
  [
    ['=BY', 'беларус белорус беларусия белорусия белоруссия'],
    ['=MD', 'молдова молдавия'],
    ['=RU', 'русия россия'],
    ['=KG', 'қирғизистон қирғизстон кыргызстан киргизия'],
    ['=KZ', 'қазоқистон қазоқстон казахстан'],
    ['=TJ', 'тоҷикистон таджикистан тожикистон'],
    ['=TM', 'туркманистон туркменистон туркменистан'],
    ['=UZ', 'ӯзбекистон узбекистан'],
    ['узв', 'аъзо'],
    ['масъала', 'масоил'],
    ['шахс', 'ашхос'],
    ['фикр', 'афкор'],
    ['ҳол', 'аҳвол'],
    ['хабар', 'ахбор'],
    ['асар', 'осор'],
    ['ҳодиса', 'ҳаводис'],
    ['ҳадаф', 'аҳдоф'],
    ['мақсад', 'мақосид'],
    ['унсур', 'аносир'],
    ['олим', 'уламо'],
    ['шоир', 'шуаро'],
    ['вазир', 'вузаро'],
  ].flatMap(([same = '', names = '']) => names.split(' ').map((name) => [name, same] as const)),
);

/** Tajik in Cyrillic letters. */
export const forms: FormFacts = {
  endings: ['', 'ӣ', ...chains.keys()].sort(),
  spell: (form) => form,
  analyses: (form) => stemsOf(form, chains, longest),
  citationAnalyses: (form) => stemsOf(form, pluralChains, 3),
  verbs: {
    analyses: verbsOf,
    isInfinitive,
    passive: passiveOf,
  },
  searchAnalyses: (form) => stemsOf(form, chains, longest).flatMap((stem) => otherNames.get(stem) ?? []),
  typedLetters: [
    ['к', 'қ'],
    ['г', 'ғ'],
    ['х', 'ҳ'],
    ['ч', 'ҷ'],
    ['дж', 'ҷ'],
    ['у', 'ӯ'],
    ['и', 'ӣ'],
    ['й', 'ӣ'],
    ['е', 'ё'],
  ],
  confusedLetters: 'ао еи оу еэ бп гк дт вф зс жш хк',
  endsAcronym: (tail) => chains.has(tail.replace(/^-/, '')),
  leadsCompounds: false,
  endsPhrases: true,
  gap: 2,
  gapStops: new Set(),
  conjunctions: new Set('ва ё'.split(' ')),
};

/** The infinitive and the participle may have the endings of nouns: карданро. */
function verbsOf(form: string): readonly string[] {
  const nouns = stemsOf(form, chains, longest).filter((stem) => /[дт]ан?$/.test(stem));
  return [...new Set([form, ...nouns].flatMap(verbAnalyses))];
}
