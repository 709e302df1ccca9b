import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTerm, makeMatcher } from '../../src/glossary/match.ts';
import { expectLinear } from '../linear.ts';

// Term, text, then what is found in it; nothing stands for no hit.
const cases: readonly (readonly [
  tag: string,
  rule: string,
  term: string,
  text: string,
  ...found: string[],
])[] = [
  [
    'ru',
    'both words inflect',
    'миротворческие силы',
    'Командующий миротворческими силами.',
    'миротворческими силами',
  ],
  [
    'ru',
    'a word may stand between',
    'совместное учение',
    'на совместных полевых учениях',
    'совместных полевых учениях',
  ],
  ['ru', 'three words may not', 'совместное учение', 'совместный доклад о ходе этого учения'],
  ['ru', 'what is between may not break the agreement', 'совместное учение', 'совместный доклад учения'],
  ['ru', 'a number between agrees', 'совместное учение', 'совместных трёх учений', 'совместных трёх учений'],
  ['ru', 'after two', 'совместная граница', 'две совместные общие границы', 'совместные общие границы'],
  ['be', 'no agreement, no term', 'сумеснае вучэнне', 'сумесны даклад вучэння'],
  [
    'be',
    'agreement with a softened stem',
    'вялікая рука',
    'у вялікай дзяржаўнай руцэ',
    'вялікай дзяржаўнай руцэ',
  ],
  ['ru', 'punctuation parts', 'совместное учение', 'Доклад совместный, учения идут.'],
  ['ru', 'a sentence end parts', 'миротворческие силы', 'Операции миротворческие. Силы устали.'],
  ['ru', 'order counts', 'Совет безопасности', 'безопасности Совета'],
  [
    'ru',
    'quotation marks do not count',
    'учение Нерушимое братство',
    'в учении «Нерушимое братство»',
    'учении «Нерушимое братство',
  ],
  ['ru', 'the closer start', 'Совет безопасности', 'Совет, Совет безопасности', 'Совет безопасности'],
  ['ru', 'every place', 'договор', 'По договору и без договора.', 'договору', 'договора'],
  ['ru', 'a derived word is another', 'договор', 'договорный срок'],
  ['ru', 'ё and е', 'объединённый штаб', 'в Объединенном штабе', 'Объединенном штабе'],
  [
    'ru',
    'initials before a surname',
    'Эмомали Рахмон',
    'Э. Рахмона и Э.Ш. Рахмон',
    'Э. Рахмона',
    'Э.Ш. Рахмон',
  ],
  ['ru', 'initials behind it', 'Эмомали Рахмон', 'Рахмоном Э. Ш.', 'Рахмоном Э'],
  [
    'ru',
    'a patronymic between',
    'Александр Лукашенко',
    'Александра Григорьевича Лукашенко',
    'Александра Григорьевича Лукашенко',
  ],
  ['ru', 'another initial', 'Эмомали Рахмон', 'И. Рахмон. Э он; Рахмон видел Э. Петрова'],
  ['be', 'initials', 'Аляксандр Лукашэнка', 'з А. Р. Лукашэнкам', 'А. Р. Лукашэнкам'],
  ['tg', 'initials', 'Эмомалӣ Раҳмон', 'Э. Раҳмонро диданд', 'Э. Раҳмонро'],
  ['tg', 'another initial', 'Эмомалӣ Раҳмон', 'Р. Раҳмонро диданд'],
  ['en', 'initials', 'Emomali Rahmon', 'E. Rahmon’s visit', 'E. Rahmon’s'],
  ['ru', 'a verb', 'принять решение', 'Приняли это решение, принимали и решения.', 'Приняли это решение'],
  ['ru', 'no noun for a verb', 'обеспечить безопасность', 'обеспечение безопасности'],
  ['ru', 'no verb for a noun', 'начало', 'начали, начнут; началом', 'началом'],
  ['ru', 'a noun that looks like an infinitive', 'сеть', 'сел, село, сети', 'сети'],
  [
    'ru',
    'a participle is an adjective',
    'принимающая сторона',
    'принимает сторона принимающей стороны',
    'принимающей стороны',
  ],
  ['be', 'a verb', 'прыняць рашэнне', 'прымуць новае рашэнне', 'прымуць новае рашэнне'],
  ['be', 'no noun for a verb', 'забяспечыць бяспеку', 'забеспячэнне бяспекі'],
  [
    'tg',
    'a verb with its noun',
    'имзо кардан',
    'қарорро имзо мекунанд ва имзо карданд',
    'имзо мекунанд',
    'имзо карданд',
  ],
  ['tg', 'no noun for a verb', 'имзо кардан', 'имзои қарор'],
  ['ru', 'a name is capitalised', 'Мир', 'за мир в мире'],
  ['ru', 'a long name is found in small letters too', 'Сенат', 'кандидат в сенат', 'сенат'],
  ['ru', 'no prepositions for a short word', 'дом', 'до дома, да и в дом', 'дома', 'дом'],
  ['ru', 'nor where for a year', 'год', 'где год', 'год'],
  ['ru', 'nor a pronoun for a name', 'имя', 'ими дано имя', 'имя'],
  ['ru', 'a regiment is no shelf', 'полк', 'пять полок и полк', 'полк'],
  ['ru', 'no adverb for an adjective', 'аномальная клетка', 'аномально клетки растут'],
  [
    'ru',
    'a country and a member in one',
    'страна',
    'странами-участницами и стран-участниц',
    'странами',
    'стран',
  ],
  ['ru', 'the second half, inflected with the first', 'женщина', 'избирателей-женщин', 'женщин'],
  ['ru', 'no half that stays as it is', 'министр', 'премьер-министра и вице-министром'],
  ['ru', 'nor a combining form', 'запад', 'на северо-западе'],
  ['ru', 'nor one that could be a plural', 'демократ', 'социал-демократов'],
  ['be', 'a land and a member in one', 'краіна', 'краінам-удзельніцам', 'краінам'],
  ['be', 'China is no whale', 'Кітай', 'кіт, кіта і Кітаем', 'Кітаем'],
  ['be', 'no prepositions for a short word', 'нага', 'на назе і на нагу', 'назе', 'нагу'],
  ['be', 'no acronym for a word', 'вайна', 'ААН і вайна', 'вайна'],
  ['tg', 'a medicine is not what they have', 'дору', 'дору доранд, доруро доред', 'дору', 'доруро'],
  ['tg', 'a plural in the glossary', 'давлатҳо', 'давлатҳои аъзо', 'давлатҳои'],
  ['ru', 'a name in a heading', 'Армения', 'ЗАЯВЛЕНИЕ АРМЕНИИ', 'АРМЕНИИ'],
  ['ru', 'a small letter matches either', 'договор', 'Договора нет.', 'Договора'],
  ['ru', 'an acronym letter for letter', 'ОДКБ', 'Силы ОДКБ и ОДКВ, одкб', 'ОДКБ'],
  ['ru', 'an acronym with an ending', 'МИД', 'сообщили в МИДе', 'МИДе'],
  ['ru', 'an acronym in a compound', 'ОДКБ', 'формат ОДКБ-ШОС', 'ОДКБ'],
  [
    'ru',
    'a hyphen',
    'таджикско-афганская граница',
    'на таджикско-афганской границе',
    'таджикско-афганской границе',
  ],
  ['ru', 'no half of a word with a hyphen', 'афганская граница', 'на таджикско-афганской границе'],
  ['ru', 'no first half either', 'генерал', 'генерал-майор'],
  ['ru', 'a dash of its own', 'государство – член', 'главы государств – членов', 'государств – членов'],
  ['be', 'apostrophes are alike', "Аб'яднаны штаб", 'у Аб’яднаным штабе', 'Аб’яднаным штабе'],
  ['be', 'softened consonants', 'рука', 'У руцэ ён трымаў дакумент.', 'руцэ'],
  ['be', 'ў after a vowel', 'узброеныя сілы', 'на ўзброеныя сілы', 'ўзброеныя сілы'],
  ['be', 'a derived word is another', 'бяспека', 'бяспечны'],
  ['tg', 'ezafe', 'Созмони амният', 'ба Созмони амниятро дод', 'Созмони амниятро'],
  ['tg', 'an adjective between', 'давлати аъзо', 'давлатҳои бузурги аъзо', 'давлатҳои бузурги аъзо'],
  ['tg', 'ӣ before an ending', 'вокуниши фаврӣ', 'вокуниши фаврии СААД', 'вокуниши фаврии'],
  ['tg', 'an acronym with its ending', 'СААД', 'Қарори СААД-ро имзо кард.', 'СААД-ро'],
  ['tg', 'another acronym', 'СААД', 'СПАД-ро'],
  ['en', 'a plural', 'member state', 'the member states’ view', 'member states'],
  ['en', 'a possessive', 'Armenia', 'Armenia’s army', 'Armenia’s'],
  ['en', 'a preposition makes another phrase', 'member state', 'a member of the state'],
  ['en', 'a hyphen for a space', 'rapid response forces', 'rapid-response forces', 'rapid-response forces'],
  ['en', 'a space for a hyphen', 'Secretary-General', 'the Secretary General', 'Secretary General'],
  ['ru', 'no space for a hyphen', 'Нью-Йорк', 'Нью Йорк'],
  ['en', 'a name leads a compound', 'Armenia', 'Armenia-led and US-Armenia', 'Armenia', 'Armenia'],
  ['en', 'stops in an acronym', 'US', 'the U.S. forces; us', 'U.S.'],
  ['en', 'a line end is white space', 'member state', 'member\nstate', 'member\nstate'],
  ['en', 'a blank line parts', 'member state', 'member\n\nstate'],
  ['ru', 'exact: these very letters', '=силы', 'Силы и силы, сил, Силами', 'силы'],
  ['be', 'exact, of two words', '=Рада бяспекі', 'Рада бяспекі, Рады бяспекі, рада бяспекі', 'Рада бяспекі'],
  ['ru', 'exact: nothing between', '=Совет безопасности', 'Совет общей безопасности'],
  ['tg', 'exact, with an ending behind a hyphen', '=Barobar', 'Barobar-ро ва Barobaro', 'Barobar'],
  ['ru', 'exact: an acronym without its ending', '=МИД', 'МИДа и МИД', 'МИД'],
  [
    'ru',
    'any ending',
    'террорист*',
    'террористический, антитеррорист и террориста',
    'террористический',
    'террориста',
  ],
  ['be', 'any ending, in two words', 'ваенн* сіл*', 'ваеннымі сіламі', 'ваеннымі сіламі'],
  ['be', 'any ending after у for ў', 'узброен*', 'на ўзброеныя', 'ўзброеныя'],
  ['tg', 'any ending, one word exact otherwise', 'давлат* аъзо', 'давлатдории аъзо', 'давлатдории аъзо'],
  ['tg', 'no other beginning', 'давлат*', 'бедавлат'],
  ['ru', 'any ending: ё and е', 'счёт*', 'счетовод', 'счетовод'],
  ['ru', 'any ending of an acronym', 'ОДКБ*', 'ОДКБ-шный, одкбшный, ОДКБшный', 'ОДКБ', 'ОДКБшный'],
  ['ru', 'frozen after the head', '~Совет безопасности', 'Советом безопасности', 'Советом безопасности'],
  ['ru', 'frozen after the head: no other case', '~Совет безопасности', 'Совет безопасностью'],
  [
    'be',
    'before the head all inflects',
    'Калектыўныя ~сілы рэагавання',
    'Калектыўных сіл рэагавання',
    'Калектыўных сіл рэагавання',
  ],
  ['be', 'frozen: no other number', 'Калектыўныя ~сілы рэагавання', 'Калектыўных сіл рэагаванняў'],
  ['tg', 'the last word has the ending of the phrase', '~Шӯро амният', 'Шӯрои амниятро', 'Шӯрои амниятро'],
  ['ru', 'a mark in the middle is text', 'сил*а', 'сила'],
  [
    'de',
    'an unknown language: the exact words',
    'Rat der Minister',
    'RAT DER MINISTER; Rates der Minister',
    'RAT DER MINISTER',
  ],
];

test.each(cases)('%s: %s', (tag, _rule, term, text, ...found) => {
  const hits = findTerm(text, term, tag);
  expect(hits.map((hit) => text.slice(hit.start, hit.end))).toEqual(found);
});

test('a hit gives the words of the text that answer those of the term', () => {
  const text = 'на «таджикско-афганской» самой границе';
  expect(findTerm(text, 'таджикско-афганская граница', 'ru')).toEqual([
    { start: 4, end: text.length, forms: ['таджикско-афганской', 'границе'] },
  ]);
});

test('text in decomposed letters is found, with places in the text as it is', () => {
  const text = 'Генеральный секретарь заявил'.normalize('NFD');
  const [hit] = findTerm(text, 'Генеральный секретарь', 'ru');
  expect(text.slice(hit?.start, hit?.end).normalize('NFC')).toBe('Генеральный секретарь');
});

test.each(['', ' ', '—', '<1/>'.replace(/\d/, '')])('the term "%s" is nowhere', (term) => {
  expect(findTerm('совет — и ещё', term, 'ru')).toEqual([]);
});

const words = [
  'совет',
  'Совета',
  'безопасность',
  'безопасности',
  'и',
  'ОДКБ',
  'силы',
  'мирных',
  'Аб’яднаны',
  'руцэ',
  'member',
  'states',
];
const joins = [' ', ' ', ' ', '-', ', ', '. ', ' «', '» ', '\n\n', '\u00a0'];
const running = (longest: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...joins)), {
      minLength: 1,
      maxLength: longest,
    })
    .map((parts) => parts.flat().slice(0, -1).join(''));

describe.each(['ru', 'be', 'tg', 'en', 'xx'])('in any text, %s', (tag) => {
  test('hits lie inside the text, in order, apart, and begin and end with their forms', () => {
    fc.assert(
      fc.property(running(12), running(3), (text, term) => {
        let end = 0;
        for (const hit of findTerm(text, term, tag)) {
          const found = text.slice(hit.start, hit.end);
          expect(hit.start).toBeGreaterThanOrEqual(end);
          expect(hit.end).toBeLessThanOrEqual(text.length);
          expect(found.startsWith(hit.forms[0] as string)).toBe(true);
          expect(found.endsWith(hit.forms.at(-1) as string)).toBe(true);
          end = hit.end;
        }
      }),
    );
  });

  test('a term is found in itself', () => {
    fc.assert(
      fc.property(running(4), (term) => {
        fc.pre(!term.includes('\n\n'));
        expect(findTerm(term, term, tag)).toHaveLength(1);
      }),
    );
  });

  test('many terms at once are found where each is found alone', () => {
    fc.assert(
      fc.property(running(15), fc.array(running(3), { maxLength: 8 }), (text, terms) => {
        const together = makeMatcher(
          terms.map((text) => ({ text })),
          tag,
        ).find(text);
        terms.forEach((term, at) => {
          expect(together.filter((match) => match.term === at).map((match) => match.hit)).toEqual(
            findTerm(text, term, tag),
          );
        });
      }),
    );
  });
});

test.each([
  ['repeated words', 40_000, (size: number) => 'совет '.repeat(size)],
  ['one word', 40_000, (size: number) => 'совет'.repeat(size)],
  ['hyphens', 40_000, (size: number) => 'совет-'.repeat(size)],
  ['quotation marks', 60_000, (size: number) => '«"'.repeat(size)],
  ['line ends and spaces', 100_000, (size: number) => `а\n${' '.repeat(size)}б`],
  ['capitals with stops', 60_000, (size: number) => 'А.'.repeat(size)],
  ['apostrophes', 60_000, (size: number) => "а'".repeat(size)],
])('a long text of %s takes no more than its length', (_name, full, make) => {
  expectLinear(full, (size) => findTerm(make(size), 'совет совет советов безопасности', 'ru'));
});

describe('forms given by hand', () => {
  const find = (text: string, forms: readonly string[], term = 'Кіт'): string[] =>
    makeMatcher([{ text: term, forms }], 'be')
      .find(text)
      .map(({ hit }) => text.slice(hit.start, hit.end));

  test('win: only these and the term as written are found', () => {
    expect(find('Кіт, Кіта, Кітаю, кіта', ['Кіта'])).toEqual(['Кіт', 'Кіта']);
    expect(find('Кіт, Кіта, Кітам', [])).toEqual(['Кіт']);
  });

  test('may be of several words, and have marks', () => {
    expect(find('у Радзе бяспекі, Радзе агульнай бяспекі', ['Радзе бяспекі'], 'Рада бяспекі')).toEqual([
      'Радзе бяспекі',
    ]);
    expect(find('кітападобны', ['кітападоб*'], 'кіт')).toEqual(['кітападобны']);
  });

  test('are found once if two of them agree', () => {
    expect(find('Кіта', ['Кіта', 'Кіта', 'Кіт*'])).toEqual(['Кіта']);
  });
});

test('the words of a long text are looked up as those of a short one', () => {
  const filler = 'і '.repeat(200);
  const terms = ['Совет безопасности', 'террор*', '=Силы'].map((text) => ({ text }));
  const found = (text: string): string[] =>
    makeMatcher(terms, 'ru')
      .find(text)
      .map(({ hit }) => text.slice(hit.start, hit.end));
  const text = 'в Совете безопасности о терроризме: Силы, силы';
  expect(found(filler + text)).toEqual(found(text));
  expect(found(text)).toEqual(['Совете безопасности', 'терроризме', 'Силы']);
});
