import type { FormFacts } from '../engine/forms.ts';
import { inflectionsBy, nominativesOf, wordClass } from '../engine/inflections.ts';
import { analyserFor, endingsOf, irregularForms } from '../engine/paradigm.ts';
import { adjectives, irregularAdjectives } from './adjectives.ts';
import { caseEndings, phraseForms } from './cases.ts';
import { derivedAnalyses } from './derived.ts';
import { irregularNouns, nouns } from './nouns.ts';
import { participleAnalyses } from './short-participles.ts';
import { isInfinitive, passiveOf, verbAnalyses } from './verbs.ts';

const regular = analyserFor([...nouns, ...adjectives], (stem) => [stem], isPossibleStem);
const irregular = irregularForms([...irregularNouns, ...irregularAdjectives]);
const inflections = inflectionsBy(caseEndings, (stem) => [stem], 'аеёиоуыэюя');

/** Countries with two names, both in use (Русский орфографический словарь РАН). */
const countryNames: readonly (readonly [country: string, name: RegExp])[] = [
  ['=BY', /^(?:беларус(?:ь|и|ью)|белорусси(?:[яию]|ей))$/],
  ['=KG', /^(?:кыргызстан(?:|а|у|ом|е)|киргизи(?:[яию]|ей))$/],
  ['=MD', /^(?:молдов(?:[аыеу]|ой)|молдави(?:[яию]|ей))$/],
  ['=TM', /^(?:туркменистан(?:|а|у|ом|е)|туркмени(?:[яию]|ей))$/],
];

/** Russian. `ё` is read as `е`: printed texts use either. */
export const forms: FormFacts = {
  endings: endingsOf([...nouns, ...adjectives]),
  spell: readYo,
  analyses,
  citationAnalyses: (written) => {
    const form = readYo(written);
    return nominativesOf(form, analyses(form), inflections);
  },
  attributes: {
    citation: /(?:ый|[^аеиоу]ой|[ая]я|[ое]е|ые|[гкхжшчщ]ие|[гкхжшчщн]ий)(?:ся)?$/,
    full: /(?:[ыио]й|[ыи]м|[ыи]х|[ыи]ми|[ое]го|[ое]му|[ое]м|[ая]я|[ую]ю|[ое]ю|ей|[ое]е|[ыи]е)(?:ся)?$/,
  },
  cases: {
    inflections: (form, analysis) => inflections(readYo(form), analysis),
    wordClass,
    halfEnding: /(?:[аяуюыи]|[оеёа]в|[оеаяё]й|[аояе]м|[ая]х)$/,
    phrases: phraseForms,
  },
  verbs: {
    analyses: (form) => verbAnalyses(readYo(form)),
    isInfinitive,
    passive: passiveOf,
  },
  searchAnalyses: (written) => {
    const form = readYo(written);
    const countries = countryNames.flatMap(([country, name]) => (name.test(form) ? [country] : []));
    return [...countries, ...derivedAnalyses(form)];
  },
  confusedLetters: 'ао еи иы еэ бп гк дт вф зс жш шщ чщ ьъ',
  // Русская грамматика (1980), §§ 1213–1228: Захаровой, but Лагард; Бондаренко, Гёте, Черных of both sexes.
  fixedSurnames: { feminine: /[^ая]$/, masculine: /(?:[оеэиыую]|[иы]х)$/ },
  endsAcronym: (tail) => /^(?:-?(?:а|у|ом|е|ы|ов|ам|ами|ах)|-(?:й|я|ю|и|ем|ой|ей|ев|ям|ями|ях))$/.test(tail),
  leadsCompounds: false,
  endsPhrases: false,
  gap: 2,
  gapStops: new Set(),
  conjunctions: new Set('и или либо да а'.split(' ')),
};

function analyses(written: string, isStem?: (stem: string) => boolean): readonly string[] {
  const form = readYo(written);
  if (formOfImya.test(form))
    return [`=${form}`, ...regular(form, isStem).filter((analysis) => analysis.startsWith('мя:'))];
  return [
    `=${form}`,
    ...partBare(form, regular(form, isStem)),
    ...fleetingAnalyses(form),
    ...participleAnalyses(form),
    ...(irregular.get(form) ?? []),
  ];
}

/** Stems that are left without a vowel: день, сон, лоб … Otherwise где would be a form of год. */
const vowelless = /^(?:дн|сн|лб|рт|льд|пс|рв|шв|мх|льв|льн|пн|вш|лж|рж)$/;

function isFleetingStem(stem: string): boolean {
  return /[аеиоуыэюя]/.test(stem) || vowelless.test(stem);
}

/** One letter is no stem: до, да are no forms of дом. */
function isPossibleStem(stem: string): boolean {
  return stem.length > 1 || /[аеиоуыэюя]/.test(stem);
}

/** Nouns in -мя have no other paradigm: ими is not a form of имя. */
const formOfImya = /^(?:безвре|вре|бре|вы|зна|и|пла|пле|стре|те)м(?:я|[её]н(?:и|ем|а|ам|ами|ах)?|ян)$/;

function readYo(form: string): string {
  return form.replaceAll('ё', 'е');
}

/**
 * Of one word the bare form either has two consonants at its end or a vowel between them: полк is no form of полок, nor горд
 * of город. What the first kind has in common with the other forms is marked 0.
 */
function partBare(form: string, analyses: string[]): string[] {
  const count = analyses.length;
  for (let at = 0; at < count; at++) {
    const analysis = analyses[at] as string;
    // A mark of one letter, a colon, the stem.
    if (analysis[1] !== ':' || !'fna'.includes(analysis.charAt(0)) || !endsInTwo.test(analysis)) continue;
    const parted = `${analysis[0]}0${analysis.slice(1)}`;
    if (analysis.length - 2 === form.length) analyses[at] = parted;
    else analyses.push(parted);
  }
  return analyses;
}

const endsInTwo = /[^аеиоуыэюяьй:][^аеиоуыэюяьй]$/;

/**
 * A bare form may have a vowel that no other form of its word has: конец, окон, статей. The analyses here are those of
 * the stem without it (Зализняк, the sign *).
 */
function fleetingAnalyses(form: string): string[] {
  // день, огонь; земель, кухонь
  const soft = /^(.*[^аеиоуыэюя])[ео]([бвдзлмнпрстф])ь$/.exec(form);
  if (soft) {
    const [, head = '', last = ''] = soft;
    return headsWithout(head)
      .map((before) => before + last)
      .filter(isFleetingStem)
      .flatMap((stem) => [`mь*:${stem}`, `fя:${stem}`]);
  }
  // воробей; статей; ружей
  if (/[^аеиоуыэюя]ей$/.test(form)) {
    const stem = `${form.slice(0, -2)}ь`;
    return [`mй*:${stem}`, `fя:${stem}`, `nе:${stem}`];
  }
  // ущелий
  if (/[^аеиоуыэюя]ий$/.test(form)) {
    const stem = `${form.slice(0, -2)}ь`;
    return [`nе:${stem}`, `fя:${stem}`];
  }
  // Before other consonants in few words only: лоб, рот, лёд, мох, хребет, свадеб. With я: заяц.
  const hard = /^(.+)([ео]|(?<=[аеиоуыэюя])я(?=ц))([вгклмнрсц]|(?<=^(?:[млр]|хреб).)[бтдх]|(?<=де)б)$/.exec(
    form,
  );
  if (!hard) return [];
  const [, head = '', , last = ''] = hard;
  const analyses: string[] = [];
  for (const before of headsWithout(head)) {
    const stem = before + last;
    if (!isFleetingStem(stem)) continue;
    analyses.push(`m*:${stem}`, `f:${stem}`, `n:${stem}`, `a:${stem}`);
    // башен, песен; without the soft sign after н
    if (last === 'н' && /[аеиоуыэюя]/.test(before)) analyses.push(`fя:${stem}`, `aь:${stem}`);
  }
  return analyses;
}

/** The letters before the last consonant when the vowel is gone: кон-ц, пал-ь-ц, бо-й-ц, копе-й-к. */
function headsWithout(head: string): string[] {
  if (/[аеиоуыэюя]$/.test(head)) return [`${head}й`];
  return /[лнрсзтдмбк]$/.test(head) ? [head, `${head}ь`] : [head];
}
