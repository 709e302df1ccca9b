import type { DateFacts } from '../engine/fact-words.ts';
import { counted, foldedSet, inflect, splitWords } from '../engine/word-sets.ts';

const adjective = 'і ы ага аму ім ым ая ай ую ае ія ыя іх ых імі ымі';

/** Each month in its cases: nominative, genitive, dative, instrumental, locative; then its adjective and its other name. */
const monthNames: readonly (readonly [cases: string, adjectives: string, other?: string])[] = [
  ['студзень студзеня студзеню студзенем студзені', inflect('студзеньск', adjective)],
  ['люты лютага лютаму лютым лютым', inflect('лютаўск', adjective)],
  ['сакавік сакавіка сакавіку сакавіком сакавіку', inflect('сакавіцк', adjective)],
  ['красавік красавіка красавіку красавіком красавіку', inflect('красавіцк', adjective)],
  ['май мая маю маем маі', inflect('майск', adjective), 'травень траўня траўню траўнем траўні'],
  ['чэрвень чэрвеня чэрвеню чэрвенем чэрвені', inflect('чэрвеньск', adjective)],
  ['ліпень ліпеня ліпеню ліпенем ліпені', inflect('ліпеньск', adjective)],
  ['жнівень жніўня жніўню жніўнем жніўні', inflect('жнівеньск', adjective)],
  ['верасень верасня верасню вераснем верасні', inflect('вераснёўск', adjective)],
  ['кастрычнік кастрычніка кастрычніку кастрычнікам кастрычніку', inflect('кастрычніцк', adjective)],
  ['лістапад лістапада лістападу лістападам лістападзе', inflect('лістападаўск', adjective)],
  ['снежань снежня снежню снежнем снежні', inflect('снежаньск', adjective)],
];

/** The months in the genitive, as in dates: студзеня. */
const monthsOfDates: readonly string[] = monthNames.map(([cases]) => splitWords(cases)[1] as string);

/** What the months are called in the genitive and in the locative, each by both of its names. */
export const monthsOfTime: readonly string[] = [1, 4].flatMap((which) =>
  monthNames.flatMap(([cases, , other]) =>
    [cases, other].flatMap((names) => (names === undefined ? [] : [splitWords(names)[which] as string])),
  ),
);

/**
 * Belarusian months, days and words of time; declension: Беларуская граматыка, ч. 1 (1985); spelling: Правілы
 * беларускай арфаграфіі і пунктуацыі (2008).
 */
export const dates: DateFacts = {
  months: counted(monthNames.map((names) => names.join(' '))),
  weekdays: counted([
    `панядзелак панядзелка панядзелку панядзелкам панядзелкі панядзелках ${inflect('панядзелкав', adjective)}`,
    `аўторак аўторка аўторку аўторкам аўторкі аўторках ${inflect('аўторкав', adjective)}`,
    'серада серады сераду серадой серадзе серадах',
    'чацвер чацвярга чацвяргу чацвяргом чацвяргі чацвяргах',
    `пятніца пятніцы пятніцу пятніцай пятніцах ${inflect('пятнічн', adjective)}`,
    `субота суботы суботу суботай суботе суботах ${inflect('суботн', 'і яга яму ім яя яй юю яе ія іх імі')}`,
    `${inflect('нядзел', 'я і ю яй ь ях ям')} ${inflect('нядзельн', adjective)}`,
  ]),
  datesHaveCapitals: false,
  times: foldedSet(
    'сёння сення заўтра учора ўчора раніцы раніцай дня днём днем вечара вечарам ночы ноччу поўдзень поўнач',
    'вясна вясны вясну вясной лета летам восень восені восенню зіма зімы зіму зімой',
  ),
  pointers: foldedSet(
    inflect('мінул будуч бягуч', 'ы ага аму ым ая ай ую ае ыя ых ымі'),
    inflect('наступн бліжэйш', 'ы ага аму ым ая ай ую ае ыя ых ымі'),
    inflect('леташн сёлетн папярэдн цяперашн', 'і яга яму ім яя яй юю яе ія іх імі'),
    'гэты гэтага гэтаму гэтым гэтая гэтай гэту гэта гэтае гэтыя гэтых гэтымі',
  ),
  // Fierce, too.
  doubtful: foldedSet('люты лютага лютаму лютым'),
  periods: foldedSet(
    'дзень дня дню днём дні дзён суткі сутак тыдзень тыдня тыдню тыднем тыдні тыдняў',
    'месяц месяца месяцу месяцам месяцы месяцаў квартал квартала кварталу кварталам квартале кварталы кварталаў',
    'год года году годам годзе гады гадоў паўгоддзе паўгоддзя дзесяцігоддзе дзесяцігоддзя стагоддзе стагоддзя',
    'вясна вясны вясну вясной вясне лета летам леце восень восені восенню зіма зімы зіму зімой зіме',
  ),
  longDate: (year, month, day) => `${day} ${monthsOfDates[month - 1]} ${year} года`,
  dayOfYear: (month, day) => `${day} ${monthsOfDates[month - 1]}`,
};
