import type { Code } from '../../src/model/content.ts';
import type { Block, Document, Segment, Unit } from '../../src/model/document.ts';
import type { Briefing } from '../../src/model/edition.ts';
import type { Progress, RenderedSegment, Rendition } from '../../src/model/translation.ts';

/** A sentence by language, source first. A language without a text is missing; one with `~` before it is stale. */
export interface Sentence {
  readonly id: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly codes?: readonly Code[];
}

export const strong: Code = { kind: 'strong', paired: true, open: '**', close: '**' };
export const emphasis: Code = { kind: 'emphasis', paired: true, open: '*', close: '*' };
export const link = (href: string): Code => ({
  kind: 'link',
  paired: true,
  open: '[',
  close: `](${href})`,
  href,
});
export const call = (label: string): Code => ({
  kind: 'reference',
  paired: false,
  open: `[^${label}]`,
  close: '',
  display: label,
});
export const html = (open: string): Code => ({ kind: 'html', paired: false, open, close: '' });

export function unit(
  block: Block,
  ...sentences: readonly Sentence[]
): Unit & { sentences: readonly Sentence[] } {
  const segments = sentences.map(
    ({ id, texts, codes = [] }): Segment => ({ id, source: texts['en'] ?? '', codes, start: 0, end: 0 }),
  );
  return { block, inlines: [], codes: [], segments, start: 0, end: 0, sentences };
}

/** A briefing made of units, in English first and then the languages given. */
export function briefing(
  name: string,
  units: readonly (Unit & { sentences?: readonly Sentence[] })[],
  languages: readonly string[] = ['en', 'ru', 'be', 'tg'],
  meta: Readonly<Record<string, string>> = {},
): Briefing {
  const document: Document = {
    path: `source/${name}.md`,
    name,
    language: 'en',
    format: 'markdown',
    text: '',
    skeleton: { parts: [] },
    meta: new Map(Object.entries(meta)),
    units,
  };
  const sentences = units.flatMap((unit) => unit.sentences ?? []);
  const renditions = languages.map(
    (language): Rendition => ({
      language,
      segments: new Map(sentences.map((sentence) => [sentence.id, rendered(sentence, language)])),
    }),
  );
  return { document, renditions };
}

function rendered({ id, texts }: Sentence, language: string): RenderedSegment {
  const own = texts[language];
  const progress: Progress = own === undefined ? 'missing' : own.startsWith('~') ? 'stale' : 'complete';
  return {
    id,
    text: own === undefined ? (texts['en'] ?? '') : own.replace(/^~/, ''),
    language: own === undefined ? 'en' : language,
    progress,
    state: progress === 'missing' ? 'initial' : 'translated',
  };
}

const paragraph: Block = { kind: 'paragraph' };
const item = (number: number): Block => ({ kind: 'item', ordered: false, number, depth: 1 });
const cell = (row: number, column: number): Block => ({
  kind: 'cell',
  table: 0,
  row,
  column,
  ...(column === 1 ? { align: 'right' } : {}),
});
/** A cell without words of its own: nothing to translate. */
const figure = (row: number, text: string): Unit => ({
  ...unit(cell(row, 1)),
  inlines: [{ type: 'text', text, verbatim: true, start: 0, end: text.length }],
});

/** An invented forum, with every kind of block, one sentence missing in Belarusian and one stale in Tajik. */
export const forum: Briefing = briefing(
  'lakes/forum',
  [
    unit(
      { kind: 'field', name: 'description' },
      {
        id: 's0000000d',
        texts: {
          en: 'Nineteen delegations agreed on a shared calendar of measurements for high lakes.',
          ru: 'Девятнадцать делегаций согласовали единый календарь измерений на высокогорных озёрах.',
          be: 'Дзевятнаццаць дэлегацый узгаднілі адзіны каляндар вымярэнняў на высакагорных азёрах.',
          tg: 'Нуздаҳ ҳайат тақвими ягонаи ченкуниҳоро дар кӯлҳои баландкӯҳ мувофиқа карданд.',
        },
      },
    ),
    unit(
      { kind: 'heading', level: 1 },
      {
        id: 's00000001',
        texts: {
          en: 'Forum of Mountain Lakes closes with a shared programme',
          ru: 'Форум горных озёр завершился принятием общей программы',
          be: 'Форум горных азёр завяршыўся прыняццем агульнай праграмы',
          tg: 'Форуми кӯлҳои кӯҳӣ бо қабули барномаи муштарак анҷом ёфт',
        },
      },
    ),
    unit(
      paragraph,
      {
        id: 's00000011',
        texts: {
          en: 'The Forum of Mountain Lakes ended its work on Friday in the town of Upper Springs.',
          ru: 'В пятницу в городе Верхние Ключи завершил работу Форум горных озёр.',
          be: 'У пятніцу ў горадзе Верхнія Крыніцы завяршыў працу Форум горных азёр.',
          tg: 'Рӯзи ҷумъа дар шаҳри Чашмаҳои Боло Форуми кӯлҳои кӯҳӣ ба кори худ анҷом дод.',
        },
      },
      {
        id: 's00000012',
        codes: [strong, call('1')],
        texts: {
          en: 'The agenda included <1>more than 15 issues</1>, from early warning to the training of observers.<2/>',
          ru: 'В повестку дня вошло <1>более 15 вопросов</1>: от раннего оповещения до подготовки наблюдателей.<2/>',
          be: 'У парадак дня ўвайшло <1>больш за 15 пытанняў</1>: ад ранняга апавяшчэння да падрыхтоўкі назіральнікаў.<2/>',
          tg: 'Ба рӯзнома <1>беш аз 15 масъала</1> дохил шуд: аз огоҳонии барвақтӣ то омодасозии мушоҳидон.<2/>',
        },
      },
      {
        id: 's00000013',
        texts: {
          en: 'Participants confirmed that observations belong to everyone who lives downstream.',
          ru: 'Участники подтвердили, что данные наблюдений принадлежат всем, кто живёт ниже по течению.',
          tg: '~Иштирокчиён тасдиқ карданд, ки маълумот ба ҳамаи сокинони поёноб тааллуқ дорад.',
        },
      },
    ),
    unit(
      { kind: 'heading', level: 2 },
      {
        id: 's00000020',
        texts: {
          en: 'What was decided',
          ru: 'Что решено',
          be: 'Што вырашана',
          tg: 'Чӣ қарор шуд',
        },
      },
    ),
    unit(
      paragraph,
      {
        id: 's00000021',
        codes: [link('https://example.org/calendar?year=2027&lang=en')],
        texts: {
          en: 'The <1>calendar of measurements</1> takes effect on 1 March 2027.',
          ru: '<1>Календарь измерений</1> вступает в силу 1 марта 2027 года.',
          be: '<1>Каляндар вымярэнняў</1> набывае моц 1 сакавіка 2027 года.',
          tg: '<1>Тақвими ченкуниҳо</1> аз 1 марти соли 2027 эътибор пайдо мекунад.',
        },
      },
      {
        id: 's00000022',
        texts: {
          en: 'Delegations will:',
          ru: 'Делегации намерены:',
          be: 'Дэлегацыі маюць намер:',
          tg: 'Ҳайатҳо ният доранд:',
        },
      },
    ),
    unit(item(1), {
      id: 's00000031',
      texts: {
        en: 'measure the water level on the same days of every month;',
        ru: 'измерять уровень воды в одни и те же дни каждого месяца;',
        be: 'вымяраць узровень вады ў адны і тыя ж дні кожнага месяца;',
        tg: 'сатҳи обро дар рӯзҳои якхелаи ҳар моҳ чен кунанд;',
      },
    }),
    unit(item(2), {
      id: 's00000032',
      codes: [emphasis],
      texts: {
        en: 'publish the results <1>within three days</1>;',
        ru: 'публиковать результаты <1>в течение трёх дней</1>;',
        be: 'публікаваць вынікі <1>на працягу трох дзён</1>;',
        tg: 'натиҷаҳоро <1>дар давоми се рӯз</1> нашр намоянд;',
      },
    }),
    unit(item(3), {
      id: 's00000033',
      texts: {
        en: 'train sixty observers a year.',
        ru: 'ежегодно готовить шестьдесят наблюдателей.',
        be: 'штогод рыхтаваць шэсцьдзясят назіральнікаў.',
        tg: 'ҳар сол шаст мушоҳидро омода созанд.',
      },
    }),
    unit(
      { kind: 'paragraph', quoted: 1 },
      {
        id: 's00000041',
        texts: {
          en: '“A lake does not know where a border runs,” said the chair of the forum.',
          ru: '«Озеро не знает, где проходит граница», — сказала председатель форума.',
          be: '«Возера не ведае, дзе праходзіць мяжа», — сказала старшыня форуму.',
          tg: '«Кӯл намедонад, ки сарҳад аз куҷо мегузарад», — гуфт раиси форум.',
        },
      },
    ),
    unit(
      { kind: 'heading', level: 2 },
      {
        id: 's00000050',
        texts: {
          en: 'Stations by altitude',
          ru: 'Станции по высоте',
          be: 'Станцыі паводле вышыні',
          tg: 'Истгоҳҳо аз рӯйи баландӣ',
        },
      },
    ),
    unit(cell(0, 0), {
      id: 's00000051',
      texts: {
        en: 'Altitude, metres',
        ru: 'Высота, метров',
        be: 'Вышыня, метраў',
        tg: 'Баландӣ, метр',
      },
    }),
    unit(cell(0, 1), {
      id: 's00000052',
      texts: { en: 'Stations', ru: 'Станции', be: 'Станцыі', tg: 'Истгоҳҳо' },
    }),
    unit(cell(1, 0), {
      id: 's00000053',
      texts: { en: 'up to 2,000', ru: 'до 2000', be: 'да 2000', tg: 'то 2000' },
    }),
    figure(1, '14'),
    unit(cell(2, 0), {
      id: 's00000054',
      texts: { en: 'above 2,000', ru: 'выше 2000', be: 'вышэй за 2000', tg: 'болои 2000' },
    }),
    figure(2, '9'),
    unit({ kind: 'rule' }),
    unit({ kind: 'literal', text: 'station  level  date\nUS-1      412.6  2026-11-20' }),
    unit(
      { kind: 'footnote', label: '1' },
      {
        id: 's00000061',
        texts: {
          en: 'The full agenda is kept by the secretariat.',
          ru: 'Полная повестка дня хранится в секретариате.',
          be: 'Поўны парадак дня захоўваецца ў сакратарыяце.',
          tg: 'Рӯзномаи пурра дар котибот нигоҳ дошта мешавад.',
        },
      },
    ),
  ],
  ['en', 'ru', 'be', 'tg'],
  { date: '2026-11-20' },
);
