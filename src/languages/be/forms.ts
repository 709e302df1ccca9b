import type { FormFacts } from '../engine/forms.ts';
import { inflectionsBy, nominativesOf, wordClass } from '../engine/inflections.ts';
import { analyserFor, endingsOf, irregularForms } from '../engine/paradigm.ts';
import { adjectives } from './adjectives.ts';
import { caseEndings, phraseForms } from './cases.ts';
import { derivedAnalyses } from './derived.ts';
import { irregularNouns, nouns } from './nouns.ts';
import { fixedStemKey, hardStems, singleStem, stemKeys } from './spelling.ts';
import { isInfinitive, passiveOf, verbAnalyses } from './verbs.ts';

const nounAnalyses = analyserFor(nouns, stemKeys, isPossibleStem);
const adjectiveAnalyses = analyserFor(adjectives, (stem) => [fixedStemKey(stem)], isPossibleStem);
const irregular = irregularForms(
  irregularNouns.flatMap(([analysis, ...rest]) =>
    canonical(analysis).map((each) => [each, ...rest] as const),
  ),
);
const inflections = inflectionsBy(
  caseEndings,
  (stem) => [stem, ...hardStems(stem), singleStem(stem) ?? stem].flatMap((each) => stemKeys(each, 'а')),
  'аеёіоуыэюя',
);

/** Belarusian in the official orthography of 2008. */
export const forms: FormFacts = {
  endings: endingsOf([...nouns, ...adjectives]),
  spell: readShortU,
  analyses,
  citationAnalyses: (form) => nominativesOf(form, analyses(form), inflections),
  attributes: {
    citation: /(?:(?:чн|льн|ўн)ы|[сц]кі|ая|яя|ае|яе|ыя|[сц]кія)$/,
    full: /(?:[ыі]|[аяо]га|[аяо]му|[ыі]м|[аыі]х|[ыі]мі|ая|яя|[аяо]й|[уюаяо]ю|[аяо]е|[ыі]я)$/,
  },
  cases: {
    inflections,
    wordClass,
    halfEnding: /(?:[аяуюыіи]|[оеёаі]в|[ае]ў|[оеаяё]й|[аояе]м|[ая]х)$/,
    phrases: phraseForms,
  },
  verbs: {
    analyses: verbAnalyses,
    isInfinitive,
    passive: passiveOf,
  },
  // The country has either name in use.
  searchAnalyses: (form) => [
    ...(/^(?:кыргызстан(?:|а|у|ам|е)|кіргізі(?:[яію]|яй))$/.test(form) ? ['=KG'] : []),
    ...derivedAnalyses(form),
  ],
  typedLetters: [
    ['и', 'і'],
    ['i', 'і'],
    ['у', 'ў'],
    ['е', 'ё'],
    ['щ', 'шч'],
    ['ъ', "'"],
    ['жи', 'жы'],
    ['ши', 'шы'],
  ],
  confusedLetters: 'ао ея еэ иы іы бп гк гх дт вф зс жш цч ув',
  // Masculine ones in -а are declined: Лукашэнкам.
  fixedSurnames: { feminine: /[^ая]$/, masculine: /(?:[оеэіыую]|[іы]х)$/ },
  endsAcronym: (tail) =>
    /^(?:-?(?:а|у|ом|ам|е|ы|оў|аў|амі|ах)|-(?:й|я|ю|і|ем|ой|ай|ей|яў|ям|ямі|ях))$/.test(tail),
  leadsCompounds: false,
  endsPhrases: false,
  gap: 2,
  gapStops: new Set(),
  conjunctions: new Set('і й ды або ці а'.split(' ')),
};

function analyses(form: string, isStem?: (stem: string) => boolean): readonly string[] {
  if (formOfImya.test(form))
    return [
      `=${readShortU(form)}`,
      ...nounAnalyses(form, isStem).filter((analysis) => analysis.startsWith('мя:')),
    ];
  return [
    `=${readShortU(form)}`,
    ...nounAnalyses(form, isStem),
    ...adjectiveAnalyses(form, isStem),
    ...softenedAnalyses(form),
    ...doubledAnalyses(form),
    ...fleetingAnalyses(form),
    ...(irregular.get(form) ?? []),
  ];
}

/** Stems that are left without a vowel: дзень, сон, пень … Otherwise дзе would be a form of год, рок of рак. */
const vowelless = /^(?:дн|сн|пс|рв|шв|мх|льн|пн|лж|льс|вш)$/;

function isFleetingStem(stem: string): boolean {
  return /[аеёіоуыэюя]/.test(stem) || vowelless.test(stem);
}

/** One letter is no stem: да is no form of дом, на of нага. */
function isPossibleStem(stem: string): boolean {
  return stem.length > 1 || /[аеёіоуыэюя]/.test(stem);
}

/** Nouns in -мя have no other paradigm: імі is not a form of імя. */
const formOfImya =
  /^(?:і|пле|пля|стрэ|бярэ|вы|це|полы)м(?:я|ені|енем|[ёе]н(?:ы|аў|ам|амі|ах)?|ю|ем|яў|ям|ямі|ях)$/;

function readShortU(form: string): string {
  return form.startsWith('ў') ? `у${form.slice(1)}` : form;
}

function canonical(analysis: string): readonly string[] {
  const [mark = '', stem] = analysis.split(':');
  return stem === undefined ? [analysis] : withMarks(mark, stem, 'а');
}

/** Analyses with each of some marks, separated by spaces. */
function withMarks(marks: string, stem: string, ending: string): string[] {
  return stemKeys(stem, ending).flatMap((key) => marks.split(' ').map((mark) => `${mark}:${key}`));
}

/**
 * Forms whose last consonant is softened before the ending: савеце, складзе, беразе, страсе; руцэ, аптэцы. Masculine к
 * takes -у instead (на баку), so that пісьменніцы is not a form of пісьменнік; neuter has it under stress (малацэ).
 */
function softenedAnalyses(form: string): string[] {
  const [, stem = '', ending = ''] = /^(.+[цзс])([еэы])$/.exec(form) ?? [];
  return hardStems(stem).flatMap((hard) => {
    if (hard.endsWith('к')) return withMarks(ending === 'э' ? 'f n' : 'f', hard, ending);
    return ending === 'е' ? withMarks('m m* f n', hard, ending) : [];
  });
}

function doubledAnalyses(form: string): string[] {
  const stem = /[юу]$/.test(form) ? singleStem(form.slice(0, -1)) : undefined;
  return stem === undefined ? [] : withMarks('fь', stem, form.slice(-1));
}

/** The analyses of a bare form by its stem without the fleeting vowel: канец, рынак, дзён, вокнаў (Граматыка). */
function fleetingAnalyses(form: string): string[] {
  const soft = /^(.+)[оаеёэ]([лнцс])ь$/.exec(form);
  if (soft) {
    const [, head = '', last = ''] = soft;
    return stemsFrom(head, last).flatMap((stem) => withMarks('mь* fя', stem, 'а'));
  }
  if (/[^аеёіоуыэюя][еэ]й$/.test(form)) return withMarks('mй* fя', `${form.slice(0, -2)}'`, 'а');
  const hard = /^(.+)(?:[оаеёэ]|(?<=[аеёіоуыэюя])я)([вўклмнрсц])$/.exec(form);
  if (!hard) return [];
  const [, head = '', last = ''] = hard;
  return stemsFrom(head, last).flatMap((stem) =>
    withMarks(
      last === 'н' && (form.includes('ё') || /[аеёіоуыэюя]/.test(stem)) ? 'm* f n fя' : 'm* f n',
      stem,
      'а',
    ),
  );
}

function stemsFrom(head: string, last: string): string[] {
  return headsWithout(head)
    .map((before) => before + last)
    .filter(isFleetingStem);
}

/** The letters before the last consonant when the vowel is gone: кан-ц, пал-ь-ц, ба-й-ц, д-н for дз-е-н. */
function headsWithout(head: string): string[] {
  if (/[аеёіоуыэюя]$/.test(head)) return [`${head}й`];
  const heads = [head, ...hardStems(head).filter((hard) => /[тд]$/.test(hard))];
  return /[лзсцн]$/.test(head) ? [...heads, `${head}ь`] : heads;
}
