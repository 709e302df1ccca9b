import type { exchanged as english } from '../en/exchanged.ts';
import type { Texts } from '../texts.ts';

/** Findings about files that other tools wrote or will read: XLIFF, tables of terms and break rules, in Tajik. */
export const exchanged: Texts<typeof english> = {
  'import/profile:untouched': {
    message: 'Дар ин файл тарҷумаи ягон сегмент нест.',
    advice: 'Агар барнома чизеро барои тарҷума нишон надода бошад, бо «--profile omegat» содир кунед.',
  },
  'import/profile:ids': {
    message_one: 'Барнома ID-и {{count}} сегментро гум кард; онҳо бо роҳи дигар шинохта шуданд.',
    message_other: 'Барнома ID-и {{count}} сегментро гум кард; онҳо бо роҳи дигар шинохта шуданд.',
    advice:
      'Бо «--xliff 1.2» ё «--profile strict» содир кунед: он ҷо сегмент воҳиди алоҳида аст ва барномаҳо ID-и онро нигоҳ медоранд.',
  },
  'import/profile:codes': {
    message_one: 'Барнома ҳамаи нишонаҳои {{count}} сегментро гум кард.',
    message_other: 'Барнома ҳамаи нишонаҳои {{count}} сегментро гум кард.',
    advice:
      'Бо «--format po» содир кунед, ки дар он нишонаҳо матни оддӣ мебошанд, ё дар барнома намоиши нишонаҳоро (тегҳоро) фаъол кунед.',
  },
  'glossary/sheet': {
    message: 'Танҳо варақи «{{sheet}}» хонда шуд, на {{others, phrase}}.',
    advice: 'Истилоҳҳоро дар варақи якум ҷойгир кунед.',
  },
  'glossary/encoding': {
    message: 'Ҷадвал дар рамзгузории {{encoding}} хонда шуд.',
    advice: 'Агар ҳарфҳо нодуруст бошанд, онро дар UTF-8 нигоҳ доред.',
  },
  'glossary/lost': {
    message: 'Нигоҳ доштан мумкин нест: {{number}} × {{what, phrase}}.',
    advice: 'Он чиро, ки барои одамон лозим аст, ба эзоҳи мафҳум нависед.',
  },
  'glossary/lost:id': {
    message: 'ID «{{id}}» ҳамчун «{{written}}» навишта шуд.',
    advice: 'Агар ин бояд монад, файли аслиро тағйир диҳед.',
  },
  'glossary/lost:by': {
    message: 'Дар «{{by}}» ба ҷойи «|» аломати «/» навишта шуд.',
    advice: 'Агар ин бояд монад, файли аслиро тағйир диҳед.',
  },
  'glossary/lost:term': {
    message: 'Истилоҳи «{{term}}» партофта шуд: аломати «|» истилоҳҳои катакро ҷудо мекунад.',
    advice: 'Агар ин бояд монад, файли аслиро тағйир диҳед.',
  },
  'glossary/lost:forms': {
    message: 'Шаклҳои истилоҳи «{{term}}» партофта шуданд: танҳо истилоҳҳои афзалиятнок онҳоро доранд.',
    advice: 'Агар ин бояд монад, файли аслиро тағйир диҳед.',
  },
  'srx/unmapped': {
    message: 'Қоидаҳои «{{rules}}» ба ягон забон вобаста нестанд.',
    advice: 'Барои онҳо <languagemap> илова кунед ё онҳоро нест кунед.',
  },
  'srx/no-break:cascade': {
    message: 'Ягон қоида ({{languages}}) ҷумларо ба охир расонда наметавонад: ҳар сархат як ҷумла мешавад.',
    advice:
      'Пеш аз қоидае, ки ба ҳама ҷой мувофиқ аст, қоидаеро илова кунед, ки дар он break қимати «yes» дорад.',
  },
  'srx/no-break': {
    message: 'Ягон қоида ({{languages}}) ҷумларо ба охир расонда наметавонад: ҳар сархат як ҷумла мешавад.',
    advice:
      'Қоидаеро илова кунед, ки дар он break қимати «yes» дорад, ё, агар қоидаҳои рӯйхатҳои дигар ҳам бояд амал кунанд, ба cascade қимати «yes» диҳед.',
  },
  'xliff/version-missing': {
    message: 'Дар <xliff> атрибути «version» нест; файл ҳамчун {{version}} хонда шуд.{{more, phrase}}',
    advice: 'Версияи XLIFF-и файлро нишон диҳед.',
  },
  'xliff/namespace-missing': {
    message: 'Дар <xliff> версияи {{version}} ҳаст, вале фазои номҳо нест.{{more, phrase}}',
    advice: 'Фазои номҳои XLIFF-ро дар элементи реша эълон кунед.',
  },
  'xliff/language-missing': {
    message: 'Дар <xliff> атрибути «srcLang» нест.{{more, phrase}}',
    advice: 'Забони аслиро дар элементи реша нишон диҳед.',
  },
  'xliff/id-missing': {
    message: 'Элементи <{{element}}> атрибути «id» надорад.{{more, phrase}}',
    advice: 'Ба ҳар файл ва ҳар воҳид ID диҳед.',
  },
  'xliff/id-repeated': {
    message: 'Ду сегмент як ID-и «{{id}}» доранд: ҳамин ва он ки дар ҷойи {{place}} аст.{{more, phrase}}',
    advice: 'Ба ҳар сегмент ID-и худашро диҳед.',
  },
  'xliff/part-repeated': {
    message: 'Дар сегмент ду элементи <{{part}}> ҳаст. Якумаш хонда шуд.{{more, phrase}}',
    advice: 'Онеро гузоред, ки лозим аст.',
  },
  'xliff/part-repeated:unit': {
    message: 'Дар воҳиди «{{id}}» ба ҷойи як элементи {{part}} дуто ҳаст. Якумаш хонда шуд.{{more, phrase}}',
    advice: 'Онеро гузоред, ки лозим аст.',
  },
  'xliff/target-misplaced': {
    message: 'Дар воҳиди «{{id}}» <target> баъд аз <source> наомадааст.{{more, phrase}}',
    advice: 'Тарҷумаро бевосита баъд аз матни аслӣ гузоред.',
  },
  'xliff/sub-unread': {
    message: 'Дар воҳиди «{{id}}» дар дохили нишона (<sub>) матн ҳаст, ки хонда намешавад.{{more, phrase}}',
    advice: 'Онро дар барномае, ки файлро навиштааст, тарҷума кунед ва санҷед.',
  },
  'xliff/segment-missing': {
    message: 'Дар воҳиди «{{id}}» элементи <segment> нест.{{more, phrase}}',
    advice:
      'Матни аслӣ ва тарҷумаи ҳар воҳидро ба сегмент гузоред: он чи берун аз сегмент аст, хонда намешавад.',
  },
  'patch/codes:crossed': {
    message: 'Нишонаи <{{code}}> бо дигаре бурида мешавад, ки элементаш инро иҷозат намедиҳад.',
    advice: 'Ба тарҷума нишонаҳои матни аслиро илова кунед; сегмент бе тағйир монд.',
  },
  'patch/codes:unknown': {
    message: 'Дар файл нишонаи <{{code}}> нест, ки ба тарҷума лозим аст.',
    advice: 'Ба тарҷума нишонаҳои матни аслиро илова кунед; сегмент бе тағйир монд.',
  },
  'patch/codes:unclosed': {
    message: 'Нишонаи <{{code}}> дар тарҷума охир надорад.',
    advice: 'Ба тарҷума нишонаҳои матни аслиро илова кунед; сегмент бе тағйир монд.',
  },
  'patch/codes:two': {
    message: 'Дар сегмент ду матни аслӣ ё ду тарҷума ҳаст.',
    advice: 'Ба тарҷума нишонаҳои матни аслиро илова кунед; сегмент бе тағйир монд.',
  },
  'patch/codes:no-source': {
    message: 'Дар сегмент элементи <source> нест.',
    advice: 'Ба тарҷума нишонаҳои матни аслиро илова кунед; сегмент бе тағйир монд.',
  },
};
