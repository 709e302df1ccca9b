import { analyserFor, type Paradigm } from '../engine/paradigm.ts';
import { prefixedForms } from '../engine/prefixed-forms.ts';
import { irregularVerbs, prefixes } from './irregular-verbs.ts';

/**
 * Russian verb paradigms after А. А. Зализняк (1977): infinitive, present, past, imperative in -те and
 * adverbial participle. Participles are adjectives, verbal nouns are nouns, and the partner in aspect is another word.
 */
const verbs: readonly Paradigm[] = [
  // 1 читать, гулять, иметь
  { mark: 'v1', stem: /.[аяе]$/, endings: 'ть ю ешь ет ем ете ют л ла ло ли йте я в' },
  // 2 требовать, воевать, танцевать
  {
    mark: 'v2',
    stem: /./,
    endings: 'овать ую уешь ует уем уете уют овал овала овало овали уйте уя овав',
  },
  {
    mark: 'v2',
    stem: /./,
    endings: 'евать юю юешь юет юем юете юют евал евала евало евали юйте юя евав',
  },
  {
    mark: 'v2',
    stem: /[жцчшщ]$/,
    endings: 'евать ую уешь ует уем уете уют евал евала евало евали уйте уя евав',
  },
  // 3 достигнуть
  { mark: 'v3', stem: /./, endings: 'нуть ну нешь нет нем нете нут нул нула нуло нули ните нув' },
  // погибнуть, погиб: a closed class
  {
    mark: 'v3',
    stem: /(?:гиб|ник|вык|верг|стиг|сох|мерз|креп|слеп|глох|мок|пах|чез|бег|тих|гас|дрог|вяз|зяб|лип|пух|молк|кис|рух|торг|двиг|вис|блек|чах|мерк|воскрес)$/,
    endings: '- ла ло ли ши',
  },
  // 4 говорить, готовить, решить
  { mark: 'v4', stem: /./, endings: 'ить ишь ит им ите ят ил ила ило или ив' },
  { mark: 'v4', stem: /[лнраеоуи]$/, endings: 'ю я' },
  { mark: 'v4', stem: /[бвмпф]$/, endings: 'лю я' },
  { mark: 'v4', stem: /[дзст]$/, endings: 'я' },
  { mark: 'v4', stem: /[^аеиоуыэюя]$/, endings: 'ьте' },
  { mark: 'v4', stem: /[аеоу]$/, endings: 'йте' },
  { mark: 'v4', stem: /[жчшщ]$/, endings: 'у ат а' },
  // 5 смотреть, держать, стоять
  { mark: 'v5', stem: /.[лнрдзстбвмп]$/, endings: 'еть ишь ит им ите ят ел ела ело ели ев' },
  { mark: 'v5', stem: /[бвмп]$/, endings: 'лю' },
  { mark: 'v5а', stem: /[жчшщ]$/, endings: 'ать у ишь ит им ите ат ал ала ало али ав' },
  { mark: 'v5а', stem: /о$/, endings: 'ять ю ишь ит им ите ят ял яла яло яли яв' },
  // 7 упасть, украсть
  { mark: 'v7д', stem: /(?:^па|.па|кла|кра)$/, endings: 'сть ду дешь дет дем дете дут л ла ло ли дя' },
  // 8 помочь, беречь, привлечь
  {
    mark: 'v8',
    stem: /(?:мо|бере|стере|.ре|.те|.ле|.вле|.пе|.се|стри|дости|пости)$/,
    endings: 'чь гу жешь жет жем жете гут г гла гло гли ку чешь чет чем чете кут к кла кло кли гну гнет гнут',
  },
  // 10 бороться, молоть
  { mark: 'v10', stem: /(?:[бкп]ор|[кп]ол)$/, endings: 'оть ю ешь ет ем ете ют ол ола оло оли' },
  // 12 открыть, мыть; 13 давать, узнавать, вставать
  { mark: 'v12', stem: /(?:м|кр|р|н|в)$/, endings: 'ыть ою оешь оет оем оете оют ыл ыла ыло ыли ыв' },
  { mark: 'v13', stem: /(?:да|зна|ста)$/, endings: 'вать ю ешь ет ем ете ют вал вала вало вали вая вайте' },
  // Infinitive and past of all whose present has another stem (`presents`)
  { mark: 'v', stem: /.[аяеёиы]$/, endings: 'ть л ла ло ли в' },
  // дать and идти with their prefixes
  {
    mark: 'vд',
    stem: /^(?:вы|воз|за|из|на|об|от|пере|по|под|пре|при|про|раз|с|соз|у)$/,
    endings: 'дать дам дашь даст дадим дадите дадут дал дала дало дали дав',
  },
  {
    mark: 'vи',
    stem: /^(?:в[оы]|взо|до|за|изо?|на|обо?|ото?|пере|подо?|по|пре|превзо|при|про|произо|разо?|снизо|со|у)$/,
    endings: 'йти йду йдешь йдет йдем йдете йдут ду дешь дет дем дете дут шел шла шло шли йдя дя шедши',
  },
];

/** The endings of a present with a stem of its own. */
const present = /^(.+?)(?:у|ю|ешь|ет|ем|ете|ут|ют|ите)$/;

/** Stems of such presents and those of their infinitives: примет, принять (Зализняк, types 6, 9, 14–16). */
const presents: readonly (readonly [present: string, infinitive: string])[] = [
  ...([
    ['прим', 'приня'],
    ['ним', 'ня'],
    ['йм', 'ня'],
    ['возьм', 'взя'],
    ['изым', 'изъя'],
    ['начн', 'нача'],
  ] as const),
  ...([
    ['пн', 'пя'],
    ['стан', 'ста'],
    ['ден', 'де'],
    ['жив', 'жи'],
    ['плыв', 'плы'],
    ['слыв', 'слы'],
  ] as const),
  ...([
    ['буд', 'бы'],
    ['ед', 'еха'],
    ['жд', 'жда'],
  ] as const),
  ...([] as const),
];

/** What the last consonants of a present are in the infinitive: скажет, сказать; пишет, писать; ищет, искать. */
const softened: readonly (readonly [present: string, infinitives: readonly string[]])[] = [
  ['ж', ['з', 'г', 'д']],
  ['ш', ['с', 'х']],
  ['ч', ['к', 'т']],
  ['щ', ['ск', 'ст', 'т']],
  ['бл', ['б']],
  ['мл', ['м']],
  ['пл', ['п']],
];

/** What the last consonants of a first person are in an infinitive in -ить or -еть: прошу, просить; вижу, видеть. */
const softenedBeforeI: readonly (readonly [present: string, infinitives: readonly string[]])[] = [
  ['ж', ['з', 'д']],
  ['ш', ['с']],
  ['ч', ['т']],
  ['щ', ['ст', 'т']],
];

const regular = analyserFor(
  verbs,
  (stem) => [stem],
  () => true,
);

const irregular = prefixedForms(irregularVerbs, prefixes);

/** The analyses of a form as one of a verb, lower-case, with е for ё. A verb in -ся is another word. */
export function verbAnalyses(form: string): readonly string[] {
  const bare = /^(.{3,}?)(?:ся|сь)$/.exec(form)?.[1];
  const analyses = withoutReflexive(bare ?? form);
  return bare === undefined ? analyses : analyses.map((analysis) => `${analysis}-ся`);
}

/** Nouns with a vowel before -ть. */
const nouns =
  /^(?:(?:соц)?сеть|мать|печать|память|рать|нить|прыть|плеть|клеть|треть|(?:благо|по)дать|кровать|рукоять|пять|девять|десять|зять|знать)$/;

/** Whether a form is an infinitive, which is how a glossary has a verb. */
export function isInfinitive(form: string): boolean {
  return /.(?:ть|ти|чь)(?:ся|сь)?$/.test(form) && !nouns.test(form);
}

function withoutReflexive(written: string): readonly string[] {
  // вернувшись, вернувши beside вернув
  const form = written.replace(/(?<=в)ши$/, '');
  const analyses = [...regular(form), ...irregular(form)];
  if (/^(?:дам|дашь|даст|дадим|дадите|дадут)$/.test(form)) return [...analyses, 'v:да'];
  const stem = present.exec(form)?.[1];
  if (stem === undefined) return analyses;
  const others = [
    ...presents
      .filter(([tail]) => stem.endsWith(tail))
      .map(([tail, infinitive]) => stem.slice(0, -tail.length) + infinitive),
    ...softened
      .filter(([tail]) => stem.endsWith(tail))
      .flatMap(([tail, tails]) => tails.map((each) => `${stem.slice(0, -tail.length)}${each}а`)),
  ];
  const inI = /у$/.test(form)
    ? softenedBeforeI
        .filter(([tail]) => stem.endsWith(tail))
        .flatMap(([tail, tails]) => tails.map((each) => stem.slice(0, -tail.length) + each))
    : [];
  return [
    ...analyses,
    ...others.map((other) => `v:${other}`),
    ...inI.flatMap((other) => [`v4:${other}`, `v5:${other}`]),
  ];
}

/** What the last consonants of a stem in -ить are in its participle. */
const ofParticiples: Readonly<Record<string, readonly string[]>> = {
  д: ['жд', 'ж'],
  т: ['щ', 'ч'],
  с: ['ш'],
  з: ['ж'],
  ст: ['щ'],
  п: ['пл'],
  б: ['бл'],
  в: ['вл'],
  м: ['мл'],
  ф: ['фл'],
};

/** The analyses of the passive participle of an infinitive, by its ending (Русская грамматика, 1980, §§ 1579–1583). */
export function passiveOf(infinitive: string): readonly string[] {
  const plain = /^(.*(?:ня|взя|жа|ча|ы|у|би|ви|ли|ши|пе|ме|оло))ть$/.exec(infinitive)?.[1];
  const participles = plain === undefined || /(?:ова|ева)$/.test(plain) ? [] : [`a:${plain}т`];
  const inAt = /^(.+[ая])ть$/.exec(infinitive)?.[1];
  if (inAt !== undefined) participles.push(`a:${inAt}нн`);
  const [, stem, consonant = ''] = /^(.+?)((?:ст|[^аеиоуыэюя])?)(?:ить|еть)$/.exec(infinitive) ?? [];
  if (stem !== undefined) {
    const changed = ofParticiples[consonant] ?? [consonant];
    participles.push(...[consonant, ...changed].map((each) => `a:${stem}${each}енн`));
  }
  const inSti = /^(.+)(?:сти|зти|сть)$/.exec(infinitive)?.[1];
  if (inSti !== undefined) participles.push(...['д', 'т', 'с', 'з'].map((each) => `a:${inSti}${each}енн`));
  const inTi = /^(.+[сз])ти$/.exec(infinitive)?.[1];
  if (inTi !== undefined) participles.push(`a:${inTi}енн`);
  const inChi = /^(.+)чь$/.exec(infinitive)?.[1];
  if (inChi !== undefined) participles.push(`a:${inChi}ченн`, `a:${inChi}женн`);
  return participles;
}
