import { analyserFor, type Paradigm } from '../engine/paradigm.ts';
import { prefixedForms } from '../engine/prefixed-forms.ts';
import { irregularVerbs, prefixes } from './irregular-verbs.ts';
import { movedStemKey } from './spelling.ts';

/**
 * Belarusian verb paradigms after Беларуская граматыка, ч. 1 (Мінск, 1985): infinitive, present, past and imperative of both
 * conjugations. Participles are adjectives, verbal nouns are nouns, and the partner in aspect is another word.
 */
const verbs: readonly Paradigm[] = [
  // чытаць, гуляць, мець
  { mark: 'v1', stem: /.[аяеэ]$/, endings: 'ць ю еш е ем еце юць ў ла ло лі йце ючы ўшы' },
  // патрабаваць, ваяваць
  { mark: 'v2', stem: /./, endings: 'аваць ую уеш уе уем уеце уюць аваў авала авалі уйце уючы аваўшы' },
  { mark: 'v2', stem: /./, endings: 'яваць юю юеш юе юем юеце ююць яваў явала явалі юйце юючы яваўшы' },
  // дасягнуць
  { mark: 'v3', stem: /./, endings: 'нуць ну неш не нем няце нуць нуў нула нулі ніце нуўшы' },
  // узнікнуць, узнік: a closed class
  {
    mark: 'v3',
    stem: /(?:нік|вык|верг|сох|м[её]рз|слеп|мок|пах|сціх|гас|вяз|зяб|ліп|пух|кіс)$/,
    endings: '- ла ло лі',
  },
  // гаварыць, рашыць; вадзіць, лавіць
  { mark: 'v4', stem: /[ржшчц]$/, endings: 'ыць у ыш ым ыце аць ыў ыла ылі це ачы ыўшы' },
  { mark: 'v4', stem: /[^ржшч]$/, endings: 'іць іш ім іце яць іў іла ілі ьце ячы іўшы' },
  { mark: 'v4', stem: /[лнаеёоуі]$/, endings: 'ю' },
  { mark: 'v4', stem: /[бвмпф]$/, endings: 'лю' },
  // глядзець, гарэць, маўчаць, стаяць
  { mark: 'v5', stem: /[^ржшч]$/, endings: 'ець іш іць ім іце яць еў ела елі' },
  { mark: 'v5', stem: /р$/, endings: 'эць у ыш ыць ым ыце аць эў эла элі' },
  { mark: 'v5а', stem: /[жшч]$/, endings: 'аць у ыш ыць ым ыце аць аў ала алі' },
  { mark: 'v5а', stem: /а$/, endings: 'яць ю іш іць ім іце яць яў яла ялі' },
  // несці, везці
  { mark: 'v7', stem: /(?:[нвл][еяё]|по?а?ў?|тра|рас)[сз]$/, endings: 'ці у еш е ем яце еце уць - ла лі' },
  {
    mark: 'v7д',
    stem: /(?:в[еяё]|м[еяё]|бр[эаы])$/,
    endings: 'сці ду дзеш дзе дзем дзяце дуць ў ла лі ту цеш це цем туць',
  },
  { mark: 'v7д', stem: /(?:^па|.па|кла|кра)$/, endings: 'сці ду дзеш дзе дзем дзяце дзеце дуць ў ла лі' },
  // дапамагчы, берагчы
  {
    mark: 'v8',
    stem: /(?:м[оа]|бер[аэ]|бяр[эо]|лё?я?)$/,
    endings: 'гчы гу жаш жа жам жаце гуць г гла глі',
  },
  // адкрыць, мыць; даваць, пазнаваць, уставаць
  { mark: 'v12', stem: /(?:м|кр|р|н|в)$/, endings: 'ыць ыю ыеш ые ыем ыеце ыюць ыў ыла ылі ыўшы' },
  { mark: 'v13', stem: /(?:да|зна|ста)$/, endings: 'ваць ю еш е ём яце юць ваў вала валі вайце ючы' },
  { mark: 'v', stem: /.[аяеэіыу]$/, endings: 'ць ў ла ло лі ўшы' },
  // даць with its prefixes
  {
    mark: 'vд',
    stem: /^(?:|вы|за|з|на|ад|пера|па|пад|пры|пра|раз|с|ства|уз|у)$/,
    endings: 'даць дам дасі дасць дадзім дасце дадзіце дадуць даў дала далі даўшы',
  },
];

/** The endings of a present with a stem of its own. */
const present = /^(.+?)(?:у|ю|[еа]ш|[еа]|[еа]м|ём|[яае]це|уць|юць)$/;

/** Stems of such presents and those of their infinitives: прыме, прыняць. */
const presents: readonly (readonly [present: string, infinitive: string])[] = [
  ...([
    ['прым', 'прыня'],
    ['нім', 'ня'],
    ['йм', 'ня'],
    ['возьм', 'узя'],
    ['вазьм', 'узя'],
    ['пачн', 'пача'],
    ['падым', 'падня'],
    ['абдым', 'абня'],
    ['здым', 'зня'],
    ['адым', 'адня'],
    ['стрэн', 'стрэ'],
  ] as const),
  ...([
    ['стан', 'ста'],
    ['дзен', 'дзе'],
    ['жыв', 'жы'],
    ['плыв', 'плы'],
    ['буд', 'бы'],
    ['будз', 'бы'],
  ] as const),
  ...([
    ['ед', 'еха'],
    ['едз', 'еха'],
    ['чак', 'чака'],
    ['шл', 'сла'],
  ] as const),
];

/** What the last consonant of a present is in the infinitive: скажа, сказаць; піша, пісаць. */
const softened: readonly (readonly [present: string, infinitives: readonly string[]])[] = [
  ['ж', ['з', 'г']],
  ['ш', ['с', 'х']],
  ['ч', ['к', 'т']],
  ['шч', ['ск', 'ст']],
];

/** What the last consonants of a first person are in an infinitive in -іць: прашу, прасіць; хаджу, хадзіць. */
const softenedBeforeI: readonly (readonly [present: string, infinitive: string])[] = [
  ['дж', 'дз'],
  ['шч', 'сц'],
  ['ж', 'з'],
  ['ш', 'с'],
  ['ч', 'ц'],
];

const irregular = prefixedForms(irregularVerbs, prefixes);
const regular = analyserFor(
  verbs,
  (stem) => [movedStemKey(stem)],
  () => true,
);

/** The analyses of a form, a key, as one of a verb. A verb in -ца, -ся is another word. */
export function verbAnalyses(form: string): readonly string[] {
  // чытацца, ваююцца have -ць before the -ся, чытаецца has nothing.
  const bare = /^(.{2,}?)(?:цца)$/.exec(form)?.[1];
  if (bare !== undefined) return reflexive([...active(bare), ...active(`${bare}ць`)]);
  const past = /^(.{3,}?)(?:ся|сь)$/.exec(form)?.[1];
  return past === undefined ? active(form) : reflexive(active(past));
}

/** Nouns with a vowel before -ць or -ці. */
const nouns = /^(?:памяць|маці|ніць|раць|пяць|дзевяць|дзесяць|зяць|знаць|дзеці|людзі)$/;

/** Whether a form is an infinitive, which is how a glossary has a verb. */
export function isInfinitive(form: string): boolean {
  return (/.(?:ць|ці|чы)(?:ся)?$/.test(form) || /.цца$/.test(form)) && !nouns.test(form);
}

function reflexive(analyses: readonly string[]): readonly string[] {
  return analyses.map((analysis) => `${analysis}-ся`);
}

function active(written: string): readonly string[] {
  const form = written.replace(/^ў/, 'у');
  const analyses = [...regular(form), ...irregular(movedStemKey(form))];
  if (/^(?:дам|дасі|дасць|дадзім|дасце|дадуць)$/.test(form)) return [...analyses, 'v:да'];
  const stem = present.exec(form)?.[1];
  if (stem === undefined) return analyses;
  const others = [
    ...presents,
    ...softened.flatMap(([tail, tails]) => tails.map((each) => [tail, `${each}а`] as const)),
  ]
    .filter(([tail]) => stem.endsWith(tail))
    .map(([tail, infinitive]) => movedStemKey(stem.slice(0, -tail.length) + infinitive));
  const inI = form.endsWith('у')
    ? softenedBeforeI
        .filter(([tail]) => stem.endsWith(tail))
        .map(([tail, infinitive]) => movedStemKey(stem.slice(0, -tail.length) + infinitive))
    : [];
  return [...analyses, ...others.map((other) => `v:${other}`), ...inI.map((other) => `v4:${other}`)];
}

/** What the last consonants of a stem in -іць are in its participle. */
const ofParticiples: Readonly<Record<string, readonly string[]>> = {
  дз: ['дж'],
  ц: ['ч'],
  сц: ['шч'],
  с: ['ш'],
  з: ['ж'],
  п: ['пл'],
  б: ['бл'],
  в: ['ўл'],
  м: ['мл'],
  ф: ['фл'],
};

/** The analyses of the passive participle of an infinitive, by its ending (Беларуская граматыка, ч. 1, 1985, § 478). */
export function passiveOf(infinitive: string): readonly string[] {
  const plain = /^(.*(?:ня|узя|жа|ча|ы|у|бі|ві|лі|шы))ць$/.exec(infinitive)?.[1];
  const participles = plain === undefined ? [] : [`a:${plain}т`];
  const inAts = /^(.+[ая])ць$/.exec(infinitive)?.[1];
  if (inAts !== undefined) participles.push(`a:${inAts}н`);
  const [, stem, consonant = ''] = /^(.+?)((?:дз|сц|[^аеёіоуыэюя])?)(?:іць|ыць|ець)$/.exec(infinitive) ?? [];
  if (stem !== undefined) {
    const changed = [consonant, ...(ofParticiples[consonant] ?? [])];
    participles.push(...changed.flatMap((each) => [`a:${stem}${each}ан`, `a:${stem}${each}ен`]));
  }
  const inSci = /^(.+)сці$/.exec(infinitive)?.[1];
  if (inSci !== undefined) participles.push(...['дз', 'ц', 'с', 'з'].map((each) => `a:${inSci}${each}ен`));
  return participles;
}
